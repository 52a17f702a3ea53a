/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person chooses, or does not have to: who may see a story, how large a return is, and the scale of a measure. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-header.h"
#include "weft-money-names.h"
#include "weft-return-card.h"
#include "weft-row.h"
#include "weft-suggest.h"

static void
type (WeftWindow *window,
      const char *column,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), column)), text);
}

static void
write_words (WeftWindow *window,
             const char *column,
             const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find_field (GTK_WIDGET (window), column))), text, -1);
}

/* By its words, as a person does. */
static void
choose (WeftWindow *window,
        const char *column,
        const char *words)
{
  GtkDropDown   *choices = GTK_DROP_DOWN (fixture_find_field (GTK_WIDGET (window), column));
  GtkStringList *all = GTK_STRING_LIST (gtk_drop_down_get_model (choices));
  guint          at = 0;

  while (g_strcmp0 (gtk_string_list_get_string (all, at), words) != 0)
    ck_assert_msg (++at < g_list_model_get_n_items (G_LIST_MODEL (all)), "“%s” cannot be chosen", words);
  gtk_drop_down_set_selected (choices, at);
}

static void
begin_new (WeftWindow *window,
           const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", page);
  fixture_settle (window);
}

static void
save (WeftWindow *window)
{
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
}

static gboolean
says (WeftWindow *window,
      const char *words)
{
  return fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), words) != NULL;
}

static const struct
{
  const char *choice; /* NULL: the form is left as it begins */
  const char *until;
  const char *said, *more;
  gboolean    is_usable;
} consents[] = {
  { NULL, "", "Not asked yet", "Ask whether a return may use it, then write the answer down with Change. Until then it stays in this file.", FALSE },
  { "Returns only", "", "Returns only", "Returns may use it, and nothing else.", TRUE },
  { "Anybody (public)", "", "Public", "It may be used in returns, reports and where anybody can read it.", TRUE },
  { "Returns only", "31/12/2027", "Returns only until 31 December 2027", "Returns may use it, and nothing else.", TRUE },
  { "Anybody (public)", "1/3/2027", "Consent ended on 1 March 2027", "It is not used again. Ask once more, then write the new day down with Change.", FALSE },
};

START_TEST (a_story_goes_where_it_was_allowed_to)
{
  WeftWindow *window = fixture_start_empty ();

  begin_new (window, "evidence");
  write_words (window, "text", "I have somewhere to be on a Tuesday.");
  if (consents[_i].choice != NULL)
    choose (window, "consent", consents[_i].choice);
  type (window, "consent_until", consents[_i].until);
  save (window);
  ck_assert_msg (says (window, consents[_i].said), "nowhere: %s", consents[_i].said);
  ck_assert_msg (says (window, consents[_i].more), "nowhere: %s", consents[_i].more);
  ck_assert_int_eq (says (window, "Withdraw consent…"), consents[_i].is_usable);
  fixture_stop (window);
}
END_TEST

/* The consent, its date and whether a return of the grant is for that day. */
static const struct
{
  const char *date, *said;
} days[] = {
  { "10/3/2027", "The return for 1 April 2026 to 31 March 2027 uses it, and nothing else." },
  { "1/4/2027", "No return of this grant uses it: they are for 1 April 2026 to 31 March 2027, and its date is not in that time." },
  { "31/3/2026", "No return of this grant uses it: they are for 1 April 2026 to 31 March 2027, and its date is not in that time." },
};

START_TEST (a_story_says_which_return_uses_it)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "grants", "ref,funder,title,amount,status,starts,ends\nG-0001,Marsh Trust,Warm hub,960.00,active,2026-04-01,2027-03-31\n");
  begin_new (window, "evidence");
  write_words (window, "text", "I have somewhere to be on a Tuesday.");
  choose (window, "consent", "Returns only");
  type (window, "date", days[_i].date);
  type (window, "grant", "Warm hub");
  save (window);
  ck_assert_msg (says (window, days[_i].said), "nowhere: %s", days[_i].said);
  fixture_stop (window);
}
END_TEST

/* It can be saved all the same. */
START_TEST (a_name_is_said_at_the_field_that_has_it)
{
  static const char *const hint = "“Joan Whitfield” is the name of someone in your list of people. Better say what they are, such as “a volunteer”: "
                                  "before it goes into a return you are asked about it.";
  WeftWindow              *window = fixture_start_empty ();
  GtkWidget               *said_by;

  fixture_bring_in (window, "people", "name\nJoan Whitfield\n");
  begin_new (window, "evidence");
  write_words (window, "text", "I have somewhere to be on a Tuesday.");
  said_by = fixture_find_field (GTK_WIDGET (window), "said_by");
  gtk_widget_grab_focus (said_by);
  gtk_editable_set_text (GTK_EDITABLE (said_by), "joan whitfield");
  gtk_editable_set_text (GTK_EDITABLE (said_by), "Joan Whitfield, a member");
  ck_assert (!says (window, hint));
  gtk_widget_grab_focus (fixture_find_field (GTK_WIDGET (window), "date"));
  fixture_settle (window);
  ck_assert (says (window, hint));
  gtk_editable_set_text (GTK_EDITABLE (said_by), "A member");
  ck_assert (!says (window, hint));
  gtk_editable_set_text (GTK_EDITABLE (said_by), "Joan Whitfield, a member");
  save (window);
  ck_assert_uint_eq (fixture_count (window, "evidence"), 1);
  fixture_stop (window);
}
END_TEST

