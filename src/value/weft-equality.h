/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part: the questions that are asked without names, and the official answers in their order.
 *
 * Source: GSS harmonised categories for ethnic group, 18 March 2025 (England and Wales, Scotland, Northern Ireland);
 * ONS Census 2021 dictionary for age, disability, unpaid care, sex, gender identity and sexual orientation; ONS
 * recommended presentation of religious affiliation. "Prefer not to say" goes with every question. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** weft_equality_questions: (array zero-terminated=1): the keys of all questions: "age", in the order in which they are told. */
const char *const *weft_equality_questions (void);

/**
 * weft_equality_answers:
 * @nation: (nullable): "scotland": of its own where the nations ask in other words; else England's and Wales's
 *
 * Returns: (transfer container) (element-type utf8): the official answers to the question @key in their order; the
 * last is what somebody preferred not to say
 */
GPtrArray *weft_equality_answers (const char *key,
                                  const char *nation);

/**
 * weft_equality_is_official:
 * @alike: (out) (nullable): the official answer that @answer can be taken for: in other letters, or in the language of the
 * program; NULL: none
 *
 * Returns: whether @answer, or a wider category, stands in the official list of any nation for the question @key
 */
gboolean weft_equality_is_official (const char  *key,
                                    const char  *answer,
                                    const char **alike);

/**
 * weft_equality_wider:
 * @nation: (nullable): as for weft_equality_answers(): "Roma" is White in Scotland and a group of its own in Northern Ireland
 *
 * Returns: (nullable): the wider category that @answer to the question @key is part of, or that it is in other letters: "25 to 64"
 */
const char *weft_equality_wider (const char *key,
                                 const char *nation,
                                 const char *answer);

/**
 * weft_equality_compare:
 * @nation: (nullable): whose order it is
 *
 * Returns: as strcmp() does, for two answers to questions in their official order; what is not official there comes later,
 * and last what somebody preferred not to say
 */
int weft_equality_compare (const char *nation,
                           const char *key,
                           const char *answer,
                           const char *other_key,
                           const char *other_answer);

G_END_DECLS
