/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stories and quotes of the list: a row of evidence with what the list says about it: its words, who said
 * them, whether they may be used, and where. Read on the worker thread. */

#pragma once

#include "weft-kept-file.h"
#include "weft-row.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_CONSENT_NOT_ASKED,
  WEFT_CONSENT_RETURN,
  WEFT_CONSENT_PUBLIC,
  WEFT_CONSENT_ENDED,
  WEFT_CONSENT_WITHDRAWN,
} WeftConsent;

typedef struct
{
  WeftRow      *row;      /* owned */
  char         *grant;    /* owned: its title, "" */
  char         *activity; /* owned: its name, "" */
  WeftConsent   consent;  /* as it is today */
  char         *use;      /* owned: which return uses it, as a sentence, "" when none can be named ... */
  char         *no_use;   /* owned: ... and why none does, "" when one does or no grant is chosen */
  WeftKeptFile *kept;     /* owned, nullable: the photograph or letter that is kept with it, without its bytes */
} WeftEvidence;

void weft_evidence_free (WeftEvidence *evidence);

/** weft_evidence_read: (transfer full) (element-type WeftEvidence): newest first. */
GPtrArray *weft_evidence_read (WeftFile *file,
                               GError  **error);

/** weft_evidence_is_loop: whether it is told in steps: what was said, what was done, what came of it. */
gboolean weft_evidence_is_loop (const WeftEvidence *evidence);
/** weft_evidence_is_spoken: whether its words are somebody's own, not a caption. */
gboolean weft_evidence_is_spoken (const WeftEvidence *evidence);
/** weft_evidence_is_usable: whether somebody agreed, and still does. */
gboolean weft_evidence_is_usable (const WeftEvidence *evidence);

/** weft_evidence_words: (transfer full): the words, in quotation marks where somebody said them. */
char *weft_evidence_words (const WeftEvidence *evidence);
/** weft_evidence_said: (transfer full): "Letter · Practice manager at the surgery · 25 March 2027". */
char *weft_evidence_said (const WeftEvidence *evidence);
/** weft_evidence_say_consent: (transfer full): "Public until 31 March 2028"; @tint: (out): of its pill. */
char *weft_evidence_say_consent (const WeftEvidence *evidence,
                                 const char        **tint);
/** weft_evidence_say_use: (transfer full): "for “Warm Thursdays”", "stays in this file until you ask", "". */
char *weft_evidence_say_use (const WeftEvidence *evidence);

G_END_DECLS
