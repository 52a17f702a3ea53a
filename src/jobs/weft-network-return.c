/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a network is told. */

#include "weft-network-return.h"

#include "weft-book-writer.h"
#include "weft-date.h"
#include "weft-group-fact.h"
#include "weft-job-error.h"
#include "weft-network-book.h"
#include "weft-output.h"
#include "weft-people-names.h"
#include "weft-query.h"
#include "weft-text.h"
#include "weft-told-record.h"

#include <glib/gi18n-lib.h>

#define STAYED_MONTHS 3

enum
{
  ROW_SENDER,
  ROW_RECEIVED,
  ROW_CAME,
  ROW_STATUS,
  ROW_REASON,
  ROW_LAST,
};

static gboolean
is_one_of (const char        *status,
           const char *const *statuses)
{
  return g_strv_contains (statuses, status);
}

static void
count_first_time (WeftNetwork *network,
                  const char  *received,
                  const char  *came,
                  const char  *last,
                  const char  *status)
{
  static const char *const there[] = { "attending", "settled", NULL };
  char                     later[WEFT_DATE_SIZE];
  int                      days = MAX (weft_date_days_between (received, came), 0);

  network->came++;
  g_array_append_val (network->days, days);
  weft_date_add_months (came, STAYED_MONTHS, later);
  if (g_strcmp0 (later, network->to) > 0)
    return;
  network->early++;
  network->stayed += *last != '\0' ? g_strcmp0 (last, later) >= 0 : is_one_of (status, there);
}

static void
count_referral (WeftNetwork *network,
                WeftQuery   *query)
{
  static const char *const waiting[] = { "", "received", "contacted", "waiting", NULL };
  const char              *sender = weft_query_text (query, ROW_SENDER);
  const char              *came = weft_query_text (query, ROW_CAME);
  const char              *status = weft_query_text (query, ROW_STATUS);

  network->received++;
  weft_network_count (network->senders, *sender != '\0' ? sender : NULL);
  if (*came != '\0' && g_strcmp0 (came, network->to) <= 0)
    count_first_time (network, weft_query_text (query, ROW_RECEIVED), came, weft_query_text (query, ROW_LAST), status);
  else if (is_one_of (status, waiting))
    network->waiting++;
  if (g_str_equal (status, "passed back"))
    {
      network->passed_back++;
      weft_network_count (network->reasons, weft_query_text (query, ROW_REASON));
    }
}

static gboolean
may_be_told (const WeftNetworkPart *reason,
             GPtrArray             *names,
             int                    threshold)
{
  g_autoptr (GPtrArray) found = weft_text_find_personal (reason->name, names);

  return found->len == 0 && *reason->name != '\0' && reason->people >= threshold;
}

/* (transfer full): what left before, in which all numbers were rounded and each who was sent was counted once. */
static GPtrArray *
list_earlier (WeftFile *file,
              GError  **error)
{
  const char *const *whats = weft_network_whats ();
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; whats[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) tables = weft_told_record_list (file, whats[i], error);

      if (tables == NULL)
        return NULL;
      for (guint k = 0; k < tables->len; k++)
        {
          WeftTold *told = tables->pdata[k];

          told->total_is_rounded = TRUE;
          told->counts_once = TRUE;
        }
      g_ptr_array_extend_and_steal (earlier, g_steal_pointer (&tables));
    }
  return g_steal_pointer (&earlier);
}

static gboolean
settle (WeftFile    *file,
        WeftNetwork *network,
        GError     **error)
{
  g_autoptr (GPtrArray) earlier = list_earlier (file, error);

  if (earlier == NULL)
    return FALSE;
  weft_network_settle (network, earlier);
  return TRUE;
}

/* Reasons are free text: one that only few share, or that may say who somebody is, has no words. */
static gboolean
hide_reasons (WeftFile    *file,
              WeftNetwork *network,
              GError     **error)
{
  g_autoptr (GPtrArray) names = weft_people_names (file, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < network->reasons->len; i++)
    {
      WeftNetworkPart *reason = network->reasons->pdata[i];

      if (!may_be_told (reason, names, network->threshold))
        g_clear_pointer (&reason->name, g_free);
    }
  return TRUE;
}

