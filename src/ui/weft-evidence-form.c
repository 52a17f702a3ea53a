/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a story. */

#include "weft-evidence-form.h"

#include "weft-file-card.h"
#include "weft-file-work.h"

#include <glib/gi18n-lib.h>

#define TO_ADD "to-add" /* of a page: path of what was chosen for the story that is being written */

static const WeftFormGroup groups[] = {
  { NULL, "text|said_by|kind|date" },
  { N_ ("Consent"), "consent|consent_until|anonymised" },
  { N_ ("What it belongs to"), "grant|activity" },
  { N_ ("What came of it"), "we_did|outcome" },
};

/* Consent is taken back with its own button; here a withdrawal can only be put right. */
static const WeftFormGroup withdrawn_groups[] = {
  { NULL, "text|said_by|kind|date" },
  { N_ ("Consent"), "consent|consent_until|consent_withdrawn|anonymised" },
  { N_ ("What it belongs to"), "grant|activity" },
  { N_ ("What came of it"), "we_did|outcome" },
};

/* The words first: what is added is one more step, and says by itself when it cannot be kept. */
static void
save_new (WeftPage   *page,
          const char *ref)
{
  g_autofree char *path = g_object_steal_data (G_OBJECT (page), TO_ADD);

  if (path != NULL)
    weft_file_work_add (page, ref, path, WEFT_PAGE_GET_CLASS (page)->open_record);
  else
    weft_page_open_record (page, ref);
}

void
weft_evidence_form_choose_file (WeftPage   *page,
                                GtkButton  *button,
                                const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: the name of a photograph or letter */
  g_autofree char *label = g_strdup_printf (_ ("“%s” will be added. Choose another…"), name);

  g_object_set_data_full (G_OBJECT (page), TO_ADD, g_strdup (path), g_free);
  gtk_button_set_use_underline (button, FALSE);
  gtk_button_set_label (button, label);
}

static void
chosen_cb (GtkWidget  *button,
           const char *path,
           gpointer    data)
{
  GtkWidget *page = gtk_widget_get_ancestor (button, WEFT_TYPE_PAGE);

  if (page != NULL)
    weft_evidence_form_choose_file (WEFT_PAGE (page), GTK_BUTTON (button), path);
}

static void
ask_file_cb (WeftForm  *form,
             GtkButton *button)
{
  weft_file_card_ask (GTK_WIDGET (button), chosen_cb);
}

void
weft_evidence_form_begin (WeftPage   *page,
                          const char *kind)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("evidence"));

  weft_row_set (row, "kind", kind);
  weft_row_set (row, "date", weft_workspace_get_today (weft_page_get_workspace (page)));
  weft_row_set (row, "consent", "none");
  g_object_set_data (G_OBJECT (page), TO_ADD, NULL);
  weft_form_add_button (weft_page_edit (page, row, groups, G_N_ELEMENTS (groups), save_new), _ ("Add a _photograph or letter…"),
                        _ ("It is kept with these words, and goes where they may go"), G_CALLBACK (ask_file_cb));
}

void
weft_evidence_form_open (WeftPage           *page,
                         const WeftEvidence *evidence)
{
  const gboolean is_withdrawn = evidence->consent == WEFT_CONSENT_WITHDRAWN;

  weft_page_edit (page, evidence->row, is_withdrawn ? withdrawn_groups : groups, is_withdrawn ? G_N_ELEMENTS (withdrawn_groups) : G_N_ELEMENTS (groups), NULL);
}
