/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the store know of the open file beyond its public face. */

#pragma once

#include <sqlite3.h>

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct _WeftMemo WeftMemo;

struct _WeftFile
{
  /* owned */
  sqlite3    *database;
  char       *path; /* (nullable): with its folder resolved; NULL in memory */
  char       *name; /* for sentences: "tea.weft" */
  char       *id;
  char       *today;      /* (nullable): the pinned day */
  char       *day;        /* (nullable): the real day when it was last asked for */
  char       *note;       /* (nullable): path of the note that says since when it is open */
  GHashTable *statements; /* idle ones, by their text, which they own */
  WeftMemo   *memo;       /* (nullable): what was asked and is kept */
  GPtrArray  *later;      /* the sentences behind the last LATER_STEPS */

  int      layout; /* the number of the newest migration in it */
  gboolean read_only;
  gboolean in_step; /* between weft_file_begin() and its end */
  gboolean touched; /* something was written since it was opened */
  int      failure; /* SQLite's first complaint within the step, 0 */
  gint64   changes; /* steps ever committed, which is the id of the newest */
  gint64   changes_at_open;
  gint64   recorded; /* as changes, with those of the open transaction */
  gint64   last_id;
  gboolean seeded;
  guint64  chance; /* where its random numbers come from; 0: not begun */
};

/** weft_file_new: the shell round an open database. @database: (transfer full) */
WeftFile *weft_file_new (sqlite3    *database,
                         const char *path);
/** weft_file_open_plainly: as weft_file_open(), without a note of the time and without looking for copies. */
WeftFile *weft_file_open_plainly (const char   *path,
                                  WeftOpenFlags flags,
                                  GError      **error);
/** weft_file_resolve: (transfer full): @path with its folder's links followed. */
char *weft_file_resolve (const char *path,
                         GError    **error);
/** weft_file_make_empty: an empty file of mode 0600 at @path, which must not exist. */
gboolean weft_file_make_empty (const char *path,
                               GError    **error);
/** weft_file_run: runs one statement that takes no parameters and answers nothing. */
gboolean weft_file_run (WeftFile *file,
                        WeftSql   sql,
                        GError  **error);
/** weft_file_ask: the first number of a statement without parameters, -1 on failure and when there is none. */
gint64 weft_file_ask (WeftFile *file,
                      WeftSql   sql,
                      GError  **error);
/** weft_file_load_identity: reads id and counter. */
gboolean weft_file_load_identity (WeftFile *file,
                                  GError  **error);
/** weft_file_save_identity: writes the id and when the file was made. */
gboolean weft_file_save_identity (WeftFile *file,
                                  GError  **error);
/** weft_file_hold: the settings of every connection, and the lock. */
gboolean weft_file_hold (WeftFile *file,
                         GError  **error);
/** weft_file_make_id: (transfer full): 32 hexadecimal digits, from the seed when there is one. */
char *weft_file_make_id (WeftFile *file);

/** weft_file_set_read_only_error: the one sentence for writing where only reading is possible. */
void weft_file_set_read_only_error (WeftFile *file,
                                    GError  **error);
/** weft_file_report: as weft_file_set_error() for a file that could not be opened; @name: for the sentence. */
void weft_file_report (const char *name,
                       int         code,
                       GError    **error);

G_END_DECLS
