/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as it is typed on its page and on a grant's: added, refused at its cell, warned about and added all the same,
 * shared out in parts, voided with a reason, and undone. */

#include "ui-fixture.h"

#include "weft-money-entry.h"
#include "weft-money-grid.h"
#include "weft-money-parts.h"
#include "weft-split-dialog.h"
#include "weft-tripwire-view.h"

#include <string.h>

#define LOTTERY "Good neighbours round one table" /* a grant of the example that has ended */

static GtkWidget *
find_entry (WeftWindow *window)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (window), WEFT_TYPE_MONEY_ENTRY);

  ck_assert_msg (entry != NULL, "there is no row to type money into");
  return entry;
}

static GtkWidget *
get_cell (WeftWindow     *window,
          WeftMoneyColumn column)
{
  GtkWidget *grid = fixture_find (find_entry (window), WEFT_TYPE_MONEY_GRID);

  return weft_money_grid_get_cell (WEFT_MONEY_GRID (grid), column);
}

static const char *
text_of (GtkWidget *cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (cell));
}

static void
type (WeftWindow     *window,
      WeftMoneyColumn column,
      const char     *text)
{
  GtkWidget *cell = get_cell (window, column);

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), text);
}

static void
press_enter (WeftWindow *window,
             GtkWidget  *cell)
{
  g_signal_emit_by_name (cell, "activate");
  fixture_settle (window);
}

static WeftWindow *
start_on_money (void)
{
  WeftWindow *window = fixture_start ();

  weft_window_go_to (window, "money", NULL);
  fixture_settle (window);
  return window;
}

static void
type_payment (WeftWindow *window,
              const char *date,
              const char *who,
              const char *place,
              const char *line,
              const char *out)
{
  type (window, WEFT_MONEY_DATE, date);
  type (window, WEFT_MONEY_WHO, who);
  type (window, WEFT_MONEY_PLACE, place);
  type (window, WEFT_MONEY_LINE, line);
  type (window, WEFT_MONEY_OUT, out);
  fixture_settle (window);
}

static const char *
said (WeftWindow *window)
{
  return weft_workspace_get_can_undo (weft_window_get_workspace (window));
}

static void
undo (WeftWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
}

static void
check_says (WeftWindow *window,
            const char *sentence)
{
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), sentence) != NULL, "“%s” is not said", sentence);
}

START_TEST (a_payment_is_typed_added_and_undone)
{
  WeftWindow *window = start_on_money ();
  guint       before = fixture_count (window, "money");

  type_payment (window, "9/3", "Brook's Greengrocers", "", "Food and materials", "46.20");
  press_enter (window, get_cell (window, WEFT_MONEY_OUT));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  ck_assert_str_eq (said (window), "£46.20 out added: Brook's Greengrocers");

  /* The day stays for the next one; everything else is empty, and the focus is at the beginning. */
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_DATE)), "9 Mar 2027");
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_WHO)), "");
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_OUT)), "");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), get_cell (window, WEFT_MONEY_DATE)));

  undo (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  fixture_stop (window);
}
END_TEST

START_TEST (what_comes_in_is_money_in)
{
  WeftWindow *window = start_on_money ();

  type_payment (window, "9/3", "Lunch club collection", "", "Donations", "");
  press_enter (window, get_cell (window, WEFT_MONEY_OUT));
  type (window, WEFT_MONEY_IN, "38.50");
  press_enter (window, get_cell (window, WEFT_MONEY_IN));
  ck_assert_str_eq (said (window), "£38.50 in added: Lunch club collection");
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
  WeftWindow *window = start_on_money ();
  guint       before = fixture_count (window, "money");

  type_payment (window, "9/3", "Brook's Greengrocers", "General", "Food and materials", "46.20");
  type (window, refused[_i].column, refused[_i].text);
  gtk_widget_grab_focus (get_cell (window, WEFT_MONEY_IN));
  press_enter (window, get_cell (window, WEFT_MONEY_IN));
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  check_says (window, refused[_i].sentence);
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_WHO)), "Brook's Greengrocers");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), get_cell (window, refused[_i].column)));
  fixture_stop (window);
}
END_TEST

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
  WeftWindow *window = start_on_money ();
  guint       before = fixture_count (window, "money");
  GtkWidget  *tripwire;

  type_payment (window, "9/3", "Marsh Lane Hall", warned[_i].place, warned[_i].line, warned[_i].out);
  tripwire = fixture_find (find_entry (window), WEFT_TYPE_TRIPWIRE_VIEW);
  ck_assert_msg (says (tripwire, warned[_i].sentence), "“%s” is not said", warned[_i].sentence);
  ck_assert_msg (says (tripwire, warned[_i].fact), "“%s” is not said", warned[_i].fact);

  press_enter (window, get_cell (window, WEFT_MONEY_OUT));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  ck_assert_msg (!says (find_entry (window), warned[_i].fact), "it is still said after the payment was added");
  fixture_stop (window);
}
END_TEST

