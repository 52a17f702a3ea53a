/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns made by hand: the worked accounts of the Marsh Lane Warm Hub, a Note and a Full return. */

#pragma once

#include "weft-return.h"

typedef enum
{
  SAMPLE_NOTE,     /* 450.00, one purchase */
  SAMPLE_SHORT,    /* 1,500.00 of which the last instalment is due; the fund is below zero */
  SAMPLE_CLAIMS,   /* 2,000.00 paid on claims, nothing written yet */
  SAMPLE_STANDARD, /* 9,600.00 with six lines, two of them far from the budget */
  SAMPLE_FULL,     /* 24,000.00 with targets, bands and stories, and money spent before the period */
  N_SAMPLES,
} Sample;

/** sample_name: "note", "short", "claims", "standard", "full". */
const char *sample_name (Sample sample);

/** sample_return: settled; signed when @is_signed. */
WeftReturn *sample_return (Sample      sample,
                           const char *language,
                           gboolean    is_signed);
