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
  made.direct_only = rule.emits("only") == "direct";
  made.asserted = rule.emits("asserted") == "yes";
  made.needs_verb = rule.emits("needs") == "verb";
  made.nests = rule.emits("nests") == "yes";
  made.owned = rule.emits("owned") == "yes";
  made.takes_all = rule.emits("takes") == "all";
  return made;
}

}  // namespace

QuoteRules::State::State(const Rulebook& rulebook, Lexicon& words)
    : lexicon(&words),
      quotation_kinds([&words] {
        std::vector<Kind> kinds;
        for (unsigned bits = 0; bits < kQuotationFeatures; ++bits) {
          std::vector<std::string_view> classes = {"QUOTE"};
          if (bits & kPause) classes.push_back("QUOTE_PAUSE");
          if (bits & kStop) classes.push_back("QUOTE_STOP");
          if (bits & kLong) classes.push_back("QUOTE_LONG");
          if (bits & kCapital) classes.push_back("QUOTE_CAPITAL");
          if (bits & kTitle) classes.push_back("QUOTE_TITLE");
          kinds.push_back(words.symbol(classes));
        }
        return kinds;
      }()),
      subject_kind(words.symbol({"SUBJECT"})),
      relative_kind(words.symbol({"SUBJECT", "SUBJECT_WHO"})),
      thing_kind(words.symbol({"SUBJECT", "SUBJECT_THING"})),
      passive_kind(words.symbol({"PASSIVE"})),
      again_kind(words.symbol({"AGAIN"})),
      first_kind(words.symbol({"FIRST"})),
      last_kind(words.symbol({"LAST"})),
      patterns(rulebook, words, "quotes"),
      cues(rulebook, words, patterns.rules()) {
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
                                                               {&connective, "CONNECTIVE"},
                                                               {&place, "PLACE"},
                                                               {&place, "GOV"},
                                                               {&place, "ORG"},
                                                               {&place, "NATION"}};
  flags.resize(words.kind_count());
  std::uint32_t bit = 1;
  for (const auto& [flag, class_name] : asked) {
    if (*flag == 0) {  // a flag may stand for several classes
      *flag = bit;
      bit <<= 1U;
    }
    const ClassId id = words.find_class(class_name);
    for (std::size_t kind = 0; kind < flags.size(); ++kind) {
      if (id != kNoClass && words.has(static_cast<Kind>(kind), id)) flags[kind] |= *flag;
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
  believe = words.find_class("BELIEVE");
  intend = words.find_class("INTEND");
  silence = words.find_class("SILENCE");
  first_person = words.find_class("FIRST_PERSON");
  venue_noun = words.find_class("VENUE");
  venue_prep = words.find_class("VENUE_PREP");
  venue_on = words.find_class("VENUE_ON");
  cue_heads.resize(words.kind_count());
  for (const FrameRule& rule : rules) {
    if (rule.cue_head == kNoClass) continue;
    for (std::size_t kind = 0; kind < cue_heads.size(); ++kind) {
      if (words.has(static_cast<Kind>(kind), rule.cue_head)) cue_heads[kind] = true;
    }
  }
  cue_tags.resize(words.kind_count());
  rule_tags.resize(words.kind_count());
  for (std::size_t kind = 0; kind < cue_tags.size(); ++kind) {
    for (unsigned number = 0; number < kTags; ++number) {
      const Tag tag = static_cast<Tag>(number);
      const QuoteRuleSet& may = cues.rules(static_cast<Kind>(kind), tag);
      const QuoteRuleSet plain = may & cues.without_quotation() & ~cues.rules(Kind{0}, tag);
      if (may.any()) rule_tags[kind] |= 1U << number;
      if (plain.any() || cue_heads[kind]) cue_tags[kind] |= 1U << number;
    }
  }
}

}  // namespace onrecord
