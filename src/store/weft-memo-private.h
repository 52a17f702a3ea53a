/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the memo is made of, for weft-memo.c and weft-changes.c alone. */

#pragma once

#include "weft-memo.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 at; /* the count of changes with this one */
  gint64  id;
} RowChange;

/* What became of a table. */
typedef struct
{
  guint64     changed;  /* the count at its last change */
  guint64     known;    /* the count from which on all its changes are in rows */
  GArray     *rows;     /* owned, of RowChange */
  GHashTable *names;    /* owned, nullable: id -> what others show of the record, when that was asked the last time ... */
  guint64     names_at; /* ... with which count of changes ... */
  guint64     renamed;  /* ... and that of the last time when one of them was not as before */
} Watched;

struct _WeftMemo
{
  sqlite3     *database; /* borrowed */
  guint        watch;    /* unlike that of any other memo */
  GHashTable  *tables;   /* owned: name of a table (static) -> Watched (owned) */
  GHashTable  *read;     /* owned: text of a statement (owned) -> GPtrArray of names of tables, NULL for any other */
  GHashTable  *answers;  /* owned: text of a statement with its bindings (owned) -> WeftAnswer */
  GPtrArray   *noted;    /* borrowed, nullable: the tables that the statement reads that is being prepared */
  WeftReading *reading;  /* owned, nullable: what is under way */
  guint64      n_changes;
  gsize        n_values;
};

struct _WeftReading
{
  WeftMoment at;
  GPtrArray *tables; /* owned, of static names; NULL among them: something that nobody watches */
  char      *today;  /* owned */
};

/** weft_memo_add_once: adds @name (static, nullable) to @tables unless it is there. */
void weft_memo_add_once (GPtrArray *tables,
                         gpointer   name);
/** weft_memo_has_changed: whether @table, which is watched, has changed @since that count. */
gboolean weft_memo_has_changed (WeftMemo   *memo,
                                const char *table,
                                guint64     since);

G_END_DECLS