START_TEST (a_payment_without_a_grant_has_no_tripwire)
{
  WeftWindow *window = start_on_money ();

  type_payment (window, "9/3", "Brook's Greengrocers", "", "Food and materials", "4.20");
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "left on the grant"));
  fixture_stop (window);
}
END_TEST

static GtkToggleButton *
find_split_button (WeftWindow *window)
{
  GtkWidget *words = fixture_find_text (find_entry (window), "Split");

  ck_assert_msg (words != NULL, "there is no button to split a payment");
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (words, GTK_TYPE_TOGGLE_BUTTON));
}

static GtkWidget *
get_part_cell (WeftWindow *window,
               int         part,
               int         cell)
{
  GtkWidget *parts = fixture_find (GTK_WIDGET (window), WEFT_TYPE_MONEY_PARTS);

  ck_assert_msg (parts != NULL, "the parts are not shown");
  return gtk_grid_get_child_at (GTK_GRID (fixture_find (parts, GTK_TYPE_GRID)), cell, part * 3 + 1);
}

static void
type_part (WeftWindow *window,
           int         part,
           const char *place,
           const char *line,
           const char *amount)
{
  gtk_editable_set_text (GTK_EDITABLE (get_part_cell (window, part, 0)), place);
  gtk_editable_set_text (GTK_EDITABLE (get_part_cell (window, part, 1)), line);
  gtk_editable_set_text (GTK_EDITABLE (get_part_cell (window, part, 2)), amount);
}

START_TEST (a_payment_is_split_and_the_last_part_takes_what_is_left)
{
  WeftWindow *window = start_on_money ();
  guint       before = fixture_count (window, "money");

  type_payment (window, "9/3", "Marsh Lane Hall", "Neighbours together", "Room hire", "210");
  gtk_toggle_button_set_active (find_split_button (window), TRUE);
  ck_assert_str_eq (text_of (get_part_cell (window, 0, 0)), "Neighbours together");
  ck_assert_str_eq (text_of (get_part_cell (window, 0, 1)), "Room hire");
  type_part (window, 0, "Neighbours together", "Room hire", "150");
  check_says (window, "£60.00 is left. The part without an amount takes it.");
  type_part (window, 1, "General", "Room hire", "");
  press_enter (window, get_part_cell (window, 1, 2));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 2);
  ck_assert_str_eq (said (window), "£210.00 out added: Marsh Lane Hall, in 2 parts");
  ck_assert_ptr_null (fixture_find (find_entry (window), WEFT_TYPE_MONEY_PARTS));

  undo (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  fixture_stop (window);
}
END_TEST

START_TEST (parts_that_do_not_come_to_the_payment_are_not_added)
{
  WeftWindow *window = start_on_money ();
  guint       before = fixture_count (window, "money");

  type_payment (window, "9/3", "Marsh Lane Hall", "", "Room hire", "210");
  gtk_toggle_button_set_active (find_split_button (window), TRUE);
  type_part (window, 0, "General", "Room hire", "150");
  type_part (window, 1, "General", "Food and materials", "80");
  press_enter (window, get_part_cell (window, 1, 2));
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  check_says (window, "The parts come to £20.00 too much.");

  type_part (window, 1, "Lotery", "", "60");
  press_enter (window, get_part_cell (window, 1, 2));
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  check_says (window, "There is no grant or fund called “Lotery”. Press Down to choose one, or leave it empty for the general fund.");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), get_part_cell (window, 1, 0)));
  fixture_stop (window);
}
END_TEST

