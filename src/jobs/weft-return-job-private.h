/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the return's job share among themselves: which return of a grant is meant, gathering it from the
 * ledgers, and its frozen copy. */

#pragma once

#include "weft-return-job.h"
#include "weft-row.h"

G_BEGIN_DECLS

/* A row of the table "returns", or the one that would be made. */
typedef struct
{
  gint64   id; /* 0: not in the file yet */
  gint64   grant;
  char    *ref, *from, *to, *tier, *due, *status, *signed_by, *second; /* owned, nullable */
  int      revision;                                                   /* the last signed one, 0 */
  gboolean from_grows, to_grows;                                       /* until it is signed: with what is recorded, so they are not written down */
} WeftReturnRecord;

void weft_return_record_free (WeftReturnRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftReturnRecord, weft_return_record_free)

gboolean weft_return_record_is_open (const WeftReturnRecord *record);

typedef enum
{
  WEFT_MEANT_OPEN,    /* the open return, else a new one, else - all is reported - the last signed one */
  WEFT_MEANT_TO_SIGN, /* the open return, else the last signed one, else a new one */
  WEFT_MEANT_SIGNED,  /* the last signed one */
} WeftReturnMeant;

/**
 * weft_return_record_choose:
 *
 * Reads only; a period or tier of @choice is in the record that comes back, not in the file.
 *
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_REFUSED (a period that ends before it begins ...)
 */
WeftReturnRecord *weft_return_record_choose (WeftFile               *file,
                                             const WeftReturnChoice *choice,
                                             WeftReturnMeant         meant,
                                             GError                **error);
/** weft_return_record_of_grant: as weft_return_record_choose() for the grant with this id and nothing chosen. */
WeftReturnRecord *weft_return_record_of_grant (WeftFile *file,
                                               gint64    grant,
                                               GError  **error);
/** weft_return_record_list: (transfer full) (element-type WeftReturnRecord): the earliest period first. */
GPtrArray *weft_return_record_list (WeftFile *file,
                                    gint64    grant,
                                    GError  **error);
/** weft_return_record_list_signed: (transfer full) (element-type WeftReturnRecord): all that were signed, the last time on the day
 * @since or later, and are not open again. */
GPtrArray *weft_return_record_list_signed (WeftFile   *file,
                                           const char *since,
                                           GError    **error);
/** weft_return_record_next_ref: (transfer full): "R-2027-01": the year is that of @to, where the period ends. */
char *weft_return_record_next_ref (WeftFile   *file,
                                   const char *to,
                                   GError    **error);
/** weft_return_record_save: puts @record into the file inside the step that is open. */
gboolean weft_return_record_save (WeftFile         *file,
                                  WeftReturnRecord *record,
                                  GError          **error);

/** weft_return_find_row: (transfer full) (nullable): the row of the return with this ref; NULL with an error when there is none. */
WeftRow *weft_return_find_row (WeftFile   *file,
                               const char *return_ref,
                               GError    **error);
/** weft_return_save_row: saves a row inside the step that is open, also of a return that is signed again; what the store
 * refuses is WEFT_JOB_ERROR_REFUSED. */
gboolean weft_return_save_row (WeftFile *file,
                               WeftRow  *row,
                               GError  **error);

/* How much of a return is gathered. */
typedef enum
{
  WEFT_GATHERED_EXACTLY,
  WEFT_GATHERED_READINESS,
  WEFT_GATHERED_WORKBOOK,
} WeftReturnGathered;

/** weft_return_gather: (transfer full): @record from the ledgers as they are now, settled. */
WeftReturn *weft_return_gather (WeftFile               *file,
                                const WeftReturnRecord *record,
                                GError                **error);
/** weft_return_gather_readiness: as weft_return_gather(), but only what weft_return_readiness() finds missing; for Home. */
WeftReturn *weft_return_gather_readiness (WeftFile               *file,
                                          const WeftReturnRecord *record,
                                          GError                **error);
/** weft_return_gather_exactly: as weft_return_gather(), but only the numbers and answers that weft_return_compare_exactly() looks
 * at: what may be told of them beside what left before, which takes most of the time, is not worked out. */
WeftReturn *weft_return_gather_exactly (WeftFile               *file,
                                        const WeftReturnRecord *record,
                                        GError                **error);
