#include "extractors/quotes/quote_subjects.hpp"

#include <algorithm>

#include "extractors/quotes/quote_asides.hpp"
#include "extractors/quotes/quote_chains.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kInversionReach = 30;

CueSubject chained(const QuoteSymbols& symbols, std::size_t phrase) {
  const std::size_t first = chain_begin(symbols, phrase);
  return {symbols.rules.subject_kind, {symbols[first].first, symbols[phrase].end}, first};
}

// "declined to talk, but in a letter said": not what it says it in.
bool is_venue(const QuoteSymbols& symbols, std::size_t phrase) {
  return phrase > 1 && symbols[phrase - 1].tag == Tag::kPrep &&
         symbols[phrase - 2].tag == Tag::kConj &&
         symbols.has(symbols[phrase], symbols.rules.common) &&
         !symbols.has(symbols[phrase], symbols.rules.somebody);
}

// Right behind a verb or its particle: the object of it.
bool follows_verb(const QuoteSymbols& symbols, std::size_t phrase) {
  if (is_verb(symbols[phrase - 1].tag)) return true;
  const bool particle = symbols.has(symbols[phrase - 1], symbols.rules.particle);
  return particle && phrase > 1 && is_verb(symbols[phrase - 2].tag);
}

// "She left the Guild saying": who leaves says why.
bool leaves_somebody(const QuoteSymbols& symbols, std::size_t verb) {
  return symbols.is(verb, symbols.rules.leave);
}

// "..., said the minister": the speaker follows, and no verb of its own follows him.
bool is_inverted(const QuoteSymbols& symbols, std::size_t cue) {
  // "The mayor of Ulm, Ana Ruiz, said the minister had left", "Ana Ruiz, 61, said"
  if (cue > 2 && symbols.has(symbols[cue - 2], symbols.rules.person | symbols.rules.quantity) &&
      symbols.word(cue - 3) == ",") {
    return false;
  }
  if (!symbols.has(symbols[cue], symbols.rules.said) || cue + 1 >= symbols.size() ||
      !symbols.is_actor(cue + 1) || symbols.has(symbols[cue + 1], symbols.rules.pronoun)) {
    return false;
  }
  // A finite verb that belongs to no relative clause: "said the mayor who won had left".
  int expected = 0;
  bool in_group = false;
  const std::size_t end = std::min(symbols.size(), cue + kInversionReach);
  for (std::size_t i = cue + 2; i < end; ++i) {
    const Symbol& symbol = symbols[i];
    if (symbols.has(symbol, symbols.rules.quote_class)) return false;
    if (symbols.has(symbol, symbols.rules.who) || symbol.tag == Tag::kSubord) ++expected;
    const std::string_view here = symbols.word(i);
    if (here == "," || here == ";" || here == ":" || here == ".") break;
    const bool finite =
        symbol.tag == Tag::kVerb || symbol.tag == Tag::kAux || symbol.tag == Tag::kModal;
    if (finite && !in_group && --expected < 0) return false;
    in_group = finite || symbol.tag == Tag::kTo ||
               (in_group && (symbol.tag == Tag::kAdv || symbol.tag == Tag::kNeg));
  }
  return true;
}

// No relative pronoun and no person, who speak themselves; but a firm may have a name like one.
bool is_only_place(const QuoteSymbols& symbols, std::size_t phrase) {
  const QuoteRules::State& rules = symbols.rules;
  if (symbols.has(symbols[phrase], rules.person)) {
    return phrase > 2 && symbols.word(phrase - 1) == "of" && symbols.word(phrase - 2) == ",";
  }
  return symbols.has(symbols[phrase], rules.common | rules.name) &&
         !symbols.has(symbols[phrase], rules.who);
}

bool is_complement(const QuoteSymbols& symbols, std::size_t phrase) {
  return phrase > 0 && symbols[phrase - 1].tag == Tag::kPrep;
}

// The bracket that opens what `closing` closes; where the reach ends without one.
std::size_t opening_of(const QuoteSymbols& symbols, std::size_t closing, std::size_t end) {
  const std::string_view open = symbols.word(closing) == ")" ? "(" : "<";
  std::size_t i = closing;
  while (i > 0 && end - i < kLongestAside && symbols.word(i) != open) --i;
  return i;
}

