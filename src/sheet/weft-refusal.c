/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences for files that a person hands over and Weft cannot read. */

#include "weft-refusal.h"

#include "weft-sheet-error.h"

#include <glib/gi18n-lib.h>

/* Translators: in each of these %s is a file's name. */
static const char *const sentences[WEFT_N_REFUSALS] = {
  [WEFT_REFUSAL_BINARY_WORKBOOK] = N_ ("“%s” is a binary workbook (.xlsb).\n"
                                       "Open it in Excel, save it as an Excel workbook (.xlsx) and try that."),
  [WEFT_REFUSAL_DAMAGED] = N_ ("“%s” is damaged and cannot be read to its end.\n"
                               "Ask for it again, or open it in a spreadsheet program, save it under a new name and try that."),
  [WEFT_REFUSAL_DOCUMENT] = N_ ("“%s” is a letter or another document, not a spreadsheet.\n"
                                "Copy its table into a spreadsheet, save that and try again."),
  [WEFT_REFUSAL_EMPTY] = N_ ("“%s” is empty.\n"
                             "Check that it is the file you meant, and that it was saved."),
  [WEFT_REFUSAL_HOSTILE] = N_ ("“%s” is not put together like a spreadsheet, so it was not opened.\n"
                               "If you trust whoever sent it, open it in a spreadsheet program, save it under a new name and try that."),
  [WEFT_REFUSAL_NO_TEXT] = N_ ("“%s” holds a byte that is no letter and no number, so it was not read.\n"
                               "Open it in a spreadsheet program, look whether all is there, save it again as “CSV UTF-8” and try that."),
  [WEFT_REFUSAL_NUMBERS] = N_ ("“%s” was made with Numbers, Apple’s spreadsheet program.\n"
                               "In Numbers choose File, Export To, Excel, and try the file that this makes."),
  [WEFT_REFUSAL_OLD_WORKBOOK] = N_ ("“%s” is in the old Excel format (.xls).\n"
                                    "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and try that."),
  [WEFT_REFUSAL_OTHER] = N_ ("“%s” is not a spreadsheet.\n"
                             "Save the table as a spreadsheet (.xlsx, .ods or .csv) and try that."),
  [WEFT_REFUSAL_OTHER_SPREADSHEET] = N_ ("“%s” is in a spreadsheet format that Weft does not know.\n"
                                         "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and try that."),
  [WEFT_REFUSAL_PASSWORD] = N_ ("“%s” is locked with a password.\n"
                                "Open it in a spreadsheet program, save it without a password and try that."),
  [WEFT_REFUSAL_PDF] = N_ ("“%s” is a PDF: it shows a table but holds no cells.\n"
                           "Save the table as a spreadsheet (.xlsx, .ods or .csv), or ask for it as one, and try that."),
  [WEFT_REFUSAL_PICTURE] = N_ ("“%s” is a picture.\n"
                               "Ask for the spreadsheet that it shows, or type the table into one, and try that."),
  [WEFT_REFUSAL_STATEMENT] = N_ ("“%s” is a statement for other money programs, not a spreadsheet.\n"
                                 "Download the statement from the bank as CSV and try that."),
  [WEFT_REFUSAL_TOO_LARGE] = N_ ("“%s” is too large to be read.\n"
                                 "Save the one sheet that is wanted as a spreadsheet of its own and try that."),
  [WEFT_REFUSAL_WEB_PAGE] = N_ ("“%s” is a web page.\n"
                                "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and try that."),
  [WEFT_REFUSAL_WEFT] = N_ ("“%s” is a Weft file, not a spreadsheet.\n"
                            "Open it in Weft instead."),
  [WEFT_REFUSAL_ZIP] = N_ ("“%s” is a zip file with other files in it.\n"
                           "Take the spreadsheet out of it and try that."),
};

static int
get_code (WeftRefusal refusal)
{
  if (refusal == WEFT_REFUSAL_DAMAGED)
    return WEFT_SHEET_ERROR_DAMAGED;
  if (refusal == WEFT_REFUSAL_TOO_LARGE)
    return WEFT_SHEET_ERROR_TOO_LARGE;
  return WEFT_SHEET_ERROR_NOT_A_SHEET;
}

gboolean
weft_refuse (GError    **error,
             WeftRefusal refusal,
             const char *name)
{
  g_return_val_if_fail (refusal < WEFT_N_REFUSALS, FALSE);

  /* Every sentence above has its one %s; the compiler cannot see that through a table. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, WEFT_SHEET_ERROR, get_code (refusal), _ (sentences[refusal]), name);
#pragma GCC diagnostic pop
  return FALSE;
}
