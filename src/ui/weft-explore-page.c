/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three choices on top, and what they come to below. What makes no sense together says so in the place of the chart. */

#include "weft-explore-page.h"

#include "weft-access.h"
#include "weft-date.h"
#include "weft-explore-leave.h"
#include "weft-explored-graph.h"
#include "weft-explored-rows.h"
#include "weft-header.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _WeftExplorePage
{
  WeftPage parent_instance;

  WeftExploreQuestion *question; /* owned */
  WeftExploration     *explored; /* owned, nullable: what is shown */
  gboolean             is_filling;

  /* template children */
  GtkDropDown       *measure_drop, *by_drop, *period_drop;
  GtkWidget         *days;
  GtkEntry          *from_entry, *to_entry;
  GtkLabel          *days_help;
  GtkStack          *stack; /* "shown" or "nothing" */
  GtkLabel          *say;
  WeftExploredGraph *graph;
  GtkListBox        *rows;
  GtkLabel          *notes;
  GtkLabel          *nothing_title, *nothing_words;
  GtkButton         *go_button;
};

G_DEFINE_FINAL_TYPE (WeftExplorePage, weft_explore_page, WEFT_TYPE_PAGE)

typedef struct
{
  WeftExploreQuestion *question;    /* owned: as it was answered */
  WeftExploration     *exploration; /* owned */
} WeftExplored;

static void
weft_explored_free (WeftExplored *explored)
{
  weft_explore_question_free (explored->question);
  g_clear_pointer (&explored->exploration, weft_exploration_free);
  g_free (explored);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftExplored, weft_explored_free)

/* Where what is counted is written down. */
static const struct
{
  const char *measure, *page;
  const char *button; /* msgid */
} sources[] = {
  { "people", "activities", N_ ("Go to Activities") },
  { "attendances", "activities", N_ ("Go to Activities") },
  { "hours", "hours", N_ ("Go to Hours") },
  { "pounds", "money", N_ ("Go to Money") },
  { "sessions", "activities", N_ ("Go to Activities") },
  { "answers", "evidence", N_ ("Go to Evidence") },
  { "change", "evidence", N_ ("Go to Evidence") },
};

/* ---- What is shown ---- */

static void
show_nothing (WeftExplorePage *self,
              const char      *title,
              const char      *description,
              gboolean         has_button)
{
  gtk_label_set_text (self->nothing_title, title);
  gtk_label_set_text (self->nothing_words, description);
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), has_button);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].measure, self->question->measure))
      {
        gtk_button_set_label (self->go_button, _ (sources[i].button));
        gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go_button), "s", sources[i].page);
      }
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_empty (WeftExplorePage *self)
{
  g_autofree char *words = NULL;

  if (self->explored->is_protected)
    {
      show_nothing (self, _ ("Too Few to Show"), self->explored->sentence, FALSE);
      return;
    }
  /* Translators: %s is a sentence that says that nothing is written down */
  words = g_strdup_printf (_ ("%s What you write down on the other pages is counted here by itself: choose what, by what, and over which time."), self->explored->sentence);
  show_nothing (self, _ ("Nothing to count yet"), words, TRUE);
}

static void
show_notes (WeftExplorePage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) notes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->explored->notes->len; i++)
    g_strv_builder_add (builder, self->explored->notes->pdata[i]);
  notes = g_strv_builder_end (builder);
  text = g_strjoinv ("\n", notes);
  gtk_label_set_text (self->notes, text);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), *text != '\0');
}

/* What stands there while nobody chose. */
static void
show_period (WeftExplorePage *self,
             WeftPeriod       period)
{
  if (self->question->period != WEFT_PERIOD_TOLD)
    return;
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->period_drop, (guint)period);
  self->is_filling = FALSE;
}

static void
show_explored (WeftPage *page,
               gpointer  result)
{
  WeftExplorePage *self = WEFT_EXPLORE_PAGE (page);
  g_autoptr (WeftExplored) answer = result;

  /* Somebody chose something else meanwhile: its answer is on the way. */
  if (!g_str_equal (answer->question->measure, self->question->measure) || !g_str_equal (answer->question->by, self->question->by))
    return;
  show_period (self, answer->question->period);
  weft_explored_graph_show (self->graph, answer->exploration);
  g_clear_pointer (&self->explored, weft_exploration_free);
  self->explored = g_steal_pointer (&answer->exploration);
  if (self->explored->rows->len == 0)
    {
      show_empty (self);
      return;
    }
  gtk_label_set_text (self->say, self->explored->sentence);
  weft_explored_rows_show (self->rows, page, self->question, self->explored);
  show_notes (self);
  gtk_stack_set_visible_child_name (self->stack, "shown");
}

