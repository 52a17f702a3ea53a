/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Social Value analysis as it is entered: what was put in, what came of it for whom, what each is worth, and how
 * much of that would have come anyway. Every assumption has a low, a central and a high case; nothing here is worked
 * out (weft-valuation.h does that). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_CASE_LOW,
  WEFT_CASE_CENTRAL,
  WEFT_CASE_HIGH,
  WEFT_N_CASES,
} WeftCase;

typedef struct
{
  double at[WEFT_N_CASES];
} WeftRange;

/* What an outcome's value rests on. The order is that of the sheet Reasons. */
typedef enum
{
  WEFT_ASSUMPTION_QUANTITY,
  WEFT_ASSUMPTION_VALUE,        /* Units: pounds for one, in prices of the value's own year */
  WEFT_ASSUMPTION_DEADWEIGHT,   /* Units: shares 0 to 1, so are the next three: would have happened anyway */
  WEFT_ASSUMPTION_DISPLACEMENT, /* moved from elsewhere */
  WEFT_ASSUMPTION_ATTRIBUTION,  /* due to others */
  WEFT_ASSUMPTION_DROP_OFF,     /* fades each year after the first */
  WEFT_ASSUMPTION_DURATION,     /* Units: years */
  WEFT_N_ASSUMPTIONS,
} WeftAssumption;

/* How a value was found. One an outcome. */
typedef enum
{
  WEFT_ROUTE_FISCAL,
  WEFT_ROUTE_WELLBEING,
  WEFT_ROUTE_OWN,
  WEFT_N_ROUTES,
} WeftRoute;

/* What sort of benefit it is: three kinds that are not alike. */
typedef enum
{
  WEFT_BENEFIT_CASH,
  WEFT_BENEFIT_CAPACITY,
  WEFT_BENEFIT_PEOPLE,
  WEFT_N_BENEFITS,
} WeftBenefit;

typedef enum
{
  WEFT_DISCOUNT_STANDARD,
  WEFT_DISCOUNT_WELLBEING, /* health and wellbeing */
  WEFT_N_DISCOUNTS,
} WeftDiscount;

typedef enum
{
  WEFT_TIMING_GREEN_BOOK, /* the first year is year 0 */
  WEFT_TIMING_SROI,       /* the first year is year 1 */
} WeftTiming;

typedef enum
{
  WEFT_QUANTITY_ESTIMATED, /* or unsaid: an account */
  WEFT_QUANTITY_COUNTED,
  WEFT_QUANTITY_SCALED,
  WEFT_QUANTITY_MEASURE,
} WeftQuantityFrom;

typedef enum
{
  WEFT_INPUT_CASH,
  WEFT_INPUT_IN_KIND,
  WEFT_INPUT_VOLUNTEER,
  WEFT_N_INPUTS,
} WeftInputKind;

typedef struct
{
  gint64        id;
  char         *stakeholder; /* owned, as all texts here; "" where nothing was said */
  char         *what;
  char         *rate_name; /* where Weft took the rate; "" */
  WeftInputKind kind;
  gint64        pence;
  gint64        minutes;     /* of volunteers; 0: not said */
  gint64        rate;        /* pence an hour */
  gboolean      is_counted;  /* FALSE: shown and not added */
  gboolean      from_ledger; /* Weft took the amount from the group's own records of the period */
} WeftInput;

/* The index of one year. Values as they are published (2024 = 100). */
typedef struct
{
  int    year;
  double prices;  /* GDP deflator; 0: none for that year */
  double incomes; /* GDP per head, real; 0: none */
} WeftIndexYear;

typedef struct
{
  gint64           id;
  char            *stakeholder, *outcome, *unit;
  char            *value_code; /* of the library; "": a value of the group's own */
  char            *value_name; /* "One point of life satisfaction for one person for one year" */
  char            *source, *licence, *licence_ref, *retrieved, *dividend;
  char            *measure; /* its key, where the quantity comes from one */
  char            *reasons[WEFT_N_ASSUMPTIONS];
  WeftRange        assumptions[WEFT_N_ASSUMPTIONS];
  WeftRoute        route;
  WeftBenefit      benefit;
  gboolean         benefit_is_said; /* FALSE: nobody said; it is taken as value to people */
  WeftDiscount     discount;
  WeftQuantityFrom quantity_from;
  int              price_year;     /* 0: not said */
  gint64           measured;       /* people; -1: not said */
  gint64           pairs;          /* of its measure: who answered both times; -1: no measure */
  gint64           follow_up;      /* months after the start when its measure was last asked; 0: never */
  WeftIndexYear    index_from;     /* of the value's year ... */
  WeftIndexYear    index_to;       /* ... and of the analysis's */
  gboolean         is_from_ledger; /* the quantity was worked out from the answers to its measure */
  gboolean         is_held_back;   /* it would be, but may not be told of so few, so it is 0 */
} WeftOutcome;

typedef struct
{
  char *what, *why;
  int   direction; /* -1 worse, 1 better, 0 not said */
} WeftNotValued;

typedef struct
{
  gint64     id;
  char      *name, *from, *to, *notes;
  gboolean   is_evaluative; /* of what has already happened */
  WeftTiming timing;
  int        price_year;
  char      *prices_vintage, *incomes_vintage; /* of the indices; "" where there is none */
  char      *prices_source, *incomes_source;
  GPtrArray *inputs;     /* owned (element-type WeftInput) */
  GPtrArray *outcomes;   /* owned (element-type WeftOutcome) */
  GPtrArray *not_valued; /* owned (element-type WeftNotValued) */
  GPtrArray *told;       /* owned (element-type WeftTold): answers that its quantities tell the averages of */
} WeftAnalysis;

/** weft_analysis_new: empty lists, no texts. */
WeftAnalysis *weft_analysis_new (void);
void          weft_analysis_free (WeftAnalysis *analysis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftAnalysis, weft_analysis_free)

/** weft_analysis_past_years: (Units: years) how many years of benefit had passed when an evaluative analysis was made: its own, at least 1; 0 of a forecast. */
int weft_analysis_past_years (const WeftAnalysis *analysis);

/** weft_range_set: the three cases of an assumption from whole @millionths; what is not said is as the central one. */
void weft_range_set (WeftRange    *range,
                     gint64        central,
                     const gint64 *low,
                     const gint64 *high);
/** weft_index_year_set: the indices of @year from whole millionths; 0: none is known. */
void weft_index_year_set (WeftIndexYear *index,
                          int            year,
                          gint64         prices,
                          gint64         incomes);
/** weft_range_is_wide: whether the cases differ. */
gboolean weft_range_is_wide (const WeftRange *range);

/** weft_assumption_is_share: whether it runs from 0 to 1. */
gboolean weft_assumption_is_share (WeftAssumption assumption);
/** weft_assumption_key: (transfer none): as in columns and JSON: "deadweight". */
const char *weft_assumption_key (WeftAssumption assumption);
/** weft_assumption_reason_key: (transfer none) (nullable): the column of its reason; a quantity and a value have none. */
const char *weft_assumption_reason_key (WeftAssumption assumption);
/** weft_route_key, weft_benefit_key: (transfer none): as in JSON: "fiscal", "cash_released". */
const char *weft_route_key (WeftRoute route);
const char *weft_benefit_key (WeftBenefit benefit);

G_END_DECLS
