/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A photograph in the middle of its place: as wide as there is room, but not higher than a page can spare, and never
 * larger than it is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_PHOTOGRAPH (weft_photograph_get_type ())
G_DECLARE_FINAL_TYPE (WeftPhotograph, weft_photograph, WEFT, PHOTOGRAPH, GtkWidget)

/** weft_photograph_open: (transfer full) (nullable): with no more dots than can be seen. On any thread. */
GdkTexture *weft_photograph_open (GBytes  *bytes,
                                  GError **error);

/** weft_photograph_set_texture: @texture: (nullable). */
void        weft_photograph_set_texture (WeftPhotograph *photograph,
                                         GdkTexture     *texture);
GdkTexture *weft_photograph_get_texture (WeftPhotograph *photograph); /* (transfer none) (nullable) */
/** weft_photograph_set_words: what is read out instead. */
void weft_photograph_set_words (WeftPhotograph *photograph,
                                const char     *words);

G_END_DECLS
