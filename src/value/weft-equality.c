/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The official questions and answers, and their order. */

#include "weft-equality.h"

#include <string.h>

#define NOT_SAID "Prefer not to say"

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

#define ASIAN "Asian or Asian British"
#define BLACK "Black, Black British, Caribbean or African"
#define MIXED "Mixed or Multiple ethnic groups"
#define OTHER "Other ethnic group"
#define SCOTTISH_ASIAN "Asian, Scottish Asian or British Asian"
#define WHITE "White"

static const Answer ages[] = {
  { "0 to 15", "Under 25" },
  { "16 to 24", "Under 25" },
  { "25 to 34", "25 to 64" },
  { "35 to 49", "25 to 64" },
  { "50 to 64", "25 to 64" },
  { "65 to 74", "65 and over" },
  { "75 to 84", "65 and over" },
  { "85 and over", "65 and over" },
};

static const Answer ethnic_groups[] = {
  { "English, Welsh, Scottish, Northern Irish or British", WHITE },
  { "Irish", WHITE },
  { "Gypsy or Irish Traveller", WHITE },
  { "Roma", WHITE },
  { "Any other White background", WHITE },
  { "White and Black Caribbean", MIXED },
  { "White and Black African", MIXED },
  { "White and Asian", MIXED },
  { "Any other Mixed or Multiple ethnic background", MIXED },
  { "Indian", ASIAN },
  { "Pakistani", ASIAN },
  { "Bangladeshi", ASIAN },
  { "Chinese", ASIAN },
  { "Any other Asian background", ASIAN },
  { "Caribbean", BLACK },
  { "African", BLACK },
  { "Any other Black, Black British, or Caribbean background", BLACK },
  { "Arab", OTHER },
  { "Any other ethnic group", OTHER },
};

static const Answer scottish_ethnic_groups[] = {
  { "Scottish", WHITE },
  { "Other British", WHITE },
  { "Irish", WHITE },
  { "Polish", WHITE },
  { "Gypsy or Traveller", WHITE },
  { "Roma", WHITE },
  { "Showman or Showwoman", WHITE },
  { "Other White", WHITE },
  { "Mixed or Multiple ethnic group", NULL },
  { "Pakistani, Scottish Pakistani or British Pakistani", SCOTTISH_ASIAN },
  { "Indian, Scottish Indian or British Indian", SCOTTISH_ASIAN },
  { "Bangladeshi, Scottish Bangladeshi or British Bangladeshi", SCOTTISH_ASIAN },
  { "Chinese, Scottish Chinese or British Chinese", SCOTTISH_ASIAN },
  { "Other Asian", SCOTTISH_ASIAN },
  { "African, Scottish African or British African", NULL },
  { "Caribbean or Black", NULL },
  { "Arab, Scottish Arab or British Arab", OTHER },
  { "Other (for example, Sikh, Jewish)", OTHER },
};

static const Answer northern_irish_ethnic_groups[] = {
  { "White", NULL },
  { "Irish Traveller", NULL },
  { "Roma", NULL },
  { "Indian", NULL },
  { "Chinese", NULL },
  { "Filipino", NULL },
  { "Black African", NULL },
  { "Black Other", NULL },
  { "Mixed ethnic group", NULL },
  { "Any other ethnic group", NULL },
};

static const Answer disabilities[] = {
  { "Yes, limited a lot", "Yes" },
  { "Yes, limited a little", "Yes" },
  { "Yes", NULL },
  { "No", NULL },
};

static const Answer carers[] = {
  { "Yes, 9 hours a week or less", "Yes" },
  { "Yes, 10 to 19 hours a week", "Yes" },
  { "Yes, 20 to 34 hours a week", "Yes" },
  { "Yes, 35 to 49 hours a week", "Yes" },
  { "Yes, 50 or more hours a week", "Yes" },
  { "Yes", NULL },
  { "No", NULL },
};

static const Answer sexes[] = {
  { "Female", NULL },
  { "Male", NULL },
};

static const Answer gender_identities[] = {
  { "Yes", NULL },
  { "No", NULL },
};

static const Answer sexual_orientations[] = {
  { "Straight or Heterosexual", NULL },
  { "Gay or Lesbian", "Gay, Lesbian, Bisexual or other" },
  { "Bisexual", "Gay, Lesbian, Bisexual or other" },
  { "Other sexual orientation", "Gay, Lesbian, Bisexual or other" },
};

static const Answer religions[] = {
  { "No religion", NULL },
  { "Christian", NULL },
  { "Buddhist", "Any other religion than Christian" },
  { "Hindu", "Any other religion than Christian" },
  { "Jewish", "Any other religion than Christian" },
  { "Muslim", "Any other religion than Christian" },
  { "Sikh", "Any other religion than Christian" },
  { "Any other religion", "Any other religion than Christian" },
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

/* The age at which a band begins, however it is written: "16 to 24", "16-24", "85+". */
static guint64
first_age (const char *answer)
{
  return g_ascii_isdigit (*answer) ? g_ascii_strtoull (answer, NULL, 10) : G_MAXUINT64;
}

static gboolean
is_answer (const Question *question,
           guint           i,
           const char     *answer)
{
  if (g_str_equal (question->answers[i].answer, answer))
    return TRUE;
  return g_str_equal (question->key, "age") && first_age (answer) == first_age (question->answers[i].answer) &&
         !g_str_equal (answer, "25 to 64") && !g_str_equal (answer, "65 and over");
}

/* (nullable): the official answer, and its place among all. */
static const Answer *
find_answer (const char *key,
             const char *answer,
             guint      *place)
{
  *place = 0;
  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    for (guint i = 0; i < questions[q].n_answers; i++, ++*place)
      if (g_str_equal (questions[q].key, key) && is_answer (&questions[q], i, answer))
        return &questions[q].answers[i];
  return NULL;
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
  const Question *found = NULL;
  GPtrArray      *answers = g_ptr_array_new ();

  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    if (g_str_equal (questions[q].key, key) && (questions[q].nation == NULL || g_strcmp0 (questions[q].nation, nation) == 0))
      found = &questions[q];
  for (guint i = 0; found != NULL && i < found->n_answers; i++)
    g_ptr_array_add (answers, (gpointer)found->answers[i].answer);
  g_ptr_array_add (answers, (gpointer)NOT_SAID);
  return answers;
}

const char *
weft_equality_wider (const char *key,
                     const char *answer)
{
  guint         place;
  const Answer *found = find_answer (key, answer, &place);

  return found != NULL ? found->wider : NULL;
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
weft_equality_compare (const char *key,
                       const char *answer,
                       const char *other_key,
                       const char *other_answer)
{
  const guint question = place_of_question (key);
  const guint other_question = place_of_question (other_key);
  guint       place;
  guint       other_place;

  if (question != other_question)
    return question < other_question ? -1 : 1;
  if (!g_str_equal (key, other_key))
    return strcmp (key, other_key);
  find_answer (key, answer, &place);
  find_answer (other_key, other_answer, &other_place);
  if (place != other_place)
    return place < other_place ? -1 : 1;
  if (g_str_equal (answer, NOT_SAID) != g_str_equal (other_answer, NOT_SAID))
    return g_str_equal (answer, NOT_SAID) ? 1 : -1;
  return strcmp (answer, other_answer);
}
