/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a return: what its questions are said to be, and where it stands after something was answered. */

#include "ui-fixture.h"

#include "weft-return-card.h"
#include "weft-return-job.h"
#include "weft-return-save.h"
#include "weft-return-strip.h"
#include "weft-return-view.h"
#include "weft-sheet-preview.h"
#include "weft-sign-dialog.h"

/* A group with one grant of which nothing is answered. */
static GtkWidget *
open_return (WeftWindow *window)
{
  fixture_bring_in (window, "grants", "ref,funder,title,amount,status,starts,ends\nG-0001,Marsh Trust,Warm hub,9600.00,active,2026-04-01,2027-03-31\n");
  weft_window_go_to (window, "returns", "G-0001");
  fixture_settle (window);
  return GTK_WIDGET (weft_window_get_page (window));
}

/* The pill beside @question. */
static const char *
pill_of (GtkWidget  *page,
         const char *question)
{
  GtkWidget *title = fixture_find_text (page, question);

  ck_assert_msg (title != NULL, "nobody asks “%s”", question);
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (title)));
}

static gpointer
sign (WeftFile     *file,
      gpointer      data,
      WeftProgress *progress,
      GError      **error)
{
  const WeftReturnChoice choice = { .grant = "G-0001" };
  g_autofree char       *path = g_build_filename (g_get_user_data_dir (), "signed.xlsx", NULL);
  const WeftSigning      signing = { .name = "Jo Lindqvist", .role = "Treasurer", .path = path };
  g_autoptr (WeftSigned) was_signed = weft_return_sign (file, &choice, &signing, progress, error);

  ck_assert_msg (was_signed != NULL, "%s", error != NULL && *error != NULL ? (*error)->message : "");
  return NULL;
}

/* Signed again it is another file, and no draft is taken for what was sent. */
START_TEST (a_file_says_whether_it_was_signed)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autofree char *draft = NULL;
  g_autofree char *first = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;

  ret->return_ref = g_strdup ("R-2027-01");
  ret->grant_title = g_strdup ("Tea/urn");
  ret->status = g_strdup ("open");
  draft = weft_return_file_name (ret, FALSE);
  first = weft_return_file_name (ret, TRUE);
  g_free (ret->status);
  ret->status = g_strdup ("signed");
  kept = weft_return_file_name (ret, FALSE);
  again = weft_return_file_name (ret, TRUE);

  ck_assert_str_eq (draft, "Return R-2027-01 Tea-urn (draft).xlsx");
  ck_assert_str_eq (first, "Return R-2027-01 Tea-urn.xlsx");
  ck_assert_str_eq (kept, "Return R-2027-01 Tea-urn.xlsx");
  ck_assert_str_eq (again, "Return R-2027-01 Tea-urn (revision 2).xlsx");
}
END_TEST

static GtkWindow *
find_question (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *at = all; at != NULL; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data))
      return at->data;
  return NULL;
}

static const struct
{
  const char *table, *csv;
  const char *page, *shows;
} named[] = {
  { "evidence", "date,kind,text,said_by,grant,consent\n2027-03-01,quote,A warm room.,A member,G-0001,return\n2027-03-02,quote,I am less alone.,Joan Whitfield,G-0001,return\n",
    "evidence", "“I am less alone.”" },
  { "grants", "ref,purpose\nG-0001,Tea for Joan Whitfield\n", "grants", "Warm hub" },
};

/* What names somebody is asked about before it leaves; the words are led to where they can be changed. */
START_TEST (words_that_name_somebody_can_be_changed)
{
  WeftWindow      *window = fixture_start_empty ();
  GtkWidget       *page;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "draft.xlsx", NULL);

  fixture_bring_in (window, "people", "name\nJoan Whitfield\n");
  page = open_return (window);
  fixture_bring_in (window, named[_i].table, named[_i].csv);
  weft_return_save_run (weft_return_save_new ("G-0001", NULL, path), WEFT_PAGE (page));
  fixture_settle (window);
  ck_assert_ptr_nonnull (find_question ());
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "back");
  fixture_settle (window);

  ck_assert_str_eq (weft_window_get_page_name (window), named[_i].page);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), named[_i].shows));
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_stop (window);
}
END_TEST

