#include "extractors/proposals/proposal_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::pair<std::string_view, ContentForm>, 7> kForms = {{
    {"to", ContentForm::kTo},
    {"that", ContentForm::kThat},
    {"np", ContentForm::kNp},
    {"ger", ContentForm::kGer},
    {"bare", ContentForm::kBare},
    {"noun", ContentForm::kNoun},
    {"theme", ContentForm::kTheme},
}};

constexpr std::array<std::pair<std::string_view, TriggerKind>, 4> kTriggers = {{
    {"verb", TriggerKind::kVerb},
    {"noun", TriggerKind::kNoun},
    {"adjective", TriggerKind::kAdjective},
    {"modal", TriggerKind::kModal},
}};

constexpr std::array<std::pair<std::string_view, Within>, 5> kWithin = {{
    {"anywhere", Within::kAnywhere},
    {"title", Within::kTitle},
    {"quote", Within::kQuote},
    {"said", Within::kSaid},
    {"decree", Within::kDecree},
}};

template <typename Table>
auto chosen(const Table& table, const Rule& rule, std::string_view key, std::string_view usual) {
  const std::string_view value = rule.emits(key, usual);
  for (const auto& [name, meaning] : table) {
    if (name == value) return meaning;
  }
  throw Error(Error::Kind::kRules, rule.source.where(),
              "no " + std::string(key) + " is called " + std::string(value),
              "the head of the file has the values");
}

ProposalRule read_rule(const Rule& rule, const Lexicon& lexicon) {
  ProposalRule out;
  const std::string_view act_class = rule.emits("class");
  if (!act_class.empty()) out.act_class = needed_class(lexicon, act_class);
  out.act = rule.emits("act");
  if (out.act.empty() && act_class.empty()) {
    throw Error(Error::Kind::kRules, rule.source.where(), "the rule gives no act",
                "emit act=... or class=...");
  }
  out.status = rule.emits("status");
  out.form = chosen(kForms, rule, "form", "np");
  out.trigger = chosen(kTriggers, rule, "trigger", "verb");
  out.within = chosen(kWithin, rule, "in", "anywhere");
  out.passive = rule.emits("voice") == "passive";
  out.content_is_subject = rule.emits("content") == "subject";
  out.shell_only = rule.emits("shell") == "yes";
  out.text_only = rule.emits("content") == "text";
  out.asks_that = rule.emits("clause") == "asks";
  out.answer = rule.emits("answer") == "yes";
  out.conditional = rule.emits("condition") == "needed";
  out.own = rule.emits("person") == "own";
  if (rule.emits("tier") == "1") out.tier = 1;
  if (rule.emits("tier") == "2") out.tier = 2;
  return out;
}

std::vector<std::string_view> entries_of(const Rulebook& rulebook, std::string_view word_class) {
  std::vector<std::string_view> out;
  for (const WordClass& known : rulebook.classes) {
    if (known.name != word_class) continue;
    for (const WordEntry& entry : known.entries) out.push_back(entry.lemma);
  }
  return out;
}

PhraseWords phrase_words(const Lexicon& lexicon, std::string_view word_class) {
  PhraseWords out;
  for (auto& words : lexicon.phrases(needed_class(lexicon, word_class))) {
    const WordId first = lexicon.look_up(words[0]).word;
    out.entries.push_back({first, std::move(words)});
    if (first == kNoWord) {
      out.any = true;
      continue;
    }
    if (out.starts.size() <= first) out.starts.resize(first + 1U);
    out.starts[first] = true;
  }
  return out;
}

}  // namespace

