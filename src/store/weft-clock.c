/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file's clock and its ids. Both can be pinned, so that tests and the example group come out the same every
 * time. */

#include "weft-file-private.h"

#include <unistd.h>

/* An id is 42 bits of milliseconds, which last until 2109, above 21 bits of chance. */
#define CHANCE_BITS 21
#define STRIDE_BITS 13

/* Steele, Lea and Flood's SplitMix64: small, and the same on every machine. */
static guint64
next (WeftFile *file)
{
  guint64 mixed = file->chance += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return mixed ^ (mixed >> 31);
}

static guint32
next_chance (WeftFile *file)
{
  /* From the kernel, not from GLib's own state, which a forked process would have in common with its parent. */
  if (file->chance == 0 && getentropy (&file->chance, sizeof file->chance) != 0)
    file->chance = (guint64)g_random_int () << 32 | g_random_int ();
  return (guint32)(next (file) >> 32);
}

void
weft_file_pin_clock (WeftFile   *file,
                     const char *today)
{
  g_return_if_fail (today != NULL);

  g_free (file->today);
  file->today = g_strdup (today);
}

const char *
weft_file_today (WeftFile *file)
{
  g_autoptr (GDateTime) now = NULL;

  if (file->today != NULL)
    return file->today;

  now = g_date_time_new_now_local ();
  g_free (file->day);
  file->day = g_date_time_format (now, "%Y-%m-%d");
  return file->day;
}

char *
weft_file_now (WeftFile *file)
{
  g_autoptr (GDateTime) now = NULL;

  if (file->today != NULL)
    return g_strconcat (file->today, "T12:00:00", NULL);

  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
}

void
weft_file_seed (WeftFile *file,
                guint64   seed)
{
  file->seeded = TRUE;
  file->chance = seed;
  /* Below any id made from the time, so that what is added later still comes later. */
  file->last_id = (gint64)(next (file) >> 4);

  /* The first step writes it down. */
  if (file->changes == 0)
    {
      g_free (file->id);
      file->id = weft_file_make_id (file);
    }
}

/* The first of a millisecond is anywhere in it; those after it follow at random distances. Two copies that work at
 * the very same moment then meet as rarely as 21 bits of chance allow. */
gint64
weft_file_next_id (WeftFile *file)
{
  gint64  now = file->seeded ? 0 : g_get_real_time () / 1000;
  guint32 chance = next_chance (file);

  if (now > file->last_id >> CHANCE_BITS)
    file->last_id = now << CHANCE_BITS | (chance & ((1u << CHANCE_BITS) - 1));
  else
    file->last_id += 1 + (chance & ((1u << STRIDE_BITS) - 1));
  return file->last_id;
}

gint64
weft_file_blind_id (WeftFile *file)
{
  return (gint64)((guint64)(next_chance (file) >> 1) << 32 | next_chance (file));
}

char *
weft_file_make_id (WeftFile *file)
{
  guint32 parts[4];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = next_chance (file);
  return g_strdup_printf ("%08x%08x%08x%08x", parts[0], parts[1], parts[2], parts[3]);
}
