/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the sheet of hours. */

#include "weft-hours-lines-private.h"

#include "weft-new-name.h"
#include "weft-sheet-cell.h"

#define FIRST_LINES 10

enum
{
  ENTERED,
  TYPED,
  REMOVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftHoursLines, weft_hours_lines, ADW_TYPE_BIN)

static WeftHoursEntry *
get_line (WeftHoursLines *self,
          guint           i)
{
  return g_ptr_array_index (self->lines, i);
}

/* The line that @widget is in, WEFT_NO_LINE when it is in none. */
static guint
find_line (WeftHoursLines *self,
           GtkWidget      *widget,
           WeftHoursCell  *cell)
{
  *cell = WEFT_HOURS_DATE;
  for (guint i = 0; i < self->lines->len; i++)
    for (int j = 0; j < WEFT_HOURS_N_CELLS; j++)
      if (get_line (self, i)->cells[j] == widget)
        {
          *cell = (WeftHoursCell)j;
          return i;
        }
  return WEFT_NO_LINE;
}

void
weft_hours_lines_tell_entered (WeftHoursLines *self,
                               guint           i)
{
  g_signal_emit (self, signals[ENTERED], 0, i);
}

void
weft_hours_lines_tell_typed (WeftHoursLines *self,
                             guint           i)
{
  g_signal_emit (self, signals[TYPED], 0, i);
}

static void
change_cb (WeftHoursLines *self,
           GtkWidget      *widget)
{
  WeftHoursCell cell;
  guint         i = find_line (self, widget, &cell);

  if (self->is_quiet || i == WEFT_NO_LINE)
    return;
  weft_hours_entry_set_issue (get_line (self, i), cell, NULL);
  if (cell == WEFT_HOURS_WHO)
    {
      get_line (self, i)->is_who_typed = TRUE;
      weft_new_name_say (WEFT_NEW_NAME (get_line (self, i)->hint), widget, NULL, NULL, FALSE);
    }
  /* More than a day's hours are right in a month: the date is judged with them. */
  if (cell == WEFT_HOURS_DATE)
    weft_hours_entry_set_issue (get_line (self, i), WEFT_HOURS_HOURS, NULL);
  weft_hours_entry_show_state (get_line (self, i), self->today, i == weft_hours_lines_find_focus (self, &cell));
  weft_hours_lines_tell_typed (self, i);
}

static void
leave_cb (WeftHoursLines          *self,
          GtkEventControllerFocus *focus)
{
  WeftHoursCell cell;
  guint         i = find_line (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &cell);

  if (i == WEFT_NO_LINE)
    return;
  self->is_quiet = TRUE;
  if (cell == WEFT_HOURS_DATE)
    weft_hours_entry_spell_date (get_line (self, i), self->today);
  self->is_quiet = FALSE;
  if (cell == WEFT_HOURS_WHO)
    weft_hours_who_judge (self, i);
  weft_hours_entry_judge (get_line (self, i), self->today);
  weft_hours_entry_show_state (get_line (self, i), self->today, FALSE);
}

/* The date of the nearest line above @i that has one, today where there is none. */
static const char *
find_date (WeftHoursLines *self,
           guint           i)
{
  for (; i > 0; i--)
    {
      const WeftHoursEntry *above = get_line (self, i - 1);
      const char           *date = weft_hours_entry_get_text (above, WEFT_HOURS_DATE);

      if (date[0] != '\0' && above->sentences[WEFT_HOURS_DATE] == NULL)
        return date;
    }
  return self->today;
}

static void
fill_date (WeftHoursLines *self,
           guint           i)
{
  WeftHoursEntry *line = get_line (self, i);
  GtkEditable    *cell = GTK_EDITABLE (line->cells[WEFT_HOURS_DATE]);

  if (gtk_editable_get_text (cell)[0] != '\0')
    return;
  self->is_quiet = TRUE;
  weft_hours_entry_set_text (line, WEFT_HOURS_DATE, find_date (self, i));
  weft_hours_entry_spell_date (line, self->today);
  self->is_quiet = FALSE;
  /* What is typed takes its place, also where the page was slower than the fingers. */
  if (gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (cell))))
    gtk_editable_select_region (cell, 0, -1);
}

