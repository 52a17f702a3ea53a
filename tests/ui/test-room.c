/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes the room of something else: a long name that of all names, a choice that of its list, a message that of
 * the buttons below it. */

#include "ui-fixture.h"

#include "weft-activity-list.h"
#include "weft-book-writer.h"
#include "weft-list.h"
#include "weft-name-grid.h"
#include "weft-rows.h"

#define LONG_NAME "Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley of Upper and Lower Marsh Lane"
#define TALLEST_ROW 64  /* pixels of a row of people, of which each is 50 to 56 */
#define TALLEST_HEAD 48 /* of what stands above a list that is narrow */

static graphene_rect_t
get_place (GtkWidget *widget,
           GtkWidget *within)
{
  graphene_rect_t place;

  ck_assert (gtk_widget_compute_bounds (widget, within, &place));
  return place;
}

static guint
count_columns (WeftWindow *window)
{
  GtkWidget *grid = fixture_find (GTK_WIDGET (window), WEFT_TYPE_NAME_GRID);
  float      before = -1;
  guint      n = 0;

  for (GtkWidget *tick = gtk_widget_get_first_child (grid); tick != NULL; tick = gtk_widget_get_next_sibling (tick))
    {
      float x = get_place (tick, grid).origin.x;

      n += x != before ? 1 : 0;
      before = x;
    }
  return n;
}

/* It goes on in the next line of its own column. */
START_TEST (a_long_name_leaves_a_register_its_columns)
{
  WeftWindow *window = fixture_start ();
  guint       columns;

  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 900);
  weft_window_go_to (window, "activities", "A-0200");
  fixture_settle (window);
  columns = count_columns (window);
  ck_assert_uint_gt (columns, 1);
  fixture_bring_in (window, "people", "name,joined\n" LONG_NAME ",2027-01-09\n");
  fixture_bring_in (window, "attendance", "activity,person\nA-0200," LONG_NAME "\n");
  weft_window_go_to (window, "home", NULL);
  weft_window_go_to (window, "activities", "A-0200");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), LONG_NAME));
  ck_assert_uint_eq (count_columns (window), columns);
  fixture_stop (window);
}
END_TEST

/* Beside a page that is open, with a person of whom a subscription is late. */
START_TEST (what_is_due_leaves_a_row_its_height)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *list, *pill, *row;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  fixture_bring_in (window, "people", "name,joined,renewal_due,subscription_due,member_category\nAaron Late,2026-01-09,2027-01-31,12,Household\n");
  weft_window_go_to (window, "people", "P-0001");
  fixture_settle (window);
  list = fixture_find (GTK_WIDGET (window), WEFT_TYPE_LIST);
  gtk_widget_activate_action (list, "list.show-all", NULL);
  weft_list_use_view (WEFT_LIST (list), "chips=due;sort=name;hidden=");
  fixture_settle (window);
  pill = fixture_find_text (list, "Late: subscription 31 Jan");
  ck_assert_ptr_nonnull (pill);
  row = pill;
  while (g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  ck_assert_int_le (gtk_widget_get_height (row), TALLEST_ROW);
  gtk_widget_activate_action (list, "list.show-all", NULL);
  fixture_stop (window);
}
END_TEST

/* However many names there are, and however large the letters. */
START_TEST (the_choice_of_activities_is_one_line)
{
  WeftWindow      *window = fixture_start ();
  GtkWidget       *list, *names;
  GtkStringList   *words;
  guint            all;
  g_autofree char *font = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-font-name", &font, NULL);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-font-name", "Cantarell 16", NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  fixture_bring_in (window, "activities", "name,date\n" LONG_NAME ",2027-03-09\n");
  weft_window_go_to (window, "activities", "A-0200");
  fixture_settle (window);
  list = fixture_find (GTK_WIDGET (window), WEFT_TYPE_ACTIVITY_LIST);
  names = fixture_find (list, GTK_TYPE_DROP_DOWN);
  ck_assert_int_le (gtk_widget_get_height (gtk_widget_get_parent (names)), TALLEST_HEAD);

  all = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (fixture_find (list, GTK_TYPE_LIST_VIEW)))));
  words = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (names)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (words)); i++)
    if (g_str_equal (gtk_string_list_get_string (words, i), LONG_NAME))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (names), i);
  fixture_settle (window);
  ck_assert_uint_gt (all, 1);
  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (fixture_find (list, GTK_TYPE_LIST_VIEW))))), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (names), 0);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-font-name", font, NULL);
  fixture_settle (window);
  fixture_stop (window);
}
END_TEST

/* The longest sheet is seen at first, and each other when it is chosen. */
START_TEST (every_sheet_of_a_workbook_can_be_looked_at)
{
  static const char *const texts[][2] = { { "About this book", "Kept by Brenda" }, { "People", "Name" } };
  WeftWindow              *window = fixture_start ();
  g_autofree char         *path = g_build_filename (g_get_user_data_dir (), "Everything.xlsx", NULL);
  g_autoptr (WeftBook) book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  GtkWidget *page;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    weft_sheet_put_text (weft_book_add_sheet (book, texts[i][0], NULL, 0), 0, 0, WEFT_STYLE_PLAIN, texts[i][1]);
  weft_sheet_put_text (g_ptr_array_index (book->sheets, 1), 1, 0, WEFT_STYLE_PLAIN, "Agnes Doyle");
  ck_assert (weft_book_write_xlsx (book, path, NULL, NULL, NULL));
  weft_window_go_to (window, "import", path);
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  ck_assert_ptr_nonnull (fixture_find_text (page, "Agnes Doyle"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find (page, GTK_TYPE_DROP_DOWN)), 0);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, "As it stands in “About this book”"));
  ck_assert_ptr_nonnull (fixture_find_text (page, "Kept by Brenda"));
  fixture_stop (window);
}
END_TEST

