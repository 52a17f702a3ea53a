/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cash book of the example group: its payments in the order of their days, with the walks to the bank and
 * back between them, so that neither the bank nor the cash tin ever runs dry. */

#include "weft-sample-private.h"

#include "weft-pence.h"

#include <string.h>

/* What stays in the tin at the end of a month, and from when it is worth a walk to the bank. */
#define FLOAT_PENCE 5000
#define WALK_PENCE 9000

/* For a payment as large as this, notes are drawn beforehand. */
#define LARGE_PENCE 5500
#define NOTE_PENCE 1000

typedef struct
{
  WeftSample *sample; /* borrowed */
  gint64      cash;   /* pence in the tin */
  guint       receipt;
} CashBook;

/* One day's receipts come before its payments: people pay out of what is there. */
static int
compare_payments (gconstpointer a,
                  gconstpointer b)
{
  const WeftSamplePayment *one = a, *other = b;
  int                      order = strcmp (one->date, other->date);

  if (order == 0)
    order = (one->pence < 0) - (other->pence < 0);
  return order != 0 ? order : (one->nth > other->nth) - (one->nth < other->nth);
}

static WeftSamplePage *
page_of (CashBook   *book,
         const char *date)
{
  return weft_sample_page_near (book->sample, WEFT_SAMPLE_MONEY, date, "money", NULL);
}

static void
move (CashBook   *book,
      const char *date,
      const char *from,
      const char *to,
      gint64      pence,
      const char *why)
{
  WeftRow         *row = weft_sample_page_add (page_of (book, date), "moves");
  g_autofree char *amount = weft_pence_to_text (pence);

  weft_row_set (row, "date", date);
  weft_row_set (row, "from_account", from);
  weft_row_set (row, "to_account", to);
  weft_row_set (row, "amount", amount);
  weft_row_set (row, "description", why);
  book->cash += g_str_equal (to, "Cash tin") ? pence : -pence;
}

/* At the end of a month what the tin does not need is paid in. */
static void
pay_in (CashBook   *book,
        const char *date)
{
  char last[WEFT_DATE_SIZE];

  if (book->cash < WALK_PENCE)
    return;

  weft_sample_day (book->sample, weft_sample_month_of (book->sample, date), 31, last);
  move (book, last, "Cash tin", "Bank", (book->cash - FLOAT_PENCE) / 500 * 500, "Dish, raffle and subscriptions paid in");
}

static void
draw (CashBook                *book,
      const WeftSamplePayment *payment)
{
  g_autofree char *why = g_strdup_printf ("Cash drawn: %s", weft_row_get (payment->row, "description"));

  move (book, payment->date, "Bank", "Cash tin", (-payment->pence / NOTE_PENCE + 1) * NOTE_PENCE, why);
}

/* Statements of the months before last have been ticked off. */
static void
write_payment (CashBook          *book,
               WeftSamplePayment *payment)
{
  WeftSamplePage *page = page_of (book, payment->date);
  const int       month = weft_sample_month_of (book->sample, payment->date);

  if (payment->pence < 0)
    {
      g_autofree char *number = g_strdup_printf ("No. %u", ++book->receipt);

      weft_row_set (payment->row, "receipt", number);
    }
  if (!payment->is_cash && month < -1)
    {
      char statement[WEFT_DATE_SIZE];

      weft_sample_day (book->sample, month, 31, statement);
      weft_row_set (payment->row, "reconciled", statement);
    }

  if (payment->expense != NULL)
    g_ptr_array_add (page->rows, g_steal_pointer (&payment->expense));
  g_ptr_array_add (page->rows, g_steal_pointer (&payment->row));
  page->count++;
  if (payment->is_cash)
    book->cash += payment->pence;
}

static void
add_transfers (CashBook *book)
{
  const guint n = weft_shipped_n_rows (weft_sample_table (book->sample, "transfers"));

  for (guint i = 0; i < n; i++)
    {
      WeftRow *row = weft_sample_row (book->sample, "transfers", i);

      weft_sample_enlarge (book->sample, row, "amount");
      g_ptr_array_add (page_of (book, weft_row_get (row, "date"))->rows, row);
    }
}

void
weft_sample_keep_book (WeftSample *sample)
{
  CashBook           book = { .sample = sample };
  const WeftShipped *accounts = weft_sample_table (sample, "accounts");
  const char        *before = sample->start;

  book.cash = sample->scale * weft_sample_pence (weft_shipped_text (accounts, weft_shipped_find (accounts, "kind", "cash"), "opening"));
  g_array_sort (sample->payments, compare_payments);
  for (guint i = 0; i < sample->payments->len; i++)
    {
      WeftSamplePayment *payment = &g_array_index (sample->payments, WeftSamplePayment, i);

      if (strncmp (before, payment->date, 7) != 0)
        pay_in (&book, before);
      if (payment->is_cash && payment->pence < 0 && (payment->pence <= -LARGE_PENCE || book.cash + payment->pence < 0))
        draw (&book, payment);
      write_payment (&book, payment);
      before = payment->date;
    }

  add_transfers (&book);
}