START_TEST (a_split_that_is_taken_back_leaves_the_payment_as_it_was)
{
  WeftWindow *window = start_on_money ();

  type_payment (window, "9/3", "Marsh Lane Hall", "Neighbours together", "Room hire", "210");
  gtk_toggle_button_set_active (find_split_button (window), TRUE);
  gtk_toggle_button_set_active (find_split_button (window), FALSE);
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_PLACE)), "Neighbours together");
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_LINE)), "Room hire");
  ck_assert_str_eq (text_of (get_cell (window, WEFT_MONEY_OUT)), "210");
  fixture_stop (window);
}
END_TEST

typedef struct
{
  gboolean is_done;
  WeftRow *row; /* owned, nullable */
} Waiting;

static void
note_row_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Waiting *waiting = data;

  waiting->row = weft_workspace_finish (result, NULL);
  waiting->is_done = TRUE;
}

/* The newest payment that was agreed with the bank, or that with the ref @data. */
static gpointer
find_payment (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  const WeftFilter filter = { .newest_first = TRUE };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("money"), &filter, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (data != NULL ? g_str_equal (weft_row_get (rows->pdata[i], "ref"), data)
                     : weft_row_get (rows->pdata[i], "reconciled")[0] != '\0')
      return weft_row_copy (rows->pdata[i]);
  return NULL;
}

static WeftRow *
read_payment (WeftWindow *window,
              const char *ref)
{
  Waiting waiting = { FALSE, NULL };

  weft_workspace_run_async (weft_window_get_workspace (window), window, find_payment, (gpointer)ref, NULL, NULL, NULL, note_row_cb, &waiting);
  while (!waiting.is_done)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_msg (waiting.row != NULL, "there is no such payment");
  return waiting.row;
}

static void
open_payment (WeftWindow *window,
              const char *ref)
{
  weft_window_go_to (window, "money", ref);
  fixture_settle (window);
  ck_assert_msg (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM) != NULL, "%s has no form", ref);
}

/* The window of @type that was opened last. */
static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  ck_abort_msg ("no %s is open", g_type_name (type));
}

/* What is typed into the form, whether Money in is pressed then, and what the amount is afterwards. */
static const struct
{
  const char *typed;
  gboolean    comes_in;
  const char *amount;
} ways[] = {
  { "46.20", FALSE, "-46.20" },
  { "46.20", TRUE, "46.20" },
  { "-46.20", FALSE, "-46.20" },
  { "1,046.20", FALSE, "-1046.20" },
};

static char *add_hundred (WeftWindow *window);

static GtkToggleButton *
find_way (WeftWindow *window,
          const char *words)
{
  GtkWidget *label = fixture_find_text (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), words);

  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON));
}

START_TEST (a_form_asks_which_way_money_goes)
{
  WeftWindow      *window = start_on_money ();
  g_autofree char *ref = add_hundred (window);
  g_autoptr (WeftRow) saved = NULL;
  GtkWidget *amount;

  open_payment (window, ref);
  amount = fixture_find_field (GTK_WIDGET (window), "amount");
  ck_assert_str_eq (text_of (amount), "100.00");
  ck_assert (gtk_toggle_button_get_active (find_way (window, "Money out")));
  ck_assert (!weft_form_is_changed (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM))));
  if (ways[_i].comes_in)
    gtk_toggle_button_set_active (find_way (window, "Money in"), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (amount), ways[_i].typed);
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
  saved = read_payment (window, ref);
  ck_assert_str_eq (weft_row_get (saved, "amount"), ways[_i].amount);
  fixture_stop (window);
}
END_TEST

START_TEST (what_others_rely_on_is_voided_with_a_reason)
{
  WeftWindow *window = start_on_money ();
  guint       before = fixture_count (window, "money");
  g_autoptr (WeftRow) payment = read_payment (window, NULL);
  g_autoptr (WeftRow) voided = NULL;
  g_autoptr (WeftRow) again = NULL;
  const char       *ref = weft_row_get (payment, "ref");
  AdwMessageDialog *dialog;

  open_payment (window, ref);
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), "form.remove", NULL);
  fixture_settle (window);
  dialog = ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG));
  ck_assert (!adw_message_dialog_get_response_enabled (dialog, "void"));
  gtk_editable_set_text (GTK_EDITABLE (fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)), "Entered twice");
  ck_assert (adw_message_dialog_get_response_enabled (dialog, "void"));
  adw_message_dialog_response (dialog, "void");
  fixture_settle (window);

  ck_assert_uint_eq (fixture_count (window, "money"), before);
  voided = read_payment (window, ref);
  ck_assert_str_eq (weft_row_get (voided, "voided"), "Entered twice");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));

  undo (window);
  again = read_payment (window, ref);
  ck_assert_str_eq (weft_row_get (again, "voided"), "");
  fixture_stop (window);
}
END_TEST

