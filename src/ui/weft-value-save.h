/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of a Social Value report out of the window: a place is asked for, and what looks like a person's name is
 * shown before it leaves. */

#pragma once

#include "weft-page.h"
#include "weft-social-value-job.h"

G_BEGIN_DECLS

/** weft_value_save_begin: asks for a place for the workbook of the analysis called @name, as far as @depth goes. */
void weft_value_save_begin (WeftPage      *page,
                            const char    *name,
                            const char    *depth,
                            WeftReportCopy copy);
/** weft_value_save_run: writes it to @path; a name in its words is asked about first. */
void weft_value_save_run (WeftPage      *page,
                          const char    *name,
                          const char    *depth,
                          WeftReportCopy copy,
                          const char    *path);

G_END_DECLS
