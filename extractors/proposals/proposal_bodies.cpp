#include "extractors/proposals/proposal_bodies.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "extractors/proposals/proposal_led_bodies.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kMostMentions = 8;     // of a person that are looked at
constexpr std::size_t kMostBodies = 40;      // named before that are looked at
constexpr std::uint32_t kNationReach = 400;  // bytes
constexpr std::size_t kMostNamed = 200;      // mentions from the begin on, for the words of a title

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_capital(std::string_view word) {
  return !word.empty() &&
         ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80);
}

bool same_letters(std::string_view a, std::string_view b) {
  const auto low = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return low(x) == low(y); });
}

// Calls `found` for each word of a name until it returns true.
template <typename Found>
bool any_word(std::string_view name, Found found) {
  for (std::size_t i = 0; i < name.size();) {
    while (i < name.size() && !is_letter(name[i])) ++i;
    const std::size_t begin = i;
    while (i < name.size() && is_letter(name[i])) ++i;
    if (i > begin && found(name.substr(begin, i - begin))) return true;
  }
  return false;
}

}  // namespace

BodyNames::BodyNames(const Document& document, const Reading& reading,
                     const ProposalRules::State& rules)
    : document_(document), reading_(reading), rules_(rules) {}

std::int32_t BodyNames::meant_by(const Phrase& phrase, std::int32_t known,
                                 std::int32_t owner) const {
  const std::string_view noun = slice(document_.article.text, document_.tokens[phrase.head].span);
  const std::string_view type = type_of_word(noun);
  const bool own = rules_.has(reading_.words[phrase.tokens.first].kind, rules_.pron_poss);
  if (type.empty() || phrase.kind != PhraseKind::kCommon ||
      rules_.has(phrase.symbol, rules_.plural) ||
      !(own || rules_.has(phrase.symbol, rules_.definite))) {
    return kNone;
  }
  if (is_placed(phrase) &&
      (known == kNone || document_.speakers[static_cast<std::size_t>(known)].name ==
                             slice(document_.article.text, span_of(document_, phrase.core)))) {
    return nearest_of(phrase.tokens.first, type == "group" ? "company" : type);
  }
  // "the lead company": some other.
  if (phrase.tokens.end - phrase.tokens.first != 2) return kNone;
  const bool known_named = known != kNone && is_named(known);
  if (known_named && type_of(known) == type) return kNone;
  // A name of another kind may be right: "the group" of a party. A company is never a union.
  if (known_named && type != "company") return kNone;
  const std::int32_t person =
      own && owner != kNone ? owner : who_says(span_of(document_, phrase.tokens));
  if (person != kNone &&
      document_.speakers[static_cast<std::size_t>(person)].kind == SpeakerKind::kPerson) {
    const std::int32_t body = body_of(person);
    if (body != kNone && (type_of(body) == type || (own && type_of(body) == "company")))
      return body;
  }
  if (own) return kNone;
  return nearest(phrase.tokens.first, noun, person, known_named);
}

TokenRange BodyNames::led_by(const Phrase& phrase, std::int32_t owner) const {
  if (owner == kNone || phrase.kind != PhraseKind::kCommon ||
      phrase.tokens.end != phrase.tokens.first + 2) {
    return {};
  }
  const std::string_view noun = slice(document_.article.text, document_.tokens[phrase.head].span);
  return body_led_by(document_, reading_, rules_, owner, type_of_word(noun));
}

// "the Ulm-based group", which tells where it is and no more.
bool BodyNames::is_placed(const Phrase& phrase) const {
  const std::uint32_t based = phrase.head - 1;
  return phrase.tokens.end == phrase.tokens.first + 5 && phrase.head == phrase.tokens.end - 1 &&
         slice(document_.article.text, document_.tokens[based].span) == "based";
}

