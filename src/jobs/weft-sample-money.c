/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The money of the example group: what spending.csv plans, the dish by the door, subscriptions, outings and the
 * funders' instalments. */

#include "weft-sample-private.h"

#include "weft-pence.h"

#include <string.h>

static WeftSamplePayment *
pay (WeftSample *sample,
     const char *date,
     const char *account,
     gint64      pence,
     const char *category,
     const char *payee,
     const char *what)
{
  WeftSamplePayment payment = { .nth = sample->payments->len, .is_cash = g_str_equal (account, "Cash tin"), .pence = pence };
  g_autofree char  *amount = weft_pence_to_text (pence);
  g_autofree char  *description = weft_sample_words (sample, what, date);
  g_autofree char  *who = weft_sample_words (sample, payee, date);

  g_strlcpy (payment.date, date, sizeof payment.date);
  payment.row = weft_row_new (weft_description_find ("money"));
  weft_row_set (payment.row, "date", date);
  weft_row_set (payment.row, "account", account);
  weft_row_set (payment.row, "amount", amount);
  weft_row_set (payment.row, "payee", who);
  weft_row_set (payment.row, "description", description);
  weft_row_set (payment.row, "category", category);
  weft_row_set (payment.row, "fund", "General");
  g_array_append_val (sample->payments, payment);
  return &g_array_index (sample->payments, WeftSamplePayment, sample->payments->len - 1);
}

/* Puts a payment on a grant: its money is in the grant's own fund. */
static void
charge (WeftSample        *sample,
        WeftSamplePayment *payment,
        const char        *grant,
        const char        *line)
{
  const WeftShipped *grants = weft_sample_table (sample, "grants");

  if (*grant == '\0')
    return;

  weft_row_set (payment->row, "fund", weft_shipped_text (grants, weft_shipped_find (grants, "ref", grant), "fund"));
  weft_row_set (payment->row, "grant", grant);
  weft_row_set (payment->row, "line", line);
}

/* The days of a row of spending.csv: "w2" every Tuesday that the hub is open, "9|23" days of each month; banks are
 * shut at weekends. */
static GPtrArray *
find_days (WeftSample        *sample,
           const WeftShipped *spending,
           guint              row)
{
  const int   from = weft_shipped_number (spending, row, "from");
  const int   to = weft_shipped_number (spending, row, "to");
  const char *when = weft_shipped_text (spending, row, "when");
  g_auto (GStrv) monthly = g_strsplit (when, "|", -1);
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  char       date[WEFT_DATE_SIZE], last[WEFT_DATE_SIZE];

  weft_sample_day (sample, to, 31, last);
  weft_sample_day (sample, from, 1, date);
  for (; when[0] == 'w' && strcmp (date, last) <= 0; weft_date_add_days (date, 1, date))
    if (weft_date_weekday (date) == when[1] - '0' && weft_sample_is_open (date))
      g_ptr_array_add (days, g_strdup (date));

  for (int month = from; when[0] != 'w' && month <= to; month++)
    for (guint i = 0; monthly[i] != NULL; i++)
      {
        weft_sample_day (sample, month, (int)g_ascii_strtoll (monthly[i], NULL, 10), date);
        if (weft_date_weekday (date) > 5)
          weft_date_add_days (date, 5 - weft_date_weekday (date), date);
        g_ptr_array_add (days, g_strdup (date));
      }

  return days;
}

