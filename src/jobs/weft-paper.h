/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pile of questionnaires on paper, typed in one sheet a line: what of it does not fit is said before it is saved, and
 * all that fits is saved as one step. */

#pragma once

#include "weft-measure.h"
#include "weft-progress.h"
#include "weft-row.h"

G_BEGIN_DECLS

#define WEFT_PAPER_CODE 0    /* the cell of a sheet with its code; ... */
#define WEFT_PAPER_ANSWERS 1 /* ... from here on its answers, in the paper's order */

/* What holds for the whole pile. */
typedef struct
{
  char  *measure;          /* owned: its key */
  gint64 wave;             /* Units: months since they started */
  char  *date;             /* owned: ISO, "" */
  char  *activity, *grant; /* owned: refs, "" */
} WeftPaperAbout;

WeftPaperAbout *weft_paper_about_copy (const WeftPaperAbout *about);
void            weft_paper_about_free (WeftPaperAbout *about);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPaperAbout, weft_paper_about_free)

/* What the file knows of the codes of one measure. Made on the worker thread, read on the main thread. */
typedef struct
{
  WeftRow     *row;       /* owned: of measures */
  WeftMeasure *measure;   /* owned */
  GHashTable  *codes;     /* owned: folded code -> GPtrArray of what it answered when */
  gint64       last_wave; /* that anybody was asked; -1: nobody was */
  char        *last_date; /* owned: of that wave, "" */
} WeftPaperKnown;

/** weft_paper_known_read: (transfer full) (nullable): NULL with @error not set when there is no such measure, or it cannot be read any more. */
WeftPaperKnown *weft_paper_known_read (WeftFile   *file,
                                       const char *measure,
                                       GError    **error);
WeftPaperKnown *weft_paper_known_ref (WeftPaperKnown *known);
void            weft_paper_known_unref (WeftPaperKnown *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPaperKnown, weft_paper_known_unref)

/** weft_paper_n_cells: of a sheet: its code and an answer to each question. */
guint weft_paper_n_cells (const WeftPaperKnown *known);
/**
 * weft_paper_next_wave:
 * @last_wave: that anybody was asked; -1: nobody was
 * @last_date: ISO day of the last answers of that wave, ""
 *
 * Returns: the months that answers which come in @today are most likely of: the same as the last for two months, then
 * the next half year
 */
gint64 weft_paper_next_wave (gint64      last_wave,
                             const char *last_date,
                             const char *today);
/** weft_paper_earlier: (transfer full) (element-type utf8): the codes that were asked before @wave, in order. */
GPtrArray *weft_paper_earlier (const WeftPaperKnown *known,
                               gint64                wave);

/* What is to be said of a sheet. */
typedef struct
{
  guint    cell;
  gboolean blocks; /* it cannot be saved so; else it is worth a second look */
  char    *sentence;
} WeftPaperRemark;

void weft_paper_remark_free (WeftPaperRemark *remark);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPaperRemark, weft_paper_remark_free)

/** weft_paper_is_blank: whether nothing stands on @sheet. */
gboolean weft_paper_is_blank (const char *const *sheet);
/**
 * weft_paper_check:
 * @sheets: (element-type GStrv): the pile
 * @at: which of them
 *
 * Returns: (transfer full) (nullable): what matters most; NULL: all fits
 */
WeftPaperRemark *weft_paper_check (const WeftPaperKnown *known,
                                   const WeftPaperAbout *about,
                                   const GPtrArray      *sheets,
                                   guint                 at);

/** weft_paper_make_code: (transfer full): a code that neither the file nor @used (nullable) has: "KTM-472", without letters that look like others. */
char *weft_paper_make_code (const WeftPaperKnown *known,
                            GHashTable           *used);

typedef struct
{
  GStrv            sheet;  /* owned */
  WeftPaperRemark *remark; /* owned */
} WeftPaperRefused;

typedef struct
{
  WeftPaperAbout *about;   /* owned */
  GPtrArray      *sheets;  /* owned, of GStrv; blank ones are passed over */
  GPtrArray      *refused; /* owned, of WeftPaperRefused: in the pile's order */
  guint           n_saved;
  guint           n_names; /* codes made in the place of names */
} WeftPaperSaving;

/** weft_paper_saving_new: @sheets: (transfer none) (element-type GStrv): copied. */
WeftPaperSaving *weft_paper_saving_new (const WeftPaperAbout *about,
                                        const GPtrArray      *sheets);
void             weft_paper_saving_free (WeftPaperSaving *saving);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPaperSaving, weft_paper_saving_free)

/**
 * weft_paper_save:
 *
 * Saves what fits as one step; names in the place of codes become codes. What does not fit is in @saving's refused.
 *
 * Errors: WEFT_JOB_ERROR_NOT_FOUND without the measure; the store's
 */
gboolean weft_paper_save (WeftFile        *file,
                          WeftPaperSaving *saving,
                          WeftProgress    *progress,
                          GError         **error);

G_END_DECLS
