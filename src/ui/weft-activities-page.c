/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar list of activities, and the register of the one that is open. */

#include "weft-activities-page.h"

#include "weft-activities.h"
#include "weft-activity-list.h"
#include "weft-activity-repeat.h"
#include "weft-activity-view.h"
#include "weft-header.h"
#include "weft-label.h"
#include "weft-register-print.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _WeftActivitiesPage
{
  WeftPage parent_instance;

  char           *selected; /* owned, nullable: ref of the activity that is open */
  gboolean        is_saving;
  gboolean        wants_focus; /* in the register, as soon as it is there */
  WeftActivities *activities;  /* owned, nullable: as they were read last */

  /* template children */
  AdwLeaflet       *leaflet;
  GtkWidget        *list_part;
  WeftHeader       *header;
  GtkStack         *body; /* "list" or "empty" */
  WeftActivityList *list;
  WeftActivityView *activity_view;
};

G_DEFINE_FINAL_TYPE (WeftActivitiesPage, weft_activities_page, WEFT_TYPE_PAGE)

/* Who came is told by the register, which follows. */
static const WeftFormGroup new_groups[] = {
  { NULL, "name|date|place|hours|grant" },
  { N_ ("More about it"), "ends|area|open_to_referrals|places|notes" },
};

static const WeftFormGroup groups[] = {
  { NULL, "name|date|place|hours|grant" },
  { N_ ("Who came"), "headcount|how_counted|people_unique" },
  { N_ ("More about it"), "ends|area|open_to_referrals|places|notes" },
};

static gpointer
read_activities (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  return weft_activities_read (file, data, error);
}

static void
show_activities (WeftPage *page,
                 gpointer  result)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);
  WeftActivities     *activities = result;

  g_clear_pointer (&self->activities, weft_activities_unref);
  self->activities = weft_activities_ref (activities);
  weft_activity_list_show (self->list, activities, weft_workspace_get_today (weft_page_get_workspace (page)));
  weft_activity_list_select (self->list, self->selected);
  gtk_stack_set_visible_child_name (self->body, activities->all->len > 0 ? "list" : "empty");
}

static void
fold_cb (WeftActivitiesPage *self)
{
  gboolean is_alone = adw_leaflet_get_folded (self->leaflet) || !gtk_widget_get_visible (GTK_WIDGET (self->activity_view));

  g_object_set (self->header, "tools", is_alone, "controls", is_alone, NULL);
  gtk_widget_set_hexpand (self->list_part, is_alone);
}

static void
weft_activities_page_fold (WeftPage *page,
                           gboolean  is_narrow)
{
  weft_activity_view_fold (WEFT_ACTIVITIES_PAGE (page)->activity_view, is_narrow);
}

static void
show_detail (WeftActivitiesPage *self,
             gboolean            is_open)
{
  gtk_widget_set_visible (GTK_WIDGET (self->activity_view), is_open);
  adw_leaflet_navigate (self->leaflet, is_open ? ADW_NAVIGATION_DIRECTION_FORWARD : ADW_NAVIGATION_DIRECTION_BACK);
  fold_cb (self);
}

static gpointer
read_details (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_activity_details_read (file, data, error);
}

static void
show_details (WeftPage *page,
              gpointer  result)
{
  WeftActivitiesPage  *self = WEFT_ACTIVITIES_PAGE (page);
  WeftActivityDetails *details = result;
  const char          *ref = details != NULL ? weft_row_get (details->activity, "ref") : NULL;

  /* It was taken out, or undone, meanwhile. */
  if (details == NULL)
    {
      g_clear_pointer (&self->selected, g_free);
      show_detail (self, FALSE);
      return;
    }
  /* It may have been asked for by its name, and something else may have been chosen since. */
  if (g_strcmp0 (ref, self->selected) != 0 && g_strcmp0 (weft_row_get (details->activity, "name"), self->selected) != 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (ref);
  weft_activity_view_show (self->activity_view, details);
  if (self->wants_focus)
    weft_activity_view_focus (self->activity_view);
  self->wants_focus = FALSE;
}

static void
load_details (WeftActivitiesPage *self)
{
  weft_page_run (WEFT_PAGE (self), read_details, g_strdup (self->selected), g_free,
                 (GDestroyNotify)weft_activity_details_unref, show_details);
}

static void
weft_activities_page_reload (WeftPage *page)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);

  weft_page_read (page, NULL, read_activities, self->activities != NULL ? weft_activities_ref (self->activities) : NULL,
                  (GDestroyNotify)weft_activities_unref, (GDestroyNotify)weft_activities_unref, show_activities);
  if (self->selected != NULL)
    load_details (self);
}

