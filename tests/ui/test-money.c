/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as it is typed on its page and on a grant's: added, refused at its cell, warned about and added all the same, and
 * undone. */

#include "money-fixture.h"

#include "weft-list.h"
#include "weft-tripwire-view.h"

#include <string.h>

#define LOTTERY "Good neighbours round one table" /* a grant of the example that has ended */

/* Whether any label below @root has @words in it. */
static gboolean
says (GtkWidget  *root,
      const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

START_TEST (a_payment_is_typed_added_and_undone)
{
  WeftWindow *window = money_start ();
  guint       before = fixture_count (window, "money");

  money_type_payment (window, "9/3", "Brook's Greengrocers", "", "Food and materials", "46.20");
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_OUT));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  ck_assert_str_eq (money_said (window), "£46.20 out added: Brook's Greengrocers");

  /* The day stays for the next one; everything else is empty, and the focus is at the beginning. */
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_DATE)), "9 Mar 2027");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_WHO)), "");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_OUT)), "");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), money_get_cell (window, WEFT_MONEY_DATE)));

  money_undo (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  fixture_stop (window);
}
END_TEST

START_TEST (what_comes_in_is_money_in)
{
  WeftWindow *window = money_start ();

  money_type_payment (window, "9/3", "Lunch club collection", "", "Donations", "");
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_OUT));
  money_type (window, WEFT_MONEY_IN, "38.50");
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_IN));
  ck_assert_str_eq (money_said (window), "£38.50 in added: Lunch club collection");
  fixture_stop (window);
}
END_TEST

/* The cell, what is typed there instead of what is right, and what is said. */
static const struct
{
  WeftMoneyColumn column;
  const char     *text, *sentence;
} refused[] = {
  { WEFT_MONEY_DATE, "", "When was it? Type the day: 9/3, or “today”." },
  { WEFT_MONEY_OUT, "", "How much was it? Type it under Out, or under In when it came in." },
  { WEFT_MONEY_PLACE,
    "Lotery",
    "There is no grant or fund called “Lotery”. Press Down to choose one, or leave it empty for the general fund." },
};

START_TEST (a_refused_payment_says_why_and_keeps_what_was_typed)
{
  WeftWindow *window = money_start ();
  guint       before = fixture_count (window, "money");

  money_type_payment (window, "9/3", "Brook's Greengrocers", "General", "Food and materials", "46.20");
  money_type (window, refused[_i].column, refused[_i].text);
  gtk_widget_grab_focus (money_get_cell (window, WEFT_MONEY_IN));
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_IN));
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  money_check_says (window, refused[_i].sentence);
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_WHO)), "Brook's Greengrocers");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), money_get_cell (window, refused[_i].column)));
  fixture_stop (window);
}
END_TEST

/* The cell, what is typed there, and what is said as soon as it is left. */
static const struct
{
  WeftMoneyColumn column;
  const char     *text, *sentence;
} left[] = {
  { WEFT_MONEY_DATE, "31/2", "31/2" },
  { WEFT_MONEY_PLACE, "Lotery", "There is no grant or fund called “Lotery”." },
  { WEFT_MONEY_LINE, "35.00", "“35.00” is an amount." },
  { WEFT_MONEY_OUT, "12.505", "“12.505” has a part of a penny in it." },
};

START_TEST (a_wrong_cell_says_so_when_it_is_left)
{
  WeftWindow *window = money_start ();
  GtkWidget  *cell = money_get_cell (window, left[_i].column);

  money_type (window, left[_i].column, left[_i].text);
  fixture_settle (window);
  ck_assert (!says (money_find_entry (window), left[_i].sentence));
  gtk_widget_grab_focus (money_get_cell (window, WEFT_MONEY_WHO));
  fixture_settle (window);
  ck_assert_msg (says (money_find_entry (window), left[_i].sentence), "“%s” is not said", left[_i].sentence);
  ck_assert (gtk_widget_has_css_class (cell, "refused"));

  /* Of the others nothing is said yet; and typing goes on without it. */
  ck_assert (!gtk_widget_has_css_class (money_get_cell (window, WEFT_MONEY_IN), "refused"));
  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), "");
  ck_assert (!gtk_widget_has_css_class (cell, "refused"));
  fixture_stop (window);
}
END_TEST

/* What is typed, and what the strip says of it. */
static const struct
{
  const char *place, *line, *out;
  const char *sentence, *fact;
} warned[] = {
  { "Neighbours together", "Room hire", "2,500", "over its line. The grant itself has enough.", "left on Room hire" },
  { "Neighbours together", "Bunting", "5", "", "left on the grant" },
  { LOTTERY, "Room hire", "1", "28 February", "Ended" },
};

