#include "extractors/quote_frames.hpp"

#include <algorithm>

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

enum Feature : unsigned { kPause = 1, kStop = 2, kLong = 4, kCapital = 8, kTitle = 16 };
constexpr unsigned kFeatures = 32;
constexpr std::uint32_t kLongQuotation = 4;  // words
constexpr std::size_t kLongestAside = 40;    // symbols
constexpr std::size_t kSubjectReach = 100;   // symbols from the begin of the sentence
constexpr std::size_t kMostClauses = 6;      // that are looked at for a subject
constexpr std::size_t kLongestHead = 4;      // symbols before the colon of "Ruiz: ..."
constexpr std::size_t kLeftReach = 2;
constexpr std::size_t kRightReach = 14;
constexpr std::size_t kReducedReach = 7;
constexpr std::size_t kInversionReach = 30;
constexpr std::size_t kQuotationReach = 4;
constexpr std::size_t kIntroduction = 14;  // symbols from a verb to its quotation

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
  const std::string_view head = rule.emits("head");
  if (!head.empty()) {
    made.cue_head = lexicon.find_class(head);
    if (made.cue_head == kNoClass) {
      throw Error(Error::Kind::kRules, rule.source.where(), "no class " + std::string(head),
                  "declare it in quotes.words");
    }
  }
  made.direct_only = rule.emits("only") == "direct";
  made.asserted = rule.emits("asserted") == "yes";
  made.needs_verb = rule.emits("needs") == "verb";
  made.nests = rule.emits("nests") == "yes";
  made.owned = rule.emits("owned") == "yes";
  made.takes_all = rule.emits("takes") == "all";
  return made;
}

bool is_verb(Tag tag) {
  return tag == Tag::kVerb || tag == Tag::kVpart || tag == Tag::kVing;
}

bool is_reflexive(std::string_view word) {
  return word.ends_with("self") || word.ends_with("selves");
}

// "released", "written": no "releases", which says what somebody does.
bool is_past(std::string_view word) {
  return word.ends_with("ed") || word.ends_with("en") || word.ends_with("nt") ||
         word.ends_with("wn") || word.ends_with("st");
}

// Ends that ask for more: , ? ! - and dashes.
bool is_pause(char32_t c) {
  return c == ',' || c == '?' || c == '!' || c == '-' || c == 0x2014 || c == 0x2013 || c == 0x2026;
}

}  // namespace

