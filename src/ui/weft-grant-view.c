/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one grant. */

#include "weft-grant-view.h"

#include "weft-columns.h"
#include "weft-date.h"
#include "weft-grant-parts.h"
#include "weft-grant-row.h"
#include "weft-graph.h"
#include "weft-header.h"
#include "weft-money-entry.h"
#include "weft-page.h"
#include "weft-pence.h"
#include "weft-saving.h"
#include "weft-window.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

struct _WeftGrantView
{
  AdwBin parent_instance;

  WeftRow *grant; /* owned, nullable: what is shown */
  gboolean is_narrow;

  /* template children */
  WeftHeader        *header;
  AdwButtonContent  *return_content;
  GtkScrolledWindow *scroller;
  GtkWidget         *content;
  GtkLabel          *title, *about;
  GtkBox            *pills;
  GtkLabel          *purpose, *purpose_about;
  GtkLabel          *left, *left_about, *days, *days_about;
  WeftGraph         *bar;
  GtkBox            *legend;
  WeftMoneyEntry    *entry;
  GtkBox            *budget_part, *money_part, *side;
};

static guint edit_signal;

G_DEFINE_FINAL_TYPE (WeftGrantView, weft_grant_view, ADW_TYPE_BIN)

void
weft_grant_parts_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
edit_grant_cb (WeftGrantView *self)
{
  if (self->grant != NULL)
    weft_grant_view_edit (self, self->grant);
}

static void
make_return_cb (WeftGrantView *self)
{
  if (self->grant != NULL)
    weft_grant_view_open_return (self, NULL);
}

static char *
say_about (const WeftGrant *grant)
{
  g_autofree char *award = weft_pence_format (grant->state->award);
  g_autofree char *starts = weft_date_format (weft_row_get (grant->row, "starts"));
  g_autofree char *ends = weft_date_format (weft_row_get (grant->row, "ends"));

  if (starts[0] != '\0' && ends[0] != '\0')
    /* Translators: a funder, money, two dates */
    return g_strdup_printf (_ ("%s · %s · %s to %s"), grant->state->funder, award, starts, ends);
  if (ends[0] != '\0')
    /* Translators: a funder, money, a date */
    return g_strdup_printf (_ ("%s · %s · until %s"), grant->state->funder, award, ends);
  /* Translators: a funder, money */
  return g_strdup_printf (_ ("%s · %s"), grant->state->funder, award);
}

static const char *
say_restricted (const char *restricted)
{
  if (g_str_equal (restricted, "no"))
    return _ ("They did not say what it must be spent on: it is for anything you do.");
  if (!g_str_equal (restricted, "yes"))
    return _ ("It is not known yet whether it must be spent on this, so it is kept for this alone.");
  return _ ("It must be spent on this.");
}

static void
show_purpose (WeftGrantView   *self,
              const WeftGrant *grant)
{
  const char      *purpose = weft_row_get (grant->row, "purpose");
  g_autofree char *awarded = weft_date_format (weft_row_get (grant->row, "awarded"));
  g_autofree char *quote = NULL;
  g_autofree char *about = NULL;

  /* Translators: the words of a funder as a quotation */
  quote = purpose[0] != '\0' ? g_strdup_printf (_ ("“%s”"), purpose) : g_strdup (_ ("What did they give it for? Put it down in the funder's words."));
  gtk_label_set_text (self->purpose, quote);
  if (purpose[0] != '\0' && awarded[0] != '\0')
    /* Translators: the first %s is a date, the second a sentence on what it must be spent on */
    about = g_strdup_printf (_ ("What the funder said on %s. %s"), awarded, say_restricted (weft_row_get (grant->row, "restricted")));
  else if (purpose[0] != '\0')
    /* Translators: %s is a sentence on what it must be spent on */
    about = g_strdup_printf (_ ("What the funder said. %s"), say_restricted (weft_row_get (grant->row, "restricted")));
  gtk_label_set_text (self->purpose_about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose_about), about != NULL);
}

