/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of a Social Value workbook, each laid out by one function, and where on them the cells stand that others
 * rest on. Every assumption stands once, in a box; all else are formulas that are written with the core's value. */

#pragma once

#include "weft-layout.h"
#include "weft-phrase.h"
#include "weft-social-value-book.h"

G_BEGIN_DECLS

/* Fixed rows and columns that other sheets refer to. */
#define WEFT_YEARS_ROW 4 /* of the sheet Years: its first year */
#define WEFT_MAP_ROW 5   /* of the sheet Impact map: its first outcome */
#define WEFT_CASE_ROW 2  /* of the sheet What if: the case in use */

enum
{
  WEFT_MAP_WHO,
  WEFT_MAP_WHAT,
  WEFT_MAP_QUANTITY,
  WEFT_MAP_UNIT,
  WEFT_MAP_VALUE,
  WEFT_MAP_DEADWEIGHT,
  WEFT_MAP_DISPLACEMENT,
  WEFT_MAP_ATTRIBUTION,
  WEFT_MAP_DROP_OFF,
  WEFT_MAP_DURATION,
  WEFT_MAP_IMPACT,
  WEFT_MAP_PRESENT_VALUE,
  WEFT_MAP_KIND,
  WEFT_MAP_N_COLUMNS,
  WEFT_MAP_DISCOUNT = WEFT_MAP_N_COLUMNS + 1, /* right of the paper: which factors of the sheet Years it takes */
};

/* The three cases of a row stand side by side, on Impact map, What if and One page. */
#define WEFT_MAP_CASES WEFT_MAP_IMPACT
#define WEFT_WHAT_IF_CASES 1

/* The switching values of an outcome, in the core and on What if. */
enum
{
  WEFT_SWITCH_DEADWEIGHT,
  WEFT_SWITCH_ATTRIBUTION,
  WEFT_SWITCH_QUANTITY,
  WEFT_SWITCH_VALUE,
  WEFT_SWITCHES,
};

/* Where the assumptions of an outcome stand. */
typedef struct
{
  guint rows[WEFT_N_ASSUMPTIONS]; /* of Reasons; of Values used for the value */
  guint uprating;                 /* row of Indices */
} WeftOutcomePlace;

typedef struct
{
  WeftLayout             layout;
  const WeftSocialValue *report;    /* borrowed, as are the next two */
  const WeftAnalysis    *analysis;  /* of the report */
  const WeftValuation   *valuation; /* of the report */
  WeftReportCopy         copy;
  WeftRatioVerdict       verdict;
  GArray                *places;                     /* owned, of WeftOutcomePlace */
  guint                  n_years;                    /* rows of the sheet Years */
  guint                  timing_row, past_row;       /* of Inputs */
  guint                  rate_rows[4];               /* of Inputs: years 0 to 30, 31 to 75, after; health and wellbeing */
  guint                  input_rows[WEFT_N_INPUTS];  /* of Inputs: sums by kind */
  guint                  cost_row;                   /* of Inputs */
  guint                  total_row;                  /* of Impact map: all kinds together */
  guint                  cases_row;                  /* of Impact map: the first outcome in the three cases */
  guint                  years_total_row;            /* of Years */
  guint                  payback_row;                /* of Years: the month in which it has reached its cost; 0: not worked out there */
  guint                  benefit_row;                /* of What if: the first of the three kinds */
  guint                  all_row;                    /* of What if: the three together */
  guint                  ratio_row;                  /* of What if */
  guint                  switch_row, first_switched; /* of What if: the switching values of the outcome worth most; which */
} WeftValueBook;

/** say: in the book's language. */
static inline const char *say (const WeftValueBook *book,
                               const char          *english) G_GNUC_FORMAT (2);

static inline const char *
say (const WeftValueBook *book,
     const char          *english)
{
  return weft_phrase (book->layout.language, english);
}

/** weft_social_value_cell: (transfer full): "'Years'!$B$5". @sheet is English. */
char *weft_social_value_cell (const WeftValueBook *book,
                              const char          *sheet,
                              guint                row,
                              guint                column);
/** weft_social_value_range: (transfer full): "'Years'!$B$5:$B$24". */
char *weft_social_value_range (const WeftValueBook *book,
                               const char          *sheet,
                               guint                first_row,
                               guint                last_row,
                               guint                column);
/** weft_social_value_assumption: (transfer full): the boxed cell of an assumption in the case @which. */
char *weft_social_value_assumption (const WeftValueBook *book,
                                    guint                outcome,
                                    WeftAssumption       assumption,
                                    WeftCase             which);
/** weft_social_value_uprating: (transfer full): the cell that brings the outcome's value to the prices of the analysis. */
char *weft_social_value_uprating (const WeftValueBook *book,
                                  guint                outcome);
