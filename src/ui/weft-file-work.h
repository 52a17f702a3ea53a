/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page does with the photograph or letter of a story, on the worker thread. Each is one step with its toast, or
 * a message that says why not. */

#pragma once

#include "weft-keep-file.h"
#include "weft-page.h"

G_BEGIN_DECLS

/** weft_file_work_get_size: how a large photograph is kept, as it was last chosen; at first smaller. */
WeftKeepSize weft_file_work_get_size (void);
void         weft_file_work_set_size (WeftKeepSize size);

/**
 * weft_file_work_add:
 * @ref: (nullable): of the story; NULL: a new one
 * @added: (nullable): called with the ref of the story afterwards
 */
void weft_file_work_add (WeftPage     *page,
                         const char   *ref,
                         const char   *path,
                         WeftPageSaved added);
/** weft_file_work_add_bytes: what was pasted, called @name. */
void weft_file_work_add_bytes (WeftPage   *page,
                               const char *ref,
                               const char *name,
                               GBytes     *bytes);
void weft_file_work_take_out (WeftPage   *page,
                              const char *ref);
void weft_file_work_save (WeftPage   *page,
                          const char *name,
                          const char *path);
/** weft_file_work_open: with the program that the person has for it, as a copy that is theirs alone to read. */
void weft_file_work_open (WeftPage   *page,
                          const char *name);
/** weft_file_work_forget_opened: removes those copies. */
void weft_file_work_forget_opened (void);

G_END_DECLS
