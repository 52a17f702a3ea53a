/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The photograph or letter that is kept with a story, or the ways to add one: chosen, dropped or pasted. Inside a page.
 *
 * Actions: file.add file.paste file.open file.save file.take-out */

#pragma once

#include <adwaita.h>

#include "weft-evidence.h"
#include "weft-file-dialog.h"

G_BEGIN_DECLS

#define WEFT_TYPE_FILE_CARD (weft_file_card_get_type ())
G_DECLARE_FINAL_TYPE (WeftFileCard, weft_file_card, WEFT, FILE_CARD, AdwBin)

void weft_file_card_show (WeftFileCard       *card,
                          const WeftEvidence *evidence);
/** weft_file_card_take: adds what is at @path to the story that is shown. */
void weft_file_card_take (WeftFileCard *card,
                          const char   *path);
/** weft_file_card_ask: for a photograph or letter, with the desktop's own dialog. */
void weft_file_card_ask (GtkWidget     *widget,
                         WeftFileChosen chosen);
/** weft_file_card_paste: adds what is on the clipboard: a picture, or a file that was copied. */
void weft_file_card_paste (WeftFileCard *card);

G_END_DECLS
