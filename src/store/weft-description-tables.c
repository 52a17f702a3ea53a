/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of tables. Order of tables: what is referred to comes first, so that a workbook imports in one
 * pass. */

#include "weft-description-private.h"

static const WeftColumn group_columns[] = {
  { "key", N_ ("Fact"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "value", N_ ("What"), WEFT_TYPE_TEXT, SHORT },
};

static const WeftColumn people_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | PERSONAL | SEARCHED | SHORT },
  { "email", N_ ("E-mail"), WEFT_TYPE_TEXT, KEY | PERSONAL | SEARCHED | SHORT },
  { "phone", N_ ("Telephone"), WEFT_TYPE_TEXT, PERSONAL | SEARCHED | SHORT },
  { "address", N_ ("Address"), WEFT_TYPE_LONG_TEXT, PERSONAL | SEARCHED },
  { "postcode", N_ ("Postcode"), WEFT_TYPE_TEXT, PERSONAL | SEARCHED },
  { "area", N_ ("Area"), WEFT_TYPE_TEXT, PERSONAL },
  { "member_category", N_ ("Kind of member"), WEFT_TYPE_TEXT, PERSONAL | SHORT },
  { "joined", N_ ("Joined"), WEFT_TYPE_DATE, PERSONAL | SHORT },
  { "left", N_ ("Left"), WEFT_TYPE_DATE, PERSONAL },
  { "renewal_due", N_ ("Renewal due"), WEFT_TYPE_DATE, PERSONAL },
  { "subscription_due", N_ ("Subscription due"), WEFT_TYPE_MONEY, PERSONAL },
  { "subscription_paid", N_ ("Subscription paid"), WEFT_TYPE_MONEY, PERSONAL },
  { "emergency_contact", N_ ("Emergency contact"), WEFT_TYPE_TEXT, PERSONAL },
  { "carer", N_ ("Carer"), WEFT_TYPE_YES_NO, PERSONAL },
  { "notes", N_ ("Notes"), WEFT_TYPE_LONG_TEXT, PERSONAL | SEARCHED },
};

static const WeftColumn consents_columns[] = {
  { "person", N_ ("Person"), WEFT_TYPE_ID, NEEDED | KEY | PERSONAL | SHORT, .target = "people" },
  { "purpose", N_ ("What for"), WEFT_TYPE_CHOICE, NEEDED | KEY | SHORT, .choices = "news|photo|share|feedback|story|health" },
  { "given", N_ ("Given"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "capacity", N_ ("Given by"), WEFT_TYPE_TEXT, PERSONAL },
  { "wording", N_ ("Wording"), WEFT_TYPE_TEXT, PLAIN },
  { "how", N_ ("How"), WEFT_TYPE_TEXT, SHORT },
  { "withdrawn", N_ ("Withdrawn"), WEFT_TYPE_DATE, SHORT },
};

static const WeftColumn roles_columns[] = {
  { "person", N_ ("Person"), WEFT_TYPE_ID, NEEDED | KEY | PERSONAL | SHORT, .target = "people" },
  { "role", N_ ("Role"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "from", N_ ("From"), WEFT_TYPE_DATE, KEY | SHORT },
  { "to", N_ ("To"), WEFT_TYPE_DATE, SHORT },
  { "supervisor", N_ ("Looked after by"), WEFT_TYPE_TEXT, PERSONAL },
  { "induction", N_ ("Induction"), WEFT_TYPE_DATE, PLAIN },
  { "references_seen", N_ ("References seen"), WEFT_TYPE_DATE, PLAIN },
  { "dbs_level", N_ ("DBS level"), WEFT_TYPE_TEXT, PERSONAL },
  { "dbs_issued", N_ ("DBS issued"), WEFT_TYPE_DATE, PERSONAL },
  { "dbs_seen_by", N_ ("DBS seen by"), WEFT_TYPE_TEXT, PERSONAL },
  { "dbs_recheck", N_ ("DBS recheck"), WEFT_TYPE_DATE, PERSONAL },
  { "training", N_ ("Training"), WEFT_TYPE_TEXT, PLAIN },
  { "training_expires", N_ ("Training expires"), WEFT_TYPE_DATE, PLAIN },
  { "notes", N_ ("Notes"), WEFT_TYPE_LONG_TEXT, PERSONAL },
};

static const WeftColumn funders_columns[] = {
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "kind", N_ ("Kind"), WEFT_TYPE_TEXT, SHORT },
  { "org_id", N_ ("Organisation number"), WEFT_TYPE_TEXT, PLAIN },
  { "contact", N_ ("Contact"), WEFT_TYPE_TEXT, PERSONAL | SHORT },
  { "email", N_ ("E-mail"), WEFT_TYPE_TEXT, PERSONAL | SHORT },
  { "tier_rule", N_ ("Return they ask for"), WEFT_TYPE_CHOICE, PLAIN, .choices = "note|short|standard|full" },
  { "per_year", N_ ("Ladder by the year"), WEFT_TYPE_YES_NO, PLAIN },
  { "variance_percent", N_ ("Reason asked above"), WEFT_TYPE_PERCENT, PLAIN },
  { "retention_years", N_ ("Keep papers for years"), WEFT_TYPE_COUNT, PLAIN },
  { "notes", N_ ("Notes"), WEFT_TYPE_LONG_TEXT, SEARCHED },
  { "social_value", N_ ("Asks for Social Value"), WEFT_TYPE_YES_NO, PLAIN },
};

static const WeftColumn funds_columns[] = {
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "kind", N_ ("Kind"), WEFT_TYPE_CHOICE, NEEDED | SHORT, .choices = "general|designated|restricted|expendable endowment|permanent endowment" },
  { "purpose", N_ ("Purpose"), WEFT_TYPE_LONG_TEXT, SHORT },
  { "opening", N_ ("At the start"), WEFT_TYPE_MONEY, SHORT },
};

