/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of money and of moves. */

#include "weft-money-form.h"

#include "weft-edit.h"
#include "weft-split-dialog.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

static const WeftFormGroup money_groups[] = {
  { NULL, "date|payee|description" },
  { N_ ("How much"), "amount|account" },
  { N_ ("What it counts for"), "grant|line|category|fund" },
  { N_ ("Anything else"), "receipt|activity|person" },
};

/* What was voided stays, with the reason; emptied, it counts again. */
static const WeftFormGroup voided_groups[] = {
  { N_ ("It no longer counts"), "voided" },
  { NULL, "date|payee|description" },
  { N_ ("How much"), "amount|account" },
  { N_ ("What it counts for"), "grant|line|category|fund" },
};

static const WeftFormGroup move_groups[] = {
  { NULL, "date|from_account|to_account|amount|description" },
};

/* A record on its way from the worker thread. */
typedef struct
{
  char  *table; /* owned */
  gint64 id;    /* 0: it is known by its ref */
  char  *ref;   /* owned, nullable */
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_free (wanted->table);
  g_free (wanted->ref);
  g_free (wanted);
}

static gpointer
read_wanted (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const Wanted    *wanted = data;
  const WeftTable *table = weft_description_find (wanted->table);
  g_autoptr (GPtrArray) rows = NULL;

  if (wanted->id != 0)
    return weft_row_load (file, table, wanted->id, error);
  rows = weft_edit_find (file, table, wanted->ref, error);
  return rows != NULL ? weft_row_copy (g_ptr_array_index (rows, 0)) : NULL;
}

/* Nothing: it was taken out meanwhile. */
static void
show_wanted (WeftPage *page,
             gpointer  result)
{
  if (result != NULL)
    weft_money_form_open (page, result);
}

static void
open_wanted (WeftPage   *page,
             const char *table,
             gint64      id,
             const char *ref)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->table = g_strdup (table);
  wanted->id = id;
  wanted->ref = g_strdup (ref);
  weft_page_run (page, read_wanted, wanted, (GDestroyNotify)wanted_free, (GDestroyNotify)weft_row_free, show_wanted);
}

static void
split_cb (WeftForm *form)
{
  WeftPage *page = WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (form), WEFT_TYPE_PAGE));

  if (weft_form_is_changed (form))
    weft_window_toast (GTK_WIDGET (form), _ ("Save what you typed first, then split it."));
  else
    weft_split_dialog_open (page, weft_row_get (weft_form_get_row (form), "ref"));
}

void
weft_money_form_open (WeftPage      *page,
                      const WeftRow *row)
{
  gboolean  is_voided;
  WeftForm *form;

  if (g_str_equal (row->table->name, "moves"))
    {
      weft_page_edit (page, row, move_groups, G_N_ELEMENTS (move_groups), NULL);
      return;
    }
  is_voided = weft_row_get (row, "voided")[0] != '\0';
  form = is_voided ? weft_page_edit (page, row, voided_groups, G_N_ELEMENTS (voided_groups), NULL)
                   : weft_page_edit (page, row, money_groups, G_N_ELEMENTS (money_groups), NULL);
  if (form == NULL)
    return;
  weft_form_set_two_ways (form, "amount");
  if (!is_voided && row->id != 0)
    weft_form_add_button (form, _ ("Split Into _Parts…"), _ ("Share this payment out among several grants, funds or lines"),
                          G_CALLBACK (split_cb));
}

void
weft_money_form_open_id (WeftPage   *page,
                         const char *table,
                         gint64      id)
{
  open_wanted (page, table, id, NULL);
}

void
weft_money_form_open_ref (WeftPage   *page,
                          const char *ref)
{
  open_wanted (page, "money", 0, ref);
}
