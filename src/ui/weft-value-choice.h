/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "What is one of it worth?": a value of the library, searched by its name, or one of the group's own. What is chosen
 * fills the fields of an outcome's form; its source, year and licence stand below. */

#pragma once

#include "weft-form.h"

G_BEGIN_DECLS

/** weft_value_choice_new: (transfer floating): @values: (element-type WeftRow): the library. */
GtkWidget *weft_value_choice_new (WeftForm        *form,
                                  const GPtrArray *values);

G_END_DECLS
