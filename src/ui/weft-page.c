/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The abstract page: when to read again, when to fold. */

#include "weft-page-private.h"

#include "weft-list.h"
#include "weft-lock.h"
#include "weft-window.h"

/* Below this, with letters of the usual size, a page folds even if its wide form could be squeezed in; no page may need
 * more than the smallest. */
#define NARROW 620
#define USUAL_LETTERS 14.67 /* pixels: 11 points */
#define SMALLEST 360

enum
{
  PROP_0,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WeftPage, weft_page, ADW_TYPE_BIN)

WeftPagePrivate *
weft_page_get_private (WeftPage *self)
{
  return weft_page_get_instance_private (self);
}

static void
reload_now (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  priv->is_stale = FALSE;
  if (weft_workspace_has_file (priv->workspace))
    WEFT_PAGE_GET_CLASS (self)->reload (self);
}

/* What is not looked at waits until it is. */
static void
hear_change_cb (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload_now (self);
  else
    priv->is_stale = TRUE;
}

static gboolean
can_fold (WeftPage *self)
{
  return WEFT_PAGE_GET_CLASS (self)->fold != NULL;
}

static gboolean
fold_cb (gpointer data)
{
  WeftPage        *self = data;
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  priv->fold_source = 0;
  priv->is_folded = !priv->is_folded;
  WEFT_PAGE_GET_CLASS (self)->fold (self, priv->is_folded);
  return G_SOURCE_REMOVE;
}

static int
measure_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* A page that can fold lets itself be made narrower than its wide form is. */
static void
weft_page_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  WeftPage        *self = WEFT_PAGE (widget);
  WeftPagePrivate *priv = weft_page_get_instance_private (self);
  GtkWidget       *child = adw_bin_get_child (ADW_BIN (widget));

  if (child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, measure_width (child));
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  /* A folded page never asks for the width at which it would unfold, and fold again, for ever. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && can_fold (self))
    *minimum = MIN (*minimum, priv->is_folded ? priv->wide_minimum - 1 : SMALLEST);
}

int
weft_page_find_width (GtkWidget *widget,
                      int        usual)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  const double                letters = (double)pango_font_description_get_size (font) / PANGO_SCALE;

  return (int)(usual * MAX (letters / USUAL_LETTERS, 1));
}

/* What folds changes sizes, which must not happen while sizes are being given: it happens just afterwards. */
static void
weft_page_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  WeftPage        *self = WEFT_PAGE (widget);
  WeftPagePrivate *priv = weft_page_get_instance_private (self);
  GtkWidget       *child = adw_bin_get_child (ADW_BIN (self));
  int              minimum;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  minimum = measure_width (child);
  gtk_widget_allocate (child, MAX (width, minimum), height, baseline, NULL);
  if (!can_fold (self) || priv->content != NULL)
    return;
  if (!priv->is_folded)
    priv->wide_minimum = MAX (minimum, weft_page_find_width (widget, NARROW));
  if ((width < priv->wide_minimum) != priv->is_folded && priv->fold_source == 0)
    priv->fold_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_cb, self, NULL);
}

static void
weft_page_map (GtkWidget *widget)
{
  WeftPage        *self = WEFT_PAGE (widget);
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  GTK_WIDGET_CLASS (weft_page_parent_class)->map (widget);
  if (priv->is_stale)
    reload_now (self);
}

