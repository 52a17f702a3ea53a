/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbook of a Social Value report: one page that a trustee reads in two minutes, and behind it every number
 * live, so that an economist can change an assumption and see what moves. */

#pragma once

#include "weft-book.h"
#include "weft-social-value.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_COPY_FUNDER, /* every sheet, without the group's notes to itself and the references of its licences */
  WEFT_COPY_AUDIT,  /* with them */
} WeftReportCopy;

/**
 * weft_social_value_book:
 * @program: the name and version that wrote it, for the sheet Audit
 *
 * Every formula is written with the value that @report has for it. A depth that is not used is not seen.
 *
 * Returns: (transfer full):
 */
WeftBook *weft_social_value_book (const WeftSocialValue *report,
                                  WeftReportCopy         copy,
                                  const char            *program);

G_END_DECLS
