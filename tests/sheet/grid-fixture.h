/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Zip files for the readers, made in the test, and grids as text to compare. */

#pragma once

#include "weft-grid.h"

typedef struct
{
  const char *name, *content;
} ZipPart;

/** fixture_zip: (transfer full): the bytes of a zip file with these parts. */
GBytes *fixture_zip (const ZipPart *parts,
                     guint          n_parts);

/** fixture_zip_locked: (transfer full): the same behind a password. */
GBytes *fixture_zip_locked (const ZipPart *parts,
                            guint          n_parts);

/**
 * fixture_show:
 *
 * Returns: (transfer full): "sheet" and then for each row "2: text | number# | date@ | share | yes?", "=" behind a
 * value that came from a formula, "~" before each note
 */
char *fixture_show (const WeftGrid *grid);
