/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first run. */

#include "weft-start-page.h"

#include "weft-access.h"
#include "weft-application.h"
#include "weft-file-dialog.h"
#include "weft-file-place.h"
#include "weft-new.h"
#include "weft-sample.h"
#include "weft-text.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

/* The same example for everybody: help and questions can speak of it. */
#define EXAMPLE_SEED 1

struct _WeftStartPage
{
  AdwBin parent_instance;

  char *folder; /* owned: where the file will be kept */

  /* template children */
  AdwEntryRow  *name_row;
  AdwComboRow  *nation_row;
  AdwComboRow  *year_row;
  AdwActionRow *place_row;
  GtkWidget    *back_button, *place_button, *start_button;
};

typedef struct
{
  char       *path;              /* owned */
  char       *name;              /* owned */
  const char *nation, *year_end; /* static */
} NewGroup;

G_DEFINE_FINAL_TYPE (WeftStartPage, weft_start_page, ADW_TYPE_BIN)

static void
new_group_free (NewGroup *group)
{
  g_free (group->path);
  g_free (group->name);
  g_free (group);
}

static WeftFile *
make_group (gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  NewGroup *group = data;

  return weft_new_group (group->path, group->name, group->nation, group->year_end, weft_application_get_today (), 0, error);
}

static char *
find_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (weft_application_get_today () != NULL)
    return g_strdup (weft_application_get_today ());
  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

static WeftFile *
make_example (gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  g_autofree char *today = find_today ();

  return weft_sample_create (data, today, 1, EXAMPLE_SEED, progress, error);
}

static WeftWindow *
get_window (WeftStartPage *self)
{
  return WEFT_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* (transfer full): what was typed, fit for a file. */
static char *
get_name (WeftStartPage *self)
{
  return weft_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static void
show_place (WeftStartPage *self)
{
  g_autofree char *name = get_name (self);
  g_autofree char *path = weft_file_place_new_path (self->folder, name);
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *place = weft_file_place_say (self->folder);
  g_autofree char *sentence = NULL;

  if (name[0] == '\0')
    /* Translators: the place of a file: "Documents" */
    sentence = g_strdup_printf (_ ("It will be kept in %s"), place);
  else
    /* Translators: the place of a file, as "Documents", and its name */
    sentence = g_strdup_printf (_ ("It will be kept in %s as “%s”"), place, file);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->place_row), sentence);
}

static void
change_name_cb (WeftStartPage *self)
{
  gtk_widget_set_sensitive (self->start_button, !weft_text_is_empty (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  show_place (self);
}

static void
place_chosen_cb (GtkWidget  *widget,
                 const char *path,
                 gpointer    data)
{
  WeftStartPage *self = WEFT_START_PAGE (widget);

  g_free (self->folder);
  self->folder = g_strdup (path);
  show_place (self);
}

static void
choose_place_cb (WeftStartPage *self)
{
  weft_file_dialog_folder (GTK_WIDGET (self), _ ("Where Should the File Be Kept?"), _ ("_Keep It Here"), self->folder, place_chosen_cb, NULL);
}

static void
start_cb (WeftStartPage *self)
{
  /* In the order of the template's lists. */
  static const char *const nations[] = { "england", "wales", "scotland", "northern-ireland" };
  static const char *const year_ends[] = { "03-31", "12-31", "08-31", "07-31", "06-30", "09-30" };
  g_autofree char         *name = get_name (self);
  NewGroup                *group;

  if (name[0] == '\0')
    return;
  group = g_new0 (NewGroup, 1);
  group->path = weft_file_place_new_path (self->folder, name);
  group->name = g_steal_pointer (&name);
  group->nation = nations[adw_combo_row_get_selected (self->nation_row)];
  group->year_end = year_ends[adw_combo_row_get_selected (self->year_row)];
  weft_window_open_with (get_window (self), make_group, group, (GDestroyNotify)new_group_free);
}

static void
open_example_cb (WeftStartPage *self)
{
  g_autofree char *own = weft_file_place_own ();

  /* Nobody's own work: it does not stand among what is. */
  weft_window_open_with (get_window (self), make_example, weft_file_place_new_path (own, _ ("Example group")), g_free);
  weft_window_begin_tour (get_window (self));
}

static void
weft_start_page_map (GtkWidget *widget)
{
  WeftStartPage *self = WEFT_START_PAGE (widget);

  gtk_widget_set_visible (self->back_button, weft_workspace_has_file (weft_window_get_workspace (get_window (self))));
  /* There may be a file of that name by now. */
  show_place (self);
  GTK_WIDGET_CLASS (weft_start_page_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
weft_start_page_finalize (GObject *object)
{
  g_free (WEFT_START_PAGE (object)->folder);

  G_OBJECT_CLASS (weft_start_page_parent_class)->finalize (object);
}

static void
weft_start_page_class_init (WeftStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_start_page_finalize;
  widget_class->map = weft_start_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, nation_row);
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, year_row);
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, place_row);
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, place_button);
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, WeftStartPage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, change_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_example_cb);
}

static void
weft_start_page_init (WeftStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  weft_access_hide_hints (GTK_WIDGET (self));
  self->folder = weft_file_place_offer ();
  gtk_widget_set_visible (self->place_button, weft_file_place_is_free_choice ());
}
