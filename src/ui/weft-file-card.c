/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the file kept with a story. The picture is opened on the worker thread and comes when it is ready. */

#include "weft-file-card.h"

#include "weft-file-dialog.h"
#include "weft-file-work.h"
#include "weft-keep-file.h"
#include "weft-photograph.h"
#include "weft-window.h"
#include "weft-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _WeftFileCard
{
  AdwBin parent_instance;

  char *ref;    /* owned, nullable: of the story */
  char *kept;   /* owned, nullable: the name of the file that is kept */
  char *sha256; /* owned, nullable: of the picture that is shown, or on its way */

  /* template children */
  GtkWidget      *shown;
  WeftPhotograph *picture;
  GtkLabel       *name, *facts;
  AdwActionRow   *only_name;
  GtkWidget      *adding;
  GtkSwitch      *smaller;
};

G_DEFINE_FINAL_TYPE (WeftFileCard, weft_file_card, ADW_TYPE_BIN)

static WeftPage *
find_page (WeftFileCard *self)
{
  return WEFT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE));
}

static void
notify_smaller_cb (WeftFileCard *self)
{
  weft_file_work_set_size (gtk_switch_get_active (self->smaller) ? WEFT_KEEP_SMALLER : WEFT_KEEP_AS_IT_IS);
}

static void
choose_cb (GtkWidget  *widget,
           const char *path,
           gpointer    data)
{
  weft_file_card_take (WEFT_FILE_CARD (widget), path);
}

/* Of what cannot be kept some can be chosen too: the message says how it can be. */
void
weft_file_card_ask (GtkWidget     *widget,
                    WeftFileChosen chosen)
{
  static const char *const patterns[] = {
    "*.jpg", "*.jpeg", "*.png", "*.webp", "*.tif", "*.tiff", "*.gif", "*.bmp", "*.heic", "*.heif", "*.pdf", "*.txt", "*.docx", "*.odt", NULL
  };

  weft_file_dialog_open (widget, _ ("Add a Photograph or Letter"), _ ("Photographs and letters"), patterns, chosen, NULL);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  weft_file_card_ask (widget, choose_cb);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftFileCard *self = WEFT_FILE_CARD (widget);

  if (self->kept != NULL)
    weft_file_work_open (find_page (self), self->kept);
}

static void
save_chosen_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  WeftFileCard *self = WEFT_FILE_CARD (widget);

  if (self->kept != NULL)
    weft_file_work_save (find_page (self), self->kept, path);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftFileCard *self = WEFT_FILE_CARD (widget);

  if (self->kept != NULL)
    weft_file_dialog_save (widget, _ ("Save a Copy"), self->kept, save_chosen_cb, NULL);
}

static void
take_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  WeftFileCard *self = WEFT_FILE_CARD (widget);

  if (self->ref != NULL)
    weft_file_work_take_out (find_page (self), self->ref);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  weft_file_card_paste (WEFT_FILE_CARD (widget));
}

static void
texture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (WeftFileCard) self = data;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) bytes = texture != NULL ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (bytes != NULL && self->ref != NULL && find_page (self) != NULL)
    /* Translators: the name of a picture that was pasted, without its ending */
    weft_file_work_add_bytes (find_page (self), self->ref, _ ("Picture"), bytes);
}

static void
files_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (WeftFileCard) self = data;
  const GValue    *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  GSList          *files = value != NULL ? g_value_get_boxed (value) : NULL;
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path != NULL && find_page (self) != NULL)
    weft_file_card_take (self, path);
}

/* A picture and what it is called; it may be a while until it comes. */
typedef struct
{
  char *name;   /* owned */
  char *sha256; /* owned */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->name);
  g_free (wanted->sha256);
  g_free (wanted);
}

static gpointer
open_picture (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  const Wanted *wanted = data;
  g_autoptr (WeftKeptFile) kept = weft_kept_file_load (file, wanted->name, error);

  return kept != NULL ? weft_photograph_open (kept->bytes, error) : NULL;
}

static void
picture_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  WeftFileCard    *self = WEFT_FILE_CARD (source);
  g_autofree char *sha256 = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = weft_workspace_finish (result, &error);

  /* Another story may be shown by now. */
  if (g_strcmp0 (sha256, self->sha256) != 0)
    return;
  weft_photograph_set_texture (self->picture, texture);
  if (texture == NULL && error != NULL)
    gtk_label_set_text (self->facts, error->message);
}

