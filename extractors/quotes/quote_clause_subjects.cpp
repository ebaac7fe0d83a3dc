// Who speaks where no subject stands right before the cue.

#include <algorithm>
#include <span>

#include "extractors/quotes/quote_subjects.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kSubjectReach = 100;  // symbols from the begin of the sentence
constexpr std::size_t kMostClauses = 6;     // that are looked at for a subject
constexpr std::size_t kPredicate = 4;       // "far too early"

// "It is hard to talk about": nobody talks; but "it is keen to talk" of a firm. `end` is the symbol
// behind the verb.
bool is_impersonal(const QuoteSymbols& symbols, std::size_t subject, std::size_t end) {
  const std::string_view it = symbols.word(subject);
  if ((it != "it" && it != "It") || !symbols.has(symbols[end - 1], symbols.rules.be)) return false;
  for (std::size_t i = end; i < symbols.size() && i < end + kPredicate; ++i) {
    if (symbols[i].tag == Tag::kTo) return false;
    const Kind kind = symbols.reading.words[symbols[i].end - 1].kind;
    if (symbols.rules.lexicon->has(kind, symbols.rules.impersonal)) return true;
  }
  return false;
}

// "Ana Ruiz" before ", who left"; empty where no person stands there.
TokenRange person_told_of(const QuoteSymbols& symbols, std::size_t who) {
  if (who < 2 || symbols.word(who - 1) != ",") return {};
  const Symbol& person = symbols[who - 2];
  if (!symbols.has(person, symbols.rules.person)) return {};
  return {person.first, person.end};
}

}  // namespace

TokenRange subject_behind(const QuoteSymbols& symbols, std::size_t cue, bool needs_verb) {
  const std::size_t end = std::min(symbols.size(), cue + kSubjectReach);
  bool clause = !needs_verb;  // what is said has its verb
  for (std::size_t i = cue + 1; i + 2 < end; ++i) {
    const Tag here = symbols[i].tag;
    clause = clause || here == Tag::kVerb || here == Tag::kAux || here == Tag::kModal ||
             symbols.has(symbols[i], symbols.rules.quote_class);
    // “Save the map,” with its comma inside
    const bool pause = symbols.rules.lexicon->has(symbols[i].kind, symbols.rules.pause);
    if (!clause || (symbols.word(i) != "," && !pause)) continue;
    std::size_t last = i + 1;
    if (symbols[last].tag == Tag::kAdv || symbols.word(last) == "only") ++last;
    if (last + 1 >= end || !symbols.is_subject(last) ||
        symbols.has(symbols[last], symbols.rules.who))
      continue;
    while (last + 2 < end &&
           (symbols[last + 1].tag == Tag::kPrep || symbols[last + 1].tag == Tag::kPoss) &&
           symbols.is_subject(last + 2)) {
      last += 2;
    }
    if (last + 1 < end && symbols[last + 1].tag == Tag::kAdv) ++last;
    const Tag next = last + 1 < end ? symbols[last + 1].tag : Tag::kPunct;
    if (next != Tag::kVerb && next != Tag::kVpart && next != Tag::kAux && next != Tag::kModal) {
      continue;
    }
    return {symbols[i + 1].first, symbols[last].end};
  }
  return {};
}

TokenRange owner_of(const QuoteSymbols& symbols, std::size_t noun) {
  if (noun >= 2 && symbols[noun - 1].tag == Tag::kPoss && symbols.is_actor(noun - 2)) {
    return {symbols[noun - 2].first, symbols[noun - 2].end};
  }
  const std::uint32_t first = symbols[noun].first;
  if (symbols.rules.lexicon->has(symbols.reading.words[first].kind, symbols.rules.possessive))
    return {first, first + 1};
  return {};
}

TokenRange clause_subject_before(const QuoteSymbols& symbols, std::size_t cue, bool gerund) {
  const std::uint32_t animate =
      symbols.rules.person | symbols.rules.somebody | symbols.rules.human | symbols.rules.pronoun;
  TokenRange inside;
  TokenRange told;  // whom the last relative clause tells of
  std::size_t clauses = 0;
  for (std::size_t i = cue; i > 0 && cue - i < kSubjectReach && clauses < kMostClauses; --i) {
    const Tag tag = symbols[i - 1].tag;
    if (tag != Tag::kVerb && tag != Tag::kAux && tag != Tag::kModal) continue;
    if (i > 1 && symbols[i - 2].tag == Tag::kTo) continue;
    const CueSubject left = subject_of(symbols, i - 1);
    ++clauses;
    const bool found =
        left.kind == symbols.rules.subject_kind || left.kind == symbols.rules.passive_kind;
    if (!found || left.begin + 1 > i) continue;
    if (symbols.has(symbols[left.begin], symbols.rules.who)) {
      if (gerund && told.empty()) told = person_told_of(symbols, left.begin);
      continue;
    }
    // "the words Ruiz had used", "saw its profits drop"
    const bool inner =
        left.begin > 0 &&
        ((symbols.has(symbols[left.begin - 1], symbols.rules.np) &&
          !symbols.has(symbols[left.begin - 1], symbols.rules.time | symbols.rules.who)) ||
         is_verb(symbols[left.begin - 1].tag));
    const bool owned =
        left.begin > 0 && symbols.is(left.begin - 1, symbols.rules.whose);  // "whose films include"
    if (inner || owned) continue;
    if (is_impersonal(symbols, left.begin, i)) return {};
    const Kind subject = symbols.reading.words[symbols[left.begin].first].kind;
    if ((symbols.rules.flags[subject] & symbols.rules.there) != 0) return {};
    // "Ruiz denied that clerks had slept there, saying": not the clerks.
    if (gerund && left.begin > 0 && symbols.word(left.begin - 1) == "that") {
      if (inside.empty()) inside = left.tokens;
      continue;
    }
    // "Her note vexed Ana Ruiz, who left, saying": notes do not speak.
    if (!told.empty() && !symbols.has(symbols[left.begin], animate)) return told;
    return left.tokens;
  }
  if (!inside.empty()) return inside;
  for (const Symbol& symbol : std::span(symbols).first(std::min(cue, kSubjectReach))) {
    const std::int32_t index = symbols.reading.phrase_of[symbol.first];
    if (index < 0) continue;
    const Phrase& phrase = symbols.reading.phrases[static_cast<std::size_t>(index)];
    if (phrase.tokens.first != symbol.first) continue;
    // "In Paris, the minister ...": what follows a preposition is no subject.
    const std::uint32_t before = phrase.tokens.first;
    const bool oblique =
        before > symbols.front().first && (symbols.reading.words[before - 1].tag == Tag::kPrep ||
                                           symbols.reading.words[before - 1].tag == Tag::kTo);
    // "Velden - The town's teachers ...": where it was written
    const bool dateline = &symbol == &symbols.front() && symbols.size() > 1 &&
                          symbols.has(symbols[1], symbols.rules.dash);
    if (!oblique && !dateline && !symbols.has(symbol, symbols.rules.time)) return phrase.tokens;
  }
  return {};
}

}  // namespace onrecord
