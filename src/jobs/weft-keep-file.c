/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a file from the disk, and the steps that put it beside a story and take it out. */

#include "weft-keep-file.h"

#include "weft-book-writer.h"
#include "weft-edit.h"
#include "weft-file-kind.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-pdf.h"
#include "weft-picture.h"
#include "weft-step.h"
#include "weft-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define LONGEST_NAME 80
#define LONGEST_ENDING 5 /* with its point: ".jpeg" */

static void
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED, sentence);
}

/* (transfer full): as people say it: "640 kB", "4.8 MB", "200 MB". */
static char *
say_size (guint64 size)
{
  const guint64 kilobyte = 1000, megabyte = 1000 * kilobyte;

  if (size >= 10 * megabyte)
    /* Translators: the size of a file, with a space that does not break */
    return g_strdup_printf (_ ("%u MB"), (guint)(size / megabyte));
  if (size >= 10 * kilobyte && size < megabyte)
    /* Translators: the size of a file, with a space that does not break */
    return g_strdup_printf (_ ("%u kB"), (guint)(size / kilobyte));
  return g_format_size (size);
}

static gboolean
is_film (const char *name)
{
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *media_type = g_content_type_get_mime_type (type);

  return media_type != NULL && g_str_has_prefix (media_type, "video/");
}

static void
refuse_large (const char *name,
              guint64     size,
              GError    **error)
{
  g_autofree char *words = say_size (size);
  g_autofree char *sentence = is_film (name)
                                /* Translators: a file's name and its size: "200 MB" */
                                ? g_strdup_printf (_ ("“%s” is %s. Weft keeps photographs and letters, up to 20 MB each.\nKeep the video where it is and write down here where that is."), name, words)
                                /* Translators: a file's name and its size: "200 MB" */
                                : g_strdup_printf (_ ("“%s” is %s. Weft keeps photographs and letters, up to 20 MB each.\nKeep it where it is and write down here where that is."), name, words);

  refuse (error, sentence);
}

/* What stands at @path without opening it: a film of many gigabytes, or a pipe, is not waited for. */
static gboolean
look_at (const char *path,
         const char *name,
         GError    **error)
{
  GStatBuf         facts;
  g_autofree char *sentence = NULL;

  if (g_stat (path, &facts) != 0)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   /* Translators: %s is a file's name */
                   _ ("There is no file “%s” any more.\nLook where it was moved to, then choose it there."), name);
      return FALSE;
    }
  if (S_ISREG (facts.st_mode) && facts.st_size > 0 && facts.st_size <= WEFT_KEEP_FILE_LARGEST && g_access (path, R_OK) == 0)
    return TRUE;

  if (S_ISREG (facts.st_mode) && facts.st_size > WEFT_KEEP_FILE_LARGEST)
    {
      refuse_large (name, (guint64)facts.st_size, error);
      return FALSE;
    }
  if (S_ISDIR (facts.st_mode))
    /* Translators: %s is a folder's name */
    sentence = g_strdup_printf (_ ("“%s” is a folder.\nOpen it and choose one photograph or letter inside."), name);
  else if (!S_ISREG (facts.st_mode))
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is no file that can be kept.\nChoose a photograph or a letter."), name);
  else if (facts.st_size == 0)
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is empty.\nCopy it once more from where it came, then add it."), name);
  else
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("You are not allowed to read “%s”.\nAsk whoever it belongs to for a copy of your own, then add that."), name);
  refuse (error, sentence);
  return FALSE;
}

/* Why what is neither a picture nor a letter is not kept. */
static void
refuse_kind (WeftFileKind kind,
             const char  *name,
             GError     **error)
{
  g_autofree char *sentence = NULL;

  if (kind == WEFT_FILE_HEIC)
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is a photograph of the kind HEIC, which most programs cannot open.\nSend it from the telephone as JPEG: on an iPhone by Settings, Camera, Formats, Most Compatible, or by e-mail to yourself."), name);
  else if (kind == WEFT_FILE_VIDEO)
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is a video. Weft keeps photographs and letters.\nKeep the video where it is and write down here where that is."), name);
  else if (weft_file_kind_named_picture (name))
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is not a picture, though its name says so.\nLook at it where it came from, and copy it once more."), name);
  else if (kind == WEFT_FILE_DOCUMENT)
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is a document of an office program, which may look different elsewhere or not open at all.\nSave it as PDF there, then add the PDF."), name);
  else
    /* Translators: %s is a file's name */
    sentence = g_strdup_printf (_ ("“%s” is neither a photograph nor a letter.\nPhotographs are kept as JPEG or PNG, letters as PDF or plain text."), name);
  refuse (error, sentence);
}

