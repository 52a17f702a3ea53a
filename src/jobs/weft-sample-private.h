/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the example group share. Everything is planned in memory as pages of a diary, each a step
 * with its day, its sentence and its rows; then the pages are written in the order of their days. What people
 * are called, what they buy and say stands in data/sample. */

#pragma once

#include "weft-date.h"
#include "weft-progress.h"
#include "weft-row.h"
#include "weft-shipped.h"

G_BEGIN_DECLS

/** WEFT_SAMPLE_MONTHS: how many months the records cover, this one too. */
#define WEFT_SAMPLE_MONTHS 18

typedef struct
{
  char     ref[16];
  char    *name; /* owned */
  char     joined[WEFT_DATE_SIZE];
  char     left[WEFT_DATE_SIZE];    /* "" while here */
  char     renewal[WEFT_DATE_SIZE]; /* "" without a subscription: when it is due next */
  gboolean is_late;                 /* the subscription that fell due last is not paid yet */
  gboolean came;                    /* has been to a session */
  gboolean is_new;                  /* joined within the 18 months */
  guint    regular;                 /* comes to so many of a hundred sessions */
  guint    site;                    /* 0 the first hall; more at a larger scale */
  guint    likes;                   /* a bit for each row of the timetable's names */
  int      role;                    /* row of roster.csv; -1: comes as a guest */
} WeftSamplePerson;

typedef struct
{
  char        ref[16];
  char        date[WEFT_DATE_SIZE];
  const char *name;  /* borrowed: as in the timetable, "Lunch club" */
  const char *grant; /* borrowed: "" none */
  guint       site;
  guint       heads;
  gint64      dish; /* pence that each put into the dish by the door */
} WeftSampleSession;

typedef struct
{
  char     date[WEFT_DATE_SIZE];
  guint    nth; /* in the order they were planned */
  gboolean is_cash;
  gint64   pence;   /* above 0 in, below out */
  WeftRow *row;     /* owned until it is on a page */
  WeftRow *expense; /* owned until it is on a page, nullable: the claim behind it */
} WeftSamplePayment;

/* In the order in which they stand in a day's diary. */
typedef enum
{
  WEFT_SAMPLE_START,
  WEFT_SAMPLE_PEOPLE,
  WEFT_SAMPLE_GRANT,
  WEFT_SAMPLE_SESSIONS,
  WEFT_SAMPLE_MONEY,
  WEFT_SAMPLE_EVIDENCE,
  WEFT_SAMPLE_HOURS,
  WEFT_SAMPLE_RETURN,
} WeftSampleKind;

typedef struct
{
  WeftSampleKind kind;
  char           date[WEFT_DATE_SIZE];
  char          *sentence; /* owned: its row of diary.csv: "sessions-day" */
  char          *what;     /* owned, nullable */
  gboolean       is_month; /* holds a whole month, not a day */
  guint          count;    /* what the sentence counts */
  gint64         minutes;
  GPtrArray     *rows; /* owned, of WeftRow */
} WeftSamplePage;

typedef struct
{
  char        today[WEFT_DATE_SIZE];
  char        start[WEFT_DATE_SIZE]; /* the first of the 18 months */
  char       *group;                 /* owned: "Marsh Lane Warm Hub" */
  char       *place;                 /* owned: "Marsh Lane" */
  guint       scale;
  guint64     chance;   /* the state of the random numbers */
  GHashTable *shipped;  /* owned: name to WeftShipped */
  GHashTable *taken;    /* owned: names and e-mail addresses in use */
  GPtrArray  *pages;    /* owned, of WeftSamplePage */
  GHashTable *page_of;  /* owned: key to its page, borrowed */
  GPtrArray  *people;   /* owned, of WeftSamplePerson, by the day they joined */
  GArray     *sessions; /* owned, of WeftSampleSession, by day */
  GArray     *payments; /* owned, of WeftSamplePayment */
} WeftSample;

WeftSample *weft_sample_new (const char *today,
                             guint       scale,
                             guint64     seed,
                             guint       group,
                             GError    **error);
void        weft_sample_free (WeftSample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftSample, weft_sample_free)

/** weft_sample_random: a number from 0 to below @n. */
guint    weft_sample_random (WeftSample *sample, guint n);
gboolean weft_sample_chance (WeftSample *sample, guint percent);
/** weft_sample_vary: @amount up to @percent more or less. */
gint64 weft_sample_vary (WeftSample *sample, gint64 amount, guint percent);