QuoteRules::State::State(const Rulebook& rulebook, Lexicon& words)
    : lexicon(&words),
      quotation_kinds([&words] {
        std::vector<Kind> kinds;
        for (unsigned bits = 0; bits < kFeatures; ++bits) {
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
  const std::pair<std::uint16_t*, std::string_view> asked[] = {
      {&np, "NP"},         {&time, "TIME"},       {&quantity, "QUANTITY"}, {&who, "PRON_WHO"},
      {&person, "PERSON"}, {&be, "BE"},           {&quote_class, "QUOTE"}, {&said, "SAID"},
      {&dash, "DASH"},     {&pronoun, "PRON_NP"}, {&reduced, "REDUCED"},   {&cause, "CAUSE"},
      {&human, "PERSON"},  {&human, "HUMAN"}};
  flags.resize(words.kind_count());
  std::uint16_t bit = 1;
  for (const auto& [flag, class_name] : asked) {
    if (*flag == 0) {  // a flag may stand for several classes
      *flag = bit;
      bit = static_cast<std::uint16_t>(bit << 1U);
    }
    const ClassId id = words.find_class(class_name);
    for (std::size_t kind = 0; kind < flags.size(); ++kind) {
      if (id != kNoClass && words.has(static_cast<Kind>(kind), id)) flags[kind] |= *flag;
    }
  }
  long_sentence = bit;
  for (unsigned bits = kLong | kCapital; bits < kFeatures; ++bits) {
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

Kind FrameFinder::kind_of(const QuotedTokens& quoted) const {
  const std::string_view text = document_.article.text;
  unsigned bits = 0;
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  std::uint32_t capital_places = 0;
  const std::uint32_t last = std::min(quoted.tokens.end, quoted.tokens.first + 16);
  for (std::uint32_t i = quoted.tokens.first; i < last; ++i) {
    const Span span = document_.tokens[i].span;
    const char32_t c = code_point_at(text, span.begin).value;
    if (!is_letter(c)) continue;
    if (words == 0 && is_upper(c)) bits |= kCapital;
    ++words;
    if (span.size() < 4) continue;
    ++capital_places;
    if (is_upper(c)) ++capitals;
  }
  if (words >= kLongQuotation) bits |= kLong;
  const char32_t ending = last_sign(text, *quoted.quotation);
  if (is_pause(ending)) bits |= kPause;
  if (ending == '.' || ending == '?' || ending == '!' || ending == 0x2026) bits |= kStop;
  std::uint32_t after = quoted.quotation->span.end;
  while (after < text.size() && text[after] == ' ') ++after;
  if (after < text.size() && is_pause(code_point_at(text, after).value)) bits |= kPause;
  if (capital_places > 0 && capitals == capital_places && words > 1 && !(bits & kStop) &&
      quoted.tokens.end - quoted.tokens.first <= 16) {
    bits |= kTitle;
  }
  return rules_.quotation_kinds[bits];
}

void FrameFinder::make_symbols(const Sentence& sentence, std::span<const QuotedTokens> quoted) {
  symbols_.clear();
  std::size_t next = 0;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token;) {
    if (next < quoted.size() && quoted[next].tokens.first == i) {
      const QuotedTokens& here = quoted[next++];
      symbols_.push_back({kind_of(here), Tag::kOther, here.tokens.first, here.tokens.end});
      i = here.tokens.end;
      continue;
    }
    const std::int32_t index = reading_.phrase_of[i];
    if (index >= 0) {
      const Phrase& phrase = reading_.phrases[static_cast<std::size_t>(index)];
      if (phrase.tokens.first == i) {
        symbols_.push_back({phrase.symbol, Tag::kOther, i, phrase.tokens.end});
        i = phrase.tokens.end;
        continue;
      }
    }
    symbols_.push_back({reading_.words[i].kind, reading_.words[i].tag, i, i + 1});
    ++i;
  }
}

const Phrase* FrameFinder::phrase_of(const Symbol& symbol) const {
  const std::int32_t index = reading_.phrase_of[symbol.first];
  if (index < 0) return nullptr;
  const Phrase& phrase = reading_.phrases[static_cast<std::size_t>(index)];
  return phrase.symbol == symbol.kind && phrase.tokens.first == symbol.first ? &phrase : nullptr;
}

std::string_view FrameFinder::word(std::size_t index) const {
  const Symbol& symbol = symbols_[index];
  if (symbol.end != symbol.first + 1) return {};
  return slice(document_.article.text, document_.tokens[symbol.first].span);
}

bool FrameFinder::is_actor(std::size_t index) const {
  return is_subject(index) && !has(symbols_[index], rules_.quantity);
}

// "One in three said": right before a verb of saying an amount is who says it.
bool FrameFinder::is_subject(std::size_t index) const {
  const Symbol& symbol = symbols_[index];
  if (!has(symbol, rules_.np) || has(symbol, rules_.time)) return false;
  // "Let's hope": no "'s" hopes.
  const std::string_view here = word(index);
  return !here.starts_with("'") && !here.starts_with("’");
}

// The phrase with those it hangs on: "the spokesman for the party" ends with "the party".
FrameFinder::Left FrameFinder::with_chain(std::size_t phrase) const {
  std::size_t first = phrase;
  // "Ruiz himself"
  if (first > 0 && is_reflexive(word(first)) && is_subject(first - 1)) --first;
  while (first >= 2) {
    const Tag link = symbols_[first - 1].tag;
    const bool linked = link == Tag::kPrep || link == Tag::kTo || link == Tag::kPoss;
    if (!linked || !is_subject(first - 2)) break;
    if (link != Tag::kPoss && first >= 3 && symbols_[first - 3].tag == Tag::kPrep &&
        (first == 3 || !has(symbols_[first - 4], rules_.np))) {
      break;  // "In a speech in Iowa": no subject
    }
    first -= 2;
  }
  // "Ruiz and Weber": both, where nothing before claims the first as its object.
  if (first >= 2 && word(first - 1) == "and" && is_actor(first - 2) &&
      (first == 2 || word(first - 3) == "," || has(symbols_[first - 3], rules_.quote_class))) {
    first -= 2;
  }
  // "Ruiz of the Globe and Mail"
  if (first >= 4 && word(first - 1) == "and" && is_actor(first - 2) &&
      symbols_[first - 3].tag == Tag::kPrep && has(symbols_[first - 4], rules_.human)) {
    first -= 4;
  }
  // “...,” CBS anchor Ana Ruiz said: two phrases side by side behind a quotation.
  if (first >= 2 && is_actor(first - 1) && has(symbols_[first - 2], rules_.quote_class)) --first;
  return {rules_.subject_kind, {symbols_[first].first, symbols_[phrase].end}, first};
}

// The phrase before an aside that ends with the comma: "Ruiz, 34, a baker,", "Ruiz, who won,".
bool FrameFinder::aside_before(std::size_t comma, std::size_t& phrase) const {
  bool found = false;
  for (std::size_t i = comma; i > 1; --i) {
    const std::size_t at = i - 1;
    if (comma - at > kLongestAside) break;
    const Symbol& symbol = symbols_[at];
    if (has(symbol, rules_.quote_class)) break;
    const std::string_view here = word(at);
    if (here == ":" || here == ";") break;
    if (here != ",") continue;
    std::size_t before = at - 1;
    if (word(before) == ")") {
      while (before > 0 && at - before < kLongestAside && word(before) != "(") --before;
      if (before == 0) break;
      --before;
    }
    if (!is_actor(before)) continue;
    const bool relative = has(symbols_[at + 1], rules_.who) || word(at + 1) == "whose";
    // "Ruiz, a baker in Ames, Iowa,": the person is further left.
    const bool person = has(symbols_[before], rules_.person);
    if (relative || person || !found) phrase = before;
    found = true;
    if (relative || person) break;
  }
  return found;
}

// The phrase that a participle and what follows it belong to: "a poll conducted by the paper".
// `end` is the symbol behind.
bool FrameFinder::reduced_before(std::size_t end, std::size_t& phrase) const {
  std::size_t i = end;
  while (i > 1 && end - i < kReducedReach) {
    const Symbol& symbol = symbols_[i - 1];
    const bool participle = has(symbol, rules_.reduced) && is_past(word(i - 1)) &&
                            (symbol.tag == Tag::kVerb || symbol.tag == Tag::kVpart);
    if (participle || symbol.tag == Tag::kVing) {
      if (!is_subject(i - 2)) return false;
      phrase = i - 2;
      return true;
    }
    const bool np = has(symbol, rules_.np) && !has(symbol, rules_.who);
    if (!np && symbol.tag != Tag::kPrep && symbol.tag != Tag::kPoss) return false;
    --i;
  }
  return false;
}

FrameFinder::Left FrameFinder::left_of(std::size_t cue) const {
  std::size_t i = cue;
  bool passive = false;
  bool asserted = true;
  while (i > 0) {
    const Symbol& symbol = symbols_[i - 1];
    if (symbol.tag == Tag::kAdv && is_name_like(i - 1)) break;
    if (symbol.tag == Tag::kAdv || symbol.tag == Tag::kModal || symbol.tag == Tag::kNeg ||
        symbol.tag == Tag::kAux) {
      passive |= has(symbol, rules_.be);
      asserted &= symbol.tag != Tag::kModal && symbol.tag != Tag::kNeg;
      --i;
    } else if (has(symbol, rules_.time) && phrase_of(symbol) != nullptr) {
      --i;
      if (i > 0 && symbols_[i - 1].tag == Tag::kPrep) --i;
    } else {
      break;
    }
  }
  Left left;
  left.begin = i;
  left.tokens = {symbols_[cue].first, symbols_[cue].first};
  if (i == 0) return left;
  const bool participle = symbols_[cue].tag == Tag::kVpart;
  const bool gerund = symbols_[cue].tag == Tag::kVing;
  const Symbol& before = symbols_[i - 1];
  std::size_t phrase = i - 1;
  const std::string_view here = word(phrase);
  bool found = is_subject(phrase) || (before.tag == Tag::kAdv && is_name_like(phrase));
  if (!found && here == ")") {
    while (phrase > 0 && i - phrase < kLongestAside && word(phrase) != "(") --phrase;
    if (phrase > 0) found = is_actor(--phrase);
  } else if (!found && has(before, rules_.dash)) {
    while (phrase > 1 && i - phrase < kLongestAside && !has(symbols_[--phrase], rules_.dash)) {
    }
    found = has(symbols_[phrase], rules_.dash) && phrase > 0 && is_subject(--phrase);
  } else if (!found && (before.tag == Tag::kVerb || before.tag == Tag::kVpart)) {
    found = reduced_before(i, phrase);
  } else if (!found && here == "," && is_inverted(cue)) {
    return left;
  } else if (!found && here == "," && !(gerund && !passive)) {
    found = aside_before(i - 1, phrase);
  }
  std::size_t owner = 0;
  if (found && reduced_before(phrase, owner)) phrase = owner;
  if (found) {
    left = with_chain(phrase);
    left.asserted = asserted;
    if (passive && participle) left.kind = rules_.passive_kind;
    return left;
  }
  if (gerund && here == "as" && phrase > 1 && is_actor(phrase - 1) &&
      is_verb(symbols_[phrase - 2].tag)) {
    left = with_chain(phrase - 1);  // "quoted the mayor as saying"
    return left;
  }
  if (gerund && has(before, rules_.quote_class)) {
    left.kind = rules_.again_kind;  // “..., here,” adding: “...”
    return left;
  }
  if (before.tag == Tag::kTo && i > 2 && is_actor(i - 2) && has(symbols_[i - 3], rules_.cause)) {
    left = with_chain(i - 2);  // "asked the mayor to say"
    left.asserted = false;
    return left;
  }
  if (here == "," || before.tag == Tag::kConj || before.tag == Tag::kTo ||
      ((before.tag == Tag::kPrep || before.tag == Tag::kSubord) && gerund)) {
    left.kind = passive && participle ? rules_.passive_kind : rules_.again_kind;
    left.begin = i - 1;
    left.asserted = asserted && before.tag != Tag::kTo;
    if (left.begin > 0 && before.tag == Tag::kConj && word(left.begin - 1) == ",") --left.begin;
    left.tokens = {symbols_[left.begin].first, before.end};
  }
  return left;
}

// A capital inside the sentence or behind a quotation: a name that looks like an adverb.
bool FrameFinder::is_name_like(std::size_t index) const {
  if (index == 0) return false;
  const Span span = document_.tokens[symbols_[index].first].span;
  return is_upper(code_point_at(document_.article.text, span.begin).value);
}

// "..., said the minister": the speaker follows, and no verb of its own follows him.
bool FrameFinder::is_inverted(std::size_t cue) const {
  if (!has(symbols_[cue], rules_.said) || cue + 1 >= symbols_.size() || !is_actor(cue + 1) ||
      has(symbols_[cue + 1], rules_.pronoun)) {
    return false;
  }
  // A finite verb that belongs to no relative clause: "said the mayor who won had left".
  int expected = 0;
  bool in_group = false;
  const std::size_t end = std::min(symbols_.size(), cue + kInversionReach);
  for (std::size_t i = cue + 2; i < end; ++i) {
    const Symbol& symbol = symbols_[i];
    if (has(symbol, rules_.quote_class)) return false;
    if (has(symbol, rules_.who) || symbol.tag == Tag::kSubord) ++expected;
    const std::string_view here = word(i);
    if (here == "," || here == ";" || here == ":" || here == ".") break;
    const bool finite =
        symbol.tag == Tag::kVerb || symbol.tag == Tag::kAux || symbol.tag == Tag::kModal;
    if (finite && !in_group && --expected < 0) return false;
    in_group = finite || symbol.tag == Tag::kTo ||
               (in_group && (symbol.tag == Tag::kAdv || symbol.tag == Tag::kNeg));
  }
  return true;
}

// Whose claim it is: "the mayor" of "the mayor's claim", "his" of "his claim".
TokenRange FrameFinder::owner_of(std::size_t noun) const {
  if (noun >= 2 && symbols_[noun - 1].tag == Tag::kPoss && is_actor(noun - 2)) {
    return {symbols_[noun - 2].first, symbols_[noun - 2].end};
  }
  const std::uint32_t first = symbols_[noun].first;
  if (rules_.lexicon->has(reading_.words[first].kind, rules_.possessive)) return {first, first + 1};
  return {};
}

// "RUIZ:" at the begin of a line: who speaks next in a transcript.
bool FrameFinder::is_label(TokenRange match, TokenRange colon) const {
  const std::string_view text = document_.article.text;
  const std::uint32_t begin = document_.tokens[match.first].span.begin;
  if (begin > 0 && text[begin - 1] != '\n') return false;
  const std::string_view label =
      text.substr(begin, document_.tokens[colon.first].span.begin - begin);
  return std::none_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::any_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A long quotation that begins with a capital behind a mark: "He said it was late: “We must go,”".
bool FrameFinder::stands_alone(TokenRange quotation) const {
  const auto symbol = std::partition_point(
      symbols_.begin(), symbols_.end(), [&](const Symbol& s) { return s.first < quotation.first; });
  if (symbol == symbols_.end() || !has(*symbol, rules_.long_sentence)) return false;
  if (symbol == symbols_.begin()) return true;
  const std::string_view before = word(static_cast<std::size_t>(symbol - symbols_.begin()) - 1);
  return before == ":" || before == "," || before == ";" || before == "." || before == "and" ||
         before == "but";
}

// Runs the rules on the symbols around a cue, its subject being one of them.
void FrameFinder::match_around(std::size_t cue, const Left& left, const QuoteRuleSet& rules,
                               std::vector<Frame>& frames) {
  window_.clear();
  const std::size_t begin = left.begin > kLeftReach ? left.begin - kLeftReach : 0;
  const std::uint32_t first = symbols_.front().first;
  if (begin == 0) window_.push_back({rules_.first_kind, Tag::kOther, first, first});
  for (std::size_t i = begin; i < left.begin; ++i) window_.push_back(symbols_[i]);
  if (left.kind != 0) {
    window_.push_back({left.kind, Tag::kOther, left.tokens.first, left.tokens.end});
  }
  const std::size_t cue_at = window_.size();
  const std::size_t end = std::min(symbols_.size(), cue + kRightReach);
  for (std::size_t i = cue; i < end; ++i) window_.push_back(symbols_[i]);
  const std::uint32_t last = symbols_.back().end;
  if (end == symbols_.size()) {
    window_.push_back({rules_.last_kind, Tag::kOther, last, last});
  }
  const std::uint32_t cue_token = symbols_[cue].first;
  rules_.patterns.matching(window_, buffer_);
  const Match* best = nullptr;
  for (const int index : buffer_.rules) {
    if (!rules.test(static_cast<std::size_t>(index))) continue;
    const FrameRule& rule = rules_.rules[static_cast<std::size_t>(index)];
    if (rule.asserted && !left.asserted) continue;
    matches_.clear();
    rules_.patterns.find_rule(index, window_, buffer_, matches_, cue_at);
    for (const Match& match : matches_) {
      const TokenRange range = match.groups[rules_.cue];
      if (range.first != cue_token) continue;
      if (rule.cue_head != kNoClass &&
          !rules_.lexicon->has(reading_.words[range.end - 1].kind, rule.cue_head)) {
        continue;
      }
      if (rule.extent == Extent::kParagraph && !is_label(match.tokens, range)) continue;
      best = &match;
      break;
    }
    if (best != nullptr) break;
  }
  if (best == nullptr) return;
  const auto group = [&](std::size_t id) {
    return id == kMostGroups ? TokenRange{} : best->groups[id];
  };
  Frame frame;
  frame.rule = best->rule;
  frame.match = best->tokens;
  frame.speaker = group(rules_.speaker);
  frame.cue = group(rules_.cue);
  frame.addressee = group(rules_.addressee);
  frame.venue = group(rules_.venue);
  frame.quote = group(rules_.quote);
  frame.begin = group(rules_.begin);
  frame.stands_alone = !frame.quote.empty() && stands_alone(frame.quote);
  if (frame.speaker.empty() && rules_.rules[frame.rule].cue_head != kNoClass) {
    frame.speaker = owner_of(cue);
    if (frame.speaker.empty() && rules_.rules[frame.rule].owned) return;
  }
  if (left.kind == rules_.again_kind && frame.speaker.empty()) {
    frame.resumes = true;
    const std::uint32_t link = left.tokens.end - 1;
    const Tag tag = reading_.words[link].tag;
    frame.cuts = tag == Tag::kConj || tag == Tag::kPunct;
  }
  frames.push_back(frame);
}

// The subject of a participle or second verb: the speaker of the attribution before it, else that
// of the nearest clause before it which is not relative, else the first phrase.
TokenRange FrameFinder::subject_before(std::size_t cue, std::span<const Frame> frames) const {
  for (std::size_t i = frames.size(); i > 0; --i) {
    const Frame& frame = frames[i - 1];
    if (!frame.speaker.empty()) return frame.speaker;
    if (frames.size() - i > kSubjectReach) return {};
  }
  std::size_t clauses = 0;
  for (std::size_t i = cue; i > 0 && cue - i < kSubjectReach && clauses < kMostClauses; --i) {
    const Tag tag = symbols_[i - 1].tag;
    if (tag != Tag::kVerb && tag != Tag::kAux && tag != Tag::kModal) continue;
    if (i > 1 && symbols_[i - 2].tag == Tag::kTo) continue;
    const Left left = left_of(i - 1);
    ++clauses;
    const bool found = left.kind == rules_.subject_kind || left.kind == rules_.passive_kind;
    if (!found || left.begin + 1 > i || has(symbols_[left.begin], rules_.who)) continue;
    // "the words Ruiz had used", "saw its profits drop"
    const bool inner = left.begin > 0 && ((has(symbols_[left.begin - 1], rules_.np) &&
                                           !has(symbols_[left.begin - 1], rules_.time)) ||
                                          is_verb(symbols_[left.begin - 1].tag));
    if (inner) continue;
    return left.tokens;
  }
  for (const Symbol& symbol : std::span(symbols_).first(std::min(cue, kSubjectReach))) {
    const std::int32_t index = reading_.phrase_of[symbol.first];
    if (index < 0) continue;
    const Phrase& phrase = reading_.phrases[static_cast<std::size_t>(index)];
    if (phrase.tokens.first != symbol.first) continue;
    // "In Paris, the minister ...": what follows a preposition is no subject.
    const std::uint32_t before = phrase.tokens.first;
    const bool oblique =
        before > symbols_.front().first && (reading_.words[before - 1].tag == Tag::kPrep ||
                                            reading_.words[before - 1].tag == Tag::kTo);
    if (!oblique) return phrase.tokens;
  }
  return {};
}

bool FrameFinder::is_negated(const Sentence& sentence, const Frame& frame) const {
  std::uint32_t i = frame.cue.first;
  for (int steps = 0; i > sentence.first_token && steps < 4; ++steps) {
    const Tag tag = reading_.words[--i].tag;
    if (tag == Tag::kNeg) return true;
    if (tag != Tag::kAux && tag != Tag::kModal && tag != Tag::kAdv) return false;
  }
  return false;
}

// The rules whose cue the symbol may be where it stands: none for most, which no pattern sees.
QuoteRuleSet FrameFinder::rules_for(std::size_t index) const {
  const Symbol& symbol = symbols_[index];
  QuoteRuleSet rules = rules_.cues.rules(symbol.kind, symbol.tag);
  if (!has_quotation_) rules &= rules_.cues.without_quotation();
  if (rules.none()) return rules;
  if (is_verb(symbol.tag)) {
    // Rules for verbs of any kind speak of what stands beside a quotation or ends with a colon.
    const bool beside = has_quotation_ && (introduces_quotation(index) || follows_quotation(index));
    if (!beside && !(ends_with_colon_ && index + kRightReach > symbols_.size())) {
      rules &= ~rules_.cues.rules(Kind{0}, symbol.tag);
    }
    return rules;
  }
  if (has(symbol, rules_.np)) {
    const Kind head = reading_.words[symbol.end - 1].kind;
    return rules_.cue_heads[head] && introduces_content(index) ? rules : QuoteRuleSet{};
  }
  if (has(symbol, rules_.quote_class) || symbol.tag == Tag::kNoun) return {};
  if (has(symbol, rules_.dash)) {
    return index > 0 && has(symbols_[index - 1], rules_.quote_class) ? rules : QuoteRuleSet{};
  }
  return word(index) == ":" && index > kLongestHead ? QuoteRuleSet{} : rules;
}

// "his claim that", "his claim: “...”", "cries of “...”"
bool FrameFinder::introduces_content(std::size_t noun) const {
  if (noun + 1 >= symbols_.size()) return false;
  if (has(symbols_[noun + 1], rules_.quote_class)) return true;
  // "his claim on Friday that"
  const std::size_t day = noun + (symbols_[noun + 1].tag == Tag::kPrep ? 2 : 1);
  if (day + 1 < symbols_.size() && has(symbols_[day], rules_.time) && word(day + 1) == "that") {
    return true;
  }
  const std::string_view next = word(noun + 1);
  return next == "that" ||
         ((next == "of" || next == "," || next == ":") && noun + 2 < symbols_.size() &&
          has(symbols_[noun + 2], rules_.quote_class));
}

// Any verb may: "he smiled at the crowd: “...”".
bool FrameFinder::introduces_quotation(std::size_t verb) const {
  const std::size_t end = std::min(symbols_.size(), verb + kIntroduction);
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (has(symbols_[i], rules_.quote_class)) {
      const std::string_view before = word(i - 1);
      return before == "," || before == ":";
    }
  }
  return false;
}

// “It is over,” sighed Ruiz; “It is over,” the old captain sighed.
bool FrameFinder::follows_quotation(std::size_t verb) const {
  for (std::size_t i = verb; i > 0 && verb - i < kQuotationReach; --i) {
    if (has(symbols_[i - 1], rules_.quote_class)) return true;
    if (is_verb(symbols_[i - 1].tag)) return false;
  }
  return false;
}

void FrameFinder::find(const Sentence& sentence, std::span<const QuotedTokens> quoted,
                       std::vector<Frame>& frames) {
  frames.clear();
  const std::uint32_t last = sentence.end_token - 1;
  bool worth_it =
      !quoted.empty() || document_.article.text[document_.tokens[last].span.begin] == ':';
  for (std::uint32_t i = sentence.first_token; !worth_it && i < sentence.end_token; ++i) {
    worth_it = rules_.may_be_cue(reading_.words[i].kind, reading_.words[i].tag);
  }
  if (!worth_it) return;
  make_symbols(sentence, quoted);
  has_quotation_ = !quoted.empty();
  ends_with_colon_ = word(symbols_.size() - 1) == ":";
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    const Symbol& symbol = symbols_[i];
    if (!rules_.has_rule(symbol.kind, symbol.tag)) continue;
    const QuoteRuleSet rules = rules_for(i);
    if (rules.none()) continue;
    const std::uint32_t before = frames.empty() ? 0 : frames.back().cue.end;
    if (symbol.first < before) continue;
    Left left;
    left.begin = i;
    if (is_verb(symbol.tag)) left = left_of(i);
    const std::size_t count = frames.size();
    match_around(i, left, rules, frames);
    if (frames.size() == count) continue;
    Frame& frame = frames.back();
    if (frame.speaker.empty() && frame.resumes) {
      frame.speaker = subject_before(left.begin, std::span(frames).first(count));
    }
    // "the banker and alleged spy": nobody alleges.
    if (frame.resumes && frame.speaker.empty() &&
        rules_.rules[frame.rule].extent == Extent::kObject) {
      frames.pop_back();
      continue;
    }
    frame.negated = is_negated(sentence, frame);
    // "would not comment on reports that ..."
    if (frame.negated &&
        rules_.lexicon->has(reading_.words[frame.cue.first].kind, rules_.silence)) {
      frames.pop_back();
    }
  }
}

}  // namespace onrecord
