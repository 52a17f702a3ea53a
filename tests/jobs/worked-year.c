/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a file with the worked year. */

#include "worked-year.h"

#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-row.h"
#include "weft-step.h"

#include <stdarg.h>

static void
fail_with (const WeftRow *row,
           GPtrArray     *issues,
           const GError  *error)
{
  if (error != NULL)
    ck_abort_msg ("%s: %s", row->table->name, error->message);
  ck_abort_msg ("%s: %s", row->table->name, ((WeftIssue *)issues->pdata[0])->sentence);
}

static void
save (WeftFile *file,
      WeftRow  *row)
{
  static const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved = WEFT_SAVE_REFUSED;

  if (!weft_row_save (file, row, &options, issues, &saved, &error) || saved == WEFT_SAVE_REFUSED)
    fail_with (row, issues, error);
}

static void
save_as (WeftFile   *file,
         WeftRow    *row,
         const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);

  ck_assert_ptr_nonnull (step);
  save (file, row);
  ck_assert_msg (weft_step_commit (step, sentence, &error), "%s", error != NULL ? error->message : "");
}

gint64
worked_year_put (WeftFile   *file,
                 const char *table,
                 ...)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find (table));
  g_autofree char *sentence = g_strdup_printf ("One of %s added", table);
  const char      *column;
  va_list          cells;

  va_start (cells, table);
  while ((column = va_arg (cells, const char *)) != NULL)
    weft_row_set (row, column, va_arg (cells, const char *));
  va_end (cells);

  save_as (file, row, sentence);
  return row->id;
}

void
worked_year_change (WeftFile   *file,
                    const char *table,
                    const char *ref_or_name,
                    const char *column,
                    const char *text,
                    const char *sentence)
{
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find (table), ref_or_name, NULL);

  ck_assert_ptr_nonnull (row);
  weft_row_set (row, column, text);
  save_as (file, row, sentence);
}

