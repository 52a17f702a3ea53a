/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analysis comes to. */

#include "weft-value-side.h"

#include "weft-label.h"
#include "weft-pence.h"
#include "weft-ratio-graph.h"
#include "weft-rows.h"
#include "weft-value-words.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftValueSide
{
  AdwBin parent_instance;

  /* children, borrowed */
  GtkLabel       *say;
  WeftRatioGraph *graph;
  GtkLabel       *below_one;
  GtkLabel       *put_in;
  GtkWidget      *benefits[WEFT_N_BENEFITS];
  GtkLabel       *worths[WEFT_N_BENEFITS];
  GtkListBox     *checks;

  char *listed; /* owned, nullable: what the checks say, by which they are known to be the same */
};

enum
{
  MEND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WeftValueSide, weft_value_side, ADW_TYPE_BIN)

/* ---- Each £1 ---- */

static void
show_range (WeftValueSide       *self,
            const WeftValuation *valuation)
{
  const double    *ratio = valuation->ratio.at;
  g_autofree char *low = weft_two_figures_each (ratio[WEFT_CASE_LOW]);
  g_autofree char *central = weft_two_figures_each (ratio[WEFT_CASE_CENTRAL]);
  g_autofree char *high = weft_two_figures_each (ratio[WEFT_CASE_HIGH]);
  /* Translators: three amounts of money, in bold: the low, the high and the central case */
  g_autofree char *markup = g_markup_printf_escaped (_ ("between <b>%s</b> and <b>%s</b>, <b>%s</b> in the middle"), low, high, central);
  /* Translators: three amounts of money: the low, the high and the central case */
  g_autofree char *sentence = g_strdup_printf (_ ("For each £1 put in: between %s and %s, %s in the middle"), low, high, central);
  const char      *below = "";

  if (ratio[WEFT_CASE_CENTRAL] < 1)
    below = _ ("In the middle case it was worth less than it cost.");
  else if (ratio[WEFT_CASE_LOW] < 1)
    below = _ ("In the low case it was worth less than it cost.");
  gtk_label_set_markup (self->say, markup);
  gtk_label_set_text (self->below_one, below);
  gtk_widget_set_visible (GTK_WIDGET (self->below_one), *below != '\0');
  weft_ratio_graph_set (self->graph, ratio[WEFT_CASE_LOW], ratio[WEFT_CASE_CENTRAL], ratio[WEFT_CASE_HIGH], sentence);
}

static void
show_ratio (WeftValueSide       *self,
            const WeftValuation *valuation)
{
  const char *why_not = weft_ratio_why_not (weft_overclaim_verdict (valuation));

  gtk_widget_set_visible (GTK_WIDGET (self->graph), *why_not == '\0');
  if (*why_not == '\0')
    {
      show_range (self, valuation);
      return;
    }
  gtk_label_set_text (self->say, _ (why_not));
  gtk_widget_set_visible (GTK_WIDGET (self->below_one), FALSE);
}

/* "Put in: £17,867.98. Money £12,625.10, gifts in kind £0.00, volunteers’ time £5,242.88." */
static void
show_put_in (WeftValueSide       *self,
             const WeftValuation *valuation)
{
  g_autofree char *all = weft_pence_format (valuation->inputs);
  g_autofree char *cash = weft_pence_format (valuation->inputs_by_kind[WEFT_INPUT_CASH]);
  g_autofree char *in_kind = weft_pence_format (valuation->inputs_by_kind[WEFT_INPUT_IN_KIND]);
  g_autofree char *volunteers = weft_pence_format (valuation->inputs_by_kind[WEFT_INPUT_VOLUNTEER]);
  /* Translators: four amounts of money */
  g_autofree char *words = g_strdup_printf (_ ("Put in: %s. Money %s, gifts in kind %s, volunteers’ time %s."), all, cash, in_kind, volunteers);

  gtk_label_set_text (self->put_in, words);
}

/* ---- Three sorts, never added up ---- */

/* The rows stay; their words move while somebody types. */
static void
show_benefit (WeftValueSide       *self,
              const WeftValuation *valuation,
              WeftBenefit          benefit)
{
  const double    *worth = valuation->by_benefit[benefit].at;
  const gboolean   is_claimed = worth[WEFT_CASE_LOW] != 0 || worth[WEFT_CASE_CENTRAL] != 0 || worth[WEFT_CASE_HIGH] != 0;
  g_autofree char *low = weft_two_figures_words (worth[WEFT_CASE_LOW]);
  g_autofree char *high = weft_two_figures_words (worth[WEFT_CASE_HIGH]);
  g_autofree char *central = is_claimed ? weft_two_figures_words (worth[WEFT_CASE_CENTRAL]) : g_strdup ("–");
  /* Translators: two amounts of money */
  g_autofree char *range = is_claimed ? g_strdup_printf (_ ("%s to %s"), low, high) : g_strdup (_ ("none claimed"));
  g_autofree char *name = g_strdup_printf ("%s: %s (%s)", weft_value_words_benefit (benefit), central, range);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->benefits[benefit]), range);
  gtk_label_set_text (self->worths[benefit], central);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->benefits[benefit]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
build_benefits (WeftValueSide *self,
                GtkListBox    *list)
{
  for (WeftBenefit i = 0; i < WEFT_N_BENEFITS; i++)
    {
      GtkWidget *number = gtk_label_new ("");

      self->benefits[i] = weft_rows_new_fact (NULL, weft_value_words_benefit (i), "");
      self->worths[i] = GTK_LABEL (number);
      gtk_widget_add_css_class (number, "numeric");
      gtk_widget_add_css_class (number, "heading");
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->benefits[i]), number);
      gtk_list_box_append (list, self->benefits[i]);
    }
}

