/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The official questions and answers, and their order. */

#include "weft-equality.h"

#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NOT_SAID N_ ("Prefer not to say")

typedef struct
{
  const char *answer;
  const char *wider; /* nullable: the wider category that it is part of, for numbers too small to be shown */
} Answer;

/* In the order in which they are asked and told. */
typedef struct
{
  const char   *key;
  const Answer *answers;
  guint         n_answers;
  const char   *nation; /* nullable: asked like this only there */
} Question;

#define ASIAN N_ ("Asian or Asian British")
#define BLACK N_ ("Black, Black British, Caribbean or African")
#define MIXED N_ ("Mixed or Multiple ethnic groups")
#define OTHER N_ ("Other ethnic group")
#define SCOTTISH_ASIAN N_ ("Asian, Scottish Asian or British Asian")
#define WHITE N_ ("White")

static const Answer ages[] = {
  { N_ ("0 to 15"), N_ ("Under 25") },
  { N_ ("16 to 24"), N_ ("Under 25") },
  { N_ ("25 to 34"), N_ ("25 to 64") },
  { N_ ("35 to 49"), N_ ("25 to 64") },
  { N_ ("50 to 64"), N_ ("25 to 64") },
  { N_ ("65 to 74"), N_ ("65 and over") },
  { N_ ("75 to 84"), N_ ("65 and over") },
  { N_ ("85 and over"), N_ ("65 and over") },
};

static const Answer ethnic_groups[] = {
  { N_ ("English, Welsh, Scottish, Northern Irish or British"), WHITE },
  { N_ ("Irish"), WHITE },
  { N_ ("Gypsy or Irish Traveller"), WHITE },
  { N_ ("Roma"), WHITE },
  { N_ ("Any other White background"), WHITE },
  { N_ ("White and Black Caribbean"), MIXED },
  { N_ ("White and Black African"), MIXED },
  { N_ ("White and Asian"), MIXED },
  { N_ ("Any other Mixed or Multiple ethnic background"), MIXED },
  { N_ ("Indian"), ASIAN },
  { N_ ("Pakistani"), ASIAN },
  { N_ ("Bangladeshi"), ASIAN },
  { N_ ("Chinese"), ASIAN },
  { N_ ("Any other Asian background"), ASIAN },
  { N_ ("Caribbean"), BLACK },
  { N_ ("African"), BLACK },
  { N_ ("Any other Black, Black British, or Caribbean background"), BLACK },
  { N_ ("Arab"), OTHER },
  { N_ ("Any other ethnic group"), OTHER },
};

static const Answer scottish_ethnic_groups[] = {
  { N_ ("Scottish"), WHITE },
  { N_ ("Other British"), WHITE },
  { N_ ("Irish"), WHITE },
  { N_ ("Polish"), WHITE },
  { N_ ("Gypsy or Traveller"), WHITE },
  { N_ ("Roma"), WHITE },
  { N_ ("Showman or Showwoman"), WHITE },
  { N_ ("Other White"), WHITE },
  { N_ ("Mixed or Multiple ethnic group"), NULL },
  { N_ ("Pakistani, Scottish Pakistani or British Pakistani"), SCOTTISH_ASIAN },
  { N_ ("Indian, Scottish Indian or British Indian"), SCOTTISH_ASIAN },
  { N_ ("Bangladeshi, Scottish Bangladeshi or British Bangladeshi"), SCOTTISH_ASIAN },
  { N_ ("Chinese, Scottish Chinese or British Chinese"), SCOTTISH_ASIAN },
  { N_ ("Other Asian"), SCOTTISH_ASIAN },
  { N_ ("African, Scottish African or British African"), NULL },
  { N_ ("Caribbean or Black"), NULL },
  { N_ ("Arab, Scottish Arab or British Arab"), OTHER },
  { N_ ("Other (for example, Sikh, Jewish)"), OTHER },
};

static const Answer northern_irish_ethnic_groups[] = {
  { N_ ("White"), NULL },
  { N_ ("Irish Traveller"), NULL },
  { N_ ("Roma"), NULL },
  { N_ ("Indian"), NULL },
  { N_ ("Chinese"), NULL },
  { N_ ("Filipino"), NULL },
  { N_ ("Black African"), NULL },
  { N_ ("Black Other"), NULL },
  { N_ ("Mixed ethnic group"), NULL },
  { N_ ("Any other ethnic group"), NULL },
};