static void
show_days (WeftGrantView   *self,
           const WeftGrant *grant)
{
  const char      *ends = weft_row_get (grant->row, "ends");
  gint64           left = grant->state->days_left;
  g_autofree char *day = weft_date_format_near_year (ends, grant->today);
  g_autofree char *days = NULL;
  g_autofree char *about = NULL;

  if (ends[0] != '\0' && left >= 0)
    {
      days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)left), (int)left);
      /* Translators: below a number of days; %s is a date */
      about = g_strdup_printf (_ ("until %s"), day);
    }
  else if (ends[0] != '\0')
    {
      days = g_strdup (_ ("Ended"));
      /* Translators: below "Ended"; %s is a date */
      about = g_strdup_printf (_ ("on %s"), day);
    }
  gtk_label_set_text (self->days, days != NULL ? days : "");
  gtk_label_set_text (self->days_about, about != NULL ? about : "");
}

static void
show_legend (WeftGrantView        *self,
             const WeftGrantState *state)
{
  const WeftPart   all = { 1, WEFT_PART_FIRST };
  g_autofree char *spent = weft_pence_format (state->spent);
  g_autofree char *left = weft_pence_format (state->left);
  /* Translators: %s is money */
  g_autofree char *say_spent = g_strdup_printf (_ ("%s spent"), spent);
  /* Translators: %s is money */
  g_autofree char *say_left = g_strdup_printf (_ ("%s left"), left);

  weft_grant_parts_clear (self->legend);
  gtk_box_append (self->legend, weft_grant_row_new_key (&all, say_spent));
  if (state->left > 0)
    gtk_box_append (self->legend, weft_grant_row_new_key (NULL, say_left));
}

static char *
say_left (const WeftGrantState *state)
{
  gint64           due = MIN (state->still_due, state->left);
  g_autofree char *amount = weft_pence_format (due);

  if (state->left < 0)
    return g_strdup (_ ("more than was awarded"));
  if (due > 0)
    /* Translators: below money; %s is money that an instalment still brings */
    return g_strdup_printf (_ ("left to spend; %s of it has not come in yet"), amount);
  return g_strdup (_ ("left to spend"));
}

static void
show_money (WeftGrantView   *self,
            const WeftGrant *grant)
{
  const WeftGrantState *state = grant->state;
  WeftPart              spent = { CLAMP (state->spent, 0, state->award), WEFT_PART_FIRST };
  g_autofree char      *left = weft_pence_format (ABS (state->left));
  g_autofree char      *received = weft_grant_say_received (grant);
  g_autofree char      *about = say_left (state);
  g_autofree char      *sentence = NULL;

  gtk_label_set_text (self->left, left);
  gtk_label_set_text (self->left_about, about);
  show_days (self, grant);

  /* Translators: what a bar shows, for a screen reader: money left, then what was awarded and received */
  sentence = g_strdup_printf (_ ("%s left. %s."), left, received);
  weft_graph_set_parts (self->bar, &spent, 1, state->award, sentence);
  show_legend (self, state);
}

/* Beside the buttons a phone has no room for a title, which stands below them anyway. */
static void
show_heading (WeftGrantView *self)
{
  const char *title = self->grant != NULL ? weft_row_get (self->grant, "title") : "";

  weft_header_set_title (self->header, self->is_narrow ? _ ("Grant") : title);
  weft_header_set_subtitle (self->header, self->is_narrow ? NULL : _ ("Grants"));
}

static void
show_pills (WeftGrantView   *self,
            const WeftGrant *grant)
{
  weft_grant_parts_clear (self->pills);
  gtk_box_append (self->pills, weft_grant_row_new_pills (grant));
}

static gpointer
save_row (WeftFile     *file,
          gpointer      data,
          WeftProgress *progress,
          GError      **error)
{
  WeftSaving *saving = data;

  return weft_saving_save (file, saving, progress, error) != NULL ? g_ptr_array_ref (saving->issues) : NULL;
}

/* Nearly never: what a button saves was right when it was shown. */
static void
show_saved (WeftPage *page,
            gpointer  result)
{
  WeftIssues *issues = result;

  if (weft_issues_block (issues))
    weft_window_toast (GTK_WIDGET (page), ((WeftIssue *)g_ptr_array_index (issues, 0))->sentence);
}

