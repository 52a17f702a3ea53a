/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side list. */

#include "weft-side.h"

#include "weft-access.h"
#include "weft-date.h"
#include "weft-file-place.h"
#include "weft-pages.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_KEYS 10 /* Alt+1 to Alt+9, then Alt+0 */

struct _WeftSide
{
  AdwBin parent_instance;

  gboolean       is_quiet; /* a row is being selected from here */
  gboolean       is_read_only;
  GtkListBoxRow *chosen;  /* borrowed, nullable: the row that was selected by the press that activates it next */
  char          *unsaved; /* owned, nullable */

  /* template children */
  GtkMenuButton *group_button;
  GtkLabel      *group_label;
  GtkListBox    *list;
  GtkImage      *saved_icon;
  GtkLabel      *saved_label;
  GtkButton     *unsaved_button;
  GtkLabel      *file_label;
  GtkLabel      *place_label;
  GtkLabel      *copy_label;
};

G_DEFINE_FINAL_TYPE (WeftSide, weft_side, ADW_TYPE_BIN)

static const char *
get_row_name (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "page");
}

static GtkListBoxRow *
find_row (WeftSide   *self,
          const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (get_row_name (row), name))
      return row;
  return NULL;
}

static gboolean
is_beside_page (WeftSide *self)
{
  GtkWidget *leaflet = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_LEAFLET);

  return leaflet != NULL && !adw_leaflet_get_folded (ADW_LEAFLET (leaflet));
}

/* To press the page that is seen already leads back to its list. */
static void
activate_row_cb (WeftSide      *self,
                 GtkListBoxRow *row)
{
  if (!is_beside_page (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", get_row_name (row));
  else if (self->chosen != row)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to-list", "s", get_row_name (row));
  self->chosen = NULL;
}

/* The arrows choose a row as they pass: what is chosen is what is shown, but where the list takes the page's place. */
static void
select_row_cb (WeftSide      *self,
               GtkListBoxRow *row)
{
  if (row == NULL || self->is_quiet || !is_beside_page (self))
    return;
  self->chosen = row;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", get_row_name (row));
}

/* What the arrows chose, no press chose. */
static void
forget_chosen_cb (WeftSide *self)
{
  self->chosen = NULL;
}

static void
append_row (WeftSide           *self,
            const WeftPageKind *kind)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (kind->icon);
  GtkWidget *label = gtk_label_new (_ (kind->title));
  GtkWidget *badge = gtk_label_new (NULL);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_visible (badge, FALSE);
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (number, FALSE);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kind->title), -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (kind->starts_group)
    gtk_widget_add_css_class (row, "starts-group");
  g_object_set_data (G_OBJECT (row), "page", (gpointer)kind->name);
  g_object_set_data (G_OBJECT (row), "badge", badge);
  g_object_set_data (G_OBJECT (row), "number", number);
  gtk_list_box_append (self->list, row);
}

/* Tab leads out of the list, through which the arrow keys go. */
static gboolean
weft_side_move_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  WeftSide *self = WEFT_SIDE (widget);
  gboolean  is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    return GTK_WIDGET_CLASS (weft_side_parent_class)->focus (widget, direction);
  return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (GTK_WIDGET (self->group_button), direction);
}

static gboolean
weft_side_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (WEFT_SIDE (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The numbers of the keys stand there while Alt is held, as underlines do: they count the pages that are seen. */
static void
show_numbers (WeftSide *self)
{
  GtkRoot       *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean       is_visible = GTK_IS_WINDOW (root) && gtk_window_get_mnemonics_visible (GTK_WINDOW (root));
  GtkListBoxRow *row;
  int            n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      GtkWidget       *number = g_object_get_data (G_OBJECT (row), "number");
      gboolean         has_key = gtk_widget_get_visible (GTK_WIDGET (row)) && ++n <= MOST_KEYS;
      g_autofree char *digit = g_strdup_printf ("%d", n % MOST_KEYS);
      g_autofree char *key = g_strdup_printf ("Alt+%s", digit);

      gtk_label_set_text (GTK_LABEL (number), digit);
      gtk_widget_set_visible (number, is_visible && has_key);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, has_key ? key : "", -1);
    }
}

static void
weft_side_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weft_side_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::mnemonics-visible", G_CALLBACK (show_numbers), widget, G_CONNECT_SWAPPED);
}

static void
weft_side_finalize (GObject *object)
{
  g_free (WEFT_SIDE (object)->unsaved);
  G_OBJECT_CLASS (weft_side_parent_class)->finalize (object);
}

