/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader would be told, for tests from inside. */

#pragma once

#include "weft-test.h"

#include <gtk/gtk.h>

/** access_assert_names: that every control that is seen below @root has a name, and none with an underline. */
void access_assert_names (GtkWidget *root);