static const WeftColumn accounts_columns[] = {
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "kind", N_ ("Kind"), WEFT_TYPE_CHOICE, SHORT, .choices = "bank|cash|card" },
  { "opening", N_ ("At the start"), WEFT_TYPE_MONEY, SHORT },
  { "opening_date", N_ ("Start"), WEFT_TYPE_DATE, SHORT },
  { "number_last4", N_ ("Last four digits"), WEFT_TYPE_TEXT, PLAIN },
};

static const WeftColumn categories_columns[] = {
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "direction", N_ ("In or out"), WEFT_TYPE_CHOICE, NEEDED | SHORT, .choices = "in|out" },
  { "line", N_ ("Line of the accounts"), WEFT_TYPE_CHOICE, SHORT, .choices = "A1|A2|A3|A4" },
  { "oscr_line", N_ ("Line in Scotland"), WEFT_TYPE_TEXT, PLAIN },
  { "order", N_ ("Order"), WEFT_TYPE_COUNT, PLAIN },
};

static const WeftColumn grants_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "funder", N_ ("Funder"), WEFT_TYPE_NAMED, NEEDED | KEY | SEARCHED | SHORT, .target = "funders" },
  { "title", N_ ("Title"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | SHORT },
  { "purpose", N_ ("What it is for"), WEFT_TYPE_LONG_TEXT, SEARCHED },
  { "status", N_ ("Status"), WEFT_TYPE_CHOICE, SHORT, .choices = "idea|applied|awarded|active|reporting|closed|declined" },
  { "applied", N_ ("Applied"), WEFT_TYPE_DATE, PLAIN },
  { "awarded", N_ ("Awarded"), WEFT_TYPE_DATE, PLAIN },
  { "starts", N_ ("Starts"), WEFT_TYPE_DATE, SHORT },
  { "ends", N_ ("Ends"), WEFT_TYPE_DATE, SHORT },
  { "restricted", N_ ("Did they say what it must be spent on?"), WEFT_TYPE_CHOICE, PLAIN, .choices = "yes|no|unsure" },
  { "fund", N_ ("Fund"), WEFT_TYPE_NAMED, PLAIN, .target = "funds" },
  { "report_due", N_ ("Report due"), WEFT_TYPE_DATE, SHORT },
  { "tier", N_ ("Return they ask for"), WEFT_TYPE_CHOICE, PLAIN, .choices = "note|short|standard|full" },
  { "years", N_ ("Years the award is meant for (empty: one)"), WEFT_TYPE_COUNT, PLAIN },
  { "funder_ref", N_ ("Their reference"), WEFT_TYPE_TEXT, SEARCHED },
  { "conditions", N_ ("Conditions"), WEFT_TYPE_LONG_TEXT, SEARCHED },
  { "publicity", N_ ("What they ask you to say about them"), WEFT_TYPE_TEXT, PLAIN },
  { "programme", N_ ("Programme"), WEFT_TYPE_TEXT, PLAIN },
};

