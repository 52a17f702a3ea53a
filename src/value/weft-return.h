/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A funding return as a value: everything that one return knows, gathered from the four ledgers (pounds,
 * hours, people, evidence), and what follows from it: figures, variances, readiness. It is filled by
 * jobs from the file or from a signed return's frozen copy; report lays it out. */

#pragma once

#include <glib.h>

#include "weft-before-after.h"
#include "weft-issue.h"
#include "weft-ladder.h"
#include "weft-told.h"

G_BEGIN_DECLS

typedef struct
{
  char    *line;       /* owned: the funder's heading */
  gint64   budget;     /* pence; 0 when the line is not in the budget */
  gint64   period;     /* pence spent in the return's period */
  gint64   actual;     /* pence spent from the grant's start to the period's end */
  char    *why;        /* owned, nullable: the reason that was typed */
  gboolean explain;    /* over 15 % and over 50.00, at every tier */
  gboolean waits;      /* explain, but the payments without a line may be what it lacks: they come first */
  gboolean required;   /* explain and not waits, and the tier asks for reasons */
  gboolean is_no_line; /* payments that were given none: they want a line, and no reason */
} WeftBudgetLine;

#define WEFT_BANDS_OF_ALL "people"    /* what is told where nobody is split: one row with the number of all people, or of some where it has a label */
#define WEFT_BANDS_ROUGHLY "\t"       /* label of a number of all people that was rounded though nothing asked for it: it hides nothing */
#define WEFT_BANDS_OF_VISITS "visits" /* how often they came, of all or of some in the same way */
#define WEFT_BANDS_OF_AREA "area"     /* where people live: Explore tells it, of all who came */

/* How the number of all people may be told beside tables of who took part, of this return and of all that left before. */
typedef enum
{
  WEFT_PEOPLE_EXACT,
  WEFT_PEOPLE_ROUNDED,
  WEFT_PEOPLE_LEFT_OUT,
} WeftPeopleTold;

typedef struct
{
  char  *label; /* owned */
  gint64 count; /* true number of people: never leaves the file unprotected */
} WeftBand;

typedef struct
{
  char      *question; /* owned: "age" ... */
  char      *period;   /* owned, nullable: "2026-04-01/2027-03-31": when these people were counted */
  GPtrArray *rows;     /* owned, of WeftBand */
  gboolean   safe;     /* the disclosure pass let the table out */
  gboolean   is_wide;  /* in wider categories than it was counted in */
} WeftBands;

typedef struct
{
  char *outcome;   /* owned */
  char *indicator; /* owned, nullable */
  char *target;    /* owned: as typed */
  char *actual;    /* owned: counted or typed, "" when unknown */
  char *words;     /* owned, nullable: the answer typed for this target */
} WeftReturnTarget;

/* What the same people answered to one question, before and after. Units: millionths of a point, and people */
typedef struct
{
  char    *measure, *name;     /* owned: the measure's key and name */
  char    *item, *wording;     /* owned: the question's key, "" when the measure has one score, and its words */
  gint64   min, max;           /* of the scale */
  gint64   from_wave, to_wave; /* months */
  gboolean higher_is_better;
  gint64   started, asked_again, both; /* people; below WEFT_FEWEST_TO_SAY both times, what follows never leaves the file */
  gint64   before, after, change;      /* averages of those who answered both times */
  gint64   spread;                     /* standard deviation of their changes */
  gint64   low, high;                  /* 95 % interval of the average change */
  gint64   improved, same, worse;      /* people, by a point or more */
  gint64   leavers_before;             /* average at the start of those who did not answer again; 0 without any */
  gint64   cautious_change;            /* average change if nothing had changed for those */
  int      verdict;                    /* a WeftVerdict */
  int      has_more;                   /* 1: it is of those alone who were told of before; so few answered since that they would be known */
  int      is_held_back;               /* 1: beside what left before it would tell of fewer than WEFT_FEWEST_TO_SAY */
  int      hides_leavers;              /* 1: so would the average of those who did not answer again */
} WeftReturnChange;

typedef struct
{
  char  *date, *what, *line; /* owned; what: a supplier or a description, never a person */
  gint64 pence;
} WeftReceipt;

