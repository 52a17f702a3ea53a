/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story as the list shows it. */

#include "weft-evidence-row.h"

#include "weft-cells.h"
#include "weft-label.h"
#include "weft-rows.h"
#include "weft-words.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* More of a story's words are read on its own page. */
#define MOST_LINES 5

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            int         lines)
{
  GtkWidget *label = weft_label_new (text, css_class);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (lines > 0)
    {
      gtk_label_set_lines (GTK_LABEL (label), lines);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  return label;
}

static GtkWidget *
make_said (const WeftEvidence *evidence)
{
  g_autofree char *said = weft_evidence_said (evidence);
  GtkWidget       *label = make_label (said, "dim-label", 0);

  gtk_widget_add_css_class (label, "small");
  return label;
}

static void
add_step (GtkGrid    *grid,
          int         row,
          const char *step,
          const char *text,
          const char *when_empty)
{
  GtkWidget *label = make_label (step, "step", 0);
  GtkWidget *words = make_label (text[0] != '\0' ? text : when_empty, text[0] != '\0' ? NULL : "dim-label", 0);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, words, 1, row, 1, 1);
}

/* What was said with who said it, what was done, what came of it. */
static GtkWidget *
make_steps (const WeftEvidence *evidence)
{
  GtkWidget  *grid = gtk_grid_new ();
  const char *did = weft_row_get (evidence->row, "we_did");
  const char *then = weft_row_get (evidence->row, "outcome");

  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  /* Translators: the three steps of "You said, we did"; short, they stand before the words */
  add_step (GTK_GRID (grid), 0, _ ("Said"), weft_row_get (evidence->row, "text"), "");
  gtk_grid_attach (GTK_GRID (grid), make_said (evidence), 1, 1, 1, 1);
  add_step (GTK_GRID (grid), 2, _ ("Did"), did, _ ("Nothing is written down yet: say what you did about it"));
  if (then[0] != '\0')
    add_step (GTK_GRID (grid), 3, _ ("Then"), then, "");
  return grid;
}

GtkWidget *
weft_evidence_row_new_words (const WeftEvidence *evidence,
                             int                 lines)
{
  g_autofree char *words = weft_evidence_words (evidence);
  GtkWidget       *box;

  if (weft_evidence_is_loop (evidence))
    return make_steps (evidence);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), make_label (words, weft_evidence_is_spoken (evidence) ? "quote" : "heading", lines));
  gtk_box_append (GTK_BOX (box), make_said (evidence));
  return box;
}

GtkWidget *
weft_evidence_row_new_consent (const WeftEvidence *evidence)
{
  const char      *tint;
  g_autofree char *consent = weft_evidence_say_consent (evidence, &tint);
  g_autofree char *use = weft_evidence_say_use (evidence);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *pill = weft_cells_make_pill (tint);
  GtkWidget       *label = make_label (use, "dim-label", 0);

  weft_cells_set_pill (pill, consent, tint);
  gtk_label_set_wrap (GTK_LABEL (pill), TRUE);
  gtk_widget_set_valign (pill, GTK_ALIGN_START);
  gtk_widget_set_margin_end (pill, 4);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_layout_manager (box, g_object_new (WEFT_TYPE_WRAP_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (box), pill);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* A list row has no label of its own: what it shows, in the order in which it is read. */
static void
set_label (GtkWidget          *row,
           const WeftEvidence *evidence)
{
  g_autofree char *words = weft_evidence_words (evidence);
  g_autofree char *said = weft_evidence_said (evidence);
  g_autofree char *consent = weft_evidence_say_consent (evidence, NULL);
  g_autofree char *use = weft_evidence_say_use (evidence);
  /* Translators: a story read aloud: the words, who said them and when, who may see them, where they are used */
  g_autofree char *label = g_strdup_printf (_ ("%s, %s. %s, %s"), words, said, consent, use);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
weft_evidence_row_new (const WeftEvidence *evidence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  if (weft_evidence_is_loop (evidence))
    gtk_box_append (GTK_BOX (box), make_label (_ ("You said, we did"), "heading", 0));
  gtk_box_append (GTK_BOX (box), weft_evidence_row_new_words (evidence, MOST_LINES));
  gtk_box_append (GTK_BOX (box), weft_evidence_row_new_consent (evidence));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("weft-next-symbolic"));
  gtk_widget_add_css_class (line, "padded");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  weft_rows_set_record (row, evidence->row);
  set_label (row, evidence);
  return row;
}
