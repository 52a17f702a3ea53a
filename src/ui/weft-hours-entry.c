/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the sheet of hours. */

#include "weft-hours-entry.h"

#include "weft-date.h"
#include "weft-sheet-cell.h"

#include <glib/gi18n-lib.h>

#define GRID_ROWS 4 /* of a line: its cells, three rows of them when narrow, and what is wrong */

typedef struct
{
  int column, row, width;
} Place;

static const struct
{
  const char *title;
  int         width; /* in characters, at most */
  Place       narrow;
} cells[WEFT_HOURS_N_CELLS] = {
  [WEFT_HOURS_DATE] = { N_ ("Date"), 15, { 1, 0, 2 } },
  [WEFT_HOURS_WHO] = { N_ ("Who"), 18, { 1, 1, 1 } },
  [WEFT_HOURS_HOURS] = { N_ ("Hours"), 6, { 2, 1, 1 } },
  [WEFT_HOURS_WHAT] = { N_ ("What"), 14, { 1, 2, 1 } },
  [WEFT_HOURS_GRANT] = { N_ ("Grant"), 18, { 2, 2, 1 } },
};

const char *
weft_hours_entry_title (WeftHoursCell cell)
{
  return _ (cells[cell].title);
}

/* The sheet takes whole lines back itself: letter by letter would come in its way. */
static GtkWidget *
make_cell (WeftHoursCell column)
{
  GtkWidget *cell = weft_sheet_cell_new (weft_hours_entry_title (column), column == WEFT_HOURS_HOURS);

  gtk_editable_set_width_chars (GTK_EDITABLE (cell), column == WEFT_HOURS_HOURS ? 5 : 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (cell), cells[column].width);
  gtk_editable_set_enable_undo (GTK_EDITABLE (cell), FALSE);
  gtk_widget_set_hexpand (cell, column != WEFT_HOURS_HOURS && column != WEFT_HOURS_DATE);
  return cell;
}

WeftHoursEntry *
weft_hours_entry_new (void)
{
  WeftHoursEntry *entry = g_new0 (WeftHoursEntry, 1);

  entry->icon = gtk_image_new ();
  gtk_widget_add_css_class (entry->icon, "cell");
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    entry->cells[i] = make_cell ((WeftHoursCell)i);
  entry->issue = weft_sheet_cell_new_issue ();
  entry->who = weft_suggest_attach (GTK_ENTRY (entry->cells[WEFT_HOURS_WHO]));
  /* Translators: %s is what was typed: "jo" */
  weft_suggest_set_add (entry->who, _ ("Add “%s” as a new volunteer"), _ ("Only the name is needed"));
  entry->grant = weft_suggest_attach (GTK_ENTRY (entry->cells[WEFT_HOURS_GRANT]));
  return entry;
}

/* Lines below each other are told apart by a stroke above the first. */
static void
set_begins (GtkWidget *cell,
            gboolean   begins)
{
  if (begins)
    gtk_widget_add_css_class (cell, "begins");
  else
    gtk_widget_remove_css_class (cell, "begins");
}

void
weft_hours_entry_attach (WeftHoursEntry *entry,
                         GtkGrid        *grid,
                         guint           i,
                         gboolean        is_narrow)
{
  int top = (int)i * GRID_ROWS + 1;

  gtk_grid_attach (grid, entry->icon, 0, top, 1, 1);
  for (int cell = 0; cell < WEFT_HOURS_N_CELLS; cell++)
    {
      const Place place = is_narrow ? cells[cell].narrow : (Place){ cell + 1, 0, 1 };

      gtk_grid_attach (grid, entry->cells[cell], place.column, top + place.row, place.width, 1);
      /* Without a heading above it. */
      gtk_entry_set_placeholder_text (GTK_ENTRY (entry->cells[cell]), is_narrow ? weft_hours_entry_title ((WeftHoursCell)cell) : NULL);
    }
  gtk_grid_attach (grid, entry->issue, 1, top + GRID_ROWS - 1, WEFT_HOURS_N_CELLS, 1);
  set_begins (entry->icon, is_narrow);
  set_begins (entry->cells[WEFT_HOURS_DATE], is_narrow);
}