ProposalRules::State::State(const Rulebook& rulebook, const Lexicon& words)
    : lexicon(&words), trigger_words(rulebook, words), patterns(rulebook, words, "proposals") {
  for (const Rule* rule : patterns.rules()) rules.push_back(read_rule(*rule, words));
  trigger = patterns.group("trigger");
  content = patterns.group("content");
  addressee = patterns.group("addressee");
  agent = patterns.group("agent");
  subject = patterns.group("subject");
  const std::pair<Feature*, std::string_view> classes[] = {
      {&act_noun, "ACT_NOUN"},
      {&answers, "ANSWER_VERB"},
      {&particle, "PHRASAL_PARTICLE"},
      {&addressed, "ADDRESSED_WORD"},
      {&spokesperson, "SPOKESPERSON"},
      {&executive, "EXECUTIVE"},
      {&doubted, "DOUBTED_WORD"},
      {&share, "SHARE_WORD"},
      {&leader, "LEADER_WORD"},
      {&state_noun, "STATE_WORD"},
      {&office, "OFFICE_WORD"},
      {&makes, "MAKE_VERB"},
      {&fact, "FACT_VERB"},
      {&notion, "NOTION_NOUN"},
      {&enables, "ENABLE_VERB"},
      {&aim_verb, "AIM_VERB"},
      {&aim_noun, "AIM_NOUN"},
      {&object_pronoun, "OBJECT_PRONOUN"},
      {&includes, "INCLUDE_WORD"},
      {&past_aux, "PAST_AUX"},
      {&judged, "JUDGED_WORD"},
      {&threatens, "WARN_VERB"},
      {&noun_too, "NOUN_TOO"},
      {&not_yet, "NOT_YET_WORD"},
      {&told, "TOLD_NOUN"},
      {&whether, "WHETHER_WORD"},
      {&decree, "DECREE"},
      {&harm_verb, "HARM_VERB"},
      {&speaks_for, "SPEAKS_FOR"},
      {&cause, "CAUSE_VERB"},
      {&shell, "SHELL_NOUN"},
      {&be, "BE"},
      {&have, "HAVE"},
      {&probably, "PROBABLY"},
      {&possibly, "POSSIBLY"},
      {&hearsay, "HEARSAY"},
      {&condition, "CONDITION_WORD"},
      {&stop, "CLAUSE_STOP"},
      {&speech_goods, "SPEECH_GOODS"},
      {&granted, "GRANTED_THING"},
      {&money, "MONEY_UNIT"},
      {&offered, "OFFERED_THING"},
      {&news_request, "NEWS_REQUEST"},
      {&comment_verb, "COMMENT_VERB"},
      {&text_noun, "PROPOSAL_TEXT"},
      {&unwilled, "UNWILLED_VERB"},
      {&turn_verb, "TURN_VERB"},
      {&willed_object, "WILLED_WITH_OBJECT"},
      {&excludes, "RULE_OUT_VERB"},
      {&governs, "GOVERNMENT_NOUN"},
      {&members, "MEMBERS_WORD"},
      {&votes, "VOTE_VERB"},
      {&opposes, "OPPOSE_VERB"},
      {&decides, "DECIDE_VERB"},
      {&wishes, "WISH_VERB"},
      {&announces, "ANNOUNCE_VERB"},
      {&own_side, "OWN_SIDE"},
      {&definite, "DEFINITE"},
      {&harm, "HARM"},
      {&infinitive_noun, "INFINITIVE_NOUN"},
      {&nobody, "NOBODY_NOUN"},
      {&anybody, "ANYBODY"},
      {&part, "VPART"},
      {&clause_verb, "CLAUSE_VERB"},
      {&wh_adverb, "WH_ADVERB"},
      {&say_verb, "WORD_VERB"},
      {&title_thing, "TITLE_THING"},
      {&indefinite, "INDEFINITE"},
      {&saying, "SAYING_NOUN"},
      {&titled, "TITLED"},
      {&pron_he, "PRON_HE"},
      {&pron_they, "PRON_THEY"},
      {&pron_she, "PRON_SHE"},
      {&ordered, "ORDERED_THING"},
      {&calendar, "CALENDAR_EVENT"},
      {&outlook, "OUTLOOK_SPEAKER"},
      {&mind, "MIND_VERB"},
      {&state_verb, "STATE_VERB"},
      {&denied, "DENIED"},
      {&nationality, "NATIONALITY"},
      {&person, "PERSON"},
      {&org, "ORG"},
      {&gov, "GOV"},
      {&nation, "NATION"},
      {&place, "PLACE"},
      {&human, "HUMAN"},
      {&group, "GROUPNOUN"},
      {&org_noun, "ORGNOUN"},
      {&doc, "DOCNOUN"},
      {&time, "TIME"},
      {&quantity, "QUANTITY"},
      {&pron_it, "PRON_IT"},
      {&pron_this, "PRON_THIS"},
      {&pron, "PRON_NP"},
      {&pron_i, "PRON_I"},
      {&pron_we, "PRON_WE"},
      {&pron_who, "PRON_WHO"},
      {&pron_you, "PRON_YOU"},
      {&past, "VPAST"},
      {&base, "VBASE"},
      {&third, "V3SG"},
      {&plural, "PLURAL"},
      {&wh, "WH_PRONOUN"},
      {&pron_poss, "PRON_POSS"},
      {&accept_verb, "ACCEPT_VERB"},
      {&amount, "AMOUNT_NOUN"},
      {&some_of, "SOME_OF"},
      {&firm_of_nation, "FIRM_NOUN"},
      {&minister, "MINISTER"},
      {&press, "PRESS_LISTENER"},
      {&country_noun, "COUNTRY_NOUN"},
      {&made_noun, "MADE_NOUN"},
      {&polled, "POLLED"},
      {&somebody, "SOMEBODY_NOUN"},
      {&fail, "FAIL_WORD"},
      {&doc_noun, "DOC_NOUN"},
      {&support, "SUPPORT_VERB"},
      {&act_that, "ACT_THAT"},
      {&done, "DONE_WORD"},
      {&weak_noun, "WEAK_NOUN"},
      {&will, "WILL_WORD"},
      {&time_to, "TIME_TO"},
      {&effect, "EFFECT_VERB"},
      {&arranged, "ARRANGED_WORD"},
      {&authored, "AUTHORED_TEXT"},
      {&talk, "TALK_VERB"},
      {&knows, "KNOW_VERB"},
      {&willing, "WILLING"},
      {&predicts, "PREDICT_VERB"},
      {&gives, "GIVE_VERB"},
      {&has_recipient, "RECIPIENT_VERB"},
      {&targets, "TARGET_VERB"},
      {&company_suffix, "COMPANY_SUFFIX"},
      {&thought, "THOUGHT_VERB"},
      {&confident, "CONFIDENT_WORD"},
      {&walkout, "WALKOUT_VERB"},
      {&launches, "LAUNCH_VERB"},
      {&bid, "BID_NOUN"},
      {&owner_noun, "OWNER_NOUN"},
      {&may_act, "MAY_ACT"},
      {&fares, "FARE_WORD"},
      {&unruled, "UNRULED_VERB"},
      {&scheduled, "SCHEDULED_VERB"},
      {&announced, "ANNOUNCED_THING"},
      {&interest, "INTEREST_NOUN"},
      {&intent, "INTENT_NOUN"},
      {&orders, "ORDER_NOUN"},
      {&defy, "DEFY_VERB"},
      {&later_one, "LATER_ONE"},
      {&opinion, "OPINION_VERB"},
      {&quitting, "QUITTING_NOUN"},
      {&ballot, "BALLOT_NOUN"},
      {&buys, "BUY_VERB"},
      {&splits, "SPLIT_VERB"},
      {&chance, "CHANCE_NOUN"},
      {&if_aside, "IF_ASIDE"},
      {&denies, "DENY_VERB"},
      {&unreached, "UNREACHED_VERB"},
      {&binds, "BINDING_VERB"},
      {&fate, "FATE_WORD"},
      {&verb_prefix, "VERB_PREFIX"},
      {&asks, "TEXT_ASKS"},
      {&spoken_for, "AIDE_NOUN"},
      {&leads, "LEAD_WORD"},
      {&pair, "PAIR_NOUN"},
      {&body_word, "BODY_NOUN"},
      {&faces, "FACE_VERB"},
      {&floats, "FLOAT_VERB"},
      {&drafts, "DRAFT_VERB"},
      {&readiness, "READINESS_NOUN"},
  };
  static_assert(std::size(classes) <= 192, "features are three words of bits");
  using Features = std::array<std::uint64_t, 3>;
  std::vector<Features> of_class;
  for (std::size_t i = 0; i < std::size(classes); ++i) {
    *classes[i].first = static_cast<Feature>(i);
    const ClassId id = needed_class(words, classes[i].second);
    if (of_class.size() <= id) of_class.resize(id + 1U);
    of_class[id][i / 64] |= std::uint64_t{1} << (i % 64);
  }
  // A kind is of a few classes, and there are far more kinds.
  features.resize(words.kind_count());
  for (std::size_t kind = 0; kind < features.size(); ++kind) {
    for (const ClassId id : words.classes(static_cast<Kind>(kind))) {
      if (id >= of_class.size()) break;  // they are sorted
      features[kind][0] |= of_class[id][0];
      features[kind][1] |= of_class[id][1];
      features[kind][2] |= of_class[id][2];
    }
  }
  agent_endings = entries_of(rulebook, "AGENT_ENDING");
  thing_endings = entries_of(rulebook, "THING_ENDING");
  event_endings = entries_of(rulebook, "EVENT_ENDING");
  body_noun = needed_class(words, "BODY_NOUN");
  party_word = needed_class(words, "PARTY_WORD");
  bloc_name = needed_class(words, "BLOC_NAME");
  answer_verb = needed_class(words, "ANSWER_VERB");
  cameo_field = needed_class(words, "CAMEO_FIELD");
  names_again = needed_class(words, "NAMES_AGAIN");
  bare_answer = needed_class(words, "BARE_ANSWER");
  capital = needed_class(words, "CAPITAL");
  proclamation = needed_class(words, "PROCLAMATION_WORD");
  male_name = needed_class(words, "MALE_NAME");
  female_name = needed_class(words, "FEMALE_NAME");
  nationality_name = needed_class(words, "NATIONALITY");
  purposes = phrase_words(words, "PURPOSE_PHRASE");
  conditions = phrase_words(words, "CONDITION_WORD");
  decree_formulas = phrase_words(words, "DECREE_FORMULA");

  noun_kinds.resize(words.kind_count());
  const ClassId debate = needed_class(words, "DEBATE_NOUN");
  const ClassId need = needed_class(words, "NEED_NOUN");
  const ClassId aim = needed_class(words, "AIM_WORD");
  const ClassId strike = needed_class(words, "STRIKE_NOUN");
  const ClassId called = needed_class(words, "CALLED_NOUN");
  const ClassId permission = needed_class(words, "PERMISSION_NOUN");
  for (std::size_t kind = 0; kind < noun_kinds.size(); ++kind) {
    noun_kinds[kind] =
        has(static_cast<Kind>(kind), act_noun) || has(static_cast<Kind>(kind), shell) ||
        has(static_cast<Kind>(kind), text_noun) || words.has(static_cast<Kind>(kind), debate) ||
        words.has(static_cast<Kind>(kind), need) || words.has(static_cast<Kind>(kind), aim) ||
        words.has(static_cast<Kind>(kind), strike) || words.has(static_cast<Kind>(kind), called) ||
        words.has(static_cast<Kind>(kind), permission);
  }
}

