/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tour: a strip below the pages that leads through them, one sentence each. It never holds anybody: everything
 * can be used meanwhile, and it ends when a person wants. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_TOUR (weft_tour_get_type ())
G_DECLARE_FINAL_TYPE (WeftTour, weft_tour, WEFT, TOUR, AdwBin)

/** weft_tour_begin: with the first page. */
void weft_tour_begin (WeftTour *tour);

G_END_DECLS
