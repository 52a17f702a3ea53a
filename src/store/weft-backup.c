/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a copy to go back to, and keeping a new one from the place of something else. */

#include "weft-backup.h"

#include "weft-file-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Each is opened with all checks, which takes a moment. */
#define MOST_TRIED 10

typedef struct
{
  char  *path; /* owned */
  gint64 when;
} Copy;

static void
clear_copy (gpointer data)
{
  g_free (((Copy *)data)->path);
}

static char *
strip_suffix (const char *name)
{
  return g_str_has_suffix (name, ".weft") ? g_strndup (name, strlen (name) - strlen (".weft")) : g_strdup (name);
}

char *
weft_backup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = strip_suffix (name);
  /* Not translated: a language chosen later must not make another folder. */
  g_autofree char *copies = g_strconcat (stem, " copies", NULL);

  return g_build_filename (folder, copies, NULL);
}

char *
weft_backup_make_path (const char *path,
                       int         layout)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = strip_suffix (name);
  char            *copy = NULL;

  g_mkdir_with_parents (folder, 0700);
  /* A migration that failed before may have left one; none is ever written over. */
  for (guint i = 1; copy == NULL || g_file_test (copy, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *file_name = g_strdup_printf ("%s before update %d-%u.weft", stem, layout, i);

      g_free (copy);
      copy = g_build_filename (folder, file_name, NULL);
    }
  return copy;
}

static int
compare_newest_first (gconstpointer one,
                      gconstpointer other)
{
  const Copy *a = one;
  const Copy *b = other;

  return a->when != b->when ? (a->when < b->when ? 1 : -1) : g_strcmp0 (b->path, a->path);
}

static GArray *
list_copies (const char *folder)
{
  GArray *copies = g_array_new (FALSE, FALSE, sizeof (Copy));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (copies, clear_copy);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Copy     copy = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf facts;

      if (g_str_has_suffix (name, ".weft") && g_stat (copy.path, &facts) == 0)
        copy.when = facts.st_mtime;
      g_array_append_val (copies, copy);
    }

  g_array_sort (copies, compare_newest_first);
  return copies;
}

char *
weft_backup_find_newest_good (const char *path)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_autoptr (GArray) copies = list_copies (folder);

  for (guint i = 0; i < MIN (copies->len, MOST_TRIED); i++)
    {
      Copy *copy = &g_array_index (copies, Copy, i);
      g_autoptr (WeftFile) file = copy->when != 0 ? weft_file_open_plainly (copy->path, WEFT_OPEN_READ_ONLY | WEFT_OPEN_AS_IT_IS, NULL) : NULL;

      if (file != NULL)
        return g_steal_pointer (&copy->path);
    }

  return NULL;
}

/* A folder is not replaced by a file anyway, and in an empty file there is nothing to lose. */
static gboolean
has_content (const char *path)
{
  GStatBuf facts;

  return g_lstat (path, &facts) == 0 && !S_ISDIR (facts.st_mode) && (!S_ISREG (facts.st_mode) || facts.st_size > 0);
}

char *
weft_backup_get_state (WeftFile *file)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_LAST);

  return weft_query_step (&query, NULL) ? weft_query_dup (&query, 1) : g_strdup ("");
}

static gboolean
has_step (WeftFile   *file,
          const char *state)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_HAS);

  weft_query_bind_text (&query, ":operation", state);
  return weft_query_step (&query, NULL);
}

gboolean
weft_backup_check_label (WeftFile   *file,
                         const char *name,
                         const char *id,
                         const char *state,
                         GError    **error)
{
  if (id == NULL || !g_str_equal (id, file->id))
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS,
                 /* Translators: the name of a file where a copy should go, then the name of the file that is copied. */
                 _ ("There is a file called “%s” in that place already, and it is no copy of “%s”. It was left as it is.\nChoose another name or another folder for the copy."), name, file->name);
  else if (*state != '\0' && !has_step (file, state))
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS,
                 /* Translators: the name of an older copy, then the name of the file that is copied. */
                 _ ("“%s” holds work that is not in “%s”, and a copy in its place would lose it. It was left as it is.\nChoose another name or another folder for the copy."), name, file->name);
  else
    return TRUE;

  return FALSE;
}

gboolean
weft_backup_check_place (WeftFile   *file,
                         const char *path,
                         GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *state = NULL;
  g_autoptr (WeftFile) present = NULL;
  g_autoptr (GError) problem = NULL;

  if (!has_content (path))
    return TRUE;

  present = weft_file_open_plainly (path, WEFT_OPEN_READ_ONLY | WEFT_OPEN_AS_IT_IS | WEFT_OPEN_ACCEPT_CHANGED, &problem);
  if (g_error_matches (problem, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  state = present != NULL ? weft_backup_get_state (present) : NULL;
  return weft_backup_check_label (file, name, present != NULL ? present->id : NULL, state, error);
}