/* There is time for it until it is signed; then it is said and no more asked for. */
START_TEST (what_was_not_answered_is_said_of_a_signed_return)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);

  ck_assert_ptr_nonnull (fixture_find_text (page, "to answer"));
  ck_assert_ptr_null (fixture_find_text (page, "not answered"));
  ck_assert_str_eq (pill_of (page, "Who volunteered?"), "if you like");
  fixture_run (window, sign, NULL);
  ck_assert_ptr_null (fixture_find_text (page, "to answer"));
  ck_assert_str_eq (pill_of (page, "What did you do?"), "not answered");
  fixture_stop (window);
}
END_TEST

static GtkWidget *
card_of (GtkWidget  *page,
         const char *question)
{
  GtkWidget *card = fixture_find (page, WEFT_TYPE_RETURN_CARD);

  while (card != NULL && (!WEFT_IS_RETURN_CARD (card) || !g_str_equal (weft_return_card_get_question (WEFT_RETURN_CARD (card)), question)))
    card = gtk_widget_get_next_sibling (card);
  ck_assert_msg (card != NULL, "there is no card for %s", question);
  return card;
}

static const struct
{
  const char *question, *words, *empty;
} typed[] = {
  { "did", "What did you do?", "to answer" },
  { "volunteers", "Who volunteered?", "if you like" },
};

/* With the first letter, and without the last. */
START_TEST (the_pill_follows_what_is_typed)
{
  WeftWindow    *window = fixture_start_empty ();
  GtkWidget     *card = card_of (open_return (window), typed[_i].question);
  GtkTextBuffer *words = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find (card, GTK_TYPE_TEXT_VIEW)));

  ck_assert_str_eq (pill_of (card, typed[_i].words), typed[_i].empty);
  gtk_text_buffer_set_text (words, "W", -1);
  ck_assert_str_eq (pill_of (card, typed[_i].words), "ready");
  gtk_text_buffer_set_text (words, "", -1);
  ck_assert_str_eq (pill_of (card, typed[_i].words), typed[_i].empty);
  fixture_stop (window);
}
END_TEST

/* What was counted: one, then more. */
static const struct
{
  const char *came, *hours, *words[3];
} counted[] = {
  { "Activity,Person\nA-0001,P-0001\n", "Date,People,Hours each,Grant\n2026-05-05,1,2,G-0001\n", { "person came, counted once", "session was held", "person gave their time" } },
  { "Activity,Person\nA-0001,P-0001\nA-0001,P-0002\n", "Date,People,Hours each,Grant\n2026-05-05,3,2,G-0001\n", { "people came, each counted once", "times somebody came", "people gave their time" } },
};

START_TEST (one_is_said_as_one)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);

  fixture_bring_in (window, "people", "Ref,Name\nP-0001,Ada\nP-0002,Bo\n");
  fixture_bring_in (window, "activities", "Ref,Name,Date,Grant\nA-0001,Lunch,2026-05-05,G-0001\n");
  fixture_bring_in (window, "attendance", counted[_i].came);
  fixture_bring_in (window, "hours", counted[_i].hours);
  fixture_settle (window);
  for (guint i = 0; i < G_N_ELEMENTS (counted[_i].words); i++)
    ck_assert_msg (fixture_find_text (page, counted[_i].words[i]) != NULL, "nothing says “%s”", counted[_i].words[i]);
  fixture_stop (window);
}
END_TEST

static float
top_of (GtkWidget  *page,
        const char *button)
{
  GtkWidget       *label = fixture_find_text (page, button);
  graphene_point_t top;

  ck_assert_ptr_nonnull (label);
  ck_assert (gtk_widget_compute_point (label, page, &GRAPHENE_POINT_INIT (0, 0), &top));
  return top.y;
}

