/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader would be told. */

#include "access-fixture.h"

#include <string.h>

static gboolean
is_control (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_SPIN_BUTTON:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The label beside or inside it, or a name of its own: an underline in that would be read out. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible   *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *name = NULL;

  if (gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  name = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  return name != NULL && strchr (name, '_') == NULL;
}

static void
note_nameless (GtkWidget *widget,
               GString   *nameless,
               guint     *n)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_control (widget))
    {
      (*n)++;
      if (!has_name (widget))
        g_string_append_printf (nameless, " %s in %s", G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    note_nameless (child, nameless, n);
}

void
access_assert_names (GtkWidget *root)
{
  GString *nameless = g_string_new (NULL);
  guint    n = 0;

  note_nameless (root, nameless, &n);
  ck_assert_uint_gt (n, 1);
  ck_assert_msg (nameless->len == 0, "without a name:%s", nameless->str);
  g_string_free (nameless, TRUE);
}
