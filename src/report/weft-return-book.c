/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a return out as a book: which sheets its tier needs, in which order. */

#include "weft-return-book.h"

#include "weft-layout.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"

static WeftBook *
new_book (const WeftReturn *ret,
          gboolean          draft)
{
  const char      *language = ret->language != NULL ? ret->language : "en";
  g_autofree char *title = g_strdup_printf (weft_phrase (language, "Return %s: %s"), ret->return_ref, ret->grant_title);
  g_autofree char *footer = NULL;

  if (draft)
    footer = g_strdup_printf (weft_phrase (language, "%s · Return %s, draft"), ret->organisation, ret->return_ref);
  else
    footer = g_strdup_printf (weft_phrase (language, "%s · Return %s, revision %d"), ret->organisation, ret->return_ref, ret->revision);
  return weft_book_new (title, ret->organisation, footer, language, ret->made_on);
}

static void
lay_out_particulars (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;

  if (weft_money_sheet_is_needed (ret))
    weft_money_sheet_lay_out (layout);
  if (weft_people_sheet_is_needed (ret))
    weft_people_sheet_lay_out (layout);
  if (weft_change_sheet_is_needed (ret))
    weft_change_sheet_lay_out (layout);
  if (weft_volunteers_sheet_is_needed (ret))
    weft_volunteers_sheet_lay_out (layout);
  if (weft_evidence_sheet_is_needed (ret))
    weft_evidence_sheet_lay_out (layout);
  if (weft_receipts_sheet_is_needed (ret))
    weft_receipts_sheet_lay_out (layout);
  if (ret->tier >= WEFT_TIER_STANDARD)
    weft_how_counted_sheet_lay_out (layout);
}

WeftBook *
weft_return_book (const WeftReturn *ret,
                  GPtrArray        *corrections,
                  const char       *program)
{
  g_autoptr (WeftBook) book = new_book (ret, weft_return_is_draft (ret));
  g_auto (WeftLayout) layout = { 0 };

  weft_layout_init_return (&layout, book, ret);
  weft_return_sheet_lay_out (&layout);
  lay_out_particulars (&layout);
  weft_figures_sheet_lay_out (&layout);
  weft_audit_sheet_lay_out (&layout, program);
  if (ret->revision > 1 && corrections != NULL && corrections->len > 0)
    weft_corrections_sheet_lay_out (&layout, corrections);
  return g_steal_pointer (&book);
}
