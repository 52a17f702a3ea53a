/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns of the worked year: the Marsh Lane Warm Hub and its three grants, to the penny. */

#pragma once

#include "weft-return.h"

/** make_lottery: (transfer full): a Standard return: 9,600.00, six lines, all received; not settled yet. */
WeftReturn *make_lottery (void);
/** make_micro: (transfer full): a Short return: 1,500.00, of which 300.00 are still due; not settled yet. */
WeftReturn *make_micro (void);
/** make_council: (transfer full): a Short return: 2,000.00 paid on claims, 660.00 unpaid; not settled yet. */
WeftReturn *make_council (void);
/** make_ages: the worked table of ages, 97 people, added to @ret. */
void make_ages (WeftReturn *ret);
/** make_table: a table of people added to @ret. */
void make_table (WeftReturn   *ret,
                 const char   *question,
                 const gint64 *counts,
                 guint         n);
void add_line (WeftReturn *ret,
               const char *line,
               gint64      budget,
               gint64      spent);
void add_answer (WeftReturn *ret,
                 const char *question,
                 const char *text);
void add_story (WeftReturn *ret,
                const char *kind);
void add_target (WeftReturn *ret,
                 const char *outcome,
                 const char *actual);
void add_receipt (WeftReturn *ret,
                  gint64      pence);
/** publish_all: @people, all who came, left before; WEFT_EXACTLY where it was not rounded. */
void publish_all (WeftReturn *ret,
                  const char *from,
                  const char *to,
                  gint64      people,
                  int         threshold);
/** settled: settles @ret. Returns: its first table of people as it may leave */
const WeftBands *settled (WeftReturn *ret);
/** set_text: replaces an owned text. */
void set_text (char      **member,
               const char *text);
/** look_at: (transfer full): settles @ret and says how ready it is. */
WeftReadiness *look_at (WeftReturn *ret);
/** list_issues: (transfer full): fields and sentences of @issues, one a line. */
char *list_issues (const WeftIssues *issues);