void ProposalRules::declare_symbols(Lexicon& lexicon) {
  declare_trigger_phrases(lexicon);
}

ProposalRules::ProposalRules(const Rulebook& rulebook, const Lexicon& lexicon)
    : state_(std::make_unique<State>(rulebook, lexicon)) {}
ProposalRules::~ProposalRules() = default;
ProposalRules::ProposalRules(ProposalRules&&) noexcept = default;
ProposalRules& ProposalRules::operator=(ProposalRules&&) noexcept = default;

std::uint32_t ProposalSentence::length_of_phrase(std::uint32_t token,
                                                 const PhraseWords& phrases) const {
  const WordId word = reading.words[token].word;
  for (const PhraseWords::Entry& entry : phrases.entries) {
    if (entry.first != kNoWord && entry.first != word) continue;
    const std::vector<std::string_view>& words = entry.words;
    if (token + words.size() > end) continue;
    bool same = true;
    for (std::size_t i = 0; i < words.size() && same; ++i) {
      same = word_is(token + static_cast<std::uint32_t>(i), words[i]);
    }
    if (same) return static_cast<std::uint32_t>(words.size());
  }
  return 0;
}

bool ends_in(std::string_view word, const std::vector<std::string_view>& endings,
             std::size_t rest) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + rest && word.ends_with(ending);
  });
}

