/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sheets of a return look up while they are laid out: its figures, their lines of How counted, and what is
 * still to answer. */

#include "weft-layout.h"

#include "weft-phrase.h"
#include "weft-return-words.h"
#include "weft-text.h"

void
weft_layout_init_return (WeftLayout       *layout,
                         WeftBook         *book,
                         const WeftReturn *ret)
{
  weft_layout_init (layout, book);
  layout->ret = ret;
  layout->figures = weft_return_figures (ret);
  layout->readiness = weft_return_readiness (ret, &weft_ladder_default);
}

const WeftFigure *
weft_layout_figure (const WeftLayout *layout,
                    const char       *key,
                    guint            *line)
{
  for (guint i = 0; i < layout->figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (layout->figures, i);
      if (g_str_equal (figure->key, key))
        {
          if (line != NULL)
            *line = i + 1;
          return figure;
        }
    }
  return NULL;
}

void
weft_layout_put_figure (WeftLayout       *layout,
                        guint             column,
                        WeftStyle         style,
                        const WeftFigure *figure)
{
  WeftSheet *sheet = layout->sheet;

  if (figure->has_no_number)
    {
      g_autofree char *words = weft_return_words_no_number (layout->ret, layout->language);

      weft_sheet_put_text (sheet, layout->row, column, style, words);
    }
  else if (figure->is_protected)
    weft_sheet_put_number (sheet, layout->row, column, style, WEFT_FORMAT_ABOUT, (double)figure->value);
  else if (figure->unit == WEFT_UNIT_PENCE)
    weft_sheet_put_pence (sheet, layout->row, column, style, WEFT_FORMAT_POUNDS, figure->value);
  else if (figure->unit == WEFT_UNIT_MINUTES)
    weft_sheet_put_minutes (sheet, layout->row, column, style, figure->value);
  else
    weft_sheet_put_number (sheet, layout->row, column, style, WEFT_FORMAT_COUNT, (double)figure->value);
}

void
weft_layout_put_references (WeftLayout        *layout,
                            guint              column,
                            const char *const *keys)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *link = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint line;
      if (weft_layout_figure (layout, keys[i], &line) == NULL)
        continue;
      if (link == NULL)
        link = g_strdup_printf ("'%s'!A%u", weft_phrase (layout->language, "How counted"), WEFT_HOW_COUNTED_ROW + line);
      g_string_append_printf (text, "%sH%u", text->len > 0 ? ", " : "", line);
    }
  if (link != NULL)
    weft_sheet_put_link (layout->sheet, layout->row, column, WEFT_STYLE_REFERENCE, text->str, link);
}

gboolean
weft_layout_is_missing (const WeftLayout *layout,
                        const char       *question)
{
  return weft_issues_find (layout->readiness->missing, question) != NULL;
}

gboolean
weft_return_is_draft (const WeftReturn *ret)
{
  return weft_text_is_empty (ret->signed_by) || weft_text_is_empty (ret->status) || g_str_equal (ret->status, "open");
}
