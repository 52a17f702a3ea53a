/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register on paper: who is listed on the screen, in the same order. */

#include "weft-register-print.h"

#include "weft-register-book.h"
#include "weft-sheet-print.h"

WeftBook *
weft_register_print_book (const WeftActivityDetails *details,
                          const char                *group,
                          const char                *today)
{
  const WeftRegisterHead head = {
    .group = group,
    .language = details->language,
    .today = today,
    .activity = weft_row_get (details->activity, "name"),
    .when = weft_row_get (details->activity, "date"),
    .place = weft_row_get (details->activity, "place"),
  };
  g_autofree const char **names = g_new0 (const char *, details->listed->len + 1);
  g_autofree const char **codes = g_new0 (const char *, details->listed->len + 1);

  for (guint i = 0; i < details->listed->len; i++)
    {
      const WeftName *name = g_ptr_array_index (details->listed, i);

      names[i] = name->name;
      codes[i] = name->code != NULL ? name->code : "";
    }
  return weft_register_book_new (&head, names, codes);
}

void
weft_register_print (GtkWidget                 *widget,
                     WeftWorkspace             *workspace,
                     const WeftActivityDetails *details)
{
  WeftBook *book = weft_register_print_book (details, weft_workspace_get_group (workspace), weft_workspace_get_today (workspace));

  weft_sheet_print (widget, book, book, (GDestroyNotify)weft_book_free);
}
