/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A book that shows every style, format and chart: a return of the worked year. */

#pragma once

#include "weft-book.h"

WeftBook *sample_book_new (const char *language);