// The body of the type that is named last.
std::int32_t BodyNames::nearest_of(std::uint32_t before, std::string_view type) const {
  const std::uint32_t position = document_.tokens[before].span.begin;
  const auto& bodies = named();
  auto at = first_not(bodies.begin(), bodies.end(),
                      [&](const auto& body) { return body.first < position; });
  for (std::size_t hops = 0; at != bodies.begin() && hops < kMostBodies; ++hops) {
    --at;
    if (type_of(at->second) == type) return at->second;
  }
  return kNone;
}

std::int32_t BodyNames::of_nation(const Phrase& phrase) const {
  if (phrase.kind != PhraseKind::kCommon || phrase.core.end < phrase.core.first + 2 ||
      rules_.has(phrase.symbol, rules_.plural) || !rules_.has(phrase.symbol, rules_.definite) ||
      !rules_.has(reading_.words[phrase.head].kind, rules_.firm_of_nation)) {
    return kNone;
  }
  const std::string_view nation =
      rules_.lexicon->value(reading_.words[phrase.core.first].word, rules_.nationality_name);
  if (nation.empty() || nation == "Europe") return kNone;
  const std::int32_t teller = who_says(span_of(document_, phrase.tokens));
  const std::uint32_t position = document_.tokens[phrase.tokens.first].span.begin;
  const auto& bodies = named();
  auto at = first_not(bodies.begin(), bodies.end(),
                      [&](const auto& body) { return body.first < position; });
  for (std::size_t hops = 0; at != bodies.begin() && hops < kMostBodies; ++hops) {
    --at;
    if (at->first + kNationReach < position) break;
    // "the paper said the German suitor would": not the paper.
    if (at->second == teller) continue;
    const Speaker& known = document_.speakers[static_cast<std::size_t>(at->second)];
    if (known.kind != SpeakerKind::kOrganisation || type_of(at->second) != "company") continue;
    const std::string_view other = nation_in(known.name);
    if (other.empty() || other == nation) return at->second;
  }
  return kNone;
}

// Of "London Stock Exchange" the United Kingdom; empty where no word of the name tells.
std::string_view BodyNames::nation_in(std::string_view name) const {
  std::string_view nation;
  any_word(name, [&](std::string_view word) {
    const WordId id = rules_.lexicon->look_up(word).word;
    if (id == kNoWord) return false;
    nation = rules_.lexicon->value(id, rules_.capital);
    if (nation.empty()) nation = rules_.lexicon->value(id, rules_.nationality_name);
    return !nation.empty();
  });
  return nation;
}

std::int32_t BodyNames::other_than(std::int32_t known, Span pronoun, Span words) const {
  const auto& bodies = named();
  const auto first_at = [&](std::uint32_t byte) {
    return first_not(bodies.begin(), bodies.end(),
                     [&](const auto& body) { return body.first < byte; });
  };
  const auto names_it = [&](const auto& body) {
    if (body.second != known) return false;
    const std::uint32_t token = token_at(document_, body.first);
    const Phrase* phrase = phrase_at(reading_, token);
    // "the Marlow plant" may be its own.
    return phrase != nullptr && phrase->core.first == token && phrase->kind == PhraseKind::kName;
  };
  const auto end = first_at(words.end);
  if (std::find_if(first_at(words.begin), end, names_it) == end) return kNone;
  const auto after = first_not(document_.sentences.begin(), document_.sentences.end(),
                               [&](const Sentence& s) { return s.span.begin <= pronoun.begin; });
  if (after - document_.sentences.begin() < 2) return kNone;
  // "Marlow said ..., and it will": what its own sentence names before.
  const auto own = first_at(std::prev(after)->span.begin);
  const auto last = own + std::min<std::ptrdiff_t>(kMostBodies, first_at(pronoun.begin) - own);
  const auto other =
      std::find_if(own, last, [&](const auto& body) { return body.second != known; });
  if (other != last) return other->second;
  const Span before = std::prev(after, 2)->span;
  const auto opener = first_at(before.begin);
  return opener == first_at(before.end) || opener->second == known ? kNone : opener->second;
}

