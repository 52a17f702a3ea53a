/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the Returns page shows, read on the worker thread: the list of returns with how far each is, and one
 * return with all that follows from it. */

#pragma once

#include "weft-book.h"
#include "weft-file.h"
#include "weft-return-job.h"

G_BEGIN_DECLS

typedef struct
{
  char    *ref;                     /* owned, nullable: NULL for a grant whose return is not begun */
  char    *grant;                   /* owned: ref */
  char    *title, *funder, *status; /* owned */
  char    *due;                     /* owned, nullable: ISO */
  char    *signed_by, *signed_on;   /* owned, nullable: a name, ISO */
  char    *sent;                    /* owned, nullable: ISO */
  WeftTier tier;
  guint    ready, needed;
  guint    n_changed; /* figures that are not as they were signed, unless somebody said that it is fine */
} WeftReturnLine;

void weft_return_line_free (WeftReturnLine *line);
/** weft_return_lines_read: (transfer full) (element-type WeftReturnLine): to do first, the most urgent on top; then what is signed. */
GPtrArray *weft_return_lines_read (WeftFile *file,
                                   GError  **error);
/** weft_return_line_is_open: whether there is still something to answer, to look at or to sign. */
gboolean weft_return_line_is_open (const WeftReturnLine *line);
/** weft_return_say_signed: (transfer full): "Signed on 3 April 2026 by Jo Lindqvist"; what is not known is left out. */
char *weft_return_say_signed (const char *name,
                              const char *day);
/** weft_return_say_status: (transfer full): what became of a signed return: "Sent on 5 April 2026"; @sent: (nullable): ISO. */
char *weft_return_say_status (const char *status,
                              const char *sent);
/** weft_return_say_changed: (transfer full): "2 figures have changed since". */
char *weft_return_say_changed (guint n_figures);

typedef struct
{
  WeftReturn    *ret;         /* owned */
  WeftReadiness *readiness;   /* owned */
  WeftReadiness *unanswered;  /* owned: what it would be if nothing were answered */
  GPtrArray     *figures;     /* owned, of WeftFigure */
  GPtrArray     *corrections; /* owned, of WeftCorrection: since it was signed */
  WeftBook      *book;        /* owned */
  char          *today;       /* owned */
  char          *sent;        /* owned, nullable: ISO */
  char          *doubt;       /* owned, nullable: of the computer's clock, before it is signed */
  gboolean       is_open;
  gboolean       is_let_be; /* somebody said of the corrections that it is fine as it is */
} WeftReturnDetails;

/**
 * weft_return_details_read:
 * @grant: ref
 * @return_ref: (nullable): NULL: the open return, begun when there is none
 */
WeftReturnDetails *weft_return_details_read (WeftFile   *file,
                                             const char *grant,
                                             const char *return_ref,
                                             GError    **error);
/** weft_return_details_free: gives one hold back; g_rc_box_acquire() takes another, on the same thread. */
void weft_return_details_free (WeftReturnDetails *details);

G_END_DECLS
