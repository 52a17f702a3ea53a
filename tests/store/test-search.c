/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The global search finds what is there, by any words, and nothing that is gone. */

#include "store-fixture.h"

#include <string.h>

#include "weft-history.h"
#include "weft-search.h"

#define ADD_ALL                                                                                                                                        \
  "INSERT INTO people (id, ref, name, email, notes) VALUES"                                                                                            \
  " (1, 'P-0001', 'Zoë Ångström', 'zoe@example.org', 'drives the minibus'),"                                                                        \
  " (2, 'P-0002', 'Tom Hale', NULL, 'friend of Zoë' || char (10) || 'and of Rose'),"                                                                  \
  " (3, 'P-0003', 'Rose O''Brien-Jones', NULL, NULL);"                                                                                                 \
  "INSERT INTO funders (id, name, notes) VALUES (4, 'Marsh Trust', 'small & kind');"                                                                   \
  "INSERT INTO grants (id, ref, funder, title, amount) VALUES (5, 'G-0001', 4, 'Warm hub', 50000);"                                                    \
  "INSERT INTO evidence (id, ref, date, kind, text) VALUES (6, 'E-0001', '2026-03-09', 'story', 'She came for the soup and stayed for the company.');" \
  "INSERT INTO roles (id, person, role) VALUES (7, 1, 'minibus driver')"

static WeftFile *file;

static void
begin (void)
{
  fixture_begin ();
  file = fixture_create ("tea.weft");
  fixture_do (file, ADD_ALL, "Everything added");
}

static void
end (void)
{
  fixture_close (file);
  fixture_end ();
}

/* "table ref: text" of each that is found, best first, with line ends between. */
static char *
find (const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = weft_search_find (file, words, 50, &error);
  GString *text = g_string_new (NULL);

  ck_assert_msg (found != NULL, "%s: %s", words, error != NULL ? error->message : "");
  for (guint i = 0; i < found->len; i++)
    {
      const WeftFound *one = found->pdata[i];

      g_string_append_printf (text, "%s%s %s: %s", i > 0 ? "\n" : "", one->table, one->ref, one->text);
    }
  return g_string_free (text, FALSE);
}

#define assert_finds(words, expected)                                                                \
  do                                                                                                 \
    {                                                                                                \
      g_autofree char *what_is_found = find (words);                                                 \
      ck_assert_msg (g_str_equal (what_is_found, expected), "“%s” finds: %s", words, what_is_found); \
    }                                                                                                \
  while (0)

#define ZOE "people P-0001: Zoë Ångström · zoe@example.org · drives the minibus"
#define TOM "people P-0002: Tom Hale · friend of Zoë and of Rose"
#define ROSE "people P-0003: Rose O'Brien-Jones"
#define TRUST "funders Marsh Trust: small & kind"
#define HUB "grants G-0001: Warm hub · Marsh Trust"
#define STORY "evidence E-0001: She came for the soup and stayed for the company."

static const struct
{
  const char *words;
  const char *found;
} searches[] = {
  { "soup", STORY },
  { "SOUP comp", STORY },
  { "comp soup", STORY },
  { "oup", "" },
  { "soup minibus", "" },
  { "P-0001", ZOE },
  { "p-0001", ZOE },
  { "G-0001", HUB },
  { "angstrom", ZOE },
  { "ÅNGSTRÖM", ZOE },
  { "A\xcc\x8angstro\xcc\x88m", ZOE }, /* the accents apart from their letters */
  { "zoe@example.org", ZOE },
  { "O'Brien", ROSE },
  { "brien jones", ROSE },
  /* A name counts for more than a mention. */
  { "zoë", ZOE "\n" TOM },
  { "rose", ROSE "\n" TOM },
  { "marsh", TRUST "\n" HUB },
  { "small & kind", TRUST },
  { "small  kind", TRUST },
  /* Tables without searched columns stay out: the driver's role. */
  { "driver", "" },
  { "", "" },
  { "   ", "" },
  { "-", "" },
  { "& / * ( )", "" },
  /* No words are operators. */
  { "\"", "" },
  { "soup\"", STORY },
  { "soup OR minibus", "" },
  { "NOT soup", "" },
  { "soup NEAR company", "" },
  { "name: soup", "" },
  { "ref : zoe", "" },
  { "soup*", STORY },
  { "^soup", STORY },
  { "{name} : zoe", "" },
  { "soup' --", STORY },
  { "\xff\xfe soup", STORY },
};

START_TEST (any_words_are_safe_and_find_what_is_there)
{
  assert_finds (searches[_i].words, searches[_i].found);
}
END_TEST

START_TEST (many_words_are_no_burden)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (words, "soup ");
  found = find (words->str);
  ck_assert_str_eq (found, STORY);
}
END_TEST

