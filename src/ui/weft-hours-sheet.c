/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type hours into. All rows stand in one GtkGrid, so that its columns are as wide as the widest cell
 * needs; a row's message has a grid row of its own below it. */

#include "weft-hours-sheet.h"

#include "weft-date.h"
#include "weft-hours.h"
#include "weft-suggest.h"

#include <glib/gi18n-lib.h>

#define FIRST_LINES 10

enum
{
  DATE,
  WHO,
  HOURS,
  WHAT,
  GRANT,
  N_CELLS
};

typedef struct
{
  GtkWidget   *icon;           /* borrowed, like all of these: in the grid */
  GtkWidget   *cells[N_CELLS]; /* GtkEntry */
  GtkWidget   *issue;
  WeftSuggest *who, *grant;
} Line;

struct _WeftHoursSheet
{
  AdwBin parent_instance;

  GPtrArray     *lines; /* owned, of Line */
  WeftHoursList *list;  /* borrowed, nullable: the page's */
  char          *today; /* owned */
  GtkWidget     *grid;  /* borrowed */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WeftHoursSheet, weft_hours_sheet, ADW_TYPE_BIN)

static Line *add_line (WeftHoursSheet *self);

void
weft_typed_hours_free (WeftTypedHours *typed)
{
  if (typed == NULL)
    return;
  g_clear_pointer (&typed->row, weft_row_free);
  g_free (typed->new_person);
  g_free (typed);
}

static const char *
get_text (const Line *line,
          int         cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (line->cells[cell]));
}

static void
set_text (Line       *line,
          int         cell,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (line->cells[cell]), text);
}

/* The date that comes from the row above is not yet something typed. */
static gboolean
is_empty (const Line *line)
{
  return get_text (line, WHO)[0] == '\0' && get_text (line, HOURS)[0] == '\0' && get_text (line, WHAT)[0] == '\0';
}

static gboolean
read_date (WeftHoursSheet *self,
           const Line     *line,
           char            iso[WEFT_DATE_SIZE])
{
  return weft_date_parse_short (get_text (line, DATE), self->today, iso, NULL);
}

static gboolean
is_whole (WeftHoursSheet *self,
          const Line     *line)
{
  char   iso[WEFT_DATE_SIZE];
  gint64 minutes;

  return get_text (line, WHO)[0] != '\0' && weft_hours_parse (get_text (line, HOURS), &minutes, NULL) &&
         (read_date (self, line, iso) || weft_month_parse (get_text (line, DATE), iso, NULL));
}

static Line *
find_line (WeftHoursSheet *self,
           GtkWidget      *cell,
           guint          *index,
           int            *column)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (int j = 0; j < N_CELLS; j++)
      {
        Line *line = g_ptr_array_index (self->lines, i);

        if (line->cells[j] != cell)
          continue;
        if (index != NULL)
          *index = i;
        if (column != NULL)
          *column = j;
        return line;
      }
  return NULL;
}

static void
show_state (WeftHoursSheet *self,
            Line           *line)
{
  gboolean    is_typed = FALSE;
  const char *icon = NULL;

  for (int j = 0; j < N_CELLS; j++)
    is_typed |= (gtk_widget_get_state_flags (line->cells[j]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  if (is_whole (self, line))
    icon = "weft-check-symbolic";
  else if (is_typed)
    icon = "weft-edit-symbolic";
  gtk_image_set_from_icon_name (GTK_IMAGE (line->icon), icon);
  gtk_widget_set_css_classes (line->icon, (const char *[]){ "cell", icon == NULL || is_whole (self, line) ? "whole" : "typed", NULL });
}

static void
change_cb (WeftHoursSheet *self,
           GtkWidget      *cell)
{
  Line *line = find_line (self, cell, NULL, NULL);

  if (line == NULL)
    return;
  gtk_widget_set_visible (line->issue, FALSE);
  show_state (self, line);
  g_signal_emit (self, changed_signal, 0);
}

/* What the person did the last time is most often what they did this time. */
static void
choose_who_cb (WeftHoursSheet *self,
               WeftName       *name,
               WeftSuggest    *suggest)
{
  WeftHoursLine *last = self->list != NULL ? g_hash_table_lookup (self->list->last, name->ref) : NULL;
  Line          *line = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    if (((Line *)g_ptr_array_index (self->lines, i))->who == suggest)
      line = g_ptr_array_index (self->lines, i);
  if (line == NULL)
    return;
  if (last != NULL && get_text (line, WHAT)[0] == '\0')
    set_text (line, WHAT, weft_row_get (last->row, "role"));
  if (last != NULL && get_text (line, GRANT)[0] == '\0')
    weft_suggest_set_ref (line->grant, weft_row_get (last->row, "grant"));
  gtk_widget_grab_focus (line->cells[HOURS]);
}

/* "9/3" becomes "Tue 9 March" as soon as it is left. */
static void
spell_date (WeftHoursSheet *self,
            Line           *line)
{
  char             iso[WEFT_DATE_SIZE];
  g_autofree char *words = NULL;

  if (!read_date (self, line, iso))
    return;
  words = weft_date_format (iso);
  if (!g_str_equal (words, get_text (line, DATE)))
    set_text (line, DATE, words);
}

static void
leave_cb (WeftHoursSheet          *self,
          GtkEventControllerFocus *focus)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));
  Line      *line = find_line (self, cell, NULL, NULL);

  if (line == NULL)
    return;
  if (cell == line->cells[DATE])
    spell_date (self, line);
  show_state (self, line);
}

