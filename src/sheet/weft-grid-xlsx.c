/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An .xlsx workbook as a grid: which parts are its sheets, the texts that they share, and what the formats of
 * their numbers mean. */

#include "weft-grid-xlsx.h"

#include "weft-grid-read.h"

#include <string.h>

static void
clear_shared (WeftXlsxShared *shared)
{
  g_clear_pointer (&shared->texts, g_ptr_array_unref);
  g_clear_pointer (&shared->formats, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftXlsxShared, clear_shared)

typedef struct
{
  char *name;
  char *relation;
} Tab;

static void
free_tab (gpointer data)
{
  Tab *tab = data;

  g_free (tab->name);
  g_free (tab->relation);
  g_free (tab);
}

/* "../worksheets/sheet1.xml" seen from "xl/workbook.xml". */
static char *
resolve (const char *from,
         const char *target)
{
  g_autofree char *folder = g_path_get_dirname (from);
  g_autofree char *path = NULL;
  g_autofree char *absolute = NULL;

  path = *target == '/' ? g_strdup (target) : g_strdup_printf ("/%s/%s", folder, target);
  absolute = g_canonicalize_filename (path, "/");
  return g_strdup (absolute + 1);
}

/* The parts that @part speaks of, "" for the whole file: by its name for each, and by the last word of the
 * type for one of a kind. */
static GHashTable *
read_relations (GHashTable *parts,
                const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = *part != '\0' ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *name = NULL;
  GHashTable      *relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (WeftXml) xml = NULL;
  GBytes *bytes;

  name = g_str_equal (folder, ".") ? g_strdup_printf ("_rels/%s.rels", base)
                                   : g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  bytes = g_hash_table_lookup (parts, name);
  if (bytes == NULL)
    return relations;

  xml = weft_xml_open (bytes);
  while (weft_xml_next (xml))
    {
      g_autofree char *id = NULL;
      g_autofree char *type = NULL;
      g_autofree char *target = NULL;

      if (!weft_xml_is_start (xml, "Relationship"))
        continue;
      id = weft_xml_attribute (xml, "Id");
      type = weft_xml_attribute (xml, "Type");
      target = weft_xml_attribute (xml, "Target");
      if (id == NULL || type == NULL || target == NULL)
        continue;
      g_hash_table_insert (relations, g_strdup (id), resolve (part, target));
      if (strrchr (type, '/') != NULL)
        g_hash_table_insert (relations, g_strdup (strrchr (type, '/')), resolve (part, target));
    }
  return relations;
}

static GBytes *
find_part (GHashTable *parts,
           GHashTable *relations,
           const char *relation,
           const char *otherwise)
{
  const char *part = g_hash_table_lookup (relations, relation);

  return g_hash_table_lookup (parts, part != NULL ? part : otherwise);
}

static gboolean
read_tabs (GBytes    *part,
           GPtrArray *tabs,
           gboolean  *is_1904)
{
  g_autoptr (WeftXml) xml = weft_xml_open (part);

  while (weft_xml_next (xml))
    {
      if (weft_xml_is_start (xml, "workbookPr"))
        {
          g_autofree char *value = weft_xml_attribute (xml, "date1904");

          *is_1904 = g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
        }
      else if (weft_xml_is_start (xml, "sheet"))
        {
          Tab *tab = g_new0 (Tab, 1);

          tab->name = weft_xml_attribute (xml, "name");
          tab->relation = weft_xml_attribute (xml, "id");
          g_ptr_array_add (tabs, tab);
        }
    }
  return weft_xml_is_whole (xml);
}

static gboolean
read_texts (GBytes    *part,
            GPtrArray *texts)
{
  g_autoptr (WeftXml) xml = NULL;

  if (part == NULL)
    return TRUE;
  xml = weft_xml_open (part);
  while (weft_xml_next (xml))
    if (weft_xml_is_start (xml, "si"))
      g_ptr_array_add (texts, weft_xlsx_read_text (xml, "si"));
  return weft_xml_is_whole (xml);
}

static WeftNumberFormat
get_format (GHashTable *codes,
            guint       id)
{
  const char *code = g_hash_table_lookup (codes, GUINT_TO_POINTER (id));

  return code != NULL ? weft_number_format_parse (code) : weft_number_format_builtin (id);
}

static gboolean
read_formats (GBytes *part,
              GArray *formats)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (WeftXml) xml = NULL;
  gboolean is_cells = FALSE;
  gboolean is_codes = FALSE;

  if (part == NULL)
    return TRUE;
  xml = weft_xml_open (part);
  while (weft_xml_next (xml))
    {
      if (weft_xml_is_start (xml, "numFmts"))
        is_codes = TRUE;
      if (weft_xml_is_start (xml, "cellXfs"))
        is_cells = TRUE;
      if (is_codes && weft_xml_is_start (xml, "numFmt"))
        g_hash_table_insert (codes, GUINT_TO_POINTER (weft_xml_attribute_number (xml, "numFmtId", 0)),
                             weft_xml_attribute (xml, "formatCode"));
      if (is_cells && weft_xml_is_start (xml, "xf"))
        {
          WeftNumberFormat format = get_format (codes, weft_xml_attribute_number (xml, "numFmtId", 0));

          g_array_append_val (formats, format);
        }
      if (weft_xml_is_end (xml, "numFmts"))
        is_codes = FALSE;
      if (weft_xml_is_end (xml, "cellXfs"))
        is_cells = FALSE;
    }
  return weft_xml_is_whole (xml);
}

