/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's ways from page to page. */

#include "weft-window-private.h"

#include "weft-activity-list.h"
#include "weft-header.h"
#include "weft-list.h"
#include "weft-pages.h"

/* Who goes to an optional page uses it: it stays in the side list. */
static void
want_page (WeftWindow         *self,
           const WeftPageKind *kind)
{
  if (kind->is_hidden || kind->about == NULL || weft_pages_is_shown (kind, self->workspace))
    return;
  weft_pages_want (kind, TRUE);
  weft_side_show_pages (self->side, self->workspace);
}

/* What was not reached through the side list takes the focus from where it was asked for; and a focus that stays
 * behind on a page that went would leave the keyboard dead. */
static void
focus_page (WeftWindow         *self,
            const WeftPageKind *kind)
{
  GtkWidget *page = GTK_WIDGET (weft_window_get_page (self));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean   is_lost = focus == NULL || !gtk_widget_get_mapped (focus);

  if (!is_lost && (!kind->is_hidden || gtk_widget_is_ancestor (focus, page)))
    return;
  /* Where it is typed, on a page that says where. */
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

void
weft_window_go_to (WeftWindow *self,
                   const char *page,
                   const char *record)
{
  const WeftPageKind *kind = weft_pages_find (page);

  g_return_if_fail (WEFT_IS_WINDOW (self));
  if (kind == NULL || !weft_workspace_has_file (self->workspace))
    return;

  want_page (self, kind);
  gtk_stack_set_visible_child_name (self->screens, "main");
  weft_page_stack_show (self->pages, kind, self->workspace);
  weft_side_select (self->side, weft_pages_get_side (kind));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (record != NULL)
    weft_page_open_record (weft_window_get_page (self), record);
  focus_page (self, kind);
}

void
weft_window_go_back (WeftWindow *self)
{
  WeftPage        *page = weft_window_get_page (self);
  g_autofree char *before = NULL;

  g_return_if_fail (WEFT_IS_WINDOW (self));
  if (page == NULL)
    return;
  if (!gtk_widget_get_mapped (GTK_WIDGET (page)) && g_str_equal (gtk_stack_get_visible_child_name (self->screens), "start"))
    {
      gtk_stack_set_visible_child_name (self->screens, "main");
      return;
    }
  if (weft_page_go_back (page))
    return;
  before = weft_page_stack_take_before (self->pages);
  if (before != NULL)
    weft_window_go_to (self, before, NULL);
  else
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* ---- What is typed on a list ---- */

typedef gboolean (*IsWanted) (GtkWidget *widget);

static gboolean
is_list (GtkWidget *widget)
{
  return WEFT_IS_LIST (widget) || WEFT_IS_ACTIVITY_LIST (widget);
}

static gboolean
takes_letters (GtkWidget *widget)
{
  return GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget);
}

/* Whether one is seen in @widget. */
static gboolean
has (GtkWidget *widget,
     IsWanted   is_wanted)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (is_wanted (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has (child, is_wanted))
      return TRUE;
  return FALSE;
}

/* Nothing has the focus that could want letters: not a form, a register or what is beside the list. */
static gboolean
is_free (GtkWidget *focus)
{
  const GType places[] = { WEFT_TYPE_LIST, WEFT_TYPE_ACTIVITY_LIST, WEFT_TYPE_SIDE, WEFT_TYPE_HEADER };

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (places); i++)
    if (gtk_widget_get_ancestor (focus, places[i]) != NULL)
      return TRUE;
  return focus == NULL;
}

/* On a page with a list, or one of the side list where there is nothing else to type into. */
static gboolean
begins_search (WeftWindow *self)
{
  WeftPage           *page = weft_window_get_page (self);
  const WeftPageKind *kind = page != NULL ? weft_pages_find (weft_page_stack_find_name (self->pages, page)) : NULL;
  GtkWidget          *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (kind == NULL || kind->is_hidden || (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return FALSE;
  return has (GTK_WIDGET (page), is_list) ? is_free (focus) : !has (GTK_WIDGET (page), takes_letters);
}

static void
search_cb (WeftWindow *self,
           const char *words)
{
  if (g_unichar_isalpha (g_utf8_get_char (words)))
    weft_window_go_to (self, "search", words);
}

/* Letters only: a space presses what has the focus. A key that is dead for now has no letter yet. */
static gboolean
type_cb (GtkEventControllerKey *keys,
         guint                  key,
         guint                  code,
         GdkModifierType        modifiers,
         GtkIMContext          *context)
{
  WeftWindow    *self = WEFT_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
  const gunichar letter = gdk_keyval_to_unicode (key);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) == 0 &&
      (letter == 0 || g_unichar_isalpha (letter)) && begins_search (self))
    return gtk_im_context_filter_keypress (context, gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys)));
  gtk_im_context_reset (context);
  return FALSE;
}

void
weft_window_follow_typing (WeftWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkIMContext) context = gtk_im_context_simple_new ();

  g_signal_connect_object (context, "commit", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (type_cb), context, 0);
  g_object_set_data_full (G_OBJECT (keys), "weft-context", g_steal_pointer (&context), g_object_unref);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
