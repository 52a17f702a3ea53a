/* SPDX-License-Identifier: GPL-3.0-or-later */

/* distinct_count (id), a function of the store's statements: COUNT (DISTINCT id) for whole numbers. SQLite sorts the ids
 * to find those that it has met, which for all registers of a year takes most of the time of the statement; here they are
 * looked up. */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/** weft_distinct_register: gives @database the function. Returns: SQLite's code. */
int weft_distinct_register (sqlite3 *database);

G_END_DECLS
