/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text: cleaning, comparing, cutting and joining; and what in it could name a person. */

#include "value-check.h"

#include "weft-text.h"

#include <string.h>

static const struct
{
  const char *text;
  gboolean    is_empty;
} empties[] = {
  { NULL, TRUE },
  { "", TRUE },
  { " \t\r\n", TRUE },
  { "\302\240\342\200\257", TRUE }, /* no-break space and its narrow sister */
  { " a ", FALSE },
  { "\377", FALSE },
};

START_TEST (emptiness_is_seen)
{
  ck_assert_int_eq (weft_text_is_empty (empties[_i].text), empties[_i].is_empty);
}
END_TEST

static const struct
{
  const char *text, *clean;
} cleaned[] = {
  { NULL, "" },
  { "", "" },
  { "  a b  ", "a b" },
  { "\302\240a\302\240", "a" },
  { "a\r\nb\rc\nd", "a\nb\nc\nd" },
  { "a\302\205b\342\200\250c\342\200\251d", "a\nb\nc\nd" },
  { "a\tb", "a\tb" },
  { "a\001\033[31mb\177\302\233", "a[31mb" },
  { "a\357\277\276b\357\277\277c", "abc" },
  { "e\314\201", "\303\251" },     /* an accent joins its letter */
  { "e\001\314\201", "\303\251" }, /* also when a control stood between */
  { "a\377b", "a\357\277\275b" },
  { "\355\240\200", "\357\277\275\357\277\275\357\277\275" },                                         /* half a surrogate pair */
  { "\360\237\221\251\342\200\215\360\237\214\276", "\360\237\221\251\342\200\215\360\237\214\276" }, /* a joined emoji */
  { "=1+1", "=1+1" },
};

START_TEST (text_is_cleaned)
{
  check_texts (weft_text_clean (cleaned[_i].text), cleaned[_i].clean, cleaned[_i].text);
}
END_TEST

/* Twenty thousand accents on one letter would be sorted for seconds. */
START_TEST (accents_are_limited)
{
  g_autoptr (GString) hostile = g_string_new ("a");
  g_autofree char *clean = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (hostile, i % 2 == 0 ? "\314\243" : "\314\201");
  g_string_append (hostile, "b\314\201");
  clean = weft_text_clean (hostile->str);
  ck_assert_int_eq (g_utf8_strlen (clean, -1), 30 + 2); /* the first of thirty joins the a */
  ck_assert (g_str_has_suffix (clean, "b\314\201"));
}
END_TEST

static const struct
{
  const char *one, *other;
  gboolean    are_equal;
} likes[] = {
  { "Joan Pritchard", "  joan   PRITCHARD ", TRUE },
  { "Siân", "sian", TRUE },
  { "Ŵyn", "wyn", TRUE },
  { "O’Brien", "o'brien", TRUE },
  { "Ward–Lee", "ward-lee", TRUE },
  { "Straße", "STRASSE", TRUE },
  { "a\tb\nc", "A B C", TRUE },
  { NULL, "", TRUE },
  { "Joan", "Joanne", FALSE },
  { "ab", "a b", FALSE },
};

START_TEST (names_are_compared_loosely)
{
  ck_assert_msg (weft_text_equal_loosely (likes[_i].one, likes[_i].other) == likes[_i].are_equal, "“%s” “%s”",
                 likes[_i].one, likes[_i].other);
}
END_TEST

START_TEST (headers_are_reduced)
{
  check_texts (weft_text_header ("From account"), "fromaccount", "space");
  check_texts (weft_text_header ("from_account"), "fromaccount", "low line");
  check_texts (weft_text_header ("\357\273\277Money In (£)"), "moneyin", "byte-order mark");
  check_texts (weft_text_header ("\377item1"), "item1", "a wrong byte");
}
END_TEST

static const struct
{
  const char *text;
  guint       characters;
  const char *shown;
} shortened[] = {
  { NULL, 5, "" },
  { "short", 5, "short" },
  { "one two three", 13, "one two three" },
  { "one two three", 12, "one two…" },
  { "one two three", 8, "one two…" },
  { "one two three", 7, "one…" },
  { "incomprehensibilities", 8, "incompr…" },
  { "a incomprehensibilities", 12, "a incompreh…" },
  { "ŵŵŵŵŵŵ", 4, "ŵŵŵ…" },
  { "ab", 1, "…" },
  { "ab", 0, "" },
};

