/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of things that a person should know, all at once. */

#include "weft-issue.h"

WeftIssues *
weft_issues_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_issue_free);
}

void
weft_issues_add (WeftIssues *issues,
                 const char *field,
                 gboolean    blocks,
                 const char *format,
                 ...)
{
  WeftIssue *issue = g_new0 (WeftIssue, 1);
  va_list    args;

  issue->field = g_strdup (field);
  issue->blocks = blocks;
  va_start (args, format);
  issue->sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (issues, issue);
}

gboolean
weft_issues_block (const WeftIssues *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i);

      if (issue->blocks)
        return TRUE;
    }
  return FALSE;
}

const char *
weft_issues_find (const WeftIssues *issues,
                  const char       *field)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = g_ptr_array_index (issues, i);

      if (g_strcmp0 (issue->field, field) == 0)
        return issue->sentence;
    }
  return NULL;
}

void
weft_issue_free (WeftIssue *issue)
{
  if (issue == NULL)
    return;
  g_free (issue->field);
  g_free (issue->sentence);
  g_free (issue);
}
