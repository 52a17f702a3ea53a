/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The example group: sound on any day, and true to life. */

#include "job-fixture.h"

#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-ladder.h"
#include "weft-row.h"
#include "weft-sample.h"
#include "weft-text.h"

#include <string.h>

#define TODAY "2027-03-12"

/* Days that are awkward: the first and the last of a month and a year, leap day, Christmas. */
static const char *const days[] = { TODAY, "2026-10-01", "2026-12-25", "2027-01-01", "2027-05-31", "2028-02-29" };

static void
make_example (void)
{
  fixture_make_folder ();
  ck_assert (weft_file_close (fixture_sample ("example.weft", TODAY, 1, 7), NULL));
}

static WeftFile *
open_example (void)
{
  g_autofree char *path = fixture_path ("example.weft");
  WeftFile        *file = weft_file_open (path, WEFT_OPEN_DEFAULT, NULL);

  ck_assert_ptr_nonnull (file);
  return file;
}

static GPtrArray *
list (WeftFile   *file,
      const char *table)
{
  GPtrArray *rows = weft_row_list (file, weft_description_find (table), NULL, NULL);

  ck_assert_ptr_nonnull (rows);
  return rows;
}

/* What pages and sheets need to have something to show. */
static const struct
{
  const char *table;
  guint       least, most;
} sizes[] = {
  { "people", 60, 120 },
  { "consents", 100, 300 },
  { "roles", 20, 40 },
  { "funders", 4, 4 },
  { "grants", 4, 4 },
  { "instalments", 8, 12 },
  { "budget", 12, 20 },
  { "targets", 4, 6 },
  { "activities", 180, 280 },
  { "attendance", 2500, 5000 },
  { "hours", 600, 1200 },
  { "expenses", 30, 80 },
  { "money", 500, 900 },
  { "moves", 15, 60 },
  { "transfers", 1, 3 },
  { "evidence", 12, 20 },
  { "returns", 4, 4 },
  { "answers", 30, 50 },
};

static void
assert_enough_of_everything (WeftFile *file)
{
  g_autoptr (GPtrArray) findings = weft_file_check (file, NULL);

  ck_assert_uint_eq (findings->len, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GPtrArray) rows = list (file, sizes[i].table);

      ck_assert_msg (rows->len >= sizes[i].least && rows->len <= sizes[i].most, "%s: %u rows", sizes[i].table, rows->len);
    }
}

static gint64
spent_of (WeftFile   *file,
          const char *grant)
{
  const WeftFilter filter = { .column = "grant", .value = grant };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("money"), &filter, NULL);
  gint64 spent = 0;

  for (guint i = 0; i < rows->len; i++)
    spent -= MIN (weft_row_money (rows->pdata[i], "amount"), 0);

  return spent;
}

/* The spent of the lunch club's and the micro-grant are those of the worked accounts. */
static const struct
{
  const char *grant;
  gint64      award, spent; /* pence; spent 0: what matters is that it is within the award */
} grants[] = {
  { "G-0001", 2400000, 0 },
  { "G-0002", 960000, 931325 },
  { "G-0003", 150000, 145185 },
  { "G-0004", 45000, 43860 },
};

static void
assert_grants_are_spent_as_planned (WeftFile *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    {
      g_autoptr (WeftRow) grant = weft_row_find (file, weft_description_find ("grants"), grants[i].grant, NULL);
      gint64 spent = spent_of (file, grants[i].grant);

      ck_assert_ptr_nonnull (grant);
      ck_assert_int_eq (weft_row_money (grant, "amount"), grants[i].award);
      ck_assert_int_gt (spent, 0);
      ck_assert_int_le (spent, grants[i].award);
      if (grants[i].spent != 0)
        ck_assert_int_eq (spent, grants[i].spent);
    }
}

static void
assert_payments_lie_within_their_grants (WeftFile *file)
{
  g_autoptr (GPtrArray) rows = list (file, "money");

  for (guint i = 0; i < rows->len; i++)
    if (*weft_row_get (rows->pdata[i], "grant") != '\0')
      {
        g_autoptr (WeftRow) grant = weft_row_find (file, weft_description_find ("grants"), weft_row_get (rows->pdata[i], "grant"), NULL);
        const char *date = weft_row_get (rows->pdata[i], "date");

        ck_assert_str_ge (date, weft_row_get (grant, "starts"));
        ck_assert_str_le (date, weft_row_get (grant, "ends"));
        ck_assert_str_le (date, weft_file_today (file));
        ck_assert_str_eq (weft_row_get (rows->pdata[i], "fund"), weft_row_get (grant, "fund"));
      }
}

typedef struct
{
  const char *date; /* borrowed */
  gint64      pence;
} Change;

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const Change *one = a, *other = b;
  int           order = strcmp (one->date, other->date);

  return order != 0 ? order : (one->pence < other->pence) - (one->pence > other->pence);
}

