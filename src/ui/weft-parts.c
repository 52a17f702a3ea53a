/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The switch between the parts of a page. */

#include "weft-parts.h"

#include "weft-pages.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

struct _WeftParts
{
  AdwBin parent_instance;

  char            *page; /* owned */
  GtkToggleButton *own;  /* borrowed: the button of @page, which stays pressed */
};

G_DEFINE_FINAL_TYPE (WeftParts, weft_parts, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Who switches with a key stays at the switch: at the one of the part that came. */
static gboolean
focus_switch (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (WEFT_IS_PARTS (widget))
    return gtk_widget_grab_focus (GTK_WIDGET (WEFT_PARTS (widget)->own)) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus_switch (child))
      return TRUE;
  return FALSE;
}

static void
press_cb (WeftParts *self,
          GtkWidget *button)
{
  GtkRoot    *root = gtk_widget_get_root (button);
  const char *page = g_object_get_data (G_OBJECT (button), "page");

  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) || button == GTK_WIDGET (self->own))
    return;
  gtk_toggle_button_set_active (self->own, TRUE);
  if (!WEFT_IS_WINDOW (root))
    return;
  weft_window_go_to (WEFT_WINDOW (root), page, NULL);
  focus_switch (GTK_WIDGET (weft_window_get_page (WEFT_WINDOW (root))));
}

static GtkWidget *
make_button (WeftParts          *self,
             const WeftPageKind *kind)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ (kind->part));
  gboolean   is_own = g_str_equal (kind->name, self->page);

  g_object_set_data (G_OBJECT (button), "page", (gpointer)kind->name);
  if (is_own)
    self->own = GTK_TOGGLE_BUTTON (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_own);
  g_signal_connect_object (button, "toggled", G_CALLBACK (press_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
append_item (GMenu              *menu,
             const WeftPageKind *kind)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ (kind->part), NULL);

  g_menu_item_set_action_and_target (item, "win.go-to", "s", kind->name);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (const WeftPageKind *own,
                  GMenu              *menu)
{
  GtkWidget       *button = gtk_menu_button_new ();
  g_autofree char *words = NULL;

  /* Translators: the first is a page, "Evidence", the second the part of it that is shown, "Stories" */
  words = g_strdup_printf (_ ("%s: %s"), _ (weft_pages_find (own->part_of)->title), _ (own->part));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ (own->part));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "parts-menu");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
weft_parts_constructed (GObject *object)
{
  WeftParts          *self = WEFT_PARTS (object);
  const WeftPageKind *own = weft_pages_find (self->page);
  GtkWidget          *squeezer = adw_squeezer_new ();
  GtkWidget          *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkToggleButton    *first = NULL;
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  G_OBJECT_CLASS (weft_parts_parent_class)->constructed (object);
  g_return_if_fail (own != NULL && own->part_of != NULL);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i].part_of, own->part_of) == 0)
      {
        GtkWidget *button = make_button (self, &kinds[i]);

        gtk_box_append (GTK_BOX (buttons), button);
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
        first = first != NULL ? first : GTK_TOGGLE_BUTTON (button);
        append_item (menu, &kinds[i]);
      }
  gtk_widget_add_css_class (buttons, "linked");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (weft_pages_find (own->part_of)->title), -1);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), buttons);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), make_menu_button (own, menu));
  adw_bin_set_child (ADW_BIN (self), squeezer);
}

static void
weft_parts_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  WeftParts *self = WEFT_PARTS (object);

  switch (id)
    {
    case PROP_PAGE:
      self->page = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_parts_finalize (GObject *object)
{
  g_free (WEFT_PARTS (object)->page);
  G_OBJECT_CLASS (weft_parts_parent_class)->finalize (object);
}

static void
weft_parts_class_init (WeftPartsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = weft_parts_constructed;
  object_class->set_property = weft_parts_set_property;
  object_class->finalize = weft_parts_finalize;
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
weft_parts_init (WeftParts *self)
{
}

const char *
weft_parts_get_beside (const char *page,
                       int         step)
{
  const WeftPageKind *own = weft_pages_find (page);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  guint               n, at = 0;
  const WeftPageKind *kinds = weft_pages_list (&n);

  if (own == NULL || own->part_of == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i].part_of, own->part_of) == 0)
      {
        at = &kinds[i] == own ? parts->len : at;
        g_ptr_array_add (parts, (gpointer)kinds[i].name);
      }
  return g_ptr_array_index (parts, (at + parts->len + (guint)step) % parts->len);
}
