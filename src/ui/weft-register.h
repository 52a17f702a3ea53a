/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of an activity: the number first, the names second. Those who usually come stand there to be
 * ticked, anybody else is typed; who came without a name is only counted.
 *
 * Signal: "changed" (register): a tick or the number changed. */

#pragma once

#include <gtk/gtk.h>

#include "weft-activity-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_REGISTER (weft_register_get_type ())
G_DECLARE_FINAL_TYPE (WeftRegister, weft_register, WEFT, REGISTER, GtkBox)

/** weft_register_show: the register as it is in the file; what was changed and not saved is forgotten. */
void weft_register_show (WeftRegister        *self,
                         WeftActivityDetails *details);
/** weft_register_set_names: @people: (transfer none): whose names can be typed; the ticks stay. */
void weft_register_set_names (WeftRegister *self,
                              WeftNames    *people);
/** weft_register_paste: @text: names, one a line: known ones are ticked, the others are kept aside to be mended. */
void weft_register_paste (WeftRegister *self,
                          const char   *text);

/** weft_register_fold: whether there is little room beside the number. */
void weft_register_fold (WeftRegister *self,
                         gboolean      is_narrow);

/** weft_register_count: everybody: those ticked and those not named. */
guint weft_register_count (WeftRegister *self);
/** weft_register_count_ticked: those ticked alone. */
guint weft_register_count_ticked (WeftRegister *self);
/**
 * weft_register_collect:
 * @refs: (element-type utf8): receives the refs of those ticked
 * @new_names: (element-type utf8): receives the names of those who are not in the file yet
 */
void weft_register_collect (WeftRegister *self,
                            GPtrArray    *refs,
                            GPtrArray    *new_names);
/** weft_register_pack: (transfer floating): who is ticked, and how many are not named, to be kept beside the file. */
GVariant *weft_register_pack (WeftRegister *self);
/** weft_register_unpack: ticks those of @packed, and nobody else, as if a person had. */
void weft_register_unpack (WeftRegister *self,
                           GVariant     *packed);
/** weft_register_set_made: @made: (element-type utf8 utf8): the refs that those of these new names have now. */
void weft_register_set_made (WeftRegister *self,
                             GHashTable   *made);
/** weft_register_describe: (transfer full): a text that is equal for equal registers: whether something was changed. */
char *weft_register_describe (WeftRegister *self);

G_END_DECLS
