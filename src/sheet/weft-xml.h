/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the XML of a spreadsheet node by node: no document type, no entity from outside, no network, and
 * never the whole tree. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _WeftXml WeftXml;

/** weft_xml_open: (transfer full): keeps @bytes as long as it needs them. */
WeftXml *weft_xml_open (GBytes *bytes);

void weft_xml_free (WeftXml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftXml, weft_xml_free)

/** weft_xml_next: TRUE when there is a next node; FALSE at the end and on the first fault, see weft_xml_is_whole(). */
gboolean weft_xml_next (WeftXml *xml);

/** weft_xml_is_whole: after the last node: whether the document ended well. */
gboolean weft_xml_is_whole (const WeftXml *xml);

/** weft_xml_skip: steps over all that is inside the element whose start @xml stands on. */
void weft_xml_skip (WeftXml *xml);

/** weft_xml_is_start: whether the node is the start of the element @name, whatever its prefix. */
gboolean weft_xml_is_start (WeftXml    *xml,
                            const char *name);
gboolean weft_xml_is_end (WeftXml    *xml,
                          const char *name);
gboolean weft_xml_is_text (WeftXml *xml);

/** weft_xml_is_start_in: whether the node is the start of any element of @space. */
gboolean weft_xml_is_start_in (WeftXml    *xml,
                               const char *space);

/** weft_xml_value: (transfer none): of a text node, till the next node. */
const char *weft_xml_value (WeftXml *xml);

/** weft_xml_attribute: (transfer full) (nullable): by its name without prefix. */
char *weft_xml_attribute (WeftXml    *xml,
                          const char *name);

/** weft_xml_attribute_number: the attribute as a whole number, @otherwise where it is missing or none. */
guint weft_xml_attribute_number (WeftXml    *xml,
                                 const char *name,
                                 guint       otherwise);

G_END_DECLS