START_TEST (the_tripwire_warns_and_lets_it_through)
{
  WeftWindow *window = money_start ();
  guint       before = fixture_count (window, "money");
  GtkWidget  *tripwire;

  money_type_payment (window, "9/3", "Marsh Lane Hall", warned[_i].place, warned[_i].line, warned[_i].out);
  tripwire = fixture_find (money_find_entry (window), WEFT_TYPE_TRIPWIRE_VIEW);
  ck_assert_msg (says (tripwire, warned[_i].sentence), "“%s” is not said", warned[_i].sentence);
  ck_assert_msg (says (tripwire, warned[_i].fact), "“%s” is not said", warned[_i].fact);

  money_press_enter (window, money_get_cell (window, WEFT_MONEY_OUT));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  ck_assert_msg (!says (money_find_entry (window), warned[_i].fact), "it is still said after the payment was added");
  fixture_stop (window);
}
END_TEST

START_TEST (a_payment_without_a_grant_has_no_tripwire)
{
  WeftWindow *window = money_start ();

  money_type_payment (window, "9/3", "Brook's Greengrocers", "", "Food and materials", "4.20");
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "left on the grant"));
  fixture_stop (window);
}
END_TEST

/* What a line of Home asks for is shown until the page is left. */
START_TEST (a_fund_that_home_asks_for_is_left_with_the_page)
{
  WeftWindow      *window = money_start ();
  WeftList        *list = WEFT_LIST (fixture_find (GTK_WIDGET (window), WEFT_TYPE_LIST));
  g_autofree char *before = weft_list_get_view (list);
  g_autofree char *shown = NULL;
  g_autofree char *after = NULL;

  gtk_widget_activate_action (GTK_WIDGET (list), "win.open-record", "(ss)", "funds", "General");
  fixture_settle (window);
  shown = weft_list_get_view (list);
  ck_assert_msg (strstr (shown, "shown=,General") != NULL, "%s", shown);
  weft_window_go_to (window, "home", NULL);
  weft_window_go_to (window, "money", NULL);
  fixture_settle (window);
  after = weft_list_get_view (list);
  ck_assert_str_eq (after, before);
  fixture_stop (window);
}
END_TEST

START_TEST (money_typed_on_a_grants_page_is_the_grants)
{
  WeftWindow *window = fixture_start ();
  guint       before = fixture_count (window, "money");

  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  money_type (window, WEFT_MONEY_DATE, "9/3");
  money_type (window, WEFT_MONEY_WHO, "Marsh Lane Hall");
  money_type (window, WEFT_MONEY_LINE, "Room hire");
  money_type (window, WEFT_MONEY_OUT, "12.34");
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_OUT));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  money_check_says (window, "12.34");
  fixture_stop (window);
}
END_TEST

/* As wide as all columns need, with the line below the grant, and on a telephone. */
static const int widths[] = { 1400, 1000, 400 };

static GtkWidget *
focused_cell (WeftWindow *window)
{
  return gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_ENTRY);
}

START_TEST (tab_goes_where_enter_goes)
{
  WeftWindow *window = fixture_start ();

  gtk_window_set_default_size (GTK_WINDOW (window), widths[_i], 800);
  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  for (int i = WEFT_MONEY_DATE; i < WEFT_MONEY_OUT; i++)
    {
      GtkWidget *cell = money_get_cell (window, (WeftMoneyColumn)i);
      GtkWidget *next;

      if (!gtk_widget_get_visible (cell))
        continue;
      gtk_widget_grab_focus (cell);
      g_signal_emit_by_name (cell, "activate");
      next = focused_cell (window);
      ck_assert_ptr_ne (next, cell);
      gtk_widget_grab_focus (cell);
      gtk_widget_child_focus (money_find_entry (window), GTK_DIR_TAB_FORWARD);
      ck_assert_ptr_eq (focused_cell (window), next);
      gtk_widget_child_focus (money_find_entry (window), GTK_DIR_TAB_BACKWARD);
      ck_assert_ptr_eq (focused_cell (window), cell);
    }
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("money");
  TCase *tcase = tcase_create ("money");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_payment_is_typed_added_and_undone);
  tcase_add_test (tcase, what_comes_in_is_money_in);
  tcase_add_loop_test (tcase, a_refused_payment_says_why_and_keeps_what_was_typed, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (tcase, a_wrong_cell_says_so_when_it_is_left, 0, G_N_ELEMENTS (left));
  tcase_add_loop_test (tcase, the_tripwire_warns_and_lets_it_through, 0, G_N_ELEMENTS (warned));
  tcase_add_test (tcase, a_payment_without_a_grant_has_no_tripwire);
  tcase_add_test (tcase, money_typed_on_a_grants_page_is_the_grants);
  tcase_add_test (tcase, a_fund_that_home_asks_for_is_left_with_the_page);
  tcase_add_loop_test (tcase, tab_goes_where_enter_goes, 0, G_N_ELEMENTS (widths));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