static void
enter_cb (WeftHoursLines          *self,
          GtkEventControllerFocus *focus)
{
  WeftHoursCell   cell;
  guint           i = find_line (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &cell);
  WeftHoursEntry *line;

  if (i == WEFT_NO_LINE)
    return;
  line = get_line (self, i);
  fill_date (self, i);
  weft_hours_entry_show_state (line, self->today, TRUE);
  weft_hours_lines_tell_entered (self, i);
}

/* Enter goes on as Tab does; from the hours on, what is still empty can stay so, and the next line begins. */
static void
activate_cb (WeftHoursLines *self,
             GtkWidget      *widget)
{
  WeftHoursCell cell;
  guint         i = find_line (self, widget, &cell);
  const char   *hours = weft_hours_entry_get_text (get_line (self, i), WEFT_HOURS_HOURS);

  if (cell == WEFT_HOURS_GRANT || (cell >= WEFT_HOURS_HOURS && hours[0] != '\0'))
    weft_hours_lines_focus (self, i + 1, WEFT_HOURS_WHO);
  else
    weft_hours_lines_focus (self, i, cell + 1);
}

static void
watch_cell (WeftHoursLines *self,
            GtkWidget      *cell)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (cell, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
}

static void
remove_cb (WeftHoursLines *self,
           GtkWidget      *button)
{
  guint i = 0;

  while (get_line (self, i)->remove != button)
    i++;
  g_signal_emit (self, signals[REMOVING], 0, i);
}

static void
add_line (WeftHoursLines *self)
{
  WeftHoursEntry *line = weft_hours_entry_new ();

  weft_hours_entry_attach (line, self->grid, self->lines->len, self->is_narrow);
  weft_hours_entry_set_list (line, self->list);
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    watch_cell (self, line->cells[i]);
  g_signal_connect_object (line->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  weft_hours_who_attach (self, line);
  g_ptr_array_add (self->lines, line);
}

/* The first stands above the marks, the last above the buttons: they say nothing. */
static void
add_headings (WeftHoursLines *self)
{
  for (int i = 0; i <= WEFT_HOURS_N_CELLS + 1; i++)
    {
      WeftHoursCell cell = (WeftHoursCell)(i - 1);
      gboolean      is_titled = i > 0 && i <= WEFT_HOURS_N_CELLS;

      self->headings[i] = weft_sheet_cell_new_heading (is_titled ? weft_hours_entry_title (cell) : NULL, is_titled && cell == WEFT_HOURS_HOURS);
      gtk_grid_attach (self->grid, self->headings[i], i, 0, 1, 1);
    }
}

/* The first line that is empty; in a sheet that is all empty at its date. */
static gboolean
weft_hours_lines_grab_focus (GtkWidget *widget)
{
  WeftHoursLines *self = WEFT_HOURS_LINES (widget);
  guint           i = 0;

  while (i < self->lines->len && !weft_hours_entry_is_empty (get_line (self, i)))
    i++;
  weft_hours_lines_focus (self, i, i == 0 ? WEFT_HOURS_DATE : WEFT_HOURS_WHO);
  return TRUE;
}

static void
weft_hours_lines_finalize (GObject *object)
{
  WeftHoursLines *self = WEFT_HOURS_LINES (object);

  g_ptr_array_unref (self->lines);
  g_free (self->today);

  G_OBJECT_CLASS (weft_hours_lines_parent_class)->finalize (object);
}

static void
weft_hours_lines_class_init (WeftHoursLinesClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_hours_lines_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_hours_lines_grab_focus;
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REMOVING] = g_signal_new ("removing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
weft_hours_lines_init (WeftHoursLines *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_hours_entry_free);
  self->today = g_strdup ("");
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "sheet");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
  add_headings (self);
  for (guint i = 0; i < FIRST_LINES; i++)
    add_line (self);
}

