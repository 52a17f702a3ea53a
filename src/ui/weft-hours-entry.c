/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the sheet of hours. */

#include "weft-hours-entry.h"

#include "weft-access.h"
#include "weft-date.h"
#include "weft-new-name.h"
#include "weft-sheet-cell.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define GRID_ROWS 5 /* of a line: its cells, three rows of them when narrow, whether who is new, and what is wrong */

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
  [WEFT_HOURS_DATE] = { N_ ("Date"), 18, { 1, 0, 2 } },
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

/* Tab does not stop at it: with the keyboard there is Ctrl+minus. */
static GtkWidget *
make_remove (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("weft-close-symbolic");

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_opacity (button, 0);
  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Take this row out (Ctrl+−)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Take this row out"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cell");
  return button;
}

static GtkWidget *
make_together (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "together");
  return label;
}

WeftHoursEntry *
weft_hours_entry_new (void)
{
  WeftHoursEntry *entry = g_new0 (WeftHoursEntry, 1);

  entry->icon = gtk_image_new ();
  gtk_widget_add_css_class (entry->icon, "cell");
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    entry->cells[i] = make_cell ((WeftHoursCell)i);
  entry->hint = weft_new_name_new ();
  entry->together = make_together ();
  entry->issue = weft_sheet_cell_new_issue ();
  entry->remove = make_remove ();
  entry->who = weft_suggest_attach (GTK_ENTRY (entry->cells[WEFT_HOURS_WHO]));
  /* Translators: %s is what was typed: "jo" */
  weft_suggest_set_add (entry->who, _ ("Add “%s” as a new volunteer"), _ ("Only the name is needed"));
  entry->what = weft_suggest_attach (GTK_ENTRY (entry->cells[WEFT_HOURS_WHAT]));
  weft_suggest_set_free (entry->what);
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
weft_hours_entry_free (WeftHoursEntry *entry)
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    g_free (entry->sentences[i]);
  g_free (entry);
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
  gtk_grid_attach (grid, entry->remove, is_narrow ? 3 : WEFT_HOURS_N_CELLS + 1, top, 1, 1);
  gtk_grid_attach (grid, entry->hint, is_narrow ? 1 : WEFT_HOURS_WHO + 1, top + GRID_ROWS - 2, is_narrow ? 2 : WEFT_HOURS_N_CELLS - WEFT_HOURS_WHO, 1);
  gtk_grid_attach (grid, entry->together, is_narrow ? 1 : WEFT_HOURS_WHO + 1, top + GRID_ROWS - 2, 2, 1);
  gtk_grid_attach (grid, entry->issue, 1, top + GRID_ROWS - 1, WEFT_HOURS_N_CELLS, 1);
  set_begins (entry->icon, is_narrow);
  set_begins (entry->remove, is_narrow);
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
  g_ptr_array_add (widgets, g_object_ref (entry->hint));
  g_ptr_array_add (widgets, g_object_ref (entry->together));
  g_ptr_array_add (widgets, g_object_ref (entry->issue));
  g_ptr_array_add (widgets, g_object_ref (entry->remove));
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
  weft_suggest_set_names (entry->what, list != NULL ? list->roles : NULL);
  weft_suggest_set_names (entry->grant, list != NULL ? list->grants : NULL);
}

WeftSuggest *
weft_hours_entry_get_suggest (WeftHoursEntry *entry,
                              WeftHoursCell   cell)
{
  if (cell == WEFT_HOURS_WHO)
    return entry->who;
  if (cell == WEFT_HOURS_WHAT)
    return entry->what;
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

  if (!weft_hours_typed_date (text, today, iso))
    return;
  words = weft_date_format (iso);
  if (!g_str_equal (words, text))
    weft_hours_entry_set_text (entry, WEFT_HOURS_DATE, words);
}

gboolean
weft_hours_entry_is_unknown (const WeftHoursEntry *entry)
{
  return gtk_widget_get_visible (entry->hint) && !weft_suggest_is_adding (entry->who);
}

