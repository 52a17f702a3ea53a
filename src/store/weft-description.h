/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The description: one table of all tables as a person meets them. It drives import, export, list, search,
 * forms, undo's list of tables and, later, erasing, subject access and retention. A new column is one line in
 * weft-description.c and one in a migration. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_TYPE_TEXT,
  WEFT_TYPE_LONG_TEXT, /* several lines */
  WEFT_TYPE_MONEY,     /* integer pence inside */
  WEFT_TYPE_DATE,
  WEFT_TYPE_DATE_OR_MONTH, /* kept as it was given */
  WEFT_TYPE_DATE_OR_WORDS, /* "on approved return" */
  WEFT_TYPE_COUNT,         /* whole number, not below 0 */
  WEFT_TYPE_NUMBER,        /* decimal, kept as text */
  WEFT_TYPE_HOURS,         /* integer minutes inside */
  WEFT_TYPE_YES_NO,        /* 0 or 1 inside */
  WEFT_TYPE_PERCENT,       /* basis points inside */
  WEFT_TYPE_CHOICE,        /* one of `choices` */
  WEFT_TYPE_MONTH_DAY,     /* MM-DD */
  WEFT_TYPE_ID,            /* a record of `target`, by ref or exact unique name; its id inside */
  WEFT_TYPE_NAMED,         /* as ID; made when it is new */
} WeftType;

typedef enum
{
  WEFT_COLUMN_NEEDED = 1 << 0,
  WEFT_COLUMN_PERSONAL = 1 << 1, /* about a living person */
  WEFT_COLUMN_SEARCHED = 1 << 2,
  WEFT_COLUMN_KEY = 1 << 3,         /* part of the natural key */
  WEFT_COLUMN_SHORT = 1 << 4,       /* shown when there is little room */
  WEFT_COLUMN_SET_BY_WEFT = 1 << 5, /* exported and imported, never typed in a form */
} WeftColumnFlags;

typedef struct
{
  const char     *name;  /* as in sheets, JSON and SQL ("from_account") */
  const char     *title; /* msgid: "From account" */
  WeftType        type;
  WeftColumnFlags flags;
  const char     *target;  /* ID, NAMED: the table; else NULL */
  const char     *choices; /* CHOICE: "story|quote|photo" */
} WeftColumn;

typedef struct
{
  const char       *name;   /* "people" */
  const char       *title;  /* msgid: "People" */
  const char       *one;    /* msgid: "person", for sentences */
  const char       *prefix; /* "P" of P-0001; NULL: the table has no refs of its own */
  const char       *label;  /* the column that names a record to people: "name", "title" */
  const char       *order;  /* columns that lists and exports are sorted by: "date,ref" */
  const WeftColumn *columns;
  guint             n_columns;
  int               keep_years;      /* keeping time after its end; -1: as long as the group wants */
  gboolean          may_repeat;      /* two rows with one natural key are two facts: the how-manyeth counts */
  gboolean          outside_history; /* rows leave no trace of when they came (equality tallies) */
} WeftTable;

/** weft_description_tables: (transfer none): in the order of import (what is referred to comes first). */
const WeftTable *weft_description_tables (guint *n);
/** weft_description_find: (nullable): by name or title, spaces, case, _ and - forgiven. */
const WeftTable *weft_description_find (const char *name);
/** weft_table_column: the index of the column called @name (headers forgiven), -1. */
int weft_table_column (const WeftTable *table,
                       const char      *name);
/** weft_column_choice: (transfer full) (nullable): the choice of @column that @text means. */
char *weft_column_choice (const WeftColumn *column,
                          const char       *text);

G_END_DECLS
