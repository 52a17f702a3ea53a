/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people said, as far as they agreed that a return may say it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_STORIES_CARD (weft_stories_card_get_type ())
G_DECLARE_FINAL_TYPE (WeftStoriesCard, weft_stories_card, WEFT, STORIES_CARD, GtkBox)

GtkWidget *weft_stories_card_new (const WeftReturnDetails *details);
void       weft_stories_card_show (WeftStoriesCard         *card,
                                   const WeftReturnDetails *details);

G_END_DECLS
