/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking back the consent to use a story. */

#include "weft-evidence-withdraw.h"

#include "weft-edit.h"
#include "weft-saving.h"
#include "weft-step.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

/* Returns the step's sentence. */
static gpointer
withdraw (WeftFile     *file,
          gpointer      data,
          WeftProgress *progress,
          GError      **error)
{
  const WeftSaveOptions options = { .make_named = FALSE };
  WeftRow              *row = data;
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autofree char *name = weft_saving_name (row);
  g_autofree char *sentence = NULL;
  WeftSaved        saved;

  if (step == NULL)
    return NULL;
  weft_row_set (row, "consent_withdrawn", weft_file_today (file));
  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return NULL;
  if (saved == WEFT_SAVE_REFUSED)
    {
      weft_edit_refused (issues, _ ("The consent was not withdrawn."), error);
      return NULL;
    }
  weft_step_set_barrier (step);
  /* Translators: %s is a story: “I used to talk to …” */
  sentence = g_strdup_printf (_ ("Consent withdrawn for %s"), name);
  return weft_step_commit (step, sentence, error) ? g_steal_pointer (&sentence) : NULL;
}

/* What cannot be undone has no toast of its own. */
static void
say_withdrawn (WeftPage *page,
               gpointer  result)
{
  weft_window_toast (GTK_WIDGET (page), result);
}

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           WeftPage         *page)
{
  const WeftRow *evidence = g_object_get_data (G_OBJECT (dialog), "evidence");

  if (g_str_equal (response, "withdraw"))
    weft_page_run (page, withdraw, weft_row_copy (evidence), (GDestroyNotify)weft_row_free, g_free, say_withdrawn);
}

void
weft_evidence_withdraw (WeftPage      *page,
                        const WeftRow *evidence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _ ("Stop using these words?"),
                                              _ ("From today no return uses them. What was already sent stays as it was. This cannot be undone, and nor can anything that was done before it."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep Using Them"), "withdraw",
                                    _ ("_Withdraw Consent"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "withdraw", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_object_set_data_full (G_OBJECT (dialog), "evidence", weft_row_copy (evidence), (GDestroyNotify)weft_row_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), page, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