/* ---- Checks ---- */

typedef struct
{
  int            outcome;
  const char    *column; /* static */
  WeftValueSide *side;   /* borrowed: outlives the row */
} Mending;

static void
mend_cb (GtkWidget *button)
{
  const Mending *mending = g_object_get_data (G_OBJECT (button), "mending");

  g_signal_emit (mending->side, signals[MEND], 0, mending->outcome, mending->column);
}

static void
add_mend_button (WeftValueSide   *self,
                 GtkWidget       *row,
                 const WeftCheck *check,
                 const char      *column,
                 const char      *sentence)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Mend"));
  Mending         *mending = g_new0 (Mending, 1);
  g_autofree char *name = weft_value_words_mend (sentence);

  *mending = (Mending){ check->outcome, column, self };
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "mending", mending, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (mend_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_check (WeftValueSide      *self,
            const WeftCheck    *check,
            const WeftAnalysis *analysis)
{
  g_autofree char *sentence = weft_value_words_check (check);
  const char      *column = weft_value_words_field (check, analysis);
  const gboolean   is_information = weft_check_is_information (check->code);
  GtkWidget       *row = weft_rows_new_fact (NULL, sentence, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  weft_rows_add_disc (row, is_information ? "weft-help-symbolic" : "weft-alert-symbolic", is_information ? "accent" : "warning");
  gtk_widget_add_css_class (row, "check");
  if (*column != '\0')
    add_mend_button (self, row, check, column, sentence);
  return row;
}

/* The codes and words of the checks about @outcome, a line each. */
static char *
describe_checks (const WeftSocialValue *report,
                 int                    outcome)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d\n", outcome);
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WeftCheck *check = report->checks->pdata[i];

      if (check->outcome == outcome)
        g_string_append_printf (text, "%s %s %s\n", weft_check_key (check->code), weft_value_words_field (check, report->analysis), check->detail);
    }
  return g_string_free (text, FALSE);
}

static void
show_checks (WeftValueSide         *self,
             const WeftSocialValue *report,
             int                    outcome)
{
  g_autofree char *listed = describe_checks (report, outcome);
  guint            n = 0;

  if (g_strcmp0 (listed, self->listed) == 0)
    return;
  g_free (self->listed);
  self->listed = g_steal_pointer (&listed);
  weft_rows_clear (self->checks);
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WeftCheck *check = report->checks->pdata[i];

      if (check->outcome != outcome)
        continue;
      gtk_list_box_append (self->checks, make_check (self, check, report->analysis));
      n++;
    }
  if (n == 0)
    {
      GtkWidget *row = weft_rows_new_fact (NULL, outcome < 0 ? _ ("Nothing to mend in the whole") : _ ("Nothing to mend here"), NULL);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      weft_rows_add_disc (row, "weft-check-symbolic", "success");
      gtk_list_box_append (self->checks, row);
    }
}

/* ---- The widget ---- */

static GtkListBox *
add_list (GtkBox     *box,
          const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, list);
  return GTK_LIST_BOX (list);
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *words,
           const char *css_class)
{
  GtkWidget *label = weft_label_new (words, css_class);

  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
build_range (WeftValueSide *self,
             GtkBox        *box)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  add_label (GTK_BOX (card), _ ("For each £1 put in"), "heading");
  self->say = add_label (GTK_BOX (card), "", "bigsay");
  self->graph = WEFT_RATIO_GRAPH (weft_ratio_graph_new ());
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->graph));
  self->below_one = add_label (GTK_BOX (card), "", NULL);
  self->put_in = add_label (GTK_BOX (card), "", "small");
  gtk_widget_add_css_class (GTK_WIDGET (self->put_in), "dim-label");
  gtk_box_append (box, card);
}

static void
weft_value_side_finalize (GObject *object)
{
  g_free (WEFT_VALUE_SIDE (object)->listed);
  G_OBJECT_CLASS (weft_value_side_parent_class)->finalize (object);
}

static void
weft_value_side_class_init (WeftValueSideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weft_value_side_finalize;
  signals[MEND] = g_signal_new ("mend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
weft_value_side_init (WeftValueSide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  build_range (self, GTK_BOX (box));
  build_benefits (self, add_list (GTK_BOX (box), _ ("Three sorts of benefit, which are not added up")));
  add_label (GTK_BOX (box), _ ("Checks"), "heading");
  self->checks = add_list (GTK_BOX (box), _ ("Checks"));
  gtk_widget_add_css_class (GTK_WIDGET (add_label (GTK_BOX (box), _ ("Do not compare with other organisations’ ratios: they count different things."), "small")), "dim-label");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
weft_value_side_new (void)
{
  return g_object_new (WEFT_TYPE_VALUE_SIDE, NULL);
}

void
weft_value_side_show (WeftValueSide         *self,
                      const WeftSocialValue *report,
                      int                    outcome)
{
  g_return_if_fail (WEFT_IS_VALUE_SIDE (self));
  show_ratio (self, report->valuation);
  show_put_in (self, report->valuation);
  for (WeftBenefit i = 0; i < WEFT_N_BENEFITS; i++)
    show_benefit (self, report->valuation, i);
  show_checks (self, report, outcome);
}
