/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search. */

#include "weft-search-page.h"

#include "weft-date.h"
#include "weft-description.h"
#include "weft-header.h"
#include "weft-pages.h"
#include "weft-rows.h"
#include "weft-search-places.h"
#include "weft-search.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_FOUND 60

struct _WeftSearchPage
{
  WeftPage parent_instance;

  GPtrArray *found;   /* owned, nullable, of WeftFound: what the rows lead to */
  gboolean   has_any; /* of records, pages and help */

  /* template children */
  GtkSearchEntry *entry;
  GtkStack       *body; /* "hint", "none" or "found" */
  AdwStatusPage  *none;
  GtkBox         *groups;
};

G_DEFINE_FINAL_TYPE (WeftSearchPage, weft_search_page, WEFT_TYPE_PAGE)

static gpointer
find (WeftFile     *file,
      gpointer      data,
      WeftProgress *progress,
      GError      **error)
{
  return weft_search_find (file, data, MOST_FOUND, error);
}

static void
open_found_cb (WeftSearchPage *self,
               GtkWidget      *row)
{
  const WeftFound *found = g_object_get_data (G_OBJECT (row), "found");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", found->table, found->ref);
}

static GtkWidget *
make_row (WeftSearchPage     *self,
          const WeftFound    *found,
          const WeftPageKind *kind)
{
  /* Two words of one line: the name, then what else was found in the record, behind its day. */
  g_auto (GStrv) parts = g_strsplit (found->text, " · ", 2);
  g_autofree char *day = weft_date_format (found->day);
  const char      *more = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";
  g_autofree char *below = g_strconcat (day, *day != '\0' && *more != '\0' ? " · " : "", more, NULL);
  GtkWidget       *row = weft_rows_new_link (kind != NULL ? kind->icon : NULL, parts[0] != NULL ? parts[0] : "",
                                       *below != '\0' ? below : NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), kind != NULL);
  g_object_set_data (G_OBJECT (row), "found", (gpointer)found);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_found_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
add_group (WeftSearchPage *self,
           const char     *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->groups, group);
  return group;
}

/* Pages of the program and of the help. */
static void
show_places (WeftSearchPage  *self,
             const char      *title,
             const GPtrArray *places)
{
  GtkWidget *group = places->len > 0 ? add_group (self, title) : NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const WeftPlaceFound *place = places->pdata[i];
      GtkWidget            *row = weft_rows_new_link (place->icon, place->title, place->about);

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), place->action);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

/* A group a table, in the order of its best result. */
static void
show_records (WeftSearchPage *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->found->len; i++)
    {
      const WeftFound *found = g_ptr_array_index (self->found, i);
      GtkWidget       *group = g_hash_table_lookup (groups, found->table);

      if (group == NULL)
        {
          group = add_group (self, _ (weft_description_find (found->table)->title));
          g_hash_table_insert (groups, found->table, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, found, weft_pages_find (found->table)));
    }
}

/* The pages of the program are few and stand first, the help comes last. */
static void
show_groups (WeftSearchPage *self,
             const char     *words)
{
  g_autoptr (GPtrArray) pages = weft_search_places_pages (words);
  g_autoptr (GPtrArray) help = weft_search_places_help (words);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  show_places (self, _ ("Pages"), pages);
  show_records (self);
  show_places (self, _ ("Help"), help);
  self->has_any = pages->len + self->found->len + help->len > 0;
}

static void
show_found (WeftPage *page,
            gpointer  result)
{
  WeftSearchPage  *self = WEFT_SEARCH_PAGE (page);
  const char      *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *title = NULL;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_ptr_array_ref (result);
  show_groups (self, words);
  /* Translators: %s is what was searched for */
  title = g_strdup_printf (_ ("Nothing about “%s”"), words);
  adw_status_page_set_title (self->none, title);
  gtk_stack_set_visible_child_name (self->body, weft_text_is_empty (words) ? "hint" : self->has_any ? "found"
                                                                                                    : "none");
}

static void
weft_search_page_reload (WeftPage *page)
{
  WeftSearchPage *self = WEFT_SEARCH_PAGE (page);

  weft_page_run (page, find, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))), g_free,
                 (GDestroyNotify)g_ptr_array_unref, show_found);
}

static void
change_words_cb (WeftSearchPage *self)
{
  weft_page_reload (WEFT_PAGE (self));
}

static void
activate_cb (WeftSearchPage *self)
{
  if (self->has_any)
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

static void
leave_cb (WeftSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* Down goes into what was found, as Enter does. */
static gboolean
press_key_cb (WeftSearchPage *self,
              guint           key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return FALSE;
  activate_cb (self);
  return TRUE;
}

/* Begins to search for @words; what is typed next goes on behind them. */
static void
weft_search_page_open_record (WeftPage   *page,
                              const char *words)
{
  GtkEditable *entry = GTK_EDITABLE (WEFT_SEARCH_PAGE (page)->entry);

  gtk_editable_set_text (entry, words);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, -1);
}

static gboolean
weft_search_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WEFT_SEARCH_PAGE (widget)->entry));
}

static void
weft_search_page_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_SEARCH_PAGE (object)->found, g_ptr_array_unref);
  G_OBJECT_CLASS (weft_search_page_parent_class)->finalize (object);
}

static void
weft_search_page_class_init (WeftSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_search_page_finalize;
  widget_class->grab_focus = weft_search_page_grab_focus;
  WEFT_PAGE_CLASS (klass)->reload = weft_search_page_reload;
  WEFT_PAGE_CLASS (klass)->open_record = weft_search_page_open_record;

  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, WeftSearchPage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftSearchPage, none);
  gtk_widget_class_bind_template_child (widget_class, WeftSearchPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, change_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, press_key_cb);
}

static void
weft_search_page_init (WeftSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
