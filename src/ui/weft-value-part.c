/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the page Social Value say. */

#include "weft-value-part.h"

static void
clear_row (gpointer data)
{
  WeftValueRow *row = data;

  for (guint i = 0; i < WEFT_N_VALUE_TEXTS; i++)
    g_free (row->texts[i]);
  g_clear_pointer (&row->folded, g_ptr_array_unref);
}

void
weft_value_row_unref (gpointer row)
{
  g_rc_box_release_full (row, clear_row);
}

static void
clear_part (gpointer data)
{
  WeftValuePart *part = data;

  g_free (part->title);
  g_ptr_array_unref (part->rows);
}

void
weft_value_part_unref (gpointer part)
{
  g_rc_box_release_full (part, clear_part);
}

GPtrArray *
weft_value_part_list_new (void)
{
  return g_ptr_array_new_with_free_func (weft_value_part_unref);
}

WeftValuePart *
weft_value_part_add (GPtrArray  *parts,
                     const char *title,
                     const char *style,
                     const char *table,
                     const char *help)
{
  WeftValuePart *part = g_rc_box_new0 (WeftValuePart);

  *part = (WeftValuePart){ g_strdup (title), style, table, help, g_ptr_array_new_with_free_func (weft_value_row_unref) };
  g_ptr_array_add (parts, part);
  return part;
}

static WeftValueRow *
add_row (GPtrArray  *rows,
         const char *title,
         const char *about)
{
  WeftValueRow *row = g_rc_box_new0 (WeftValueRow);

  weft_value_row_say (row, WEFT_VALUE_TITLE, title);
  weft_value_row_say (row, WEFT_VALUE_ABOUT, about);
  g_ptr_array_add (rows, row);
  return row;
}

WeftValueRow *
weft_value_part_add_row (WeftValuePart *part,
                         const char    *title,
                         const char    *about)
{
  return add_row (part->rows, title, about);
}

WeftValueRow *
weft_value_row_fold (WeftValueRow *row,
                     const char   *title,
                     const char   *about)
{
  if (row->folded == NULL)
    row->folded = g_ptr_array_new_with_free_func (weft_value_row_unref);
  return add_row (row->folded, title, about);
}

void
weft_value_row_say (WeftValueRow *row,
                    WeftValueText which,
                    const char   *text)
{
  g_free (row->texts[which]);
  row->texts[which] = g_strdup (text);
}

char *
weft_value_part_say_edit (const char *table,
                          gint64      id)
{
  return g_action_print_detailed_name ("social-value.edit-row", g_variant_new ("(sx)", table, id));
}

void
weft_value_row_link (WeftValueRow *row,
                     const char   *table,
                     gint64        id)
{
  g_autofree char *action = weft_value_part_say_edit (table, id);
  g_autofree char *key = g_strdup_printf ("%s-%" G_GINT64_FORMAT, table, id);

  weft_value_row_say (row, WEFT_VALUE_ACTION, action);
  weft_value_row_say (row, WEFT_VALUE_KEY, key);
}

void
weft_value_row_add_button (WeftValueRow *row,
                           const char   *label,
                           const char   *name,
                           const char   *action)
{
  weft_value_row_say (row, WEFT_VALUE_BUTTON, label);
  weft_value_row_say (row, WEFT_VALUE_BUTTON_NAME, name);
  weft_value_row_say (row, WEFT_VALUE_BUTTON_ACTION, action);
}

/* ---- What says the same ---- */

static gboolean
are_same_rows (const GPtrArray *some,
               const GPtrArray *others)
{
  if (some == NULL || others == NULL || some->len != others->len)
    return some == others;
  for (guint i = 0; i < some->len; i++)
    if (!weft_value_row_equal (some->pdata[i], others->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
weft_value_row_equal (gconstpointer one,
                      gconstpointer other)
{
  const WeftValueRow *a = one, *b = other;

  for (guint i = 0; i < WEFT_N_VALUE_TEXTS; i++)
    if (g_strcmp0 (a->texts[i], b->texts[i]) != 0)
      return FALSE;
  return are_same_rows (a->folded, b->folded);
}

/* Their rows may differ. */
gboolean
weft_value_part_is_same (gconstpointer one,
                         gconstpointer other)
{
  const WeftValuePart *a = one, *b = other;

  return g_str_equal (a->title, b->title) && g_strcmp0 (a->style, b->style) == 0 && g_strcmp0 (a->table, b->table) == 0 &&
         (a->rows->len > 0) == (b->rows->len > 0);
}
