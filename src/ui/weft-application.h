/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: `weft FILE` opens that file, `weft` the one that was open last, else the first run. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_APPLICATION (weft_application_get_type ())
G_DECLARE_FINAL_TYPE (WeftApplication, weft_application, WEFT, APPLICATION, AdwApplication)

WeftApplication *weft_application_new (void);

/** weft_application_get_today: (nullable): the date that WEFT_TODAY pins, read once; NULL: the real clock. */
const char *weft_application_get_today (void);

/** weft_application_use_scheme: @scheme: (nullable): "light" or "dark"; NULL: as the computer. */
void weft_application_use_scheme (const char *scheme);

G_END_DECLS
