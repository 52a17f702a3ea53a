/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole return as sentences and as JSON. */

#pragma once

#include "weft-cli.h"

#include "weft-return.h"

G_BEGIN_DECLS

void weft_cli_put_return (WeftCli          *cli,
                          const WeftReturn *ret,
                          const WeftLadder *ladder);

G_END_DECLS
