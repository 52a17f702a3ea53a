/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment in parts. */

#include "weft-split.h"

#include "weft-date.h"
#include "weft-edit.h"
#include "weft-pence.h"
#include "weft-query.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* What stands of the payment @ref; voided parts count no more and stay as they are. */
static GPtrArray *
list_standing (WeftFile   *file,
               const char *ref,
               guint      *highest,
               GError    **error)
{
  const WeftFilter filter = { .column = "ref", .value = ref };
  g_autoptr (GPtrArray) rows = NULL;

  *highest = 0;
  if (weft_text_is_empty (ref))
    return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  rows = weft_row_list (file, weft_description_find ("money"), &filter, error);
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      *highest = MAX (*highest, (guint)g_ascii_strtoull (weft_row_get (rows->pdata[i - 1], "split"), NULL, 10));
      if (!weft_text_is_empty (weft_row_get (rows->pdata[i - 1], "voided")))
        g_ptr_array_remove_index (rows, i - 1);
    }
  return g_steal_pointer (&rows);
}

static gint64
add_up (GPtrArray *rows)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    if (!weft_pence_add (&sum, weft_row_money (rows->pdata[i], "amount")))
      return G_MAXINT64;
  return sum;
}

static gboolean
has_id (GPtrArray *rows,
        gint64     id)
{
  for (guint i = 0; i < rows->len; i++)
    if (((WeftRow *)rows->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

static gboolean
take_out (WeftFile   *file,
          WeftRow    *row,
          WeftIssues *issues,
          GError    **error)
{
  const WeftSaveOptions options = { 0 };
  gboolean              must_void;
  WeftSaved             saved;

  if (!weft_edit_must_void (file, row, &must_void, error))
    return FALSE;
  if (!must_void)
    return weft_row_delete (file, row->table, row->id, issues, error);
  weft_row_set (row, "voided", _ ("Its amount is in the other parts now"));
  return weft_row_save (file, row, &options, issues, &saved, error);
}

static gboolean
take_out_missing (WeftFile   *file,
                  GPtrArray  *standing,
                  GPtrArray  *parts,
                  WeftIssues *issues,
                  GError    **error)
{
  for (guint i = 0; i < standing->len; i++)
    {
      WeftRow *row = standing->pdata[i];

      if (!has_id (parts, row->id) && !take_out (file, row, issues, error))
        return FALSE;
    }
  return TRUE;
}

/* A part that is there keeps its number, a new one has the next. */
static gboolean
save_part (WeftFile   *file,
           WeftRow    *part,
           const char *ref,
           guint      *highest,
           WeftIssues *issues,
           GError    **error)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  WeftSaved             saved;

  if (part->id == 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", ++*highest);

      weft_row_set (part, "ref", ref);
      weft_row_set (part, "split", number);
    }
  return weft_row_save (file, part, &options, issues, &saved, error);
}

static gboolean
refuse (const WeftIssues *issues,
        GError          **error)
{
  return weft_edit_refused (issues, _ ("The payment was not saved."), error);
}

static gboolean
save_parts (WeftFile   *file,
            GPtrArray  *parts,
            guint       highest,
            WeftIssues *issues,
            guint      *at,
            GError    **error)
{
  for (*at = 0; *at < parts->len; (*at)++)
    {
      g_autofree char *ref = g_strdup (weft_row_get (parts->pdata[0], "ref"));

      if (!save_part (file, parts->pdata[*at], ref, &highest, issues, error))
        return FALSE;
      if (weft_issues_block (issues))
        return refuse (issues, error);
    }
  *at = 0;
  return TRUE;
}

/* What the bank shows stays what it was. */
static gboolean
check_sum (GPtrArray  *standing,
           GPtrArray  *parts,
           WeftIssues *issues,
           GError    **error)
{
  gint64           was = add_up (standing);
  gint64           is = add_up (parts);
  g_autofree char *was_words = weft_pence_format (ABS (was));
  g_autofree char *is_words = weft_pence_format (ABS (is));

  if (standing->len == 0 || was == is)
    return TRUE;
  weft_issues_add (issues, "amount", TRUE,
                   /* Translators: two amounts of money */
                   _ ("The parts come to %s, but %s was paid. Change a part until they agree."), is_words, was_words);
  return refuse (issues, error);
}

static gboolean
save_instalment (WeftFile   *file,
                 WeftRow    *instalment,
                 WeftIssues *issues,
                 GError    **error)
{
  const WeftSaveOptions options = { 0 };
  WeftSaved             saved;

  if (!weft_row_save (file, instalment, &options, issues, &saved, error))
    return FALSE;
  return !weft_issues_block (issues) || refuse (issues, error);
}

/* That all of a new payment is for one grant. */
static gboolean
is_of_one_grant (GPtrArray *parts)
{
  const char *grant = weft_row_get (parts->pdata[0], "grant");

  for (guint i = 1; i < parts->len; i++)
    if (!g_str_equal (weft_row_get (parts->pdata[i], "grant"), grant))
      return FALSE;
  return !weft_text_is_empty (grant);
}

/* The instalment, or claim that was made, that a new payment is by its grant and amount: of several the first that is due. It is
 * marked as come in on the day of the payment. @due: receives the day or the words, NULL where there is none. */
static gboolean
mark_by_amount (WeftFile   *file,
                GPtrArray  *parts,
                WeftIssues *issues,
                char      **due,
                GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INSTALMENT_OF_PAYMENT);
  g_autoptr (WeftRow) instalment = NULL;

  weft_query_bind_int (&query, ":payment", ((WeftRow *)parts->pdata[0])->id);
  weft_query_bind_int (&query, ":amount", add_up (parts));
  if (!weft_query_step (&query, error))
    return !query.failed;
  instalment = weft_row_load (file, weft_description_find ("instalments"), weft_query_int (&query, 0), error);
  if (instalment == NULL)
    return FALSE;
  weft_row_set (instalment, "received", weft_query_text (&query, 1));
  *due = g_strdup (weft_row_get (instalment, "due"));
  return save_instalment (file, instalment, issues, error);
}

/* @due: of the instalment that the payment was found to be. */
static char *
say_instalment (const char *sentence,
                const char *due)
{
  g_autofree char *day = weft_date_is_valid (due) ? weft_date_format (due) : NULL;

  if (day == NULL)
    /* Translators: %s is what was added: "£300.00 in added: Marsh Trust" */
    return g_strdup_printf (_ ("%s, as an instalment that was expected"), sentence);
  /* Translators: what was added ("£300.00 in added: Marsh Trust"), and a date */
  return g_strdup_printf (_ ("%s, as the instalment due %s"), sentence, day);
}

static char *
say_split (GPtrArray *parts)
{
  const WeftRow   *first = parts->pdata[0];
  const char      *who = weft_row_get (first, "payee");
  g_autofree char *amount = weft_pence_format (ABS (add_up (parts)));

  if (weft_text_is_empty (who))
    who = weft_row_get (first, "description");
  if (weft_text_is_empty (who))
    who = weft_row_get (first, "ref");
  if (parts->len == 1)
    /* Translators: a payment: who was paid, and how much */
    return g_strdup_printf (_ ("%s, %s: in one piece again"), who, amount);
  /* Translators: a payment: who was paid, how much, and into how many parts it was split */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s: in %u part", "%s, %s: in %u parts", parts->len), who, amount, parts->len);
}

gboolean
weft_split_save (WeftFile   *file,
                 GPtrArray  *parts,
                 WeftRow    *instalment,
                 const char *sentence,
                 WeftIssues *issues,
                 guint      *at,
                 GError    **error)
{
  guint highest;
  g_autoptr (GPtrArray) standing = list_standing (file, weft_row_get (parts->pdata[0], "ref"), &highest, error);
  g_autoptr (WeftStep) step = standing != NULL ? weft_step_begin (file, error) : NULL;
  gboolean         is_new = ((WeftRow *)parts->pdata[0])->id == 0;
  g_autofree char *said = NULL;
  g_autofree char *due = NULL;

  *at = 0;
  if (step == NULL || !take_out_missing (file, standing, parts, issues, error))
    return FALSE;
  if (weft_issues_block (issues))
    return refuse (issues, error);
  if (!save_parts (file, parts, highest, issues, at, error) || !check_sum (standing, parts, issues, error))
    return FALSE;
  *at = parts->len;
  if (instalment != NULL && !save_instalment (file, instalment, issues, error))
    return FALSE;
  if (instalment == NULL && is_new && is_of_one_grant (parts) && !mark_by_amount (file, parts, issues, &due, error))
    return FALSE;
  said = sentence != NULL ? g_strdup (sentence) : say_split (parts);
  if (due != NULL)
    {
      g_autofree char *whole = say_instalment (said, due);

      return weft_step_commit (step, whole, error);
    }
  return weft_step_commit (step, said, error);
}
