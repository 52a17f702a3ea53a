/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the list of what needs doing share. */

#pragma once

#include "weft-home.h"

G_BEGIN_DECLS

/**
 * weft_todo_add:
 * @title: (transfer full)
 * @sentence: (transfer full)
 * @due: (nullable): ISO
 */
void weft_todo_add (GPtrArray   *todos,
                    WeftTodoKind kind,
                    const char  *code,
                    char        *title,
                    char        *sentence,
                    const char  *due,
                    const char  *table,
                    const char  *ref);

/** weft_grant_state_is_running: it was promised, and is not closed. */
gboolean weft_grant_state_is_running (const WeftGrantState *state);

/* Each adds what it finds to @todos. @grants: (element-type WeftGrantState) */
gboolean weft_home_add_returns (WeftFile *file, GPtrArray *grants, GPtrArray *todos, GError **error);
gboolean weft_home_add_money (WeftFile *file, GPtrArray *grants, GPtrArray *todos, GError **error);
gboolean weft_home_add_people (WeftFile *file, GPtrArray *todos, GError **error);

G_END_DECLS