/** weft_sample_table: (transfer none): data/sample/NAME.csv; all are read when the sample begins. */
const WeftShipped *weft_sample_table (WeftSample *sample, const char *name);
/** weft_sample_choices: (transfer full): the choices of a kind in words.csv. */
char **weft_sample_choices (WeftSample *sample, const char *kind);
/** weft_sample_pick: (transfer full): one of "this|that". */
char *weft_sample_pick (WeftSample *sample, const char *choices);

/** weft_sample_name: (transfer full): a name that nobody in the file has yet; when there are many, with a middle initial. */
char *weft_sample_name (WeftSample *sample);
/** weft_sample_email: (transfer full): at example.org, of @name, and nobody else's. */
char *weft_sample_email (WeftSample *sample, const char *name);
/** weft_sample_phone: (transfer full): of the numbers that Ofcom keeps for plays: nobody has them. */
char *weft_sample_phone (WeftSample *sample);

/** weft_sample_day: @day of the month that lies @months from today's; cut to the month's last. */
void weft_sample_day (WeftSample *sample, int months, int day, char date[WEFT_DATE_SIZE]);
/** weft_sample_month_of: how many months @date lies from today's month: -17 to 0. */
int weft_sample_month_of (WeftSample *sample, const char *date);
/**
 * weft_sample_date:
 * @text: "d-9": days from today; "m-12/26": a day of the month so far from today's; "jun/19": the last time it was
 *   that day before this month; anything else stays
 *
 * Returns: (transfer full)
 */
char *weft_sample_date (WeftSample *sample, const char *text);
/** weft_sample_is_season: whether @date is the day "jun/19" of its year, or the Friday before when that is at a weekend. */
gboolean weft_sample_is_season (WeftSample *sample, const char *date, const char *text);
/** weft_sample_pence: an amount in data/sample; "" is 0. */
gint64 weft_sample_pence (const char *text);
/** weft_sample_is_open: whether the hub is not closed for Christmas. */
gboolean weft_sample_is_open (const char *date);
/** weft_sample_is_past: whether @date lies in the 18 months. */
gboolean weft_sample_is_past (WeftSample *sample, const char *date);

/** weft_sample_words: (transfer full): @text with {group}, {place}, {year} and, of @date, {month} and {day} filled in. */
char *weft_sample_words (WeftSample *sample, const char *text, const char *date);
/** weft_sample_row: (transfer full): a row of a table in data/sample as a record, its dates and words filled in. */
WeftRow *weft_sample_row (WeftSample *sample, const char *table, guint row);

/** weft_sample_enlarge: the money in @column times the scale. */
void weft_sample_enlarge (WeftSample *sample, WeftRow *row, const char *column);

/** weft_sample_page: (transfer none): the page of that day, kind and subject. */
WeftSamplePage *weft_sample_page (WeftSample *sample, WeftSampleKind kind, const char *date, const char *sentence, const char *what);
/** weft_sample_page_near: (transfer none): lately a page for the day and @what, before that one for the whole month. */
WeftSamplePage *weft_sample_page_near (WeftSample *sample, WeftSampleKind kind, const char *date, const char *sentence, const char *what);
/** weft_sample_page_of: (transfer none): a page of its own for @what, on the evening when that day was written down. */
WeftSamplePage *weft_sample_page_of (WeftSample *sample, WeftSampleKind kind, const char *date, const char *sentence, const char *what);
/** weft_sample_page_add: (transfer none): a new row of @page, to be filled. */
WeftRow *weft_sample_page_add (WeftSamplePage *page, const char *table);
/** weft_sample_fold: a number made of all that is planned: two examples share their file's id only when they are one. */
guint64 weft_sample_fold (WeftSample *sample);
/** weft_sample_write: writes all pages, each as a step of its day. */
gboolean weft_sample_write (WeftSample *sample, WeftFile *file, WeftProgress *progress, GError **error);

/* The parts, in the order in which they build on each other. */
void weft_sample_add_papers (WeftSample *sample); /* funds, funders, grants */
void weft_sample_add_people (WeftSample *sample);
void weft_sample_add_sessions (WeftSample *sample); /* activities, registers, volunteer hours */
void weft_sample_add_money (WeftSample *sample);
/** weft_sample_keep_book: puts the payments in order and on their pages, with the moves between bank and tin. */
void weft_sample_keep_book (WeftSample *sample);
void weft_sample_add_evidence (WeftSample *sample);
void weft_sample_add_returns (WeftSample *sample); /* and their answers */
void weft_sample_add_social_value (WeftSample *sample);

G_END_DECLS
