/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrase table: nothing that a report says is missing in Welsh, and no translation can break a sentence. */

#include "weft-test.h"

#include "weft-equality.h"
#include "weft-ladder.h"
#include "weft-overclaim.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"

typedef struct
{
  const char *english, *welsh;
} Pair;

static const Pair pairs[] = {
#define PHRASE(english, welsh) { english, welsh },
#include "weft-phrase.inc"
#undef PHRASE
};

static gboolean
is_in_table (const char *english)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (pairs[i].english, english))
      return TRUE;
  return FALSE;
}

/* "%s%d" of "%s in %d", without "%%". */
static char *
conversions (const char *text)
{
  g_autoptr (GRegex) pattern = g_regex_new ("%[^%a-z]*[a-z%]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GString *found = g_string_new (NULL);

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *one = g_match_info_fetch (match, 0);

      g_string_append (found, one);
    }
  return g_string_free (found, FALSE);
}

START_TEST (welsh_takes_the_same_values)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *wanted = conversions (pairs[i].english);
      g_autofree char *found = conversions (pairs[i].welsh);

      ck_assert_msg (*pairs[i].welsh != '\0', "“%s” has no Welsh", pairs[i].english);
      ck_assert_msg (g_str_equal (wanted, found), "“%s” wants %s, its Welsh has %s", pairs[i].english, wanted, found);
    }
}
END_TEST

START_TEST (each_phrase_stands_once)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    ck_assert_msg (g_hash_table_add (seen, (gpointer)pairs[i].english), "“%s” stands twice", pairs[i].english);
}
END_TEST

/* Glues the literals of a call: "one " "two" -> one two */
static char *
glue (const char *literals)
{
  g_autoptr (GRegex) seam = g_regex_new ("\"\\s*\"", 0, 0, NULL);
  g_autofree char *inner = g_strndup (literals + 1, strlen (literals) - 2);
  g_autofree char *glued = g_regex_replace_literal (seam, inner, -1, 0, "", 0, NULL);

  return g_strcompress (glued);
}

/* The phrases that a source file looks up or marks for a later look. */
static guint
check_source (const char *path)
{
  g_autoptr (GRegex) call = g_regex_new ("(?:weft_phrase \\([\\w>.-]+,\\s*|\\bP_ \\()((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *source = NULL;
  guint            found = 0;

  ck_assert (g_file_get_contents (path, &source, NULL, NULL));
  for (g_regex_match (call, source, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *literals = g_strstrip (g_match_info_fetch (match, 1));
      g_autofree char *english = glue (literals);

      ck_assert_msg (is_in_table (english), "%s says “%s”, which has no Welsh", path, english);
      found++;
    }
  return found;
}

START_TEST (sources_say_nothing_else)
{
  g_autoptr (GDir) folder = g_dir_open (REPORT_SOURCES, 0, NULL);
  const char *name;
  guint       found = 0;

  ck_assert_ptr_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".c"))
      {
        g_autofree char *path = g_build_filename (REPORT_SOURCES, name, NULL);

        found += check_source (path);
      }
  ck_assert_uint_gt (found, 150);
}
END_TEST

START_TEST (questions_are_translated)
{
  guint               n;
  const WeftQuestion *questions = weft_ladder_questions (&n);

  for (guint i = 0; i < n; i++)
    if (questions[i].typed)
      ck_assert_msg (is_in_table (questions[i].words), "the question “%s” has no Welsh", questions[i].words);
}
END_TEST

START_TEST (what_a_sceptic_would_ask_is_translated)
{
  for (WeftCheckCode code = 0; code < WEFT_N_CHECKS; code++)
    ck_assert_msg (is_in_table (weft_check_sentence (code)), "“%s” has no Welsh", weft_check_sentence (code));
  for (WeftRatioVerdict verdict = WEFT_RATIO_NO_INPUTS; verdict < WEFT_N_RATIO_VERDICTS; verdict++)
    ck_assert_msg (is_in_table (weft_ratio_why_not (verdict)), "“%s” has no Welsh", weft_ratio_why_not (verdict));
}
END_TEST

/* What @pattern finds first in @text, with spaces for underlines. */
static guint
check_words (const char *text,
             const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *words = g_strdelimit (g_match_info_fetch (match, 1), "_", ' ');

      ck_assert_msg (is_in_table (words), "“%s” of a ready-made measure has no Welsh", words);
    }
  return n;
}

