/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The funding return, from the file to a signed workbook. */

#pragma once

#include "weft-book.h"
#include "weft-date.h"
#include "weft-file.h"
#include "weft-progress.h"
#include "weft-return.h"

G_BEGIN_DECLS

typedef struct
{
  const char *grant;      /* ref or exact unique title */
  const char *return_ref; /* (nullable): a certain return of the grant; else the open one, made when there is none */
  const char *from, *to;  /* (nullable): set the period of the open return */
  const char *tier;       /* (nullable): sets its tier */
} WeftReturnChoice;

/**
 * weft_return_open:
 *
 * Gathers the return from the four ledgers. An open return is made when there is none (one step; in a
 * file that is read-only it stands in memory alone); its period is since the last signed one, else the grant's dates,
 * else all that is recorded. A signed return is given as it was frozen.
 *
 * Returns: (transfer full): settled
 * Errors: WEFT_JOB_ERROR_NOT_FOUND
 */
WeftReturn *weft_return_open (WeftFile               *file,
                              const WeftReturnChoice *choice,
                              GError                **error);

/** weft_return_look: as weft_return_open() in a file that is read-only: nothing is made, whatever @choice says. */
WeftReturn *weft_return_look (WeftFile               *file,
                              const WeftReturnChoice *choice,
                              GError                **error);

/** weft_return_look_how_far: as weft_return_look(), with what weft_return_readiness() asks for and no more. */
WeftReturn *weft_return_look_how_far (WeftFile               *file,
                                      const WeftReturnChoice *choice,
                                      GError                **error);

typedef struct
{
  char     from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE]; /* ISO */
  gboolean is_signed;
} WeftReturnPeriod;

/**
 * weft_return_periods:
 * @grant: ref or exact unique title
 *
 * Returns: (transfer full) (element-type WeftReturnPeriod): the times that its returns are for, what is still to be signed
 *   first; a day in none of them goes into no return
 */
GPtrArray *weft_return_periods (WeftFile   *file,
                                const char *grant,
                                GError    **error);

/** weft_return_ladder: (transfer none): the file's ladder (the default one until a pack brings another). */
const WeftLadder *weft_return_ladder (WeftFile *file);

/** weft_return_check_question: whether @question is answered in words: WEFT_JOB_ERROR_NOT_FOUND when it is not. */
gboolean weft_return_check_question (const char *question,
                                     GError    **error);
/** weft_return_save_answer: one answer as one step; @text "" takes it away. */
gboolean weft_return_save_answer (WeftFile   *file,
                                  const char *return_ref,
                                  const char *question,
                                  const char *text,
                                  GError    **error);

typedef struct
{
  char *question; /* owned: the key to allow */
  char *found;    /* owned: the words */
  char *reason;   /* owned: "looks like a telephone number" */
  char *story;    /* owned, nullable: the ref of the story that they stand in */
} WeftPersonalFinding;
void weft_personal_finding_free (WeftPersonalFinding *finding);

/** weft_return_personal: (transfer full) (element-type WeftPersonalFinding): personal data in the return's free words. */
GPtrArray *weft_return_personal (WeftFile         *file,
                                 const WeftReturn *ret,
                                 GError          **error);
/**
 * weft_return_personal_keys:
 *
 * Returns: (transfer full): what personal data can be found under and allowed by; "variance:" and "target:" go on with a
 *   line of the budget and an outcome
 */
GStrv weft_return_personal_keys (void);

/**
 * weft_return_save_workbook:
 * @allow: (nullable): keys of answers whose personal data a person looked at and allowed
 *
 * Errors: WEFT_JOB_ERROR_PERSONAL_DATA (see weft_return_personal()); the sheet's
 */
gboolean weft_return_save_workbook (WeftFile          *file,
                                    const WeftReturn  *ret,
                                    const char *const *allow,
                                    const char        *path,
                                    char             **written,
                                    WeftProgress      *progress,
                                    GError           **error);

/**
 * weft_return_open_and_save:
 * @allow: (nullable): as for weft_return_save_workbook()
 * @path: (nullable): NULL opens it and writes nothing
 *
 * weft_return_open() and weft_return_save_workbook() as one: where no workbook comes of it, no return was begun and none
 * was given another period.
 *
 * Returns: (transfer full): settled
 */
WeftReturn *weft_return_open_and_save (WeftFile               *file,
                                       const WeftReturnChoice *choice,
                                       const char *const      *allow,
                                       const char             *path,
                                       char                  **written,
                                       WeftProgress           *progress,
                                       GError                **error);

