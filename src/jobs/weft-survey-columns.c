/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column of a survey file is what: the questions by their wording, the rest by the headings that survey services
 * give. */

#include "weft-survey-private.h"

#include "weft-job-error.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define SHORTEST_WORDING 12 /* letters of a question that may stand within a longer header */
#define MOST_HEADER_ROWS 12

static const struct
{
  const char    *header; /* plain */
  WeftSurveyRole role;
} roles[] = {
  { "code", WEFT_SURVEY_CODE },
  { "key", WEFT_SURVEY_CODE },
  { "yourcode", WEFT_SURVEY_CODE },
  { "personalcode", WEFT_SURVEY_CODE },
  { "participantcode", WEFT_SURVEY_CODE },
  { "name", WEFT_SURVEY_NAME },
  { "yourname", WEFT_SURVEY_NAME },
  { "fullname", WEFT_SURVEY_NAME },
  { "dateofbirth", WEFT_SURVEY_BORN },
  { "birthday", WEFT_SURVEY_BORN },
  { "dob", WEFT_SURVEY_BORN },
  { "wave", WEFT_SURVEY_WAVE },
  { "timestamp", WEFT_SURVEY_DATE },
  { "completiontime", WEFT_SURVEY_DATE },
  { "enddate", WEFT_SURVEY_DATE },
  { "date", WEFT_SURVEY_DATE },
  { "starttime", WEFT_SURVEY_LATER_DATE },
  { "startdate", WEFT_SURVEY_LATER_DATE },
  { "datemodified", WEFT_SURVEY_LATER_DATE },
  { "lastmodifiedtime", WEFT_SURVEY_LATER_DATE },
  { "email", WEFT_SURVEY_PRIVATE },
  { "emailaddress", WEFT_SURVEY_PRIVATE },
  { "username", WEFT_SURVEY_PRIVATE },
  { "ipaddress", WEFT_SURVEY_PRIVATE },
  { "firstname", WEFT_SURVEY_PRIVATE },
  { "lastname", WEFT_SURVEY_PRIVATE },
  { "phone", WEFT_SURVEY_PRIVATE },
  { "phonenumber", WEFT_SURVEY_PRIVATE },
  { "postcode", WEFT_SURVEY_PRIVATE },
  { "id", WEFT_SURVEY_SERVICE },
  { "respondentid", WEFT_SURVEY_SERVICE },
  { "collectorid", WEFT_SURVEY_SERVICE },
  { "datecreated", WEFT_SURVEY_LATER_DATE },
  { "customdata1", WEFT_SURVEY_SERVICE },
  { "language", WEFT_SURVEY_SERVICE },
  { "score", WEFT_SURVEY_SERVICE },
  { "totalpoints", WEFT_SURVEY_SERVICE },
  { "quizfeedback", WEFT_SURVEY_SERVICE },
};

WeftSurveyRole
weft_survey_role (const char *title)
{
  g_autofree char *plain = weft_text_header (title);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].header, plain))
      return roles[i].role;
  return WEFT_SURVEY_UNKNOWN;
}

/* Services put a number before a question, or their own words behind it. */
static gboolean
asks (const char *title,
      const char *wording)
{
  g_autofree char *header = weft_text_header (title);
  g_autofree char *asked = weft_text_header (wording);

  if (g_str_equal (header, asked))
    return TRUE;
  return g_utf8_strlen (asked, -1) >= SHORTEST_WORDING && strstr (header, asked) != NULL;
}

static guint
find_items (WeftSurvey        *survey,
            const WeftGridRow *row)
{
  guint found = 0;

  for (guint i = 0; i < survey->measure->items->len; i++)
    {
      const WeftMeasureItem *item = survey->measure->items->pdata[i];

      survey->items[i] = -1;
      for (guint column = 0; column < row->n_cells && survey->items[i] < 0; column++)
        if (asks (row->cells[column].text, item->wording) || asks (row->cells[column].text, item->key))
          survey->items[i] = (int)column;
      found += survey->items[i] >= 0;
    }
  return found;
}

static void
find_roles (WeftSurvey *survey)
{
  int later = -1;

  survey->code = survey->name = survey->born = survey->wave = survey->date = -1;
  for (guint i = survey->header->n_cells; i > 0; i--)
    switch (weft_survey_role (survey->header->cells[i - 1].text))
      {
      case WEFT_SURVEY_CODE:
        survey->code = (int)i - 1;
        break;
      case WEFT_SURVEY_NAME:
        survey->name = (int)i - 1;
        break;
      case WEFT_SURVEY_BORN:
        survey->born = (int)i - 1;
        break;
      case WEFT_SURVEY_WAVE:
        survey->wave = (int)i - 1;
        break;
      case WEFT_SURVEY_DATE:
        survey->date = (int)i - 1;
        break;
      case WEFT_SURVEY_LATER_DATE:
        later = (int)i - 1;
        break;
      case WEFT_SURVEY_UNKNOWN:
      case WEFT_SURVEY_PRIVATE:
      case WEFT_SURVEY_SERVICE:
      default:
        break;
      }
  if (survey->date < 0)
    survey->date = later;
}

static gboolean
has_header (const WeftGridRow *row,
            const char        *plain)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *header = weft_text_header (row->cells[i].text);

      if (g_str_equal (header, plain))
        return TRUE;
    }
  return FALSE;
}

/* SurveyMonkey's second row says of each question what kind of answer it takes. */
static gboolean
is_second_header (const WeftGridRow *row)
{
  return has_header (row, "response") || has_header (row, "openendedresponse");
}

static void
recognise_service (WeftSurvey *survey)
{
  const WeftGridRow *below = survey->first < survey->sheet->rows->len ? survey->sheet->rows->pdata[survey->first] : NULL;

  if (has_header (survey->header, "respondentid") && has_header (survey->header, "collectorid"))
    survey->service = "SurveyMonkey";
  else if (has_header (survey->header, "starttime") && has_header (survey->header, "completiontime"))
    survey->service = "Microsoft Forms";
  else if (has_header (survey->header, "timestamp"))
    survey->service = "Google Forms";
  if (below != NULL && is_second_header (below))
    survey->first++;
}

/* The row that names most of the questions. */
static gboolean
find_header (WeftSurvey     *survey,
             const WeftGrid *source)
{
  guint most = 0;

  for (guint s = 0; s < source->sheets->len; s++)
    {
      const WeftGridSheet *sheet = source->sheets->pdata[s];

      for (guint i = 0; i < sheet->rows->len && i < MOST_HEADER_ROWS; i++)
        {
          const guint found = find_items (survey, sheet->rows->pdata[i]);

          if (found <= most)
            continue;
          most = found;
          survey->sheet = sheet;
          survey->header = sheet->rows->pdata[i];
          survey->first = i + 1;
        }
    }
  return most > 0;
}

static gboolean
has_all_items (const WeftSurvey *survey,
               GError          **error)
{
  for (guint i = 0; i < survey->measure->items->len; i++)
    if (survey->header == NULL || survey->items[i] < 0)
      {
        const WeftMeasureItem *item = survey->measure->items->pdata[i];

        g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE,
                     /* Translators: the wording of a question */
                     _ ("This file has no column for “%s”.\nGive the column the words of the question as a heading, and bring the file in again. Nothing was brought in."), item->wording);
        return FALSE;
      }
  return TRUE;
}

gboolean
weft_survey_recognise (WeftSurvey     *survey,
                       const WeftGrid *source,
                       GError        **error)
{
  if (find_header (survey, source))
    {
      find_items (survey, survey->header);
      find_roles (survey);
      recognise_service (survey);
    }
  return has_all_items (survey, error);
}
