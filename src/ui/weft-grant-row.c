/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list of grants. */

#include "weft-grant-row.h"

#include "weft-cells.h"
#include "weft-columns.h"
#include "weft-label.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

#define MONEY_HEIGHT 18
#define DAYS_HEIGHT 8
#define FOLD_WIDTH 480
#define RIGHT_CHARACTERS 14

static GtkWidget *
make_dim (const char *text)
{
  GtkWidget *label = weft_label_new (text, "dim-label");

  gtk_widget_add_css_class (label, "small");
  return label;
}

static GtkWidget *
make_titles (const WeftGrant *grant)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *received = weft_grant_say_received (grant);
  /* Translators: a funder, then what it gave */
  g_autofree char *about = g_strdup_printf (_ ("%s · %s"), grant->state->funder, received);

  gtk_box_append (GTK_BOX (box), weft_label_new (grant->state->title, "heading"));
  gtk_box_append (GTK_BOX (box), make_dim (about));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_tier_pill (const WeftGrant *grant)
{
  GtkWidget *pill = weft_cells_make_pill ("");

  weft_cells_set_pill (pill, weft_tier_name (grant->tier), "");
  gtk_widget_set_tooltip_text (pill, _ ("How much the return asks for"));
  return pill;
}

GtkWidget *
weft_grant_row_new_pills (const WeftGrant *grant)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *pill;
  const char      *tint;
  g_autofree char *next = weft_grant_say_next (grant, &tint);

  if (grant->standing == WEFT_GRANT_RUNNING)
    gtk_box_append (GTK_BOX (box), make_tier_pill (grant));
  else
    {
      pill = weft_cells_make_pill ("");
      weft_cells_set_pill (pill, weft_words_choice ("status", grant->state->status), "");
      gtk_box_append (GTK_BOX (box), pill);
    }
  pill = weft_cells_make_pill (tint);
  weft_cells_set_pill (pill, next, tint);
  gtk_box_append (GTK_BOX (box), pill);
  return box;
}

static GtkWidget *
make_head (const WeftGrant *grant)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *columns = weft_columns_new (FOLD_WIDTH, 0, 8);
  GtkWidget *next = gtk_image_new_from_icon_name ("weft-next-symbolic");

  weft_columns_append (WEFT_COLUMNS (columns), make_titles (grant));
  weft_columns_append (WEFT_COLUMNS (columns), weft_grant_row_new_pills (grant));
  gtk_widget_set_hexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (head), columns);
  gtk_box_append (GTK_BOX (head), next);
  return head;
}

/* A word, a bar and what is left, as a line of the grid. */
static void
add_bar (GtkGrid        *grid,
         int             line,
         const char     *word,
         int             height,
         const WeftPart *part,
         gint64          whole,
         const char     *markup)
{
  GtkWidget       *bar = weft_graph_new ();
  GtkWidget       *right = gtk_label_new (NULL);
  g_autofree char *sentence = NULL;

  gtk_label_set_markup (GTK_LABEL (right), markup);
  gtk_label_set_xalign (GTK_LABEL (right), 1);
  gtk_label_set_width_chars (GTK_LABEL (right), RIGHT_CHARACTERS);
  gtk_widget_add_css_class (right, "numeric");
  /* Translators: what a bar shows, for a screen reader: "Money: £286.75 left" */
  sentence = g_strdup_printf (_ ("%s: %s"), word, gtk_label_get_text (GTK_LABEL (right)));
  gtk_widget_set_size_request (bar, 60, height);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  weft_graph_set_parts (WEFT_GRAPH (bar), part, 1, whole, sentence);
  gtk_grid_attach (grid, make_dim (word), 0, line, 1, 1);
  gtk_grid_attach (grid, bar, 1, line, 1, 1);
  gtk_grid_attach (grid, right, 2, line, 1, 1);
}

static GtkWidget *
make_bars (const WeftGrant *grant)
{
  GtkWidget       *grid = gtk_grid_new ();
  g_autofree char *left = weft_grant_say_left (grant);
  g_autofree char *days = weft_grant_say_days (grant);
  WeftPart         part = { CLAMP (grant->state->spent, 0, grant->state->award), WEFT_PART_FIRST };
  gint64           whole;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  add_bar (GTK_GRID (grid), 0, _ ("Money"), MONEY_HEIGHT, &part, grant->state->award, left);
  part.fill = WEFT_PART_NEUTRAL;
  whole = weft_grant_count_days (grant, &part.value);
  if (days[0] != '\0')
    add_bar (GTK_GRID (grid), 1, _ ("Days"), DAYS_HEIGHT, &part, whole, days);
  return grid;
}

GtkWidget *
weft_grant_row_new (const WeftGrant *grant)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (row, "grant");
  gtk_box_append (GTK_BOX (box), make_head (grant));
  if (grant->standing == WEFT_GRANT_RUNNING)
    gtk_box_append (GTK_BOX (box), make_bars (grant));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, grant->state->title, -1);
  g_object_set_data_full (G_OBJECT (row), "ref", g_strdup (grant->state->ref), g_free);
  return row;
}

const char *
weft_grant_row_get_ref (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "ref");
}

GtkWidget *
weft_grant_row_new_key (const WeftPart *part,
                        const char     *words)
{
  const WeftPart nothing = { 0, WEFT_PART_FIRST };
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget     *swatch = weft_graph_new ();

  weft_graph_set_parts (WEFT_GRAPH (swatch), part != NULL ? part : &nothing, 1, 1, "");
  /* The words beside it say all that there is to say. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (swatch), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_size_request (swatch, 16, 11);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), make_dim (words));
  return box;
}