static void
add_changes (GArray     *changes,
             GPtrArray  *rows,
             const char *column,
             const char *account,
             gint64      sign)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (weft_row_get (rows->pdata[i], column), account))
      {
        Change change = { weft_row_get (rows->pdata[i], "date"), sign * weft_row_money (rows->pdata[i], "amount") };

        g_array_append_val (changes, change);
      }
}

/* The lowest that @account ever stood at, its receipts of a day before its payments. */
static gint64
find_lowest (WeftFile   *file,
             const char *account)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_autoptr (GPtrArray) money = list (file, "money");
  g_autoptr (GPtrArray) moves = list (file, "moves");
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("accounts"), account, NULL);
  gint64 balance = weft_row_money (row, "opening"), lowest = balance;

  add_changes (changes, money, "account", account, 1);
  add_changes (changes, moves, "from_account", account, -1);
  add_changes (changes, moves, "to_account", account, 1);
  g_array_sort (changes, compare_changes);
  for (guint i = 0; i < changes->len; i++)
    {
      balance += g_array_index (changes, Change, i).pence;
      lowest = MIN (lowest, balance);
    }

  return lowest;
}

START_TEST (the_books_are_true_on_any_day)
{
  g_autoptr (WeftFile) file = fixture_sample ("one.weft", days[_i], 1, (guint64)_i + 1);

  assert_enough_of_everything (file);
  assert_grants_are_spent_as_planned (file);
  assert_payments_lie_within_their_grants (file);
  ck_assert_int_ge (find_lowest (file, "Bank"), 0);
  ck_assert_int_ge (find_lowest (file, "Cash tin"), 0);
}
END_TEST

START_TEST (a_larger_scale_has_more_of_it)
{
  static const char *const tables[] = { "people", "activities", "attendance", "hours", "money" };
  g_autoptr (WeftFile) small = fixture_sample ("small.weft", TODAY, 1, 7);
  g_autoptr (WeftFile) large = fixture_sample ("large.weft", TODAY, 3, 7);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) few = list (small, tables[i]);
      g_autoptr (GPtrArray) many = list (large, tables[i]);

      ck_assert_msg (many->len * 10 > few->len * 25 && many->len * 10 < few->len * 33, "%s: %u and %u", tables[i], few->len, many->len);
    }

  assert_grants_are_spent_as_planned (large);
  assert_payments_lie_within_their_grants (large);
  ck_assert_int_ge (find_lowest (large, "Bank"), 0);
  ck_assert_int_ge (find_lowest (large, "Cash tin"), 0);
}
END_TEST

/* The funds of the worked accounts at their start are in the bank and the tin, not a penny more. */
START_TEST (funds_and_accounts_agree_at_the_start)
{
  g_autoptr (WeftFile) file = open_example ();
  g_autoptr (GPtrArray) funds = list (file, "funds");
  g_autoptr (GPtrArray) accounts = list (file, "accounts");
  gint64 in_funds = 0, in_accounts = 0;

  for (guint i = 0; i < funds->len; i++)
    in_funds += weft_row_money (funds->pdata[i], "opening");
  for (guint i = 0; i < accounts->len; i++)
    in_accounts += weft_row_money (accounts->pdata[i], "opening");

  ck_assert_int_eq (in_funds, 264000);
  ck_assert_int_eq (in_accounts, 264000);
}
END_TEST

static gint64
mean_heads (GPtrArray  *activities,
            const char *month)
{
  gint64 heads = 0, sessions = 0;

  for (guint i = 0; i < activities->len; i++)
    if (g_str_has_prefix (weft_row_get (activities->pdata[i], "date"), month) && g_str_equal (weft_row_get (activities->pdata[i], "name"), "Lunch club"))
      {
        heads += g_ascii_strtoll (weft_row_get (activities->pdata[i], "headcount"), NULL, 10);
        sessions++;
      }

  ck_assert_int_gt (sessions, 0);
  return heads / sessions;
}

START_TEST (the_year_has_its_seasons)
{
  g_autoptr (WeftFile) file = open_example ();
  g_autoptr (GPtrArray) activities = list (file, "activities");

  ck_assert_int_lt (mean_heads (activities, "2026-08"), mean_heads (activities, "2026-06"));
  ck_assert_int_gt (mean_heads (activities, "2026-11"), mean_heads (activities, "2025-11"));
  for (guint i = 0; i < activities->len; i++)
    {
      const char *date = weft_row_get (activities->pdata[i], "date");

      ck_assert_msg (strcmp (date + 5, "12-20") < 0 && strcmp (date + 5, "01-02") > 0, "a session on %s", date);
      ck_assert_str_le (date, TODAY);
    }
}
END_TEST