/* The question itself is settled by then: the page shows which year it was. */
static gpointer
read_explored (WeftFile     *file,
               gpointer      data,
               WeftProgress *progress,
               GError      **error)
{
  g_autoptr (WeftExplored) explored = g_new0 (WeftExplored, 1);

  explored->question = weft_explore_question_copy (data);
  if (!weft_explore_question_settle (explored->question, file, error))
    return NULL;
  explored->exploration = weft_explore_question_answer (explored->question, file, error);
  return explored->exploration != NULL ? g_steal_pointer (&explored) : NULL;
}

/* ---- The question ---- */

static void
weft_explore_page_reload (WeftPage *page)
{
  WeftExplorePage *self = WEFT_EXPLORE_PAGE (page);
  const char      *why_not = weft_explore_why_not (self->question->measure, self->question->by);

  if (why_not != NULL)
    {
      show_nothing (self, _ ("These Two Do Not Go Together"), why_not, FALSE);
      return;
    }
  weft_page_read (page, NULL, read_explored, weft_explore_question_copy (self->question), (GDestroyNotify)weft_explore_question_free, NULL, show_explored);
}

/* What was typed as a day; FALSE while it is none, or the days are the wrong way round. */
static gboolean
read_days (WeftExplorePage *self)
{
  const char *today = weft_workspace_get_today (weft_page_get_workspace (WEFT_PAGE (self)));
  GtkEntry   *entries[] = { self->from_entry, self->to_entry };
  char       *days[2] = { NULL, NULL };
  const char *help = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      char        iso[WEFT_DATE_SIZE] = "";
      const char *typed = gtk_editable_get_text (GTK_EDITABLE (entries[i]));
      gboolean    is_day = *typed == '\0' || weft_date_parse_short (typed, today, iso, NULL);

      gtk_accessible_update_state (GTK_ACCESSIBLE (entries[i]), GTK_ACCESSIBLE_STATE_INVALID, is_day ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
      if (is_day)
        gtk_widget_remove_css_class (GTK_WIDGET (entries[i]), "error");
      else
        gtk_widget_add_css_class (GTK_WIDGET (entries[i]), "error");
      if (!is_day)
        help = _ ("Type a day like 1/4/2026 or 1 April 2026.");
      days[i] = g_strdup (iso);
    }
  if (help == NULL && *days[0] != '\0' && *days[1] != '\0' && strcmp (days[0], days[1]) > 0)
    help = _ ("The time ends before it begins. Look at its two days again.");
  gtk_label_set_text (self->days_help, help != NULL ? help : "");
  gtk_widget_set_visible (GTK_WIDGET (self->days_help), help != NULL);
  g_free (self->question->from);
  g_free (self->question->to);
  self->question->from = days[0];
  self->question->to = days[1];
  return help == NULL;
}

/* @is_chosen: the time, too: another thing is counted over the time that the file told, until somebody chooses one. */
static void
ask (WeftExplorePage *self,
     gboolean         is_chosen)
{
  guint                    n;
  const WeftExploreChoice *measures = weft_explore_measures (&n);
  const WeftExploreChoice *bys = weft_explore_bys (&n);

  if (self->is_filling)
    return;
  g_free (self->question->measure);
  g_free (self->question->by);
  self->question->measure = g_strdup (measures[gtk_drop_down_get_selected (self->measure_drop)].key);
  self->question->by = g_strdup (bys[gtk_drop_down_get_selected (self->by_drop)].key);
  if (is_chosen)
    self->question->period = (WeftPeriod)gtk_drop_down_get_selected (self->period_drop);
  gtk_widget_set_visible (self->days, self->question->period == WEFT_PERIOD_DAYS);
  if (self->question->period == WEFT_PERIOD_DAYS && !read_days (self))
    return;
  weft_explore_question_save (self->question);
  weft_page_reload (WEFT_PAGE (self));
}