/* Their names, the keys of their questions and their bands. */
START_TEST (ready_made_measures_are_translated)
{
  g_autofree char *text = NULL;

  ck_assert (g_file_get_contents (REPORT_SOURCES "/../../data/measures.csv", &text, NULL, NULL));
  ck_assert_uint_eq (check_words (text, "^(?:ons4|ucla3|lonely|own),\"?((?<=\")[^\"]+|[^\",]+)"), 4);
  ck_assert_uint_ge (check_words (text, "(?:^|[,\"])([a-z_]+)(?: \\(lower is better\\))?: [A-Z]"), 9);
  ck_assert_uint_ge (check_words (text, "(?:: |, )([a-z ]+) [0-9]+-[0-9]+"), 16);
}
END_TEST

/* The questions about who took part, their answers in each nation, and the wider categories of these. */
START_TEST (who_took_part_is_translated)
{
  static const char *const nations[] = { NULL, "scotland", "northern-ireland" };
  const char *const       *keys = weft_equality_questions ();

  for (guint q = 0; keys[q] != NULL; q++)
    {
      ck_assert_str_ne (weft_people_sheet_name (keys[q], "en"), keys[q]);
      for (guint n = 0; n < G_N_ELEMENTS (nations); n++)
        {
          g_autoptr (GPtrArray) answers = weft_equality_answers (keys[q], nations[n]);

          for (guint i = 0; i < answers->len; i++)
            {
              const char *wider = weft_equality_wider (keys[q], nations[n], answers->pdata[i]);

              ck_assert_msg (is_in_table (answers->pdata[i]), "“%s” has no Welsh", (const char *)answers->pdata[i]);
              ck_assert_msg (wider == NULL || is_in_table (wider), "“%s” has no Welsh", wider);
            }
        }
    }
}
END_TEST

START_TEST (language_chooses)
{
  ck_assert_str_eq (weft_phrase ("en", "Spent"), "Spent");
  ck_assert_str_eq (weft_phrase ("cy", "Spent"), "Gwariwyd");
  ck_assert_str_eq (weft_phrase (NULL, "Spent"), "Spent");
  ck_assert_str_eq (weft_phrase ("cy", "Figures"), "Figures");
}
END_TEST

/* Source: ONS, Census 2021 dictionary in Welsh: ethnic group, religion, sexual orientation, disability. */
static const Pair official[] = {
  { "English, Welsh, Scottish, Northern Irish or British", "Cymreig, Seisnig, Albanaidd, Gwyddelig Gogledd Iwerddon neu Brydeinig" },
  { "Gypsy or Irish Traveller", "Sipsi neu Deithiwr Gwyddelig" },
  { "Black, Black British, Caribbean or African", "Du, Du Cymreig, Du Prydeinig, Caribïaidd neu Affricanaidd" },
  { "Muslim", "Islam" },
  { "Gay or Lesbian", "Hoyw neu Lesbiaidd" },
  { "Yes, limited a little", "Ydy, ychydig" },
};

START_TEST (answers_are_the_official_ones)
{
  ck_assert_str_eq (weft_phrase ("cy", official[_i].english), official[_i].welsh);
}
END_TEST

static const struct
{
  const char *language, *iso, *words;
} dates[] = {
  { "en", "2026-04-03", "3 April 2026" },
  { "cy", "2026-04-03", "3 Ebrill 2026" },
  { "en", "2027-12", "December 2027" },
  { "cy", "2027-12", "Rhagfyr 2027" },
  { "en", "", "" },
  { "en", "2026-13-01", "2026-13-01" },
  { "en", "spring", "spring" },
};

START_TEST (dates_are_words)
{
  g_autofree char *words = weft_phrase_date (dates[_i].language, dates[_i].iso);

  ck_assert_str_eq (words, dates[_i].words);
}
END_TEST

START_TEST (months_are_short)
{
  ck_assert_str_eq (weft_phrase_month ("en", "2026-04"), "Apr");
  ck_assert_str_eq (weft_phrase_month ("cy", "2026-02"), "Chw");
  ck_assert_str_eq (weft_phrase_month ("cy", "2026"), "2026");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("phrase");
  TCase *tcase = tcase_create ("phrase");

  tcase_add_test (tcase, welsh_takes_the_same_values);
  tcase_add_test (tcase, each_phrase_stands_once);
  tcase_add_test (tcase, sources_say_nothing_else);
  tcase_add_test (tcase, questions_are_translated);
  tcase_add_test (tcase, what_a_sceptic_would_ask_is_translated);
  tcase_add_test (tcase, ready_made_measures_are_translated);
  tcase_add_test (tcase, who_took_part_is_translated);
  tcase_add_test (tcase, language_chooses);
  tcase_add_loop_test (tcase, answers_are_the_official_ones, 0, G_N_ELEMENTS (official));
  tcase_add_loop_test (tcase, dates_are_words, 0, G_N_ELEMENTS (dates));
  tcase_add_test (tcase, months_are_short);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
