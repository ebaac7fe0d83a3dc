#include "extractors/quotes/quote_rules.hpp"

#include "corpus/error.hpp"

namespace onrecord {
namespace {

template <typename Value, std::size_t kSize>
Value parse_choice(const Rule& rule, std::string_view key,
                   const std::pair<std::string_view, Value> (&choices)[kSize]) {
  const std::string_view given = rule.emits(key, choices[0].first);
  for (const auto& [word, value] : choices) {
    if (word == given) return value;
  }
  throw Error(Error::Kind::kRules, rule.source.where(),
              std::string(key) + "=" + std::string(given) + " means nothing in quotes",
              "see the head of quotes.rules");
}

// The class that a rule names under a key; kNoClass when it names none.
ClassId class_of(const Rule& rule, std::string_view key, const Lexicon& lexicon) {
  const std::string_view name = rule.emits(key);
  if (name.empty()) return kNoClass;
  const ClassId id = lexicon.find_class(name);
  if (id != kNoClass) return id;
  throw Error(Error::Kind::kRules, rule.source.where(), "no class " + std::string(name),
              "declare it in quotes.words");
}

FrameRule frame_rule(const Rule& rule, const Lexicon& lexicon) {
  FrameRule made;
  made.side = parse_choice<Side>(rule, "content",
                                 {{"right", Side::kRight},
                                  {"left", Side::kLeft},
                                  {"around", Side::kAround},
                                  {"next", Side::kNext}});
  made.extent = parse_choice<Extent>(rule, "extent",
                                     {{"clause", Extent::kClause},
                                      {"object", Extent::kObject},
                                      {"paragraph", Extent::kParagraph}});
  made.kind = parse_choice<QuoteKind>(rule, "kind",
                                      {{"speech", QuoteKind::kSpeech},
                                       {"belief", QuoteKind::kBelief},
                                       {"intention", QuoteKind::kIntention}});
  made.cue_head = class_of(rule, "head", lexicon);
  made.nobody = class_of(rule, "nobody", lexicon);
  made.act = class_of(rule, "act", lexicon);
  made.direct_only = rule.emits("only") == "direct";
  made.asserted = rule.emits("asserted") == "yes";
  made.needs_verb = rule.emits("needs") == "verb";
  made.nests = rule.emits("nests") == "yes";
  made.yields = rule.emits("yields") == "yes";
  made.owned = rule.emits("owned") == "yes";
  made.takes_all = rule.emits("takes") == "all";
  return made;
}

std::vector<std::string_view> quotation_classes(unsigned bits) {
  std::vector<std::string_view> classes = {"QUOTE"};
  if (bits & kPause) classes.emplace_back("QUOTE_PAUSE");
  if (bits & kStop) classes.emplace_back("QUOTE_STOP");
  if (bits & kLong) classes.emplace_back("QUOTE_LONG");
  if (bits & kCapital) classes.emplace_back("QUOTE_CAPITAL");
  if (bits & kTitle) classes.emplace_back("QUOTE_TITLE");
  return classes;
}

}  // namespace

void QuoteRules::declare_symbols(Lexicon& lexicon) {
  for (unsigned bits = 0; bits < kQuotationFeatures; ++bits) {
    lexicon.symbol(quotation_classes(bits));
  }
  for (const char* name : {"SUBJECT", "PASSIVE", "AGAIN", "FIRST", "LAST", "QUOTE_NAME"})
    lexicon.symbol({name});
  for (const char* name : {"SUBJECT_WHO", "SUBJECT_THING", "SUBJECT_DOC", "SUBJECT_HEARING"})
    lexicon.symbol({"SUBJECT", name});
  lexicon.symbol({"PASSIVE", "SUBJECT_HEARING"});
}

QuoteRules::State::State(const Rulebook& rulebook, const Lexicon& words)
    : lexicon(&words),
      quotation_kinds([&words] {
        std::vector<Kind> kinds;
        for (unsigned bits = 0; bits < kQuotationFeatures; ++bits) {
          kinds.push_back(words.known_symbol(quotation_classes(bits)));
        }
        return kinds;
      }()),
      subject_kind(words.known_symbol({"SUBJECT"})),
      relative_kind(words.known_symbol({"SUBJECT", "SUBJECT_WHO"})),
      thing_kind(words.known_symbol({"SUBJECT", "SUBJECT_THING"})),
      document_kind(words.known_symbol({"SUBJECT", "SUBJECT_DOC"})),
      hearing_kind(words.known_symbol({"SUBJECT", "SUBJECT_HEARING"})),
      passive_kind(words.known_symbol({"PASSIVE"})),
      told_hearing_kind(words.known_symbol({"PASSIVE", "SUBJECT_HEARING"})),
      again_kind(words.known_symbol({"AGAIN"})),
      first_kind(words.known_symbol({"FIRST"})),
      last_kind(words.known_symbol({"LAST"})),
      name_kind(words.known_symbol({"QUOTE_NAME"})),
      patterns(rulebook, words, "quotes"),
      cues(rulebook, words, patterns) {
  for (const Rule* rule : patterns.rules()) {
    rules.push_back(frame_rule(*rule, words));
    if (rule->name == "quotation-alone") alone_confidence = rule->confidence;
  }
  uncued = UncuedRules(words, patterns.rules());
  quote = patterns.group("quote");
  speaker = patterns.group("speaker");
  cue = patterns.group("cue");
  addressee = patterns.group("addressee");
  venue = patterns.group("venue");
  begin = patterns.group("begin");
  const std::pair<std::uint32_t*, std::string_view> asked[] = {{&np, "NP"},
                                                               {&time, "TIME"},
                                                               {&quantity, "QUANTITY"},
                                                               {&who, "PRON_WHO"},
                                                               {&person, "PERSON"},
                                                               {&be, "BE"},
                                                               {&quote_class, "QUOTE"},
                                                               {&said, "SAID"},
                                                               {&dash, "DASH"},
                                                               {&pronoun, "PRON_NP"},
                                                               {&reduced, "REDUCED"},
                                                               {&cause, "CAUSE"},
                                                               {&human, "PERSON"},
                                                               {&human, "HUMAN"},
                                                               {&somebody, "NAME"},
                                                               {&somebody, "HUMAN"},
                                                               {&somebody, "GROUPNOUN"},
                                                               {&somebody, "PRON_NP"},
                                                               {&common, "COMMON"},
                                                               {&source, "HUMAN"},
                                                               {&source, "GROUPNOUN"},
                                                               {&source, "ORGNOUN"},
                                                               {&source, "DOCNOUN"},
                                                               {&source, "QUANTITY"},
                                                               {&document, "DOCNOUN"},
                                                               {&connective, "CONNECTIVE"},
                                                               {&name, "NAME"},
                                                               {&both, "BOTH"},
                                                               {&floating, "FLOATING"},
                                                               {&particle, "OUT_WORD"},
                                                               {&relative, "RELATIVE"},
                                                               {&comment, "COMMENT_OPENER"},
                                                               {&object_link, "OBJECT_LINK"},
                                                               {&clause_link, "CLAUSE_LINK"},
                                                               {&nobody, "NOBODY"},
                                                               {&there, "THERE"},
                                                               {&place, "PLACE"},
                                                               {&place, "GOV"},
                                                               {&place, "ORG"},
                                                               {&place, "NATION"}};
  std::vector<std::uint32_t> by_class;
  std::uint32_t bit = 1;
  for (const auto& [flag, class_name] : asked) {
    if (*flag == 0) {  // a flag may stand for several classes
      *flag = bit;
      bit <<= 1U;
    }
    const ClassId id = words.find_class(class_name);
    if (id == kNoClass) continue;
    if (by_class.size() <= id) by_class.resize(id + std::size_t{1});
    by_class[id] |= *flag;
  }
  flags.resize(words.kind_count());
  for (std::size_t kind = 0; kind < flags.size(); ++kind) {
    for (const ClassId id : words.classes(static_cast<Kind>(kind))) {
      if (id < by_class.size()) flags[kind] |= by_class[id];
    }
  }
  long_sentence = bit;
  for (unsigned bits = kLong | kCapital; bits < kQuotationFeatures; ++bits) {
    if ((bits & (kLong | kCapital | kTitle)) == (kLong | kCapital)) {
      flags[quotation_kinds[bits]] |= bit;
    }
  }
  possessive = words.find_class("PRON_POSS");
  say = words.find_class("SAY");
  answer = words.find_class("ANSWER");
  plain = words.find_class("PLAIN");
  impersonal = words.find_class("IMPERSONAL");
  believe = words.find_class("BELIEVE");
  intend = words.find_class("INTEND");
  silence = words.find_class("SILENCE");
  first_person = words.find_class("FIRST_PERSON");
  salutation = words.find_class("SALUTATION");
  and_word = words.find_class("AND");
  joiner = words.find_class("JOINER");
  besides = words.find_class("BESIDES");
  who_word = words.find_class("RELATIVE_PERSON");
  whose = words.find_class("WHOSE");
  indefinite = words.find_class("INDEFINITE_DET");
  others = words.find_class("PRON_INDEF");
  reflexive = words.find_class("PRON_SELF");
  base_form = words.find_class("VBASE");
  participle_form = words.find_class("VPART");
  ends_ed = words.find_class("ENDS_ED");
  gerund_form = words.find_class("VING");
  venue_noun = words.find_class("VENUE");
  hearing = words.find_class("HEARING");
  hears = words.find_class("HEARS");
  venue_prep = words.find_class("VENUE_PREP");
  place_prep = words.find_class("PLACE_PREP");
  time_link = words.find_class("TIME_LINK");
  issue = words.find_class("ISSUE");
  leave = words.find_class("LEAVE");
  source_prep = words.find_class("SOURCE_PREP");
  speaks_of_self = words.find_class("OWN_WORD");
  front_link = words.find_class("FRONT_LINK");
  aspect = words.find_class("ASPECT");
  call = words.find_class("CALL");
  manner_prep = words.find_class("MANNER_PREP");
  nominative = words.find_class("PRON_SUBJ");
  list_link = words.find_class("LIST_LINK");
  refuse = words.find_class("REFUSE");
  was_asked = words.find_class("ASKED");
  pause = words.find_class("QUOTE_PAUSE");
  label = words.find_class("LABEL");
  work_noun = words.find_class("WORK_NOUN");
  work_verb = words.find_class("WORK_VERB");
  alias_noun = words.find_class("ALIAS_NOUN");
  venue_on = words.find_class("VENUE_ON");
  cue_heads.resize(words.kind_count());
  std::vector<bool> plain_heads(words.kind_count());  // without a quotation
  for (std::size_t index = 0; index < rules.size(); ++index) {
    const ClassId head = rules[index].cue_head;
    if (head == kNoClass) continue;
    const bool without_quotation = cues.without_quotation().test(index);
    for (std::size_t kind = 0; kind < cue_heads.size(); ++kind) {
      if (!words.has(static_cast<Kind>(kind), head)) continue;
      cue_heads[kind] = true;
      if (without_quotation) plain_heads[kind] = true;
    }
  }
  std::vector<std::uint32_t> cue_rows(cues.row_count());
  std::vector<std::uint32_t> rule_rows(cues.row_count());
  for (unsigned number = 0; number < kTags; ++number) {
    const Tag tag = static_cast<Tag>(number);
    const QuoteRuleSet plain = cues.without_quotation() & ~cues.rules(Kind{0}, tag);
    for (std::size_t row = 0; row < cue_rows.size(); ++row) {
      const QuoteRuleSet& may = cues.rules_in(row, tag);
      if (may.any()) rule_rows[row] |= 1U << number;
      if ((may & plain).any()) cue_rows[row] |= 1U << number;
    }
  }
  constexpr std::uint32_t kEveryTag = (1U << kTags) - 1;
  for (std::size_t kind = 0; kind < words.kind_count(); ++kind) {
    const std::size_t row = cues.row(static_cast<Kind>(kind));
    rule_tags.push_back(rule_rows[row]);
    cue_tags.push_back(plain_heads[kind] ? kEveryTag : cue_rows[row]);
  }
}

}  // namespace onrecord