/* Where there is room above it the page moves along with the strip, which gets lower; at the top the strip keeps its height. */
START_TEST (what_was_pressed_stays_where_it_is)
{
  WeftWindow    *window = fixture_start_empty ();
  GtkWidget     *page, *strip;
  GtkAdjustment *place;
  float          top;
  int            height;

  gtk_window_set_default_size (GTK_WINDOW (window), FIXTURE_PHONE, 700);
  page = open_return (window);
  strip = fixture_find (page, WEFT_TYPE_RETURN_STRIP);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (strip, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (place, _i == 0 ? 0 : 300);
  fixture_draw (window);
  height = gtk_widget_get_height (strip);
  top = top_of (page, "Mostly");

  fixture_press (page, "Mostly");
  fixture_settle (window);
  fixture_draw (window);
  ck_assert_float_eq_tol (top_of (page, "Mostly"), top, 1);
  if (_i == 0)
    ck_assert_int_eq (gtk_widget_get_height (strip), height);
  else
    ck_assert_int_lt (gtk_widget_get_height (strip), height);
  fixture_stop (window);
}
END_TEST

static void
press_here (WeftWindow *window,
            GtkWidget  *page,
            const char *text)
{
  gtk_widget_grab_focus (gtk_widget_get_ancestor (fixture_find_text (page, text), GTK_TYPE_BUTTON));
  fixture_press (page, text);
  fixture_settle (window);
  fixture_draw (window);
}

/* The button goes that was pressed: the page does not go on to the next box with the focus, and the strip keeps no room for it. */
START_TEST (who_says_that_it_was_sent_stays_there)
{
  WeftWindow    *window = fixture_start_empty ();
  GtkWidget     *page, *strip, *focus;
  GtkAdjustment *place;
  int            height;

  gtk_window_set_default_size (GTK_WINDOW (window), FIXTURE_PHONE, 500);
  page = open_return (window);
  fixture_run (window, sign, NULL);
  fixture_settle (window);
  fixture_draw (window);
  strip = fixture_find (page, WEFT_TYPE_RETURN_STRIP);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (strip, GTK_TYPE_SCROLLED_WINDOW)));

  press_here (window, page, "Mark as Sent");
  ck_assert_double_eq (gtk_adjustment_get_value (place), 0);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  ck_assert (focus != NULL && gtk_widget_is_ancestor (focus, strip));
  height = gtk_widget_get_height (strip);

  press_here (window, page, "The Funder Accepted It");
  ck_assert_double_eq (gtk_adjustment_get_value (place), 0);
  ck_assert_int_lt (gtk_widget_get_height (strip), height);
  fixture_stop (window);
}
END_TEST

/* Beside the questions of a Standard return stand the two pages that it prints, each as high as A4 is. */
/* What was chosen is seen at its button. A message would lie over the next one, and the message before would take back this. */
START_TEST (what_is_chosen_is_not_said_over_the_next_choice)
{
  WeftWindow      *window = fixture_start_empty ();
  GtkWidget       *page = open_return (window);
  const char      *undo = weft_workspace_get_can_undo (weft_window_get_workspace (window));
  g_autofree char *begun = g_strdup (undo);

  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), begun) != NULL, "“%s” is not said", begun);
  gtk_widget_grab_focus (gtk_widget_get_ancestor (fixture_find_text (page, "Mostly"), GTK_TYPE_BUTTON));
  fixture_press (page, "Mostly");
  fixture_settle (window);
  undo = weft_workspace_get_can_undo (weft_window_get_workspace (window));
  ck_assert_str_ne (undo, begun);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), undo));
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), begun));
  fixture_stop (window);
}
END_TEST