/** weft_social_value_over_years: (transfer full): what the impact of a first year is multiplied with for all years, discounted; no "=". */
char *weft_social_value_over_years (const WeftValueBook *book,
                                    WeftDiscount         discount,
                                    const char          *duration,
                                    const char          *drop_off);
/** weft_social_value_present_value: (transfer full): of an outcome, each assumption in its own case; no "=". */
char *weft_social_value_present_value (const WeftValueBook *book,
                                       guint                outcome,
                                       const WeftCase      *cases);
/** weft_social_value_last_map_row: of Impact map: its last outcome, or the empty row where there is none. */
guint weft_social_value_last_map_row (const WeftValueBook *book);

/** weft_social_value_put: a formula in the row in hand, written with @value. */
void weft_social_value_put (WeftValueBook *book,
                            guint          column,
                            WeftStyle      style,
                            WeftFormat     format,
                            const char    *formula,
                            double         value);
/** weft_social_value_put_case: the line that says which case is used, in the row in hand. */
void weft_social_value_put_case (WeftValueBook *book);
/** weft_social_value_format: (transfer full): @number as it is printed. */
char *weft_social_value_format (const WeftValueBook *book,
                                WeftFormat           format,
                                double               number);
/** weft_social_value_share_format: whole percent, or one decimal where a case needs it. */
WeftFormat weft_social_value_share_format (const WeftRange *range);
/** weft_social_value_money_width: of a column that holds @most pounds and pence, at least @width. */
double weft_social_value_money_width (double width,
                                      double most);
/** weft_social_value_largest: the most that any column of money has to hold. */
double weft_social_value_largest (const WeftValueBook *book);

/** weft_social_value_benefit: (transfer none): "cash released"; @is_title: "Cash released". */
const char *weft_social_value_benefit (const WeftValueBook *book,
                                       WeftBenefit          benefit,
                                       gboolean             is_title);
/** weft_social_value_assumption_name: (transfer none): "would have happened anyway"; @is_title: begins a line. */
const char *weft_social_value_assumption_name (const WeftValueBook *book,
                                               WeftAssumption       assumption,
                                               gboolean             is_title);
/** weft_social_value_outcome_name: (transfer none): never empty. */
const char *weft_social_value_outcome_name (const WeftValueBook *book,
                                            guint                outcome);

/* Words with numbers in them: the formula that says them, and what it says now. */
typedef struct
{
  GString *formula; /* owned: begins with "=" */
  GString *words;   /* owned */
} WeftLiveWords;

void weft_live_words_init (WeftLiveWords *live);
void weft_live_words_clear (WeftLiveWords *live);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftLiveWords, weft_live_words_clear)
/** weft_live_words_add_text: words that never move. */
void weft_live_words_add_text (WeftLiveWords *live,
                               const char    *text);
/** weft_live_words_add_number: @cell as @format prints it. */
void weft_live_words_add_number (WeftLiveWords       *live,
                                 const WeftValueBook *book,
                                 const char          *cell,
                                 WeftFormat           format,
                                 double               number);
/** weft_live_words_add_if: @text while @condition (without "=") is true, @otherwise while not. */
void weft_live_words_add_if (WeftLiveWords *live,
                             const char    *condition,
                             gboolean       is_true,
                             const char    *text,
                             const char    *otherwise);
/** weft_live_words_unless: all of @live while @condition (without "=") is true, which it is now; @otherwise while not. */
void weft_live_words_unless (WeftLiveWords *live,
                             const char    *condition,
                             const char    *otherwise);
/** weft_live_words_put: into the row in hand. */
void weft_live_words_put (const WeftLiveWords *live,
                          WeftValueBook       *book,
                          guint                column,
                          WeftStyle            style);

void weft_social_value_inputs_lay_out (WeftValueBook *book);
void weft_social_value_indices_lay_out (WeftValueBook *book);
void weft_social_value_values_lay_out (WeftValueBook *book);
void weft_social_value_reasons_lay_out (WeftValueBook *book);
void weft_social_value_years_lay_out (WeftValueBook *book);
void weft_social_value_map_lay_out (WeftValueBook *book);
void weft_social_value_what_if_lay_out (WeftValueBook *book);
void weft_social_value_page_lay_out (WeftValueBook *book);
void weft_social_value_time_lay_out (WeftValueBook *book);
void weft_social_value_not_valued_lay_out (WeftValueBook *book);
void weft_social_value_sources_lay_out (WeftValueBook *book);
void weft_social_value_checks_lay_out (WeftValueBook *book);
void weft_social_value_audit_lay_out (WeftValueBook *book,
                                      const char    *program);

/* Parts of Years, of What if and of One page in files of their own. */
void weft_social_value_payback_lay_out (WeftValueBook *book);
void weft_social_value_swings_lay_out (WeftValueBook *book);
void weft_social_value_worth_lay_out (WeftValueBook *book);

G_END_DECLS
