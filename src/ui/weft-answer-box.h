/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A box for a few sentences. It says when the words were left changed, and does not let go of what is being typed
 * when it is filled again.
 *
 * Signals: "typed" (box): the words were changed by a person; "left" (box): the focus went away, or
 * weft_answer_box_commit() was called, and the words differ from what was set. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_ANSWER_BOX (weft_answer_box_get_type ())
G_DECLARE_FINAL_TYPE (WeftAnswerBox, weft_answer_box, WEFT, ANSWER_BOX, GtkFrame)

/** weft_answer_box_new: @label: its name for a screen reader, translated. */
GtkWidget *weft_answer_box_new (const char *label);
/** weft_answer_box_outlast: what is typed outlasts a power cut, as the answer to @question of the return @return_ref. */
void weft_answer_box_outlast (WeftAnswerBox *box,
                              const char    *return_ref,
                              const char    *question);
/** weft_answer_box_get_text: (transfer full) */
char *weft_answer_box_get_text (WeftAnswerBox *box);
/** weft_answer_box_set_text: not while somebody is typing in it. */
void weft_answer_box_set_text (WeftAnswerBox *box,
                               const char    *text);
void weft_answer_box_set_editable (WeftAnswerBox *box,
                                   gboolean       editable);
void weft_answer_box_commit (WeftAnswerBox *box);
/** weft_answer_box_let_go: the file took the words. */
void weft_answer_box_let_go (WeftAnswerBox *box);
/** weft_answer_box_keep: the file did not take the words: they stay, the window says so, and they are "left" again next time. */
void weft_answer_box_keep (WeftAnswerBox *box);

G_END_DECLS
