/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of grants and the page of one: what is still to come, what its budget adds up to, and how its money is recorded. */

#include "money-fixture.h"

/* A group with two grants that run and an account. */
static WeftWindow *
start (void)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "accounts", "name,kind\nBank,bank\n");
  fixture_bring_in (window, "grants",
                    "ref,funder,title,amount,status,starts,ends\n"
                    "G-0001,Marsh Trust,Warm hub,1500.00,active,2026-04-01,2027-03-31\n"
                    "G-0002,Lanes Fund,A tea urn,450.00,active,2026-04-01,2027-03-31\n");
  return window;
}

static void
open_grant (WeftWindow *window,
            const char *ref)
{
  weft_window_go_to (window, "grants", ref);
  fixture_settle (window);
}

/* The instalments of both grants, and what is still to come of them together, without instalments the award; NULL: nothing is said of it. */
static const struct
{
  const char *instalments, *sum;
} to_come[] = {
  { NULL, "£1,950.00" },
  { "G-0001,instalment,700.10,2026-05-01\nG-0002,instalment,450.00,2026-05-01\n", NULL },
  { "G-0001,instalment,700.10,\nG-0001,instalment,799.90,2026-05-01\nG-0002,claim,450.00,\n", "£1,150.10" },
};

/* Instalments of an award of 1,500.00, and what the page says has no date. */
static const struct
{
  const char *instalments, *money, *sentence;
} undated[] = {
  { "G-0001,instalment,700.00,2026-05-01,\n", NULL, "Payments to come add up to £700.00; the award is £1,500.00: £800.00 has no date yet." },
  { "G-0001,instalment,700.00,2026-05-01,2026-05-02\nG-0001,instalment,300.00,2026-09-01,\n", "M-0001,2026-05-02,Bank,700.00,G-0001\n",
    "£700.00 has come and £300.00 is to come; the award is £1,500.00: £500.00 has no date yet." },
  { "G-0001,instalment,700.00,2026-05-01,2026-05-02\n", "M-0001,2026-05-02,Bank,700.00,G-0001\n", "£700.00 has come; the award is £1,500.00: £800.00 has no date yet." },
  { "G-0001,instalment,700.00,2026-05-01,2026-05-02\nG-0001,instalment,800.00,2026-09-01,\n", "M-0001,2026-05-02,Bank,700.00,G-0001\n", NULL },
};

START_TEST (what_has_no_date_of_an_award_is_said)
{
  WeftWindow      *window = start ();
  g_autofree char *csv = g_strconcat ("grant,kind,amount,due,received\n", undated[_i].instalments, NULL);
  g_autofree char *money = g_strconcat ("ref,date,account,amount,grant\n", undated[_i].money, NULL);

  fixture_bring_in (window, "instalments", csv);
  if (undated[_i].money != NULL)
    fixture_bring_in (window, "money", money);
  open_grant (window, "G-0001");
  for (guint i = 0; i < G_N_ELEMENTS (undated); i++)
    if (undated[i].sentence != NULL)
      ck_assert_int_eq (fixture_find_text (GTK_WIDGET (window), undated[i].sentence) != NULL, (int)i == _i);
  fixture_stop (window);
}
END_TEST

/* None is said as none. */
START_TEST (a_new_grant_has_no_stories_yet)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "grants", "ref,funder,title,amount,status,starts,ends\nG-0001,Marsh Trust,Warm hub,1500.00,active,2026-04-01,2027-03-31\n");
  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "No stories or pictures yet"));
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_still_to_come_in_is_added_up)
{
  WeftWindow *window = start ();
  GtkWidget  *label;

  if (to_come[_i].instalments != NULL)
    {
      g_autofree char *csv = g_strconcat ("grant,kind,amount,received\n", to_come[_i].instalments, NULL);

      fixture_bring_in (window, "instalments", csv);
    }
  open_grant (window, NULL);
  label = fixture_find_text (GTK_WIDGET (window), "still to come in");
  ck_assert_int_eq (label != NULL, to_come[_i].sum != NULL);
  if (label != NULL)
    ck_assert_str_eq (gtk_label_get_text (GTK_LABEL (gtk_widget_get_prev_sibling (label))), to_come[_i].sum);
  fixture_stop (window);
}
END_TEST

/* What a second line has beside 900.00 of 1,500.00, and what is said of the two. */
static const struct
{
  const char *amount, *sentence;
} budgets[] = {
  { "599.99", "The lines add up to £1,499.99: £0.01 less than the award. Look whether a line is missing." },
  { "600.00", NULL },
  { "700.00", "The lines add up to £1,600.00: £100.00 more than the award. Put the lines or the award right." },
};

START_TEST (a_budget_that_does_not_add_up_is_remarked)
{
  WeftWindow      *window = start ();
  g_autofree char *csv = g_strdup_printf ("grant,line,amount\nG-0001,Heating,900.00\nG-0001,Food,%s\n", budgets[_i].amount);

  fixture_bring_in (window, "budget", csv);
  open_grant (window, "G-0001");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Food"));
  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++)
    if (budgets[i].sentence != NULL)
      ck_assert_int_eq (fixture_find_text (GTK_WIDGET (window), budgets[i].sentence) != NULL, (int)i == _i);
  fixture_stop (window);
}
END_TEST

