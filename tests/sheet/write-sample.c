/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-sample FILE.xlsx [LANGUAGE]: the sample book on disk, for a look at it and for other programs to read. */

#include "sample-book.h"
#include "weft-book-writer.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (WeftBook) book = sample_book_new (argc > 2 ? argv[2] : "en");
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    {
      g_printerr ("write-sample FILE.xlsx [LANGUAGE]\n");
      return 2;
    }
  if (!weft_book_write_xlsx (book, argv[1], NULL, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
