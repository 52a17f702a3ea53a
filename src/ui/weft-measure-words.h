/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of measures say in words: what a measure is for, how far it was asked, and the times of asking. */

#pragma once

#include "weft-measures.h"

G_BEGIN_DECLS

/** weft_measure_words_for: (transfer full): what @measure is good for, or how many questions it has. */
char *weft_measure_words_for (const WeftRow *measure);
/** weft_measure_words_state: (transfer full): "34 started · 28 asked again · last asked on 16 February 2027". */
char *weft_measure_words_state (const WeftMeasureState *state);
/** weft_measure_words_wave: (transfer full): "Start", "After 6 months". */
char *weft_measure_words_wave (gint64 months);
/** weft_measure_words_waves: (transfer full): "Start and 6 months". */
char *weft_measure_words_waves (gint64 from,
                                gint64 to);
/** weft_measure_words_name: (transfer none): of a ready-made measure as the window speaks; any other as it was typed. */
const char *weft_measure_words_name (const WeftRow *measure);

G_END_DECLS