START_TEST (the_preview_has_the_pages_that_are_printed)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *sheet;
  int         width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  fixture_draw (window);
  weft_window_go_to (window, "returns", "G-0002");
  fixture_settle (window);
  sheet = fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_SHEET_PREVIEW);
  ck_assert_ptr_nonnull (sheet);
  width = gtk_widget_get_width (sheet);
  gtk_widget_measure (sheet, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  ck_assert_int_eq (height / (width * 1414 / 1000), 2);
  fixture_stop (window);
}
END_TEST

/* A grant with less in its budget than its award, and a payment on no line before anything came in: six things would help. */
static GtkWidget *
open_return_with_hints (WeftWindow *window)
{
  open_return (window);
  fixture_bring_in (window, "budget", "grant,line,amount\nG-0001,Food,4000.00\n");
  fixture_bring_in (window, "accounts", "name,kind\nBank,bank\n");
  fixture_bring_in (window, "money", "date,account,amount,description,grant\n2026-05-01,Bank,-389.50,An urn,G-0001\n");
  return GTK_WIDGET (weft_window_get_page (window));
}

static const char story[] = "A quote would help: one sentence in someone’s own words, with their consent.";
static const char no_line[] = "Payments of £389.50 have no line of the budget yet. On the page Money, open each of them and choose its line.";

/* Two are seen; the others are a press away and stay. */
START_TEST (many_hints_fold)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return_with_hints (window);
  GtkWidget  *hint;

  ck_assert_ptr_null (fixture_find_text (page, no_line));
  fixture_press (page, "and 4 more");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, no_line));
  hint = fixture_find_text (page, story);
  ck_assert_ptr_eq (gtk_window_get_focus (GTK_WINDOW (window)), gtk_widget_get_ancestor (hint, GTK_TYPE_BUTTON));
  ck_assert_ptr_null (fixture_find_text (page, "and 4 more"));
  fixture_press (page, "Mostly");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, no_line));
  fixture_stop (window);
}
END_TEST

static const struct
{
  const char *hint, *page;
} hints[] = {
  { "The lines of the budget add up to £4,000.00, but the award is £9,600.00. On the page of the grant, look whether a line is missing.", "grants" },
  { no_line, "money" },
  { "A word on why “Food” differs from its budget would help.", "returns" },
  { story, "returns" },
  { "The hours that volunteers gave would help: they show what the money made possible.", "returns" },
  { "Nothing of this grant is written down as received. Has it come? Write it in Money as money in for this grant.", "money" },
};

START_TEST (a_hint_leads_to_its_place)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return_with_hints (window);
  GtkWidget  *focus;

  fixture_press (page, "and 4 more");
  fixture_settle (window);
  fixture_press (page, hints[_i].hint);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), hints[_i].page);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  ck_assert (g_str_equal (hints[_i].page, "returns") ? gtk_widget_get_ancestor (focus, WEFT_TYPE_RETURN_STRIP) == NULL : focus != NULL);
  fixture_stop (window);
}
END_TEST

/* Before anybody signs, and it does not stand in the way. */
START_TEST (a_time_that_is_not_over_is_said_before_signing)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);
  g_autoptr (GList) all = NULL;
  GtkWidget *dialog = NULL;

  fixture_press (page, "Sign…");
  fixture_settle (window);
  all = gtk_window_list_toplevels ();
  for (GList *each = all; each != NULL; each = each->next)
    if (WEFT_IS_SIGN_DIALOG (each->data))
      dialog = each->data;
  ck_assert_ptr_nonnull (dialog);
  ck_assert_ptr_nonnull (fixture_find_text (dialog, "The time of this return ends on 31 March 2027. You can sign it now; what comes until then is not in it."));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_stop (window);
}
END_TEST

static GtkWidget *
open_sign_dialog (WeftWindow *window)
{
  g_autoptr (GList) all = NULL;

  weft_return_view_go_to (WEFT_RETURN_VIEW (fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_RETURN_VIEW)), "signed_by");
  fixture_settle (window);
  all = gtk_window_list_toplevels ();
  for (GList *each = all; each != NULL; each = each->next)
    if (WEFT_IS_SIGN_DIALOG (each->data) && gtk_widget_get_visible (each->data))
      return each->data;
  ck_abort_msg ("nobody is asked who signs");
  return NULL;
}

