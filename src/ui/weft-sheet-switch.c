/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of a book by their names. */

#include "weft-sheet-switch.h"

static guint
find_sheet (const WeftBook *book,
            const char     *name)
{
  for (guint i = 0; i < book->sheets->len; i++)
    if (g_strcmp0 (((const WeftSheet *)book->sheets->pdata[i])->name, name) == 0)
      return i;
  return 0;
}

static gboolean
has_names_of (GListModel     *names,
              const WeftBook *book)
{
  if (names == NULL || g_list_model_get_n_items (names) != book->sheets->len)
    return FALSE;
  for (guint i = 0; i < book->sheets->len; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), ((const WeftSheet *)book->sheets->pdata[i])->name) != 0)
      return FALSE;
  return TRUE;
}

/* An open drop-down stays as it is where the sheets are the same. */
static void
fill (GtkDropDown    *sheets,
      const WeftBook *book)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (sheets);
  g_autofree char *name = selected == NULL ? NULL : g_strdup (gtk_string_object_get_string (selected));
  g_autoptr (GtkStringList) names = NULL;

  if (has_names_of (gtk_drop_down_get_model (sheets), book))
    return;
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < book->sheets->len; i++)
    gtk_string_list_append (names, ((const WeftSheet *)book->sheets->pdata[i])->name);
  gtk_drop_down_set_model (sheets, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (sheets, find_sheet (book, name));
}

void
weft_sheet_switch_set_book (GtkDropDown      *sheets,
                            WeftSheetPreview *preview,
                            const WeftBook   *book)
{
  weft_sheet_preview_set_book (preview, book);
  fill (sheets, book);
  weft_sheet_switch_chosen (sheets, preview);
}

void
weft_sheet_switch_chosen (GtkDropDown      *sheets,
                          WeftSheetPreview *preview)
{
  const guint selected = gtk_drop_down_get_selected (sheets);

  if (selected != GTK_INVALID_LIST_POSITION)
    weft_sheet_preview_set_sheet (preview, selected);
}
