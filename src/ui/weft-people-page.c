/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People. The list is the pattern of all lists: reload reads structs on the worker thread and fills the WeftList;
 * columns are functions of the struct; the selected record's page stands in the second half of the leaflet, and so
 * do its forms. */

#include "weft-people-page.h"

#include "weft-form.h"
#include "weft-header.h"
#include "weft-people-list.h"
#include "weft-people.h"
#include "weft-person-view.h"

#include <glib/gi18n-lib.h>

struct _WeftPeoplePage
{
  WeftPage parent_instance;

  WeftPeople *people; /* owned, nullable: as they were read last */

  char    *selected; /* owned, nullable: ref of the person whose page is open */
  gboolean is_narrow;
  gboolean is_medium; /* there is no room for a column of what is due, which most rows leave empty */
  guint    room_source;

  /* template children */
  AdwLeaflet     *leaflet;
  WeftHeader     *header;
  GtkStack       *body; /* "list" or "empty" */
  WeftList       *list;
  WeftPersonView *person_view;
};

G_DEFINE_FINAL_TYPE (WeftPeoplePage, weft_people_page, WEFT_TYPE_PAGE)

static const WeftFormGroup person_groups[] = {
  { NULL, "name" },
  { N_ ("Contact"), "phone|email|address|postcode|area|emergency_contact" },
  { N_ ("Membership"), "member_category|joined|renewal_due|subscription_due|subscription_paid|left" },
  { N_ ("Anything else"), "carer|notes" },
};

static const WeftFormGroup role_groups[] = {
  { NULL, "person|role|from|to|supervisor" },
  { N_ ("Checks and training"), "induction|references_seen|dbs_level|dbs_issued|dbs_seen_by|dbs_recheck|training|training_expires" },
  { NULL, "notes" },
};

static const WeftFormGroup consent_groups[] = {
  { NULL, "person|purpose|given|how|capacity|wording|withdrawn" },
};

#define MEDIUM 900

/* The window's buttons, search and menu stand at the right end only; a list with little room keeps its names and
 * what is due. */
static void
fold_cb (WeftPeoplePage *self)
{
  gboolean is_alone = adw_leaflet_get_folded (self->leaflet) || !gtk_widget_get_visible (GTK_WIDGET (self->person_view));

  g_object_set (self->header, "tools", is_alone, "controls", is_alone, NULL);
  weft_list_set_room (self->list, !is_alone || self->is_narrow ? WEFT_CELL_NARROW : self->is_medium ? WEFT_CELL_MEDIUM
                                                                                                    : WEFT_CELL_WIDE);
}

static gboolean
change_room_cb (gpointer data)
{
  WeftPeoplePage *self = data;

  self->room_source = 0;
  self->is_medium = !self->is_medium;
  fold_cb (self);
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while sizes are being given. */
static void
weft_people_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (widget);

  GTK_WIDGET_CLASS (weft_people_page_parent_class)->size_allocate (widget, width, height, baseline);
  if ((width < weft_page_find_width (widget, MEDIUM)) != self->is_medium && self->room_source == 0)
    self->room_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_room_cb, self, NULL);
}

static void
weft_people_page_fold (WeftPage *page,
                       gboolean  is_narrow)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (page);

  self->is_narrow = is_narrow;
  fold_cb (self);
}

static void
show_detail (WeftPeoplePage *self,
             gboolean        is_open)
{
  gtk_widget_set_visible (GTK_WIDGET (self->person_view), is_open);
  adw_leaflet_navigate (self->leaflet, is_open ? ADW_NAVIGATION_DIRECTION_FORWARD : ADW_NAVIGATION_DIRECTION_BACK);
  if (is_open && !adw_leaflet_get_folded (self->leaflet))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  fold_cb (self);
}

static gpointer
read_details (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_person_details_read (file, data, error);
}

static void
show_details (WeftPage *page,
              gpointer  result)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (page);

  /* Somebody who was taken out, or undone, meanwhile. */
  if (result == NULL)
    {
      g_clear_pointer (&self->selected, g_free);
      show_detail (self, FALSE);
      return;
    }
  weft_person_view_show (self->person_view, result);
}

static void
load_details (WeftPeoplePage *self)
{
  weft_page_run (WEFT_PAGE (self), read_details, g_strdup (self->selected), g_free,
                 (GDestroyNotify)weft_person_details_free, show_details);
}

static void
choose_cb (WeftPeoplePage *self,
           gpointer        person)
{
  g_free (self->selected);
  self->selected = g_strdup (weft_person_get_ref (((WeftPerson *)person)->row));
  load_details (self);
  show_detail (self, TRUE);
}

static gboolean
has_ref (gconstpointer record,
         gconstpointer ref)
{
  return g_str_equal (weft_person_get_ref (((const WeftPerson *)record)->row), ref);
}

