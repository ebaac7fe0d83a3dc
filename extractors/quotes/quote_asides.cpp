#include "extractors/quotes/quote_asides.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kReducedReach = 7;
constexpr std::size_t kRelativeReach = 12;
constexpr std::size_t kPlaceReach = 10;

// "The firm that owns most of the boats, Brandvik, said": the name between the commas, where what
// stands before them ends a relative clause.
bool named_behind_clause(const QuoteSymbols& symbols, std::size_t first, std::size_t comma) {
  if (first + 2 != comma || !symbols.has(symbols[first + 1], symbols.rules.name)) return false;
  if (symbols.has(symbols[first + 1], symbols.rules.time)) return false;
  bool verb = false;
  for (std::size_t i = first; i > 1 && first - i < kRelativeReach; --i) {
    const Symbol& symbol = symbols[i - 1];
    if (symbol.tag == Tag::kPunct || symbols.has(symbol, symbols.rules.quote_class)) return false;
    verb = verb || symbol.tag == Tag::kVerb || symbol.tag == Tag::kAux;
    const bool relative = symbols.has(symbol, symbols.rules.who) || symbols.word(i - 1) == "that";
    if (relative && i > 1) return verb && symbols.is_actor(i - 2);
  }
  return false;
}

// "Ana Ruiz" between commas, be it with her party in brackets.
bool is_name_alone(const QuoteSymbols& symbols, std::size_t name, std::size_t comma) {
  if (name >= comma || !symbols.has(symbols[name], symbols.rules.person)) return false;
  if (name + 1 == comma || (symbols.word(name + 1) == "(" && symbols.word(comma - 1) == ")")) {
    return true;
  }
  // "Ana Ruiz of the Herald"
  return name + 3 == comma && symbols[name + 1].tag == Tag::kPrep &&
         symbols.has(symbols[name + 2], symbols.rules.np);
}

// A place or a thing, which no name explains ("after a vote in Ohio, Ana Ruiz, said"), or a pronoun
// that one does ("another, Ana Ruiz, said").
bool is_nobody(const QuoteSymbols& symbols, std::size_t phrase) {
  const QuoteRules::State& rules = symbols.rules;
  if (symbols.has(symbols[phrase], rules.source | rules.person | rules.who)) return false;
  return symbols.has(symbols[phrase], rules.common | rules.place | rules.pronoun);
}

// "When I met Ana Ruiz, he looked away, smiled and said": no aside, but what he did.
bool is_own_clause(const QuoteSymbols& symbols, std::size_t first) {
  if (first + 1 >= symbols.size() || !symbols.is(first, symbols.rules.nominative)) return false;
  if (symbols.has(symbols[first], symbols.rules.who)) return false;
  const Symbol& verb = symbols[first + 1];
  return verb.tag == Tag::kVerb && !symbols.is(first + 1, symbols.rules.say);
}

// "Ana Ruiz, sister of the heir to the boat, Ivo Lind,": a person who opens the clause, told by
// what ends with the comma.
bool apposed_person(const QuoteSymbols& symbols, std::size_t comma, std::size_t& person) {
  for (std::size_t i = comma; i > 1 && comma - i < kLongestAside; --i) {
    if (symbols.has(symbols[i - 1], symbols.rules.quote_class)) return false;
    if (symbols.word(i - 1) != ",") continue;
    const bool opens =
        i == 2 || symbols[i - 3].tag == Tag::kPunct || symbols[i - 3].tag == Tag::kConj;
    if (!opens || !symbols.has(symbols[i - 2], symbols.rules.person)) return false;
    if (!symbols.has(symbols[i], symbols.rules.np)) return false;
    person = i - 2;
    return true;
  }
  return false;
}

// "Iowa" of "a baker in Ames, Iowa".
bool is_region(const QuoteSymbols& symbols, std::size_t phrase) {
  return phrase > 2 && symbols.has(symbols[phrase], symbols.rules.place) &&
         symbols.reading.words[symbols[phrase].first].tag == Tag::kPropn &&
         symbols.word(phrase - 1) == "," && symbols.has(symbols[phrase - 2], symbols.rules.np) &&
         symbols[phrase - 3].tag == Tag::kPrep;
}

// "Ulm" of "a talk in Ulm".
bool is_in_place(const QuoteSymbols& symbols, std::size_t phrase) {
  return phrase > 0 && symbols[phrase - 1].tag == Tag::kPrep &&
         symbols.has(symbols[phrase], symbols.rules.place | symbols.rules.name);
}

// The verb of "to sign", "to have signed".
bool is_infinitive(const QuoteSymbols& symbols, std::size_t verb) {
  if (verb == 0 || !(is_verb(symbols[verb].tag) || symbols[verb].tag == Tag::kAux)) return false;
  const bool have = verb > 1 && symbols[verb - 1].tag == Tag::kAux;
  return symbols[have ? verb - 2 : verb - 1].tag == Tag::kTo;
}

}  // namespace

bool is_past(const QuoteSymbols& symbols, std::size_t index) {
  const QuoteRules::State& rules = symbols.rules;
  // "came", "come": no participle that looks like nothing else
  return symbols.is(index, rules.ends_ed) ||
         (symbols.is(index, rules.participle_form) && !symbols.is(index, rules.base_form));
}

