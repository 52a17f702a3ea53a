/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the survey share. */

#pragma once

#include "weft-grid.h"
#include "weft-measure.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_SURVEY_UNKNOWN,
  WEFT_SURVEY_CODE,
  WEFT_SURVEY_NAME,
  WEFT_SURVEY_BORN,
  WEFT_SURVEY_WAVE,
  WEFT_SURVEY_DATE,
  WEFT_SURVEY_LATER_DATE, /* a second date, of which the first knows better */
  WEFT_SURVEY_PRIVATE,    /* tells who somebody is */
  WEFT_SURVEY_SERVICE,    /* of the survey service's own */
} WeftSurveyRole;

/* Which column is what; -1: none. */
typedef struct
{
  const WeftMeasure   *measure;
  const WeftGridSheet *sheet;
  const WeftGridRow   *header;
  const char          *service;                        /* translated, nullable */
  guint                first;                          /* row of answers */
  int                  items[WEFT_MEASURE_MOST_ITEMS]; /* columns */
  int                  code, name, born, wave, date;
} WeftSurvey;

/** weft_survey_role: of a column with that heading. */
WeftSurveyRole weft_survey_role (const char *title);

/**
 * weft_survey_recognise:
 * @survey: its measure is known
 *
 * Finds the row of headings and what each of them is.
 *
 * Errors: WEFT_JOB_ERROR_UNKNOWN_TABLE when a question has no column
 */
gboolean weft_survey_recognise (WeftSurvey     *survey,
                                const WeftGrid *source,
                                GError        **error);

/**
 * weft_survey_note_strange:
 * @strange: (element-type utf8): answers that @measure does not know, each once
 * @notes: (element-type utf8): receives a sentence on each that looks like one it knows, and one on all the others
 */
void weft_survey_note_strange (const WeftMeasure *measure,
                               const GPtrArray   *strange,
                               GPtrArray         *notes);

G_END_DECLS