static void
put_group (WeftFile *file)
{
  static const char *const facts[][2] = {
    { "name", "Marsh Lane Warm Hub" },
    { "nation", "england" },
    { "year_end", "03-31" },
    { "contact_name", "Brenda Holt" },
    { "contact_email", "hub@example.org" },
  };
  static const char *const categories[][3] = {
    { "Grants", "in", "A1" },
    { "Donations", "in", "A1" },
    { "Members' subscriptions", "in", "A1" },
    { "Room hire", "out", "A3" },
    { "Food and materials", "out", "A3" },
    { "Other costs", "out", "A3" },
    { "Equipment", "out", "A4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    worked_year_put (file, "group", "key", facts[i][0], "value", facts[i][1], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    worked_year_put (file, "categories", "name", categories[i][0], "direction", categories[i][1], "line", categories[i][2], NULL);

  worked_year_put (file, "funds", "name", "General", "kind", "general", "opening", "2140.00", NULL);
  worked_year_put (file, "funds", "name", "Kitchen", "kind", "designated", "opening", "500.00", NULL);
  worked_year_put (file, "accounts", "name", "Bank", "kind", "bank", "opening", "2590.00", NULL);
  worked_year_put (file, "accounts", "name", "Cash tin", "kind", "cash", "opening", "50.00", NULL);
  worked_year_put (file, "rates", "kind", "volunteer hour", "name", "National Living Wage (21 and over)", "amount", "12.21", "from", "2025-04-01", NULL);
  worked_year_put (file, "rates", "kind", "volunteer hour", "name", "National Living Wage (21 and over)", "amount", "12.71", "from", "2026-04-01", NULL);
  worked_year_put (file, "rates", "kind", "volunteer hour", "name", "Real Living Wage (UK)", "amount", "13.45", "from", "2026-04-01", NULL);
}

static void
put_grants (WeftFile *file)
{
  static const char *const grants[][7] = {
    { LOTTERY, "The National Lottery Community Fund", "9600.00", "2026-04-01", "2027-03-31", "standard", "2027-04-30" },
    { CVS, "Leeds CVS", "1500.00", "2026-04-01", "2027-03-31", "short", "2027-04-24" },
    { COUNCIL, "Leeds City Council", "2000.00", "2026-04-01", "2027-03-31", "short", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    {
      worked_year_put (file, "funds", "name", grants[i][0], "kind", "restricted", NULL);
      worked_year_put (file, "grants",
                       "title", grants[i][0], "funder", grants[i][1], "amount", grants[i][2], "starts", grants[i][3],
                       "ends", grants[i][4], "tier", grants[i][5], "report_due", grants[i][6], "fund", grants[i][0],
                       "status", "active", "restricted", "yes", "purpose", "A weekly lunch club", NULL);
    }
}

static void
put_budget (WeftFile *file)
{
  static const char *const lines[][3] = {
    { LOTTERY, "Sessional worker", "4800.00" },
    { LOTTERY, "Room hire", "2400.00" },
    { LOTTERY, "Volunteer expenses", "900.00" },
    { LOTTERY, "Materials and food", "1000.00" },
    { LOTTERY, "Publicity", "200.00" },
    { LOTTERY, "Overheads", "300.00" },
    { CVS, "Food", "900.00" },
    { CVS, "Volunteer travel", "300.00" },
    { CVS, "Small equipment", "300.00" },
  };
  static const char *const instalments[][6] = {
    { CVS, "1200.00", "2026-06-01", "instalment", "", "2026-06-01" },
    { CVS, "300.00", "on approved return", "instalment", "", "" },
    { COUNCIL, "1200.00", "", "claim", "2026-09-01", "2026-10-01" },
    { COUNCIL, "660.00", "", "claim", "2027-03-28", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    worked_year_put (file, "budget", "grant", lines[i][0], "line", lines[i][1], "amount", lines[i][2], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (instalments); i++)
    worked_year_put (file, "instalments",
                     "grant", instalments[i][0], "amount", instalments[i][1], "due", instalments[i][2], "kind", instalments[i][3],
                     "submitted", instalments[i][4], "received", instalments[i][5], NULL);
}

/* Date, amount, who, category, grant, line. */
static const char *const money[][6] = {
  { "2026-04-07", "6000.00", "National Lottery", "Grants", LOTTERY, "" },
  { "2026-10-05", "3600.00", "National Lottery", "Grants", LOTTERY, "" },
  { "2026-06-01", "1200.00", "Leeds CVS", "Grants", CVS, "" },
  { "2026-10-01", "1200.00", "Leeds City Council", "Grants", COUNCIL, "" },
  { "2026-05-02", "640.00", "Members", "Members' subscriptions", "", "" },
  { "2026-12-12", "385.50", "Collections", "Donations", "", "" },
  { "2026-06-26", "-2340.00", "R. Dean", "", LOTTERY, "Sessional worker" },
  { "2027-02-26", "-2340.00", "R. Dean", "", LOTTERY, "Sessional worker" },
  { "2026-09-30", "-2520.00", "Marsh Lane Hall", "Room hire", LOTTERY, "Room hire" },
  { "2026-08-04", "-612.40", "Volunteers", "", LOTTERY, "Volunteer expenses" },
  { "2026-07-01", "-1204.85", "Brook's Greengrocers", "Food and materials", LOTTERY, "Materials and food" },
  { "2026-07-09", "100.00", "Brook's Greengrocers", "Food and materials", LOTTERY, "materials and food" },
  { "2027-02-24", "-96.00", "Print Shop", "", LOTTERY, "Publicity" },
  { "2027-03-31", "-300.00", "Group's own costs", "", LOTTERY, "Overheads" },
  { "2026-11-03", "-912.30", "Market Foods", "", CVS, "Food" },
  { "2026-11-04", "-241.55", "Volunteers", "", CVS, "Volunteer travel" },
  { "2026-11-05", "-298.00", "Kitchen Shop", "", CVS, "Small equipment" },
  { "2026-08-20", "-1200.00", "Catering Direct", "Equipment", COUNCIL, "" },
  { "2027-02-16", "-660.00", "Catering Direct", "Equipment", COUNCIL, "" },
  { "2027-01-10", "-180.00", "Committee room", "Room hire", "", "" },
  { "2027-01-11", "-145.20", "Corner shop", "Food and materials", "", "" },
  { "2027-01-12", "-25.00", "Post office", "Other costs", "", "" },
};

static void
put_money (WeftFile *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    worked_year_put (file, "money",
                     "date", money[i][0], "account", "Bank", "amount", money[i][1], "payee", money[i][2],
                     "category", money[i][3], "grant", money[i][4], "line", money[i][5], NULL);
}

/* 12 volunteers with names and 2 without: 14 people, 412.5 hours, 371.0 of them for the Lottery. */
static void
put_hours (WeftFile *file)
{
  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Volunteer Number%02u", i);

      worked_year_put (file, "people", "name", name, NULL);
      worked_year_put (file, "hours", "date", "2026-05", "person", name, "hours", i == 12 ? "8" : "33", "role", "Kitchen", "grant", LOTTERY, NULL);
    }
  worked_year_put (file, "hours", "date", "2026-11", "people", "2", "hours", "20.75", "role", "Driving", "grant", CVS, NULL);
}

WeftFile *
worked_year_new (void)
{
  g_autoptr (GError) error = NULL;
  WeftFile *file = weft_file_create_in_memory (&error);

  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  weft_file_pin_clock (file, "2027-04-12");
  put_group (file);
  put_grants (file);
  put_budget (file);
  put_money (file);
  put_hours (file);

  return file;
}

WeftFile *worked_file;

void
worked_year_begin (void)
{
  worked_file = worked_year_new ();
}

void
worked_year_end (void)
{
  g_clear_pointer (&worked_file, weft_file_free);
}

WeftReturn *
worked_year_open_choice (WeftFile               *file,
                         const WeftReturnChoice *choice)
{
  g_autoptr (GError) error = NULL;
  WeftReturn *ret = weft_return_open (file, choice, &error);

  ck_assert_msg (ret != NULL, "%s", error != NULL ? error->message : "");
  return ret;
}

WeftReturn *
worked_year_open (WeftFile   *file,
                  const char *grant)
{
  const WeftReturnChoice choice = { .grant = grant };

  return worked_year_open_choice (file, &choice);
}

void
worked_year_answer (WeftFile   *file,
                    const char *grant,
                    const char *question,
                    const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = worked_year_open (file, grant);

  ck_assert_msg (weft_return_save_answer (file, ret->return_ref, question, text, &error), "%s", error != NULL ? error->message : "");
}

void
worked_year_assert_last_step (WeftFile   *file,
                              const char *sentence)
{
  g_autoptr (GPtrArray) entries = weft_history_list (file, 1, NULL);

  ck_assert_str_eq (((const WeftHistoryEntry *)entries->pdata[0])->what, sentence);
}

void
worked_year_assert_fails (gboolean      done,
                          const GError *error,
                          int           code,
                          const char   *sentence)
{
  ck_assert (!done);
  ck_assert_msg (g_error_matches (error, WEFT_JOB_ERROR, code), "%s", error->message);
  ck_assert_str_eq (error->message, sentence);
}
