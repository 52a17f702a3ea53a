/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours as they are typed, and rows as a spreadsheet copies them. No window. */

#include "job-fixture.h"

#include "weft-hours-typed.h"

#define TODAY "2027-03-12"
#define DAY "2027-03-02" /* of the line that is pasted into */

/* What is pasted into which cell, and the rows that it means: cells parted by "|", rows by "\n". */
static const struct
{
  const char   *pasted;
  WeftHoursCell first;
  const char   *rows;
} pasted[] = {
  { "9/3\tJoan\t2\tKitchen\tLottery\n", WEFT_HOURS_DATE, "9/3|Joan|2|Kitchen|Lottery" },
  { "9/3\tJoan\t2\r\n10/3\tGwen\t1.5\r\n", WEFT_HOURS_DATE, "9/3|Joan|2||\n10/3|Gwen|1.5||" },
  { "9/3\tJoan\t2", WEFT_HOURS_DATE, "9/3|Joan|2||" },
  { "Joan\t2\nGwen\t1.5\n", WEFT_HOURS_WHO, DAY "|Joan|2||\n" DAY "|Gwen|1.5||" },
  { "9/3\tJoan\t2\n\tGwen\t1.5\n", WEFT_HOURS_DATE, "9/3|Joan|2||\n9/3|Gwen|1.5||" },
  { "\n\t\t\n9/3\tJoan\t2\n\n", WEFT_HOURS_DATE, "9/3|Joan|2||" },
  { "Name\tHours\tDate\nJoan\t2\t9/3\n", WEFT_HOURS_WHAT, "9/3|Joan|2||" },
  { "DATE\tVolunteer\tPhone\tHours\n9/3\tJoan\t0113\t2\n", WEFT_HOURS_DATE, "9/3|Joan|2||" },
  { "Date\tJoan\t2\n", WEFT_HOURS_DATE, "Date|Joan|2||" },
  { "9/3\t\"Joan\nWhitfield\"\t2\n", WEFT_HOURS_DATE, "9/3|Joan Whitfield|2||" },
  { "9/3\t\"Joan \"\"Jo\"\" Doe\"\t2\n", WEFT_HOURS_DATE, "9/3|Joan \"Jo\" Doe|2||" },
  { "9/3\t\"Joan", WEFT_HOURS_DATE, "9/3|Joan|||" },
  { "9/3\tJoan\t2\tKitchen\tLottery\tand more\tthan that\n", WEFT_HOURS_DATE, "9/3|Joan|2|Kitchen|Lottery" },
  { "Lottery\nCouncil\n", WEFT_HOURS_GRANT, DAY "||||Lottery\n" DAY "||||Council" },
  { "9/3\t李雷\t2\n", WEFT_HOURS_DATE, "9/3|李雷|2||" },
  { "", WEFT_HOURS_DATE, "" },
};

static char *
join_rows (GPtrArray *rows)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    for (int cell = 0; cell < WEFT_HOURS_N_CELLS; cell++)
      g_string_append_printf (joined, "%s%s", cell > 0 ? "|" : i > 0 ? "\n"
                                                                     : "",
                              ((WeftHoursTexts *)rows->pdata[i])->cells[cell]);
  return g_string_free (joined, FALSE);
}

START_TEST (rows_of_a_spreadsheet_are_read)
{
  g_autoptr (GPtrArray) rows = weft_hours_texts_read_pasted (pasted[_i].pasted, pasted[_i].first, DAY);
  g_autofree char *joined = join_rows (rows);

  ck_assert_str_eq (joined, pasted[_i].rows);
}
END_TEST

static WeftHoursTexts *
make_texts (const char *date,
            const char *who,
            const char *hours)
{
  WeftHoursTexts *texts = weft_hours_texts_new ();
  const char     *cells[] = { date, who, hours };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_free (texts->cells[i]);
      texts->cells[i] = g_strdup (cells[i]);
    }
  return texts;
}

/* What is typed, and what it means: the record's columns, minutes of all together, and whether the row is whole. */
static const struct
{
  const char *date, *who, *hours;
  const char *iso, *person, *people;
  gint64      minutes;
  gboolean    is_whole;
} typed[] = {
  { "9/3", "P-0001", "2", "2027-03-09", "P-0001", "", 120, TRUE },
  { "9 Mar", "Joan Whitfield", "2:30", "2027-03-09", "Joan Whitfield", "", 150, TRUE },
  { "9/3/27", "12 people", "2", "2027-03-09", "", "12", 1440, TRUE },
  { "tue", "12", "1.5", "2027-03-09", "", "12", 1080, TRUE },
  { "March 2027", "Joan", "8", "March 2027", "Joan", "", 480, TRUE },
  { "31/2", "Joan", "2", "31/2", "Joan", "", 120, FALSE },
  { "9/3", "", "2", "2027-03-09", "", "", 120, FALSE },
  { "9/3", "Joan", "two", "2027-03-09", "Joan", "", 0, FALSE },
};

START_TEST (what_is_typed_is_a_record)
{
  g_autoptr (WeftHoursTexts) texts = make_texts (typed[_i].date, typed[_i].who, typed[_i].hours);
  g_autoptr (WeftRow) row = weft_hours_texts_make_row (texts, TODAY);

  ck_assert_str_eq (weft_row_get (row, "date"), typed[_i].iso);
  ck_assert_str_eq (weft_row_get (row, "person"), typed[_i].person);
  ck_assert_str_eq (weft_row_get (row, "people"), typed[_i].people);
  ck_assert_int_eq (weft_hours_texts_minutes (texts), typed[_i].minutes);
  ck_assert_int_eq (weft_hours_texts_is_whole (texts, TODAY), typed[_i].is_whole);
}
END_TEST

START_TEST (a_new_volunteer_is_named_when_added)
{
  g_autoptr (WeftHoursTexts) texts = make_texts ("9/3", "Jo Newman", "2");
  g_autoptr (WeftRow) row = NULL;

  texts->is_new = TRUE;
  row = weft_hours_texts_make_row (texts, TODAY);
  ck_assert_str_eq (weft_row_get (row, "person"), "");
}
END_TEST

static const struct
{
  const char *who;
  gint64      people;
} counted[] = {
  { "12", 12 },
  { "12 people", 12 },
  { "12 p", 12 },
  { "1", 1 },
  { "Joan", 0 },
  { "", 0 },
  { "0 people", 0 },
  { "-3", 0 },
  { "99999", 0 },
  { "7-Eleven", 0 },
};

START_TEST (people_without_names_are_counted)
{
  ck_assert_int_eq (weft_hours_people (counted[_i].who), counted[_i].people);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("hours-typed");
  TCase *tcase = tcase_create ("hours-typed");

  tcase_add_loop_test (tcase, rows_of_a_spreadsheet_are_read, 0, G_N_ELEMENTS (pasted));
  tcase_add_loop_test (tcase, what_is_typed_is_a_record, 0, G_N_ELEMENTS (typed));
  tcase_add_test (tcase, a_new_volunteer_is_named_when_added);
  tcase_add_loop_test (tcase, people_without_names_are_counted, 0, G_N_ELEMENTS (counted));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