START_TEST (at_most_so_many_are_found)
{
  g_autoptr (GPtrArray) found = weft_search_find (file, "zoe", 1, NULL);

  ck_assert_uint_eq (found->len, 1);
  ck_assert_int_eq (((WeftFound *)found->pdata[0])->id, 1);
}
END_TEST

/* Ten sessions of one name are told apart by their days, and the newest comes first. */
START_TEST (what_has_a_day_says_it)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) people = weft_search_find (file, "hale", 1, NULL);

  fixture_do (file,
              "INSERT INTO activities (id, ref, name, date) VALUES"
              " (8, 'A-0001', 'Lunch club', '2026-03-02'), (9, 'A-0002', 'Lunch club', '2026-03-09')",
              "Sessions added");
  sessions = weft_search_find (file, "lunch", 10, NULL);
  ck_assert_uint_eq (sessions->len, 2);
  ck_assert_str_eq (((WeftFound *)sessions->pdata[0])->day, "2026-03-09");
  ck_assert_str_eq (((WeftFound *)sessions->pdata[1])->day, "2026-03-02");
  ck_assert_str_eq (((WeftFound *)people->pdata[0])->day, "");
}
END_TEST

static void
undo (guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) turned = weft_history_undo (file, n, &error);

  ck_assert_msg (turned != NULL, "%s", error != NULL ? error->message : "");
}

static void
redo (guint n)
{
  g_autoptr (GPtrArray) turned = weft_history_redo (file, n, NULL);

  ck_assert_ptr_nonnull (turned);
}

START_TEST (the_search_follows_changes_undo_and_redo)
{
  fixture_do (file, "UPDATE people SET name = 'Tom Hill' WHERE id = 2", "Name changed");
  assert_finds ("hale", "");
  assert_finds ("hill", "people P-0002: Tom Hill · friend of Zoë and of Rose");
  undo (1);
  assert_finds ("hill", "");
  assert_finds ("hale", TOM);
  redo (1);
  assert_finds ("hale", "");
  undo (1);

  fixture_do (file, "DELETE FROM people WHERE id = 2", "Tom Hale removed");
  assert_finds ("hale", "");
  undo (1);
  assert_finds ("hale", TOM);
  undo (1);
  assert_finds ("hale", "");
  assert_finds ("soup", "");
  redo (1);
  assert_finds ("soup", STORY);
}
END_TEST

START_TEST (a_record_is_found_by_the_new_name_of_what_it_points_to)
{
  fixture_do (file, "UPDATE funders SET name = 'Fen Trust' WHERE id = 4", "Name changed");
  assert_finds ("marsh", "");
  assert_finds ("fen", "funders Fen Trust: small & kind\ngrants G-0001: Warm hub · Fen Trust");
  undo (1);
  assert_finds ("fen", "");
  assert_finds ("marsh", TRUST "\n" HUB);
}
END_TEST

START_TEST (a_step_that_fails_leaves_the_search_alone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);

  fixture_run (file, "UPDATE people SET name = 'Nobody'");
  g_clear_pointer (&step, weft_step_free);
  assert_finds ("nobody", "");
  assert_finds ("hale", TOM);
}
END_TEST

/* What the steps have kept up is what a rebuild would make. */
START_TEST (a_rebuild_changes_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (WeftStep) step = NULL;

  fixture_do (file, "UPDATE people SET name = name || ' junior'; DELETE FROM evidence; UPDATE funders SET notes = NULL", "Changed");
  before = fixture_ask (file, "SELECT group_concat (rowid || table_name || ref || name || text, '#') FROM (SELECT rowid, * FROM search ORDER BY rowid)");
  step = weft_step_begin (file, &error);
  ck_assert (weft_search_rebuild (file, &error));
  after = fixture_ask (file, "SELECT group_concat (rowid || table_name || ref || name || text, '#') FROM (SELECT rowid, * FROM search ORDER BY rowid)");
  ck_assert_str_eq (after, before);
  fixture_run (file, "INSERT INTO search (search) VALUES ('integrity-check')");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("search");
  TCase *search = tcase_create ("search");

  tcase_add_checked_fixture (search, begin, end);
  tcase_add_loop_test (search, any_words_are_safe_and_find_what_is_there, 0, G_N_ELEMENTS (searches));
  tcase_add_test (search, many_words_are_no_burden);
  tcase_add_test (search, at_most_so_many_are_found);
  tcase_add_test (search, what_has_a_day_says_it);
  tcase_add_test (search, the_search_follows_changes_undo_and_redo);
  tcase_add_test (search, a_record_is_found_by_the_new_name_of_what_it_points_to);
  tcase_add_test (search, a_step_that_fails_leaves_the_search_alone);
  tcase_add_test (search, a_rebuild_changes_nothing);
  suite_add_tcase (suite, search);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
