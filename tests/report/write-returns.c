/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-returns FOLDER [LANGUAGE]: the sample returns as workbooks, signed and as drafts, for a look at them. */

#include "sample-returns.h"
#include "weft-book-writer.h"
#include "weft-return-book.h"

static gboolean
write_one (const char *folder,
           Sample      sample,
           const char *language,
           gboolean    is_signed,
           GError    **error)
{
  g_autoptr (WeftReturn) ret = sample_return (sample, language, is_signed);
  g_autoptr (WeftBook) book = weft_return_book (ret, NULL, "Weft 0.1.0");
  g_autofree char *name = g_strdup_printf ("%s-%s.xlsx", sample_name (sample), is_signed ? "signed" : "draft");
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return weft_book_write_xlsx (book, path, NULL, NULL, error);
}

int
main (int    argc,
      char **argv)
{
  const char *language = argc > 2 ? argv[2] : "en";
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    {
      g_printerr ("write-returns FOLDER [LANGUAGE]\n");
      return 2;
    }
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    for (int is_signed = 0; is_signed < 2; is_signed++)
      if (!write_one (argv[1], sample, language, is_signed, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
  return 0;
}
