/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept about people in this file: of each kind of record what it is for, why the law allows it, which facts
 * it has, how long it is kept and how many are past that; and what people agreed to. It is the record of processing
 * that UK GDPR (Article 30) asks for. */

#pragma once

#include "weft-file.h"
#include "weft-description.h"

G_BEGIN_DECLS

typedef struct
{
  const WeftTable *table;   /* static */
  const char      *purpose; /* translated */
  const char      *basis;   /* translated: why it is lawful */
  char            *facts;   /* owned: "Name, E-mail, Telephone" */
  char            *keeping; /* owned: "3 years after the session" */
  gint64           n;       /* records */
  gint64           n_past;  /* of them past their keeping time */
} WeftHolding;

typedef struct
{
  char  *purpose; /* owned: "news" */
  gint64 given, withdrawn;
} WeftAgreed;

typedef struct
{
  GPtrArray *holdings; /* owned, of WeftHolding: those that have records first */
  GPtrArray *agreed;   /* owned, of WeftAgreed */
  char      *path;     /* owned: the file */
  char      *copies;   /* owned: the folder of the copies */
  char      *newest;   /* owned, nullable: ISO day of the newest copy */
  guint      n_copies;
} WeftProtection;

void weft_protection_free (WeftProtection *protection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftProtection, weft_protection_free)

/** weft_protection_read: (transfer full). */
WeftProtection *weft_protection_read (WeftFile *file,
                                      GError  **error);

G_END_DECLS
