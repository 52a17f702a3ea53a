/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The budget of a grant, line by line: what was spent of each. All bars share one mark, where the line is used up. */

#include "weft-grant-parts.h"

#include "weft-cells.h"
#include "weft-graph.h"
#include "weft-pence.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

#define BAR_HEIGHT 20
#define NAME_CHARACTERS 18
#define WHOLE 10000 /* basis points */
#define FURTHEST_OVER 20000

/* What keeps the columns of all rows in line. */
typedef struct
{
  GtkSizeGroup *names, *spent, *budgets, *notes; /* borrowed: kept alive by the labels */
  gint64        furthest;                        /* basis points of its budget that the line furthest over has spent */
} Columns;

static GtkWidget *
make_label (const char *text,
            float       xalign,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Payments that were given no line are a row too. */
static const char *
name_line (const WeftGrantLine *line)
{
  return line->name[0] != '\0' ? line->name : _ ("No line of the budget yet");
}

static GtkWidget *
make_number (const char *text,
             gboolean    is_dim)
{
  GtkWidget *label = make_label (text, 1, "numeric");

  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* "120.00 left", "104.85 over", "all spent". */
static char *
say_note (const WeftGrantLine *line)
{
  gint64           left = weft_pence_less (line->budget, line->spent);
  g_autofree char *amount = weft_pence_format_bare (ABS (left));

  if (line->row == NULL)
    return g_strdup (_ ("not in the budget"));
  if (left == 0)
    return g_strdup (_ ("all spent"));
  return g_strdup_printf (left > 0
                            /* Translators: %s is an amount of a budget line without the pound sign */
                            ? _ ("%s left")
                            /* Translators: %s is an amount of a budget line without the pound sign */
                            : _ ("%s over"),
                          amount);
}

/* The pill where a reason is asked for or given; over the line but under the rule it is grey; else plain words. */
static GtkWidget *
make_note (const WeftGrantLine *line,
           const char          *words)
{
  GtkWidget *note;

  if (line->wants_reason && line->why == NULL)
    {
      note = weft_cells_make_pill ("warning");
      weft_cells_set_pill (note, _ ("say why"), "warning");
    }
  else if (line->wants_reason)
    {
      note = weft_cells_make_pill ("success");
      weft_cells_set_pill (note, _ ("reason given"), "success");
    }
  else if (line->spent > line->budget)
    {
      note = weft_cells_make_pill ("");
      weft_cells_set_pill (note, words, "");
    }
  else
    {
      note = make_label (words, 0, "small");
      gtk_widget_add_css_class (note, "dim-label");
      gtk_widget_add_css_class (note, "numeric");
    }
  gtk_widget_set_halign (note, GTK_ALIGN_START);
  return note;
}

static GtkWidget *
make_bar (const WeftGrantLine *line,
          const Columns       *columns,
          const char          *sentence)
{
  GtkWidget *bar = weft_graph_new ();
  gint64     share = line->budget > 0 ? weft_pence_share_basis_points (line->spent, line->budget) : columns->furthest - WHOLE;
  gint64     whole = line->budget > 0 ? WHOLE : 0;

  gtk_widget_set_size_request (bar, 60, BAR_HEIGHT);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  weft_graph_set_budget (WEFT_GRAPH (bar), MIN (share, columns->furthest), whole, columns->furthest, sentence);
  return bar;
}

/* The parts of a line of the budget, borrowed until they are arranged. */
typedef struct
{
  GtkWidget *name, *bar, *spent, *budget, *note;
} Line;

/* All in one row, each in a column of its own. */
static void
arrange_wide (GtkGrid       *grid,
              const Line    *line,
              const Columns *columns)
{
  gtk_grid_set_column_spacing (grid, 12);
  gtk_label_set_width_chars (GTK_LABEL (line->name), NAME_CHARACTERS);
  gtk_size_group_add_widget (columns->names, line->name);
  gtk_size_group_add_widget (columns->spent, line->spent);
  gtk_size_group_add_widget (columns->budgets, line->budget);
  gtk_size_group_add_widget (columns->notes, line->note);
  gtk_grid_attach (grid, line->name, 0, 0, 1, 1);
  gtk_grid_attach (grid, line->bar, 1, 0, 1, 1);
  gtk_grid_attach (grid, line->spent, 2, 0, 1, 1);
  gtk_grid_attach (grid, line->budget, 3, 0, 1, 1);
  gtk_grid_attach (grid, line->note, 4, 0, 1, 1);
}

/* Name and note above the bar, the numbers below it. */
static void
arrange_narrow (GtkGrid    *grid,
                const Line *line)
{
  GtkWidget *numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_grid_set_column_spacing (grid, 6);
  gtk_label_set_width_chars (GTK_LABEL (line->name), 8);
  gtk_widget_set_hexpand (line->name, TRUE);
  gtk_widget_set_halign (line->note, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (numbers), line->spent);
  gtk_box_append (GTK_BOX (numbers), line->budget);
  gtk_grid_attach (grid, line->name, 0, 0, 1, 1);
  gtk_grid_attach (grid, line->note, 1, 0, 1, 1);
  gtk_grid_attach (grid, line->bar, 0, 1, 2, 1);
  gtk_grid_attach (grid, numbers, 0, 2, 2, 1);
}

static GtkWidget *
make_line (const WeftGrantLine *line,
           const Columns       *columns,
           gboolean             is_narrow)
{
  GtkWidget       *grid = gtk_grid_new ();
  g_autofree char *spent = weft_pence_format_bare (line->spent);
  g_autofree char *budget = weft_pence_format_bare (line->budget);
  /* Translators: after what was spent: "4,680.00 of 4,800.00"; %s is money */
  g_autofree char *of = g_strdup_printf (_ ("of %s"), budget);
  g_autofree char *words = say_note (line);
  /* Translators: a budget line, what was spent, "of" its budget, what is left */
  g_autofree char *sentence = g_strdup_printf (_ ("%s: %s %s, %s"), name_line (line), spent, of, words);
  const Line       parts = { make_label (name_line (line), 0, NULL), make_bar (line, columns, sentence), make_number (spent, FALSE),
                             make_number (line->row != NULL ? of : "", TRUE), make_note (line, words) };

  gtk_label_set_wrap (GTK_LABEL (parts.name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (parts.name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (parts.name), NAME_CHARACTERS);
  if (is_narrow)
    arrange_narrow (GTK_GRID (grid), &parts);
  else
    arrange_wide (GTK_GRID (grid), &parts, columns);
  return grid;
}

static void
open_line_cb (WeftGrantView *view,
              GtkListBoxRow *row)
{
  WeftRow *record = weft_rows_get_record (GTK_WIDGET (row));

  if (record != NULL)
    weft_grant_view_edit (view, record);
}

static GtkWidget *
make_row (const WeftGrantLine *line,
          const Columns       *columns,
          gboolean             is_narrow)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (row, "budget-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_line (line, columns, is_narrow));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), line->row != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name_line (line), -1);
  if (line->row != NULL)
    {
      weft_rows_set_record (row, line->row);
      gtk_widget_set_tooltip_text (row, _ ("Change this line"));
    }
  return row;
}

static void
add_line_cb (WeftGrantView *view)
{
  weft_grant_view_add (view, "budget");
}

static void
open_return_cb (WeftGrantView *view)
{
  weft_grant_view_open_return (view, NULL);
}

static gint64
find_furthest (const WeftGrantDetails *details)
{
  gint64 furthest = WHOLE + WHOLE / 20;

  for (guint i = 0; i < details->lines->len; i++)
    {
      const WeftGrantLine *line = g_ptr_array_index (details->lines, i);

      furthest = MAX (furthest, weft_pence_share_basis_points (line->spent, line->budget));
    }
  return MIN (furthest, FURTHEST_OVER);
}

static guint
count_reasons (const WeftGrantDetails *details)
{
  guint n = 0;

  for (guint i = 0; i < details->lines->len; i++)
    {
      const WeftGrantLine *line = g_ptr_array_index (details->lines, i);

      n += line->wants_reason && line->why == NULL;
    }
  return n;
}

static void
add_head (GtkBox        *box,
          WeftGrantView *view,
          guint          n_reasons)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = make_label (_ ("Budget, line by line"), 0, "heading");
  GtkWidget *add = weft_rows_new_add_button (_ ("Add"), _ ("Add a budget line"));
  GtkWidget *reason = gtk_button_new_with_label (_ ("Add a reason"));

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (reason, "link-button");
  gtk_widget_set_visible (reason, n_reasons > 0);
  g_signal_connect_object (reason, "clicked", G_CALLBACK (open_return_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_line_cb), view, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), reason);
  gtk_box_append (GTK_BOX (head), add);
  gtk_box_append (box, head);
}

/* Small words below the lines. */
static void
add_remark (GtkBox     *box,
            const char *words)
{
  GtkWidget *label = make_label (words, 0, "small");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
}

/* A budget of which a line is missing, or has one too many. */
static void
add_sum (GtkBox                 *box,
         const WeftGrantDetails *details)
{
  gint64           award = details->grant->state->award, sum = 0;
  g_autofree char *all = NULL;
  g_autofree char *off = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < details->lines->len; i++)
    (void)weft_pence_add (&sum, ((const WeftGrantLine *)g_ptr_array_index (details->lines, i))->budget);
  if (sum == 0 || sum == award)
    return;
  all = weft_pence_format (sum);
  off = weft_pence_format (ABS (weft_pence_less (award, sum)));
  words = g_strdup_printf (sum < award
                             /* Translators: money of all lines of a budget, and by how much it is less than the award */
                             ? _ ("The lines add up to %s: %s less than the award. Look whether a line is missing.")
                             /* Translators: money of all lines of a budget, and by how much it is more than the award */
                             : _ ("The lines add up to %s: %s more than the award. Put the lines or the award right."),
                           all, off);
  add_remark (box, words);
}

static void
add_foot (GtkBox                 *box,
          const WeftGrantDetails *details,
          guint                   n_reasons)
{
  g_autofree char *rule = weft_pence_format (details->variance_pence);
  g_autofree char *words = NULL;

  add_sum (box, details);
  if (n_reasons == 0)
    return;
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        /* Translators: %d is a percentage, %s money, %u how many lines */
                                        "The return asks why where a line is more than %d%% and more than %s away from its plan: %u line.",
                                        "The return asks why where a line is more than %d%% and more than %s away from its plan: %u lines.",
                                        n_reasons),
                           (int)(details->variance_percent / 100), rule, n_reasons);
  add_remark (box, words);
}