/** weft_return_bind: :grant, :from and :to of the many statements that ask for them. */
void weft_return_bind (WeftQuery        *query,
                       gint64            grant,
                       const WeftReturn *ret);
/** weft_return_gather_social_value: what each £1 was worth, where the funder asks: of the analysis that lies nearest. */
gboolean weft_return_gather_social_value (WeftFile   *file,
                                          WeftReturn *ret,
                                          GError    **error);
/** weft_return_bind_held: as weft_return_bind(), to the day the return was made: sessions planned for later were not held. */
void weft_return_bind_held (WeftQuery        *query,
                            gint64            grant,
                            const WeftReturn *ret);

/* The parts of gathering; each fills its fields of @ret. */
gboolean weft_return_gather_people (WeftFile *file, gint64 grant, WeftReturn *ret, GError **error);
gboolean weft_return_gather_changes (WeftFile *file, gint64 grant, WeftReturn *ret, GError **error);
gboolean weft_return_gather_tallies (WeftFile *file, WeftReturnGathered what, WeftReturn *ret, GError **error);
gboolean weft_return_gather_words (WeftFile *file, const WeftReturnRecord *record, WeftReturn *ret, GError **error);
gboolean weft_return_gather_claims (WeftFile *file, gint64 grant, WeftReturn *ret, GError **error);

/** weft_return_freeze: (transfer full): all of @ret as JSON, with its figures. */
char *weft_return_freeze (const WeftReturn *ret);
/** weft_return_thaw: (transfer full): what weft_return_freeze() wrote. */
WeftReturn *weft_return_thaw (const char *content,
                              GError    **error);
/** weft_return_load_frozen: (transfer full) (nullable): as last signed; NULL with error not set when nothing was frozen. */
WeftReturn *weft_return_load_frozen (WeftFile *file,
                                     gint64    return_id,
                                     GError  **error);
/* The words that are kept with the answers of a return and are none: what changed since it was signed and is fine as it is. */
#define WEFT_ANSWER_AS_IT_IS "as_it_is"

/** weft_return_keep_words: @text for @question as one step that is called @sentence; "" takes it away. */
gboolean weft_return_keep_words (WeftFile   *file,
                                 const char *return_ref,
                                 const char *question,
                                 const char *text,
                                 const char *sentence,
                                 GError    **error);

/* What the keys of corrections begin with that are no figure's: then comes the line, the question, the tally or the measure. */
#define WEFT_CORRECTION_LINE "line:"
#define WEFT_CORRECTION_ANSWER "answer:"
#define WEFT_CORRECTION_TALLY "tally:"
#define WEFT_CORRECTION_CHANGE "change:"

/** weft_return_compare: (transfer full) (element-type WeftCorrection): without their reasons. */
GPtrArray *weft_return_compare (const WeftReturn *was,
                                const WeftReturn *now);
/** weft_return_compare_exactly: as weft_return_compare(), of the numbers behind what is shown; @was and @now hide nothing from
 * then on. Where nothing differs exactly, nothing that is shown does. */
GPtrArray *weft_return_compare_exactly (WeftReturn *was,
                                        WeftReturn *now);
/** weft_return_corrections_of: (transfer full) (element-type WeftCorrection): of a signed @record, with their reasons. */
GPtrArray *weft_return_corrections_of (WeftFile               *file,
                                       const WeftReturnRecord *record,
                                       const WeftReturn       *now,
                                       GError                **error);
/** weft_return_load_pictures: the photographs of its stories, small, for the workbook: of those alone that consent let into it. */
gboolean weft_return_load_pictures (WeftFile         *file,
                                    const WeftReturn *ret,
                                    GError          **error);
/** weft_return_make_book: (transfer full): @corrections (nullable) (element-type WeftCorrection). */
WeftBook *weft_return_make_book (const WeftReturn *ret,
                                 GPtrArray        *corrections);
/** weft_return_check_personal: fails when there is personal data in words whose key is not in @allow. */
gboolean weft_return_check_personal (WeftFile          *file,
                                     const WeftReturn  *ret,
                                     const char *const *allow,
                                     GError           **error);
/** weft_return_mask_corrections: takes out what names somebody: steps are told with names, a workbook leaves the file. */
gboolean weft_return_mask_corrections (WeftFile  *file,
                                       GPtrArray *corrections,
                                       GError   **error);

G_END_DECLS