/* (transfer full): @name with the ending of what it is: nobody opens as a program what came in as a letter. */
static char *
make_name (const char *name,
           const char *media_type)
{
  g_autofree char *stem = g_utf8_make_valid (name, -1);
  char            *dot = strrchr (stem, '.');
  g_autofree char *cut = NULL;

  if (dot != NULL && strlen (dot) <= LONGEST_ENDING)
    *dot = '\0';
  for (char *c = stem; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) || strchr ("/\\:*?\"<>|", *c) != NULL)
      *c = '-';
  for (char *c = stem; *c == '.' || *c == ' '; c++)
    *c = '-';
  g_strchomp (stem);
  cut = g_utf8_substring (stem, 0, MIN (g_utf8_strlen (stem, -1), LONGEST_NAME));
  return g_strconcat (*cut != '\0' ? cut : _ ("File"), weft_file_kind_ending (media_type), NULL);
}

static WeftKeptFile *
take_picture (const char  *name,
              GBytes      *bytes,
              WeftKeepSize size,
              GError     **error)
{
  g_auto (WeftPicture) picture = { 0 };
  g_autofree char *safe = NULL;
  WeftKeptFile    *kept;

  if (!weft_picture_write_anew (bytes, name, size == WEFT_KEEP_SMALLER ? WEFT_KEEP_FILE_LONGEST : 0, &picture, error))
    return NULL;

  safe = make_name (name, picture.media_type);
  kept = weft_kept_file_new (safe, picture.media_type, picture.bytes);
  kept->width = picture.width;
  kept->height = picture.height;
  kept->was_size = g_bytes_get_size (bytes);
  return kept;
}

static WeftKeptFile *
take_letter (const char *name,
             GBytes     *bytes,
             gboolean    is_pdf,
             GError    **error)
{
  const char      *media_type = is_pdf ? "application/pdf" : "text/plain";
  g_autofree char *safe = make_name (name, media_type);
  g_autoptr (GBytes) clean = is_pdf ? weft_pdf_write_anew (bytes, name, error) : g_bytes_ref (bytes);
  WeftKeptFile *kept;

  if (clean == NULL)
    return NULL;
  kept = weft_kept_file_new (safe, media_type, clean);
  /* How a letter is packed is of no interest to anybody. */
  kept->was_size = kept->size;
  return kept;
}

WeftKeptFile *
weft_keep_file_take (const char  *name,
                     GBytes      *bytes,
                     WeftKeepSize size,
                     GError     **error)
{
  WeftFileKind kind = weft_file_kind_of (bytes);

  if (weft_file_kind_is_picture (kind))
    return take_picture (name, bytes, size, error);
  if (kind != WEFT_FILE_PDF && (kind != WEFT_FILE_TEXT || weft_file_kind_named_picture (name)))
    {
      refuse_kind (kind, name, error);
      return NULL;
    }
  return take_letter (name, bytes, kind == WEFT_FILE_PDF, error);
}

/* (transfer full) (nullable) */
static GBytes *
read_bytes (const char *path,
            const char *name,
            GError    **error)
{
  g_autoptr (GError) problem = NULL;
  char *content;
  gsize length;

  if (!look_at (path, name, error))
    return NULL;
  if (!g_file_get_contents (path, &content, &length, &problem))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED,
                   /* Translators: a file's name, then what the computer says: "Input/output error" */
                   _ ("“%s” could not be read to its end: %s.\nCopy it to another place, then add it from there."), name, problem->message);
      return NULL;
    }

  return g_bytes_new_take (content, length);
}

WeftKeptFile *
weft_keep_file_read (const char  *path,
                     WeftKeepSize size,
                     GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = read_bytes (path, name, error);

  return bytes != NULL ? weft_keep_file_take (name, bytes, size, error) : NULL;
}

WeftKeptFile *
weft_keep_file_read_back (const char *path,
                          const char *sha256,
                          GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = read_bytes (path, name, error);
  g_autofree char *sum = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  gboolean         is_own = sum != NULL && g_strcmp0 (sum, sha256) == 0;
  /* Opened in any case: what comes back must be as sound as what comes in. */
  g_autoptr (WeftKeptFile) kept = bytes != NULL ? weft_keep_file_take (name, bytes, is_own ? WEFT_KEEP_AS_IT_IS : WEFT_KEEP_SMALLER, error) : NULL;
  WeftKeptFile *own;

  if (kept == NULL || !is_own || !g_str_has_suffix (name, weft_file_kind_ending (kept->media_type)))
    return g_steal_pointer (&kept);

  own = weft_kept_file_new (kept->name, kept->media_type, bytes);
  own->width = kept->width;
  own->height = kept->height;
  return own;
}