static void
select_ref (WeftPeoplePage *self)
{
  weft_list_select (self->list, has_ref, self->selected);
}

static gpointer
read_people (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  return weft_people_read (file, data, error);
}

static void
show_people (WeftPage *page,
             gpointer  result)
{
  WeftPeoplePage  *self = WEFT_PEOPLE_PAGE (page);
  GPtrArray       *people = ((WeftPeople *)result)->all;
  guint            n_due = 0;
  g_autofree char *subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u in this file", "%u in this file", people->len), people->len);
  g_autofree char *due = NULL;

  for (guint i = 0; i < people->len; i++)
    n_due += ((WeftPerson *)g_ptr_array_index (people, i))->due[0] != '\0';
  /* Translators: a button that shows only those of whom something is due; %u is how many they are */
  due = n_due > 0 ? g_strdup_printf (_ ("Due %u"), n_due) : g_strdup (_ ("Due"));
  weft_list_set_chip_label (self->list, "due", due);
  weft_header_set_subtitle (self->header, subtitle);
  gtk_stack_set_visible_child_name (self->body, people->len > 0 ? "list" : "empty");

  weft_list_fill (self->list, g_ptr_array_ref (people));
  g_clear_pointer (&self->people, weft_people_unref);
  self->people = weft_people_ref (result);
  select_ref (self);
}

static void
weft_people_page_reload (WeftPage *page)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (page);

  weft_page_read (page, NULL, read_people, self->people != NULL ? weft_people_ref (self->people) : NULL, (GDestroyNotify)weft_people_unref,
                  (GDestroyNotify)weft_people_unref, show_people);
  if (self->selected != NULL)
    load_details (self);
}

static void
weft_people_page_open_record (WeftPage   *page,
                              const char *ref)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (page);

  g_free (self->selected);
  self->selected = g_strdup (ref);
  select_ref (self);
  load_details (self);
  show_detail (self, TRUE);
}

static void
open_saved (WeftPage   *page,
            const char *ref)
{
  weft_people_page_open_record (page, ref);
}

static void
edit_cb (WeftPeoplePage *self,
         WeftRow        *row)
{
  if (g_str_equal (row->table->name, "people"))
    weft_page_edit (WEFT_PAGE (self), row, person_groups, G_N_ELEMENTS (person_groups), open_saved);
  else if (g_str_equal (row->table->name, "roles"))
    weft_page_edit (WEFT_PAGE (self), row, role_groups, G_N_ELEMENTS (role_groups), NULL);
  else
    weft_page_edit (WEFT_PAGE (self), row, consent_groups, G_N_ELEMENTS (consent_groups), NULL);
}

static void
weft_people_page_begin_new (WeftPage *page)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("people"));

  weft_page_edit (page, row, person_groups, G_N_ELEMENTS (person_groups), open_saved);
}

static gboolean
weft_people_page_go_back (WeftPage *page)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (page);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->person_view)))
    return FALSE;
  g_clear_pointer (&self->selected, g_free);
  select_ref (self);
  show_detail (self, FALSE);
  return TRUE;
}

static void
weft_people_page_dispose (GObject *object)
{
  g_clear_handle_id (&WEFT_PEOPLE_PAGE (object)->room_source, g_source_remove);
  G_OBJECT_CLASS (weft_people_page_parent_class)->dispose (object);
}

static void
weft_people_page_finalize (GObject *object)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (object);

  g_free (self->selected);
  g_clear_pointer (&self->people, weft_people_unref);
  G_OBJECT_CLASS (weft_people_page_parent_class)->finalize (object);
}

static void
weft_people_page_constructed (GObject *object)
{
  WeftPeoplePage *self = WEFT_PEOPLE_PAGE (object);

  G_OBJECT_CLASS (weft_people_page_parent_class)->constructed (object);
  weft_list_set_kind (self->list, weft_people_list_kind (), weft_page_get_workspace (WEFT_PAGE (self)));
}

static void
weft_people_page_class_init (WeftPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = weft_people_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = weft_people_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = weft_people_page_finalize;
  widget_class->size_allocate = weft_people_page_size_allocate;
  page_class->reload = weft_people_page_reload;
  page_class->begin_new = weft_people_page_begin_new;
  page_class->go_back = weft_people_page_go_back;
  page_class->fold = weft_people_page_fold;
  page_class->open_record = weft_people_page_open_record;

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_LIST);
  g_type_ensure (WEFT_TYPE_PERSON_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftPeoplePage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WeftPeoplePage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftPeoplePage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftPeoplePage, list);
  gtk_widget_class_bind_template_child (widget_class, WeftPeoplePage, person_view);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
}

static void
weft_people_page_init (WeftPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
