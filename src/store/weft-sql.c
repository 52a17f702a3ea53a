/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of statements as two arrays. */

#include "weft-sql.h"

static const char *const texts[] = {
#define WEFT_SQL(name, text) text,
#include "weft-sql.inc"
#undef WEFT_SQL
};

static const char *const names[] = {
#define WEFT_SQL(name, text) #name,
#include "weft-sql.inc"
#undef WEFT_SQL
};

const char *
weft_sql_text (WeftSql sql)
{
  g_return_val_if_fail (sql < WEFT_N_SQL, NULL);
  return texts[sql];
}

const char *
weft_sql_name (WeftSql sql)
{
  g_return_val_if_fail (sql < WEFT_N_SQL, NULL);
  return names[sql];
}