// Between the phrase and the quotation stands no clause but a relative one.
bool is_aside(const QuoteSymbols& symbols, std::size_t phrase, std::size_t quotation) {
  for (std::size_t i = phrase + 1; i < quotation; ++i) {
    if (symbols.has(symbols[i], symbols.rules.who)) return true;
    const Tag tag = symbols[i].tag;
    // "a study, titled “Sleep,”"
    if (i == phrase + 2 && symbols.word(i - 1) == "," && is_past(symbols, i)) continue;
    if (tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal) return false;
  }
  return true;
}

}  // namespace

CueSubject subject_of(const QuoteSymbols& symbols, std::size_t cue) {
  std::size_t i = cue;
  bool passive = false;
  bool asserted = true;
  while (i > 0) {
    const Symbol& symbol = symbols[i - 1];
    if (symbol.tag == Tag::kAdv && symbols.is_name_like(i - 1)) break;
    if (i == cue && symbols[cue].tag == Tag::kVing && is_verb(symbol.tag) &&
        symbols.is(i - 1, symbols.rules.aspect)) {
      --i;  // "keeps saying"
      continue;
    }
    if (symbol.tag == Tag::kAdv || symbols.word(i - 1) == "only" || symbol.tag == Tag::kModal ||
        symbol.tag == Tag::kNeg || symbol.tag == Tag::kAux) {
      passive |= symbols.has(symbol, symbols.rules.be);
      asserted &= symbol.tag != Tag::kModal && symbol.tag != Tag::kNeg;
      --i;
    } else if (symbols.has(symbol, symbols.rules.time) && symbols.phrase_of(symbol) != nullptr) {
      --i;
      if (i > 0 && symbols[i - 1].tag == Tag::kPrep) --i;
    } else if (i > 2 && symbols.has(symbol, symbols.rules.np) && symbols[i - 2].tag == Tag::kPrep &&
               symbols[i - 3].tag == Tag::kAux) {
      i -= 2;  // "have in May said"
    } else if (i > 1 && symbols[i - 2].tag == Tag::kAux && is_floating(symbols, i - 1)) {
      --i;  // "have both said"
    } else {
      break;
    }
  }
  CueSubject left;
  left.begin = i;
  left.tokens = {symbols[cue].first, symbols[cue].first};
  if (i == 0) return left;
  const bool participle = symbols[cue].tag == Tag::kVpart;
  const bool gerund = symbols[cue].tag == Tag::kVing;
  const Symbol& before = symbols[i - 1];
  std::size_t phrase = i - 1;
  const std::string_view here = symbols.word(phrase);
  bool found =
      symbols.is_subject(phrase) || (before.tag == Tag::kAdv && symbols.is_name_like(phrase));
  if (!found && (here == ")" || here == ">")) {  // "Brandvik Co. <BRVK.O>", as wires have it
    phrase = opening_of(symbols, phrase, i);
    // "Brandvik Co <BRVK.O> (BC)", "<Brandvik Co> (BC)"
    std::size_t last = i - 1;
    if (here == ")" && phrase > 2 && symbols.word(phrase - 1) == ">") {
      last = phrase - 1;
      phrase = opening_of(symbols, last, i);
    }
    // "Rep. Ruiz, (D-Ulm) said"
    const bool comma = phrase > 1 && symbols.word(phrase - 1) == "," &&
                       symbols.has(symbols[phrase - 2], symbols.rules.person);
    if (comma) --phrase;
    const bool named = phrase > 0 && symbols.is_actor(phrase - 1);
    // "<Brandvik Co.> said"
    const bool all = !named && symbols.word(last) == ">" && last > 0 && symbols.is_actor(last - 1);
    found = named || all;
    phrase = all ? last - 1 : phrase > 0 ? phrase - 1 : 0;
  } else if (!found && symbols.has(before, symbols.rules.dash)) {
    while (phrase > 1 && i - phrase < kLongestAside &&
           !symbols.has(symbols[--phrase], symbols.rules.dash)) {
    }
    found = symbols.has(symbols[phrase], symbols.rules.dash) && phrase > 0 &&
            symbols.is_subject(--phrase);
  } else if (!found &&
             (before.tag == Tag::kVerb || before.tag == Tag::kVpart || before.tag == Tag::kAdj)) {
    // "a teacher wearing red", "aides who asked not to be named"
    found = reduced_before(symbols, i, phrase) || relative_before(symbols, i, phrase);
  } else if (!found && symbols.has(before, symbols.rules.quote_class) && !gerund &&
             !is_inverted(symbols, cue)) {
    // "Ruiz, citing “...,” said the plan was", "Ruiz, who wrote “...,” said"
    found = aside_before(symbols, i - 1, phrase) && is_aside(symbols, phrase, i - 1);
  } else if (!found && here == "," && is_inverted(symbols, cue)) {
    return left;
  } else if (!found && here == "," && !(gerund && !passive)) {
    found = aside_before(symbols, i - 1, phrase);
    // "The union's chairman Ivo Lind, has said": a comma too many.
    if (!found && i < cue && i > 1 && symbols.has(symbols[i - 2], symbols.rules.person)) {
      const Tag left_of = i > 2 ? symbols[i - 3].tag : Tag::kPunct;
      found = left_of == Tag::kPunct || left_of == Tag::kPoss || left_of == Tag::kConj;
      if (found) phrase = i - 2;
    }
  }
  std::size_t owner = 0;
  // "In a note issued on Friday Ana Ruiz said": the day ends what stands before her.
  const bool fresh = phrase > 0 && symbols.has(symbols[phrase - 1], symbols.rules.time);
  if (found && !fresh && reduced_before(symbols, phrase, owner)) phrase = owner;
  if (found && relative_before(symbols, phrase, owner)) phrase = owner;
  // "Ana Ruiz, of the guild said": a comma too few.
  if (found && phrase + 1 == i && is_only_place(symbols, phrase) &&
      is_placed(symbols, phrase, owner) && !is_complement(symbols, owner)) {
    phrase = owner;
  }
  if (found) {
    left = chained(symbols, phrase);
    left.asserted = asserted;
    if (is_venue(symbols, left.begin)) {
      left.kind = symbols.rules.again_kind;
      left.begin -= 2;
      left.tokens = {symbols[left.begin].first, symbols[left.begin].end};
      return left;
    }
    if (passive && participle) left.kind = symbols.rules.passive_kind;
    // "She sent a note on Friday saying", "she put out a note saying": she says it.
    const bool near = phrase + 1 == i || symbols.has(before, symbols.rules.dash);
    const bool object = gerund && near && left.begin > 1 && follows_verb(symbols, left.begin) &&
                        (!symbols.has(symbols[left.begin], symbols.rules.somebody) ||
                         leaves_somebody(symbols, left.begin - 1));
    if (object) {
      left.kind = symbols.rules.again_kind;
      left.begin = cue;
      left.tokens = {symbols[cue].first, symbols[cue].first};
    }
    return left;
  }
  if (gerund && here == "as" && phrase > 1 && symbols.is_actor(phrase - 1) &&
      is_verb(symbols[phrase - 2].tag)) {
    left = chained(symbols, phrase - 1);  // "quoted the mayor as saying"
    return left;
  }
  if (gerund && symbols.has(before, symbols.rules.quote_class)) {
    left.kind = symbols.rules.again_kind;  // “..., here,” adding: “...”
    return left;
  }
  if (before.tag == Tag::kTo && i > 2 && symbols.is_actor(i - 2)) {
    const CueSubject caused = chained(symbols, i - 2);  // "asked the mayor of Ulm to say"
    if (caused.begin > 0 && symbols.has(symbols[caused.begin - 1], symbols.rules.cause)) {
      left = caused;
      left.asserted = false;
      return left;
    }
  }
  // "cups that said “...”", whatever the word was taken for
  if (here == "that" && !gerund && i == cue && i > 1 && symbols.is_actor(i - 2)) {
    left.kind = symbols.rules.relative_kind;
    left.begin = phrase;
    left.tokens = {before.first, before.end};
    return left;
  }
  if (here == "," || before.tag == Tag::kConj || before.tag == Tag::kTo ||
      ((before.tag == Tag::kPrep || before.tag == Tag::kSubord) && gerund)) {
    left.kind = passive && participle ? symbols.rules.passive_kind : symbols.rules.again_kind;
    left.begin = i - 1;
    left.asserted = asserted && before.tag != Tag::kTo;
    if (left.begin > 0 && before.tag == Tag::kConj && symbols.word(left.begin - 1) == ",")
      --left.begin;
    left.tokens = {symbols[left.begin].first, before.end};
  }
  return left;
}

}  // namespace onrecord