static void
choose_cb (WeftExplorePage *self)
{
  ask (self, self->question->period != WEFT_PERIOD_TOLD);
}

static void
choose_period_cb (WeftExplorePage *self)
{
  ask (self, TRUE);
}

static void
fill_choices (GtkDropDown             *drop_down,
              const WeftExploreChoice *choices,
              guint                    n,
              const char              *chosen)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (titles, _ (choices[i].title));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (titles));
  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].key, chosen))
      gtk_drop_down_set_selected (drop_down, i);
}

static void
fill_day (GtkEntry   *entry,
          const char *iso)
{
  g_autofree char *words = weft_date_format (iso);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
fill (WeftExplorePage *self)
{
  guint                    n_measures, n_bys;
  const WeftExploreChoice *measures = weft_explore_measures (&n_measures);
  const WeftExploreChoice *bys = weft_explore_bys (&n_bys);

  self->is_filling = TRUE;
  fill_choices (self->measure_drop, measures, n_measures, self->question->measure);
  fill_choices (self->by_drop, bys, n_bys, self->question->by);
  if (self->question->period != WEFT_PERIOD_TOLD)
    gtk_drop_down_set_selected (self->period_drop, (guint)self->question->period);
  fill_day (self->from_entry, self->question->from);
  fill_day (self->to_entry, self->question->to);
  gtk_widget_set_visible (self->days, self->question->period == WEFT_PERIOD_DAYS);
  weft_access_name_drop_down (GTK_WIDGET (self->measure_drop), _ ("Count"));
  weft_access_name_drop_down (GTK_WIDGET (self->by_drop), _ ("Split by"));
  weft_access_name_drop_down (GTK_WIDGET (self->period_drop), _ ("Time"));
  self->is_filling = FALSE;
}

/* ---- The ways out ---- */

static void
copy_picture_cb (WeftExplorePage *self)
{
  weft_explore_leave_copy (WEFT_PAGE (self), self->question);
}

static void
save_picture_cb (WeftExplorePage *self)
{
  weft_explore_leave_save (WEFT_PAGE (self), self->question, self->explored, "png");
}

static void
save_sheet_cb (WeftExplorePage *self)
{
  weft_explore_leave_save (WEFT_PAGE (self), self->question, self->explored, "xlsx");
}

static void
print_cb (WeftExplorePage *self)
{
  weft_explore_leave_print (WEFT_PAGE (self), self->question);
}

static WeftListing *
weft_explore_page_make_listing (WeftPage *page)
{
  WeftExplorePage *self = WEFT_EXPLORE_PAGE (page);
  WeftListing     *listing;

  if (self->explored == NULL || self->explored->rows->len == 0)
    return NULL;
  if (self->explored->told->len > 0)
    weft_explore_leave_as_list (page, self->question);
  listing = weft_listing_new (self->explored->title, NULL);
  weft_listing_add_column (listing, self->explored->by_title, WEFT_TYPE_TEXT);
  weft_listing_add_column (listing, self->explored->value_title, WEFT_TYPE_TEXT);
  for (guint i = 0; i < self->explored->rows->len; i++)
    {
      const WeftExploredRow *row = self->explored->rows->pdata[i];

      weft_listing_add_row (listing, row->label, row->display, NULL);
    }
  return listing;
}

static void
weft_explore_page_finalize (GObject *object)
{
  WeftExplorePage *self = WEFT_EXPLORE_PAGE (object);

  weft_explore_question_free (self->question);
  g_clear_pointer (&self->explored, weft_exploration_free);
  G_OBJECT_CLASS (weft_explore_page_parent_class)->finalize (object);
}

static void
weft_explore_page_class_init (WeftExplorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WeftPageClass  *page_class = WEFT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_explore_page_finalize;
  page_class->reload = weft_explore_page_reload;
  page_class->make_listing = weft_explore_page_make_listing;

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_EXPLORED_GRAPH);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-explore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, measure_drop);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, by_drop);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, period_drop);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, days);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, from_entry);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, to_entry);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, days_help);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, stack);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, say);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, graph);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, rows);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, notes);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, nothing_title);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, nothing_words);
  gtk_widget_class_bind_template_child (widget_class, WeftExplorePage, go_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_period_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
weft_explore_page_init (WeftExplorePage *self)
{
  self->question = weft_explore_question_load ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}
