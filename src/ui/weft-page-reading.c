/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page shows of the file. Made on the main thread and run on the worker's; after that nobody changes it. */

#include "weft-page-reading.h"

#include "weft-changes.h"

struct _WeftPageReading
{
  char            *question; /* owned, nullable */
  WeftWork         work;
  gpointer         data; /* owned */
  GDestroyNotify   free_data;
  gpointer         result; /* owned, nullable */
  GDestroyNotify   free_result;
  WeftPageReading *before;  /* owned, nullable: what was shown when it was asked for, to the same question */
  WeftReading     *reading; /* owned, nullable: it was read */
};

static void
clear_reading (gpointer data)
{
  WeftPageReading *self = data;

  g_free (self->question);
  if (self->data != NULL && self->free_data != NULL)
    self->free_data (self->data);
  if (self->result != NULL && self->free_result != NULL)
    self->free_result (self->result);
  g_clear_pointer (&self->before, weft_page_reading_unref);
  weft_reading_free (self->reading);
}

WeftPageReading *
weft_page_reading_ref (WeftPageReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
weft_page_reading_unref (WeftPageReading *self)
{
  g_atomic_rc_box_release_full (self, clear_reading);
}

WeftPageReading *
weft_page_reading_new (const char      *question,
                       WeftWork         work,
                       gpointer         data,
                       GDestroyNotify   free_data,
                       WeftPageReading *before)
{
  WeftPageReading *self = g_atomic_rc_box_new0 (WeftPageReading);

  self->question = g_strdup (question);
  self->work = work;
  self->data = data;
  self->free_data = free_data;
  if (before != NULL && g_strcmp0 (before->question, question) == 0)
    self->before = weft_page_reading_ref (before);
  return self;
}

gpointer
weft_page_reading_run (WeftFile     *file,
                       gpointer      reading,
                       WeftProgress *progress,
                       GError      **error)
{
  WeftPageReading *self = reading;
  gpointer         result;

  if (self->before != NULL && weft_reading_holds (file, self->before->reading))
    return NULL;
  weft_reading_begin (file);
  result = self->work (file, self->data, progress, error);
  self->reading = weft_reading_end (file);
  return result;
}

gboolean
weft_page_reading_end (WeftPageReading *self,
                       gpointer         result,
                       GDestroyNotify   free_result)
{
  self->result = result;
  self->free_result = free_result;
  if (self->data != NULL && self->free_data != NULL)
    self->free_data (g_steal_pointer (&self->data));
  g_clear_pointer (&self->before, weft_page_reading_unref);
  return self->reading != NULL;
}
