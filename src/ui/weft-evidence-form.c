/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a story. */

#include "weft-evidence-form.h"

#include "weft-field.h"
#include "weft-file-card.h"
#include "weft-file-work.h"
#include "weft-people-names.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static gpointer
find_name (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  g_autoptr (GPtrArray) names = weft_people_names (file, error);
  g_autoptr (GPtrArray) found = names != NULL ? weft_text_find_personal (data, names) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const WeftPersonal *personal = g_ptr_array_index (found, i);

      if (personal->kind == WEFT_PERSONAL_NAME)
        return g_strdup (personal->found);
    }
  return NULL;
}

/* What was typed meanwhile may be something else, and the form may be closed: then the field has no control any more. */
static void
finish_name_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  WeftField       *field = WEFT_FIELD (source);
  g_autofree char *name = weft_workspace_finish (result, NULL);
  g_autofree char *typed = NULL;
  g_autofree char *sentence = NULL;

  if (name == NULL || gtk_widget_get_root (GTK_WIDGET (field)) == NULL)
    return;
  typed = weft_field_collect (field);
  if (strstr (typed, name) == NULL)
    return;
  /* Translators: %s is a person's name */
  sentence = g_strdup_printf (_ ("“%s” is the name of someone in your list of people. Better say what they are, such as “a volunteer”: "
                                 "before it goes into a return you are asked about it."),
                              name);
  weft_field_advise (field, sentence);
}

/* The look that a return takes before it leaves, while the words are still being written. */
static void
look_for_name_cb (WeftField *field,
                  WeftPage  *page)
{
  weft_workspace_run_async (weft_page_get_workspace (page), field, find_name, weft_field_collect (field), g_free, g_free, NULL,
                            finish_name_cb, NULL);
}

static WeftForm *
edit (WeftPage            *page,
      const WeftRow       *row,
      const WeftFormGroup *form_groups,
      guint                n_groups,
      WeftPageSaved        saved)
{
  static const char *const columns[] = { "text", "said_by", "we_did" };
  WeftForm                *form = weft_page_edit (page, row, form_groups, n_groups, saved);

  for (guint i = 0; form != NULL && i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *field = weft_form_get_field (form, columns[i]);

      g_signal_connect_object (field, "left", G_CALLBACK (look_for_name_cb), page, 0);
      look_for_name_cb (WEFT_FIELD (field), page);
    }
  return form;
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
  weft_form_add_button (edit (page, row, groups, G_N_ELEMENTS (groups), save_new), _ ("Add a _photograph or letter…"),
                        _ ("It is kept with these words, and goes where they may go"), G_CALLBACK (ask_file_cb));
}

void
weft_evidence_form_open (WeftPage           *page,
                         const WeftEvidence *evidence)
{
  const gboolean is_withdrawn = evidence->consent == WEFT_CONSENT_WITHDRAWN;

  edit (page, evidence->row, is_withdrawn ? withdrawn_groups : groups, is_withdrawn ? G_N_ELEMENTS (withdrawn_groups) : G_N_ELEMENTS (groups), NULL);
}
