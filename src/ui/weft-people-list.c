/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of people is made of. */

#include "weft-people-list.h"

#include "weft-cells.h"
#include "weft-people.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static char *
get_cell (gpointer    record,
          const char *column)
{
  return g_strdup (weft_row_get (((WeftPerson *)record)->row, column));
}

static char *
get_name (gpointer record)
{
  return get_cell (record, "name");
}

static char *
get_does (gpointer record)
{
  return g_strdup (((WeftPerson *)record)->does);
}

static char *
get_phone (gpointer record)
{
  return get_cell (record, "phone");
}

static char *
get_email (gpointer record)
{
  return get_cell (record, "email");
}

static char *
get_joined (gpointer record)
{
  return get_cell (record, "joined");
}

static char *
get_due (gpointer record)
{
  return g_strdup (((WeftPerson *)record)->due);
}

static int
compare_name (gconstpointer one,
              gconstpointer other)
{
  return strcmp (((const WeftPerson *)one)->place, ((const WeftPerson *)other)->place);
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

/* Where there is not room for all, what is due stands below the name, in place of what the person does. */
static GtkWidget *
make_narrow_cell (void)
{
  GtkWidget *box = make_name_cell ();
  GtkWidget *pill = make_due_cell ();

  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (box)), pill);
  return box;
}

static void
show_narrow_cell (GtkWidget *box,
                  gpointer   record)
{
  GtkWidget *pill = gtk_widget_get_last_child (gtk_widget_get_last_child (box));

  show_name_cell (box, record);
  show_due_cell (pill, record);
  if (gtk_widget_get_visible (pill))
    gtk_widget_set_visible (gtk_widget_get_prev_sibling (pill), FALSE);
}

static gboolean
is_volunteer (gconstpointer record)
{
  return ((const WeftPerson *)record)->is_volunteer;
}

static gboolean
is_member (gconstpointer record)
{
  return ((const WeftPerson *)record)->is_member;
}

static gboolean
is_participant (gconstpointer record)
{
  return ((const WeftPerson *)record)->is_participant;
}

static gboolean
is_due (gconstpointer record)
{
  return ((const WeftPerson *)record)->due[0] != '\0';
}

static gint64
get_id (gconstpointer record)
{
  return ((const WeftPerson *)record)->row->id;
}

static const WeftCellColumn columns[] = {
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, get_name, WEFT_CELL_ALWAYS | WEFT_CELL_EXPAND | WEFT_CELL_WIDE, compare_name, make_name_cell, show_name_cell },
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, get_name, WEFT_CELL_ALWAYS | WEFT_CELL_EXPAND | WEFT_CELL_MEDIUM | WEFT_CELL_NARROW | WEFT_CELL_SCREEN, compare_name, make_narrow_cell, show_narrow_cell },
  { "does", N_ ("What they do"), WEFT_TYPE_TEXT, get_does, WEFT_CELL_PAPER },
  { "phone", N_ ("Telephone"), WEFT_TYPE_TEXT, get_phone, WEFT_CELL_WIDE | WEFT_CELL_MEDIUM },
  { "email", N_ ("E-mail"), WEFT_TYPE_TEXT, get_email, WEFT_CELL_WIDE | WEFT_CELL_MEDIUM },
  { "joined", N_ ("Joined"), WEFT_TYPE_DATE, get_joined, WEFT_CELL_WIDE | WEFT_CELL_MEDIUM },
  { "due", N_ ("Due"), WEFT_TYPE_TEXT, get_due, WEFT_CELL_WIDE, compare_due, make_due_cell, show_due_cell },
};

static const WeftListChip chips[] = {
  { "volunteers", N_ ("Volunteers"), is_volunteer },
  { "members", N_ ("Members"), is_member },
  { "participants", N_ ("Participants"), is_participant },
  { "due", N_ ("Due"), is_due },
};

static const WeftListKind kind = {
  .name = "people",
  .table = "people",
  .get_id = get_id,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .chips = chips,
  .n_chips = G_N_ELEMENTS (chips),
  .sort = "name",
  .changeable = "member_category|area|joined|left|renewal_due|subscription_due|subscription_paid",
};

const WeftListKind *
weft_people_list_kind (void)
{
  return &kind;
}
