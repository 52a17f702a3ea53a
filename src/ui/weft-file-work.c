/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of stories in and out. */

#include "weft-file-work.h"

#include "weft-settings.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define AS_IT_IS "as-it-is"

typedef struct
{
  char         *ref;   /* owned, nullable */
  char         *name;  /* owned, nullable: of a file that is kept, or of @bytes */
  char         *path;  /* owned, nullable */
  GBytes       *bytes; /* owned, nullable */
  WeftKeepSize  size;
  WeftPageSaved added; /* nullable */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->ref);
  g_free (work->name);
  g_free (work->path);
  g_clear_pointer (&work->bytes, g_bytes_unref);
  g_free (work);
}

static Work *
work_new (const char *ref,
          const char *name,
          const char *path)
{
  Work *work = g_new0 (Work, 1);

  work->ref = g_strdup (ref);
  work->name = g_strdup (name);
  work->path = g_strdup (path);
  work->size = weft_file_work_get_size ();
  return work;
}

WeftKeepSize
weft_file_work_get_size (void)
{
  g_autofree char *kept = weft_settings_get ("evidence", "photographs");

  return g_strcmp0 (kept, AS_IT_IS) == 0 ? WEFT_KEEP_AS_IT_IS : WEFT_KEEP_SMALLER;
}

void
weft_file_work_set_size (WeftKeepSize size)
{
  weft_settings_set ("evidence", "photographs", size == WEFT_KEEP_AS_IT_IS ? AS_IT_IS : NULL);
}

/* Returns what was asked for with the ref of the story. */
static gpointer
add (WeftFile     *file,
     gpointer      data,
     WeftProgress *progress,
     GError      **error)
{
  const Work *work = data;
  g_autoptr (WeftKeptFile) kept = work->bytes != NULL ? weft_keep_file_take (work->name, work->bytes, work->size, error)
                                                      : weft_keep_file_read (work->path, work->size, error);
  g_autofree char *ref = kept != NULL ? weft_keep_file_add (file, work->ref, kept, error) : NULL;
  Work            *done = NULL;

  if (ref != NULL)
    {
      done = work_new (ref, NULL, NULL);
      done->added = work->added;
    }
  return done;
}

static void
show_added (WeftPage *page,
            gpointer  result)
{
  const Work *done = result;

  if (done->added != NULL)
    done->added (page, done->ref);
}

void
weft_file_work_add (WeftPage     *page,
                    const char   *ref,
                    const char   *path,
                    WeftPageSaved added)
{
  Work *work = work_new (ref, NULL, path);

  work->added = added;
  weft_page_run (page, add, work, work_free, work_free, show_added);
}

void
weft_file_work_add_bytes (WeftPage   *page,
                          const char *ref,
                          const char *name,
                          GBytes     *bytes)
{
  Work *work = work_new (ref, name, NULL);

  work->bytes = g_bytes_ref (bytes);
  weft_page_run (page, add, work, work_free, work_free, show_added);
}

static gpointer
take_out (WeftFile     *file,
          gpointer      data,
          WeftProgress *progress,
          GError      **error)
{
  const Work *work = data;

  return weft_keep_file_take_out (file, work->ref, error) ? g_strdup (work->ref) : NULL;
}

void
weft_file_work_take_out (WeftPage   *page,
                         const char *ref)
{
  weft_page_run (page, take_out, work_new (ref, NULL, NULL), work_free, g_free, NULL);
}

/* Returns where it stands. */
static gpointer
save (WeftFile     *file,
      gpointer      data,
      WeftProgress *progress,
      GError      **error)
{
  const Work *work = data;

  return weft_keep_file_save (file, work->name, work->path, error) ? g_strdup (work->path) : NULL;
}

void
weft_file_work_save (WeftPage   *page,
                     const char *name,
                     const char *path)
{
  weft_page_run (page, save, work_new (NULL, name, path), work_free, g_free, weft_page_say_saved);
}

/* (transfer full): a folder that is emptied when the computer is switched off. */
static char *
find_folder (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "weft", NULL);
}

static void
show_saved (WeftPage *page,
            gpointer  result)
{
  g_autofree char *uri = g_filename_to_uri (result, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), uri, GDK_CURRENT_TIME);
}

void
weft_file_work_open (WeftPage   *page,
                     const char *name)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  weft_page_run (page, save, work_new (NULL, name, path), work_free, g_free, show_saved);
}

void
weft_file_work_forget_opened (void)
{
  g_autofree char *folder = find_folder ();
  g_autoptr (GDir) opened = g_dir_open (folder, 0, NULL);
  const char *name;

  while (opened != NULL && (name = g_dir_read_name (opened)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
