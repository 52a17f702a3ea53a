/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files kept inside the file: photographs and letters that a record names in its column "file". The same bytes are kept
 * once, under one name, however many records name them. They are no part of the changesets: a step that adds a file is
 * undone by its record, and the bytes wait until nothing can bring them back. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  char   *name;       /* owned: unique in the file, safe on any disk: "Garden (2).jpg" */
  char   *sha256;     /* owned, nullable before it is kept */
  char   *media_type; /* owned: "image/jpeg" */
  int     width;      /* of a picture, else 0 */
  int     height;
  gsize   size;
  gsize   was_size; /* before Weft wrote it anew */
  GBytes *bytes;    /* owned, nullable: NULL in lists */
} WeftKeptFile;

WeftKeptFile *weft_kept_file_new (const char *name,
                                  const char *media_type,
                                  GBytes     *bytes);
void          weft_kept_file_free (WeftKeptFile *kept);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftKeptFile, weft_kept_file_free)
/** weft_kept_file_is_picture: whether it can be shown. */
gboolean weft_kept_file_is_picture (const WeftKeptFile *kept);

/** weft_kept_file_find: (transfer full): without its bytes; NULL with error not set when no such file is kept. */
WeftKeptFile *weft_kept_file_find (WeftFile   *file,
                                   const char *name,
                                   GError    **error);
/**
 * weft_kept_file_load:
 *
 * As weft_kept_file_find(), with its bytes.
 *
 * Errors: WEFT_STORE_ERROR_DAMAGED when they are not those that were kept
 */
WeftKeptFile *weft_kept_file_load (WeftFile   *file,
                                   const char *name,
                                   GError    **error);
/** weft_kept_file_list: (transfer full) (element-type WeftKeptFile): those that a record names, by name, without bytes. */
GPtrArray *weft_kept_file_list (WeftFile *file,
                                GError  **error);

/**
 * weft_kept_file_keep:
 * @kept: with bytes; its name is what is wished for. On success it is the name it has: of the same bytes when these
 *   are kept already, else one that no other file has.
 *
 * Inside the step that is open, which must name the file in a record.
 */
gboolean weft_kept_file_keep (WeftFile     *file,
                              WeftKeptFile *kept,
                              GError      **error);

/**
 * weft_kept_files_follow:
 * @barrier: nothing before the step can be undone any more
 *
 * After each step. Lets go what no record names, and removes what nothing can bring back. For the store's own use.
 */
gboolean weft_kept_files_follow (WeftFile *file,
                                 gboolean  barrier,
                                 GError  **error);

G_END_DECLS