std::int32_t BodyNames::last_named(Span words, std::int32_t not_this) const {
  const auto& bodies = named();
  auto at = first_not(bodies.begin(), bodies.end(),
                      [&](const auto& body) { return body.first < words.end; });
  for (std::size_t hops = 0; at != bodies.begin() && hops < kMostBodies; ++hops) {
    --at;
    if (at->first < words.begin) break;
    if (at->second != not_this) return at->second;
  }
  return kNone;
}

std::int32_t BodyNames::body_of(std::int32_t person) const {
  const Speaker& known = document_.speakers[static_cast<std::size_t>(person)];
  for (std::size_t i = 0; i < known.mentions.size() && i < kMostMentions; ++i) {
    const std::uint32_t token = token_at(document_, known.mentions[i].begin);
    const Phrase* phrase = token < document_.tokens.size() ? phrase_at(reading_, token) : nullptr;
    if (phrase == nullptr || phrase->kind == PhraseKind::kPronoun) continue;
    // "Marlow's chief executive"
    const std::uint32_t begin = phrase->tokens.first;
    if (begin > 1 && reading_.words[begin - 1].tag == Tag::kPoss) {
      const std::string_view owner =
          slice(document_.article.text, document_.tokens[begin - 2].span);
      if (const std::int32_t body = named_in(owner); body != kNone) return body;
    }
    if (const std::int32_t body = body_before(*phrase); body != kNone && body != person)
      return body;
  }
  return body_in_role(known.role);
}

// "chief executive of Marlow Ltd"
std::int32_t BodyNames::body_in_role(std::string_view role) const {
  const std::size_t of = role.find(" of ");
  if (of == std::string_view::npos) return kNone;
  std::vector<std::string_view> names;
  any_word(role.substr(of + 4), [&](std::string_view word) {
    if (is_capital(word)) names.push_back(word);
    return false;
  });
  return body_of_all(names);
}

std::int32_t BodyNames::body_of_all(const std::vector<std::string_view>& names) const {
  const std::int32_t body = names.empty() ? kNone : named_in(names[0]);
  if (body == kNone) return kNone;
  const std::string_view whole = document_.speakers[static_cast<std::size_t>(body)].name;
  const bool all = std::all_of(names.begin(), names.end(), [&](std::string_view name) {
    return any_word(whole, [&](std::string_view word) { return word == name; });
  });
  return all ? body : kNone;
}

// "Marlow chairman Ana Ruiz", "Council leader Ana Ruiz": the body that has all names of the title.
std::int32_t BodyNames::body_before(const Phrase& titled) const {
  std::vector<std::string_view> names;
  // "a Marlow spokesman"
  const bool spokesman = titled.kind == PhraseKind::kCommon &&
                         rules_.has(reading_.words[titled.head].kind, rules_.spokesperson);
  const std::uint32_t end = spokesman ? titled.head : titled.core.first;
  for (std::uint32_t at = titled.tokens.first; at < end; ++at) {
    const Kind kind = reading_.words[at].kind;
    const std::string_view word = slice(document_.article.text, document_.tokens[at].span);
    const bool role = rules_.has(kind, rules_.leader) || rules_.has(kind, rules_.office);
    const bool determiner = reading_.words[at].tag == Tag::kDet;
    if (is_capital(word) && !role && !determiner) names.push_back(word);
  }
  return body_of_all(names);
}

std::string_view BodyNames::type_of_word(std::string_view word) const {
  return rules_.lexicon->value(rules_.lexicon->look_up(word).word, rules_.body_noun);
}

std::string_view BodyNames::type_of(std::int32_t speaker) const {
  const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker)];
  if (known.kind == SpeakerKind::kGovernment) return "public";
  std::string_view type = "company";
  any_word(known.name, [&](std::string_view word) {
    const std::string_view found = type_of_word(word);
    if (!found.empty()) type = found;
    return !found.empty() && found != "company";
  });
  return type;
}

