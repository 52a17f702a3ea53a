/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed is written beside the file as soon as the keys rest, and is back where it was typed when that is opened
 * again after the program ended without being asked. */

#include "weft-window-private.h"

#include "weft-typed.h"

#include <glib/gi18n-lib.h>

#define REST 1 /* Units: seconds */
#define KEPT "weft-kept"

/* How the typing of one widget is kept. */
typedef struct
{
  GtkWidget       *widget; /* borrowed: it owns this */
  char            *file;   /* owned: weft_workspace_say_file() */
  char            *day;    /* owned */
  char            *key;    /* owned */
  char            *action; /* owned */
  char            *what;   /* owned, nullable: what is typed; NULL: nothing */
  WeftTypedCollect collect;
  gboolean         is_written;
  guint            timer;
} Kept;

static void
kept_free (Kept *kept)
{
  g_clear_handle_id (&kept->timer, g_source_remove);
  g_free (kept->file);
  g_free (kept->day);
  g_free (kept->key);
  g_free (kept->action);
  g_free (kept->what);
  g_free (kept);
}

static gboolean
write_cb (gpointer data)
{
  Kept *kept = data;
  g_autoptr (GVariant) cells = g_variant_ref_sink (kept->collect (kept->widget));
  const WeftTyped typed = { kept->what, kept->day, kept->action, cells };

  kept->timer = 0;
  kept->is_written = TRUE;
  weft_typed_write (kept->file, kept->key, &typed);
  return G_SOURCE_REMOVE;
}

static void
let_go (Kept *kept)
{
  g_clear_handle_id (&kept->timer, g_source_remove);
  if (kept->is_written)
    weft_typed_remove (kept->file, kept->key);
  kept->is_written = FALSE;
}

void
weft_window_note_typed (GtkWidget  *widget,
                        const char *what)
{
  Kept *kept = g_object_get_data (G_OBJECT (widget), KEPT);

  if (kept == NULL)
    return;
  g_free (kept->what);
  kept->what = g_strdup (what);
  g_clear_handle_id (&kept->timer, g_source_remove);
  if (what == NULL)
    let_go (kept);
  else
    kept->timer = g_timeout_add_seconds (REST, write_cb, kept);
}

GVariant *
weft_window_keep_typed (GtkWidget       *widget,
                        const char      *key,
                        const char      *action,
                        WeftTypedCollect collect)
{
  GtkRoot         *root = gtk_widget_get_root (widget);
  WeftWorkspace   *workspace = WEFT_IS_WINDOW (root) ? WEFT_WINDOW (root)->workspace : NULL;
  g_autofree char *file = workspace != NULL ? weft_workspace_say_file (workspace) : NULL;
  g_autoptr (WeftTyped) typed = NULL;
  g_autofree char *sentence = NULL;
  Kept            *kept;

  if (file == NULL || weft_workspace_is_read_only (workspace))
    return NULL;
  typed = weft_typed_read (file, key);
  kept = g_new0 (Kept, 1);
  *kept = (Kept){ widget, g_strdup (file), g_strdup (weft_workspace_get_today (workspace)), g_strdup (key), g_strdup (action), NULL, collect, typed != NULL, 0 };
  g_object_set_data_full (G_OBJECT (widget), KEPT, kept, (GDestroyNotify)kept_free);
  if (typed == NULL)
    return NULL;
  /* Translators: %s is what was typed: "9 rows of hours", "New story" */
  sentence = g_strdup_printf (_ ("What was not saved is here again: %s"), typed->what);
  weft_window_toast (widget, sentence);
  return g_variant_ref (typed->cells);
}
