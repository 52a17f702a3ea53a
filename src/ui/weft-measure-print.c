/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing a questionnaire. */

#include "weft-measure-print.h"

#include "weft-paper-print.h"
#include "weft-sheet-print.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

#define USUAL_SHEETS 20

typedef struct
{
  char     *key; /* owned */
  gint64    wave;
  WeftPage *page; /* owned */

  /* in the dialog, borrowed */
  GtkWidget *earlier; /* those who answered before */
  GtkWidget *sheets;  /* how many */

  WeftPaperWanted wanted;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_free (asking->key);
  g_object_unref (asking->page);
  g_free (asking);
}

static gpointer
make_book (WeftFile     *file,
           gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  return weft_paper_questionnaire (file, &((Asking *)data)->wanted, error);
}

static void
print_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  WeftBook *book = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
  else
    weft_sheet_print (GTK_WIDGET (source), book, book, (GDestroyNotify)weft_book_free);
  asking_free (asking);
}

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           Asking           *asking)
{
  gboolean is_earlier = gtk_check_button_get_active (GTK_CHECK_BUTTON (asking->earlier));

  if (!g_str_equal (response, "print"))
    {
      asking_free (asking);
      return;
    }
  asking->wanted = (WeftPaperWanted){
    .measure = asking->key,
    .n_sheets = is_earlier ? 0 : (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (asking->sheets)),
    .for_wave = is_earlier ? asking->wave : 0,
  };
  weft_workspace_run_async (weft_page_get_workspace (asking->page), asking->page, make_book, asking, NULL, (GDestroyNotify)weft_book_free,
                            NULL, print_cb, asking);
}

/* How many are wanted is asked only where it is not known already. */
static void
toggle_earlier_cb (GtkCheckButton *earlier,
                   GParamSpec     *property,
                   GtkWidget      *sheets)
{
  gtk_widget_set_sensitive (sheets, !gtk_check_button_get_active (earlier));
}

static GtkWidget *
make_question (Asking *asking)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *fresh = gtk_check_button_new_with_label (_ ("New people: a fresh code on each sheet"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_How many sheets"));

  asking->earlier = gtk_check_button_new_with_label (_ ("The people who answered before: a sheet each, with their code"));
  asking->sheets = gtk_spin_button_new_with_range (1, WEFT_PAPER_MOST_SHEETS, 1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (asking->earlier), GTK_CHECK_BUTTON (fresh));
  g_signal_connect_object (asking->earlier, "notify::active", G_CALLBACK (toggle_earlier_cb), asking->sheets, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (asking->wave > 0 ? asking->earlier : fresh), TRUE);
  gtk_widget_set_visible (asking->earlier, asking->wave > 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (asking->sheets), USUAL_SHEETS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (asking->sheets), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How many sheets"), -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), asking->sheets);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), asking->sheets);
  gtk_box_append (GTK_BOX (box), fresh);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), asking->earlier);
  return box;
}

void
weft_measure_print_begin (WeftPage   *page,
                          const char *key,
                          gint64      wave)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _ ("Print the questionnaire"),
                                              _ ("The exact words, in large letters, with a code on each sheet in place of a name. Keep a list of whose code is whose apart from the sheets, so that the same people can be asked again."));
  Asking    *asking = g_new0 (Asking, 1);

  asking->key = g_strdup (key);
  asking->wave = wave;
  asking->page = g_object_ref (page);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "print", _ ("_Print…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "print", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "print");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_question (asking));
  g_signal_connect (dialog, "response", G_CALLBACK (answer_cb), asking);
  gtk_window_present (GTK_WINDOW (dialog));
}