/* The cell has the hours of one, the sum below the sheet those of all. */
static void
show_together (WeftHoursEntry       *entry,
               const WeftHoursTexts *texts)
{
  const gint64     minutes = weft_hours_texts_minutes (texts);
  const gint64     n = weft_hours_people (texts->cells[WEFT_HOURS_WHO]);
  g_autofree char *each = n > 1 && minutes > 0 ? weft_words_hours (minutes / n) : NULL;
  g_autofree char *all = each != NULL ? weft_words_hours (minutes) : NULL;
  /* Translators: hours of several people: "2 hours each, 8 hours together" */
  g_autofree char *words = all != NULL ? g_strdup_printf (_ ("%s each, %s together"), each, all) : NULL;

  gtk_label_set_text (GTK_LABEL (entry->together), words);
  gtk_widget_set_visible (entry->together, words != NULL);
}

void
weft_hours_entry_show_state (WeftHoursEntry *entry,
                             const char     *today,
                             gboolean        is_typed)
{
  g_autoptr (WeftHoursTexts) texts = weft_hours_entry_get (entry);
  const char *icon = NULL;
  const char *css_class = "typed";
  gboolean    can_remove = !weft_hours_entry_is_empty (entry);

  show_together (entry, texts);
  if (gtk_widget_get_visible (entry->issue) || weft_hours_entry_is_unknown (entry))
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
  /* It keeps its room, so that no column moves. */
  gtk_widget_set_opacity (entry->remove, can_remove ? 1 : 0);
  gtk_widget_set_sensitive (entry->remove, can_remove);
  gtk_widget_set_css_classes (entry->icon, (const char *[]){ "cell", css_class, NULL });
}

WeftName *
weft_hours_entry_get_meant (WeftHoursEntry *entry,
                            WeftNames      *people)
{
  return weft_names_find_close (people, weft_hours_entry_get_text (entry, WEFT_HOURS_WHO));
}

/* So that it is saved of that person, however the name was typed. */
static void
settle_who (WeftHoursEntry *entry,
            const WeftName *name)
{
  g_autofree char *ref = weft_suggest_get_ref (entry->who);

  if (!g_str_equal (ref, name->ref))
    weft_suggest_set_ref (entry->who, name->ref);
}

void
weft_hours_entry_judge_who (WeftHoursEntry *entry,
                            WeftNames      *people)
{
  const char     *who = weft_hours_entry_get_text (entry, WEFT_HOURS_WHO);
  guint           n = 1;
  const WeftName *found = NULL;
  const WeftName *meant = NULL;
  const char     *words = NULL;

  if (people != NULL && who[0] != '\0' && weft_hours_people (who) == 0)
    found = weft_names_find_typed (people, who, &n);
  if (found != NULL && n == 1)
    settle_who (entry, found);
  if (n == 0)
    {
      if (entry->is_who_typed)
        weft_suggest_set_adding (entry->who, TRUE);
      meant = weft_hours_entry_get_meant (entry, people);
      words = weft_suggest_is_adding (entry->who) ? _ ("New person") : _ ("Nobody here has this name yet");
    }
  weft_new_name_say (WEFT_NEW_NAME (entry->hint), entry->cells[WEFT_HOURS_WHO], words, meant != NULL ? meant->name : NULL,
                     !weft_suggest_is_adding (entry->who));
}

/* The sentences of all cells, one below the other. */
static void
show_issues (WeftHoursEntry *entry)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    if (entry->sentences[i] != NULL)
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", entry->sentences[i]);
  weft_access_say (GTK_LABEL (entry->issue), all->str);
  gtk_widget_set_visible (entry->issue, all->len > 0);
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    weft_sheet_cell_mark (entry->cells[i], entry->issue, entry->sentences[i] != NULL);
}

void
weft_hours_entry_set_issue (WeftHoursEntry *entry,
                            WeftHoursCell   cell,
                            const char     *sentence)
{
  if (g_strcmp0 (entry->sentences[cell], sentence) == 0)
    return;
  g_free (entry->sentences[cell]);
  entry->sentences[cell] = g_strdup (sentence);
  show_issues (entry);
}

void
weft_hours_entry_judge (WeftHoursEntry *entry,
                        const char     *today)
{
  static const WeftHoursCell judged[] = { WEFT_HOURS_DATE, WEFT_HOURS_HOURS, WEFT_HOURS_WHAT };
  g_autoptr (WeftHoursTexts) texts = weft_hours_entry_get (entry);

  for (guint i = 0; i < G_N_ELEMENTS (judged); i++)
    {
      g_autofree char *sentence = weft_hours_texts_judge (texts, judged[i], today);

      if (sentence != NULL)
        weft_hours_entry_set_issue (entry, judged[i], sentence);
    }
}
