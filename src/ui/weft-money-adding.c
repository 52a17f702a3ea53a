/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money on its way into the file. */

#include "weft-money-adding.h"

#include "weft-pence.h"
#include "weft-split.h"

WeftMoneyAdding *
weft_money_adding_new (void)
{
  WeftMoneyAdding *adding = g_new0 (WeftMoneyAdding, 1);

  adding->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_money_part_free);
  adding->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  adding->issues = weft_issues_new ();
  return adding;
}

void
weft_money_adding_free (WeftMoneyAdding *adding)
{
  weft_money_texts_clear (&adding->texts);
  g_ptr_array_unref (adding->parts);
  g_ptr_array_unref (adding->rows);
  weft_row_free (adding->instalment);
  g_ptr_array_unref (adding->issues);
  g_free (adding);
}

static WeftMoneyTyped
borrow_texts (const WeftMoneyAdding *adding,
              const char            *account)
{
  return (WeftMoneyTyped){
    .date = adding->texts.date,
    .who = adding->texts.who,
    .place = adding->texts.place,
    .line = adding->texts.line,
    .out = adding->texts.out,
    .in = adding->texts.in,
    .account = account,
  };
}

/* A part has the payment's texts but for its own; its amount goes the payment's way. */
static WeftMoneyTyped
borrow_part (const WeftMoneyAdding *adding,
             const char            *account,
             guint                  i)
{
  const WeftMoneyPart *part = g_ptr_array_index (adding->parts, i);
  WeftMoneyTyped       typed = borrow_texts (adding, account);
  gboolean             comes_in = adding->texts.in[0] != '\0';

  typed.place = part->place;
  typed.line = part->line;
  typed.in = comes_in ? part->amount : "";
  typed.out = comes_in ? "" : part->amount;
  return typed;
}

/* What was typed says a grant by its ref, a record of the file by its title where no other has the same. */
static gboolean
is_of_grant (const WeftRow  *payment,
             const WeftRow  *instalment,
             WeftMoneyNames *names)
{
  const WeftName *grant = weft_names_find (names->grants, weft_row_get (instalment, "grant"));

  return grant != NULL && grant == weft_names_find (names->grants, weft_row_get (payment, "grant"));
}

static gboolean
is_instalment (const WeftMoneyAdding *adding,
               WeftMoneyNames        *names)
{
  if (adding->instalment == NULL || weft_money_adding_get_pence (adding) != weft_row_money (adding->instalment, "amount"))
    return FALSE;
  for (guint i = 0; i < adding->rows->len; i++)
    if (!is_of_grant (g_ptr_array_index (adding->rows, i), adding->instalment, names))
      return FALSE;
  return TRUE;
}

gboolean
weft_money_adding_read (WeftMoneyAdding *adding,
                        WeftMoneyNames  *names,
                        const char      *account,
                        const char      *today)
{
  guint n = MAX (adding->parts->len, 1);

  for (guint i = 0; i < n; i++)
    {
      WeftMoneyTyped typed = adding->parts->len > 0 ? borrow_part (adding, account, i) : borrow_texts (adding, account);
      g_autoptr (GPtrArray) issues = weft_issues_new ();

      g_ptr_array_add (adding->rows, weft_money_typed_make_row (&typed, names, today, issues));
      if (weft_issues_block (adding->issues) || issues->len == 0)
        continue;
      adding->at = i;
      g_ptr_array_extend_and_steal (adding->issues, g_steal_pointer (&issues));
    }
  adding->is_it = is_instalment (adding, names);
  return !weft_issues_block (adding->issues);
}

gint64
weft_money_adding_get_pence (const WeftMoneyAdding *adding)
{
  WeftMoneyTyped typed = borrow_texts (adding, "");
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  gint64 pence;

  return weft_money_typed_pence (&typed, &pence, issues) ? pence : 0;
}

static gboolean
counts_for_same (const WeftRow *one,
                 const WeftRow *other,
                 gboolean       on_any_line)
{
  static const char *const columns[] = { "grant", "fund", "line", "category" };

  for (guint i = 0; i < (on_any_line ? 2 : G_N_ELEMENTS (columns)); i++)
    if (!g_str_equal (weft_row_get (one, columns[i]), weft_row_get (other, columns[i])))
      return FALSE;
  return TRUE;
}

WeftRow *
weft_money_adding_join (const WeftMoneyAdding *adding,
                        guint                  current,
                        gint64                *others)
{
  const WeftRow   *part = g_ptr_array_index (adding->rows, MIN (current, adding->rows->len - 1));
  WeftRow         *joined = weft_row_copy (part);
  gint64           pence = 0;
  g_autofree char *amount = NULL;

  *others = 0;
  for (guint i = 0; i < adding->rows->len; i++)
    {
      const WeftRow *row = g_ptr_array_index (adding->rows, i);

      if (counts_for_same (row, part, FALSE))
        (void)weft_pence_add (&pence, weft_row_money (row, "amount"));
      else if (counts_for_same (row, part, TRUE))
        (void)weft_pence_add (others, -weft_row_money (row, "amount"));
    }
  amount = weft_pence_to_text (pence);
  weft_row_set (joined, "amount", amount);
  return joined;
}

/* The columns that were refused, as the cells that they were typed into; what is wrong with the instalment was typed in none. */
static void
name_cells (WeftMoneyAdding *adding)
{
  gboolean comes_in = weft_money_adding_get_pence (adding) > 0;

  if (adding->at == adding->rows->len)
    g_ptr_array_set_size (adding->issues, 0);

  for (guint i = 0; i < adding->issues->len; i++)
    {
      WeftIssue       *issue = g_ptr_array_index (adding->issues, i);
      g_autofree char *column = g_steal_pointer (&issue->field);

      issue->field = g_strdup (weft_money_typed_field (column, comes_in));
    }
}

/* (nullable) (transfer full): the instalment as it stands when this money is it. */
static WeftRow *
mark_instalment (const WeftMoneyAdding *adding)
{
  const WeftRow *payment = g_ptr_array_index (adding->rows, 0);
  WeftRow       *marked;

  if (!adding->is_it)
    return NULL;
  marked = weft_row_copy (adding->instalment);
  weft_row_set (marked, "received", weft_row_get (payment, "date"));
  return marked;
}

gpointer
weft_money_adding_save (WeftFile     *file,
                        gpointer      data,
                        WeftProgress *progress,
                        GError      **error)
{
  WeftMoneyAdding *adding = data;
  g_autofree char *sentence = weft_money_say_added (adding->rows);
  g_autoptr (WeftRow) instalment = mark_instalment (adding);

  g_ptr_array_set_size (adding->issues, 0);
  if (weft_split_save (file, adding->rows, instalment, sentence, adding->issues, &adding->at, error))
    return adding;
  name_cells (adding);
  return NULL;
}
