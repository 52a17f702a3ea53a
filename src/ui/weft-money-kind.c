/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of all money is made of: three layouts of the same lines, in the widths of the row above it that is
 * typed in. */

#include "weft-money-kind.h"

#include "weft-date.h"
#include "weft-money-list.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* What counts no more is struck through; a label without attributes is not measured again as long as its text stays. */
static void
set_amount (GtkWidget           *label,
            const WeftMoneyLine *line,
            const char          *amount)
{
  g_autoptr (PangoAttrList) attributes = line->is_voided ? pango_attr_list_new () : NULL;

  if (attributes != NULL)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
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

static char *
get_date (gpointer record)
{
  return g_strdup (((WeftMoneyLine *)record)->date);
}

static char *
get_account (gpointer record)
{
  return g_strdup (((WeftMoneyLine *)record)->account);
}

static char *
get_who (gpointer record)
{
  return say_who (record);
}

static char *
get_place_name (gpointer record)
{
  return g_strdup (get_place (record));
}

static char *
get_line (gpointer record)
{
  return g_strdup (((WeftMoneyLine *)record)->line);
}

static char *
get_amount (gpointer record)
{
  return weft_pence_to_text (((WeftMoneyLine *)record)->pence);
}

static char *
get_balance (gpointer record)
{
  return weft_pence_to_text (weft_money_line_balance (record));
}

/* Those of one day in the order in which they stand in the file. */
static int
compare_date (gconstpointer one,
              gconstpointer other)
{
  int days = strcmp (((const WeftMoneyLine *)one)->date, ((const WeftMoneyLine *)other)->date);

  return days != 0 ? days : (one > other) - (one < other);
}

static int
compare_pence (gint64 one,
               gint64 other)
{
  return (one > other) - (one < other);
}

static int
compare_out (gconstpointer one,
             gconstpointer other)
{
  return compare_pence (MAX (-((const WeftMoneyLine *)one)->pence, 0), MAX (-((const WeftMoneyLine *)other)->pence, 0));
}

static int
compare_in (gconstpointer one,
            gconstpointer other)
{
  return compare_pence (MAX (((const WeftMoneyLine *)one)->pence, 0), MAX (((const WeftMoneyLine *)other)->pence, 0));
}

/* A move between accounts is of another table. */
static gint64
get_id (gconstpointer record)
{
  const WeftMoneyLine *line = record;

  return line->is_move ? 0 : line->id;
}

#define NOT_NARROW (WEFT_CELL_WIDE | WEFT_CELL_MEDIUM)

/* None can be hidden: they stand below the cells of the row that is typed in. */
static const WeftCellColumn columns[] = {
  { "date", N_ ("Date"), WEFT_TYPE_DATE, get_date, WEFT_CELL_ALWAYS | NOT_NARROW, compare_date },
  { "account", N_ ("Account"), WEFT_TYPE_TEXT, get_account, WEFT_CELL_PAPER },
  { "who", N_ ("Who or what"), WEFT_TYPE_TEXT, get_who, WEFT_CELL_ALWAYS | WEFT_CELL_WIDE | WEFT_CELL_EXPAND, NULL, make_text, show_who },
  { "who", N_ ("Who or what"), WEFT_TYPE_TEXT, get_who, WEFT_CELL_ALWAYS | WEFT_CELL_MEDIUM | WEFT_CELL_EXPAND | WEFT_CELL_SCREEN, NULL, make_text_in_two, show_who },
  { "who", N_ ("Who or what"), WEFT_TYPE_TEXT, get_who, WEFT_CELL_ALWAYS | WEFT_CELL_NARROW | WEFT_CELL_EXPAND | WEFT_CELL_SCREEN, NULL, make_words, show_all_words },
  { "place", N_ ("Grant or fund"), WEFT_TYPE_TEXT, get_place_name, WEFT_CELL_ALWAYS | WEFT_CELL_WIDE, NULL, make_text, show_place },
  { "place", N_ ("Grant or fund"), WEFT_TYPE_TEXT, get_place_name, WEFT_CELL_ALWAYS | WEFT_CELL_MEDIUM | WEFT_CELL_SCREEN, NULL, make_words, show_place_and_line },
  { "line", N_ ("Line"), WEFT_TYPE_TEXT, get_line, WEFT_CELL_ALWAYS | WEFT_CELL_WIDE, NULL, make_small_text, show_line },
  { "out", N_ ("Out £"), WEFT_TYPE_MONEY, get_amount, WEFT_CELL_ALWAYS | NOT_NARROW | WEFT_CELL_SCREEN, compare_out, make_amount, show_out },
  { "in", N_ ("In £"), WEFT_TYPE_MONEY, get_amount, WEFT_CELL_ALWAYS | NOT_NARROW | WEFT_CELL_SCREEN, compare_in, make_amount, show_in },
  { "amount", N_ ("Amount £"), WEFT_TYPE_MONEY, get_amount, WEFT_CELL_PAPER },
  { "balance", N_ ("Balance £"), WEFT_TYPE_MONEY, get_balance, WEFT_CELL_ALWAYS | NOT_NARROW, NULL, make_balance, show_balance },
  { "amount", N_ ("£"), WEFT_TYPE_MONEY, get_amount, WEFT_CELL_ALWAYS | WEFT_CELL_NARROW | WEFT_CELL_SCREEN, NULL, make_money, show_all_money },
};

/* The column of the typed row whose width each of them has. */
static const WeftMoneyColumn widths[G_N_ELEMENTS (columns)] = {
  WEFT_MONEY_DATE,
  WEFT_MONEY_WHO,
  WEFT_MONEY_WHO,
  WEFT_MONEY_WHO,
  WEFT_MONEY_WHO,
  WEFT_MONEY_PLACE,
  WEFT_MONEY_PLACE,
  WEFT_MONEY_LINE,
  WEFT_MONEY_OUT,
  WEFT_MONEY_IN,
  WEFT_MONEY_WHO,
  WEFT_MONEY_BALANCE,
  WEFT_MONEY_BALANCE,
};

static int
find_width (GtkWidget *view,
            guint      column)
{
  return weft_money_columns_width (view, widths[column]);
}

static const WeftListKind kind = {
  .name = "money",
  .table = "money",
  .get_id = get_id,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .naming = 2,
  .sort = "-date",
  .changeable = "grant|line|fund|category",
  .is_clicked = TRUE,
  .find_width = find_width,
};

const WeftListKind *
weft_money_list_kind (void)
{
  return &kind;
}

WeftCellFlags
weft_money_list_room (WeftMoneyLayout layout)
{
  static const WeftCellFlags rooms[] = {
    [WEFT_MONEY_WIDE] = WEFT_CELL_WIDE,
    [WEFT_MONEY_MEDIUM] = WEFT_CELL_MEDIUM,
    [WEFT_MONEY_NARROW] = WEFT_CELL_NARROW,
  };

  return rooms[layout];
}