static void
weft_grant_view_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_GRANT_VIEW (object)->grant, weft_row_free);
  G_OBJECT_CLASS (weft_grant_view_parent_class)->finalize (object);
}

static void
weft_grant_view_class_init (WeftGrantViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_grant_view_finalize;
  edit_signal = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (WEFT_TYPE_COLUMNS);
  g_type_ensure (WEFT_TYPE_GRAPH);
  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_MONEY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-grant-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, header);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, return_content);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, scroller);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, content);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, title);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, about);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, pills);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, purpose);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, purpose_about);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, left);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, left_about);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, days);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, days_about);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, bar);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, legend);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, budget_part);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, money_part);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, entry);
  gtk_widget_class_bind_template_child (widget_class, WeftGrantView, side);
  gtk_widget_class_bind_template_callback (widget_class, edit_grant_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_return_cb);
}

static void
weft_grant_view_init (WeftGrantView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
weft_grant_view_show (WeftGrantView          *self,
                      const WeftGrantDetails *details)
{
  const WeftGrant *grant = details->grant;
  g_autofree char *about = say_about (grant);

  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));

  g_clear_pointer (&self->grant, weft_row_free);
  self->grant = weft_row_copy (grant->row);
  show_heading (self);
  gtk_label_set_text (self->title, grant->state->title);
  gtk_label_set_text (self->about, about);
  show_pills (self, grant);
  show_purpose (self, grant);
  show_money (self, grant);
  weft_money_entry_set_grant (self->entry, grant->state->ref);
  weft_money_entry_set_names (self->entry, details->names);
  weft_grant_parts_clear (self->budget_part);
  weft_grant_parts_clear (self->money_part);
  weft_grant_parts_clear (self->side);
  weft_grant_parts_add_budget (self->budget_part, self, details, self->is_narrow);
  weft_grant_parts_add_payments (self->money_part, self, details);
  weft_grant_parts_add_side (self->side, self, details);
}

void
weft_grant_view_scroll_up (WeftGrantView *self)
{
  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
weft_grant_view_type_money (WeftGrantView *self)
{
  GtkAdjustment   *adjustment;
  graphene_point_t top;

  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  /* With room below it for what it will say. */
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  if (gtk_widget_compute_point (GTK_WIDGET (self->entry), self->content, &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (adjustment, (double)top.y - gtk_adjustment_get_page_size (adjustment) / 3);
}

void
weft_grant_view_expect_money (WeftGrantView *self,
                              const WeftRow *instalment)
{
  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  weft_money_entry_expect (self->entry, weft_row_get (self->grant, "funder"), instalment);
  weft_grant_view_type_money (self);
}

void
weft_grant_view_fold (WeftGrantView *self,
                      gboolean       is_narrow)
{
  int margin = is_narrow ? 12 : 24;

  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  self->is_narrow = is_narrow;
  show_heading (self);
  weft_money_entry_fold (self->entry, is_narrow);
  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
  adw_button_content_set_label (self->return_content, is_narrow ? "" : _ ("Make the _return"));
}

void
weft_grant_view_edit (WeftGrantView *self,
                      const WeftRow *row)
{
  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  g_signal_emit (self, edit_signal, 0, row);
}

void
weft_grant_view_add (WeftGrantView *self,
                     const char    *table)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find (table));

  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  weft_row_set (row, "grant", weft_row_get (self->grant, "ref"));
  weft_grant_view_edit (self, row);
}

void
weft_grant_view_open_return (WeftGrantView *self,
                             const char    *ref)
{
  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "returns",
                              ref != NULL ? ref : weft_row_get (self->grant, "ref"));
}

void
weft_grant_view_open_money (WeftGrantView *self)
{
  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "money", weft_row_get (self->grant, "ref"));
}

void
weft_grant_view_save (WeftGrantView *self,
                      const WeftRow *row,
                      const char    *sentence)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaving *saving = weft_saving_new (row, issues);

  g_return_if_fail (WEFT_IS_GRANT_VIEW (self));
  saving->sentence = g_strdup (sentence);
  weft_page_run (WEFT_PAGE (page), save_row, saving, (GDestroyNotify)weft_saving_free, (GDestroyNotify)g_ptr_array_unref, show_saved);
}
