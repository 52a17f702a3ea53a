/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tidy rows of a return and their digest. */

#include "return-fixture.h"
#include "value-check.h"

static const char *const micro_rows[] = {
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|award||||150000|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|received||||120000|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|spent||||145185|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|unspent||||4815|exact|computed",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|cash_in_fund||||-25185|exact|computed",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|still_due||||30000|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|spent|budget_line|grant|Food|91230|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|spent|budget_line|grant|Volunteer travel|24155|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|spent|budget_line|grant|Small equipment|29800|exact|recorded",
  "R-2027-02|1|Marsh Lane Warm Hub|2026-04-01|2027-03-31|G-0002|people||||0|exact|recorded",
};

static char *
join_row (GPtrArray *rows,
          guint      i)
{
  ck_assert_int_eq (g_strv_length (g_ptr_array_index (rows, i)), 13);
  return g_strjoinv ("|", g_ptr_array_index (rows, i));
}

START_TEST (rows_are_tidy)
{
  g_autoptr (WeftReturn) ret = make_micro ();
  g_autoptr (GPtrArray) rows = NULL;

  add_line (ret, "", 0, 0); /* payments without a line have no row of their own */
  rows = weft_return_figure_rows (ret);
  ck_assert_int_eq (rows->len, G_N_ELEMENTS (micro_rows));
  for (guint i = 0; i < rows->len; i++)
    check_texts (join_row (rows, i), micro_rows[i], micro_rows[i]);
}
END_TEST

#define WHO "R-2027-01|2|WEFT-MLWH|2026-04-01|2027-03-31|0020187734|"

/* Lines about people and hours of a Full return. */
static const char *const full_rows[] = {
  WHO "people||||97|exact|register",
  WHO "people|age|2021|0-15|0|exact|answers",
  WHO "people|age|2021|16-24||fewer than 5|answers",
  WHO "people|age|2021|25-34||fewer than 5|answers",
  WHO "people|age|2021|35-49|10|rounded|answers",
  WHO "people|age|2021|50-64|25|rounded|answers",
  WHO "people|age|2021|65-74|30|rounded|answers",
  WHO "people|age|2021|75-84|15|rounded|answers",
  WHO "people|age|2021|85+||fewer than 5|answers",
  WHO "people|age|2021|Not said|5|rounded|answers",
  WHO "attendances||||1412|exact|register",
  WHO "sessions||||98|exact|recorded",
  WHO "volunteers||||14|exact|recorded",
  WHO "volunteer_hours||||412.5|exact|recorded",
  WHO "volunteer_value||||495000|exact|computed",
};

START_TEST (rows_protect_people)
{
  static const gint64 few[] = { 12, 4, 0 };
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (GPtrArray) rows = NULL;
  guint first = 12; /* behind six figures of money and six lines */

  ret->tier = WEFT_TIER_FULL;
  ret->revision = 2;
  make_ages (ret);
  make_table (ret, "carer", few, 3);
  ret->people = 97;
  weft_return_settle (ret, &weft_ladder_default);
  ((WeftBands *)g_ptr_array_index (ret->bands, 1))->safe = FALSE;
  rows = weft_return_figure_rows (ret);
  ck_assert_int_eq (rows->len, first + G_N_ELEMENTS (full_rows));
  for (guint i = 0; i < G_N_ELEMENTS (full_rows); i++)
    check_texts (join_row (rows, first + i), full_rows[i], full_rows[i]);
}
END_TEST

START_TEST (a_protected_number_leaves_rounded)
{
  static const gint64 few[] = { 12, 4, 0 };
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (GPtrArray) rows = NULL;

  ret->tier = WEFT_TIER_FULL;
  ret->people = 16;
  make_table (ret, "carer", few, 3);
  weft_return_settle (ret, &weft_ladder_default);
  rows = weft_return_figure_rows (ret);
  check_texts (join_row (rows, 12), "R-2027-01|1|WEFT-MLWH|2026-04-01|2027-03-31|0020187734|people||||15|rounded|register", "people");
}
END_TEST

