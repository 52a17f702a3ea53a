/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a return and the numbers of people they may show. */

#include "return-fixture.h"
#include "value-check.h"

#include <string.h>

#define PAYMENTS "Payments against this grant dated 1 April 2026 to 31 March 2027, less refunds. Voided payments are left out."
#define REGISTERS "Members and visitors on the registers, each counted once. 11 sessions had a head count only and add nobody here."

static const struct
{
  const char *key;
  gint64      value;
  const char *display, *how;
  gint64      rows;
} lottery_figures[] = {
  { "award", 960000, "£9,600.00", "The whole award, as the funder wrote it.", 1 },
  { "received", 960000, "£9,600.00", "Money in for this grant up to the end of the period.", 2 },
  { "spent", 931325, "£9,313.25", PAYMENTS, 64 },
  { "unspent", 28675, "£286.75", "Awarded less spent.", 2 },
  { "cash_in_fund", 28675, "£286.75", "Received less spent. Nothing more is due.", 66 },
  { "still_due", 0, "£0.00", "Instalments and claims that have not come yet.", 0 },
  { "people", 97, "97", REGISTERS, 97 },
  { "attendances", 1412, "1,412", "Every visit counts once, from registers and head counts.", 98 },
  { "sessions", 98, "98", "Activities with a register or a head count in the period.", 98 },
  { "volunteers", 14, "14", "People with hours in the period.", 231 },
  { "volunteer_hours", 24750, "412.5 hours", "Sum of the hours in the period. Their value is not in any money figure.", 231 },
  { "volunteer_value", 495000, "£4,950.00", "412.5 hours at £12.00 an hour. Given in kind: in no money figure.", 231 },
};

START_TEST (figures_are_the_worked_ones)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (GPtrArray) figures = NULL;

  weft_return_settle (ret, &weft_ladder_default);
  figures = weft_return_figures (ret);
  ck_assert_int_eq (figures->len, G_N_ELEMENTS (lottery_figures));
  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (figures, i);

      ck_assert_str_eq (figure->key, lottery_figures[i].key);
      ck_assert_int_eq (figure->value, lottery_figures[i].value);
      ck_assert_str_eq (figure->display, lottery_figures[i].display);
      ck_assert_str_eq (figure->how, lottery_figures[i].how);
      ck_assert_int_eq (figure->rows, lottery_figures[i].rows);
      ck_assert (!figure->is_protected);
    }
}
END_TEST

static const struct
{
  gint64      received, spent, still_due;
  const char *how;
} cash[] = {
  { 120000, 145185, 30000, "Received less spent. Below zero because £300.00 is still due: after it, £48.15." },
  { 120000, 145185, 20000, "Received less spent. Below zero by more than the £200.00 that is still due." },
  { 120000, 145185, 0, "Received less spent. More was paid out than came in, and nothing more is due." },
  { 120000, 100000, 30000, "Received less spent. £300.00 is still due." },
};

START_TEST (cash_below_zero_is_explained)
{
  g_autoptr (WeftReturn) ret = make_micro ();
  g_autoptr (GPtrArray) figures = NULL;

  ret->fund_received = cash[_i].received;
  ret->fund_spent = cash[_i].spent;
  ret->still_due = cash[_i].still_due;
  figures = weft_return_figures (ret);
  ck_assert_str_eq (weft_return_find_figure (figures, "cash_in_fund")->how, cash[_i].how);
}
END_TEST

START_TEST (earlier_spending_is_a_figure)
{
  g_autoptr (WeftReturn) ret = make_micro ();
  g_autoptr (GPtrArray) figures = NULL;

  ret->spent_before = 100;
  figures = weft_return_figures (ret);
  ck_assert_str_eq (weft_return_find_figure (figures, "spent_before")->how, "Payments against this grant before the period, less refunds.");
  ck_assert_str_eq (weft_return_find_figure (figures, "unspent")->how, "Awarded less spent, in this period and before it.");
}
END_TEST

static const struct
{
  const char *how_counted;
  gint64      counted_only;
  const char *how;
} people[] = {
  { "unique", 0, "Members and visitors on the registers, each counted once." },
  { "unique", 1,
    "Members and visitors on the registers, each counted once. 1 session had a head count only and adds nobody here." },
  { "unique", 11, REGISTERS },
  { "attendances", 11, "Visits: a person who came twice is counted twice." },
  { "estimate", 0, "An estimate that the group wrote down." },
  { "", 0, "People who came in the period." },
  { NULL, 0, "People who came in the period." },
};