/* The ref of a payment of £100.00 that was typed a moment ago. */
static char *
add_hundred (WeftWindow *window)
{
  type_payment (window, "12/3", "Marsh Lane Hall", "General", "Room hire", "100");
  press_enter (window, get_cell (window, WEFT_MONEY_OUT));
  return g_strdup_printf ("M-%04u", fixture_count (window, "money"));
}

START_TEST (a_payment_that_is_there_is_split_and_goes_with_all_its_parts)
{
  WeftWindow      *window = start_on_money ();
  guint            before = fixture_count (window, "money");
  g_autofree char *ref = add_hundred (window);
  GtkWidget       *parts, *dialog;

  open_payment (window, ref);
  g_signal_emit_by_name (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), "Split Into Parts…"), GTK_TYPE_BUTTON), "clicked");
  fixture_settle (window);
  dialog = find_window (WEFT_TYPE_SPLIT_DIALOG);
  parts = fixture_find (dialog, WEFT_TYPE_MONEY_PARTS);
  ck_assert_msg (fixture_find_text (dialog, "£100.00 out of Bank on 12 March 2027") != NULL, "it does not say what is split");
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (GTK_GRID (fixture_find (parts, GTK_TYPE_GRID)), 2, 1)), "60");
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (GTK_GRID (fixture_find (parts, GTK_TYPE_GRID)), 0, 4)), "Neighbours together");
  g_signal_emit_by_name (parts, "finished");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before + 2);
  ck_assert_str_eq (said (window), "Marsh Lane Hall, £100.00: in 2 parts");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));

  open_payment (window, ref);
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), "form.remove", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  fixture_stop (window);
}
END_TEST

START_TEST (money_typed_on_a_grants_page_is_the_grants)
{
  WeftWindow *window = fixture_start ();
  guint       before = fixture_count (window, "money");

  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  type (window, WEFT_MONEY_DATE, "9/3");
  type (window, WEFT_MONEY_WHO, "Marsh Lane Hall");
  type (window, WEFT_MONEY_LINE, "Room hire");
  type (window, WEFT_MONEY_OUT, "12.34");
  press_enter (window, get_cell (window, WEFT_MONEY_OUT));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  check_says (window, "12.34");
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
      GtkWidget *cell = get_cell (window, (WeftMoneyColumn)i);
      GtkWidget *next;

      if (!gtk_widget_get_visible (cell))
        continue;
      gtk_widget_grab_focus (cell);
      g_signal_emit_by_name (cell, "activate");
      next = focused_cell (window);
      ck_assert_ptr_ne (next, cell);
      gtk_widget_grab_focus (cell);
      gtk_widget_child_focus (find_entry (window), GTK_DIR_TAB_FORWARD);
      ck_assert_ptr_eq (focused_cell (window), next);
      gtk_widget_child_focus (find_entry (window), GTK_DIR_TAB_BACKWARD);
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
  tcase_add_loop_test (tcase, the_tripwire_warns_and_lets_it_through, 0, G_N_ELEMENTS (warned));
  tcase_add_test (tcase, a_payment_without_a_grant_has_no_tripwire);
  tcase_add_test (tcase, a_payment_is_split_and_the_last_part_takes_what_is_left);
  tcase_add_test (tcase, parts_that_do_not_come_to_the_payment_are_not_added);
  tcase_add_test (tcase, a_split_that_is_taken_back_leaves_the_payment_as_it_was);
  tcase_add_loop_test (tcase, a_form_asks_which_way_money_goes, 0, G_N_ELEMENTS (ways));
  tcase_add_test (tcase, what_others_rely_on_is_voided_with_a_reason);
  tcase_add_test (tcase, a_payment_that_is_there_is_split_and_goes_with_all_its_parts);
  tcase_add_test (tcase, money_typed_on_a_grants_page_is_the_grants);
  tcase_add_loop_test (tcase, tab_goes_where_enter_goes, 0, G_N_ELEMENTS (widths));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
