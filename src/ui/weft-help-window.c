/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of the help. */

#include "weft-help-window.h"

#include "weft-help.h"
#include "weft-pages.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINK "page:"

struct _WeftHelpWindow
{
  AdwWindow parent_instance;

  GPtrArray *visited; /* owned, of const char (static): the pages that led here, the one that is shown last */

  /* template children */
  AdwWindowTitle    *window_title;
  GtkWidget         *back_button;
  GtkButton         *go_button;
  GtkStack          *stack; /* "contents" or "page" */
  GtkSearchEntry    *entry;
  GtkListBox        *contents;
  GtkLabel          *nothing;
  GtkScrolledWindow *scroller;
  GtkBox            *text;
};

G_DEFINE_FINAL_TYPE (WeftHelpWindow, weft_help_window, ADW_TYPE_WINDOW)

static WeftWindow *
get_parent (WeftHelpWindow *self)
{
  return WEFT_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static const char *
get_shown (WeftHelpWindow *self)
{
  return self->visited->len > 0 ? g_ptr_array_index (self->visited, self->visited->len - 1) : NULL;
}

static GtkWidget *
make_label (const char       *markup,
            GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void open_page (WeftHelpWindow *self,
                       const char     *name);

static gboolean
follow_link_cb (WeftHelpWindow *self,
                const char     *link)
{
  open_page (self, link + strlen (LINK));
  return TRUE;
}

static GtkWidget *
make_words (WeftHelpWindow *self,
            const char     *markup)
{
  GtkWidget *label = make_label (markup, GTK_ACCESSIBLE_ROLE_LABEL);

  g_signal_connect_object (label, "activate-link", G_CALLBACK (follow_link_cb), self, G_CONNECT_SWAPPED);
  return label;
}

/* A bullet or a number, and the words beside it. */
static GtkWidget *
make_item (WeftHelpWindow      *self,
           const WeftHelpBlock *block)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *number = g_strdup_printf ("%u.", block->number);
  GtkWidget       *mark = make_label (block->kind == WEFT_HELP_STEP ? number : "•", GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_widget_set_hexpand (mark, FALSE);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (mark), 2);
  gtk_label_set_xalign (GTK_LABEL (mark), 1);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), make_words (self, block->markup));
  return box;
}

static GtkWidget *
make_block (WeftHelpWindow      *self,
            const WeftHelpBlock *block)
{
  GtkWidget *widget;

  switch (block->kind)
    {
    case WEFT_HELP_HEADING:
      widget = make_label (block->markup, GTK_ACCESSIBLE_ROLE_HEADING);
      gtk_widget_add_css_class (widget, "heading");
      gtk_widget_set_margin_top (widget, 12);
      return widget;
    case WEFT_HELP_ITEM:
    case WEFT_HELP_STEP:
      return make_item (self, block);
    case WEFT_HELP_NOTE:
      widget = make_words (self, block->markup);
      gtk_widget_add_css_class (widget, "note");
      return widget;
    case WEFT_HELP_PARAGRAPH:
    default:
      return make_words (self, block->markup);
    }
}

static void
clear_text (WeftHelpWindow *self)
{
  GtkWidget *child;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->text))) != NULL)
    gtk_box_remove (self->text, child);
}

/* The heading takes the focus: a screen reader begins there, and Page Down scrolls. */
static void
show_page (WeftHelpWindow     *self,
           const WeftHelpPage *page)
{
  g_autofree char *markup = g_markup_escape_text (page->title, -1);
  GtkWidget       *title = make_label (markup, GTK_ACCESSIBLE_ROLE_HEADING);

  clear_text (self);
  gtk_widget_add_css_class (title, "title-2");
  gtk_label_set_selectable (GTK_LABEL (title), TRUE);
  gtk_box_append (self->text, title);
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (self->text, make_block (self, g_ptr_array_index (page->blocks, i)));
  gtk_stack_set_visible_child_name (self->stack, "page");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (title);
  gtk_label_select_region (GTK_LABEL (title), 0, 0);
}