static void
enter_cb (WeftHoursSheet          *self,
          GtkEventControllerFocus *focus)
{
  guint i;
  Line *line = find_line (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &i, NULL);

  if (line == NULL)
    return;
  if (get_text (line, DATE)[0] == '\0' && i > 0)
    set_text (line, DATE, get_text (g_ptr_array_index (self->lines, i - 1), DATE));
  show_state (self, line);
}

static void
activate_cb (WeftHoursSheet *self,
             GtkWidget      *cell)
{
  guint i = 0;
  Line *next;

  find_line (self, cell, &i, NULL);
  next = i + 1 < self->lines->len ? g_ptr_array_index (self->lines, i + 1) : add_line (self);
  gtk_widget_grab_focus (next->cells[WHO]);
}

static void
copy_above (WeftHoursSheet *self,
            GtkWidget      *cell)
{
  guint i;
  int   column;
  Line *line = find_line (self, cell, &i, &column);
  Line *above = line != NULL && i > 0 ? g_ptr_array_index (self->lines, i - 1) : NULL;

  if (above == NULL)
    return;
  if (column == WHO || column == GRANT)
    {
      WeftSuggest     *from = column == WHO ? above->who : above->grant;
      g_autofree char *ref = weft_suggest_get_ref (from);

      weft_suggest_set_ref (column == WHO ? line->who : line->grant, ref);
    }
  else
    set_text (line, column, get_text (above, column));
}

/* Rows of a spreadsheet, from the cell that has the focus to the right and down. */
static void
fill_pasted (WeftHoursSheet *self,
             GtkWidget      *cell,
             const char     *text)
{
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  guint first = 0;
  int   column = 0;

  find_line (self, cell, &first, &column);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (rows[i]), "\t", -1);
      Line *line;

      if (rows[i][0] == '\0')
        continue;
      while (first + i >= self->lines->len)
        add_line (self);
      line = g_ptr_array_index (self->lines, first + i);
      for (int j = 0; cells[j] != NULL && column + j < N_CELLS; j++)
        set_text (line, column + j, g_strstrip (cells[j]));
      spell_date (self, line);
    }
}

static void
finish_paste_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GtkWidget) cell = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkWidget       *self = gtk_widget_get_ancestor (cell, WEFT_TYPE_HOURS_SHEET);
  int              at;

  if (text == NULL || self == NULL)
    return;
  if (strpbrk (text, "\t\n") != NULL)
    {
      fill_pasted (WEFT_HOURS_SHEET (self), cell, text);
      return;
    }
  gtk_editable_delete_selection (GTK_EDITABLE (cell));
  at = gtk_editable_get_position (GTK_EDITABLE (cell));
  gtk_editable_insert_text (GTK_EDITABLE (cell), text, -1, &at);
  gtk_editable_set_position (GTK_EDITABLE (cell), at);
}

static gboolean
is_all_empty (WeftHoursSheet *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (!is_empty (g_ptr_array_index (self->lines, i)))
      return FALSE;
  return TRUE;
}

