/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of people over a time, split, as they left the file. Times overlap: who keeps a table of January to March and
 * gets one of January to April takes one from the other. So what may leave depends on what left before. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_TOLD_NOWHERE "\t\t" /* those of whom nothing is said stand under this */
#define WEFT_TOLD_SMALL "\t\t\t" /* several together of which each has a name and is of fewer than the threshold, or has none */

typedef struct
{
  char  *label;  /* owned: "Hillside", "" for what names none */
  char  *shown;  /* owned: under which label it stands: itself, or several together: "Other areas" */
  gint64 people; /* the true number */
} WeftToldRow;

typedef struct
{
  char      *what;             /* owned: what is split by what: "people by area" */
  char      *from, *to;        /* owned: ISO days; from "": also who has no day */
  char      *day;              /* owned, nullable: when it left */
  int        threshold;        /* fewer people than that stand there as "fewer than" */
  GPtrArray *rows;             /* owned, of WeftToldRow */
  gint64     unsplit;          /* people, where it has no rows: only their number left, so nobody knows how they are split */
  gboolean   total_is_rounded; /* else everybody may know how many there are altogether */
  gboolean   total_is_untold;  /* other tables may tell it: this one only says that those people can be split */
  gboolean   counts_once;      /* each has one day, as an answer or a referral has, so times that lie apart add up */
} WeftTold;

WeftTold *weft_told_new (const char *what,
                         const char *from,
                         const char *to,
                         int         threshold);
void      weft_told_free (WeftTold *told);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftTold, weft_told_free)

void weft_told_set_what (WeftTold   *told,
                         const char *what);
void weft_told_set_time (WeftTold   *told,
                         const char *from,
                         const char *to);

/* What a time says of another goes through times that have a day in common, so many steps of it are followed: each tells less, and all
 * of ten years of grants take too long. Where each has one day, all are. */
#define WEFT_TOLD_STEPS 2

/** weft_told_stretch: makes the time of @told hold that of @other too. Returns: whether it is longer now */
gboolean weft_told_stretch (WeftTold       *told,
                            const WeftTold *other);

void weft_told_add (WeftTold   *told,
                    const char *label,
                    const char *shown,
                    gint64      people);

/** weft_told_count: adds @people to the row of @label, which stands for itself. */
void weft_told_count (WeftTold   *told,
                      const char *label,
                      gint64      people);

/** weft_told_people: of @label; 0 where it is not there: nobody. */
gint64 weft_told_people (const WeftTold *told,
                         const char     *label);
/** weft_told_total: of all labels, and those who are not split. */
gint64 weft_told_total (const WeftTold *told);

/** weft_told_copy: (transfer full) */
WeftTold *weft_told_copy (const WeftTold *told);

/** weft_told_count_common: how many labels both have. */
guint weft_told_count_common (const WeftTold *one,
                              const WeftTold *other);
/**
 * weft_told_has_small_part:
 * @group: people of whom an average is told, a row each; @earlier: (element-type WeftTold): such as were told before
 *
 * Whether the average of fewer than @fewest people could be worked out: whoever is in the very same groups as somebody else
 * stays with him however groups are added up and taken from each other, so there must be as many of each kind.
 */
gboolean weft_told_has_small_part (const WeftTold  *group,
                                   const GPtrArray *earlier,
                                   guint            fewest);

/** weft_told_equal: whether both tell the same numbers, of the same time, under the same labels. */
gboolean weft_told_equal (const WeftTold *one,
                          const WeftTold *other);

/** weft_told_overlaps: whether somebody can have come in the time of both. */
gboolean weft_told_overlaps (const WeftTold *one,
                             const WeftTold *other);

/**
 * weft_told_leaks:
 * @earlier: (element-type WeftTold): what left before, of the same people, split in the same way or in others
 *
 * Whether @told lets a small or rounded number be worked out, of itself or of an earlier one, when everybody knows how
 * many people each was of, unless that was rounded too.
 *
 * Shape: whoever came in a time came in every longer one that holds it; whoever came in a time came in one of those that
 * make it up, and where each is counted once, in one only
 */
gboolean weft_told_leaks (const WeftTold  *told,
                          const GPtrArray *earlier);

G_END_DECLS