/* A page of the window that the help is about can be gone to from there. */
static void
show_go_button (WeftHelpWindow *self)
{
  const WeftPageKind *kind = get_shown (self) != NULL ? weft_pages_find (get_shown (self)) : NULL;
  gboolean            can_go = kind != NULL && weft_workspace_has_file (weft_window_get_workspace (get_parent (self))) &&
                    g_strcmp0 (weft_window_get_page_name (get_parent (self)), kind->name) != 0;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->go_button), can_go);
  if (!can_go)
    return;
  /* Translators: a button that leads to a page: "Go to Grants" */
  label = g_strdup_printf (_ ("Go to %s"), _ (kind->title));
  gtk_button_set_label (self->go_button, label);
}

static void
show_contents (WeftHelpWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "contents");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
show (WeftHelpWindow *self)
{
  g_autoptr (WeftHelpPage) page = get_shown (self) != NULL ? weft_help_read (get_shown (self)) : NULL;

  if (page != NULL)
    show_page (self, page);
  else
    show_contents (self);
  gtk_widget_set_visible (self->back_button, page != NULL);
  show_go_button (self);
}

static void
open_page (WeftHelpWindow *self,
           const char     *name)
{
  g_autoptr (WeftHelpPage) page = weft_help_read (name);

  if (page != NULL && g_strcmp0 (get_shown (self), page->name) != 0)
    g_ptr_array_add (self->visited, (gpointer)page->name);
  show (self);
}

static void
go_back_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  WeftHelpWindow *self = WEFT_HELP_WINDOW (widget);

  if (self->visited->len > 0)
    g_ptr_array_set_size (self->visited, (int)self->visited->len - 1);
  show (self);
}

static void
show_contents_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  WeftHelpWindow *self = WEFT_HELP_WINDOW (widget);

  g_ptr_array_set_size (self->visited, 0);
  show (self);
}

static void
go_cb (WeftHelpWindow *self)
{
  weft_window_go_to (get_parent (self), get_shown (self), NULL);
}

static void
open_row_cb (WeftHelpWindow *self,
             GtkListBoxRow  *row)
{
  open_page (self, g_object_get_data (G_OBJECT (row), "page"));
}

static void
search_cb (WeftHelpWindow *self)
{
  g_autoptr (GPtrArray) hits = weft_help_search (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  weft_rows_clear (self->contents);
  for (guint i = 0; i < hits->len; i++)
    {
      const WeftHelpHit *hit = g_ptr_array_index (hits, i);
      GtkWidget         *row = weft_rows_new_link (NULL, hit->page->title, hit->found);

      g_object_set_data (G_OBJECT (row), "page", (gpointer)hit->page->name);
      gtk_list_box_append (self->contents, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->contents), hits->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), hits->len == 0);
}

/* Enter may come before what is found was shown. */
static void
open_first_cb (WeftHelpWindow *self)
{
  GtkListBoxRow *row;

  search_cb (self);
  row = gtk_list_box_get_row_at_index (self->contents, 0);
  if (row != NULL)
    open_row_cb (self, row);
}

/* Down goes into what was found. */
static gboolean
press_key_cb (WeftHelpWindow *self,
              guint           key)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->contents, 0);

  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
stop_search_cb (WeftHelpWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
weft_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (WEFT_HELP_WINDOW (object)->visited);
  G_OBJECT_CLASS (weft_help_window_parent_class)->finalize (object);
}

static void
weft_help_window_class_init (WeftHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_help_window_finalize;
  gtk_widget_class_install_action (widget_class, "help.back", NULL, go_back_cb);
  gtk_widget_class_install_action (widget_class, "help.contents", NULL, show_contents_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "help.contents", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, go_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, WeftHelpWindow, text);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, press_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

/* The heading that has the focus would take Ctrl+F for a step to the right. */
static void
add_early_key (WeftHelpWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK), gtk_named_action_new ("help.contents")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
weft_help_window_init (WeftHelpWindow *self)
{
  self->visited = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_early_key (self);
  search_cb (self);
}

static WeftHelpWindow *
find_window (WeftWindow *parent)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (WEFT_IS_HELP_WINDOW (l->data) && get_parent (l->data) == parent)
      return l->data;
  return g_object_new (WEFT_TYPE_HELP_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
}

void
weft_help_window_show (WeftWindow *parent,
                       const char *name)
{
  WeftHelpWindow *self = find_window (parent);

  open_page (self, name);
  gtk_window_present (GTK_WINDOW (self));
}
