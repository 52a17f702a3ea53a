/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar on top of every page. */

#include "weft-header.h"

#include "weft-window.h"

#include <string.h>

struct _WeftHeader
{
  AdwBin parent_instance;

  gboolean   back;
  gboolean   is_lone;
  gboolean   has_tools;
  GPtrArray *words;          /* owned, of AdwButtonContent */
  gulong     folded_handler; /* of the window, while rooted */

  /* template children */
  AdwHeaderBar   *bar;
  AdwWindowTitle *window_title;
  GtkWidget      *back_button;
  GtkWidget      *search_button;
  GtkMenuButton  *menu_button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_BACK,
  PROP_LONE,
  PROP_TOOLS,
  PROP_CONTROLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable;

static void weft_header_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WeftHeader, weft_header, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, weft_header_buildable_init))

/* On a phone the page's own buttons need the room of those that make the window larger and smaller. */
static const char *
find_close_button (WeftHeader *self)
{
  g_autofree char *layout = NULL;
  const char      *close, *middle;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout, NULL);
  close = layout != NULL ? strstr (layout, "close") : NULL;
  middle = layout != NULL ? strchr (layout, ':') : NULL;
  if (close == NULL)
    return ":";
  return middle == NULL || close < middle ? "close:" : ":close";
}

static void
update_buttons (WeftHeader *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean is_folded = WEFT_IS_WINDOW (root) && weft_window_is_folded (WEFT_WINDOW (root));

  adw_header_bar_set_decoration_layout (self->bar, is_folded ? find_close_button (self) : NULL);
  gtk_widget_set_visible (self->back_button, !self->is_lone && (self->back || is_folded));
  /* A phone has room for the title and the page's own buttons; search is in the menu too. */
  gtk_widget_set_visible (self->search_button, self->has_tools && !is_folded);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), self->has_tools);
  for (guint i = 0; i < self->words->len; i++)
    {
      AdwButtonContent *content = g_ptr_array_index (self->words, i);

      adw_button_content_set_label (content, is_folded ? "" : g_object_get_data (G_OBJECT (content), "words"));
    }
}

/* The words of the page's first button, which stand there only where there is room. */
static void
remember_words (WeftHeader *self,
                GtkWidget  *button)
{
  GtkWidget *content = GTK_IS_BUTTON (button) ? gtk_button_get_child (GTK_BUTTON (button)) : NULL;

  if (!ADW_IS_BUTTON_CONTENT (content))
    return;
  g_object_set_data_full (G_OBJECT (content), "words", g_strdup (adw_button_content_get_label (ADW_BUTTON_CONTENT (content))), g_free);
  g_ptr_array_add (self->words, g_object_ref (content));
}

static void
weft_header_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  WeftHeader *self = WEFT_HEADER (buildable);

  if (g_strcmp0 (type, "start") == 0)
    {
      adw_header_bar_pack_start (self->bar, GTK_WIDGET (child));
      remember_words (self, GTK_WIDGET (child));
    }
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "title") == 0)
    adw_header_bar_set_title_widget (self->bar, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
weft_header_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = weft_header_add_child;
}

static void
weft_header_root (GtkWidget *widget)
{
  WeftHeader *self = WEFT_HEADER (widget);
  GtkRoot    *root;

  GTK_WIDGET_CLASS (weft_header_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (WEFT_IS_WINDOW (root))
    {
      gtk_menu_button_set_menu_model (self->menu_button, weft_window_get_menu (WEFT_WINDOW (root)));
      self->folded_handler = g_signal_connect_object (root, "notify::folded", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
    }
  update_buttons (self);
}

static void
weft_header_unroot (GtkWidget *widget)
{
  g_clear_signal_handler (&WEFT_HEADER (widget)->folded_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (weft_header_parent_class)->unroot (widget);
}

static void
weft_header_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WeftHeader *self = WEFT_HEADER (object);

  switch (id)
    {
    case PROP_TITLE:
      weft_header_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      weft_header_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_BACK:
      self->back = g_value_get_boolean (value);
      update_buttons (self);
      break;
    case PROP_LONE:
      self->is_lone = g_value_get_boolean (value);
      update_buttons (self);
      break;
    case PROP_TOOLS:
      self->has_tools = g_value_get_boolean (value);
      update_buttons (self);
      break;
    case PROP_CONTROLS:
      adw_header_bar_set_show_end_title_buttons (self->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_header_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WeftHeader *self = WEFT_HEADER (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (self->window_title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, adw_window_title_get_subtitle (self->window_title));
      break;
    case PROP_BACK:
      g_value_set_boolean (value, self->back);
      break;
    case PROP_LONE:
      g_value_set_boolean (value, self->is_lone);
      break;
    case PROP_TOOLS:
      g_value_set_boolean (value, self->has_tools);
      break;
    case PROP_CONTROLS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_header_dispose (GObject *object)
{
  WeftHeader *self = WEFT_HEADER (object);

  /* A title widget that a page gave takes the template's own out of the tree; it is the bar's to drop. */
  g_clear_object (&self->window_title);
  g_ptr_array_set_size (self->words, 0);

  G_OBJECT_CLASS (weft_header_parent_class)->dispose (object);
}

static void
weft_header_finalize (GObject *object)
{
  g_ptr_array_unref (WEFT_HEADER (object)->words);
  G_OBJECT_CLASS (weft_header_parent_class)->finalize (object);
}

static void
weft_header_class_init (WeftHeaderClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = weft_header_dispose;
  object_class->finalize = weft_header_finalize;
  object_class->set_property = weft_header_set_property;
  object_class->get_property = weft_header_get_property;
  widget_class->root = weft_header_root;
  widget_class->unroot = weft_header_unroot;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_BACK] = g_param_spec_boolean ("back", NULL, NULL, FALSE, flags);
  properties[PROP_LONE] = g_param_spec_boolean ("lone", NULL, NULL, FALSE, flags);
  properties[PROP_TOOLS] = g_param_spec_boolean ("tools", NULL, NULL, TRUE, flags);
  properties[PROP_CONTROLS] = g_param_spec_boolean ("controls", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-header.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, WeftHeader, back_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHeader, search_button);
  gtk_widget_class_bind_template_child (widget_class, WeftHeader, menu_button);
}

static void
weft_header_init (WeftHeader *self)
{
  self->has_tools = TRUE;
  self->words = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->window_title = g_object_ref_sink (ADW_WINDOW_TITLE (adw_window_title_new ("", "")));
  adw_header_bar_set_title_widget (self->bar, GTK_WIDGET (self->window_title));
}

void
weft_header_set_title (WeftHeader *self,
                       const char *title)
{
  g_return_if_fail (WEFT_IS_HEADER (self));
  adw_window_title_set_title (self->window_title, title != NULL ? title : "");
}

void
weft_header_set_subtitle (WeftHeader *self,
                          const char *subtitle)
{
  g_return_if_fail (WEFT_IS_HEADER (self));
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
}
