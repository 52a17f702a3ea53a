/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A photograph or letter from the disk into the file, beside the story it belongs to. Photographs and PDFs are
 * written anew without what a camera or a program wrote beside the picture and the pages; a plain text is kept as it is. */

#pragma once

#include "weft-file.h"
#include "weft-kept-file.h"

G_BEGIN_DECLS

#define WEFT_KEEP_FILE_LARGEST (20 * 1000 * 1000) /* bytes */
#define WEFT_KEEP_FILE_LONGEST 2000               /* dots of the longer side of a photograph that is made smaller */

typedef enum
{
  WEFT_KEEP_SMALLER,  /* a photograph that is larger than WEFT_KEEP_FILE_LONGEST is made so large */
  WEFT_KEEP_AS_IT_IS, /* with all its dots */
} WeftKeepSize;

/**
 * weft_keep_file_read:
 *
 * Reads what is at @path, and decides by its content what it is. No record is touched.
 *
 * Returns: (transfer full): with a name that is safe on any disk
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_REFUSED: a folder, empty, too large, a video, a picture that is
 *   none, cut off or absurdly large, a PDF that is broken or locked, anything that is neither a photograph nor a letter
 */
WeftKeptFile *weft_keep_file_read (const char  *path,
                                   WeftKeepSize size,
                                   GError     **error);
/** weft_keep_file_take: as weft_keep_file_read() of @bytes that came from elsewhere, called @name. */
WeftKeptFile *weft_keep_file_take (const char  *name,
                                   GBytes      *bytes,
                                   WeftKeepSize size,
                                   GError     **error);

/**
 * weft_keep_file_read_back:
 * @sha256: (nullable): of what Weft wrote
 *
 * As weft_keep_file_read(), for what left a file of Weft and comes back: when it is still what was written it is kept
 * byte for byte, and a photograph does not lose by being written once more.
 */
WeftKeptFile *weft_keep_file_read_back (const char *path,
                                        const char *sha256,
                                        GError    **error);

/**
 * weft_keep_file_add:
 * @ref: (nullable): of the story; NULL: a new one, of today, which nobody was asked about
 * @kept: with bytes
 *
 * One step. In the place of the file that the story had.
 *
 * Returns: (transfer full): the ref of the story
 */
char *weft_keep_file_add (WeftFile     *file,
                          const char   *ref,
                          WeftKeptFile *kept,
                          GError      **error);
/** weft_keep_file_take_out: one step; refused where the story has no words, for nothing would be left of it. */
gboolean weft_keep_file_take_out (WeftFile   *file,
                                  const char *ref,
                                  GError    **error);
/** weft_keep_file_save: a copy of the file kept under @name, at @path. */
gboolean weft_keep_file_save (WeftFile   *file,
                              const char *name,
                              const char *path,
                              GError    **error);
/** weft_keep_file_say_size: (transfer full): "1.2 MB, was 4.8 MB". */
char *weft_keep_file_say_size (const WeftKeptFile *kept);

G_END_DECLS