/* Of the award of £1,500.00 nothing is spent. */
static const struct
{
  const char *instalments, *words;
} left[] = {
  { "G-0001,instalment,1500.00,2026-05-01\n", "left to spend" },
  { "G-0001,instalment,700.10,2026-05-01\nG-0001,instalment,799.90,\n", "left to spend; £799.90 of it has not come in yet" },
  { "G-0001,instalment,1500.00,\nG-0001,instalment,1500.00,\n", "left to spend; £1,500.00 of it has not come in yet" },
};

START_TEST (what_is_left_says_what_has_not_come)
{
  WeftWindow      *window = start ();
  g_autofree char *csv = g_strconcat ("grant,kind,amount,received\n", left[_i].instalments, NULL);

  fixture_bring_in (window, "instalments", csv);
  open_grant (window, "G-0001");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), left[_i].words));
  fixture_stop (window);
}
END_TEST

/* Its money is added, and it has come; undone in one step. */
START_TEST (an_instalment_leads_to_its_money)
{
  WeftWindow *window = start ();
  guint       before;

  fixture_bring_in (window, "instalments", "grant,kind,amount,due\nG-0001,instalment,750.00,2027-03-01\nG-0001,instalment,750.00,2027-09-01\n");
  before = fixture_count (window, "money");
  open_grant (window, "G-0001");
  fixture_press (GTK_WIDGET (window), "Came in…");
  fixture_settle (window);
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_WHO)), "Marsh Trust");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_IN)), "750.00");
  ck_assert (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), money_get_cell (window, WEFT_MONEY_DATE)));
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Type the day on which it came, then press Add."));

  money_type (window, WEFT_MONEY_DATE, "9/3");
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_IN));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 1);
  ck_assert_str_eq (money_said (window), "£750.00 in added: Marsh Trust");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Came in on 9 March 2027"));
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Came in…"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "Came in on 9 March 2027"));
  fixture_stop (window);
}
END_TEST

/* £750.00 in two parts, and whether the instalment has come with it. */
static const struct
{
  const char *second; /* what the second part counts for */
  gboolean    has_come;
} shared[] = {
  { "Warm hub", TRUE },
  { "A tea urn", FALSE },
};

START_TEST (an_instalment_has_come_when_all_of_it_is_of_its_grant)
{
  WeftWindow *window = start ();

  fixture_bring_in (window, "instalments", "grant,kind,amount,due\nG-0001,instalment,750.00,2027-03-01\n");
  open_grant (window, "G-0001");
  fixture_press (GTK_WIDGET (window), "Came in…");
  fixture_settle (window);
  money_type (window, WEFT_MONEY_DATE, "9/3");
  gtk_toggle_button_set_active (money_find_split_button (window), TRUE);
  money_type_part (window, 0, "Warm hub", "", "500");
  money_type_part (window, 1, shared[_i].second, "", "250");
  money_press_enter (window, money_get_part_cell (window, 1, 2));
  ck_assert_str_eq (money_said (window), "£750.00 in added: Marsh Trust, in 2 parts");
  ck_assert_int_eq (fixture_find_text (GTK_WIDGET (window), "Came in on 9 March 2027") != NULL, shared[_i].has_come);
  fixture_stop (window);
}
END_TEST

/* What is being typed is not written over. */
START_TEST (an_instalment_leaves_what_is_being_typed)
{
  WeftWindow *window = start ();

  fixture_bring_in (window, "instalments", "grant,kind,amount,due\nG-0001,instalment,750.00,2027-03-01\n");
  open_grant (window, "G-0001");
  money_type (window, WEFT_MONEY_WHO, "Brook");
  fixture_press (GTK_WIDGET (window), "Came in…");
  fixture_settle (window);
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_WHO)), "Brook");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_IN)), "");
  money_type (window, WEFT_MONEY_WHO, "");
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("grant-page");
  TCase *tcase = tcase_create ("grant-page");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, what_is_still_to_come_in_is_added_up, 0, G_N_ELEMENTS (to_come));
  tcase_add_loop_test (tcase, a_budget_that_does_not_add_up_is_remarked, 0, G_N_ELEMENTS (budgets));
  tcase_add_test (tcase, a_new_grant_has_no_stories_yet);
  tcase_add_loop_test (tcase, what_is_left_says_what_has_not_come, 0, G_N_ELEMENTS (left));
  tcase_add_test (tcase, an_instalment_leads_to_its_money);
  tcase_add_loop_test (tcase, what_has_no_date_of_an_award_is_said, 0, G_N_ELEMENTS (undated));
  tcase_add_loop_test (tcase, an_instalment_has_come_when_all_of_it_is_of_its_grant, 0, G_N_ELEMENTS (shared));
  tcase_add_test (tcase, an_instalment_leaves_what_is_being_typed);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