/* Nobody is told of a name in a form that was closed before it was found. */
START_TEST (a_form_is_closed_while_its_names_are_looked_for)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "people", "name\nJoan Whitfield\n");
  fixture_bring_in (window, "evidence", "text,kind,date,said_by,consent\nA warm room.,quote,2027-03-10,Joan Whitfield,none\n");
  weft_window_go_to (window, "evidence", "E-0001");
  fixture_settle (window);
  fixture_press (GTK_WIDGET (weft_window_get_page (window)), "Change");
  weft_form_leave (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  fixture_stop (window);
}
END_TEST

/* How much a return asks for: the ladder of returns.md, and what a funder wrote goes before it. */
static const struct
{
  const char *award, *tier;
  const char *subtitle;
  gboolean    asks_what_was_learned;
} returns[] = {
  { "999.99", "", "Note · £999.99", FALSE },
  { "1000", "", "Short return · £1,000.00", TRUE },
  { "5000", "", "Standard return · £5,000.00", TRUE },
  { "20000.01", "", "Full return · £20,000.01", TRUE },
  { "300", "full", "Full return · £300.00", TRUE },
  { "30000", "note", "Note · £30,000.00", FALSE },
};

START_TEST (a_return_asks_as_much_as_its_grant_is_worth)
{
  WeftWindow      *window = fixture_start_empty ();
  g_autofree char *csv = g_strdup_printf ("ref,funder,title,amount,purpose,starts,ends,tier\n"
                                          "G-0001,Marsh Trust,Warm hub,%s,a warm room,2026-04-01,2027-03-31,%s\n",
                                          returns[_i].award, returns[_i].tier);

  fixture_bring_in (window, "grants", csv);
  weft_window_go_to (window, "returns", "G-0001");
  fixture_settle (window);
  ck_assert_msg (says (window, returns[_i].subtitle), "nowhere: %s", returns[_i].subtitle);
  ck_assert_int_eq (says (window, "What did you learn?"), returns[_i].asks_what_was_learned);
  ck_assert (says (window, "What did you do?"));
  fixture_stop (window);
}
END_TEST

/* A scale that leads nowhere is said at its field, and what was typed stays; then it is put right. */
START_TEST (a_measure_has_the_scale_that_was_typed)
{
  WeftWindow *window = fixture_start_empty ();
  guint       before = fixture_count (window, "measures");

  begin_new (window, "measures");
  type (window, "name", "The garden");
  write_words (window, "items", "garden: How much do you look forward to the garden?\nrain: Also in the rain?");
  type (window, "min", "5");
  type (window, "max", "1");
  save (window);
  ck_assert_ptr_nonnull (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  ck_assert_uint_eq (fixture_count (window, "measures"), before);
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "min"))), "5");

  type (window, "min", "1");
  type (window, "max", "5");
  save (window);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  ck_assert_uint_eq (fixture_count (window, "measures"), before + 1);
  weft_window_go_back (window);
  fixture_settle (window);
  ck_assert (says (window, "2 questions, 1 to 5"));
  fixture_stop (window);
}
END_TEST

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  ck_abort_msg ("nothing is asked");
}

/* The newest story that somebody agreed to. */
static WeftRow *
find_agreed (WeftWindow *window)
{
  const char *text = "“I used to talk to the telly. Now I have somewhere to be on a Tuesday.”";
  GtkWidget  *words = fixture_find_text (GTK_WIDGET (window), text);
  GtkWidget  *row;

  ck_assert_msg (words != NULL, "the quote is not shown");
  row = gtk_widget_get_ancestor (words, GTK_TYPE_LIST_BOX_ROW);
  return weft_row_copy (g_object_get_data (G_OBJECT (row), "record"));
}

static gpointer
check_withdrawn (WeftFile     *file,
                 gpointer      ref,
                 WeftProgress *progress,
                 GError      **error)
{
  g_autoptr (WeftRow) story = weft_row_find (file, weft_description_find ("evidence"), ref, error);

  ck_assert_ptr_nonnull (story);
  ck_assert_str_eq (weft_row_get (story, "consent_withdrawn"), "2027-03-12");
  return file;
}