typedef struct
{
  char   *kind, *date, *text, *said_by, *we_did; /* owned; only what consent allows */
  char   *ref;                                   /* owned, nullable: of its record; not of what was signed */
  char   *file;                                  /* owned, nullable: the name under which its photograph is kept; never told */
  GBytes *picture;                               /* owned, nullable: that photograph; only while it is looked at or written */
  int     picture_width, picture_height;         /* dots */
} WeftStory;

typedef struct
{
  char  *month; /* owned: YYYY-MM */
  gint64 minutes;
} WeftMonthHours;

typedef struct
{
  char *question; /* owned: a key of weft-ladder.h, "variance:LINE" or "target:OUTCOME" */
  char *text;     /* owned */
} WeftAnswer;

typedef enum
{
  WEFT_UNIT_PENCE,
  WEFT_UNIT_MINUTES,
  WEFT_UNIT_COUNT,
  WEFT_UNIT_POINTS, /* millionths of a point: an average of answers */
} WeftUnit;

typedef struct
{
  const char *key; /* award received spent unspent cash_in_fund still_due people attendances sessions
                      volunteers volunteer_hours volunteer_value ... */
  WeftUnit unit;
  gint64   value;   /* what may be shown (rounded when protected) */
  char    *display; /* owned: "£9,313.25", "about 95", "fewer than 5", "not told", "412.5 hours" */
  char    *how;     /* owned: how it was made, one or two sentences */
  gint64   rows;    /* records behind it; -1 when protected */
  gboolean is_protected;
  gboolean has_no_number; /* protected, and no number stands in it: only words */
} WeftFigure;

typedef struct
{
  /* who */
  char *organisation, *org_id, *area, *charity_number, *contact_name, *contact_email; /* owned */
  char *language;                                                                     /* owned: "en" or "cy" */
  int   small_number_threshold;

  /* what */
  char    *return_ref; /* owned: "R-2027-01" */
  int      revision;   /* 1 for the first signature; what the next signature would be while open */
  char    *status;     /* owned: open/signed/sent/accepted/sent back */
  WeftTier tier;
  char    *tier_reason;     /* owned */
  char    *from, *to, *due; /* owned; due nullable */
  char    *made_on;         /* owned: today */

  /* the grant */
  char      *grant_ref, *grant_title, *funder, *funder_ref, *purpose, *starts, *ends, *restricted; /* owned */
  gint64     award, received, spent, spent_before, still_due;                                      /* pence; spent: in the period; spent_before: earlier */
  gint64     fund_received, fund_spent;                                                            /* to the period's end: for cash in the fund */
  gint64     money_rows, money_outside;                                                            /* rows behind spent; pence dated outside the grant */
  gint64     received_rows, still_due_rows;                                                        /* rows behind received and still_due; 0 when not counted */
  gint64     claimed;                                                                              /* pence of the grant's claims: with claims a Full return wants its receipts */
  GPtrArray *lines;                                                                                /* owned, of WeftBudgetLine, in the budget's order */
  GPtrArray *receipts;                                                                             /* owned, of WeftReceipt */
  GPtrArray *targets;                                                                              /* owned, of WeftReturnTarget */

  /* people and hours */
  char      *nation;      /* owned, nullable: of the group: whose official answers; not kept with what was signed */
  gint64     people;      /* true number */
  char      *how_counted; /* owned: unique/counted/attendances/estimate/"" */
  gint64     people_rows, attendances, sessions, sessions_counted_only;
  GPtrArray *bands;                                                                          /* owned, of WeftBands */
  GPtrArray *published;                                                                      /* owned, of WeftTold: what left before of the same people; each is of a question, or WEFT_BANDS_OF_AREA, _ALL or _VISITS; what is said first counts where they contradict each other */
  int        people_protected;                                                               /* a WeftPeopleTold; weft_return_settle() finds out */
  gboolean   has_come;                                                                       /* whether money of the grant ever came in, also after the period; not kept with what was signed */
  gint64     unmarked_minutes, unmarked_sessions;                                            /* of the period and of no grant, where the return has none of its own; not kept with what was signed */
  gint64     volunteers, volunteer_minutes, volunteer_rows, volunteer_value, volunteer_rate; /* pence */
  char      *volunteer_rate_name;                                                            /* owned, nullable */
  GPtrArray *month_hours;                                                                    /* owned, of WeftMonthHours */

  /* Social Value, where the funder asks for it: what each £1 put in was worth */
  gint64 asks_worth;            /* 1: the funder asks */
  gint64 worth_low, worth_high; /* pence, two figures */
  gint64 worth_central;         /* 0 and no outcomes: there is no figure */
  gint64 worth_outcomes;        /* how many it rests on */
  char  *worth_why_not;         /* owned, nullable: why there is no figure, in English */

  /* what changed for people */
  GPtrArray *changes; /* owned, of WeftReturnChange: the questions of a measure together */

  GPtrArray *told; /* owned, of WeftTold: of whom averages leave with it */

  /* words */
  GPtrArray *answers;                                                                     /* owned, of WeftAnswer */
  GPtrArray *stories;                                                                     /* owned, of WeftStory */
  char      *signed_by, *signed_role, *signed_on, *second_name, *second_role, *second_on; /* owned, nullable */
  char      *override_reason;                                                             /* owned, nullable: why it was signed although its figures cannot be right */

  /* what other returns claim too: sentences, owned (char *) */
  GPtrArray *claimed_twice;
} WeftReturn;