static gboolean
read_tab (const WeftXlsxShared *shared,
          GHashTable           *relations,
          const Tab            *tab,
          WeftGridBuild        *build,
          GError              **error)
{
  const char *path = tab->relation != NULL ? g_hash_table_lookup (relations, tab->relation) : NULL;
  GBytes     *part = path != NULL ? g_hash_table_lookup (shared->parts, path) : NULL;

  if (tab->name == NULL || part == NULL)
    return weft_refuse (error, WEFT_REFUSAL_DAMAGED, build->name);
  if (strstr (path, "chartsheets/") != NULL || strstr (path, "dialogsheets/") != NULL || strstr (path, "macrosheets/") != NULL)
    return TRUE;
  weft_grid_build_begin_sheet (build, tab->name);
  return weft_xlsx_read_sheet (shared, part, build, error);
}

WeftGrid *
weft_grid_read_xlsx (GHashTable   *parts,
                     const char   *name,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_auto (WeftGridBuild) build = { 0 };
  g_auto (WeftXlsxShared) shared = { .parts = parts };
  g_autoptr (GHashTable) roots = read_relations (parts, "");
  g_autoptr (GHashTable) relations = NULL;
  g_autoptr (GPtrArray) tabs = g_ptr_array_new_with_free_func (free_tab);
  const char *workbook = g_hash_table_lookup (roots, "/officeDocument");
  GBytes     *part;

  if (workbook == NULL)
    workbook = "xl/workbook.xml";
  part = g_hash_table_lookup (parts, workbook);
  relations = read_relations (parts, workbook);
  shared.texts = g_ptr_array_new_with_free_func (g_free);
  shared.formats = g_array_new (FALSE, FALSE, sizeof (WeftNumberFormat));

  if (part == NULL || !read_tabs (part, tabs, &shared.is_1904) || tabs->len == 0 ||
      !read_texts (find_part (parts, relations, "/sharedStrings", "xl/sharedStrings.xml"), shared.texts) ||
      !read_formats (find_part (parts, relations, "/styles", "xl/styles.xml"), shared.formats))
    {
      weft_refuse (error, WEFT_REFUSAL_DAMAGED, name);
      return NULL;
    }

  weft_grid_build_init (&build, name, cancellable);
  for (guint i = 0; i < tabs->len; i++)
    if (!read_tab (&shared, relations, g_ptr_array_index (tabs, i), &build, error))
      return NULL;
  return weft_grid_build_finish (&build);
}