/* The row of a window to sign in with @title. */
static GtkEditable *
row_of (GtkWidget  *dialog,
        const char *title)
{
  return GTK_EDITABLE (gtk_widget_get_ancestor (fixture_find_text (dialog, title), ADW_TYPE_ENTRY_ROW));
}

/* Words may have to be changed before it is signed: who signs is not asked again. */
START_TEST (who_signs_is_typed_once)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *dialog;

  open_return (window);
  dialog = open_sign_dialog (window);
  gtk_editable_set_text (row_of (dialog, "Your name"), "Agnes Doyle");
  gtk_editable_set_text (row_of (dialog, "What you are in the group, such as treasurer"), "Chair");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle (window);
  dialog = open_sign_dialog (window);
  ck_assert_str_eq (gtk_editable_get_text (row_of (dialog, "Your name")), "Agnes Doyle");
  ck_assert_str_eq (gtk_editable_get_text (row_of (dialog, "What you are in the group, such as treasurer")), "Chair");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_stop (window);
}
END_TEST

/* Signed again, it is most likely by whoever signed before. */
START_TEST (who_signed_is_offered_to_sign_again)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *dialog;

  open_return (window);
  fixture_run (window, sign, NULL);
  fixture_settle (window);
  dialog = open_sign_dialog (window);
  ck_assert_str_eq (gtk_editable_get_text (row_of (dialog, "Your name")), "Jo Lindqvist");
  ck_assert_str_eq (gtk_editable_get_text (row_of (dialog, "What you are in the group, such as treasurer")), "Treasurer");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_stop (window);
}
END_TEST

/* A corrected return has a sheet more than it had before. */
START_TEST (a_corrected_return_says_that_it_lists_what_changed)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *dialog;

  open_return (window);
  fixture_run (window, sign, NULL);
  fixture_bring_in (window, "money", "date,account,amount,payee,grant\n2026-05-01,Bank,-12.50,Brook,G-0001\n");
  fixture_settle (window);
  dialog = open_sign_dialog (window);
  ck_assert_ptr_nonnull (fixture_find_text (dialog, "Return, How counted, Figures, Audit and Corrections"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_stop (window);
}
END_TEST

/* An instalment that is late is not a return that is late. */
START_TEST (the_list_says_when_the_return_is_due)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page;

  fixture_bring_in (window, "grants", "ref,funder,title,amount,status,starts,ends,report_due\nG-0001,Marsh Trust,Warm hub,9600.00,active,2026-04-01,2027-03-31,2027-03-20\n");
  fixture_bring_in (window, "instalments", "grant,due,amount,kind\nG-0001,2026-10-01,4800.00,instalment\n");
  weft_window_go_to (window, "returns", NULL);
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  ck_assert_ptr_nonnull (fixture_find_text (page, "in 8 days"));
  ck_assert_ptr_null (fixture_find_text (page, "Late: was due 1 Oct 2026"));
  fixture_stop (window);
}
END_TEST

