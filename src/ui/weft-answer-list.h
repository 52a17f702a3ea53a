/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All answers to one measure, as a list in which each can be looked up and put right. */

#pragma once

#include "weft-form.h"
#include "weft-list.h"
#include "weft-row.h"

G_BEGIN_DECLS

/** weft_answer_list_kind: (transfer none): of WeftRow of responses. */
const WeftListKind *weft_answer_list_kind (void);
/** weft_answer_list_read: a WeftWork; @data: the measure's key. Returns its answers (element-type WeftRow). */
gpointer weft_answer_list_read (WeftFile     *file,
                                gpointer      data,
                                WeftProgress *progress,
                                GError      **error);
/** weft_answer_list_get_group: (transfer none): what the form of an answer to @n_questions asks for. */
const WeftFormGroup *weft_answer_list_get_group (guint n_questions);

G_END_DECLS