// By a name of its own, not by a noun.
bool BodyNames::is_named(std::int32_t speaker) const {
  const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker)];
  // "Marlow Plc" is nobody's name, whatever it was taken for.
  const std::size_t last = known.name.rfind(' ');
  if (last != std::string::npos) {
    const Kind kind = rules_.lexicon->look_up(std::string_view(known.name).substr(last + 1)).kind;
    if (rules_.has(kind, rules_.company_suffix)) return true;
  }
  if (known.kind != SpeakerKind::kOrganisation && known.kind != SpeakerKind::kGovernment &&
      known.kind != SpeakerKind::kUnknown) {
    return false;
  }
  return is_capital(known.name);
}

// Whose words hold the span; quotes are sorted by where they begin.
std::int32_t BodyNames::who_says(Span words) const {
  auto quote = first_not(document_.quotes.begin(), document_.quotes.end(),
                         [&](const Quote& q) { return q.span.begin <= words.begin; });
  for (int hops = 0; quote != document_.quotes.begin() && hops < 4; ++hops) {
    --quote;
    if (quote->span.contains(words) && quote->speaker_id != kNone) return quote->speaker_id;
  }
  return kNone;
}

// The body that a word of a role names: its whole name, or the first or last word of it.
std::int32_t BodyNames::named_in(std::string_view word) const {
  const auto& bodies = named();
  for (std::size_t i = 0; i < bodies.size() && i < kMostNamed; ++i) {
    const std::int32_t speaker = bodies[i].second;
    const std::string_view name = document_.speakers[static_cast<std::size_t>(speaker)].name;
    if (name.size() < word.size()) continue;
    const bool first =
        name.starts_with(word) && (name.size() == word.size() || name[word.size()] == ' ');
    const bool last = name.ends_with(word) && name.size() > word.size() &&
                      name[name.size() - word.size() - 1] == ' ';
    if (first || last) return speaker;
  }
  return kNone;
}

// The body named last that has the noun in its name; without one, any company named last.
std::int32_t BodyNames::nearest(std::uint32_t before, std::string_view noun, std::int32_t not_this,
                                bool any_company) const {
  const std::uint32_t position = document_.tokens[before].span.begin;
  const auto& bodies = named();
  auto at = first_not(bodies.begin(), bodies.end(),
                      [&](const auto& body) { return body.first < position; });
  std::int32_t company = kNone;
  for (std::size_t hops = 0; at != bodies.begin() && hops < kMostBodies; ++hops) {
    --at;
    const std::int32_t speaker = at->second;
    if (speaker == not_this) continue;
    const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker)];
    if (known.name.size() > noun.size() &&
        any_word(known.name, [&](std::string_view word) { return same_letters(word, noun); })) {
      return speaker;
    }
    const bool sure = known.kind == SpeakerKind::kOrganisation ||
                      (known.kind == SpeakerKind::kUnknown && known.mentions.size() > 1);
    if (company == kNone && sure && type_of(speaker) == "company") company = speaker;
  }
  return any_company ? company : kNone;
}

std::int32_t BodyNames::named_before(std::uint32_t byte, std::string_view noun) const {
  return nearest(token_at(document_, byte), noun, kNone, type_of_word(noun) == "company");
}

const std::vector<std::pair<std::uint32_t, std::int32_t>>& BodyNames::named() const {
  if (named_) return *named_;
  named_.emplace();
  for (std::size_t i = 0; i < document_.speakers.size(); ++i) {
    const auto speaker = static_cast<std::int32_t>(i);
    if (!is_named(speaker) && document_.speakers[i].kind != SpeakerKind::kGroup) continue;
    for (const Span mention : document_.speakers[i].mentions) {
      if (is_capital(slice(document_.article.text, mention))) {
        named_->emplace_back(mention.begin, speaker);
      }
    }
  }
  std::sort(named_->begin(), named_->end());
  return *named_;
}

}  // namespace onrecord