/* (transfer full): the story @ref, or a new one for @kept. */
static WeftRow *
find_story (WeftFile           *file,
            const char         *ref,
            const WeftKeptFile *kept,
            GError            **error)
{
  g_autoptr (GPtrArray) found = NULL;
  WeftRow *row;

  if (ref != NULL)
    {
      found = weft_edit_find (file, weft_description_find ("evidence"), ref, error);
      return found != NULL ? weft_row_copy (found->pdata[0]) : NULL;
    }

  row = weft_row_new (weft_description_find ("evidence"));
  weft_row_set (row, "date", weft_file_today (file));
  weft_row_set (row, "kind", weft_kept_file_is_picture (kept) ? "photo" : "letter");
  return row;
}

/* Puts @name into the story's column, inside the step that is open. */
static gboolean
name_file (WeftFile   *file,
           WeftRow    *row,
           const char *name,
           const char *failed,
           GError    **error)
{
  const WeftSaveOptions options = { .dates = WEFT_DATE_ORDER_YEAR_FIRST };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved;

  weft_row_set (row, "file", name);
  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  return saved != WEFT_SAVE_REFUSED || weft_edit_refused (issues, failed, error);
}

char *
weft_keep_file_add (WeftFile     *file,
                    const char   *ref,
                    WeftKeptFile *kept,
                    GError      **error)
{
  g_autoptr (WeftRow) row = find_story (file, ref, kept, error);
  g_autofree char *name = row != NULL && ref != NULL ? weft_edit_name (row) : NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (WeftStep) step = row != NULL ? weft_step_begin (file, error) : NULL;

  if (step == NULL || !weft_kept_file_keep (file, kept, error) ||
      !name_file (file, row, kept->name, _ ("The file was not added."), error))
    return NULL;

  /* Translators: the name of a photograph or letter, then a story's first words */
  sentence = name != NULL ? g_strdup_printf (_ ("“%s” added to “%s”"), kept->name, name)
                          /* Translators: the name of a photograph or letter */
                          : g_strdup_printf (_ ("“%s” added"), kept->name);
  return weft_step_commit (step, sentence, error) ? g_strdup (weft_row_get (row, "ref")) : NULL;
}

gboolean
weft_keep_file_take_out (WeftFile   *file,
                         const char *ref,
                         GError    **error)
{
  g_autoptr (WeftRow) row = find_story (file, ref, NULL, error);
  g_autoptr (WeftStep) step = NULL;
  g_autofree char *was = NULL;
  g_autofree char *sentence = NULL;

  if (row == NULL)
    return FALSE;
  was = g_strdup (weft_row_get (row, "file"));
  if (weft_text_is_empty (weft_row_get (row, "text")))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   /* Translators: %s is the name of a photograph or letter */
                   _ ("“%s” was not taken out: there are no words beside it, so nothing would be left.\nWrite down first what it showed, or remove the whole record."), was);
      return FALSE;
    }

  step = weft_step_begin (file, error);
  if (step == NULL || !name_file (file, row, "", _ ("The file was not taken out."), error))
    return FALSE;
  /* Translators: %s is the name of a photograph or letter */
  sentence = g_strdup_printf (_ ("“%s” taken out"), was);
  return weft_step_commit (step, sentence, error);
}

static gboolean
write_cb (const char *path,
          gpointer    data,
          GError    **error)
{
  const WeftKeptFile *kept = data;
  gsize               size;
  const char         *start = g_bytes_get_data (kept->bytes, &size);

  return g_file_set_contents_full (path, start, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, error);
}

gboolean
weft_keep_file_save (WeftFile   *file,
                     const char *name,
                     const char *path,
                     GError    **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (WeftKeptFile) kept = weft_kept_file_load (file, name, &problem);

  if (kept == NULL && problem == NULL)
    g_set_error (&problem, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                 /* Translators: %s is a file's name */
                 _ ("“%s” is not kept here: only its name was brought in.\nLook for it where the records came from, and add it again."), name);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return weft_output_check (file, path, error) && weft_replace_file (path, write_cb, NULL, kept, error);
}

char *
weft_keep_file_say_size (const WeftKeptFile *kept)
{
  g_autofree char *size = say_size (kept->size);
  g_autofree char *was = say_size (kept->was_size);

  if (g_str_equal (size, was))
    return g_steal_pointer (&size);
  /* Translators: the size of a photograph as it is kept and as it came: "1.2 MB", "4.8 MB" */
  return g_strdup_printf (_ ("%s, was %s"), size, was);
}