static void
add_none (GtkBox                 *box,
          const WeftGrantDetails *details)
{
  GtkWidget *label = make_label (details->grant->tier >= WEFT_TIER_STANDARD
                                   ? _ ("If your application had a budget, add its lines. Then each payment can be put on its line.")
                                   : _ ("A small grant needs none. Add lines if the funder named them."),
                                 0, "dim-label");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (box, label);
}

/* What was spent without a line says nothing where there are none. */
static gboolean
has_budget (const WeftGrantDetails *details)
{
  for (guint i = 0; i < details->lines->len; i++)
    {
      const WeftGrantLine *line = g_ptr_array_index (details->lines, i);

      if (line->row != NULL || line->name[0] != '\0')
        return TRUE;
    }
  return FALSE;
}

void
weft_grant_parts_add_budget (GtkBox                 *box,
                             WeftGrantView          *view,
                             const WeftGrantDetails *details,
                             gboolean                is_narrow)
{
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) spent = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) budgets = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) notes = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  Columns    columns = { names, spent, budgets, notes, find_furthest (details) };
  guint      n_reasons = count_reasons (details);
  GtkWidget *list = gtk_list_box_new ();

  add_head (box, view, n_reasons);
  if (!has_budget (details))
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      add_none (box, details);
      return;
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, "lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Budget, line by line"), -1);
  for (guint i = 0; i < details->lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (details->lines, i), &columns, is_narrow));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (open_line_cb), view, G_CONNECT_SWAPPED);
  gtk_box_append (box, list);
  add_foot (box, details, n_reasons);
}
