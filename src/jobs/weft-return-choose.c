/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which return of a grant is meant: the open one, a signed one, or one that is still to be made, and then for
 * which period. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-job-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *starts, *ends, *report_due; /* owned, nullable */
  char *first, *last;               /* owned, nullable: of what is recorded for it; where its own dates are not known */
} GrantDates;

static void
grant_dates_clear (GrantDates *dates)
{
  g_free (dates->starts);
  g_free (dates->ends);
  g_free (dates->report_due);
  g_free (dates->first);
  g_free (dates->last);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GrantDates, grant_dates_clear)

static gboolean
load_recorded (WeftFile   *file,
               gint64      grant,
               GrantDates *dates,
               GError    **error)
{
  g_auto (WeftQuery) recorded = weft_query_begin (file, WEFT_SQL_GRANT_FIRST_AND_LAST);

  weft_query_bind_int (&recorded, ":grant", grant);
  if (!weft_query_step (&recorded, error))
    return FALSE;
  dates->first = weft_query_dup (&recorded, 0);
  dates->last = weft_query_dup (&recorded, 1);
  return TRUE;
}

/* Where the grant says its dates, no ledger is asked: who only wants these need not look again when one changes. */
static gboolean
load_dates (WeftFile   *file,
            gint64      grant,
            GrantDates *dates,
            GError    **error)
{
  g_auto (WeftQuery) written = weft_query_begin (file, WEFT_SQL_GRANT_LOAD);

  weft_query_bind_int (&written, ":grant", grant);
  if (!weft_query_step (&written, error))
    return FALSE;
  dates->starts = weft_query_dup (&written, 5);
  dates->ends = weft_query_dup (&written, 6);
  dates->report_due = weft_query_dup (&written, 13);
  return (dates->starts != NULL && dates->ends != NULL) || load_recorded (file, grant, dates, error);
}

static const char *
later_of (const char *one,
          const char *other)
{
  return other == NULL || strcmp (one, other) >= 0 ? one : other;
}

/* A report that is due this much before its grant ends is not about all of it. */
#define DAYS_BEFORE_END 92

/* The last day that a return which is due within its grant is about: of the latest whole year from the start that is over
 * by then, else of the month before. FALSE: it is about the rest of the grant. */
static gboolean
find_last_day (const GrantDates *dates,
               const char       *from,
               char              last[WEFT_DATE_SIZE])
{
  const char *due = dates->report_due;
  char        next[WEFT_DATE_SIZE], first[WEFT_DATE_SIZE];

  if (due == NULL || dates->ends == NULL || weft_date_days_between (due, dates->ends) <= DAYS_BEFORE_END)
    return FALSE;

  g_strlcpy (first, due, sizeof first);
  memcpy (first + strlen ("YYYY-MM-"), "01", 2);
  weft_date_add_days (first, -1, last);
  for (int months = 12; dates->starts != NULL; months += 12)
    {
      weft_date_add_months (dates->starts, months, next);
      weft_date_add_days (next, -1, next);
      if (strcmp (next, due) > 0)
        break;
      if (strcmp (next, from) >= 0)
        g_strlcpy (last, next, WEFT_DATE_SIZE);
    }
  return strcmp (last, from) >= 0;
}

/* Since the last signed one, else the grant's dates, else all that is recorded so far, which grows. */
static void
fill_period (WeftReturnRecord       *record,
             const WeftReturnRecord *last_signed,
             const GrantDates       *dates,
             const char             *today)
{
  char        after[WEFT_DATE_SIZE], last[WEFT_DATE_SIZE];
  const char *from = dates->starts;
  const char *to = dates->ends;

  if (last_signed != NULL && last_signed->to != NULL)
    {
      weft_date_add_days (last_signed->to, 1, after);
      from = after;
    }

  record->from_grows = record->from == NULL && from == NULL;
  record->to_grows = record->to == NULL && to == NULL;
  if (from == NULL)
    from = dates->first != NULL ? dates->first : today;
  if (to == NULL)
    to = later_of (today, dates->last);
  if (record->from == NULL)
    record->from = g_strdup (from);
  /* One that is begun keeps its time. */
  if (record->id == 0 && record->due != NULL && find_last_day (dates, record->from, last))
    to = last;
  if (record->to == NULL)
    record->to = g_strdup (later_of (to, record->from));
}

