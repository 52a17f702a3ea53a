/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs doing, most urgent first, and the year so far: the Home page, and the problems of `check`. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_TODO_RETURN,
  WEFT_TODO_INSTALMENT,
  WEFT_TODO_DBS,
  WEFT_TODO_TRAINING,
  WEFT_TODO_SUBSCRIPTION,
  WEFT_TODO_FUND,  /* overdrawn by more than is due */
  WEFT_TODO_GRANT, /* ends soon with money left */
  WEFT_TODO_BACKUP,
} WeftTodoKind;

typedef struct
{
  WeftTodoKind kind;
  char        *code;     /* owned: for `check`: "return-due" ... */
  char        *title;    /* owned: "Return for the CVS warm-hub micro-grant" */
  char        *sentence; /* owned: what is missing, in words */
  char        *due;      /* owned, nullable: ISO */
  char        *table;    /* owned: where it leads: table ... */
  char        *ref;      /* owned: ... and ref or name */
} WeftTodo;
void weft_todo_free (WeftTodo *todo);

/** weft_home_todos: (transfer full) (element-type WeftTodo). */
GPtrArray *weft_home_todos (WeftFile *file,
                            GError  **error);

/** weft_home_count_returns: @count: (out): how many returns are among weft_home_todos(), without working them out. */
gboolean weft_home_count_returns (WeftFile *file,
                                  guint    *count,
                                  GError  **error);

typedef struct
{
  char    *from, *to; /* owned: the group's year, to today */
  gint64   people, first_time;
  gint64   minutes, volunteers;
  gboolean are_least;  /* people: so many came at least, and perhaps more */
  gboolean are_visits; /* people: nothing tells how many different ones they were */
  gint64   sessions, last_session_people;
  gint64   money_in, money_out;                                     /* pence */
  gint64   grants_left, grants_award;                               /* left: of those that have something left */
  gint64   month_people[12], month_minutes[12], month_sessions[12]; /* the year's months in order; month_people count what people does */
  guint    n_months;                                                /* how many have begun */
} WeftYear;
void weft_year_free (WeftYear *year);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftYear, weft_year_free)

WeftYear *weft_home_year (WeftFile *file,
                          GError  **error);

typedef struct
{
  char  *ref, *title, *funder, *status, *ends, *fund; /* owned */
  char  *next_date, *next_what;                       /* owned, nullable */
  gint64 award, received, spent, still_due;           /* pence */
  gint64 left, days_left;                             /* days below 0: it has ended; G_MAXINT64: no end date */
  gint64 id;
} WeftGrantState;
void weft_grant_state_free (WeftGrantState *state);

/** weft_home_grants: (transfer full) (element-type WeftGrantState): all grants with their money and days. */
GPtrArray *weft_home_grants (WeftFile *file,
                             GError  **error);

typedef struct
{
  char    *sentence;                         /* owned: "This takes Room hire £120.00 over its line. The grant itself has enough." "" when all is well */
  char    *purpose;                          /* owned */
  char    *line;                             /* owned */
  gint64   line_left, grant_left, days_left; /* after the payment; line_left only when has_line */
  gboolean has_line, has_grant, warns;
} WeftTripwire;
void weft_tripwire_free (WeftTripwire *tripwire);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftTripwire, weft_tripwire_free)

/**
 * weft_home_tripwire:
 * @pence: of the payment, above 0
 * @others: pence of its other parts, which are for the same grant and fund, and another line
 *
 * What a payment would do to its grant, line and fund, before it is saved. It informs; it never refuses.
 */
WeftTripwire *weft_home_tripwire (WeftFile   *file,
                                  const char *grant,
                                  const char *fund,
                                  const char *line,
                                  const char *date,
                                  gint64      pence,
                                  gint64      others,
                                  GError    **error);

typedef struct
{
  gint64 people, minutes, value, rate, income; /* pence */
  gint64 per_10000;                            /* volunteers per 10,000 pounds of income, in hundredths; -1 none */
  char  *rate_name;                            /* owned */
} WeftVolunteering;
void weft_volunteering_free (WeftVolunteering *volunteering);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftVolunteering, weft_volunteering_free)

WeftVolunteering *weft_volunteering (WeftFile   *file,
                                     const char *from,
                                     const char *to,
                                     GError    **error);

G_END_DECLS