START_TEST (consent_is_withdrawn_for_good)
{
  WeftWindow *window = fixture_start ();
  g_autoptr (WeftRow) story = NULL;
  weft_window_go_to (window, "evidence", NULL);
  fixture_settle (window);
  story = find_agreed (window);
  weft_window_go_to (window, "evidence", weft_row_get (story, "ref"));
  fixture_settle (window);
  g_signal_emit_by_name (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), "Withdraw consent…"), GTK_TYPE_BUTTON), "clicked");
  adw_message_dialog_response (find_dialog (), "withdraw");
  fixture_settle (window);

  fixture_run (window, check_withdrawn, (gpointer)weft_row_get (story, "ref"));
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), "Withdrawn on 12 March 2027") != NULL, "its page does not say so");
  ck_assert_ptr_null (weft_workspace_get_can_undo (weft_window_get_workspace (window)));
  fixture_stop (window);
}
END_TEST

static void
check_found_by_funder (WeftNames *names)
{
  g_autoptr (GPtrArray) found = weft_names_match (names, "lottery", 6);
  g_autoptr (GPtrArray) good = weft_names_match (names, "good", 6);

  gboolean is_found = FALSE;

  for (guint i = 0; i < found->len; i++)
    is_found = is_found || g_str_equal (((WeftName *)found->pdata[i])->ref, "G-0002");
  ck_assert (is_found);
  ck_assert_uint_ge (good->len, 1);
  ck_assert_str_eq (((WeftName *)good->pdata[0])->name, "Good neighbours round one table");
}

static gpointer
find_by_funder (WeftFile     *file,
                gpointer      data,
                WeftProgress *progress,
                GError      **error)
{
  g_autoptr (GPtrArray) grants = weft_names_read (file, "grants", error);
  g_autoptr (WeftMoneyNames) names = weft_money_names_read (file, NULL, error);

  ck_assert (grants != NULL && names != NULL);
  check_found_by_funder (grants);
  check_found_by_funder (names->grants);
  check_found_by_funder (names->places);
  return NULL;
}

static const struct
{
  const char *typed;
  gboolean    is_chosen;
} typed_grants[] = {
  { "lot", FALSE }, /* two of one funder */
  { "urn", TRUE },
  { "wa", TRUE }, /* by its funder, and the only one */
};

static gpointer
read_grants (WeftFile     *file,
             gpointer      names,
             WeftProgress *progress,
             GError      **error)
{
  *(WeftNames **)names = weft_names_read (file, "grants", error);
  return NULL;
}

/* Tab takes what is selected. */
START_TEST (which_grant_of_a_funder_is_not_chosen_by_itself)
{
  WeftWindow  *window = fixture_start_empty ();
  GtkWidget   *entry = gtk_entry_new ();
  WeftSuggest *suggest = weft_suggest_attach (GTK_ENTRY (entry));
  WeftNames   *names = NULL;
  GtkWindow   *own = GTK_WINDOW (gtk_window_new ());

  fixture_bring_in (window, "grants", "funder,title,amount\nLottery,Urn,100.00\nLottery,Lunch,50.00\nWard Fund,Bus,9.00\n");
  fixture_run (window, read_grants, &names);
  weft_suggest_set_names (suggest, names);
  gtk_window_set_child (own, entry);
  gtk_window_present (own);
  gtk_widget_grab_focus (entry);
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed_grants[_i].typed);
  fixture_settle (window);
  ck_assert (weft_suggest_is_open (suggest));
  ck_assert_int_eq (gtk_list_box_get_selected_row (GTK_LIST_BOX (fixture_find (entry, GTK_TYPE_LIST_BOX))) != NULL, typed_grants[_i].is_chosen);
  gtk_window_destroy (own);
  g_ptr_array_unref (names);
  fixture_stop (window);
}
END_TEST

START_TEST (a_grant_is_found_by_its_funder)
{
  WeftWindow *window = fixture_start ();

  fixture_run (window, find_by_funder, NULL);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("choices");
  TCase *tcase = tcase_create ("choices");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, a_story_says_which_return_uses_it, 0, G_N_ELEMENTS (days));
  tcase_add_test (tcase, a_name_is_said_at_the_field_that_has_it);
  tcase_add_test (tcase, a_form_is_closed_while_its_names_are_looked_for);
  tcase_add_loop_test (tcase, a_story_goes_where_it_was_allowed_to, 0, G_N_ELEMENTS (consents));
  tcase_add_loop_test (tcase, a_return_asks_as_much_as_its_grant_is_worth, 0, G_N_ELEMENTS (returns));
  tcase_add_test (tcase, a_measure_has_the_scale_that_was_typed);
  tcase_add_test (tcase, consent_is_withdrawn_for_good);
  tcase_add_test (tcase, a_grant_is_found_by_its_funder);
  tcase_add_loop_test (tcase, which_grant_of_a_funder_is_not_chosen_by_itself, 0, G_N_ELEMENTS (typed_grants));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