/* In the list by words and another icon, and on its page with what to do about it, until somebody says that it is fine. */
START_TEST (a_signed_return_that_is_no_longer_true_says_so)
{
  static const char *const advice = "It is not sent yet: make a corrected return and send that one. Its spreadsheet lists what changed.";
  static const char *const in_list = "Marsh Trust · Signed on 12 March 2027 by Jo Lindqvist · 3 figures have changed since";
  WeftWindow              *window = fixture_start_empty ();
  GtkWidget               *page = open_return (window), *above;

  fixture_run (window, sign, NULL);
  fixture_bring_in (window, "money", "date,account,amount,payee,grant\n2026-05-01,Bank,-12.50,Brook,G-0001\n");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, "Since you signed this, 3 figures changed"));
  ck_assert_ptr_nonnull (fixture_find_text (page, "Spent: was £0.00, now £12.50"));
  ck_assert_ptr_nonnull (fixture_find_text (page, advice));
  above = gtk_widget_get_prev_sibling (fixture_find_text (page, advice));
  ck_assert (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (above)), "What was changed since: "));
  ck_assert (strstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_prev_sibling (above))), ": was ") != NULL);

  weft_page_go_back (WEFT_PAGE (page));
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, in_list));

  weft_window_go_to (window, "returns", "R-2027-01");
  fixture_settle (window);
  fixture_press (page, "It Is Fine as It Is");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, "Spent: was £0.00, now £12.50"));
  ck_assert_ptr_nonnull (fixture_find_text (page, "You said that it is fine as it is. If something else changes, Weft says so again."));
  ck_assert_ptr_null (fixture_find_text (page, "It Is Fine as It Is"));
  weft_page_go_back (WEFT_PAGE (page));
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find_text (page, in_list));
  fixture_stop (window);
}
END_TEST

/* What was spent beyond the award is not said to be left, and there is nothing to choose about it. */
START_TEST (an_overspent_award_is_said_as_it_is)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page = open_return (window);

  ck_assert_ptr_nonnull (fixture_find_text (page, "Ask to keep it"));
  fixture_bring_in (window, "money", "date,account,amount,payee,grant,line\n2026-05-01,Bank,-9612.50,Brook,G-0001,Tea urn\n");
  weft_window_go_to (window, "returns", "G-0001");
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  ck_assert_ptr_nonnull (fixture_find_text (page, "more was spent than was awarded"));
  ck_assert_ptr_nonnull (fixture_find_text (page, "£12.50"));
  ck_assert_str_eq (pill_of (page, "You spent £12.50 more than the award. Where did the rest come from?"), "if you like");
  ck_assert_ptr_nonnull (fixture_find_text (page, "more was paid out of the fund than has come in so far"));
  ck_assert_ptr_null (fixture_find_text (page, "What about the unspent?"));
  ck_assert_ptr_null (fixture_find_text (page, "of the award is unspent"));
  ck_assert_ptr_null (fixture_find_text (page, "Ask to keep it"));
  ck_assert_ptr_nonnull (fixture_find_text (page, "Tea urn: £9,612.50 spent, and nothing was planned"));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-page");
  TCase *tcase = tcase_create ("return-page");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_file_says_whether_it_was_signed);
  tcase_add_loop_test (tcase, words_that_name_somebody_can_be_changed, 0, G_N_ELEMENTS (named));
  tcase_add_test (tcase, what_was_not_answered_is_said_of_a_signed_return);
  tcase_add_loop_test (tcase, the_pill_follows_what_is_typed, 0, G_N_ELEMENTS (typed));
  tcase_add_loop_test (tcase, one_is_said_as_one, 0, G_N_ELEMENTS (counted));
  tcase_add_loop_test (tcase, what_was_pressed_stays_where_it_is, 0, 2);
  tcase_add_test (tcase, who_says_that_it_was_sent_stays_there);
  tcase_add_test (tcase, what_is_chosen_is_not_said_over_the_next_choice);
  tcase_add_test (tcase, the_preview_has_the_pages_that_are_printed);
  tcase_add_test (tcase, a_time_that_is_not_over_is_said_before_signing);
  tcase_add_test (tcase, who_signs_is_typed_once);
  tcase_add_test (tcase, who_signed_is_offered_to_sign_again);
  tcase_add_test (tcase, a_corrected_return_says_that_it_lists_what_changed);
  tcase_add_test (tcase, the_list_says_when_the_return_is_due);
  tcase_add_test (tcase, a_signed_return_that_is_no_longer_true_says_so);
  tcase_add_test (tcase, an_overspent_award_is_said_as_it_is);
  tcase_add_test (tcase, many_hints_fold);
  tcase_add_loop_test (tcase, a_hint_leads_to_its_place, 0, G_N_ELEMENTS (hints));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