/** weft_return_doubt_clock: (transfer full) (nullable): why today may not be the day that the computer says, or is before the time is over: to be read before signing. */
char *weft_return_doubt_clock (WeftFile         *file,
                               const WeftReturn *ret);

typedef struct
{
  const char        *name, *role, *second_name, *second_role; /* the second nullable */
  const char        *override_reason;                         /* (nullable) */
  const char *const *allow;                                   /* (nullable) */
  const char        *path;                                    /* the workbook */
} WeftSigning;

typedef struct
{
  char      *return_ref, *sha256, *output; /* owned */
  int        revision;
  GPtrArray *unanswered; /* owned, of char *: what it was signed without */
} WeftSigned;
void weft_signed_free (WeftSigned *was_signed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftSigned, weft_signed_free)

/**
 * weft_return_sign:
 *
 * Freezes figures, answers and the workbook's bytes; a signed return with changes gets its next revision,
 * whose workbook has a sheet of corrections. A barrier in the history.
 *
 * Errors: WEFT_JOB_ERROR_BLOCKED, WEFT_JOB_ERROR_NEEDS_REASON, WEFT_JOB_ERROR_PERSONAL_DATA, WEFT_JOB_ERROR_REFUSED (nothing changed since)
 */
WeftSigned *weft_return_sign (WeftFile               *file,
                              const WeftReturnChoice *choice,
                              const WeftSigning      *signing,
                              WeftProgress           *progress,
                              GError                **error);

/**
 * weft_return_mark:
 * @status: what became of a return that was signed: "sent", which is dated today, "accepted" or "sent back"
 *
 * One step, which can be undone.
 *
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_REFUSED (it is not signed)
 */
gboolean weft_return_mark (WeftFile   *file,
                           const char *return_ref,
                           const char *status,
                           GError    **error);

typedef struct
{
  char    *key;             /* owned: a figure's, "line:" and a line of the budget, "answer:" and a question */
  char    *was, *now, *why; /* owned: why: the steps that did it, as sentences; they may name people */
  gboolean is_protected;    /* no exact number stands in it */
} WeftCorrection;
void weft_correction_free (WeftCorrection *correction);

/** weft_return_corrections: (transfer full) (element-type WeftCorrection): since the last signature. */
GPtrArray *weft_return_corrections (WeftFile               *file,
                                    const WeftReturnChoice *choice,
                                    GError                **error);

typedef struct
{
  char *return_ref, *grant_title; /* owned */
  char *status;                   /* owned: signed, sent or accepted */
  char *signed_on, *sent;         /* owned, nullable: ISO */
  guint n_figures;                /* how many weft_return_corrections() finds */
} WeftReturnChanged;
void weft_return_changed_free (WeftReturnChanged *changed);

/**
 * weft_return_list_changed:
 *
 * Returns: (transfer full) (element-type WeftReturnChanged): those that were signed within two years and show other figures
 *   today, unless somebody said that it is fine as it is: weft_return_let_be()
 */
GPtrArray *weft_return_list_changed (WeftFile *file,
                                     GError  **error);
/**
 * weft_return_let_be:
 *
 * Notes in one step that what changed since the return was signed is fine as it is: it is told again when something else changes.
 *
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_REFUSED (nothing changed)
 */
gboolean weft_return_let_be (WeftFile               *file,
                             const WeftReturnChoice *choice,
                             GError                **error);
/** weft_return_find_let_be: @is_let_be: (out): whether somebody said so of what is changed today. */
gboolean weft_return_find_let_be (WeftFile               *file,
                                  const WeftReturnChoice *choice,
                                  gboolean               *is_let_be,
                                  GError                **error);

typedef struct
{
  char  *date, *what, *amount; /* owned: a row behind a figure, as it is shown */
  char  *table;                /* owned */
  gint64 id;
} WeftRowBehind;
void weft_row_behind_free (WeftRowBehind *row);

/** weft_return_rows_behind: (transfer full) (element-type WeftRowBehind): newest first; empty when protected. */
GPtrArray *weft_return_rows_behind (WeftFile         *file,
                                    const WeftReturn *ret,
                                    const char       *figure_key,
                                    GError          **error);

/** weft_return_show_pictures: puts the photographs that consent lets into @ret with its stories, for its preview. */
gboolean weft_return_show_pictures (WeftFile         *file,
                                    const WeftReturn *ret,
                                    GError          **error);

/** weft_return_paper: (transfer full): its book with the photographs that consent lets into it, for the printer. */
WeftBook *weft_return_paper (WeftFile         *file,
                             const WeftReturn *ret,
                             GError          **error);

G_END_DECLS