WeftReturn *weft_return_new (void);
void        weft_return_free (WeftReturn *ret);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftReturn, weft_return_free)

/** weft_return_awaits_award: whether the award comes without instalments, and some of it is still to come after the period. */
gboolean weft_return_awaits_award (const WeftReturn *ret);

/** weft_return_unspent: award less all that was spent by the period's end; pence. */
gint64 weft_return_unspent (const WeftReturn *ret);
/** weft_return_overspent: how much more than the award that is, 0 when it is not; pence. */
gint64 weft_return_overspent (const WeftReturn *ret);
/** weft_return_overspent_answer: (nullable): where that came from, in words; what was chosen while money was left is about that. */
const char *weft_return_overspent_answer (const WeftReturn *ret);
/** weft_return_cash: received less spent; properly below zero while an instalment or claim is due; pence. */
gint64 weft_return_cash (const WeftReturn *ret);
/**
 * weft_return_counts_least:
 * @how_counted: (nullable): "unique", "counted", "estimate", "attendances" or ""
 *
 * Returns: whether the number of different people is of those at least: a head count at one of several @sessions says
 *   nothing of who came to the others only, nor does a register of who came to the sessions @without_register
 */
gboolean weft_return_counts_least (const char *how_counted,
                                   gint64      sessions,
                                   gint64      without_register);
/** weft_return_is_least: whether so many different people came at least, and perhaps more. */
gboolean weft_return_is_least (const WeftReturn *ret);
/** weft_return_budget: all lines of the budget together; pence. */
gint64 weft_return_budget (const WeftReturn *ret);
/** weft_return_variance: actual against budget in basis points ("-2.5" % = -250), rounded half away from zero. */
gint64 weft_return_variance (const WeftBudgetLine *line);
/** weft_return_answer: (nullable): what was typed for @question. */
const char *weft_return_answer (const WeftReturn *ret,
                                const char       *question);

/**
 * weft_answer_choice:
 * @text: (nullable): "mostly: two lines moved", "Yes" and a new line with words
 * @words: (out) (transfer none) (optional): the words behind the choice, "" when there are none; all of @text when it
 *   does not begin with a choice
 *
 * Returns: (transfer none) (nullable): "yes", "mostly", "changed", "keep", "carry" or "return"
 */
const char *weft_answer_choice (const char  *text,
                                const char **words);

/**
 * weft_return_settle:
 *
 * Works out what follows from the ledgers: which lines want a reason, which tables of people are safe to
 * show, receipts within the tier's limit. Call once after filling.
 */
void weft_return_settle (WeftReturn       *ret,
                         const WeftLadder *ladder);

/** weft_return_hides_any: whether one of @told (element-type WeftTold) hides a number: else nothing can be worked out. */
gboolean weft_return_hides_any (const GPtrArray *told);

/** weft_return_tables_leak: whether @tables (element-type WeftTold), of people by area and numbers of people, told together, tell too
 * much beside what was published before. */
gboolean weft_return_tables_leak (const WeftReturn *ret,
                                  const GPtrArray  *tables);

/**
 * weft_return_figures:
 *
 * Returns: (transfer full) (element-type WeftFigure): in the order of How counted; only what the tier has
 */
GPtrArray *weft_return_figures (const WeftReturn *ret);

