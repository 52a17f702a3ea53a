/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of copies. */

#include "weft-copy-names.h"

#include "weft-backup.h"
#include "weft-date.h"

#include <string.h>

#define ENDING ".weft"
#define STAMP "2026-11-22 19.40"
#define LATEST 10
#define WEEKLY 8
#define MONTHLY 12
#define A_MONDAY "1900-01-01"

/* "Hub" of "/home/jo/Hub.weft". */
static char *
stem_of (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  return g_steal_pointer (&name);
}

char *
weft_copy_names_make (const char *path,
                      const char *now)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *stem = stem_of (path);
  g_autofree char *name = g_strdup_printf ("%s %.10s %.2s.%.2s" ENDING, stem, now, now + 11, now + 14);

  return g_build_filename (folder, name, NULL);
}

char *
weft_copy_names_make_replaced (const char *path)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *stem = stem_of (path);

  for (guint i = 1;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s (replaced %u)" ENDING, stem, i);
      g_autofree char *free_path = g_build_filename (folder, name, NULL);

      if (!g_file_test (free_path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&free_path);
    }
}

/* (nullable): where "2026-11-22 19.40" begins in @name. */
static const char *
find_stamp (const char *name)
{
  gsize length = strlen (name);
  gsize tail = strlen (STAMP ENDING);
  char  day[WEFT_DATE_SIZE];

  if (length < tail || !g_str_has_suffix (name, ENDING))
    return NULL;

  name += length - tail;
  g_strlcpy (day, name, sizeof day);
  return weft_date_is_valid (day) && name[10] == ' ' && name[13] == '.' ? name : NULL;
}

char *
weft_copy_names_when (const char *copy)
{
  const char *stamp = find_stamp (copy);

  return stamp != NULL ? g_strdup_printf ("%.10sT%.2s:%.2s", stamp, stamp + 11, stamp + 14) : g_strdup ("");
}

static int
compare_newest_first (gconstpointer one,
                      gconstpointer other)
{
  return -strcmp (*(char *const *)one, *(char *const *)other);
}

char **
weft_copy_names_list (const char *path)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *stem = stem_of (path);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *stamp = find_stamp (name);

      /* Another file's copies may stand in the folder, when that file was renamed. */
      if (stamp != NULL && stamp == name + strlen (stem) + 1 && g_str_has_prefix (name, stem))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_newest_first);
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static int
week_of (const char *stamp)
{
  char day[WEFT_DATE_SIZE];

  g_strlcpy (day, stamp, sizeof day);
  return weft_date_days_between (A_MONDAY, day) / 7;
}

static int
month_of (const char *stamp)
{
  return (int)g_ascii_strtoll (stamp, NULL, 10) * 12 + (int)g_ascii_strtoll (stamp + 5, NULL, 10);
}

/* Marks the newest of each of the @most latest spans, the number of which @span_of tells. */
static void
keep_by_span (char   **names,
              gboolean keep[],
              int (*span_of) (const char *stamp),
              int most)
{
  int last = -1;

  for (guint i = 0; names[i] != NULL && most > 0; i++)
    {
      int span = span_of (find_stamp (names[i]));

      if (span == last)
        continue;
      keep[i] = TRUE;
      last = span;
      most--;
    }
}

char **
weft_copy_names_to_drop (char **names)
{
  guint                n = g_strv_length (names);
  g_autofree gboolean *keep = g_new0 (gboolean, n + 1);
  g_autoptr (GStrvBuilder) drop = g_strv_builder_new ();

  for (guint i = 0; i < MIN (n, LATEST); i++)
    keep[i] = TRUE;
  keep_by_span (names, keep, week_of, WEEKLY);
  keep_by_span (names, keep, month_of, MONTHLY);

  for (guint i = 0; i < n; i++)
    if (!keep[i])
      g_strv_builder_add (drop, names[i]);
  return g_strv_builder_end (drop);
}
