/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns made by hand. The three of the worked accounts have their figures from there; names and words are
 * invented. */

#include "sample-returns.h"

#include "weft-measure.h"

static const char *const names[N_SAMPLES] = { "note", "short", "claims", "standard", "full" };

const char *
sample_name (Sample sample)
{
  return names[sample];
}

static void
add_line (WeftReturn *ret,
          const char *name,
          gint64      budget,
          gint64      period,
          gint64      actual)
{
  WeftBudgetLine *line = g_new0 (WeftBudgetLine, 1);

  line->line = g_strdup (name);
  line->budget = budget;
  line->period = period;
  line->actual = actual;
  g_ptr_array_add (ret->lines, line);
}

static void
add_answer (WeftReturn *ret,
            const char *question,
            const char *text)
{
  WeftAnswer *answer = g_new0 (WeftAnswer, 1);

  answer->question = g_strdup (question);
  answer->text = g_strdup (text);
  g_ptr_array_add (ret->answers, answer);
}

static void
add_story (WeftReturn *ret,
           const char *kind,
           const char *date,
           const char *text,
           const char *said_by,
           const char *we_did)
{
  WeftStory *story = g_new0 (WeftStory, 1);

  story->kind = g_strdup (kind);
  story->date = g_strdup (date);
  story->text = g_strdup (text);
  story->said_by = g_strdup (said_by);
  story->we_did = g_strdup (we_did);
  g_ptr_array_add (ret->stories, story);
}

static void
add_receipt (WeftReturn *ret,
             const char *date,
             const char *what,
             const char *line,
             gint64      pence)
{
  WeftReceipt *receipt = g_new0 (WeftReceipt, 1);

  receipt->date = g_strdup (date);
  receipt->what = g_strdup (what);
  receipt->line = g_strdup (line);
  receipt->pence = pence;
  g_ptr_array_add (ret->receipts, receipt);
}

static void
add_target (WeftReturn *ret,
            const char *outcome,
            const char *indicator,
            const char *target,
            const char *actual)
{
  WeftReturnTarget *made = g_new0 (WeftReturnTarget, 1);

  made->outcome = g_strdup (outcome);
  made->indicator = g_strdup (indicator);
  made->target = g_strdup (target);
  made->actual = g_strdup (actual);
  g_ptr_array_add (ret->targets, made);
}

static void
add_bands (WeftReturn        *ret,
           const char        *question,
           const char *const *labels,
           const gint64      *counts,
           guint              n)
{
  WeftBands *bands = weft_bands_new (question, NULL);

  for (guint i = 0; i < n; i++)
    weft_bands_add (bands, labels[i], counts[i]);
  g_ptr_array_add (ret->bands, bands);
}

/* The change and its spread are of those who answered both times; the interval is Student's: 1.2 with a spread of 1.5
 * in 26 people is 0.59 to 1.81, as any table of t with 25 degrees of freedom (2.0595) gives it. */
static void
add_change (WeftReturn *ret,
            const char *measure,
            const char *name,
            const char *item,
            const char *wording,
            gint64      both,
            const char *numbers)
{
  WeftReturnChange *change = g_new0 (WeftReturnChange, 1);
  g_auto (GStrv) parts = g_strsplit (numbers, " ", -1);
  gint64 *const places[] = { &change->min, &change->max, &change->before, &change->after, &change->spread, &change->low, &change->high, &change->leavers_before, &change->cautious_change };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_true (weft_score_parse (parts[i], places[i]));
  change->measure = g_strdup (measure);
  change->name = g_strdup (name);
  change->item = g_strdup (item);
  change->wording = g_strdup (wording);
  change->higher_is_better = !g_str_equal (item, "anxious") && !g_str_equal (measure, "ucla3");
  change->to_wave = 6;
  change->started = 41;
  change->asked_again = 33;
  change->both = both;
  change->change = change->after - change->before;
  change->improved = both / 2;
  change->worse = both / 5;
  change->same = both - change->improved - change->worse;
  if (both < WEFT_FEWEST_TO_SAY)
    change->verdict = WEFT_VERDICT_TOO_FEW;
  else if (change->low <= 0 && change->high >= 0)
    change->verdict = WEFT_VERDICT_CANNOT_TELL;
  else
    change->verdict = (change->change > 0) == change->higher_is_better ? WEFT_VERDICT_BETTER : WEFT_VERDICT_WORSE;
  g_ptr_array_add (ret->changes, change);
}