/* What could not be saved stays where it was ticked, and is shown again. */
static void
finish_save_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (source);
  g_autoptr (WeftRegisterSaving) sent = data;
  g_autoptr (WeftRegisterSaving) saved = NULL;
  g_autoptr (GError) error = NULL;

  saved = weft_workspace_finish (result, &error);
  self->is_saving = FALSE;
  weft_activity_view_set_saved (self->activity_view, saved);
  if (error == NULL)
    return;
  weft_window_show_error (GTK_WIDGET (self), error);
  g_free (self->selected);
  self->selected = g_strdup (sent->activity);
  weft_activity_list_select (self->list, self->selected);
  show_detail (self, TRUE);
}

/* Saves what was ticked, if anything was: by the button, and before something else takes the register's place. */
static void
commit (WeftActivitiesPage *self)
{
  WeftWorkspace *workspace = weft_page_get_workspace (WEFT_PAGE (self));
  g_autoptr (WeftRegisterSaving) saving = self->is_saving || !weft_workspace_has_file (workspace) ? NULL : weft_activity_view_collect (self->activity_view);

  if (saving == NULL)
    return;
  self->is_saving = TRUE;
  weft_workspace_run_async (workspace, self, weft_register_save, weft_register_saving_ref (saving), (GDestroyNotify)weft_register_saving_unref,
                            (GDestroyNotify)weft_register_saving_unref, NULL, finish_save_cb, weft_register_saving_ref (saving));
}

static void
open_ref (WeftPage   *page,
          const char *ref)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);
  g_autofree char    *wanted = g_strdup (ref);

  commit (self);
  g_free (self->selected);
  self->selected = g_steal_pointer (&wanted);
  weft_activity_list_select (self->list, self->selected);
  load_details (self);
  show_detail (self, TRUE);
}

/* What names no grant in the days of @period, in the list. */
static void
show_no_grant (WeftActivitiesPage *self,
               const char         *period)
{
  commit (self);
  g_clear_pointer (&self->selected, g_free);
  weft_activity_list_show_no_grant (self->list, period);
  show_detail (self, FALSE);
}

/* What is new, or was asked for elsewhere, is there to be counted. */
static void
open_to_count (WeftPage   *page,
               const char *ref)
{
  if (g_str_has_prefix (ref, "no-grant,"))
    {
      show_no_grant (WEFT_ACTIVITIES_PAGE (page), ref + strlen ("no-grant,"));
      return;
    }
  WEFT_ACTIVITIES_PAGE (page)->wants_focus = TRUE;
  open_ref (page, ref);
}

/* The arrow keys go on through the list. */
static void
choose_cb (WeftActivitiesPage *self,
           const char         *ref)
{
  open_ref (WEFT_PAGE (self), ref);
  if (!adw_leaflet_get_folded (self->leaflet))
    weft_activity_list_focus (self->list);
}

/* Enter leads on into the register. */
static void
enter_cb (WeftActivitiesPage *self)
{
  self->wants_focus = TRUE;
  load_details (self);
}

static void
save_cb (WeftActivitiesPage *self)
{
  commit (self);
}

static void
open_repeated (WeftPage *page,
               gpointer  result)
{
  if (result != NULL)
    open_to_count (page, result);
}

static void
repeat_cb (WeftActivitiesPage *self)
{
  commit (self);
  weft_page_run (WEFT_PAGE (self), weft_activity_repeat, g_strdup (self->selected), g_free, g_free, open_repeated);
}

static void
print_cb (WeftActivitiesPage *self)
{
  const WeftActivityDetails *details = weft_activity_view_get_details (self->activity_view);

  if (details != NULL)
    weft_register_print (GTK_WIDGET (self), weft_page_get_workspace (WEFT_PAGE (self)), details);
}

