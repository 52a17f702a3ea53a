/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not saved. */

#include "weft-home-typed.h"

#include "weft-date.h"
#include "weft-rows.h"
#include "weft-typed.h"

#include <glib/gi18n-lib.h>

gboolean
weft_home_typed_show (GtkListBox    *list,
                      WeftWorkspace *workspace)
{
  const char *path = weft_workspace_get_path (workspace);
  g_autoptr (GPtrArray) all = NULL;

  weft_rows_clear (list);
  if (path == NULL || weft_workspace_is_read_only (workspace))
    return FALSE;
  all = weft_typed_list (path);
  for (guint i = 0; i < all->len; i++)
    {
      const WeftTyped *typed = all->pdata[i];
      g_autofree char *day = weft_date_format_near_year (typed->day, weft_workspace_get_today (workspace));
      /* Translators: %s is a day: "3 April" */
      g_autofree char *about = g_strdup_printf (_ ("Typed on %s. It is still there: go on with it, or let it go."), day);
      GtkWidget       *row = weft_rows_new_link (NULL, typed->what, about);

      weft_rows_add_disc (row, "weft-edit-symbolic", "warning");
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), typed->action);
      gtk_list_box_append (list, row);
    }
  return all->len > 0;
}
