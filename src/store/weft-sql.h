/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every statement of Weft by name. The texts stand in weft-sql.inc; statements over the tables of the
 * description are made in weft-row.c; nowhere else is there SQL. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
#define WEFT_SQL(name, text) WEFT_SQL_##name,
#include "weft-sql.inc"
#undef WEFT_SQL
  WEFT_N_SQL,
} WeftSql;

const char *weft_sql_text (WeftSql sql);
const char *weft_sql_name (WeftSql sql);

G_END_DECLS