START_TEST (quotes_within_quotes)
{
  check_texts (weft_text_inner_quotes ("Story “I came.” changed"), "Story ‘I came.’ changed", "a story");
  check_texts (weft_text_inner_quotes ("12 hours added"), "12 hours added", "hours");
}
END_TEST

START_TEST (text_is_shortened)
{
  check_texts (weft_text_shorten (shortened[_i].text, shortened[_i].characters), shortened[_i].shown, shortened[_i].text);
}
END_TEST

static const struct
{
  const char *words, *joined;
} lists[] = {
  { "", "" },
  { "a", "a" },
  { "a|b", "a and b" },
  { "a|b|c|d", "a, b, c and d" },
};

START_TEST (words_are_joined)
{
  g_auto (GStrv) words = g_strsplit (lists[_i].words, "|", -1);

  check_texts (weft_text_join_words (words), lists[_i].joined, lists[_i].words);
}
END_TEST

START_TEST (thousands_are_set_apart)
{
  check_texts (weft_text_thousands (0), "0", "0");
  check_texts (weft_text_thousands (999), "999", "999");
  check_texts (weft_text_thousands (1412), "1,412", "1412");
  check_texts (weft_text_thousands (G_MAXUINT64), "18,446,744,073,709,551,615", "the most");
}
END_TEST