/* (nullable): the first below @root that is seen and has the name or class of the style. */
static GtkWidget *
find_styled (GtkWidget  *root,
             const char *style)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_str_equal (gtk_widget_get_css_name (root), style) || gtk_widget_has_css_class (root, style))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_styled (child, style);
  return found;
}

/* It is said on a page without a bar, and the next page has one. */
START_TEST (a_message_does_not_lie_on_a_bar)
{
  WeftWindow     *window = fixture_start ();
  GtkWidget      *toast, *bar;
  graphene_rect_t above, below;

  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  weft_window_toast (GTK_WIDGET (window), "One person added");
  fixture_settle (window);
  weft_window_go_to (window, "measures", "ons4");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (weft_window_get_page (window)), "measures.type-in", NULL);
  fixture_settle (window);
  toast = find_styled (GTK_WIDGET (window), "toast");
  bar = find_styled (GTK_WIDGET (window), "bottom-bar");
  ck_assert (toast != NULL && bar != NULL);
  above = get_place (toast, GTK_WIDGET (window));
  below = get_place (bar, GTK_WIDGET (window));
  ck_assert_msg (above.origin.y + above.size.height <= below.origin.y, "it ends at %g, the bar begins at %g",
                 (double)(above.origin.y + above.size.height), (double)below.origin.y);
  fixture_stop (window);
}
END_TEST

/* The lowest place in the window at which a row of the list is seen. */
static double
find_end_of_rows (WeftWindow *window)
{
  GtkWidget      *rows = find_styled (GTK_WIDGET (weft_window_get_page (window)), "listview");
  graphene_rect_t place;

  ck_assert_ptr_nonnull (rows);
  place = get_place (rows, GTK_WIDGET (window));
  return place.origin.y + place.size.height;
}

START_TEST (the_last_row_is_not_under_a_message)
{
  WeftWindow     *window = fixture_start ();
  double          end;
  graphene_rect_t place;

  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  end = find_end_of_rows (window);
  weft_window_toast (GTK_WIDGET (window), "One person added");
  fixture_settle (window);
  place = get_place (find_styled (GTK_WIDGET (window), "toast"), GTK_WIDGET (window));
  ck_assert_msg (end > place.origin.y, "nothing has to make room");
  ck_assert_msg (find_end_of_rows (window) <= place.origin.y, "the rows end at %g, it begins at %g", find_end_of_rows (window), (double)place.origin.y);
  fixture_stop (window);
}
END_TEST

static gboolean
has_own_layout (GtkWidget *widget)
{
  gboolean has = GTK_IS_CUSTOM_LAYOUT (gtk_widget_get_layout_manager (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); !has && child != NULL; child = gtk_widget_get_next_sibling (child))
    has = has_own_layout (child);
  return has;
}

/* What leaves room below what is scrolled on a page leaves none in a menu that lies above the page. */
START_TEST (a_menu_ends_with_its_last_line)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *button, *popover, *stack;
  int         whole, lines;

  button = fixture_find_hint (GTK_WIDGET (window), "Main menu");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle (window);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  stack = fixture_find (popover, GTK_TYPE_STACK);
  ck_assert_ptr_nonnull (stack);
  gtk_widget_measure (stack, GTK_ORIENTATION_VERTICAL, -1, NULL, &whole, NULL, NULL);
  gtk_widget_measure (gtk_stack_get_visible_child (GTK_STACK (stack)), GTK_ORIENTATION_VERTICAL, -1, NULL, &lines, NULL, NULL);
  ck_assert_int_gt (lines, 0);
  ck_assert_int_eq (whole, lines);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_stop (window);
}
END_TEST

/* An amount of seven figures leaves the five cards of Home beside each other in a window of an old laptop. */
START_TEST (a_long_amount_leaves_the_cards_beside_each_other)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *first, *last;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 600);
  fixture_bring_in (window, "money", "date,account,payee,amount\n2027-01-09,Bank,Marsh Trust,1104321.55\n");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  first = fixture_find_text (GTK_WIDGET (window), "volunteer hours");
  last = fixture_find_text (GTK_WIDGET (window), "left on your grants");
  ck_assert_ptr_nonnull (first);
  ck_assert_ptr_nonnull (last);
  ck_assert_float_eq (get_place (first, GTK_WIDGET (window)).origin.y, get_place (last, GTK_WIDGET (window)).origin.y);
  fixture_stop (window);
}
END_TEST

/* The toolkit does not say where they are: one that puts them elsewhere must not go by unseen. */
START_TEST (the_words_of_a_row_are_found)
{
  WeftWindow *window = fixture_start ();
  g_autoptr (GtkWidget) row = g_object_ref_sink (weft_rows_new_fact (NULL, "Telephone", "01632 960001"));
  g_autoptr (GtkWidget) toolkits = g_object_ref_sink (adw_action_row_new ());

  ck_assert (has_own_layout (row));
  ck_assert (!has_own_layout (toolkits));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("room");
  TCase *tcase = tcase_create ("room");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_long_name_leaves_a_register_its_columns);
  tcase_add_test (tcase, what_is_due_leaves_a_row_its_height);
  tcase_add_test (tcase, the_choice_of_activities_is_one_line);
  tcase_add_test (tcase, every_sheet_of_a_workbook_can_be_looked_at);
  tcase_add_test (tcase, a_message_does_not_lie_on_a_bar);
  tcase_add_test (tcase, the_last_row_is_not_under_a_message);
  tcase_add_test (tcase, a_menu_ends_with_its_last_line);
  tcase_add_test (tcase, a_long_amount_leaves_the_cards_beside_each_other);
  tcase_add_test (tcase, the_words_of_a_row_are_found);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