static gboolean
read_referrals (WeftFile    *file,
                WeftNetwork *network,
                GError     **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_REFERRALS_OF_PERIOD);

  weft_query_bind_text (&query, ":from", network->from);
  weft_query_bind_text (&query, ":to", network->to);
  while (weft_query_step (&query, error))
    count_referral (network, &query);
  return !query.failed;
}

/* @numbers: (out): the columns of the one row. */
static gboolean
read_sum (WeftFile          *file,
          WeftSql            sql,
          const WeftNetwork *network,
          gint64            *numbers[],
          int                n,
          GError           **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, sql);

  weft_query_bind_text (&query, ":from", network->from);
  weft_query_bind_text (&query, ":to", network->to);
  if (weft_query_step (&query, error))
    for (int i = 0; i < n; i++)
      *numbers[i] = weft_query_int (&query, i);
  return !query.failed;
}

static gboolean
read_sessions (WeftFile    *file,
               WeftNetwork *network,
               GError     **error)
{
  gint64 *places[] = { &network->sessions, &network->places, &network->unused };
  gint64 *minutes[] = { &network->minutes };
  gint64 *pence[] = { &network->pence };

  return read_sum (file, WEFT_SQL_OPEN_SESSIONS_PLACES, network, places, G_N_ELEMENTS (places), error) &&
         read_sum (file, WEFT_SQL_OPEN_SESSIONS_HOURS, network, minutes, G_N_ELEMENTS (minutes), error) &&
         read_sum (file, WEFT_SQL_OPEN_SESSIONS_UNPAID, network, pence, G_N_ELEMENTS (pence), error);
}

static gboolean
find_first (WeftFile *file,
            char    **first,
            GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_REFERRALS_FIRST);

  weft_query_bind_text (&query, ":today", weft_file_today (file));
  if (weft_query_step (&query, error))
    *first = weft_query_dup (&query, 0);
  return !query.failed;
}

WeftNetwork *
weft_network_read (WeftFile   *file,
                   const char *from,
                   const char *to,
                   GError    **error)
{
  g_autofree char *threshold = weft_group_fact (file, "small_number_threshold", error);
  g_autofree char *first = g_strdup (from);
  g_autoptr (WeftNetwork) network = NULL;

  if (threshold == NULL || (first == NULL && !find_first (file, &first, error)))
    return NULL;
  network = weft_network_new (first, to != NULL ? to : weft_file_today (file),
                              *threshold != '\0' ? (int)g_ascii_strtoll (threshold, NULL, 10) : WEFT_SMALL_NUMBER);
  if (!read_referrals (file, network, error) || !hide_reasons (file, network, error) || !read_sessions (file, network, error))
    return NULL;
  if (network->received == 0)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   _ ("Nobody was sent to you in that time.\nChoose another time, or write the referrals down first."));
      return NULL;
    }
  return settle (file, network, error) ? g_steal_pointer (&network) : NULL;
}

gboolean
weft_network_save (WeftFile     *file,
                   const char   *from,
                   const char   *to,
                   const char   *path,
                   char        **written,
                   WeftProgress *progress,
                   GError      **error)
{
  g_autoptr (WeftNetwork) network = weft_network_read (file, from, to, error);
  g_autofree char *group = network != NULL ? weft_group_fact (file, "name", error) : NULL;
  g_autofree char *language = group != NULL ? weft_group_fact (file, "language", error) : NULL;
  g_autoptr (WeftBook) book = language != NULL ? weft_network_book_new (group, language, weft_file_today (file), network) : NULL;

  return book != NULL && weft_output_check (file, path, error) &&
         (weft_file_is_read_only (file) || weft_told_record_keep (file, network->told, error)) &&
         weft_book_write_xlsx (book, path, written, progress == NULL ? NULL : progress->cancellable, error);
}
