/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk for SQLite that can fail and lose its power. It keeps in memory what was written and what has really
 * arrived (was synced); the rest arrives whole, in part or not at all when the power goes. Real files are only
 * read at first and written by shim_settle(). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SHIM_FAIL_ONCE, /* the operation fails, later ones work */
  SHIM_FAIL_ON,   /* it and all later ones fail */
  SHIM_CUT,       /* the power goes during the operation */
} ShimFault;

typedef enum
{
  SHIM_KEEP,   /* everything arrives */
  SHIM_DROP,   /* nothing that was not synced arrives */
  SHIM_RANDOM, /* each write arrives, does not, or is torn */
} ShimFate;

/** shim_install: from now on SQLite opens its files on this disk. */
void shim_install (void);
/** shim_remove: and again on the real one. */
void shim_remove (void);
typedef enum
{
  SHIM_TURNING_POINTS, /* truncations, syncs, creations and deletions: where it is decided what a cut leaves */
  SHIM_ALL,            /* writes too */
} ShimOperations;

/** shim_arm: @fault happens at the @at-th of @what from now, 1 being the next. */
void shim_arm (ShimFault      fault,
               ShimOperations what,
               guint          at);
/** shim_cut: the power goes now, whatever is armed. */
void shim_cut (void);
/** shim_has_struck: whether the fault happened since it was armed. */
gboolean shim_has_struck (void);
/** shim_settle: writes what the disk holds after @fate to the real files, forgets all and is sound again. */
void shim_settle (ShimFate fate,
                  guint32  seed);

/* What the disk held when the power went. */
typedef GPtrArray ShimCut;

/** shim_take: (transfer full): what the disk holds; it forgets all and is sound again. Unref with g_ptr_array_unref(). */
ShimCut *shim_take (void);
/** shim_arrive: writes what @cut holds after @fate to the real files; may be asked for one fate after the other. */
void shim_arrive (const ShimCut *cut,
                  ShimFate       fate,
                  guint32        seed);

G_END_DECLS
