/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours as they stand in the cells that they were typed into, or in rows that were copied from a spreadsheet, and the
 * records that they mean. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_HOURS_DATE,
  WEFT_HOURS_WHO,
  WEFT_HOURS_HOURS,
  WEFT_HOURS_WHAT,
  WEFT_HOURS_GRANT,
  WEFT_HOURS_N_CELLS
} WeftHoursCell;

typedef struct
{
  char    *cells[WEFT_HOURS_N_CELLS]; /* owned; of who and grant the ref, where one was chosen */
  gboolean is_new;                    /* who is a volunteer to be added with it */
} WeftHoursTexts;

WeftHoursTexts *weft_hours_texts_new (void);
WeftHoursTexts *weft_hours_texts_copy (const WeftHoursTexts *texts);
void            weft_hours_texts_free (WeftHoursTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftHoursTexts, weft_hours_texts_free)

/* A row that could not be saved. */
typedef struct
{
  WeftHoursTexts *texts;                         /* owned */
  char           *sentences[WEFT_HOURS_N_CELLS]; /* owned, nullable: what is wrong at each cell */
} WeftHoursWrong;

/** weft_hours_wrong_new: @texts: (transfer none); @issues: that block, of a record of hours. */
WeftHoursWrong *weft_hours_wrong_new (const WeftHoursTexts *texts,
                                      const WeftIssues     *issues);
void            weft_hours_wrong_free (WeftHoursWrong *wrong);

/** weft_hours_texts_new_array: (transfer full): empty, of WeftHoursTexts. */
GPtrArray *weft_hours_texts_new_array (void);
/** weft_hours_texts_is_empty: a date alone is nothing yet: it may come from the row above. */
gboolean weft_hours_texts_is_empty (const WeftHoursTexts *texts);
/** weft_hours_typed_date: the day that @typed means; FALSE too before the file has said what day it is. */
gboolean weft_hours_typed_date (const char *typed,
                                const char *today,
                                char       *iso);
/** weft_hours_texts_is_whole: whether all that is needed is there and can be read. */
gboolean weft_hours_texts_is_whole (const WeftHoursTexts *texts,
                                    const char           *today);
/** weft_hours_texts_minutes: of all together; 0 while they cannot be read. */
gint64 weft_hours_texts_minutes (const WeftHoursTexts *texts);
/** weft_hours_texts_judge: (transfer full) (nullable): what is wrong at @cell, as far as it can be said without the file. */
char *weft_hours_texts_judge (const WeftHoursTexts *texts,
                              WeftHoursCell         cell,
                              const char           *today);
/** weft_hours_texts_make_row: (transfer full): of hours; the person is missing when it is to be added. */
WeftRow *weft_hours_texts_make_row (const WeftHoursTexts *texts,
                                    const char           *today);

/**
 * weft_hours_texts_read_pasted:
 * @text: rows and cells of a spreadsheet, as they are copied: tabs between cells, quotes round those with line ends
 * @first: the cell that the first column goes into, unless there are headings that say so
 * @date: of the rows before the first that has one
 *
 * Returns: (transfer full) (element-type WeftHoursTexts): a date that is missing is that of the row above
 */
GPtrArray *weft_hours_texts_read_pasted (const char   *text,
                                         WeftHoursCell first,
                                         const char   *date);

/** weft_hours_people: how many people @who means when it is "12 people" or "12"; 0 when it is a name. */
gint64 weft_hours_people (const char *who);
/** weft_hours_texts_pack: (transfer floating): @rows: (element-type WeftHoursTexts), to be kept beside the file. */
GVariant *weft_hours_texts_pack (GPtrArray *rows);
/** weft_hours_texts_unpack: (transfer full): the rows of weft_hours_texts_pack(); none of anything else. */
GPtrArray *weft_hours_texts_unpack (GVariant *packed);

G_END_DECLS