static void
add_changes (WeftReturn *ret)
{
  static const char ons4[] = "ONS personal well-being (four questions)";

  add_change (ret, "ucla3", "Loneliness, three-item scale", "", "Loneliness, three-item scale", 26, "3 9 6.4 5.5 1.4 -1.47 -0.33 6.6 -0.57");
  add_change (ret, "ons4", ons4, "satisfied", "Overall, how satisfied are you with your life nowadays?", 26, "0 10 5.1 6.3 1.5 0.59 1.81 4.6 0.76");
  add_change (ret, "ons4", ons4, "worthwhile", "Overall, to what extent do you feel that the things you do in your life are worthwhile?", 7, "0 10 5.6 6.5 1.7 0.2 1.6 5 0.5");
  add_change (ret, "ons4", ons4, "happy", "Overall, how happy did you feel yesterday?", 26, "0 10 5.8 6.3 2 -0.31 1.31 5 0.3");
  add_change (ret, "ons4", ons4, "anxious", "Overall, how anxious did you feel yesterday?", 36, "0 10 4.4 5.4 2.2 0.26 1.74 5 0.9");
}

static void
add_months (WeftReturn   *ret,
            int           year,
            const gint64 *minutes,
            guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      WeftMonthHours *month = g_new0 (WeftMonthHours, 1);

      month->month = g_strdup_printf ("%d-%02u", year + (int)((i + 3) / 12), (i + 3) % 12 + 1);
      month->minutes = minutes[i];
      g_ptr_array_add (ret->month_hours, month);
    }
}

static WeftReturn *
new_return (WeftTier    tier,
            const char *ref,
            const char *from,
            const char *to,
            const char *language)
{
  WeftReturn *ret = weft_return_new ();

  ret->organisation = g_strdup ("Marsh Lane Warm Hub");
  ret->org_id = g_strdup ("WEFT-MLWH");
  ret->contact_name = g_strdup ("Hub secretary");
  ret->contact_email = g_strdup ("hub@marshlane.example");
  ret->language = g_strdup (language);
  ret->status = g_strdup ("open");
  ret->how_counted = g_strdup ("");
  ret->tier = tier;
  ret->return_ref = g_strdup (ref);
  ret->from = g_strdup (from);
  ret->to = g_strdup (to);
  ret->starts = g_strdup (from);
  ret->ends = g_strdup (to);
  ret->made_on = g_strdup ("2027-04-21");
  return ret;
}

static void
set_grant (WeftReturn *ret,
           const char *funder,
           const char *title,
           const char *funder_ref,
           const char *purpose)
{
  ret->grant_ref = g_strdup ("G-0001");
  ret->funder = g_strdup (funder);
  ret->grant_title = g_strdup (title);
  ret->funder_ref = g_strdup (funder_ref);
  ret->purpose = g_strdup (purpose);
  ret->restricted = g_strdup ("yes");
}

static void
set_money (WeftReturn *ret,
           gint64      award,
           gint64      received,
           gint64      spent,
           gint64      due,
           gint64      rows)
{
  ret->award = award;
  ret->received = ret->fund_received = received;
  ret->received_rows = received > 0 ? 1 : 0;
  ret->spent = ret->fund_spent = spent;
  ret->still_due = due;
  ret->still_due_rows = due > 0 ? 1 : 0;
  ret->money_rows = rows;
}

static void
set_people (WeftReturn *ret,
            gint64      people,
            gint64      attendances,
            gint64      sessions)
{
  g_free (ret->how_counted);
  ret->how_counted = g_strdup ("unique");
  ret->people = people;
  ret->people_rows = ret->attendances = attendances;
  ret->sessions = sessions;
}

