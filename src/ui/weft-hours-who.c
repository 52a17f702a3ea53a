/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who gave the hours of a line: chosen, known however the name was typed, new, or meant in the place of a name that
 * nobody has. */

#include "weft-hours-lines-private.h"

#include "weft-new-name.h"

static WeftHoursEntry *
get_line (WeftHoursLines *self,
          guint           i)
{
  return g_ptr_array_index (self->lines, i);
}

/* What the person did the last time is most often what they did this time. */
static void
fill_habit (WeftHoursLines *self,
            WeftHoursEntry *line,
            const WeftName *name)
{
  const WeftHoursLine *last = g_hash_table_lookup (self->list->last, name->ref);

  if (last != NULL && weft_hours_entry_get_text (line, WEFT_HOURS_WHAT)[0] == '\0')
    weft_hours_entry_set_text (line, WEFT_HOURS_WHAT, weft_row_get (last->row, "role"));
  if (last != NULL && weft_hours_entry_get_text (line, WEFT_HOURS_GRANT)[0] == '\0')
    weft_suggest_set_ref (line->grant, weft_row_get (last->row, "grant"));
}

static void
choose_who_cb (WeftHoursLines *self,
               WeftName       *name)
{
  WeftHoursCell cell;
  guint         i = weft_hours_lines_find_focus (self, &cell);

  if (i == WEFT_NO_LINE)
    return;
  fill_habit (self, get_line (self, i), name);
  weft_hours_lines_focus (self, i, WEFT_HOURS_HOURS);
}

/* The last hint that asks has the key. */
void
weft_hours_who_judge (WeftHoursLines *self,
                      guint           i)
{
  WeftHoursEntry *line = get_line (self, i);

  self->is_quiet = TRUE;
  weft_hours_entry_judge_who (line, self->list != NULL ? self->list->people : NULL);
  self->is_quiet = FALSE;
  if (!weft_new_name_asks (WEFT_NEW_NAME (line->hint)))
    return;
  for (guint j = 0; j < self->lines->len; j++)
    weft_new_name_hold_key (WEFT_NEW_NAME (get_line (self, j)->hint), j == i);
}

static guint
find_hint (WeftHoursLines *self,
           WeftNewName    *hint)
{
  guint i = 0;

  while (get_line (self, i)->hint != GTK_WIDGET (hint))
    i++;
  return i;
}

/* Wherever the keyboard is by now, it stays there; that line too can be taken back. */
static void
mean_cb (WeftHoursLines *self,
         WeftNewName    *hint)
{
  guint           i = find_hint (self, hint);
  WeftHoursEntry *line = get_line (self, i);
  WeftName       *meant = weft_hours_entry_get_meant (line, self->list->people);
  WeftHoursCell   cell;
  guint           focused = weft_hours_lines_find_focus (self, &cell);

  if (meant == NULL)
    return;
  weft_hours_lines_tell_entered (self, i);
  weft_suggest_set_ref (line->who, meant->ref);
  fill_habit (self, line, meant);
  weft_hours_who_judge (self, i);
  weft_hours_entry_show_state (line, self->today, i == focused);
  if (focused != WEFT_NO_LINE)
    weft_hours_lines_tell_entered (self, focused);
  else
    weft_hours_lines_focus (self, i, WEFT_HOURS_HOURS);
}

static void
add_name_cb (WeftHoursLines *self,
             WeftNewName    *hint)
{
  guint i = find_hint (self, hint);

  weft_hours_lines_tell_entered (self, i);
  get_line (self, i)->is_who_typed = TRUE;
  weft_hours_entry_set_issue (get_line (self, i), WEFT_HOURS_WHO, NULL);
  weft_hours_who_judge (self, i);
  weft_hours_entry_show_state (get_line (self, i), self->today, FALSE);
  weft_hours_lines_tell_typed (self, i);
  weft_hours_lines_focus (self, i, WEFT_HOURS_HOURS);
}

/* A new volunteer needs nothing but the name. */
static void
add_who_cb (WeftHoursLines *self)
{
  WeftHoursCell cell;
  guint         i = weft_hours_lines_find_focus (self, &cell);

  if (i != WEFT_NO_LINE)
    weft_hours_lines_focus (self, i, WEFT_HOURS_HOURS);
}

/* What was chosen with Enter goes on as what was typed does. */
static void
choose_words_cb (WeftHoursLines *self)
{
  WeftHoursCell cell;
  guint         i = weft_hours_lines_find_focus (self, &cell);

  if (i != WEFT_NO_LINE)
    g_signal_emit_by_name (get_line (self, i)->cells[cell], "activate");
}

gboolean
weft_hours_lines_is_wrong (WeftHoursLines *self)
{
  g_return_val_if_fail (WEFT_IS_HOURS_LINES (self), FALSE);
  for (guint i = 0; i < self->lines->len; i++)
    if (gtk_widget_get_visible (get_line (self, i)->issue) || weft_hours_entry_is_unknown (get_line (self, i)))
      return TRUE;
  return FALSE;
}

/* A name very like another is asked about one by one: it may be written wrongly. */
static gboolean
is_plainly_unknown (WeftHoursEntry *line)
{
  return weft_hours_entry_is_unknown (line) && !weft_new_name_asks (WEFT_NEW_NAME (line->hint));
}

guint
weft_hours_lines_count_unknown (WeftHoursLines *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (WEFT_IS_HOURS_LINES (self), 0);
  for (guint i = 0; i < self->lines->len; i++)
    if (is_plainly_unknown (get_line (self, i)))
      g_hash_table_add (names, (gpointer)weft_hours_entry_get_text (get_line (self, i), WEFT_HOURS_WHO));
  return g_hash_table_size (names);
}

void
weft_hours_lines_add_unknown (WeftHoursLines *self)
{
  g_return_if_fail (WEFT_IS_HOURS_LINES (self));
  for (guint i = 0; i < self->lines->len; i++)
    {
      WeftHoursEntry *line = get_line (self, i);

      if (!is_plainly_unknown (line))
        continue;
      line->is_who_typed = TRUE;
      weft_hours_entry_set_issue (line, WEFT_HOURS_WHO, NULL);
      weft_hours_who_judge (self, i);
      weft_hours_entry_show_state (line, self->today, FALSE);
    }
}

void
weft_hours_who_attach (WeftHoursLines *self,
                       WeftHoursEntry *line)
{
  g_signal_connect_object (line->who, "chosen", G_CALLBACK (choose_who_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line->who, "adding", G_CALLBACK (add_who_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line->what, "chosen", G_CALLBACK (choose_words_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line->grant, "chosen", G_CALLBACK (choose_words_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line->hint, "meant", G_CALLBACK (mean_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line->hint, "adding", G_CALLBACK (add_name_cb), self, G_CONNECT_SWAPPED);
}
