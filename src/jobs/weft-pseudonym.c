/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a name to a code, by a keyed hash: the key is the file's own. */

#include "weft-pseudonym.h"

#include "weft-text.h"

#define CODE_LENGTH 10

char *
weft_pseudonym_make (WeftFile   *file,
                     const char *name,
                     const char *born)
{
  const char      *key = weft_file_get_id (file);
  g_autofree char *folded = weft_text_fold (name);
  g_autofree char *whole = g_strjoin ("\x1f", folded, born, NULL);
  g_autofree char *digest = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *)key, strlen (key), whole, -1);

  digest[CODE_LENGTH] = '\0';
  return g_ascii_strup (digest, -1);
}

gboolean
weft_pseudonym_is_name (const char *code)
{
  /* Neither a name of two words nor an address can do without. */
  return strpbrk (code, " @\t\n") != NULL &&
         g_regex_match_simple ("^\\s*\\p{Lu}\\p{Ll}+([-'’ ]\\p{Lu}\\p{Ll}*\\.?)*\\s+(\\p{Lu}|\\p{Ll}{2,3}\\s)[\\p{L}'’-]+\\s*$|^\\S+@\\S+\\.\\S+$", code, 0, 0);
}