static void
set_volunteers (WeftReturn *ret)
{
  ret->volunteers = 14;
  ret->volunteer_minutes = 24750;
  ret->volunteer_rows = 231;
  ret->volunteer_rate = 1200;
  ret->volunteer_value = 495000;
}

static WeftReturn *
new_note (const char *language)
{
  WeftReturn *ret = new_return (WEFT_TIER_NOTE, "R-2027-06", "2027-04-03", "2027-06-30", language);

  set_grant (ret, "Lanes Ward Fund", "a tea urn and mugs", "LWF-0231", "A tea urn and forty mugs");
  set_money (ret, 45000, 45000, 43860, 0, 2);
  add_answer (ret, "spent_as_agreed", "Yes. We bought a 20-litre urn and 40 mugs, as we asked for.");
  add_answer (ret, "unspent", "Keep. May we keep it for tea and milk at the July sessions?");
  add_answer (ret, "did", "Tea is ready when people arrive instead of half an hour later, and nobody carries kettles across "
                          "the hall any more. About 30 people use it every Tuesday and Thursday.");
  return ret;
}

static WeftReturn *
new_short (const char *language)
{
  WeftReturn *ret = new_return (WEFT_TIER_SHORT, "R-2027-02", "2026-06-01", "2027-03-31", language);

  set_grant (ret, "Marsh District CVS", "warm-hub micro-grant", "WH-2026-117", "Food, volunteers’ travel and small equipment for two warm sessions a week");
  set_money (ret, 150000, 120000, 145185, 30000, 41);
  add_line (ret, "Food", 90000, 91230, 91230);
  add_line (ret, "Volunteer travel", 30000, 24155, 24155);
  add_line (ret, "Small equipment", 30000, 29800, 29800);
  set_people (ret, 97, 1412, 56);
  set_volunteers (ret);
  add_answer (ret, "spent_as_agreed", "Mostly. Food cost £12.30 more than planned because two suppliers stopped giving surplus bread in January. We spent less on travel, as three volunteers now walk.");
  add_answer (ret, "unspent", "Keep. We would like to keep £48.15 for soup in April, when the hall is still cold.");
  add_answer (ret, "did", "We opened the hall on Tuesday and Thursday from 2 to 5, with a hot meal, board games and a table for letters and forms. A nurse from the surgery came once a month.");
  add_answer (ret, "difference", "People stayed warm without worrying about the meter, and ate together. Eleven now meet outside the hub as well. Two told us they would not have seen anyone between Friday and Tuesday.");
  add_answer (ret, "learned", "Most people come for the company, not the heating. Next winter we will start the games earlier and ask the library to lend a reading group.");
  add_story (ret, "quote", "2027-02-11", "I put my coat on to come here, and I take it off here. At home it is the other way round.", "a member", NULL);
  return ret;
}

static WeftReturn *
new_claims (const char *language)
{
  WeftReturn *ret = new_return (WEFT_TIER_SHORT, "R-2027-03", "2026-04-01", "2027-03-31", language);

  set_grant (ret, "Marsh District Council", "kitchen equipment", "", "A cooker and a fridge for the hall");
  set_money (ret, 200000, 120000, 186000, 66000, 2);
  ret->claimed = 186000;
  return ret;
}

