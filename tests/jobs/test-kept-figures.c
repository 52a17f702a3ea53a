/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures that are kept say what is true: after every step of a worked year that is undone and done again, Home, the
 * grants and the returns are as within a step, where all is added up anew. */

#include "worked-year.h"

#include "weft-history.h"
#include "weft-home.h"
#include "weft-step.h"

static void
append_year (WeftFile *file,
             GString  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftYear) year = weft_home_year (file, &error);

  ck_assert_msg (year != NULL, "%s", error != NULL ? error->message : "");
  g_string_append_printf (text, "%d people, %d new; %d minutes of %d; %d sessions, last %d; in %d out %d; left %d of %d\n",
                          (int)year->people, (int)year->first_time, (int)year->minutes, (int)year->volunteers, (int)year->sessions,
                          (int)year->last_session_people, (int)year->money_in, (int)year->money_out, (int)year->grants_left,
                          (int)year->grants_award);
  for (guint i = 0; i < G_N_ELEMENTS (year->month_people); i++)
    g_string_append_printf (text, "%d %d %d\n", (int)year->month_people[i], (int)year->month_minutes[i], (int)year->month_sessions[i]);
}

static void
append_todos (WeftFile *file,
              GString  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) todos = weft_home_todos (file, &error);

  ck_assert_msg (todos != NULL, "%s", error != NULL ? error->message : "");
  for (guint i = 0; i < todos->len; i++)
    {
      const WeftTodo *todo = todos->pdata[i];

      g_string_append_printf (text, "%s: %s\n", todo->title, todo->sentence);
    }
}

static void
append_return (WeftFile             *file,
               const WeftGrantState *grant,
               GString              *text)
{
  const WeftReturnChoice choice = { .grant = grant->ref };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = weft_return_look (file, &choice, &error);
  g_autoptr (GPtrArray) figures = NULL;

  ck_assert_msg (ret != NULL, "%s", error != NULL ? error->message : "");
  figures = weft_return_figures (ret);
  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = figures->pdata[i];

      g_string_append_printf (text, "%s %s of %d\n", figure->key, figure->display, (int)figure->rows);
    }
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = ret->lines->pdata[i];

      g_string_append_printf (text, "%s %d %d %d\n", line->line, (int)line->budget, (int)line->period, (int)line->actual);
    }
  for (guint i = 0; i < ret->claimed_twice->len; i++)
    g_string_append_printf (text, "%s\n", (const char *)ret->claimed_twice->pdata[i]);
}

static char *
tell (WeftFile *file)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) grants = weft_home_grants (file, &error);

  ck_assert_msg (grants != NULL, "%s", error != NULL ? error->message : "");
  append_year (file, text);
  append_todos (file, text);
  for (guint i = 0; i < grants->len; i++)
    {
      const WeftGrantState *grant = grants->pdata[i];

      g_string_append_printf (text, "%s %d %d %d\n", grant->title, (int)grant->received, (int)grant->spent, (int)grant->still_due);
      append_return (file, grant, text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_is_true (WeftFile *file)
{
  g_autofree char *kept = tell (file);
  g_autofree char *anew = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);

  ck_assert_ptr_nonnull (step);
  anew = tell (file);
  ck_assert_str_eq (kept, anew);
}

START_TEST (after_every_step_undone_and_done_again)
{
  g_autoptr (WeftFile) file = worked_year_new ();
  guint n = 0;

  assert_is_true (file);
  for (g_autofree char *what = weft_history_can_undo (file); what != NULL; n++)
    {
      g_autoptr (GPtrArray) undone = weft_history_undo (file, 1, NULL);

      ck_assert_ptr_nonnull (undone);
      assert_is_true (file);
      g_free (what);
      what = weft_history_can_undo (file);
    }
  ck_assert_uint_gt (n, 50);
  for (; n > 0; n--)
    {
      g_autoptr (GPtrArray) redone = weft_history_redo (file, 1, NULL);

      ck_assert_ptr_nonnull (redone);
      assert_is_true (file);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("kept-figures");
  TCase *tcase = tcase_create ("kept-figures");

  tcase_add_test (tcase, after_every_step_undone_and_done_again);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
