/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements over the tables of the description: with weft-sql.inc the one place that makes SQL. Each is
 * (transfer full) and has named parameters alone: ":id", ":c0" ... by the column's place, ":key". */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_row_sql_select:
 * @where: (nullable): a condition in terms of t."column"
 * @order: for many rows: sorted by the table's order; @newest_first turns its first column round
 *
 * id first, then every column; other records by their label.
 */
char *weft_row_sql_select (const WeftTable *table,
                           const char      *where,
                           gboolean         order,
                           gboolean         newest_first,
                           guint            limit);
/** weft_row_sql_order: the ids of all records, sorted as by weft_row_sql_select(); after each what they are sorted by. */
char *weft_row_sql_order (const WeftTable *table,
                          gboolean         newest_first);
/** weft_row_sql_names: id, and how other records show it with its name: of every record. */
char *weft_row_sql_names (const WeftTable *table);
/** weft_row_sql_inner: as it is in the file: id, then every column; WHERE id = :id. */
char *weft_row_sql_inner (const WeftTable *table);
char *weft_row_sql_insert (const WeftTable *table);
char *weft_row_sql_update (const WeftTable *table);
char *weft_row_sql_delete (const WeftTable *table);
/** weft_row_sql_by: ids whose @column is :key, case of ASCII letters forgiven, the oldest first. */
char *weft_row_sql_by (const WeftTable *table,
                       const char      *column);
/** weft_row_sql_key: ids whose columns in @mask are :c0 ..., the oldest first. */
char *weft_row_sql_key (const WeftTable *table,
                        guint64          mask);
/** weft_row_sql_last_number: the largest number among refs that begin with @prefix ("P-", "R-2027-": letters, digits and -). */
char *weft_row_sql_last_number (const WeftTable *table,
                                const char      *prefix);
/** weft_row_sql_referring: ids of @table whose @column is :id. */
char *weft_row_sql_referring (const WeftTable  *table,
                              const WeftColumn *column);

G_END_DECLS
