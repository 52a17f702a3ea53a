/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the XML of a spreadsheet node by node. */

#include "weft-xml.h"

#include <libxml/xmlreader.h>

#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT)

struct _WeftXml
{
  xmlTextReader *reader;   /* owned, nullable */
  GBytes        *bytes;    /* owned */
  gboolean       is_whole; /* read to its end without a fault */
};

WeftXml *
weft_xml_open (GBytes *bytes)
{
  WeftXml    *xml = g_new0 (WeftXml, 1);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  xml->bytes = g_bytes_ref (bytes);
  if (size > 0 && size <= G_MAXINT)
    xml->reader = xmlReaderForMemory (data, (int)size, NULL, NULL, OPTIONS);
  return xml;
}

void
weft_xml_free (WeftXml *xml)
{
  if (xml == NULL)
    return;
  g_clear_pointer (&xml->reader, xmlFreeTextReader);
  g_bytes_unref (xml->bytes);
  g_free (xml);
}

gboolean
weft_xml_next (WeftXml *xml)
{
  int got;

  if (xml->reader == NULL)
    return FALSE;
  got = xmlTextReaderRead (xml->reader);
  if (got == 1 && xmlTextReaderNodeType (xml->reader) != XML_READER_TYPE_DOCUMENT_TYPE)
    return TRUE;
  xml->is_whole = got == 0;
  g_clear_pointer (&xml->reader, xmlFreeTextReader); /* nothing more is read after a fault */
  return FALSE;
}

gboolean
weft_xml_is_whole (const WeftXml *xml)
{
  return xml->is_whole;
}

void
weft_xml_skip (WeftXml *xml)
{
  const int depth = xmlTextReaderDepth (xml->reader);

  if (xmlTextReaderIsEmptyElement (xml->reader))
    return;
  while (weft_xml_next (xml) && xmlTextReaderDepth (xml->reader) > depth)
    ;
}

static gboolean
is_named (WeftXml    *xml,
          const char *name)
{
  return g_strcmp0 ((const char *)xmlTextReaderConstLocalName (xml->reader), name) == 0;
}

gboolean
weft_xml_is_start (WeftXml    *xml,
                   const char *name)
{
  return xmlTextReaderNodeType (xml->reader) == XML_READER_TYPE_ELEMENT && is_named (xml, name);
}

gboolean
weft_xml_is_end (WeftXml    *xml,
                 const char *name)
{
  return (xmlTextReaderNodeType (xml->reader) == XML_READER_TYPE_END_ELEMENT ||
          (xmlTextReaderNodeType (xml->reader) == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (xml->reader))) &&
         is_named (xml, name);
}

gboolean
weft_xml_is_start_in (WeftXml    *xml,
                      const char *space)
{
  return xmlTextReaderNodeType (xml->reader) == XML_READER_TYPE_ELEMENT &&
         g_strcmp0 ((const char *)xmlTextReaderConstNamespaceUri (xml->reader), space) == 0;
}

gboolean
weft_xml_is_text (WeftXml *xml)
{
  switch (xmlTextReaderNodeType (xml->reader))
    {
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_WHITESPACE:
      return TRUE;
    default:
      return FALSE;
    }
}

const char *
weft_xml_value (WeftXml *xml)
{
  const xmlChar *value = xmlTextReaderConstValue (xml->reader);

  return value != NULL ? (const char *)value : "";
}

char *
weft_xml_attribute (WeftXml    *xml,
                    const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (xml->reader) == 1)
    if (is_named (xml, name))
      value = g_strdup (weft_xml_value (xml));
  xmlTextReaderMoveToElement (xml->reader);
  return value;
}

guint
weft_xml_attribute_number (WeftXml    *xml,
                           const char *name,
                           guint       otherwise)
{
  g_autofree char *value = weft_xml_attribute (xml, name);
  guint64          number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &number, NULL))
    return otherwise;
  return (guint)number;
}