GtkWidget *
weft_hours_lines_new (void)
{
  return g_object_new (WEFT_TYPE_HOURS_LINES, NULL);
}

void
weft_hours_lines_set_list (WeftHoursLines *self,
                           WeftHoursList  *list,
                           const char     *today)
{
  g_return_if_fail (WEFT_IS_HOURS_LINES (self));
  self->list = list;
  g_free (self->today);
  self->today = g_strdup (today);
  self->is_quiet = TRUE;
  for (guint i = 0; i < self->lines->len; i++)
    weft_hours_entry_set_list (get_line (self, i), list);
  self->is_quiet = FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (!gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (get_line (self, i)->cells[WEFT_HOURS_WHO])))))
      weft_hours_who_judge (self, i);
  fill_date (self, 0);
}

void
weft_hours_lines_fold (WeftHoursLines *self,
                       gboolean        is_narrow)
{
  g_return_if_fail (WEFT_IS_HOURS_LINES (self));
  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  for (guint i = 0; i < G_N_ELEMENTS (self->headings); i++)
    gtk_widget_set_visible (self->headings[i], !is_narrow);
  for (guint i = 0; i < self->lines->len; i++)
    weft_hours_entry_move (get_line (self, i), self->grid, i, is_narrow);
}

guint
weft_hours_lines_count (WeftHoursLines *self)
{
  g_return_val_if_fail (WEFT_IS_HOURS_LINES (self), 0);
  return self->lines->len;
}

WeftHoursEntry *
weft_hours_lines_get (WeftHoursLines *self,
                      guint           i)
{
  g_return_val_if_fail (WEFT_IS_HOURS_LINES (self), NULL);
  while (i >= self->lines->len)
    add_line (self);
  return get_line (self, i);
}

guint
weft_hours_lines_find_focus (WeftHoursLines *self,
                             WeftHoursCell  *cell)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (WEFT_IS_HOURS_LINES (self), WEFT_NO_LINE);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL ? find_line (self, gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY), cell) : WEFT_NO_LINE;
}

void
weft_hours_lines_focus (WeftHoursLines *self,
                        guint           i,
                        WeftHoursCell   cell)
{
  g_return_if_fail (WEFT_IS_HOURS_LINES (self));
  gtk_widget_grab_focus (weft_hours_lines_get (self, i)->cells[cell]);
}

void
weft_hours_lines_show (WeftHoursLines       *self,
                       guint                 i,
                       const WeftHoursTexts *texts)
{
  WeftHoursEntry *line = weft_hours_lines_get (self, i);
  WeftHoursCell   cell;

  g_return_if_fail (WEFT_IS_HOURS_LINES (self));
  self->is_quiet = TRUE;
  weft_hours_entry_set (line, texts);
  weft_hours_entry_spell_date (line, self->today);
  self->is_quiet = FALSE;
  for (int j = 0; j < WEFT_HOURS_N_CELLS; j++)
    weft_hours_entry_set_issue (line, (WeftHoursCell)j, NULL);
  line->is_who_typed = FALSE;
  weft_hours_who_judge (self, i);
  weft_hours_entry_judge (line, self->today);
  if (i == 0)
    fill_date (self, 0);
  weft_hours_entry_show_state (line, self->today, i == weft_hours_lines_find_focus (self, &cell));
}

void
weft_hours_lines_set_issue (WeftHoursLines *self,
                            guint           i,
                            WeftHoursCell   cell,
                            const char     *sentence)
{
  WeftHoursEntry *line = weft_hours_lines_get (self, i);

  g_return_if_fail (WEFT_IS_HOURS_LINES (self));
  /* That nobody has the name is said by the hint already. */
  if (cell != WEFT_HOURS_WHO || !gtk_widget_get_visible (line->hint))
    weft_hours_entry_set_issue (line, cell, sentence);
  weft_hours_entry_show_state (line, self->today, FALSE);
}