START_TEST (people_say_how_they_were_counted)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (GPtrArray) figures = NULL;

  set_text (&ret->how_counted, people[_i].how_counted);
  ret->sessions_counted_only = people[_i].counted_only;
  figures = weft_return_figures (ret);
  ck_assert_str_eq (weft_return_find_figure (figures, "people")->how, people[_i].how);
}
END_TEST

START_TEST (an_unknown_period_is_not_named)
{
  g_autoptr (WeftReturn) ret = make_micro ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) figures = NULL;

      set_text (i == 0 ? &ret->to : &ret->from, "");
      figures = weft_return_figures (ret);
      ck_assert_str_eq (weft_return_find_figure (figures, "spent")->how,
                        "Payments against this grant, less refunds. Voided payments are left out.");
    }
}
END_TEST

START_TEST (a_rate_may_have_a_name)
{
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (GPtrArray) figures = NULL;

  set_text (&ret->volunteer_rate_name, "National Living Wage");
  figures = weft_return_figures (ret);
  ck_assert_str_eq (weft_return_find_figure (figures, "volunteer_value")->how,
                    "412.5 hours at £12.00 an hour (National Living Wage). Given in kind: in no money figure.");
}
END_TEST

/* A Note shows what is there of people and volunteers, and nothing of sessions. */
START_TEST (a_tier_has_only_its_figures)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (GPtrArray) bare = weft_return_figures (ret);
  g_autoptr (GPtrArray) note = NULL;
  g_autoptr (GPtrArray) standard = NULL;

  ck_assert_int_eq (bare->len, 6);
  ret->people = 30;
  ret->attendances = 60;
  ret->sessions = 2;
  ret->volunteer_minutes = 60;
  note = weft_return_figures (ret);
  ck_assert_ptr_nonnull (weft_return_find_figure (note, "people"));
  ck_assert_ptr_null (weft_return_find_figure (note, "sessions"));
  ck_assert_ptr_null (weft_return_find_figure (note, "attendances"));
  ck_assert_ptr_nonnull (weft_return_find_figure (note, "volunteers"));
  ck_assert_ptr_null (weft_return_find_figure (note, "volunteer_value"));

  ret->tier = WEFT_TIER_STANDARD;
  ret->people = ret->attendances = ret->sessions = ret->volunteer_minutes = 0;
  standard = weft_return_figures (ret);
  ck_assert_int_eq (standard->len, 9); /* people and volunteers are said even when they are none */
}
END_TEST

START_TEST (units_are_known)
{
  ck_assert_int_eq (weft_figure_unit ("spent"), WEFT_UNIT_PENCE);
  ck_assert_int_eq (weft_figure_unit ("volunteer_hours"), WEFT_UNIT_MINUTES);
  ck_assert_int_eq (weft_figure_unit ("people"), WEFT_UNIT_COUNT);
}
END_TEST

static gboolean
is_safe (const WeftReturn *ret,
         guint             i)
{
  return ((const WeftBands *)g_ptr_array_index (ret->bands, i))->safe;
}

/* The worked ages may stand beside the exact 97; a smaller group's table may not. */
START_TEST (the_number_of_people_is_rounded_when_it_tells)
{
  static const gint64 small[] = { 12, 4, 0 };
  static const gint64 other[] = { 7, 7 };
  g_autoptr (WeftReturn) large = make_lottery ();
  g_autoptr (WeftReturn) tight = make_lottery ();
  g_autoptr (GPtrArray) exact = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  const WeftFigure *figure;

  large->tier = tight->tier = WEFT_TIER_FULL;
  make_ages (large);
  add_target (large, "Warmer", "97");
  weft_return_settle (large, &weft_ladder_default);
  ck_assert (is_safe (large, 0));
  ck_assert_str_eq (((WeftReturnTarget *)g_ptr_array_index (large->targets, 0))->actual, "97");
  exact = weft_return_figures (large);
  ck_assert_str_eq (weft_return_find_figure (exact, "people")->display, "97");

  make_table (tight, "sex", other, 2); /* answered by fewer people: a total of its own */
  make_table (tight, "carer", small, 3);
  tight->people = tight->attendances = 16;
  add_target (tight, "Less alone", "16");
  add_target (tight, "Warmer", "17");
  weft_return_settle (tight, &weft_ladder_default);
  ck_assert (is_safe (tight, 0));
  ck_assert (is_safe (tight, 1));
  figures = weft_return_figures (tight);
  figure = weft_return_find_figure (figures, "people");
  ck_assert (figure->is_protected);
  ck_assert_int_eq (figure->value, 15);
  ck_assert_str_eq (figure->display, "about 15");
  ck_assert_int_eq (figure->rows, -1);
  ck_assert_str_eq (figure->how, REGISTERS " Rounded to the nearest 5: the exact number would let a reader work out "
                                           "a number of people that this return hides.");
  ck_assert_str_eq (weft_return_find_figure (figures, "attendances")->display, "about 15"); /* the same number again */
  ck_assert_str_eq (((WeftReturnTarget *)g_ptr_array_index (tight->targets, 0))->actual, "about 15");
  ck_assert_str_eq (((WeftReturnTarget *)g_ptr_array_index (tight->targets, 1))->actual, "17");
}
END_TEST

