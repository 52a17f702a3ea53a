/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of an outcome. */

#include "weft-outcome-form.h"

#include "weft-field.h"
#include "weft-quantity-ask.h"
#include "weft-share-cards.h"
#include "weft-value-choice.h"
#include "weft-value-side.h"

#include <glib/gi18n-lib.h>

#define CASES N_ ("The low and the high case")
#define OWN_FIGURE N_ ("A figure of your own, and the low and the high case")

static const WeftFormGroup groups[] = {
  { NULL, "stakeholder|outcome" },
  { NULL, "quantity|unit|measured|quantity_from", "quantity_low|quantity_high", CASES },
  { NULL, "value|price_year|source|benefit|value_code", "value_low|value_high|kind|discount", N_ ("The low and the high case, and how the value was found") },
  { NULL, "reason_deadweight", "deadweight|deadweight_low|deadweight_high", OWN_FIGURE },
  { NULL, "reason_displacement", "displacement|displacement_low|displacement_high", OWN_FIGURE },
  { NULL, "reason_attribution", "attribution|attribution_low|attribution_high", OWN_FIGURE },
  { NULL, "reason_duration", "duration|duration_low|duration_high", OWN_FIGURE },
  { NULL, "reason_drop_off", "drop_off|drop_off_low|drop_off_high", OWN_FIGURE },
  { N_ ("Anything else"), "dividend" },
};

/* The questions, and the fields that their cards stand above. */
static const char *const asked[][2] = {
  { "deadweight", "reason_deadweight" },
  { "displacement", "reason_displacement" },
  { "attribution", "reason_attribution" },
  { "duration", "reason_duration" },
  { "drop_off", "reason_drop_off" },
};

/* What is typed, on its way to the side. One trial is at work at a time; what was typed meanwhile is tried next. */
typedef struct
{
  WeftWorkspace  *workspace; /* owned */
  WeftValueSide  *side;      /* borrowed: in the form */
  WeftValueTrial *trial;     /* owned, nullable: while it is at work the worker thread has it */
  gboolean        is_working;
  gboolean        is_wanted;
} Live;

typedef struct
{
  WeftValueTrial *trial; /* owned, nullable: none yet */
  WeftRow        *row;   /* owned */
} Job;

static void
free_live (gpointer data)
{
  Live *live = data;

  g_object_unref (live->workspace);
  g_clear_pointer (&live->trial, weft_value_trial_free);
  g_free (live);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->trial, weft_value_trial_free);
  weft_row_free (job->row);
  g_free (job);
}

static gpointer
try_work (WeftFile     *file,
          gpointer      data,
          WeftProgress *progress,
          GError      **error)
{
  Job *job = data;

  if (job->trial == NULL)
    return weft_value_trial_new (file, weft_row_get (job->row, "analysis"), job->row, error);
  return weft_value_trial_work (file, job->trial, job->row, error) ? g_steal_pointer (&job->trial) : NULL;
}

static void try_typed_cb (WeftForm *form);

/* What cannot be worked out while it is typed says why when it is saved. */
static void
finish_try_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  Live *live = g_object_get_data (source, "live");

  live->is_working = FALSE;
  live->trial = weft_workspace_finish (result, NULL);
  if (live->trial != NULL)
    weft_value_side_show (live->side, live->trial->report, (int)live->trial->at);
  if (live->is_wanted)
    try_typed_cb (WEFT_FORM (source));
}

static void
try_typed_cb (WeftForm *form)
{
  Live *live = g_object_get_data (G_OBJECT (form), "live");
  Job  *job;

  live->is_wanted = live->is_working;
  if (live->is_working)
    return;
  live->is_working = TRUE;
  job = g_new0 (Job, 1);
  job->trial = g_steal_pointer (&live->trial);
  job->row = weft_form_collect (form);
  weft_workspace_run_async (live->workspace, form, try_work, job, free_job, (GDestroyNotify)weft_value_trial_free, NULL, finish_try_cb, NULL);
}

static void
mend_cb (WeftForm   *form,
         int         outcome,
         const char *column)
{
  weft_form_focus_on (form, column);
}

static void
add_live_side (WeftForm      *form,
               WeftWorkspace *workspace)
{
  Live      *live = g_new0 (Live, 1);
  GtkWidget *side = weft_value_side_new ();

  live->workspace = g_object_ref (workspace);
  live->side = WEFT_VALUE_SIDE (side);
  g_object_set_data_full (G_OBJECT (form), "live", live, free_live);
  weft_form_set_beside (form, side);
  g_signal_connect_object (side, "mend", G_CALLBACK (mend_cb), form, G_CONNECT_SWAPPED);
  g_signal_connect (form, "typed", G_CALLBACK (try_typed_cb), NULL);
  try_typed_cb (form);
}

void
weft_outcome_form_open (WeftPage             *page,
                        const WeftValueState *state,
                        const WeftRow        *row,
                        const char           *column)
{
  WeftForm  *form = weft_page_edit (page, row, groups, G_N_ELEMENTS (groups), NULL);
  GtkWidget *known;
  GtkWidget *code;

  if (form == NULL)
    return;
  known = weft_form_get_field (form, "quantity_from");
  code = weft_form_get_field (form, "value_code");
  gtk_widget_set_visible (known, FALSE);
  gtk_widget_set_visible (code, FALSE);
  weft_form_put_above (form, "quantity", weft_quantity_ask_new (WEFT_FIELD (known), state->measures));
  weft_form_put_above (form, "value", weft_value_choice_new (form, state->values));
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    weft_form_put_above (form, asked[i][1], weft_share_cards_new (WEFT_FIELD (weft_form_get_field (form, asked[i][0]))));
  add_live_side (form, weft_page_get_workspace (page));
  if (column != NULL)
    weft_form_focus_on (form, column);
  else
    weft_form_focus (form);
}