bool is_actor(const ProposalSentence& sentence, const Phrase& phrase) {
  const auto& rules = sentence.rules;
  const auto has = [&](Feature feature) { return sentence.phrase_is(phrase, feature); };
  if (has(rules.time) || has(rules.quantity) || has(rules.pron_this)) return false;
  // "labour", not "Labour"
  if (sentence.is(phrase.head, rules.nobody) && phrase.kind != PhraseKind::kName) return false;
  const Tag tag = sentence.tag(phrase.head);
  if (tag == Tag::kAdj || tag == Tag::kAdv || sentence.word_is(phrase.head, "there")) return false;
  if (has(rules.person) || has(rules.org) || has(rules.gov) || has(rules.nation) ||
      has(rules.human) || has(rules.group) || has(rules.org_noun)) {
    return true;
  }
  if (sentence.is(phrase.head, rules.somebody)) return true;
  if (has(rules.doc)) return false;
  // "U.S. Decision", in capitals that name nobody.
  if (phrase.kind == PhraseKind::kName && sentence.is(phrase.head, rules.act_noun) &&
      sentence.is(phrase.tokens.first, rules.nationality)) {
    return false;
  }
  if (phrase.kind == PhraseKind::kPronoun || phrase.kind == PhraseKind::kName) return true;
  const std::string_view head = sentence.text(phrase.head);
  return ends_in(head, rules.agent_endings, 3) && !ends_in(head, rules.thing_endings, 3);
}

}  // namespace onrecord
