/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the list of people. */

#include "weft-people-columns.h"

#include "weft-cells.h"
#include "weft-people.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static char *
show_phone (gpointer record)
{
  return g_strdup (weft_row_get (((WeftPerson *)record)->row, "phone"));
}

static char *
show_email (gpointer record)
{
  return g_strdup (weft_row_get (((WeftPerson *)record)->row, "email"));
}

static char *
show_joined (gpointer record)
{
  const char *joined = weft_row_get (((WeftPerson *)record)->row, "joined");

  return joined[0] != '\0' ? weft_date_format_short (joined) : g_strdup ("");
}

static int
compare_name (gconstpointer one,
              gconstpointer other)
{
  return g_utf8_collate (weft_row_get (((const WeftPerson *)one)->row, "name"),
                         weft_row_get (((const WeftPerson *)other)->row, "name"));
}

static int
compare_joined (gconstpointer one,
                gconstpointer other)
{
  return g_strcmp0 (weft_row_get (((const WeftPerson *)one)->row, "joined"),
                    weft_row_get (((const WeftPerson *)other)->row, "joined"));
}

/* What is due soonest comes first, what is not due at all last. */
static int
compare_due (gconstpointer one,
             gconstpointer other)
{
  const WeftPerson *a = one, *b = other;

  if ((a->due[0] == '\0') != (b->due[0] == '\0'))
    return a->due[0] == '\0' ? 1 : -1;
  return g_strcmp0 (a->due_date, b->due_date);
}

static GtkWidget *
make_name_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *does = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (does), 0);
  gtk_label_set_ellipsize (GTK_LABEL (does), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (does, "small");
  gtk_widget_add_css_class (does, "dim-label");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), does);
  gtk_box_append (GTK_BOX (box), adw_avatar_new (30, NULL, TRUE));
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static void
show_name_cell (GtkWidget *box,
                gpointer   record)
{
  WeftPerson *person = record;
  GtkWidget  *avatar = gtk_widget_get_first_child (box);
  GtkWidget  *name = gtk_widget_get_first_child (gtk_widget_get_last_child (box));
  GtkWidget  *does = gtk_widget_get_next_sibling (name);

  adw_avatar_set_text (ADW_AVATAR (avatar), weft_row_get (person->row, "name"));
  gtk_label_set_text (GTK_LABEL (name), weft_row_get (person->row, "name"));
  gtk_label_set_text (GTK_LABEL (does), person->does);
  gtk_widget_set_visible (does, person->does[0] != '\0');
}

static GtkWidget *
make_due_cell (void)
{
  GtkWidget *pill = weft_cells_make_pill ("warning");

  gtk_widget_set_halign (pill, GTK_ALIGN_END);
  return pill;
}

static void
show_due_cell (GtkWidget *pill,
               gpointer   record)
{
  WeftPerson *person = record;

  if (person->due[0] != '\0')
    weft_cells_set_pill (pill, person->due, "warning");
  else
    weft_cells_set_pill (pill, person->is_new ? _ ("New") : "", "accent");
}

GtkColumnViewColumn *
weft_people_columns_add (GtkColumnView       *view,
                         GtkColumnViewColumn *wide[WEFT_PEOPLE_WIDE_COLUMNS])
{
  GtkColumnViewColumn *name = weft_cells_add (view, _ ("Name"), make_name_cell, show_name_cell, compare_name);

  gtk_column_view_column_set_expand (name, TRUE);
  wide[0] = weft_cells_add_text (view, _ ("Telephone"), NULL, show_phone, NULL);
  wide[1] = weft_cells_add_text (view, _ ("E-mail"), NULL, show_email, NULL);
  wide[2] = weft_cells_add_text (view, _ ("Joined"), NULL, show_joined, compare_joined);
  weft_cells_add (view, _ ("Due"), make_due_cell, show_due_cell, compare_due);
  return name;
}