static const WeftColumn instalments_columns[] = {
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "grants" },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | KEY | SHORT },
  { "due", N_ ("Due"), WEFT_TYPE_DATE_OR_WORDS, KEY | SHORT },
  { "kind", N_ ("Kind"), WEFT_TYPE_CHOICE, KEY | SHORT, .choices = "instalment|claim" },
  { "submitted", N_ ("Submitted"), WEFT_TYPE_DATE, PLAIN },
  { "received", N_ ("Received"), WEFT_TYPE_DATE, SHORT },
  { "ref", N_ ("Their reference"), WEFT_TYPE_TEXT, PLAIN },
};

static const WeftColumn budget_columns[] = {
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "grants" },
  { "line", N_ ("Line"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | SHORT },
};

static const WeftColumn targets_columns[] = {
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "grants" },
  { "outcome", N_ ("Outcome"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "indicator", N_ ("How you can tell"), WEFT_TYPE_TEXT, SHORT },
  { "target", N_ ("Target"), WEFT_TYPE_TEXT, NEEDED | SHORT },
  { "counts", N_ ("Counted from"), WEFT_TYPE_TEXT, PLAIN },
  { "actual", N_ ("Reached"), WEFT_TYPE_TEXT, SHORT },
};

static const WeftColumn activities_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SEARCHED | SHORT },
  { "date", N_ ("Date"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "ends", N_ ("Ends"), WEFT_TYPE_DATE, PLAIN },
  { "place", N_ ("Place"), WEFT_TYPE_TEXT, SEARCHED | SHORT },
  { "area", N_ ("Area"), WEFT_TYPE_TEXT, PLAIN },
  { "hours", N_ ("Hours"), WEFT_TYPE_HOURS, PLAIN },
  { "headcount", N_ ("Head count"), WEFT_TYPE_COUNT, SHORT },
  { "how_counted", N_ ("How counted"), WEFT_TYPE_CHOICE, SHORT, .choices = "register|counted|estimate" },
  { "people_unique", N_ ("Different people"), WEFT_TYPE_COUNT, PLAIN },
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, SHORT, .target = "grants" },
  { "open_to_referrals", N_ ("Open to referrals"), WEFT_TYPE_YES_NO, PLAIN },
  { "places", N_ ("Places"), WEFT_TYPE_COUNT, PLAIN },
  { "notes", N_ ("Notes"), WEFT_TYPE_LONG_TEXT, SEARCHED },
};

static const WeftColumn hours_columns[] = {
  { "date", N_ ("Date"), WEFT_TYPE_DATE_OR_MONTH, NEEDED | KEY | SHORT },
  { "person", N_ ("Person"), WEFT_TYPE_ID, KEY | PERSONAL | SHORT, .target = "people" },
  { "people", N_ ("People"), WEFT_TYPE_COUNT, KEY | SHORT },
  { "hours", N_ ("Hours each"), WEFT_TYPE_HOURS, NEEDED | SHORT },
  { "role", N_ ("What"), WEFT_TYPE_TEXT, KEY | SHORT },
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, KEY, .target = "activities" },
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, KEY | SHORT, .target = "grants" },
  { "note", N_ ("Note"), WEFT_TYPE_TEXT, PERSONAL },
};