static WeftReturn *
new_standard (const char *language)
{
  WeftReturn         *ret = new_return (WEFT_TIER_STANDARD, "R-2027-01", "2026-04-01", "2027-03-31", language);
  static const gint64 minutes[] = { 1800, 1740, 1650, 1200, 960, 1500, 2220, 2610, 2400, 2850, 2940, 2880 };

  set_grant (ret, "National Lottery Community Fund", "a warm place twice a week", "0020187734", "A sessional worker, a hall and a hot meal for older people who live alone");
  set_money (ret, 960000, 960000, 931325, 0, 64);
  add_line (ret, "Sessional worker", 480000, 468000, 468000);
  add_line (ret, "Room hire", 240000, 252000, 252000);
  add_line (ret, "Volunteer expenses", 90000, 61240, 61240);
  add_line (ret, "Materials and food", 100000, 110485, 110485);
  add_line (ret, "Publicity", 20000, 9600, 9600);
  add_line (ret, "Overheads", 30000, 30000, 30000);
  set_people (ret, 97, 1412, 98);
  ret->sessions_counted_only = 11;
  set_volunteers (ret);
  add_months (ret, 2026, minutes, G_N_ELEMENTS (minutes));
  add_answer (ret, "spent_as_agreed", "mostly: two lines differ by more than 15 % and £50; the reasons are in the table overleaf. The purpose did not change.");
  add_answer (ret, "unspent", "Carry. We ask to carry £286.75 into April, to pay the sessional worker for the last three sessions of the winter.");
  add_answer (ret, "did", "From October to March the hub opened on Tuesday and Thursday afternoons with a hot meal, games, a letters-and-forms table and seated exercise. From April to September we met once a week and ran four day trips. The sessional worker visited people who had stopped coming and brought back nine of them.");
  add_answer (ret, "difference", "Of 41 people who answered at the start, 26 answered again six months later. Their own rating of life satisfaction rose by 1.2 points out of 10 (95 % interval 0.6 to 1.8). This shows change; it does not show that the hub alone caused it.");
  add_answer (ret, "learned", "The visit from someone they know is what brings people back. A leaflet brought one person in; a neighbour brought thirty. We spent little on publicity for that reason and would ask for less next time.");
  add_answer (ret, "variance:Volunteer expenses", "Three volunteers now walk, and two did not want their fares back.");
  add_answer (ret, "variance:Publicity", "Neighbours told neighbours; we printed one leaflet instead of four.");
  add_answer (ret, "next", "The hall is booked until March 2028. We are asking three funders to share the worker’s cost, so that no single grant decides whether the hub opens.");
  add_story (ret, "quote", "2027-02-11", "I put my coat on to come here, and I take it off here. At home it is the other way round.", "a member", NULL);
  add_story (ret, "you-said-we-did", "2026-11-05", "The hall was too bright for film afternoons.", "members", "We hung curtains in November (£64.00); film days now draw about 25 people instead of 10.");
  add_receipt (ret, "2026-06-30", "Hall of St Botolph, second quarter", "Room hire", 63000);
  add_receipt (ret, "2026-09-30", "Hall of St Botolph, third quarter", "Room hire", 63000);
  add_receipt (ret, "2026-10-12", "Cash and carry: dry goods for the winter", "Materials and food", 31240);
  return ret;
}

static void
add_full_tables (WeftReturn *ret)
{
  static const char *const ages[] = { "0 to 15", "16 to 24", "25 to 34", "35 to 49", "50 to 64", "65 to 74", "75 to 84", "85 and over", "Not said" };
  static const gint64      by_age[] = { 0, 2, 4, 11, 23, 31, 17, 3, 6 };
  static const char *const sexes[] = { "Female", "Male", "Prefer not to say" };
  static const gint64      by_sex[] = { 61, 30, 6 };
  static const gint64      minutes[] = { 2400, 2100, 1980, 1500, 1200, 1860, 2700, 3000, 2640, 3120, 3060, 3190 };

  add_bands (ret, "age", ages, by_age, G_N_ELEMENTS (ages));
  add_bands (ret, "sex", sexes, by_sex, G_N_ELEMENTS (sexes));
  add_months (ret, 2027, minutes, G_N_ELEMENTS (minutes));
  add_target (ret, "Less lonely", "people who come every week", "40", "46");
  add_target (ret, "Warm and fed", "hot meals served", "2,500", "2,764");
  add_target (ret, "People know where to turn", "people helped with a letter or form", "60", "");
  add_answer (ret, "target:Less lonely", "Forty-six people came in most weeks of the winter. Thirty-one of them said in March that they now see someone on days when the hub is closed.");
  add_answer (ret, "target:Warm and fed", "A hot meal was served at every session. From January the portions grew, because the school kitchen gave us what it had cooked too much of.");
}