static void
weft_side_class_init (WeftSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_side_finalize;
  widget_class->focus = weft_side_move_focus;
  widget_class->grab_focus = weft_side_grab_focus;
  widget_class->root = weft_side_root;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-side.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftSide, group_button);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, group_label);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, list);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, saved_icon);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, saved_label);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, unsaved_button);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, file_label);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, place_label);
  gtk_widget_class_bind_template_child (widget_class, WeftSide, copy_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_row_cb);
}

static void
weft_side_init (WeftSide *self)
{
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  weft_access_hide_hints (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    if (!kinds[i].is_hidden && g_str_equal (weft_pages_get_side (&kinds[i]), kinds[i].name))
      append_row (self, &kinds[i]);
}

void
weft_side_select (WeftSide   *self,
                  const char *name)
{
  GtkListBoxRow *row = find_row (self, name);

  self->is_quiet = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->is_quiet = FALSE;
  /* Alt and a number while the list has the focus: its ring would stay at the page before. */
  if (row != NULL && (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
weft_side_show_pages (WeftSide      *self,
                      WeftWorkspace *workspace)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), weft_pages_is_shown (weft_pages_find (get_row_name (row)), workspace));
  show_numbers (self);
}

void
weft_side_set_badge (WeftSide   *self,
                     const char *name,
                     guint       count)
{
  GtkListBoxRow   *row = find_row (self, name);
  g_autofree char *text = g_strdup_printf ("%u", count);
  GtkWidget       *badge;

  if (row == NULL)
    return;
  badge = g_object_get_data (G_OBJECT (row), "badge");
  gtk_label_set_text (GTK_LABEL (badge), text);
  gtk_widget_set_visible (badge, count > 0);
}

static void
show_place (WeftSide   *self,
            const char *path)
{
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *place = folder != NULL ? weft_file_place_say (folder) : NULL;
  /* Translators: the place of a file, below its name: "in Documents" */
  g_autofree char *words = g_strdup_printf (_ ("in %s"), place);

  gtk_label_set_text (self->file_label, name);
  gtk_label_set_text (self->place_label, place != NULL ? words : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_label), path);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place_label), folder);
}

static void
show_saved (WeftSide *self)
{
  /* Translators: %s lists what was typed: "New grant, 9 rows of hours" */
  g_autofree char *unsaved = self->unsaved != NULL ? g_strdup_printf (_ ("Not saved yet: %s"), self->unsaved) : NULL;

  gtk_label_set_text (self->saved_label, self->is_read_only ? _ ("Can only be read") : _ ("Saved up to the last step"));
  gtk_widget_set_visible (GTK_WIDGET (self->saved_label), unsaved == NULL);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (self->unsaved_button)), unsaved);
  gtk_widget_set_visible (GTK_WIDGET (self->unsaved_button), unsaved != NULL);
  gtk_image_set_from_icon_name (self->saved_icon, unsaved != NULL      ? "weft-edit-symbolic"
                                                  : self->is_read_only ? "weft-lock-symbolic"
                                                                       : "weft-check-symbolic");
}

void
weft_side_show_unsaved (WeftSide   *self,
                        const char *what)
{
  g_return_if_fail (WEFT_IS_SIDE (self));
  g_free (self->unsaved);
  self->unsaved = weft_text_is_empty (what) ? NULL : g_strdup (what);
  show_saved (self);
}

void
weft_side_show_file (WeftSide      *self,
                     WeftWorkspace *workspace)
{
  const char      *group = weft_workspace_get_group (workspace);
  const char      *path = weft_workspace_get_path (workspace);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  const char      *copied = weft_workspace_get_copied (workspace);
  g_autofree char *day = copied != NULL ? weft_date_format (copied) : NULL;
  /* Translators: %s is the date when the file was copied last */
  g_autofree char *copy = g_strdup_printf (_ ("Last copy: %s"), day);

  weft_side_show_pages (self, workspace);
  /* A file whose first step was undone has no name yet. */
  gtk_label_set_text (self->group_label, !weft_text_is_empty (group) || name == NULL ? group : name);
  self->is_read_only = weft_workspace_is_read_only (workspace);
  show_saved (self);
  /* A copy that is open looks just like the file that it was made of, but for its name. */
  show_place (self, path);
  gtk_label_set_text (self->copy_label, copied != NULL ? copy : "");
  gtk_widget_set_visible (GTK_WIDGET (self->copy_label), copied != NULL);
}