static const WeftColumn expenses_columns[] = {
  { "date", N_ ("Date"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "person", N_ ("Person"), WEFT_TYPE_ID, NEEDED | KEY | PERSONAL | SHORT, .target = "people" },
  { "miles", N_ ("Miles"), WEFT_TYPE_NUMBER, PLAIN },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, KEY | SHORT },
  { "what", N_ ("What"), WEFT_TYPE_TEXT, KEY | SHORT },
  { "receipt", N_ ("Receipt"), WEFT_TYPE_TEXT, PLAIN },
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, PLAIN, .target = "activities" },
  { "fund", N_ ("Fund"), WEFT_TYPE_NAMED, PLAIN, .target = "funds" },
  { "paid", N_ ("Paid"), WEFT_TYPE_DATE, SHORT },
};

static const WeftColumn attendance_columns[] = {
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "activities" },
  { "person", N_ ("Person"), WEFT_TYPE_ID, NEEDED | KEY | PERSONAL | SHORT, .target = "people" },
  { "first_time", N_ ("First time"), WEFT_TYPE_YES_NO, SHORT },
};

static const WeftColumn money_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "split", N_ ("Part"), WEFT_TYPE_COUNT, PLAIN },
  { "date", N_ ("Date"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "account", N_ ("Account"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "accounts" },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | KEY | SHORT },
  { "payee", N_ ("Who"), WEFT_TYPE_TEXT, KEY | SEARCHED | SHORT },
  { "person", N_ ("Person"), WEFT_TYPE_ID, PERSONAL, .target = "people" },
  { "description", N_ ("What"), WEFT_TYPE_TEXT, KEY | SEARCHED | SHORT },
  { "category", N_ ("Category"), WEFT_TYPE_NAMED, SHORT, .target = "categories" },
  { "fund", N_ ("Fund"), WEFT_TYPE_NAMED, SHORT, .target = "funds" },
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, SHORT, .target = "grants" },
  { "line", N_ ("Line"), WEFT_TYPE_TEXT, SHORT },
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, PLAIN, .target = "activities" },
  { "receipt", N_ ("Receipt"), WEFT_TYPE_TEXT, SEARCHED },
  { "bank_id", N_ ("Bank's number"), WEFT_TYPE_TEXT, PLAIN },
  { "reconciled", N_ ("Statement"), WEFT_TYPE_TEXT, PLAIN },
  { "voided", N_ ("Voided, why"), WEFT_TYPE_TEXT, PLAIN },
};

