/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A measure on paper: the exact words, in large letters, with boxes to tick and on each sheet a code in place of a
 * name. The questions stand in the order in which the answers are typed in. */

#pragma once

#include "weft-book.h"
#include "weft-measure.h"

G_BEGIN_DECLS

typedef struct
{
  const char        *group; /* the group's name */
  const char        *intro; /* "" or what is said before the questions */
  const char        *source;
  const WeftMeasure *measure;
  const GPtrArray   *codes;    /* (element-type utf8): a sheet each; "" for a line to write one on */
  const char        *language; /* of what is said round the questions, "en" or "cy" */
  const char        *today;    /* ISO */
} WeftQuestionnaire;

/** weft_questionnaire_book: (transfer full): one sheet "Questions", A4 upright, a page or more for each code. */
WeftBook *weft_questionnaire_book (const WeftQuestionnaire *questionnaire);

G_END_DECLS