static gboolean
press_key_cb (WeftHoursSheet        *self,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              GtkEventControllerKey *controller)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  /* In a sheet that is empty there are no letters to take back: it means the hours that were saved last. */
  if ((key == GDK_KEY_z || key == GDK_KEY_Z) && is_all_empty (self))
    {
      gtk_widget_activate_action (cell, (state & GDK_SHIFT_MASK) != 0 ? "win.redo" : "win.undo", NULL);
      return TRUE;
    }
  if (key == GDK_KEY_d)
    {
      copy_above (self, cell);
      return TRUE;
    }
  if (key == GDK_KEY_v)
    {
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (cell), NULL, finish_paste_cb, g_object_ref (cell));
      return TRUE;
    }
  return FALSE;
}

static const char *const titles[N_CELLS] = { N_ ("Date"), N_ ("Who"), N_ ("Hours"), N_ ("What"), N_ ("Grant") };
static const int         widths[N_CELLS] = { 15, 18, 6, 14, 18 };

static GtkWidget *
make_cell (WeftHoursSheet *self,
           int             column)
{
  GtkWidget          *cell = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (cell), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (cell), column == HOURS ? 6 : 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (cell), widths[column]);
  gtk_widget_set_hexpand (cell, column != HOURS && column != DATE);
  gtk_widget_add_css_class (cell, "cell");
  if (column == HOURS)
    gtk_editable_set_alignment (GTK_EDITABLE (cell), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (titles[column]), -1);

  g_signal_connect_object (cell, "changed", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
  gtk_widget_add_controller (cell, keys);
  return cell;
}

static void
attach_suggestions (WeftHoursSheet *self,
                    Line           *line)
{
  line->who = weft_suggest_attach (GTK_ENTRY (line->cells[WHO]));
  /* Translators: %s is what was typed: "jo" */
  weft_suggest_set_add (line->who, _ ("Add “%s” as a new volunteer"), _ ("Only the name is needed"));
  g_signal_connect_object (line->who, "chosen", G_CALLBACK (choose_who_cb), self, G_CONNECT_SWAPPED);
  line->grant = weft_suggest_attach (GTK_ENTRY (line->cells[GRANT]));
  if (self->list != NULL)
    {
      weft_suggest_set_names (line->who, self->list->people);
      weft_suggest_set_names (line->grant, self->list->grants);
    }
}

static Line *
add_line (WeftHoursSheet *self)
{
  Line *line = g_new0 (Line, 1);
  int   row = (int)self->lines->len * 2 + 1;

  line->icon = gtk_image_new ();
  gtk_widget_add_css_class (line->icon, "cell");
  gtk_grid_attach (GTK_GRID (self->grid), line->icon, 0, row, 1, 1);
  for (int j = 0; j < N_CELLS; j++)
    {
      line->cells[j] = make_cell (self, j);
      gtk_grid_attach (GTK_GRID (self->grid), line->cells[j], j + 1, row, 1, 1);
    }
  line->issue = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (line->issue), 0);
  gtk_label_set_wrap (GTK_LABEL (line->issue), TRUE);
  gtk_widget_add_css_class (line->issue, "issue");
  gtk_widget_add_css_class (line->issue, "small");
  gtk_widget_add_css_class (line->issue, "cell-issue");
  gtk_widget_set_visible (line->issue, FALSE);
  gtk_grid_attach (GTK_GRID (self->grid), line->issue, 1, row + 1, N_CELLS, 1);
  g_ptr_array_add (self->lines, line);
  attach_suggestions (self, line);
  return line;
}

static void
add_headings (WeftHoursSheet *self)
{
  for (int j = -1; j < N_CELLS; j++)
    {
      GtkWidget *label = gtk_label_new (j < 0 ? NULL : _ (titles[j]));

      gtk_label_set_xalign (GTK_LABEL (label), j == HOURS ? 1 : 0);
      gtk_widget_add_css_class (label, "cell-heading");
      gtk_grid_attach (GTK_GRID (self->grid), label, j + 1, 0, 1, 1);
    }
}

