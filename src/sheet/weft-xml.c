/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the XML of a spreadsheet node by node. */

#include "weft-xml.h"

#include <string.h>

#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT)

WeftXml *
weft_xml_open (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_return_val_if_fail (size <= G_MAXINT, NULL);
  return xmlReaderForMemory (data != NULL ? data : "", (int)size, NULL, NULL, OPTIONS);
}

gboolean
weft_xml_next (WeftXml *xml)
{
  return xml != NULL &&
         xmlTextReaderRead (xml) == 1 &&
         xmlTextReaderNodeType (xml) != XML_READER_TYPE_DOCUMENT_TYPE;
}

gboolean
weft_xml_is_whole (WeftXml *xml)
{
  return xml != NULL && xmlTextReaderReadState (xml) == XML_TEXTREADER_MODE_EOF;
}

static gboolean
is_named (WeftXml    *xml,
          const char *name)
{
  return g_strcmp0 ((const char *)xmlTextReaderConstLocalName (xml), name) == 0;
}

gboolean
weft_xml_is_start (WeftXml    *xml,
                   const char *name)
{
  return xmlTextReaderNodeType (xml) == XML_READER_TYPE_ELEMENT && is_named (xml, name);
}

gboolean
weft_xml_is_end (WeftXml    *xml,
                 const char *name)
{
  return (xmlTextReaderNodeType (xml) == XML_READER_TYPE_END_ELEMENT ||
          (xmlTextReaderNodeType (xml) == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (xml))) &&
         is_named (xml, name);
}

gboolean
weft_xml_is_text (WeftXml *xml)
{
  switch (xmlTextReaderNodeType (xml))
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
  const xmlChar *value = xmlTextReaderConstValue (xml);

  return value != NULL ? (const char *)value : "";
}

char *
weft_xml_attribute (WeftXml    *xml,
                    const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (xml) == 1)
    if (is_named (xml, name))
      value = g_strdup (weft_xml_value (xml));
  xmlTextReaderMoveToElement (xml);
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