START_TEST (what_was_typed_as_a_number_is_shown_as_one)
{
  static const char *const typed[][2] = {
    { "1500", "1,500" }, { "1,500", "1,500" }, { "80", "80" }, { "933.5", "933.5" }, { "at least 1500", "at least 1500" }, { "", "" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    check_texts (weft_text_number (typed[i][0]), typed[i][1], typed[i][0]);
}
END_TEST

#define EMAIL WEFT_PERSONAL_EMAIL
#define PHONE WEFT_PERSONAL_PHONE
#define POSTCODE WEFT_PERSONAL_POSTCODE
#define NHS WEFT_PERSONAL_NHS_NUMBER
#define NAME WEFT_PERSONAL_NAME

/* Telephone numbers are those that Ofcom keeps for drama; 943 476 5919 is the NHS's own example. */
static const struct
{
  const char      *text;
  WeftPersonalKind kind;
  const char      *found; /* NULL: nothing */
} personal[] = {
  { "Write to joan.p+hub@marsh-lane.example.", EMAIL, "joan.p+hub@marsh-lane.example" },
  { "(joan@example.org)", EMAIL, "joan@example.org" },
  { "'joan@example.org'", EMAIL, "joan@example.org" },
  { "siân@example.cymru", EMAIL, "siân@example.cymru" },
  { "three apples @ 40p. each", EMAIL, NULL },
  { "@marshlane on the web", EMAIL, NULL },
  { "joan@home", EMAIL, NULL },
  { "joan@home.x", EMAIL, NULL },
  { "joan@.org", EMAIL, NULL },
  { "joan@...", EMAIL, NULL },
  { "...@example.org", EMAIL, NULL },
  { "Ring 07700 900123 after six", PHONE, "07700 900123" },
  { "Ring 07700900123.", PHONE, "07700900123" },
  { "(0116) 496 0000", PHONE, "(0116) 496 0000" },
  { "0116-496-0000", PHONE, "0116-496-0000" },
  { "01632 96000", PHONE, "01632 96000" },
  { "+44 7700 900123", PHONE, "+44 7700 900123" },
  { "+44 (0)20 7946 0000", PHONE, "+44 (0)20 7946 0000" },
  { "0044 20 7946 0000", PHONE, "0044 20 7946 0000" },
  { "+353 1 234 5678", PHONE, "+353 1 234 5678" },
  { "£01234567890", PHONE, NULL },
  { "012345678901234567890123456789", PHONE, NULL },
  { "grant 0020187734", PHONE, NULL },
  { "on 03/04/2026 at 10:30", PHONE, NULL },
  { "£1,000,000.00 in 2026", PHONE, NULL },
  { "charity 1234567", PHONE, NULL },
  { "she lives in LE2 1AB now", POSTCODE, "LE2 1AB" },
  { "le21ab", POSTCODE, "le21ab" },
  { "SW1A 1AA", POSTCODE, "SW1A 1AA" },
  { "room B1 2nd floor", POSTCODE, NULL },
  { "A4 paper", POSTCODE, NULL },
  { "XLE2 1AB", POSTCODE, NULL },
  { "LE2 1ABC", POSTCODE, NULL },
  { "number 943 476 5919", NHS, "943 476 5919" },
  { "9434765919", NHS, "9434765919" },
  { "943-476-5919", NHS, "943-476-5919" },
  { "9434765918", NHS, NULL },
  { "94347659190", NHS, NULL },
  { "Joan Pritchard made soup", NAME, "Joan Pritchard" },
  { "we thank JOAN  PRITCHARD’s sister", NAME, "JOAN  PRITCHARD" },
  { "Siân O’Brien came", NAME, "Siân O’Brien" },
  { "Sian O'Brien came", NAME, "Sian O'Brien" },
  { "Na\314\261s Ali came", NAME, "Na\314\261s Ali" }, /* a mark that no letter takes in */
  { "Joan came, and Pritchard did not", NAME, NULL },
  { "Joan Pritchards", NAME, NULL },
  { "Joan", NAME, NULL },
  { "May I say it", NAME, NULL },
  { "Prudence came", NAME, "Prudence" },
  { "", NAME, NULL },
};

static GPtrArray *
make_names (void)
{
  static const char *const names[] = { "Joan Pritchard", "May", "Prudence", "Siân O'Brien", "Na\314\261s Ali", "", "—" };
  GPtrArray               *result = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (result, (char *)names[i]);
  return result;
}

START_TEST (what_names_a_person_is_found)
{
  g_autoptr (GPtrArray) names = make_names ();
  g_autoptr (GPtrArray) findings = weft_text_find_personal (personal[_i].text, names);
  const WeftPersonal *first;

  ck_assert_msg (findings->len == (personal[_i].found != NULL ? 1 : 0), "“%s”: %u", personal[_i].text, findings->len);
  if (personal[_i].found == NULL)
    return;
  first = g_ptr_array_index (findings, 0);
  ck_assert_int_eq (first->kind, personal[_i].kind);
  ck_assert_str_eq (first->found, personal[_i].found);
}
END_TEST

START_TEST (all_is_found_and_said_once)
{
  g_autoptr (GPtrArray) findings = weft_text_find_personal ("a@b.org a@b.org c@d.org LE2 1AB a@b.org", NULL);

  ck_assert_int_eq (findings->len, 3);
  weft_personal_free (NULL);
}
END_TEST

/* A pattern that tries every letter as a beginning would need minutes for these. */
START_TEST (long_texts_are_searched)
{
  static const char fill[] = { 'a', '0', '@', ' ', '.' };
  g_autoptr (GPtrArray) names = make_names ();

  for (guint i = 0; i < G_N_ELEMENTS (fill); i++)
    {
      g_autofree char *text = g_strnfill (400000, fill[i]);
      g_autoptr (GPtrArray) findings = weft_text_find_personal (text, names);

      ck_assert_int_eq (findings->len, 0);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("text");
  TCase *text = tcase_create ("text");

  tcase_add_loop_test (text, emptiness_is_seen, 0, G_N_ELEMENTS (empties));
  tcase_add_loop_test (text, text_is_cleaned, 0, G_N_ELEMENTS (cleaned));
  tcase_add_test (text, accents_are_limited);
  tcase_add_loop_test (text, names_are_compared_loosely, 0, G_N_ELEMENTS (likes));
  tcase_add_test (text, headers_are_reduced);
  tcase_add_test (text, quotes_within_quotes);
  tcase_add_loop_test (text, text_is_shortened, 0, G_N_ELEMENTS (shortened));
  tcase_add_loop_test (text, words_are_joined, 0, G_N_ELEMENTS (lists));
  tcase_add_test (text, thousands_are_set_apart);
  tcase_add_test (text, what_was_typed_as_a_number_is_shown_as_one);
  tcase_add_loop_test (text, what_names_a_person_is_found, 0, G_N_ELEMENTS (personal));
  tcase_add_test (text, all_is_found_and_said_once);
  tcase_add_test (text, long_texts_are_searched);
  suite_add_tcase (suite, text);
  return run_suite (suite);
}