static const Answer disabilities[] = {
  { N_ ("Yes, limited a lot"), N_ ("Yes") },
  { N_ ("Yes, limited a little"), N_ ("Yes") },
  { N_ ("Yes"), NULL },
  { N_ ("No"), NULL },
};

static const Answer carers[] = {
  { N_ ("Yes, 9 hours a week or less"), N_ ("Yes") },
  { N_ ("Yes, 10 to 19 hours a week"), N_ ("Yes") },
  { N_ ("Yes, 20 to 34 hours a week"), N_ ("Yes") },
  { N_ ("Yes, 35 to 49 hours a week"), N_ ("Yes") },
  { N_ ("Yes, 50 or more hours a week"), N_ ("Yes") },
  { N_ ("Yes"), NULL },
  { N_ ("No"), NULL },
};

static const Answer sexes[] = {
  { N_ ("Female"), NULL },
  { N_ ("Male"), NULL },
};

static const Answer gender_identities[] = {
  { N_ ("Yes"), NULL },
  { N_ ("No"), NULL },
};

static const Answer sexual_orientations[] = {
  { N_ ("Straight or Heterosexual"), NULL },
  { N_ ("Gay or Lesbian"), N_ ("Gay, Lesbian, Bisexual or other") },
  { N_ ("Bisexual"), N_ ("Gay, Lesbian, Bisexual or other") },
  { N_ ("Other sexual orientation"), N_ ("Gay, Lesbian, Bisexual or other") },
};

static const Answer religions[] = {
  { N_ ("No religion"), NULL },
  { N_ ("Christian"), NULL },
  { N_ ("Buddhist"), N_ ("Any other religion than Christian") },
  { N_ ("Hindu"), N_ ("Any other religion than Christian") },
  { N_ ("Jewish"), N_ ("Any other religion than Christian") },
  { N_ ("Muslim"), N_ ("Any other religion than Christian") },
  { N_ ("Sikh"), N_ ("Any other religion than Christian") },
  { N_ ("Any other religion"), N_ ("Any other religion than Christian") },
};

#define QUESTION(key, answers)           \
  {                                      \
    key, answers, G_N_ELEMENTS (answers) \
  }

/* Ethnic groups stand there for each nation that has its own. */
static const Question questions[] = {
  QUESTION ("age", ages),
  QUESTION ("sex", sexes),
  QUESTION ("disability", disabilities),
  QUESTION ("ethnic-group", ethnic_groups),
  { "ethnic-group", scottish_ethnic_groups, G_N_ELEMENTS (scottish_ethnic_groups), "scotland" },
  { "ethnic-group", northern_irish_ethnic_groups, G_N_ELEMENTS (northern_irish_ethnic_groups), "northern-ireland" },
  QUESTION ("carer", carers),
  QUESTION ("religion", religions),
  QUESTION ("sexual-orientation", sexual_orientations),
  QUESTION ("gender-identity", gender_identities),
};

/* The ages at which a band begins and ends, however it is written: "16 to 24", "16-24", "85+", which has no end. */
static void
read_ages (const char *band,
           guint64    *first,
           guint64    *last)
{
  char *rest = NULL;

  *first = g_ascii_strtoull (band, &rest, 10);
  while (*rest != '\0' && !g_ascii_isdigit (*rest))
    rest++;
  *last = *rest != '\0' ? g_ascii_strtoull (rest, NULL, 10) : G_MAXUINT64;
}

/* Whether both are one answer to @question, or one wider category. */
static gboolean
is_same (const Question *question,
         const char     *official,
         const char     *answer)
{
  guint64 first, last, official_first, official_last;

  if (g_str_equal (official, answer))
    return TRUE;
  if (!g_str_equal (question->key, "age") || !g_ascii_isdigit (*answer) || !g_ascii_isdigit (*official))
    return FALSE;
  read_ages (answer, &first, &last);
  read_ages (official, &official_first, &official_last);
  return first == official_first && last == official_last;
}

static gboolean
is_answer (const Question *question,
           guint           i,
           const char     *answer)
{
  return is_same (question, question->answers[i].answer, answer);
}

static gboolean
is_wider (const Question *question,
          guint           i,
          const char     *answer)
{
  return question->answers[i].wider != NULL && is_same (question, question->answers[i].wider, answer);
}

/* (nullable): the question as it is asked in @nation. */
static const Question *
find_question (const char *key,
               const char *nation)
{
  const Question *found = NULL;

  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    if (g_str_equal (questions[q].key, key) && (questions[q].nation == NULL || g_strcmp0 (questions[q].nation, nation) == 0))
      found = &questions[q];
  return found;
}

