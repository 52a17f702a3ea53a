/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The groups of commands; each table ends with a line without a name. */

#pragma once

#include "weft-cli.h"

G_BEGIN_DECLS

extern const WeftCliCommand weft_cli_new_commands[];
extern const WeftCliCommand weft_cli_sheet_commands[];
extern const WeftCliCommand weft_cli_data_commands[];
extern const WeftCliCommand weft_cli_edit_commands[];
extern const WeftCliCommand weft_cli_evidence_commands[];
extern const WeftCliCommand weft_cli_explore_commands[];
extern const WeftCliCommand weft_cli_return_commands[];
extern const WeftCliCommand weft_cli_social_value_commands[];
extern const WeftCliCommand weft_cli_file_commands[];
extern const WeftCliCommand weft_cli_history_commands[];

G_END_DECLS
