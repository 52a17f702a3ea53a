/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole return as sentences and as JSON. */

#pragma once

#include "weft-cli.h"

#include "weft-return.h"

G_BEGIN_DECLS

void weft_cli_put_return (WeftCli          *cli,
                          const WeftReturn *ret,
                          const WeftLadder *ladder);

/** weft_cli_put_missing: what a return was signed without, as "missing"; @sentences: (element-type utf8). */
void weft_cli_put_missing (WeftCli         *cli,
                           const GPtrArray *sentences);

G_END_DECLS