static void
edit_cb (WeftActivitiesPage *self)
{
  const WeftActivityDetails *details = weft_activity_view_get_details (self->activity_view);

  commit (self);
  if (details != NULL)
    weft_page_edit (WEFT_PAGE (self), details->activity, groups, G_N_ELEMENTS (groups), NULL);
}

static void
weft_activities_page_begin_new (WeftPage *page)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("activities"));
  WeftForm  *form;
  GtkWidget *why;

  commit (WEFT_ACTIVITIES_PAGE (page));
  weft_row_set (row, "date", weft_workspace_get_today (weft_page_get_workspace (page)));
  form = weft_page_edit (page, row, new_groups, G_N_ELEMENTS (new_groups), open_to_count);
  why = weft_label_new (_ ("A register belongs to an activity: first its name. When you save this, the register opens."), NULL);
  weft_form_put_above (form, "name", why);
  weft_form_focus (form);
  if (WEFT_ACTIVITIES_PAGE (page)->activities != NULL)
    weft_form_suggest (form, "name", WEFT_ACTIVITIES_PAGE (page)->activities->names);
}

static gboolean
weft_activities_page_go_back (WeftPage *page)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->activity_view)))
    return FALSE;
  commit (self);
  g_clear_pointer (&self->selected, g_free);
  weft_activity_list_select (self->list, NULL);
  show_detail (self, FALSE);
  weft_activity_list_focus (self->list);
  return TRUE;
}

static gboolean
close_cb (WeftActivitiesPage *self)
{
  commit (self);
  return FALSE;
}

/* The window closes its file after it has heard this. */
static void
weft_activities_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weft_activities_page_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "close-request", G_CALLBACK (close_cb), widget, G_CONNECT_SWAPPED);
}

static void
weft_activities_page_unmap (GtkWidget *widget)
{
  commit (WEFT_ACTIVITIES_PAGE (widget));
  GTK_WIDGET_CLASS (weft_activities_page_parent_class)->unmap (widget);
}

static WeftListing *
weft_activities_page_make_listing (WeftPage *page)
{
  return weft_activity_list_make_listing (WEFT_ACTIVITIES_PAGE (page)->list);
}

static gboolean
weft_activities_page_set_several (WeftPage *page,
                                  gboolean  is_several)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (page);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->body), "list") == 0 && weft_activity_list_set_several (self->list, is_several);
}

static void
weft_activities_page_constructed (GObject *object)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (object);

  G_OBJECT_CLASS (weft_activities_page_parent_class)->constructed (object);
  weft_activity_list_attach (self->list, weft_page_get_workspace (WEFT_PAGE (self)));
}

static void
weft_activities_page_finalize (GObject *object)
{
  WeftActivitiesPage *self = WEFT_ACTIVITIES_PAGE (object);

  g_free (self->selected);
  g_clear_pointer (&self->activities, weft_activities_unref);

  G_OBJECT_CLASS (weft_activities_page_parent_class)->finalize (object);
}

static void
weft_activities_page_class_init (WeftActivitiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_activities_page_finalize;
  widget_class->root = weft_activities_page_root;
  widget_class->unmap = weft_activities_page_unmap;
  G_OBJECT_CLASS (klass)->constructed = weft_activities_page_constructed;
  page_class->make_listing = weft_activities_page_make_listing;
  page_class->set_several = weft_activities_page_set_several;
  page_class->reload = weft_activities_page_reload;
  page_class->begin_new = weft_activities_page_begin_new;
  page_class->go_back = weft_activities_page_go_back;
  page_class->fold = weft_activities_page_fold;
  page_class->open_record = open_to_count;

  g_type_ensure (WEFT_TYPE_ACTIVITY_LIST);
  g_type_ensure (WEFT_TYPE_ACTIVITY_VIEW);
  g_type_ensure (WEFT_TYPE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-activities-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, list_part);
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, header);
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, body);
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, list);
  gtk_widget_class_bind_template_child (widget_class, WeftActivitiesPage, activity_view);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, repeat_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
weft_activities_page_init (WeftActivitiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
