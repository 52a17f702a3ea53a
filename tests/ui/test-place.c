/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody is on a page stays when a record of it is changed: the keyboard and what is in sight. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-list.h"
#include "weft-place.h"
#include "weft-row.h"
#include "weft-rows.h"

#define ROOM_TO_SAY 100 /* Units: pixels: more than a list ends above the bottom while something is said */

/* (nullable): the last row below @widget that is seen and opens a record of @table. */
static GtkWidget *
find_last (GtkWidget  *widget,
           const char *table)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (widget); found == NULL && child != NULL; child = gtk_widget_get_prev_sibling (child))
    found = find_last (child, table);
  if (found == NULL && ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget) && weft_rows_get_record (widget) != NULL &&
      g_str_equal (weft_rows_get_record (widget)->table->name, table))
    return widget;
  return found;
}

static double
get_scrolled (GtkWidget *widget)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW))));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget      *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  ck_assert (gtk_widget_compute_bounds (widget, scroller, &place));
  return place.origin.y >= 0 && place.origin.y + place.size.height <= (float)gtk_widget_get_height (scroller);
}

static const struct
{
  const char *page, *record, *table, *column, *text;
} changes[] = {
  { "grants", "G-0002", "money", "description", "Changed in its form" },
  { "grants", "G-0002", "instalments", "amount", "123.45" },
  { "people", "P-0082", "roles", "training", "Food hygiene" },
};

/* The row is another widget by then, for the page was read again. */
START_TEST (the_keyboard_stays_at_the_row_that_was_changed)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *row, *focus;
  gint64      id;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  weft_window_go_to (window, changes[_i].page, changes[_i].record);
  fixture_settle (window);
  row = find_last (GTK_WIDGET (weft_window_get_page (window)), changes[_i].table);
  ck_assert_msg (row != NULL, "%s has no row of %s", changes[_i].record, changes[_i].table);
  id = weft_rows_get_record (row)->id;
  ck_assert (gtk_widget_grab_focus (row));
  fixture_settle (window);

  g_signal_emit_by_name (row, "activated");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), changes[_i].column)), changes[_i].text);
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  ck_assert_msg (focus != NULL && ADW_IS_ACTION_ROW (focus), "the keyboard is at %s", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
  ck_assert (weft_rows_get_record (focus) != NULL && weft_rows_get_record (focus)->id == id);
  ck_assert (is_in_sight (focus));
  fixture_stop (window);
}
END_TEST

/* Of a long list the same people are in sight when one of them was changed. */
START_TEST (a_list_stays_where_it_was_scrolled_to)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *list;
  double      scrolled;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  list = fixture_find (fixture_find (GTK_WIDGET (window), WEFT_TYPE_LIST), GTK_TYPE_COLUMN_VIEW);
  g_signal_emit_by_name (list, "activate", 60);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (list))), 60);
  gtk_widget_activate_action (gtk_widget_get_last_child (list), "list.scroll-to-item", "u", 60);
  fixture_settle (window);
  scrolled = get_scrolled (list);
  ck_assert_double_gt (scrolled, 0);

  fixture_press (GTK_WIDGET (weft_window_get_page (window)), "Change");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "phone")), "01632 960999");
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
  /* It ends above what is said of the change, and the row that was last in sight still is. */
  ck_assert_double_ge (get_scrolled (list), scrolled);
  ck_assert_double_lt (get_scrolled (list), scrolled + ROOM_TO_SAY);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "01632 960999") != NULL);
  fixture_stop (window);
}
END_TEST

static void
append_rows (GtkListBox       *list,
             const char *const keys[])
{
  weft_rows_clear (list);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *row = weft_rows_new_fact (NULL, keys[i], NULL);

      weft_place_set_key (row, keys[i]);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_button_new_with_label (keys[i]));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_button_new_with_label ("Look"));
      gtk_list_box_append (list, row);
    }
}

/* What comes in above it moves nobody to a neighbour: not from the row, and not from a button in it. */
static const struct
{
  const char *label; /* of the button; NULL: the row itself */
  const char *before[4], *after[4];
  const char *row; /* that has the keyboard afterwards */
} moved[] = {
  { NULL, { "tea", "hall" }, { "bus", "tea", "hall" }, "hall" },
  { "hall", { "tea", "hall" }, { "bus", "tea", "hall" }, "hall" },
  { "tea", { "bus", "tea", "hall" }, { "tea", "hall" }, "tea" },
  { NULL, { "bus", "tea", "hall" }, { "bus", "hall" }, "hall" },
};

static GtkWidget *
find_row (GtkListBox *list,
          const char *title)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return GTK_WIDGET (row);
  return NULL;
}

START_TEST (the_keyboard_goes_with_its_row)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *page = GTK_WIDGET (weft_window_get_page (window));
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  GtkWidget  *focus;
  g_autoptr (GArray) place = NULL;

  adw_bin_set_child (ADW_BIN (page), GTK_WIDGET (list));
  append_rows (list, moved[_i].before);
  fixture_settle (window);
  focus = find_row (list, moved[_i].label != NULL ? moved[_i].label : moved[_i].before[1]);
  if (moved[_i].label != NULL)
    focus = gtk_widget_get_ancestor (fixture_find_text (gtk_widget_get_last_child (gtk_widget_get_first_child (focus)), moved[_i].label), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (focus);
  place = weft_place_find (page);
  ck_assert_ptr_nonnull (place);

  append_rows (list, moved[_i].after);
  fixture_settle (window);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  weft_place_return (page, place);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  ck_assert (focus != NULL && GTK_IS_BUTTON (focus) == (moved[_i].label != NULL));
  ck_assert_ptr_eq (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW), find_row (list, moved[_i].row));
  fixture_stop (window);
}
END_TEST

/* Where the row itself is gone, the next one has it. */
START_TEST (the_place_of_what_is_gone_is_that_of_the_next)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *page = GTK_WIDGET (weft_window_get_page (window));
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget  *buttons[3];
  g_autoptr (GArray) place = NULL;

  adw_bin_set_child (ADW_BIN (page), box);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      buttons[i] = gtk_button_new_with_label ("One of them");
      gtk_box_append (GTK_BOX (box), buttons[i]);
    }
  fixture_settle (window);
  gtk_widget_grab_focus (buttons[2]);
  place = weft_place_find (page);
  ck_assert_ptr_nonnull (place);
  weft_place_return (page, place);
  ck_assert_ptr_eq (gtk_root_get_focus (GTK_ROOT (window)), buttons[2]);
  gtk_box_remove (GTK_BOX (box), buttons[2]);
  weft_place_return (page, place);
  ck_assert_ptr_eq (gtk_root_get_focus (GTK_ROOT (window)), buttons[1]);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("place");
  TCase *tcase = tcase_create ("place");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, the_keyboard_stays_at_the_row_that_was_changed, 0, G_N_ELEMENTS (changes));
  tcase_add_test (tcase, a_list_stays_where_it_was_scrolled_to);
  tcase_add_loop_test (tcase, the_keyboard_goes_with_its_row, 0, G_N_ELEMENTS (moved));
  tcase_add_test (tcase, the_place_of_what_is_gone_is_that_of_the_next);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
