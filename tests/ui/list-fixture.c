/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of lists share. */

#include "list-fixture.h"

#include "weft-pages.h"

WeftWindow *
list_start_on (const char *page)
{
  WeftWindow *window = fixture_start ();

  weft_window_go_to (window, page, NULL);
  fixture_settle (window);
  return window;
}

WeftList *
list_get (WeftWindow *window)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (window), WEFT_TYPE_LIST);

  ck_assert_ptr_nonnull (list);
  return WEFT_LIST (list);
}

guint
list_count_shown (WeftWindow *window)
{
  g_autoptr (WeftListing) listing = weft_page_make_listing (weft_window_get_page (window));

  return weft_listing_n_rows (listing);
}

void
list_press_chip (WeftWindow *window,
                 const char *words)
{
  GtkWidget *chip = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), words), GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  fixture_settle (window);
}

void
list_act (WeftWindow *window,
          const char *action)
{
  ck_assert (gtk_widget_activate_action (GTK_WIDGET (list_get (window)), action, NULL));
  fixture_settle (window);
}

GtkWindow *
list_find_dialog (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  ck_abort_msg ("no dialog is open");
}

void
list_answer (WeftWindow *window,
             const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (list_find_dialog ()), response);
  fixture_settle (window);
}

GtkSelectionModel *
list_tick (WeftWindow *window,
           guint       first,
           guint       n)
{
  GtkSelectionModel *model;

  list_act (window, "list.several");
  model = gtk_column_view_get_model (GTK_COLUMN_VIEW (fixture_find (GTK_WIDGET (list_get (window)), GTK_TYPE_COLUMN_VIEW)));
  for (guint i = 0; i < n; i++)
    gtk_selection_model_select_item (model, first + i, FALSE);
  fixture_settle (window);
  return model;
}