/* A volunteer who has the role that day; what they are paid back is an expense claimed three days before. */
static void
pay_back (WeftSample        *sample,
          WeftSamplePayment *payment,
          const char        *role)
{
  const WeftShipped *roster = weft_sample_table (sample, "roster");
  g_autoptr (GPtrArray) able = g_ptr_array_new ();
  g_autofree char        *amount = weft_pence_to_text (-payment->pence);
  const WeftSamplePerson *person;
  char                    claimed[WEFT_DATE_SIZE];

  for (guint i = 0; i < sample->people->len; i++)
    {
      WeftSamplePerson *one = g_ptr_array_index (sample->people, i);

      if (one->role >= 0 && g_str_equal (weft_shipped_text (roster, (guint)one->role, "role"), role) && strcmp (one->joined, payment->date) < 0)
        g_ptr_array_add (able, one);
    }

  person = g_ptr_array_index (able, weft_sample_random (sample, able->len));
  weft_row_set (payment->row, "person", person->ref);
  weft_row_set (payment->row, "payee", person->name);
  weft_date_add_days (payment->date, -3, claimed);
  payment->expense = weft_row_new (weft_description_find ("expenses"));
  weft_row_set (payment->expense, "date", claimed);
  weft_row_set (payment->expense, "person", person->ref);
  weft_row_set (payment->expense, "amount", amount);
  weft_row_set (payment->expense, "what", weft_row_get (payment->row, "description"));
  weft_row_set (payment->expense, "receipt", "in the envelope");
  weft_row_set (payment->expense, "fund", weft_row_get (payment->row, "fund"));
  weft_row_set (payment->expense, "paid", payment->date);
}

/* What a row of spending.csv comes to in @parts payments. A total is split so that the parts add up to it, to the
 * penny. A larger group pays a grant's money in smaller pieces and has more of everything else. */
static gint64 *
split (WeftSample        *sample,
       const WeftShipped *spending,
       guint              row,
       guint              parts)
{
  const gboolean is_grant = *weft_shipped_text (spending, row, "grant") != '\0';
  const guint    vary = (guint)weft_shipped_number (spending, row, "vary");
  const gint64   total = weft_sample_pence (weft_shipped_text (spending, row, "total")) * (is_grant ? 1 : sample->scale);
  const gint64   each = weft_sample_pence (weft_shipped_text (spending, row, "each")) / (is_grant ? sample->scale : 1);
  gint64        *amounts = g_new0 (gint64, parts);
  gint64         weights = 0, passed = 0;

  for (guint i = 0; i < parts; i++)
    weights += amounts[i] = weft_sample_vary (sample, total != 0 ? 1000 : each, vary);
  for (guint i = 0; total != 0 && i < parts; i++)
    {
      const gint64 before = total * passed / weights;

      passed += amounts[i];
      amounts[i] = total * passed / weights - before;
    }

  return amounts;
}

static void
spend (WeftSample *sample,
       guint       row)
{
  const WeftShipped *spending = weft_sample_table (sample, "spending");
  const char        *fund = weft_shipped_text (spending, row, "fund"), *who = weft_shipped_text (spending, row, "who");
  g_autoptr (GPtrArray) days = find_days (sample, spending, row);
  const guint        parts = days->len * sample->scale;
  g_autofree gint64 *amounts = split (sample, spending, row, parts);

  for (guint i = 0; i < parts; i++)
    {
      const char        *date = g_ptr_array_index (days, i / sample->scale);
      g_autofree char   *payee = weft_sample_pick (sample, weft_shipped_text (spending, row, "payee"));
      WeftSamplePayment *payment;

      if (!weft_sample_is_past (sample, date))
        continue;

      payment = pay (sample, date, weft_shipped_text (spending, row, "account"), amounts[i], weft_shipped_text (spending, row, "category"),
                     payee, weft_shipped_text (spending, row, "what"));
      charge (sample, payment, weft_shipped_text (spending, row, "grant"), weft_shipped_text (spending, row, "line"));
      if (*fund != '\0')
        weft_row_set (payment->row, "fund", fund);
      if (*who != '\0')
        pay_back (sample, payment, who);
    }
}

static void
collect_instalments (WeftSample *sample)
{
  const WeftShipped *instalments = weft_sample_table (sample, "instalments");
  const WeftShipped *grants = weft_sample_table (sample, "grants");

  for (guint i = 0; i < weft_shipped_n_rows (instalments); i++)
    {
      const char        *grant = weft_shipped_text (instalments, i, "grant");
      const char        *funder = weft_shipped_text (grants, weft_shipped_find (grants, "ref", grant), "funder");
      g_autofree char   *date = weft_sample_date (sample, weft_shipped_text (instalments, i, "received"));
      WeftSamplePayment *payment;

      if (*date == '\0')
        continue;

      payment = pay (sample, date, "Bank", weft_sample_pence (weft_shipped_text (instalments, i, "amount")), "Grants",
                     funder, weft_shipped_text (instalments, i, "ref"));
      charge (sample, payment, grant, "");
    }
}