/* Whether the signed return @last leaves no day of the grant to report on. */
static gboolean
all_is_reported (const WeftReturnRecord *last,
                 const GrantDates       *dates,
                 const char             *today)
{
  return last->to == NULL || strcmp (last->to, dates->ends != NULL ? dates->ends : today) >= 0;
}

static int
find_ref (GPtrArray  *records,
          const char *ref)
{
  for (guint i = 0; i < records->len; i++)
    {
      const WeftReturnRecord *record = g_ptr_array_index (records, i);

      if (record->ref != NULL && g_ascii_strcasecmp (record->ref, ref) == 0)
        return (int)i;
    }

  return -1;
}

static int
find_first_open (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (weft_return_record_is_open (g_ptr_array_index (records, i)))
      return (int)i;

  return -1;
}

static int
find_last_signed (GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (!weft_return_record_is_open (g_ptr_array_index (records, i - 1)))
      return (int)i - 1;

  return -1;
}

/* The index of the return that is meant; -1 when it is still to be made, or is not there. */
static int
find_meant (GPtrArray              *records,
            const WeftReturnChoice *choice,
            WeftReturnMeant         meant,
            const GrantDates       *dates,
            const char             *today)
{
  int open = find_first_open (records);
  int last = find_last_signed (records);

  if (choice->return_ref != NULL)
    return find_ref (records, choice->return_ref);
  if (meant == WEFT_MEANT_SIGNED)
    return last;
  if (open >= 0)
    return open;
  if (meant == WEFT_MEANT_TO_SIGN || last < 0)
    return last;
  if (choice->from != NULL || choice->to != NULL)
    return -1;

  return all_is_reported (g_ptr_array_index (records, last), dates, today) ? last : -1;
}

static WeftReturnRecord *
new_record (gint64                  grant,
            const WeftReturnRecord *last_signed,
            const GrantDates       *dates)
{
  WeftReturnRecord *record = g_new0 (WeftReturnRecord, 1);

  record->grant = grant;
  record->status = g_strdup ("open");
  if (last_signed == NULL || g_strcmp0 (last_signed->due, dates->report_due) != 0)
    record->due = g_strdup (dates->report_due);

  return record;
}

static gboolean
refuse (GError     **error,
        WeftJobError code,
        const char  *sentence)
{
  g_set_error_literal (error, WEFT_JOB_ERROR, code, sentence);
  return FALSE;
}

static void
replace (char      **text,
         const char *with)
{
  if (with == NULL)
    return;

  g_free (*text);
  *text = g_strdup (with);
}

/* Puts the period and tier of @choice into @record. */
static gboolean
apply_choice (const WeftReturnChoice *choice,
              WeftReturnRecord       *record,
              GError                **error)
{
  WeftTier tier = WEFT_TIER_NOTE;

  if (choice->from == NULL && choice->to == NULL && choice->tier == NULL)
    return TRUE;
  if (!weft_return_record_is_open (record))
    return refuse (error,
                   WEFT_JOB_ERROR_REFUSED,
                   _ ("The period and the kind of a signed return stay as they were sent.\n"
                      "Leave them out, or give the dates of another return of this grant."));
  if ((choice->from != NULL && !weft_date_is_valid (choice->from)) ||
      (choice->to != NULL && !weft_date_is_valid (choice->to)))
    return refuse (error,
                   WEFT_JOB_ERROR_REFUSED,
                   _ ("The period of the return is not made of two dates.\nWrite each like 2027-03-31."));
  if (choice->tier != NULL && !weft_tier_parse (choice->tier, &tier))
    return refuse (error,
                   WEFT_JOB_ERROR_REFUSED,
                   _ ("There is no such kind of return.\nIt is one of note, short, standard and full."));

  replace (&record->from, choice->from);
  replace (&record->to, choice->to);
  replace (&record->tier, choice->tier == NULL ? NULL : weft_tier_key (tier));
  return TRUE;
}