static void
weft_page_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  WeftPage        *self = WEFT_PAGE (object);
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  switch (id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      g_signal_connect_object (priv->workspace, "changed", G_CALLBACK (hear_change_cb), self, G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_page_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (WEFT_PAGE (object));

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_page_dispose (GObject *object)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (WEFT_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_handle_id (&priv->fold_source, g_source_remove);
  g_clear_object (&priv->content);
  g_clear_weak_pointer (&priv->before);

  G_OBJECT_CLASS (weft_page_parent_class)->dispose (object);
}

static void
weft_page_finalize (GObject *object)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (WEFT_PAGE (object));

  g_clear_object (&priv->workspace);
  g_clear_object (&priv->cancellable);
  g_clear_pointer (&priv->shown, weft_page_reading_unref);

  G_OBJECT_CLASS (weft_page_parent_class)->finalize (object);
}

static void
weft_page_class_init (WeftPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = weft_page_dispose;
  object_class->finalize = weft_page_finalize;
  object_class->set_property = weft_page_set_property;
  object_class->get_property = weft_page_get_property;
  widget_class->map = weft_page_map;
  widget_class->measure = weft_page_measure;
  widget_class->size_allocate = weft_page_size_allocate;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, WEFT_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
weft_page_init (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  /* The bin's layout manager would keep its width from us. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  priv->cancellable = g_cancellable_new ();
  priv->is_stale = TRUE;
}

WeftWorkspace *
weft_page_get_workspace (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  g_return_val_if_fail (WEFT_IS_PAGE (self), NULL);
  return priv->workspace;
}

void
weft_page_reload (WeftPage *self)
{
  WeftPagePrivate *priv = weft_page_get_instance_private (self);

  g_return_if_fail (WEFT_IS_PAGE (self));
  g_clear_pointer (&priv->shown, weft_page_reading_unref);
  hear_change_cb (self);
}

void
weft_page_begin_new (WeftPage *self)
{
  g_return_if_fail (WEFT_IS_PAGE (self));
  if (weft_page_get_form (self) != NULL)
    weft_form_follow (weft_page_get_form (self));
  else if (WEFT_PAGE_GET_CLASS (self)->begin_new != NULL)
    WEFT_PAGE_GET_CLASS (self)->begin_new (self);
}

gboolean
weft_page_go_back (WeftPage *self)
{
  g_return_val_if_fail (WEFT_IS_PAGE (self), FALSE);
  if (weft_page_get_form (self) != NULL)
    {
      weft_form_leave (weft_page_get_form (self));
      return TRUE;
    }
  if (weft_page_set_several (self, FALSE))
    return TRUE;
  return WEFT_PAGE_GET_CLASS (self)->go_back != NULL && WEFT_PAGE_GET_CLASS (self)->go_back (self);
}

void
weft_page_open_record (WeftPage   *self,
                       const char *ref)
{
  g_return_if_fail (WEFT_IS_PAGE (self));
  /* What was typed is not thrown away by something that was clicked elsewhere. */
  if (weft_page_get_form (self) != NULL && weft_form_is_changed (weft_page_get_form (self)))
    return;
  weft_page_close_form (self);
  if (WEFT_PAGE_GET_CLASS (self)->open_record != NULL)
    WEFT_PAGE_GET_CLASS (self)->open_record (self, ref);
}

static WeftList *
find_list (GtkWidget *widget)
{
  WeftList *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (WEFT_IS_LIST (widget))
    return WEFT_LIST (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

WeftListing *
weft_page_make_listing (WeftPage *self)
{
  WeftList *list = NULL;

  g_return_val_if_fail (WEFT_IS_PAGE (self), NULL);
  if (weft_page_get_form (self) != NULL)
    return NULL;
  if (WEFT_PAGE_GET_CLASS (self)->make_listing != NULL)
    return WEFT_PAGE_GET_CLASS (self)->make_listing (self);
  list = find_list (GTK_WIDGET (self));
  return list != NULL ? weft_list_make_listing (list) : NULL;
}

gboolean
weft_page_set_several (WeftPage *self,
                       gboolean  is_several)
{
  WeftList *list = NULL;

  g_return_val_if_fail (WEFT_IS_PAGE (self), FALSE);
  if (weft_page_get_form (self) != NULL)
    return FALSE;
  if (WEFT_PAGE_GET_CLASS (self)->set_several != NULL)
    return WEFT_PAGE_GET_CLASS (self)->set_several (self, is_several);
  list = find_list (GTK_WIDGET (self));
  if (list == NULL || weft_list_is_several (list) == is_several)
    return FALSE;
  weft_list_set_several (list, is_several);
  return TRUE;
}

void
weft_page_say_saved (WeftPage *self,
                     gpointer  path)
{
  weft_window_say_saved (GTK_WIDGET (self), path);
}
