/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of money. */

#include "weft-money-columns.h"

#include "weft-cells.h"
#include "weft-date.h"
#include "weft-money-list.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

#define PADDING 22
#define LEAST_WHO 150
#define LEAST_WHO_MEDIUM 110

static const struct
{
  const char *title;
  const char *widest; /* the column is as wide as this text */
} columns[WEFT_MONEY_N_COLUMNS] = {
  [WEFT_MONEY_DATE] = { N_ ("Date"), "26 September 2027" },
  [WEFT_MONEY_WHO] = { N_ ("Who or what"), NULL },
  [WEFT_MONEY_PLACE] = { N_ ("Grant or fund"), "Good neighbours at one" },
  [WEFT_MONEY_LINE] = { N_ ("Line"), "Transport and outings" },
  [WEFT_MONEY_OUT] = { N_ ("Out £"), "100,000.00" },
  [WEFT_MONEY_IN] = { N_ ("In £"), "100,000.00" },
  [WEFT_MONEY_BALANCE] = { N_ ("Balance £"), "−100,000.00" },
};

/* The columns of the view, in their order there. */
enum
{
  VIEW_DATE,
  VIEW_WHO,
  VIEW_WHO_IN_TWO,
  VIEW_PLACE,
  VIEW_PLACE_AND_LINE,
  VIEW_LINE,
  VIEW_OUT,
  VIEW_IN,
  VIEW_BALANCE,
  VIEW_ALL_WORDS,
  VIEW_ALL_MONEY,
  N_VIEW_COLUMNS,
};

static const struct
{
  WeftMoneyColumn column; /* whose width it has */
  gboolean        in[3];  /* the layouts it stands in */
} view_columns[N_VIEW_COLUMNS] = {
  [VIEW_DATE] = { WEFT_MONEY_DATE, { TRUE, TRUE, FALSE } },
  [VIEW_WHO] = { WEFT_MONEY_WHO, { TRUE, FALSE, FALSE } },
  [VIEW_WHO_IN_TWO] = { WEFT_MONEY_WHO, { FALSE, TRUE, FALSE } },
  [VIEW_PLACE] = { WEFT_MONEY_PLACE, { TRUE, FALSE, FALSE } },
  [VIEW_PLACE_AND_LINE] = { WEFT_MONEY_PLACE, { FALSE, TRUE, FALSE } },
  [VIEW_LINE] = { WEFT_MONEY_LINE, { TRUE, FALSE, FALSE } },
  [VIEW_OUT] = { WEFT_MONEY_OUT, { TRUE, TRUE, FALSE } },
  [VIEW_IN] = { WEFT_MONEY_IN, { TRUE, TRUE, FALSE } },
  [VIEW_BALANCE] = { WEFT_MONEY_BALANCE, { TRUE, TRUE, FALSE } },
  [VIEW_ALL_WORDS] = { WEFT_MONEY_WHO, { FALSE, FALSE, TRUE } },
  [VIEW_ALL_MONEY] = { WEFT_MONEY_BALANCE, { FALSE, FALSE, TRUE } },
};

const char *
weft_money_columns_title (WeftMoneyColumn column)
{
  return _ (columns[column].title);
}

int
weft_money_columns_width (GtkWidget      *widget,
                          WeftMoneyColumn column)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (columns[column].widest == NULL)
    return -1;
  layout = gtk_widget_create_pango_layout (widget, columns[column].widest);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + PADDING;
}

WeftMoneyLayout
weft_money_columns_choose (GtkWidget *widget,
                           int        width,
                           gboolean   is_of_grant)
{
  int medium = LEAST_WHO_MEDIUM;

  for (int i = 0; i < WEFT_MONEY_N_COLUMNS; i++)
    if (i != WEFT_MONEY_LINE && (!is_of_grant || (i != WEFT_MONEY_PLACE && i != WEFT_MONEY_BALANCE)))
      medium += MAX (weft_money_columns_width (widget, (WeftMoneyColumn)i), 0);
  if (width >= medium + weft_money_columns_width (widget, WEFT_MONEY_LINE) + LEAST_WHO - LEAST_WHO_MEDIUM)
    return WEFT_MONEY_WIDE;
  return width >= medium ? WEFT_MONEY_MEDIUM : WEFT_MONEY_NARROW;
}

static char *
show_date (gpointer record)
{
  return weft_date_format (((WeftMoneyLine *)record)->date);
}

static char *
say_who (const WeftMoneyLine *line)
{
  /* Translators: which part of a payment, then the payment */
  g_autofree char *who = line->part > 0 ? g_strdup_printf (_ ("Part %u: %s"), line->part, line->who) : g_strdup (line->who);

  /* Translators: %s is a payment that was voided */
  return line->is_voided ? g_strdup_printf (_ ("Voided: %s"), who) : g_steal_pointer (&who);
}