/* What people put into the dish by the door. */
static void
collect_dishes (WeftSample *sample)
{
  for (guint i = 0; i < sample->sessions->len; i++)
    {
      const WeftSampleSession *session = &g_array_index (sample->sessions, WeftSampleSession, i);
      gint64                   pence = weft_sample_vary (sample, session->dish * session->heads, 14) / 10 * 10;
      WeftSamplePayment       *payment;

      if (pence > 0)
        {
          payment = pay (sample, session->date, "Cash tin", pence, "Donations", "", "Dish by the door at the lunch club");
          weft_row_set (payment->row, "activity", session->ref);
        }
    }
}

static void
collect_subscription (WeftSample             *sample,
                      const WeftSamplePerson *person)
{
  char due[WEFT_DATE_SIZE], date[WEFT_DATE_SIZE];

  for (int months = 0;; months += 12)
    {
      WeftSamplePayment *payment;

      weft_date_add_months (person->joined, months, due);
      if (strcmp (due, sample->today) > 0 || (person->is_late && g_str_equal (due, person->renewal)))
        return;

      weft_date_add_days (due, (int)weft_sample_random (sample, 16), date);
      if (!weft_sample_is_past (sample, due))
        continue;

      payment = pay (sample, weft_sample_is_past (sample, date) ? date : due, weft_sample_chance (sample, 45) ? "Cash tin" : "Bank",
                     1200, "Members' subscriptions", person->name, "Subscription");
      weft_row_set (payment->row, "person", person->ref);
    }
}

static void
pay_for_outing (WeftSample              *sample,
                const WeftSampleSession *session,
                const WeftShipped       *outings,
                guint                    row)
{
  const gint64       cost = weft_sample_pence (weft_shipped_text (outings, row, "cost"));
  const gint64       cash = weft_sample_pence (weft_shipped_text (outings, row, "cash"));
  WeftSamplePayment *payment;

  if (cost > 0)
    {
      payment = pay (sample, session->date, "Bank", -cost / (*session->grant == '\0' ? 1 : sample->scale), "Travel",
                     weft_shipped_text (outings, row, "payee"), weft_shipped_text (outings, row, "what"));
      charge (sample, payment, session->grant, "Transport and outings");
      weft_row_set (payment->row, "activity", session->ref);
    }
  if (cash > 0)
    {
      payment = pay (sample, session->date, "Cash tin", -cash, "Food and materials", "", weft_shipped_text (outings, row, "cash_what"));
      weft_row_set (payment->row, "activity", session->ref);
    }
}

static void
pay_for_outings (WeftSample *sample)
{
  const WeftShipped *outings = weft_sample_table (sample, "outings");

  for (guint i = 0; i < sample->sessions->len; i++)
    for (guint row = 0; row < weft_shipped_n_rows (outings); row++)
      {
        const WeftSampleSession *session = &g_array_index (sample->sessions, WeftSampleSession, i);

        if (g_str_equal (session->name, weft_shipped_text (outings, row, "name")))
          pay_for_outing (sample, session, outings, row);
      }
}

void
weft_sample_add_money (WeftSample *sample)
{
  const guint planned = weft_shipped_n_rows (weft_sample_table (sample, "spending"));

  for (guint row = 0; row < planned; row++)
    spend (sample, row);

  collect_instalments (sample);
  collect_dishes (sample);
  pay_for_outings (sample);
  for (guint i = 0; i < sample->people->len; i++)
    {
      const WeftSamplePerson *person = g_ptr_array_index (sample->people, i);

      if (person->renewal[0] != '\0')
        collect_subscription (sample, person);
    }

  weft_sample_keep_book (sample);
}