static void
show_picture (WeftFileCard       *self,
              const WeftKeptFile *kept,
              const WeftEvidence *evidence)
{
  g_autofree char *words = weft_evidence_words (evidence);
  Wanted          *wanted;

  weft_photograph_set_words (self->picture, words);
  if (g_strcmp0 (self->sha256, kept->sha256) == 0)
    return;

  g_free (self->sha256);
  self->sha256 = g_strdup (kept->sha256);
  weft_photograph_set_texture (self->picture, NULL);
  wanted = g_new0 (Wanted, 1);
  wanted->name = g_strdup (kept->name);
  wanted->sha256 = g_strdup (kept->sha256);
  weft_workspace_run_async (weft_page_get_workspace (find_page (self)), self, open_picture, wanted, wanted_free, g_object_unref, NULL,
                            picture_opened_cb, g_strdup (kept->sha256));
}

static void
show_kept (WeftFileCard       *self,
           const WeftEvidence *evidence)
{
  const WeftKeptFile *kept = evidence->kept;
  gboolean            is_picture = weft_kept_file_is_picture (kept);
  g_autofree char    *size = weft_keep_file_say_size (kept);
  /* Translators: the size of a photograph: "1.2 MB, was 4.8 MB" */
  g_autofree char *facts = is_picture ? g_strdup_printf (_ ("%s. Where and when it was taken is removed."), size) : g_strdup (size);

  gtk_label_set_text (self->name, kept->name);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), is_picture);
  if (is_picture)
    show_picture (self, kept, evidence);
}

static void
weft_file_card_finalize (GObject *object)
{
  WeftFileCard *self = WEFT_FILE_CARD (object);

  g_free (self->ref);
  g_free (self->kept);
  g_free (self->sha256);
  weft_file_work_forget_opened ();

  G_OBJECT_CLASS (weft_file_card_parent_class)->finalize (object);
}

static void
weft_file_card_class_init (WeftFileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_file_card_finalize;

  gtk_widget_class_install_action (widget_class, "file.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "file.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "file.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "file.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "file.take-out", NULL, take_out_cb);

  g_type_ensure (WEFT_TYPE_PHOTOGRAPH);
  g_type_ensure (WEFT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-file-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, shown);
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, picture);
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, name);
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, facts);
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, only_name);
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, adding);
  gtk_widget_class_bind_template_child (widget_class, WeftFileCard, smaller);
  gtk_widget_class_bind_template_callback (widget_class, notify_smaller_cb);
}

static void
weft_file_card_init (WeftFileCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_switch_set_active (self->smaller, weft_file_work_get_size () == WEFT_KEEP_SMALLER);
}

void
weft_file_card_show (WeftFileCard       *card,
                     const WeftEvidence *evidence)
{
  const char *named = weft_row_get (evidence->row, "file");

  g_return_if_fail (WEFT_IS_FILE_CARD (card));

  g_free (card->ref);
  card->ref = g_strdup (weft_row_get (evidence->row, "ref"));
  g_free (card->kept);
  card->kept = evidence->kept != NULL ? g_strdup (evidence->kept->name) : NULL;
  gtk_widget_set_visible (card->shown, card->kept != NULL);
  gtk_widget_set_visible (GTK_WIDGET (card->only_name), card->kept == NULL && named[0] != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (card->only_name), named);
  gtk_widget_set_visible (card->adding, card->kept == NULL);
  if (evidence->kept != NULL)
    show_kept (card, evidence);
}

void
weft_file_card_take (WeftFileCard *card,
                     const char   *path)
{
  g_return_if_fail (WEFT_IS_FILE_CARD (card));

  if (card->ref != NULL)
    weft_file_work_add (find_page (card), card->ref, path, NULL);
}

void
weft_file_card_paste (WeftFileCard *card)
{
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (card));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb, g_object_ref (card));
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_read_cb, g_object_ref (card));
  else
    weft_window_toast (GTK_WIDGET (card), _ ("There is no picture to paste. Copy one first."));
}
