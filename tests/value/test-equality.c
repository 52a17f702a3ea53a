/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The official answers. Sources: as in weft-equality.h. */

#include "value-check.h"

#include "weft-equality.h"

static const struct
{
  const char *key, *nation;
  guint       n;
  const char *first, *last;
} cases[] = {
  { "age", "england", 8, "0 to 15", "85 and over" },
  { "sex", "wales", 2, "Female", "Male" },
  { "ethnic-group", "england", 19, "English, Welsh, Scottish, Northern Irish or British", "Any other ethnic group" },
  { "ethnic-group", "wales", 19, "English, Welsh, Scottish, Northern Irish or British", "Any other ethnic group" },
  { "ethnic-group", NULL, 19, "English, Welsh, Scottish, Northern Irish or British", "Any other ethnic group" },
  { "ethnic-group", "scotland", 18, "Scottish", "Other (for example, Sikh, Jewish)" },
  { "ethnic-group", "northern-ireland", 10, "White", "Any other ethnic group" },
  { "sexual-orientation", "scotland", 4, "Straight or Heterosexual", "Other sexual orientation" },
};

START_TEST (answers_in_their_order)
{
  g_autoptr (GPtrArray) answers = weft_equality_answers (cases[_i].key, cases[_i].nation);

  ck_assert_uint_eq (answers->len, cases[_i].n + 1);
  ck_assert_str_eq (answers->pdata[0], cases[_i].first);
  ck_assert_str_eq (answers->pdata[cases[_i].n - 1], cases[_i].last);
  ck_assert_str_eq (answers->pdata[cases[_i].n], "Prefer not to say");
}
END_TEST

static const char *const nations[] = { "england", "wales", "scotland", "northern-ireland" };

/* What is offered to be counted must be told in the same order. */
START_TEST (every_question_is_told_in_the_order_in_which_it_is_asked)
{
  const char *const *keys = weft_equality_questions ();

  for (guint q = 0; keys[q] != NULL; q++)
    {
      g_autoptr (GPtrArray) answers = weft_equality_answers (keys[q], nations[_i]);

      ck_assert_uint_gt (answers->len, 2);
      for (guint i = 1; i < answers->len; i++)
        ck_assert_msg (weft_equality_compare (nations[_i], keys[q], answers->pdata[i - 1], keys[q], answers->pdata[i]) < 0, "%s: %s, %s",
                       keys[q], (char *)answers->pdata[i - 1], (char *)answers->pdata[i]);
      if (q > 0)
        ck_assert_int_lt (weft_equality_compare (nations[_i], keys[q - 1], "Yes", keys[q], "Yes"), 0);
    }
}
END_TEST

/* What two nations call the same stands where the own list has it. */
START_TEST (each_nation_has_its_own_order)
{
  ck_assert_int_lt (weft_equality_compare ("scotland", "ethnic-group", "Other British", "ethnic-group", "Irish"), 0);
  ck_assert_int_lt (weft_equality_compare ("scotland", "ethnic-group", "Polish", "ethnic-group", "Roma"), 0);
  ck_assert_int_gt (weft_equality_compare ("scotland", "ethnic-group", "Indian", "ethnic-group", "Other (for example, Sikh, Jewish)"), 0);
  ck_assert_int_lt (weft_equality_compare ("scotland", "ethnic-group", "Indian", "ethnic-group", "Prefer not to say"), 0);
  ck_assert_int_gt (weft_equality_compare ("northern-ireland", "ethnic-group", "Any other ethnic group", "ethnic-group", "Roma"), 0);
  ck_assert_str_eq (weft_equality_wider ("ethnic-group", "scotland", "Roma"), "White");
  ck_assert_ptr_null (weft_equality_wider ("ethnic-group", "northern-ireland", "Roma"));
  ck_assert_ptr_null (weft_equality_wider ("ethnic-group", "northern-ireland", "Any other ethnic group"));
  ck_assert_str_eq (weft_equality_wider ("ethnic-group", "england", "Polish"), "White");
}
END_TEST

static const struct
{
  const char *key, *answer;
  gboolean    is_official;
  const char *alike; /* nullable */
} imported[] = {
  { "sex", "Female", TRUE, NULL },
  { "sex", " female", FALSE, "Female" },
  { "sex", "Prefer not to say", TRUE, "Prefer not to say" },
  { "sex", "prefer not to say", FALSE, "Prefer not to say" },
  { "sex", "Indian", FALSE, NULL },
  { "age", "85+", TRUE, NULL },
  { "age", "Under 25", TRUE, NULL },
  { "age", "young", FALSE, NULL },
  { "ethnic-group", "Polish", TRUE, NULL },
  { "ethnic-group", "White", TRUE, NULL },
  { "ethnic-group", "martian", FALSE, NULL },
};

START_TEST (what_is_not_official_is_known)
{
  const char *alike;

  ck_assert_int_eq (weft_equality_is_official (imported[_i].key, imported[_i].answer, &alike), imported[_i].is_official);
  ck_assert_msg (g_strcmp0 (alike, imported[_i].alike) == 0, "%s: %s", imported[_i].answer, alike);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("equality");
  TCase *tcase = tcase_create ("equality");

  tcase_add_loop_test (tcase, answers_in_their_order, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (tcase, every_question_is_told_in_the_order_in_which_it_is_asked, 0, G_N_ELEMENTS (nations));
  tcase_add_loop_test (tcase, what_is_not_official_is_known, 0, G_N_ELEMENTS (imported));
  tcase_add_test (tcase, each_nation_has_its_own_order);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
