/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file on its way in: what was understood, what would be added and what not, before anything is. open_record
 * takes the path of the file. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_IMPORT_PAGE (weft_import_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftImportPage, weft_import_page, WEFT, IMPORT_PAGE, WeftPage)

/**
 * weft_import_page_look_at_survey:
 * @measure: the key of the measure that was asked, and its @name
 * @wave: months since they started, to begin with: a person can say otherwise
 *
 * Looks at a file of a survey service, as open_record does at any other.
 */
void weft_import_page_look_at_survey (WeftImportPage *page,
                                      const char     *path,
                                      const char     *measure,
                                      const char     *name,
                                      gint64          wave);

G_END_DECLS