/* Fills what a record leaves open: its period and, when it is new, its reference. */
static gboolean
complete (WeftFile               *file,
          WeftReturnRecord       *record,
          const WeftReturnRecord *last_signed,
          const GrantDates       *dates,
          GError                **error)
{
  fill_period (record, last_signed, dates, weft_file_today (file));
  if (strcmp (record->from, record->to) > 0)
    return refuse (error,
                   WEFT_JOB_ERROR_REFUSED,
                   _ ("The period of the return ends before it begins.\nLook at its two dates again."));

  if (record->ref == NULL)
    record->ref = weft_return_record_next_ref (file, record->to, error);
  return record->ref != NULL;
}

static gboolean
say_not_there (const WeftReturnChoice *choice,
               GError                **error)
{
  if (choice->return_ref == NULL)
    return refuse (error,
                   WEFT_JOB_ERROR_NOT_FOUND,
                   _ ("No return of this grant has been signed yet.\n"
                      "Sign it first: what changes afterwards is shown against what was signed."));

  g_set_error (error,
               WEFT_JOB_ERROR,
               WEFT_JOB_ERROR_NOT_FOUND,
               _ ("This grant has no return “%s”.\nLook for its reference in the list of returns."),
               choice->return_ref);
  return FALSE;
}

static WeftReturnRecord *
choose_of_grant (WeftFile               *file,
                 gint64                  grant,
                 const WeftReturnChoice *choice,
                 WeftReturnMeant         meant,
                 GError                **error)
{
  g_auto (GrantDates) dates = { NULL };
  g_autoptr (WeftReturnRecord) record = NULL;
  g_autoptr (WeftReturnRecord) last_signed = NULL;
  g_autoptr (GPtrArray) records = weft_return_record_list (file, grant, error);
  int found;

  if (records == NULL || !load_dates (file, grant, &dates, error))
    return NULL;

  found = find_meant (records, choice, meant, &dates, weft_file_today (file));
  if (found >= 0)
    record = g_ptr_array_steal_index (records, (guint)found);
  else if (choice->return_ref != NULL || meant == WEFT_MEANT_SIGNED)
    {
      say_not_there (choice, error);
      return NULL;
    }

  found = find_last_signed (records);
  if (found >= 0)
    last_signed = g_ptr_array_steal_index (records, (guint)found);
  if (record == NULL)
    record = new_record (grant, last_signed, &dates);
  if (!apply_choice (choice, record, error) || !complete (file, record, last_signed, &dates, error))
    return NULL;

  return g_steal_pointer (&record);
}

/* The grant that is named, or whose return is named; 0 on failure. */
static gint64
find_grant (WeftFile               *file,
            const WeftReturnChoice *choice,
            GError                **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (WeftRow) by_return = NULL;
  g_autoptr (WeftRow) row = NULL;
  const char *wanted = choice->grant;

  if (wanted == NULL)
    {
      by_return = weft_row_find (file, weft_description_find ("returns"), choice->return_ref, &failure);
      wanted = by_return != NULL ? weft_row_get (by_return, "grant") : NULL;
    }
  if (wanted != NULL)
    row = weft_row_find (file, weft_description_find ("grants"), wanted, &failure);
  if (row != NULL)
    return row->id;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (wanted == NULL)
    g_set_error (error,
                 WEFT_JOB_ERROR,
                 WEFT_JOB_ERROR_NOT_FOUND,
                 _ ("There is no return “%s” in this file.\nLook for its reference in the list of returns."),
                 choice->return_ref);
  else
    g_set_error (error,
                 WEFT_JOB_ERROR,
                 WEFT_JOB_ERROR_NOT_FOUND,
                 _ ("There is no grant “%s” in this file.\n"
                    "Give its reference, such as G-0001, or its title as it stands in the list of grants."),
                 wanted);
  return 0;
}

WeftReturnRecord *
weft_return_record_choose (WeftFile               *file,
                           const WeftReturnChoice *choice,
                           WeftReturnMeant         meant,
                           GError                **error)
{
  gint64 grant = find_grant (file, choice, error);

  return grant == 0 ? NULL : choose_of_grant (file, grant, choice, meant, error);
}

WeftReturnRecord *
weft_return_record_of_grant (WeftFile *file,
                             gint64    grant,
                             GError  **error)
{
  static const WeftReturnChoice nothing = { NULL };

  return choose_of_grant (file, grant, &nothing, WEFT_MEANT_OPEN, error);
}