bool is_placed(const QuoteSymbols& symbols, std::size_t phrase, std::size_t& person) {
  for (std::size_t i = phrase; i > 1 && phrase - i < kPlaceReach; --i) {
    const Symbol& symbol = symbols[i - 1];
    if (is_region(symbols, i)) {
      --i;
      continue;
    }
    if (symbols.word(i - 1) == ",") {
      const bool role = i < phrase && symbols.has(symbols[i], symbols.rules.human) &&
                        symbols[i + 1].tag == Tag::kPrep;
      if ((symbols[i].tag != Tag::kPrep && !role) ||
          !symbols.has(symbols[i - 2], symbols.rules.person)) {
        return false;
      }
      person = i - 2;
      return true;
    }
    const bool inside = symbol.tag == Tag::kPrep || symbol.tag == Tag::kPoss;
    if (!inside && !symbols.has(symbol, symbols.rules.np)) return false;
  }
  return false;
}

bool aside_before(const QuoteSymbols& symbols, std::size_t comma, std::size_t& phrase) {
  bool found = false;
  bool placed = false;
  for (std::size_t i = comma; i > 1; --i) {
    const std::size_t at = i - 1;
    if (comma - at > kLongestAside) break;
    const Symbol& symbol = symbols[at];
    if (symbols.has(symbol, symbols.rules.quote_class)) break;
    const std::string_view here = symbols.word(at);
    if (here == ":" || here == ";") break;
    if (here != ",") continue;
    if (!found && named_behind_clause(symbols, at, comma)) {
      phrase = at + 1;
      return true;
    }
    std::size_t before = at - 1;
    if (symbols.word(before) == ")") {
      while (before > 0 && at - before < kLongestAside && symbols.word(before) != "(") --before;
      if (before == 0) break;
      --before;
    }
    if (is_own_clause(symbols, at + 1)) break;
    if (!symbols.is_actor(before)) continue;
    // "the Ulm Guild, whose director, Ana Ruiz, said"
    const bool whose = before > 0 && symbols.is(before - 1, symbols.rules.whose);
    if (!found && whose && is_name_alone(symbols, at + 1, comma)) {
      phrase = at + 1;
      return true;
    }
    if (!found && is_name_alone(symbols, at + 1, comma) && is_nobody(symbols, before)) {
      if (!apposed_person(symbols, at, phrase)) phrase = at + 1;
      return true;
    }
    const bool relative =
        symbols.has(symbols[at + 1], symbols.rules.who) || symbols.is(at + 1, symbols.rules.whose);
    // "Ruiz, a baker in Ames, Iowa,": the person is further left.
    const bool region = is_region(symbols, at + 1);
    if (region && found) continue;  // "a Velden, Ohio, baker,"
    const bool person = symbols.has(symbols[before], symbols.rules.person) && !region;
    if (relative && !person && is_placed(symbols, before, phrase)) return true;
    // "Ruiz, at a talk in Ulm, Ohio,": neither town nor state.
    const bool behind_place = placed && symbols[at + 1].tag == Tag::kPrep;
    placed = !found && at + 2 == comma && is_in_place(symbols, before);
    if (relative || person || !found || behind_place) phrase = before;
    found = true;
    if (relative || person) break;
  }
  return found;
}

bool reduced_before(const QuoteSymbols& symbols, std::size_t end, std::size_t& owner) {
  std::size_t i = end;
  while (i > 1 && end - i < kReducedReach) {
    const Symbol& symbol = symbols[i - 1];
    if (is_infinitive(symbols, i - 1)) {
      const bool perfect = symbols[i - 2].tag != Tag::kTo;
      i -= perfect ? 3 : 2;
      if (!perfect) continue;
      if (i == 0 || !symbols.is_subject(i - 1)) return false;
      owner = i - 1;
      return true;
    }
    // "clerks warned of the sale", "officials close to her": a clause has one verb.
    const bool prep_follows =
        i < end && (symbols[i].tag == Tag::kPrep || symbols[i].tag == Tag::kTo);
    const bool participle = is_past(symbols, i - 1) &&
                            (symbol.tag == Tag::kVpart || symbol.tag == Tag::kVerb) &&
                            (prep_follows || symbols.has(symbol, symbols.rules.reduced));
    const bool adjective =
        (symbol.tag == Tag::kAdj || symbols.word(i - 1) == "close") && prep_follows;
    if (participle || adjective || symbol.tag == Tag::kVing) {
      if (!symbols.is_subject(i - 2)) return false;
      owner = i - 2;
      return true;
    }
    const bool np =
        symbols.has(symbol, symbols.rules.np) && !symbols.has(symbol, symbols.rules.who);
    const bool range =
        symbol.tag == Tag::kConj && i > 2 && symbols.has(symbols[i - 2], symbols.rules.quantity);
    const bool inside = symbol.tag == Tag::kPrep || symbol.tag == Tag::kTo ||
                        symbol.tag == Tag::kPoss || symbol.tag == Tag::kAdj;
    if (!np && !range && !inside) return false;
    --i;
  }
  return false;
}

bool relative_before(const QuoteSymbols& symbols, std::size_t last, std::size_t& owner) {
  if (last == 0) return false;
  const Tag link = symbols[last - 1].tag;
  if (link != Tag::kPrep && link != Tag::kVerb && link != Tag::kVpart && link != Tag::kAdj) {
    return false;
  }
  bool verb = false;
  for (std::size_t i = last; i > 1 && last - i < kRelativeReach; --i) {
    const Symbol& symbol = symbols[i - 1];
    if (symbol.tag == Tag::kPunct || symbols.has(symbol, symbols.rules.quote_class)) return false;
    verb = verb || symbol.tag == Tag::kVerb || symbol.tag == Tag::kVpart;
    if (!symbols.has(symbol, symbols.rules.who)) continue;
    owner = i - 2;
    return verb && symbols.is_subject(i - 2);
  }
  return false;
}

}  // namespace onrecord