/* Its place among the answers of @question; as many as these when it is none of them. */
static guint
find_in (const Question *question,
         const char     *answer)
{
  guint i = 0;

  while (i < question->n_answers && !is_answer (question, i, answer))
    i++;
  return i;
}

/* The place of @answer among those of @nation, then among those that other nations give. */
static guint
find_place (const char *key,
            const char *nation,
            const char *answer)
{
  const Question *own = find_question (key, nation);
  guint           place = own != NULL ? find_in (own, answer) : 0;

  if (own == NULL || place < own->n_answers)
    return place;
  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    if (&questions[q] != own && g_str_equal (questions[q].key, key))
      {
        const guint other = find_in (&questions[q], answer);

        place += other;
        if (other < questions[q].n_answers)
          break;
      }
  return place;
}

const char *const *
weft_equality_questions (void)
{
  static const char *const keys[] = {
    "age",
    "sex",
    "disability",
    "ethnic-group",
    "carer",
    "religion",
    "sexual-orientation",
    "gender-identity",
    NULL,
  };

  return keys;
}

GPtrArray *
weft_equality_answers (const char *key,
                       const char *nation)
{
  const Question *found = find_question (key, nation);
  GPtrArray      *answers = g_ptr_array_new ();

  for (guint i = 0; found != NULL && i < found->n_answers; i++)
    g_ptr_array_add (answers, (gpointer)found->answers[i].answer);
  g_ptr_array_add (answers, (gpointer)NOT_SAID);
  return answers;
}

static gboolean
looks_like (const char *answer,
            const char *official)
{
  return weft_text_equal_loosely (answer, official) || weft_text_equal_loosely (answer, _ (official));
}

gboolean
weft_equality_is_official (const char  *key,
                           const char  *answer,
                           const char **alike)
{
  *alike = looks_like (answer, NOT_SAID) ? NOT_SAID : NULL;
  if (g_str_equal (answer, NOT_SAID))
    return TRUE;
  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    for (guint i = 0; g_str_equal (questions[q].key, key) && i < questions[q].n_answers; i++)
      {
        const Answer *official = &questions[q].answers[i];

        if (is_answer (&questions[q], i, answer) || is_wider (&questions[q], i, answer))
          return TRUE;
        if (*alike == NULL && looks_like (answer, official->answer))
          *alike = official->answer;
      }
  return FALSE;
}

/* (nullable): the wider category in @question that @answer is part of, or that it is in other letters. */
static const char *
find_wider (const Question *question,
            const char     *answer)
{
  const guint place = find_in (question, answer);

  if (place < question->n_answers)
    return question->answers[place].wider;
  for (guint i = 0; i < question->n_answers; i++)
    if (is_wider (question, i, answer))
      return g_str_equal (question->answers[i].wider, answer) ? NULL : question->answers[i].wider;
  return NULL;
}

const char *
weft_equality_wider (const char *key,
                     const char *nation,
                     const char *answer)
{
  const Question *own = find_question (key, nation);
  const char     *wider = own != NULL ? find_wider (own, answer) : NULL;

  if (own != NULL && find_in (own, answer) < own->n_answers)
    return wider;
  /* Counted while the file was of another nation. */
  for (guint q = 0; q < G_N_ELEMENTS (questions) && wider == NULL; q++)
    if (g_str_equal (questions[q].key, key))
      wider = find_wider (&questions[q], answer);
  return wider;
}

static guint
place_of_question (const char *key)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (questions) && !g_str_equal (questions[i].key, key))
    i++;
  return i;
}

int
weft_equality_compare (const char *nation,
                       const char *key,
                       const char *answer,
                       const char *other_key,
                       const char *other_answer)
{
  const guint question = place_of_question (key);
  const guint other_question = place_of_question (other_key);
  const guint place = find_place (key, nation, answer);
  const guint other_place = find_place (other_key, nation, other_answer);

  if (question != other_question)
    return question < other_question ? -1 : 1;
  if (!g_str_equal (key, other_key))
    return strcmp (key, other_key);
  if (place != other_place)
    return place < other_place ? -1 : 1;
  if (g_str_equal (answer, NOT_SAID) != g_str_equal (other_answer, NOT_SAID))
    return g_str_equal (answer, NOT_SAID) ? 1 : -1;
  return strcmp (answer, other_answer);
}