START_TEST (the_history_reads_like_a_diary)
{
  g_autoptr (WeftFile) file = open_example ();
  g_autoptr (GPtrArray) history = weft_history_list (file, 0, NULL);
  const WeftHistoryEntry *first = history->pdata[history->len - 1];

  ck_assert_str_eq (first->what, "Started the file of Marsh Lane Warm Hub");
  ck_assert_str_eq (first->when, "2025-10-01T12:00:00");
  for (guint i = 0; i < history->len; i++)
    {
      const WeftHistoryEntry *entry = history->pdata[i];

      ck_assert_msg (strpbrk (entry->what, "{}|") == NULL && *entry->what != '\0', "“%s”", entry->what);
      if (i > 0)
        ck_assert_str_le (entry->when, ((WeftHistoryEntry *)history->pdata[i - 1])->when);
    }
}
END_TEST

/* Whether @table has a row of @grant whose @column is @text. */
static gboolean
has_row (WeftFile   *file,
         const char *table,
         const char *grant,
         const char *column,
         const char *text)
{
  const WeftFilter filter = { .column = "grant", .value = grant };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), &filter, NULL);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (weft_row_get (rows->pdata[i], column), text))
      return TRUE;

  return FALSE;
}

START_TEST (answers_are_to_questions_that_are_asked)
{
  g_autoptr (WeftFile) file = open_example ();
  g_autoptr (GPtrArray) answers = list (file, "answers");

  for (guint i = 0; i < answers->len; i++)
    {
      g_autoptr (WeftRow) of = weft_row_find (file, weft_description_find ("returns"), weft_row_get (answers->pdata[i], "return"), NULL);
      const char *question = weft_row_get (answers->pdata[i], "question"), *colon = strchr (question, ':');
      const char *grant = weft_row_get (of, "grant");

      if (colon == NULL)
        ck_assert_msg (weft_ladder_find_question (question) != NULL, "“%s” is no question", question);
      else if (g_str_has_prefix (question, "variance:"))
        ck_assert_msg (has_row (file, "budget", grant, "line", colon + 1), "“%s” is no line of %s", colon + 1, grant);
      else
        ck_assert_msg (has_row (file, "targets", grant, "outcome", colon + 1), "“%s” is no target of %s", colon + 1, grant);
    }
}
END_TEST

static void
assert_no_personal_data (GPtrArray  *rows,
                         const char *column,
                         GPtrArray  *names)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *text = weft_row_get (rows->pdata[i], column);
      g_autoptr (GPtrArray) found = weft_text_find_personal (text, names);

      ck_assert_msg (found->len == 0, "“%s” in “%s”", found->len == 0 ? "" : ((WeftPersonal *)found->pdata[0])->found, text);
    }
}

START_TEST (free_words_hold_no_personal_data)
{
  g_autoptr (WeftFile) file = open_example ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) people = list (file, "people");
  g_autoptr (GPtrArray) answers = list (file, "answers");
  g_autoptr (GPtrArray) evidence = list (file, "evidence");

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (names, g_strdup (weft_row_get (people->pdata[i], "name")));

  assert_no_personal_data (answers, "text", names);
  assert_no_personal_data (evidence, "text", names);
  assert_no_personal_data (evidence, "we_did", names);
}
END_TEST

/* Nobody who lives has these: example.org is reserved by RFC 2606, the numbers by Ofcom for drama, ZZ99 is no
 * postcode district. */
START_TEST (nobody_can_be_reached_by_mistake)
{
  g_autoptr (WeftFile) file = open_example ();
  g_autoptr (GPtrArray) people = list (file, "people");

  for (guint i = 0; i < people->len; i++)
    {
      const char *email = weft_row_get (people->pdata[i], "email"), *phone = weft_row_get (people->pdata[i], "phone");
      const char *postcode = weft_row_get (people->pdata[i], "postcode");

      ck_assert (*email == '\0' || (g_str_has_suffix (email, "@example.org") && g_str_is_ascii (email)));
      ck_assert (*phone == '\0' || g_str_has_prefix (phone, "01632 960") || g_str_has_prefix (phone, "07700 900"));
      ck_assert (*postcode == '\0' || g_str_has_prefix (postcode, "ZZ99 "));
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sample");
  TCase *example = tcase_create ("example");
  TCase *books = tcase_create ("any day");

  tcase_add_unchecked_fixture (example, make_example, fixture_remove_folder);
  tcase_add_test (example, funds_and_accounts_agree_at_the_start);
  tcase_add_test (example, the_year_has_its_seasons);
  tcase_add_test (example, the_history_reads_like_a_diary);
  tcase_add_test (example, answers_are_to_questions_that_are_asked);
  tcase_add_test (example, free_words_hold_no_personal_data);
  tcase_add_test (example, nobody_can_be_reached_by_mistake);
  suite_add_tcase (suite, example);

  tcase_add_checked_fixture (books, fixture_make_folder, fixture_remove_folder);
  tcase_set_timeout (books, 60);
  tcase_add_loop_test (books, the_books_are_true_on_any_day, 0, G_N_ELEMENTS (days));
  tcase_add_test (books, a_larger_scale_has_more_of_it);
  suite_add_tcase (suite, books);
  return weft_test_run (suite);
}
