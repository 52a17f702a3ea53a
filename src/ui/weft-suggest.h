/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Suggestions below an entry while a name is typed. The focus never leaves the entry: Up and Down choose, Enter
 * or Tab takes, Esc puts them away; Down in an empty entry shows them all. The matched letters are bold.
 *
 * Signals: "chosen" (suggest, WeftName *name): the entry's text is the name already; "adding" (suggest): the last
 * suggestion was chosen, for a name that is not there yet. */

#pragma once

#include <gtk/gtk.h>

#include "weft-names.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SUGGEST (weft_suggest_get_type ())
G_DECLARE_FINAL_TYPE (WeftSuggest, weft_suggest, WEFT, SUGGEST, GObject)

/** weft_suggest_attach: (transfer none): lives as long as @entry. */
WeftSuggest *weft_suggest_attach (GtkEntry *entry);
/** weft_suggest_set_names: @names: (transfer none) (nullable): what can be chosen. */
void weft_suggest_set_names (WeftSuggest *suggest,
                             WeftNames   *names);
/**
 * weft_suggest_set_add:
 * @format: (nullable): the last suggestion, for a name that is not there yet: "Add “%s” as a new volunteer"
 * @help: its second line
 */
void weft_suggest_set_add (WeftSuggest *suggest,
                           const char  *format,
                           const char  *help);
/** weft_suggest_set_free: for free words: nothing is chosen before Down is pressed, so that Enter keeps what was typed. */
void weft_suggest_set_free (WeftSuggest *suggest);
/** weft_suggest_open: shows what there is to choose from, whatever was typed; Down in the entry does the same. */
void weft_suggest_open (WeftSuggest *suggest);
/** weft_suggest_is_open: whether suggestions are shown: then keys are theirs. */
gboolean weft_suggest_is_open (WeftSuggest *suggest);
/** weft_suggest_set_adding: for a text that is set after it was typed once. */
void weft_suggest_set_adding (WeftSuggest *suggest,
                              gboolean     is_adding);
/** weft_suggest_is_adding: whether that suggestion was chosen for the text that stands in the entry. */
gboolean weft_suggest_is_adding (WeftSuggest *suggest);
/** weft_suggest_get_ref: (transfer full): what to save for the entry's text: the chosen ref, else the text itself. */
char *weft_suggest_get_ref (WeftSuggest *suggest);
/** weft_suggest_set_ref: shows the name behind @ref, now or as soon as the names are there. */
void weft_suggest_set_ref (WeftSuggest *suggest,
                           const char  *ref);

G_END_DECLS