/** weft_return_find_figure: (transfer none) (nullable): that of @figures with @key. */
const WeftFigure *weft_return_find_figure (const GPtrArray *figures,
                                           const char      *key);

#define WEFT_ISSUE_NO_LINE "no_line"                     /* of payments that have no line yet */
#define WEFT_ISSUE_NO_GRANT_HOURS "no_grant_hours"       /* of hours that name no grant, and so are not in the return */
#define WEFT_ISSUE_NO_GRANT_SESSIONS "no_grant_sessions" /* of sessions, where there are no such hours */

typedef struct
{
  WeftIssues *missing;       /* needed and not there yet: field = question key, "signed_by" ... */
  WeftIssues *optional;      /* offered and not there */
  WeftIssues *blocking;      /* arithmetically impossible */
  WeftIssues *hints;         /* suggestions, at most as many as the tier allows */
  guint       ready, needed; /* "8 of 10 ready" */
} WeftReadiness;

WeftReadiness *weft_return_readiness (const WeftReturn *ret,
                                      const WeftLadder *ladder);
void           weft_readiness_free (WeftReadiness *readiness);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftReadiness, weft_readiness_free)

/** weft_readiness_unanswered: (transfer full) (element-type utf8): the sentences of what is missing; who signs is not among them,
 * for that is what signing asks. */
GPtrArray *weft_readiness_unanswered (const WeftReadiness *readiness);

/** weft_readiness_can_sign: nothing blocks, or up to Standard with a written @override_reason. */
gboolean weft_readiness_can_sign (const WeftReadiness *readiness,
                                  WeftTier             tier,
                                  const char          *override_reason);

/**
 * weft_figure_unit:
 * @measure: a figure's key, which is a figure row's measure
 *
 * What the value of a figure row is counted in: pence, minutes (written as hours), a count or points (written as decimals).
 */
WeftUnit weft_figure_unit (const char *measure);

/**
 * weft_return_figure_rows:
 *
 * The tidy rows of the sheet Figures: each a NULL-terminated vector of 13 texts in the order return_id
 * revision organisation from to grant measure category_list version category value status method. Money is
 * whole pence ("931325"), hours are decimal ("412.5"), dates are ISO; empty where a number is hidden.
 *
 * Returns: (transfer full) (element-type GStrv)
 */
GPtrArray *weft_return_figure_rows (const WeftReturn *ret);

/**
 * weft_return_digest:
 *
 * SHA-256 over the sorted @figure_rows as text: fields joined by tabs, rows by LF, NFC.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *weft_return_digest (GPtrArray *figure_rows);

/** weft_return_change_new: (transfer full): @result rounded to millionths of a point; the texts and the scale are the caller's. */
WeftReturnChange *weft_return_change_new (const WeftBeforeAfter *result,
                                          gboolean               higher_is_better);
/** weft_return_change_is_told: whether enough answered both times that their answers may leave the file. */
gboolean weft_return_change_is_told (const WeftReturnChange *change);
void     weft_return_change_free (WeftReturnChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftReturnChange, weft_return_change_free)

void weft_figure_free (WeftFigure *figure);
void weft_budget_line_free (WeftBudgetLine *line);
/** weft_return_asks_equality: whether who took part may stand in the return: its tier offers it, or words were typed for it. */
gboolean weft_return_asks_equality (const WeftReturn *ret,
                                    const WeftLadder *ladder);

/** weft_bands_new: (transfer full): a table without rows; @period nullable. */
WeftBands *weft_bands_new (const char *question,
                           const char *period);
void       weft_bands_add (WeftBands  *bands,
                           const char *label,
                           gint64      count);
/** weft_bands_tell: (transfer full): the table as a reader gets it, of what it asks. */
WeftTold *weft_bands_tell (const WeftBands *bands,
                           int              threshold);
/** weft_bands_total: the true number of people in a table. */
gint64 weft_bands_total (const WeftBands *bands);

void weft_band_free (WeftBand *band);
void weft_bands_free (WeftBands *bands);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftBands, weft_bands_free)
void weft_return_target_free (WeftReturnTarget *target);
void weft_receipt_free (WeftReceipt *receipt);
void weft_story_free (WeftStory *story);
void weft_month_hours_free (WeftMonthHours *hours);
void weft_answer_free (WeftAnswer *answer);

G_END_DECLS