static const struct
{
  const char *how_counted;
  gint64      sessions, without_register;
  const char *method;
  gboolean    is_least;
} methods[] = {
  { "unique", 3, 0, "register", FALSE },
  { "unique", 3, 1, "register", TRUE },
  { "attendances", 3, 3, "register", FALSE },
  { "estimate", 3, 1, "estimate", FALSE },
  { "counted", 3, 1, "head count, at least", TRUE },
  { "counted", 1, 0, "head count", FALSE },
  { "", 0, 0, "recorded", FALSE },
};

START_TEST (rows_say_how_people_were_counted)
{
  g_autoptr (WeftReturn) ret = make_micro ();
  g_autoptr (GPtrArray) rows = NULL;
  GStrv last;

  set_text (&ret->how_counted, methods[_i].how_counted);
  ret->tier = WEFT_TIER_NOTE;
  ret->people = 24;
  ret->sessions = methods[_i].sessions;
  ret->sessions_counted_only = methods[_i].without_register;
  ck_assert_int_eq (weft_return_is_least (ret), methods[_i].is_least);
  rows = weft_return_figure_rows (ret);
  last = g_ptr_array_index (rows, rows->len - 1);
  ck_assert_str_eq (last[6], "people");
  ck_assert_str_eq (last[12], methods[_i].method);
}
END_TEST

START_TEST (a_note_has_no_rows_of_lines)
{
  g_autoptr (WeftReturn) ret = make_micro ();
  g_autoptr (GPtrArray) rows = NULL;

  ret->tier = WEFT_TIER_NOTE;
  set_text (&ret->organisation, "Marsh Lane\tWarm\nHub");
  rows = weft_return_figure_rows (ret);
  ck_assert_int_eq (rows->len, 6);
  check_texts (join_row (rows, 0), micro_rows[0], "tabs and line ends");
}
END_TEST

static GPtrArray *
make_rows (const char *const *texts,
           guint              n)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_strsplit (texts[i], "|", -1));
  return rows;
}

/* The numbers were worked out with sha256sum. */
START_TEST (the_digest_is_of_the_sorted_rows)
{
  static const char *const apart[] = { "b|2", "a|1", "S\303\256on|3" };
  static const char *const turned[] = { "Si\314\202on|3", "a|1", "b|2" };
  g_autoptr (GPtrArray) rows = make_rows (micro_rows, G_N_ELEMENTS (micro_rows));
  g_autoptr (GPtrArray) one = make_rows (apart, G_N_ELEMENTS (apart));
  g_autoptr (GPtrArray) same = make_rows (turned, G_N_ELEMENTS (turned));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  check_texts (weft_return_digest (rows), "4648531a370d3dadb14e833168df59fa22c76f52ac43700f61d9c11d9147687e", "micro");
  check_texts (weft_return_digest (one), "f0192c46b82714c9767ef35b4c3008b805a85c2166ee77b4b7c6aab4e75c558d", "composed");
  check_texts (weft_return_digest (same), "f0192c46b82714c9767ef35b4c3008b805a85c2166ee77b4b7c6aab4e75c558d", "decomposed, in another order");
  check_texts (weft_return_digest (none), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "nothing");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("figure-rows");
  TCase *tcase = tcase_create ("figure-rows");

  tcase_add_test (tcase, rows_are_tidy);
  tcase_add_test (tcase, rows_protect_people);
  tcase_add_test (tcase, a_protected_number_leaves_rounded);
  tcase_add_loop_test (tcase, rows_say_how_people_were_counted, 0, G_N_ELEMENTS (methods));
  tcase_add_test (tcase, a_note_has_no_rows_of_lines);
  tcase_add_test (tcase, the_digest_is_of_the_sorted_rows);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