/* Each widget is held while it changes its place. */
void
weft_hours_entry_move (WeftHoursEntry *entry,
                       GtkGrid        *grid,
                       guint           i,
                       gboolean        is_narrow)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (widgets, g_object_ref (entry->icon));
  g_ptr_array_add (widgets, g_object_ref (entry->issue));
  for (int cell = 0; cell < WEFT_HOURS_N_CELLS; cell++)
    g_ptr_array_add (widgets, g_object_ref (entry->cells[cell]));
  for (guint j = 0; j < widgets->len; j++)
    gtk_grid_remove (grid, widgets->pdata[j]);
  weft_hours_entry_attach (entry, grid, i, is_narrow);
}

void
weft_hours_entry_set_list (WeftHoursEntry *entry,
                           WeftHoursList  *list)
{
  weft_suggest_set_names (entry->who, list != NULL ? list->people : NULL);
  weft_suggest_set_names (entry->grant, list != NULL ? list->grants : NULL);
}

WeftSuggest *
weft_hours_entry_get_suggest (WeftHoursEntry *entry,
                              WeftHoursCell   cell)
{
  if (cell == WEFT_HOURS_WHO)
    return entry->who;
  return cell == WEFT_HOURS_GRANT ? entry->grant : NULL;
}

const char *
weft_hours_entry_get_text (const WeftHoursEntry *entry,
                           WeftHoursCell         cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry->cells[cell]));
}

void
weft_hours_entry_set_text (WeftHoursEntry *entry,
                           WeftHoursCell   cell,
                           const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry->cells[cell]), text);
}

WeftHoursTexts *
weft_hours_entry_get (WeftHoursEntry *entry)
{
  WeftHoursTexts *texts = weft_hours_texts_new ();

  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    {
      WeftSuggest *suggest = weft_hours_entry_get_suggest (entry, (WeftHoursCell)i);

      g_free (texts->cells[i]);
      texts->cells[i] = suggest != NULL ? weft_suggest_get_ref (suggest)
                                        : g_strdup (weft_hours_entry_get_text (entry, (WeftHoursCell)i));
    }
  texts->is_new = weft_suggest_is_adding (entry->who);
  return texts;
}

void
weft_hours_entry_set (WeftHoursEntry       *entry,
                      const WeftHoursTexts *texts)
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    {
      WeftSuggest *suggest = weft_hours_entry_get_suggest (entry, (WeftHoursCell)i);

      if (suggest != NULL)
        weft_suggest_set_ref (suggest, texts->cells[i]);
      else
        weft_hours_entry_set_text (entry, (WeftHoursCell)i, texts->cells[i]);
    }
  weft_suggest_set_adding (entry->who, texts->is_new);
}

gboolean
weft_hours_entry_is_empty (const WeftHoursEntry *entry)
{
  return weft_hours_entry_get_text (entry, WEFT_HOURS_WHO)[0] == '\0' &&
         weft_hours_entry_get_text (entry, WEFT_HOURS_HOURS)[0] == '\0' &&
         weft_hours_entry_get_text (entry, WEFT_HOURS_WHAT)[0] == '\0';
}

void
weft_hours_entry_spell_date (WeftHoursEntry *entry,
                             const char     *today)
{
  const char      *text = weft_hours_entry_get_text (entry, WEFT_HOURS_DATE);
  char             iso[WEFT_DATE_SIZE];
  g_autofree char *words = NULL;

  if (!weft_date_parse_short (text, today, iso, NULL))
    return;
  words = weft_date_format (iso);
  if (!g_str_equal (words, text))
    weft_hours_entry_set_text (entry, WEFT_HOURS_DATE, words);
}

void
weft_hours_entry_show_state (WeftHoursEntry *entry,
                             const char     *today,
                             gboolean        is_typed)
{
  g_autoptr (WeftHoursTexts) texts = weft_hours_entry_get (entry);
  const char *icon = NULL;
  const char *css_class = "typed";

  if (gtk_widget_get_visible (entry->issue))
    {
      icon = "weft-alert-symbolic";
      css_class = "wrong";
    }
  else if (weft_hours_texts_is_whole (texts, today))
    {
      icon = "weft-check-symbolic";
      css_class = "whole";
    }
  else if (is_typed)
    icon = "weft-edit-symbolic";
  gtk_image_set_from_icon_name (GTK_IMAGE (entry->icon), icon);
  gtk_widget_set_css_classes (entry->icon, (const char *[]){ "cell", css_class, NULL });
}

void
weft_hours_entry_set_issue (WeftHoursEntry *entry,
                            WeftHoursCell   cell,
                            const char     *sentence)
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    weft_sheet_cell_set_issue (entry->cells[i], entry->issue, NULL);
  if (sentence != NULL)
    weft_sheet_cell_set_issue (entry->cells[cell], entry->issue, sentence);
}