static void
add_full_words (WeftReturn *ret)
{
  add_answer (ret, "spent_as_agreed", "Yes");
  add_answer (ret, "unspent", "return: it will go back when the last instalment has come");
  add_answer (ret, "did", "The second year of Warm and Well: two sessions a week all year, a walking group in summer, home visits in winter.");
  add_answer (ret, "learned", "Those who come by minibus stay longer. A fixed seat is a promise; we now give one to everybody who asks.\nThe walking group needed a second leader before it needed a second day.");
  add_answer (ret, "variance:Equipment", "The school gave us tables and chairs, so we bought none.");
  add_answer (ret, "other_income", "The parish council gave £600.00 for the kitchen; the surgery lends a room for nothing.");
  add_answer (ret, "changes", "The cook retired in August and two volunteers share the work. One safeguarding incident, passed on the same day.");
  add_answer (ret, "next", "The parish council pays the hall from April. The minibus ends in June unless another funder is found.");
  add_story (ret, "quote", "2027-11-16", "If I do not come on Tuesday, somebody rings. Nobody rang before.", "a member, 78", NULL);
  add_story (ret, "story", "2028-01-20", "He came in October because his boiler had failed, sat by the door and left before the meal. In November he mended the "
                                         "hall’s radio. In December he brought his own tools. Now there is a queue at his table on Thursdays: kettles, "
                                         "lamps, a doll’s house. He says that he is not lonely, he is busy.",
             "the sessional worker", NULL);
  add_story (ret, "you-said-we-did", "2027-09-07", "The minibus came too early for people with carers.", "members", "It now starts at one o’clock, and nobody was late since.");
  add_receipt (ret, "2027-05-31", "Minibus hire, April and May", "Transport", 84000);
  add_receipt (ret, "2027-11-02", "Walking poles", "Equipment", 14250);
}

static WeftReturn *
new_full (const char *language)
{
  WeftReturn *ret = new_return (WEFT_TIER_FULL, "R-2028-01", "2027-04-01", "2028-03-31", language);

  set_grant (ret, "Brook & Fen Foundation", "Warm and Well", "BF/2026/0077", "Two warm days a week for two years, for people who live alone");
  g_free (ret->starts);
  g_free (ret->ends);
  ret->starts = g_strdup ("2026-04-01");
  ret->ends = g_strdup ("2028-03-31");
  set_money (ret, 2400000, 2000000, 1589995, 400000, 121);
  ret->spent_before = 768020;
  ret->fund_spent = ret->spent + ret->spent_before;
  add_line (ret, "Sessional worker", 1500000, 1008000, 1497600);
  add_line (ret, "Room hire", 450000, 300000, 450000);
  add_line (ret, "Transport", 300000, 181945, 296615);
  add_line (ret, "Equipment", 150000, 100050, 113800);
  g_free (ret->made_on);
  ret->made_on = g_strdup ("2028-04-18");
  set_people (ret, 97, 2210, 101);
  set_volunteers (ret);
  ret->volunteer_minutes = 28750;
  ret->volunteer_value = 575000;
  add_full_tables (ret);
  add_changes (ret);
  add_full_words (ret);
  return ret;
}

static void
sign (WeftReturn *ret)
{
  g_free (ret->status);
  ret->status = g_strdup ("signed");
  ret->signed_by = g_strdup ("Joan Pritchard");
  ret->signed_role = g_strdup ("Treasurer");
  ret->signed_on = g_strdup (ret->made_on);
  if (weft_tier_signatures (ret->tier) < 2)
    return;
  ret->second_name = g_strdup ("Amir Hussain");
  ret->second_role = g_strdup ("Chair");
  ret->second_on = g_strdup (ret->made_on);
}

WeftReturn *
sample_return (Sample      sample,
               const char *language,
               gboolean    is_signed)
{
  WeftReturn *(*const makers[N_SAMPLES]) (const char *) = { new_note, new_short, new_claims, new_standard, new_full };
  WeftReturn *ret = makers[sample](language);

  if (is_signed)
    sign (ret);
  weft_return_settle (ret, &weft_ladder_default);
  return ret;
}
