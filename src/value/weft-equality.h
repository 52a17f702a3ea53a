/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part: the questions that are asked without names, and the official answers in their order.
 *
 * Source: GSS harmonised categories for ethnic group, 18 March 2025 (England and Wales, Scotland, Northern Ireland);
 * ONS Census 2021 dictionary for age, disability, unpaid care, sex, gender identity and sexual orientation; ONS
 * recommended presentation of religious affiliation. "Prefer not to say" goes with every question. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_equality_wider: (nullable): the wider category that @answer to the question @key is part of: "25 to 64" */
const char *weft_equality_wider (const char *key,
                                 const char *answer);

/**
 * weft_equality_compare:
 *
 * Returns: as strcmp() does, for two answers to questions in their official order; what is not official comes later,
 * and last what somebody preferred not to say
 */
int weft_equality_compare (const char *key,
                           const char *answer,
                           const char *other_key,
                           const char *other_answer);

G_END_DECLS
