/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many slips of the keyboard lie between two names. */

#include "weft-slips.h"

#define LONGEST 64 /* letters: what is longer is not compared */

typedef struct
{
  gunichar letters[LONGEST];
  guint    n;
} Letters;

static gboolean
spell (const char *text,
       Letters    *letters)
{
  letters->n = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (letters->n == LONGEST)
        return FALSE;
      letters->letters[letters->n++] = g_utf8_get_char (at);
    }
  return TRUE;
}

/* The fewest slips from the first @i letters of @one to the first @j of @other; @rows: those of @i, @i - 1 and @i - 2. */
static guint
count_here (const Letters *one,
            const Letters *other,
            guint          i,
            guint          j,
            guint         *rows[3])
{
  const gunichar *a = one->letters;
  const gunichar *b = other->letters;
  guint           fewest = rows[1][j - 1] + (a[i - 1] != b[j - 1]);

  fewest = MIN (fewest, rows[1][j] + 1);
  fewest = MIN (fewest, rows[0][j - 1] + 1);
  if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
    fewest = MIN (fewest, rows[2][j - 2] + 1);
  return fewest;
}

guint
weft_slips_count (const char *one,
                  const char *other,
                  guint       most)
{
  Letters a, b;
  guint   table[3][LONGEST + 1];

  if (!spell (one, &a) || !spell (other, &b) || MAX (a.n, b.n) - MIN (a.n, b.n) > most)
    return most + 1;
  for (guint j = 0; j <= b.n; j++)
    table[0][j] = j;
  for (guint i = 1; i <= a.n; i++)
    {
      guint *rows[3] = { table[i % 3], table[(i - 1) % 3], table[(i + 1) % 3] };
      guint  fewest = rows[0][0] = i;

      for (guint j = 1; j <= b.n; j++)
        {
          rows[0][j] = count_here (&a, &b, i, j, rows);
          fewest = MIN (fewest, rows[0][j]);
        }
      if (fewest > most)
        return most + 1;
    }
  return MIN (table[a.n % 3][b.n], most + 1);
}
