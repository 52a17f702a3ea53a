/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one person: contact, membership, roles and dates, hours, what they agreed to.
 *
 * Signal: "edit" (view, WeftRow *row): a form for that record is wanted: the person, a role or a consent, new
 * ones with the person filled in. */

#pragma once

#include <adwaita.h>

#include "weft-person-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PERSON_VIEW (weft_person_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftPersonView, weft_person_view, WEFT, PERSON_VIEW, AdwBin)

void weft_person_view_show (WeftPersonView          *view,
                            const WeftPersonDetails *details);

G_END_DECLS