START_TEST (a_higher_threshold_rounds_to_tens)
{
  static const gint64 counts[] = { 24, 9, 0 };
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (GPtrArray) figures = NULL;

  ret->tier = WEFT_TIER_FULL;
  ret->small_number_threshold = 10;
  ret->people = 33;
  make_table (ret, "carer", counts, 3);
  weft_return_settle (ret, &weft_ladder_default);
  figures = weft_return_figures (ret);
  ck_assert_str_eq (weft_return_find_figure (figures, "people")->display, "about 30");
  ck_assert_ptr_nonnull (strstr (weft_return_find_figure (figures, "people")->how, "nearest 10"));
}
END_TEST

static const struct
{
  WeftTier    tier;
  gint64      people;
  gint64      counts[3];
  const char *answer;
  gboolean    is_safe;
} tables[] = {
  { WEFT_TIER_FULL, 40, { 20, 15, 3 }, NULL, TRUE },
  { WEFT_TIER_STANDARD, 40, { 20, 15, 3 }, NULL, FALSE }, /* who took part is hidden unless it is switched on */
  { WEFT_TIER_STANDARD, 40, { 20, 15, 3 }, "yes", TRUE },
  { WEFT_TIER_FULL, 9, { 20, 15, 3 }, NULL, FALSE }, /* a group under ten */
  { WEFT_TIER_FULL, 0, { 20, 15, 3 }, NULL, TRUE },  /* nobody counted the whole group */
  { WEFT_TIER_FULL, 40, { 5, 4, 0 }, NULL, FALSE },  /* answers of fewer than ten */
  { WEFT_TIER_FULL, 40, { 20, 3, 3 }, NULL, FALSE }, /* mostly small */
};

START_TEST (tables_of_few_people_stay_in)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();

  ret->tier = tables[_i].tier;
  ret->people = tables[_i].people;
  make_table (ret, "carer", tables[_i].counts, 3);
  if (tables[_i].answer != NULL)
    add_answer (ret, "equality", tables[_i].answer);
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (is_safe (ret, 0), tables[_i].is_safe);
}
END_TEST

/* Each table is safe alone. Together the last two say that the total is 16, so that "fewer than 5" is a 4. */
START_TEST (two_tables_do_not_tell_on_each_other)
{
  static const gint64 one[] = { 12, 4, 0 };
  static const gint64 other[] = { 16, 0, 0 };
  static const gint64 closer[] = { 8, 8, 0 };
  g_autoptr (WeftReturn) fine = weft_return_new ();
  g_autoptr (WeftReturn) leaking = weft_return_new ();

  fine->tier = leaking->tier = WEFT_TIER_FULL;
  make_table (fine, "carer", one, 3);
  make_table (fine, "sex", other, 3);
  weft_return_settle (fine, &weft_ladder_default);
  ck_assert (is_safe (fine, 0));
  ck_assert (is_safe (fine, 1));

  make_table (leaking, "sex", closer, 3);
  make_table (leaking, "carer", one, 3);
  weft_return_settle (leaking, &weft_ladder_default);
  ck_assert (is_safe (leaking, 0));
  ck_assert (!is_safe (leaking, 1));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("figures");
  TCase *tcase = tcase_create ("figures");

  tcase_add_test (tcase, figures_are_the_worked_ones);
  tcase_add_loop_test (tcase, cash_below_zero_is_explained, 0, G_N_ELEMENTS (cash));
  tcase_add_test (tcase, earlier_spending_is_a_figure);
  tcase_add_loop_test (tcase, people_say_how_they_were_counted, 0, G_N_ELEMENTS (people));
  tcase_add_test (tcase, an_unknown_period_is_not_named);
  tcase_add_test (tcase, a_rate_may_have_a_name);
  tcase_add_test (tcase, a_tier_has_only_its_figures);
  tcase_add_test (tcase, units_are_known);
  tcase_add_test (tcase, the_number_of_people_is_rounded_when_it_tells);
  tcase_add_test (tcase, a_higher_threshold_rounds_to_tens);
  tcase_add_loop_test (tcase, tables_of_few_people_stay_in, 0, G_N_ELEMENTS (tables));
  tcase_add_test (tcase, two_tables_do_not_tell_on_each_other);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