static gboolean
weft_hours_sheet_grab_focus (GtkWidget *widget)
{
  WeftHoursSheet *self = WEFT_HOURS_SHEET (widget);

  for (guint i = 0; i < self->lines->len; i++)
    if (is_empty (g_ptr_array_index (self->lines, i)))
      return gtk_widget_grab_focus (((Line *)g_ptr_array_index (self->lines, i))->cells[i == 0 ? DATE : WHO]);
  return gtk_widget_grab_focus (add_line (self)->cells[WHO]);
}

static void
weft_hours_sheet_finalize (GObject *object)
{
  WeftHoursSheet *self = WEFT_HOURS_SHEET (object);

  g_ptr_array_unref (self->lines);
  g_free (self->today);

  G_OBJECT_CLASS (weft_hours_sheet_parent_class)->finalize (object);
}

static void
weft_hours_sheet_class_init (WeftHoursSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_hours_sheet_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = weft_hours_sheet_grab_focus;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weft_hours_sheet_init (WeftHoursSheet *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->today = g_strdup ("");
  self->grid = gtk_grid_new ();
  gtk_widget_add_css_class (self->grid, "sheet");
  adw_bin_set_child (ADW_BIN (self), self->grid);
  add_headings (self);
  for (guint i = 0; i < FIRST_LINES; i++)
    add_line (self);
}

void
weft_hours_sheet_set_list (WeftHoursSheet *self,
                           WeftHoursList  *list,
                           const char     *today)
{
  g_return_if_fail (WEFT_IS_HOURS_SHEET (self));

  self->list = list;
  g_free (self->today);
  self->today = g_strdup (today);
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      weft_suggest_set_names (line->who, list != NULL ? list->people : NULL);
      weft_suggest_set_names (line->grant, list != NULL ? list->grants : NULL);
    }
}

static WeftTypedHours *
collect_line (WeftHoursSheet *self,
              guint           i)
{
  Line            *line = g_ptr_array_index (self->lines, i);
  WeftTypedHours  *typed = g_new0 (WeftTypedHours, 1);
  g_autofree char *who = weft_suggest_get_ref (line->who);
  g_autofree char *grant = weft_suggest_get_ref (line->grant);
  g_autofree char *people = g_strdup_printf ("%d", (int)weft_hours_people (who));
  char             iso[WEFT_DATE_SIZE];

  typed->line = i;
  typed->row = weft_row_new (weft_description_find ("hours"));
  typed->new_person = g_strdup (weft_suggest_is_adding (line->who) ? get_text (line, WHO) : NULL);
  weft_row_set (typed->row, "date", read_date (self, line, iso) ? iso : get_text (line, DATE));
  weft_row_set (typed->row, weft_hours_people (who) > 0 ? "people" : "person", weft_hours_people (who) > 0 ? people : who);
  weft_row_set (typed->row, "hours", get_text (line, HOURS));
  weft_row_set (typed->row, "role", get_text (line, WHAT));
  weft_row_set (typed->row, "grant", grant);
  return typed;
}

GPtrArray *
weft_hours_sheet_collect (WeftHoursSheet *self)
{
  GPtrArray *typed = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_typed_hours_free);

  for (guint i = 0; i < self->lines->len; i++)
    if (!is_empty (g_ptr_array_index (self->lines, i)))
      g_ptr_array_add (typed, collect_line (self, i));
  return typed;
}

void
weft_hours_sheet_get_totals (WeftHoursSheet *self,
                             guint          *rows,
                             gint64         *minutes)
{
  *rows = 0;
  *minutes = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line  *line = g_ptr_array_index (self->lines, i);
      gint64 each;

      if (is_empty (line))
        continue;
      *rows += 1;
      if (weft_hours_parse (get_text (line, HOURS), &each, NULL))
        *minutes += each * MAX (weft_hours_people (get_text (line, WHO)), 1);
    }
}

void
weft_hours_sheet_set_issue (WeftHoursSheet *self,
                            guint           i,
                            const char     *sentence)
{
  Line *line = g_ptr_array_index (self->lines, i);

  gtk_label_set_text (GTK_LABEL (line->issue), sentence);
  gtk_widget_set_visible (line->issue, sentence != NULL);
  if (sentence != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (line->icon), "weft-alert-symbolic");
}

void
weft_hours_sheet_clear (WeftHoursSheet *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      for (int j = 0; j < N_CELLS; j++)
        set_text (line, j, "");
      gtk_widget_set_visible (line->issue, FALSE);
      show_state (self, line);
    }
}
