/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladder: how much a return asks for, by the money at stake. The limits and the questions are data,
 * so that an umbrella's pack can bring its own.
 *
 * Source: design of the funding return; limits checked against funders' published rules. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_TIER_NOTE,
  WEFT_TIER_SHORT,
  WEFT_TIER_STANDARD,
  WEFT_TIER_FULL,
} WeftTier;

#define WEFT_N_TIERS 4

typedef enum
{
  WEFT_ASK_HIDDEN,  /* - */
  WEFT_ASK_OFFERED, /* o */
  WEFT_ASK_NEEDED,  /* R */
  WEFT_ASK_FILLED,  /* A: Weft fills it */
} WeftAsk;

typedef struct
{
  gint64 short_from;          /* pence: 100000 */
  gint64 standard_from;       /* pence: 500000 */
  gint64 full_above;          /* pence: 2000000 */
  gint64 lines_above;         /* pence: 1000000: budget lines asked of Standard above this */
  gint64 variance_percent;    /* basis points: 1500 */
  gint64 variance_pence;      /* 5000 */
  gint64 receipts_from;       /* pence: 25000 */
  int    hints[WEFT_N_TIERS]; /* 1, 3, 6, -1 (no limit) */
} WeftLadder;

extern const WeftLadder weft_ladder_default;

typedef struct
{
  const char *key;   /* "did", "unspent": the CLI's --question */
  const char *words; /* untranslated msgid: "What did you do?" */
  WeftAsk     ask[WEFT_N_TIERS];
  gboolean    typed; /* a person writes words for it (the others are figures alone) */
} WeftQuestion;

/** weft_ladder_questions: (transfer none): in the order of a return, @n of them. */
const WeftQuestion *weft_ladder_questions (guint *n);
const WeftQuestion *weft_ladder_find_question (const char *key);
/** weft_ladder_ask: what @tier asks; @award because Standard asks for lines and reasons only above lines_above. */
WeftAsk weft_ladder_ask (const WeftLadder   *ladder,
                         const WeftQuestion *question,
                         WeftTier            tier,
                         gint64              award);

/**
 * weft_ladder_tier:
 * @award: pence, the whole award
 * @years: of the grant; used when @per_year
 * @wanted: (nullable): the funder's written condition ("note" ... "full"), which always wins
 * @reason: (out) (transfer full) (optional): why, in words
 */
WeftTier weft_ladder_tier (const WeftLadder *ladder,
                           gint64            award,
                           int               years,
                           gboolean          per_year,
                           const char       *wanted,
                           char            **reason);

/** weft_tier_key: "note", "short", "standard", "full". */
const char *weft_tier_key (WeftTier tier);
gboolean    weft_tier_parse (const char *key,
                             WeftTier   *tier);
/** weft_tier_name: translated "Note", "Short", ... */
const char *weft_tier_name (WeftTier tier);
int         weft_tier_signatures (WeftTier tier);

G_END_DECLS