static GtkWidget *
make_text (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* Where the column is small and the row has two lines anyway. */
static GtkWidget *
make_text_in_two (void)
{
  GtkWidget *label = make_text ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  return label;
}

static GtkWidget *
make_small_text (void)
{
  GtkWidget *label = make_text ();

  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static const char *
get_place (const WeftMoneyLine *line)
{
  return line->place[0] != '\0' || line->is_move ? line->place : _ ("General");
}

static void
show_who (GtkWidget *label,
          gpointer   record)
{
  g_autofree char *who = say_who (record);

  gtk_label_set_text (GTK_LABEL (label), who);
}

static void
show_place (GtkWidget *label,
            gpointer   record)
{
  gtk_label_set_text (GTK_LABEL (label), get_place (record));
}

static void
show_line (GtkWidget *label,
           gpointer   record)
{
  gtk_label_set_text (GTK_LABEL (label), ((WeftMoneyLine *)record)->line);
}

/* A move between two accounts that are both shown goes out of one and into the other. */
static gboolean
goes_both_ways (const WeftMoneyLine *line)
{
  return line->is_move && line->list->shown == WEFT_ALL_ACCOUNTS;
}

static GtkWidget *
make_amount (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* What counts no more is struck through. */
static void
set_amount (GtkWidget           *label,
            const WeftMoneyLine *line,
            const char          *amount)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (line->is_voided));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_text (GTK_LABEL (label), amount);
}

static void
show_out (GtkWidget *label,
          gpointer   record)
{
  const WeftMoneyLine *line = record;
  g_autofree char     *amount = line->pence < 0 ? weft_pence_format_bare (-line->pence) : NULL;

  set_amount (label, line, amount != NULL ? amount : "");
}

static void
show_in (GtkWidget *label,
         gpointer   record)
{
  const WeftMoneyLine *line = record;
  g_autofree char     *amount = line->pence > 0 || goes_both_ways (line) ? weft_pence_format_bare (ABS (line->pence)) : NULL;

  set_amount (label, line, amount != NULL ? amount : "");
}

static GtkWidget *
make_balance (void)
{
  GtkWidget *label = make_amount ();

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
show_balance (GtkWidget *label,
              gpointer   record)
{
  g_autofree char *balance = weft_pence_format_bare (weft_money_line_balance (record));

  gtk_label_set_text (GTK_LABEL (label), balance);
}

static GtkWidget *
make_two_lines (float xalign)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), xalign);
      gtk_label_set_ellipsize (GTK_LABEL (label), xalign > 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "small");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
make_words (void)
{
  return make_two_lines (0);
}

static GtkWidget *
make_money (void)
{
  GtkWidget *box = make_two_lines (1);

  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "numeric");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "numeric");
  return box;
}

static void
set_two_lines (GtkWidget  *box,
               const char *first,
               const char *second)
{
  GtkWidget *below = gtk_widget_get_last_child (box);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), first);
  gtk_label_set_text (GTK_LABEL (below), second);
  gtk_widget_set_visible (below, second[0] != '\0');
}

static void
show_place_and_line (GtkWidget *box,
                     gpointer   record)
{
  const WeftMoneyLine *line = record;

  set_two_lines (box, get_place (line), line->line);
}

static void
show_all_words (GtkWidget *box,
                gpointer   record)
{
  const WeftMoneyLine *line = record;
  g_autofree char     *who = say_who (line);
  g_autofree char     *date = weft_date_format_short (line->date);
  /* Translators: a date, then a grant or fund */
  g_autofree char *about = line->is_move ? g_strdup (date) : g_strdup_printf (_ ("%s · %s"), date, get_place (line));

  set_two_lines (box, who, about);
}

static void
show_all_money (GtkWidget *box,
                gpointer   record)
{
  const WeftMoneyLine *line = record;
  g_autofree char     *amount = weft_pence_format_bare (ABS (line->pence));
  g_autofree char     *in = g_strconcat ("+", amount, NULL);
  g_autofree char     *balance = weft_pence_format_bare (weft_money_line_balance (line));

  set_two_lines (box, "", balance);
  set_amount (gtk_widget_get_first_child (box), line, line->pence > 0 ? in : amount);
}

void
weft_money_columns_add (GtkColumnView *view)
{
  weft_cells_add_text (view, _ ("Date"), NULL, show_date, NULL);
  weft_cells_add (view, _ ("Who or what"), make_text, show_who, NULL);
  weft_cells_add (view, _ ("Who or what"), make_text_in_two, show_who, NULL);
  weft_cells_add (view, _ ("Grant or fund"), make_text, show_place, NULL);
  weft_cells_add (view, _ ("Grant or fund"), make_words, show_place_and_line, NULL);
  weft_cells_add (view, _ ("Line"), make_small_text, show_line, NULL);
  weft_cells_align_title (weft_cells_add (view, _ ("Out £"), make_amount, show_out, NULL));
  weft_cells_align_title (weft_cells_add (view, _ ("In £"), make_amount, show_in, NULL));
  weft_cells_align_title (weft_cells_add (view, _ ("Balance £"), make_balance, show_balance, NULL));
  weft_cells_add (view, _ ("Who or what"), make_words, show_all_words, NULL);
  weft_cells_align_title (weft_cells_add (view, _ ("£"), make_money, show_all_money, NULL));
}

void
weft_money_columns_show (GtkColumnView  *view,
                         WeftMoneyLayout layout)
{
  GListModel *shown = gtk_column_view_get_columns (view);

  for (guint i = 0; i < N_VIEW_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      int width = weft_money_columns_width (GTK_WIDGET (view), view_columns[i].column);

      /* The view counts the width of those that it hides. */
      gtk_column_view_column_set_visible (column, view_columns[i].in[layout]);
      gtk_column_view_column_set_expand (column, width < 0 && view_columns[i].in[layout]);
      gtk_column_view_column_set_fixed_width (column, view_columns[i].in[layout] ? width : 0);
    }
}