static const WeftColumn moves_columns[] = {
  { "date", N_ ("Date"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "from_account", N_ ("From account"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "accounts" },
  { "to_account", N_ ("To account"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "accounts" },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | KEY | SHORT },
  { "description", N_ ("What"), WEFT_TYPE_TEXT, KEY | SHORT },
};

static const WeftColumn transfers_columns[] = {
  { "date", N_ ("Date"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "from_fund", N_ ("From fund"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "funds" },
  { "to_fund", N_ ("To fund"), WEFT_TYPE_NAMED, NEEDED | KEY | SHORT, .target = "funds" },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | KEY | SHORT },
  { "why", N_ ("Why"), WEFT_TYPE_TEXT, KEY | SHORT },
};

static const WeftColumn referrals_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "received", N_ ("Received"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "from_organisation", N_ ("From"), WEFT_TYPE_TEXT, KEY | SEARCHED | SHORT },
  { "from_role", N_ ("Their role"), WEFT_TYPE_TEXT, PLAIN },
  { "their_ref", N_ ("Their reference"), WEFT_TYPE_TEXT, KEY | SEARCHED | SHORT },
  { "route", N_ ("How they came"), WEFT_TYPE_CHOICE, PLAIN, .choices = "formal|signposted|self" },
  { "consent_feedback", N_ ("May we tell the referrer?"), WEFT_TYPE_YES_NO, PLAIN },
  { "person", N_ ("Person"), WEFT_TYPE_ID, PERSONAL | SHORT, .target = "people" },
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, PLAIN, .target = "activities" },
  { "contacted", N_ ("First contact"), WEFT_TYPE_DATE, PLAIN },
  { "first_attended", N_ ("First came"), WEFT_TYPE_DATE, PLAIN },
  { "visits", N_ ("Visits"), WEFT_TYPE_COUNT, PLAIN },
  { "status", N_ ("Status"), WEFT_TYPE_CHOICE, SHORT, .choices = "received|contacted|attending|settled|finished|not taken up|passed back|waiting|lost touch" },
  { "reason", N_ ("Why passed back"), WEFT_TYPE_LONG_TEXT, PERSONAL | SEARCHED },
  { "feedback_sent", N_ ("Feedback sent"), WEFT_TYPE_DATE, PLAIN },
};

static const WeftColumn evidence_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "date", N_ ("Date"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "kind", N_ ("Kind"), WEFT_TYPE_CHOICE, NEEDED | KEY | SHORT, .choices = "story|quote|photo|feedback|letter|press|you-said-we-did" },
  { "text", N_ ("Words"), WEFT_TYPE_LONG_TEXT, KEY | SEARCHED | SHORT },
  { "file", N_ ("File"), WEFT_TYPE_TEXT, PLAIN },
  { "said_by", N_ ("Said by (a role, not a name)"), WEFT_TYPE_TEXT, SEARCHED | SHORT },
  { "we_did", N_ ("What we did"), WEFT_TYPE_LONG_TEXT, SEARCHED },
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, PLAIN, .target = "activities" },
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, SHORT, .target = "grants" },
  { "outcome", N_ ("Outcome"), WEFT_TYPE_TEXT, SEARCHED },
  { "anonymised", N_ ("Names taken out"), WEFT_TYPE_YES_NO, PLAIN },
  { "consent", N_ ("Who may see it"), WEFT_TYPE_CHOICE, SHORT, .choices = "none|return|public" },
  { "consent_until", N_ ("Until"), WEFT_TYPE_DATE, PLAIN },
  { "consent_withdrawn", N_ ("Consent withdrawn"), WEFT_TYPE_DATE, PLAIN },
};

