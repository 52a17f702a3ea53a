/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the scripts. Each sets user_version to its own number with its last statement. */

#include "weft-migrate.h"

#include "weft-data.h"
#include "weft-file-private.h"
#include "weft-search.h"
#include "weft-totals.h"

#include <stdlib.h>
#include <string.h>

#define FOLDER "/org/weftapp/Weft/data/sql/"

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(const char *const *)one, *(const char *const *)other);
}

/* Their names begin with their number: "0002-records.sql". */
static char **
list_scripts (void)
{
  char **names = g_resource_enumerate_children (weft_data_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

static int
read_number (const char *name)
{
  return (int)g_ascii_strtoll (name, NULL, 10);
}

int
weft_migrate_newest (void)
{
  g_auto (GStrv) names = list_scripts ();

  return read_number (names[g_strv_length (names) - 1]);
}

static gboolean
run_script (WeftFile   *file,
            const char *name,
            GError    **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) script = g_resource_lookup_data (weft_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  int code;

  g_assert (script != NULL);
  /* GResource ends every file with a zero byte. */
  code = sqlite3_exec (file->database, g_bytes_get_data (script, NULL), NULL, NULL, NULL);
  if (code != SQLITE_OK)
    {
      weft_file_set_error (file, code, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
run_scripts (WeftFile *file,
             GError  **error)
{
  g_auto (GStrv) names = list_scripts ();

  for (guint i = 0; names[i] != NULL; i++)
    if (read_number (names[i]) > file->layout && !run_script (file, names[i], error))
      return FALSE;

  if (file->layout == 0 && !weft_file_save_identity (file, error))
    return FALSE;
  return weft_totals_rebuild (file, error) && weft_search_rebuild (file, error);
}

gboolean
weft_migrate_run (WeftFile *file,
                  GError  **error)
{
  if (!weft_file_run (file, WEFT_SQL_FILE_BEGIN, error))
    return FALSE;

  if (!run_scripts (file, error) || !weft_file_run (file, WEFT_SQL_FILE_COMMIT, error))
    {
      if (!sqlite3_get_autocommit (file->database))
        weft_file_run (file, WEFT_SQL_FILE_ROLLBACK, NULL);
      return FALSE;
    }

  file->layout = weft_migrate_newest ();
  file->touched = TRUE;
  return TRUE;
}
