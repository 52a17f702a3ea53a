/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An issue is one thing that a person should know about a field, in one sentence. They come in lists,
 * all at once, so that nobody mends one only to meet the next. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char    *field;    /* owned, nullable: a column's or question's name */
  char    *sentence; /* owned: what is wrong and what to do, translated */
  gboolean blocks;   /* FALSE: said once, stops nothing */
} WeftIssue;

typedef GPtrArray WeftIssues; /* of WeftIssue, owned */

WeftIssues *weft_issues_new (void);
void        weft_issues_add (WeftIssues *issues,
                             const char *field,
                             gboolean    blocks,
                             const char *format,
                             ...) G_GNUC_PRINTF (4, 5);
/** weft_issues_block: whether any of @issues blocks. */
gboolean weft_issues_block (const WeftIssues *issues);
/** weft_issues_find: (nullable): the first sentence about @field. */
const char *weft_issues_find (const WeftIssues *issues,
                              const char       *field);
void        weft_issue_free (WeftIssue *issue);

G_END_DECLS