static const WeftColumn measures_columns[] = {
  { "key", N_ ("Short name"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | SEARCHED | SHORT },
  { "intro", N_ ("What is read out before the questions"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "items", N_ ("Questions, one a line"), WEFT_TYPE_LONG_TEXT, NEEDED },
  { "min", N_ ("Lowest"), WEFT_TYPE_NUMBER, NEEDED | SHORT },
  { "max", N_ ("Highest"), WEFT_TYPE_NUMBER, NEEDED | SHORT },
  { "higher_is_better", N_ ("Is higher better?"), WEFT_TYPE_YES_NO, SHORT },
  { "scoring", N_ ("Scored"), WEFT_TYPE_CHOICE, PLAIN, .choices = "sum|mean|each" },
  { "answers", N_ ("What each answer counts, one a line, like “Often = 3”"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "bands", N_ ("What a score means, like “low 0-4, high 5-10”"), WEFT_TYPE_LONG_TEXT, PLAIN },
  { "licence", N_ ("Licence"), WEFT_TYPE_TEXT, PLAIN },
  { "source", N_ ("Source"), WEFT_TYPE_TEXT, PLAIN },
};

/* Item scores stand in columns of their own, like the columns of a survey; no measure here asks more. */
static const WeftColumn responses_columns[] = {
  { "measure", N_ ("Measure"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "measures" },
  { "key", N_ ("Code"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "wave", N_ ("Months since the start"), WEFT_TYPE_COUNT, NEEDED | KEY | SHORT },
  { "date", N_ ("Date"), WEFT_TYPE_DATE, SHORT },
  { "score", N_ ("Score"), WEFT_TYPE_NUMBER, SHORT },
  { "item1", N_ ("Question 1"), WEFT_TYPE_NUMBER, PLAIN },
  { "item2", N_ ("Question 2"), WEFT_TYPE_NUMBER, PLAIN },
  { "item3", N_ ("Question 3"), WEFT_TYPE_NUMBER, PLAIN },
  { "item4", N_ ("Question 4"), WEFT_TYPE_NUMBER, PLAIN },
  { "item5", N_ ("Question 5"), WEFT_TYPE_NUMBER, PLAIN },
  { "item6", N_ ("Question 6"), WEFT_TYPE_NUMBER, PLAIN },
  { "item7", N_ ("Question 7"), WEFT_TYPE_NUMBER, PLAIN },
  { "item8", N_ ("Question 8"), WEFT_TYPE_NUMBER, PLAIN },
  { "item9", N_ ("Question 9"), WEFT_TYPE_NUMBER, PLAIN },
  { "item10", N_ ("Question 10"), WEFT_TYPE_NUMBER, PLAIN },
  { "item11", N_ ("Question 11"), WEFT_TYPE_NUMBER, PLAIN },
  { "item12", N_ ("Question 12"), WEFT_TYPE_NUMBER, PLAIN },
  { "item13", N_ ("Question 13"), WEFT_TYPE_NUMBER, PLAIN },
  { "item14", N_ ("Question 14"), WEFT_TYPE_NUMBER, PLAIN },
  { "activity", N_ ("Activity"), WEFT_TYPE_ID, PLAIN, .target = "activities" },
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, PLAIN, .target = "grants" },
  { "original", N_ ("As it was answered"), WEFT_TYPE_LONG_TEXT, PERSONAL | SET_BY_WEFT },
};

/* Tallies without a key to anybody. */
static const WeftColumn equality_columns[] = {
  { "period", N_ ("Period"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "question", N_ ("Question"), WEFT_TYPE_CHOICE, NEEDED | KEY | SHORT, .choices = "age|ethnic-group|disability|carer|sex|gender-identity|sexual-orientation|religion" },
  { "answer", N_ ("Answer"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "count", N_ ("How many"), WEFT_TYPE_COUNT, NEEDED | SHORT },
};

static const WeftColumn returns_columns[] = {
  { "ref", N_ ("Ref"), WEFT_TYPE_TEXT, SHORT },
  { "grant", N_ ("Grant"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "grants" },
  { "from", N_ ("From"), WEFT_TYPE_DATE, KEY | SHORT },
  { "to", N_ ("To"), WEFT_TYPE_DATE, KEY | SHORT },
  { "tier", N_ ("Return"), WEFT_TYPE_CHOICE, SHORT, .choices = "note|short|standard|full" },
  { "due", N_ ("Due"), WEFT_TYPE_DATE, SHORT },
  { "status", N_ ("Status"), WEFT_TYPE_CHOICE, SHORT, .choices = "open|signed|sent|accepted|sent back" },
  { "revision", N_ ("Revision"), WEFT_TYPE_COUNT, SET_BY_WEFT },
  { "signed_by", N_ ("Signed by"), WEFT_TYPE_TEXT, SET_BY_WEFT },
  { "second", N_ ("Second signature"), WEFT_TYPE_TEXT, SET_BY_WEFT },
  { "sent", N_ ("Sent"), WEFT_TYPE_DATE, PLAIN },
};

static const WeftColumn answers_columns[] = {
  { "return", N_ ("Return"), WEFT_TYPE_ID, NEEDED | KEY | SHORT, .target = "returns" },
  { "question", N_ ("Question"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "text", N_ ("Answer"), WEFT_TYPE_LONG_TEXT, NEEDED | SEARCHED | SHORT },
};

static const WeftColumn rates_columns[] = {
  { "kind", N_ ("Kind"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "name", N_ ("Name"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | SHORT },
  { "from", N_ ("From"), WEFT_TYPE_DATE, NEEDED | KEY | SHORT },
  { "source", N_ ("Source"), WEFT_TYPE_TEXT, PLAIN },
};

static const WeftColumn thresholds_columns[] = {
  { "nation", N_ ("Nation"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "what", N_ ("What"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "operator", N_ ("Operator"), WEFT_TYPE_TEXT, NEEDED | KEY | SHORT },
  { "amount", N_ ("Amount"), WEFT_TYPE_MONEY, NEEDED | KEY | SHORT },
  { "from", N_ ("From"), WEFT_TYPE_DATE, KEY | SHORT },
  { "applies_to", N_ ("Applies to periods"), WEFT_TYPE_CHOICE, PLAIN, .choices = "ending|beginning" },
  { "source", N_ ("Source"), WEFT_TYPE_TEXT, PLAIN },
};

static const WeftTable tables[] = {
  { "group", N_ ("The group"), N_ ("fact about the group"), NULL, "key", "key", group_columns, G_N_ELEMENTS (group_columns), .keep_years = -1 },
  { "people", N_ ("People"), N_ ("person"), "P", "name", "name,ref", people_columns, G_N_ELEMENTS (people_columns), .keep_years = -1, .may_repeat = TRUE },
  { "consents", N_ ("Consents"), N_ ("consent"), NULL, "purpose", "given,person,purpose", consents_columns, G_N_ELEMENTS (consents_columns), .keep_years = 3 },
  { "roles", N_ ("Roles"), N_ ("role"), NULL, "role", "person,role,from", roles_columns, G_N_ELEMENTS (roles_columns), .keep_years = 6 },
  { "funders", N_ ("Funders"), N_ ("funder"), NULL, "name", "name", funders_columns, G_N_ELEMENTS (funders_columns), .keep_years = -1 },
  { "funds", N_ ("Funds"), N_ ("fund"), NULL, "name", "name", funds_columns, G_N_ELEMENTS (funds_columns), .keep_years = 6 },
  { "accounts", N_ ("Accounts"), N_ ("account"), NULL, "name", "name", accounts_columns, G_N_ELEMENTS (accounts_columns), .keep_years = 6 },
  { "categories", N_ ("Categories"), N_ ("category"), NULL, "name", "order,name", categories_columns, G_N_ELEMENTS (categories_columns), .keep_years = -1 },
  { "grants", N_ ("Grants"), N_ ("grant"), "G", "title", "awarded,ref", grants_columns, G_N_ELEMENTS (grants_columns), .keep_years = 6 },
  { "instalments", N_ ("Instalments and claims"), N_ ("instalment"), NULL, "due", "grant,due,amount", instalments_columns, G_N_ELEMENTS (instalments_columns), .keep_years = 6, .may_repeat = TRUE },
  { "budget", N_ ("Budget"), N_ ("budget line"), NULL, "line", "grant,id", budget_columns, G_N_ELEMENTS (budget_columns), .keep_years = 6 },
  { "targets", N_ ("Targets"), N_ ("target"), NULL, "outcome", "grant,outcome", targets_columns, G_N_ELEMENTS (targets_columns), .keep_years = 6 },
  { "activities", N_ ("Activities"), N_ ("activity"), "A", "name", "date,name,ref", activities_columns, G_N_ELEMENTS (activities_columns), .keep_years = 3 },
  { "hours", N_ ("Volunteer hours"), N_ ("hours"), NULL, "role", "date,person,people,role,grant,hours", hours_columns, G_N_ELEMENTS (hours_columns), .keep_years = 6, .may_repeat = TRUE },
  { "expenses", N_ ("Volunteer expenses"), N_ ("expense"), NULL, "what", "date,person,what,amount", expenses_columns, G_N_ELEMENTS (expenses_columns), .keep_years = 6, .may_repeat = TRUE },
  { "attendance", N_ ("Registers"), N_ ("attendance"), NULL, "person", "activity,person", attendance_columns, G_N_ELEMENTS (attendance_columns), .keep_years = 3 },
  { "money", N_ ("Money"), N_ ("payment"), "M", "description", "date,ref,split", money_columns, G_N_ELEMENTS (money_columns), .keep_years = 6, .may_repeat = TRUE },
  { "moves", N_ ("Moves between accounts"), N_ ("move"), NULL, "description", "date,from_account,to_account,amount", moves_columns, G_N_ELEMENTS (moves_columns), .keep_years = 6, .may_repeat = TRUE },
  { "transfers", N_ ("Transfers between funds"), N_ ("transfer"), NULL, "why", "date,from_fund,to_fund,amount", transfers_columns, G_N_ELEMENTS (transfers_columns), .keep_years = 6, .may_repeat = TRUE },
  { "referrals", N_ ("Referrals"), N_ ("referral"), "F", "ref", "received,ref", referrals_columns, G_N_ELEMENTS (referrals_columns), .keep_years = 3, .may_repeat = TRUE },
  { "evidence", N_ ("Evidence"), N_ ("story"), "E", "text", "date,ref", evidence_columns, G_N_ELEMENTS (evidence_columns), .keep_years = 3, .may_repeat = TRUE },
  { "measures", N_ ("Measures"), N_ ("measure"), NULL, "key", "key", measures_columns, G_N_ELEMENTS (measures_columns), .keep_years = -1 },
  { "responses", N_ ("Answers to measures"), N_ ("answer to a measure"), NULL, "key", "measure,key,wave", responses_columns, G_N_ELEMENTS (responses_columns), .keep_years = 3 },
  { "equality", N_ ("Who took part"), N_ ("tally"), NULL, "answer", "period,question,answer", equality_columns, G_N_ELEMENTS (equality_columns), .keep_years = -1, .outside_history = TRUE },
  { "returns", N_ ("Returns"), N_ ("return"), "R", "ref", "from,ref", returns_columns, G_N_ELEMENTS (returns_columns), .keep_years = 6 },
  { "answers", N_ ("Answers"), N_ ("answer"), NULL, "question", "return,question", answers_columns, G_N_ELEMENTS (answers_columns), .keep_years = 6 },
  { "values", N_ ("Values"), N_ ("value"), NULL, "code", "code", weft_values_columns, G_N_ELEMENTS (weft_values_columns), .keep_years = -1 },
  { "indices", N_ ("Indices"), N_ ("index"), NULL, "series", "series,year", weft_indices_columns, G_N_ELEMENTS (weft_indices_columns), .keep_years = -1 },
  { "rates", N_ ("Rates"), N_ ("rate"), NULL, "name", "kind,name,from", rates_columns, G_N_ELEMENTS (rates_columns), .keep_years = -1 },
  { "thresholds", N_ ("Thresholds"), N_ ("threshold"), NULL, "what", "nation,what,from,amount", thresholds_columns, G_N_ELEMENTS (thresholds_columns), .keep_years = -1 },
  { "analyses", N_ ("Social Value"), N_ ("analysis"), NULL, "name", "from,name", weft_analyses_columns, G_N_ELEMENTS (weft_analyses_columns), .keep_years = 6 },
  { "inputs", N_ ("What was put in"), N_ ("input"), NULL, "what", "analysis,kind,stakeholder,what,amount", weft_inputs_columns, G_N_ELEMENTS (weft_inputs_columns), .keep_years = 6, .may_repeat = TRUE },
  { "outcomes", N_ ("Outcomes"), N_ ("outcome"), NULL, "outcome", "analysis,stakeholder,outcome", weft_outcomes_columns, G_N_ELEMENTS (weft_outcomes_columns), .keep_years = 6 },
  { "not_valued", N_ ("Not valued"), N_ ("thing not valued"), NULL, "what", "analysis,what", weft_not_valued_columns, G_N_ELEMENTS (weft_not_valued_columns), .keep_years = 6 },
  { "used_indices", N_ ("Indices used"), N_ ("index used"), NULL, "series", "analysis,series,year", weft_used_indices_columns, G_N_ELEMENTS (weft_used_indices_columns), .keep_years = 6 },
};

const WeftTable *
weft_description_tables (guint *n)
{
  *n = G_N_ELEMENTS (tables);
  return tables;
}
