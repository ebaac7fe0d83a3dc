#include "extractors/proposals/proposal_party_names.hpp"

#include <utility>

#include "corpus/ordered.hpp"
#include "extractors/proposals/proposal_authors.hpp"
#include "extractors/proposals/proposal_spoken_for.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "Some in the party", which opens a sentence.
std::string lowered_first(std::string words) {
  if (words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

}  // namespace

PartyNames::PartyNames(const Document& document, const Reading& reading,
                       const ProposalRules::State& rules)
    : document_(document),
      reading_(reading),
      rules_(rules),
      bodies_(document, reading, rules),
      words_(document, reading, rules),
      author_(author_of(document, reading, rules)) {}

const MentionIndex& PartyNames::mentions() const {
  if (!mentions_) mentions_.emplace(document_.speakers);
  return *mentions_;
}

Party PartyNames::party(const Phrase& phrase, std::string_view via) const {
  return party(TokenRange{phrase.tokens}, via, &phrase);
}

Party PartyNames::party(TokenRange range, std::string_view via, const Phrase* phrase) const {
  Party out;
  out.mention = span_of(document_, range);
  out.via = via;
  out.speaker_id = phrase != nullptr ? speaker_at(out.mention) : speaker_inside(out.mention);
  if (phrase != nullptr) {
    const std::int32_t owner = owner_of(*phrase);
    const std::int32_t body = bodies_.meant_by(*phrase, out.speaker_id, owner);
    if (body != kNone) {
      out.speaker_id = body;
      out.name = bounded_name(document_.speakers[static_cast<std::size_t>(body)].name);
      return out;
    }
    if (const TokenRange led = bodies_.led_by(*phrase, owner); !led.empty()) {
      out.name = words_.name_of(led);
      out.speaker_id = speaker_named(out.name);
      name_party(out);
      return out;
    }
  }
  if (phrase != nullptr && (out.speaker_id == kNone || is_noun(*phrase, out.speaker_id))) {
    if (const std::string_view bloc = words_.bloc_before(*phrase); !bloc.empty()) {
      out.name = bloc;
      return out;
    }
    if (const Phrase* country = words_.country_before(*phrase)) {
      const Span mention = out.mention;
      const std::string_view seat =
          rules_.lexicon->value(reading_.words[country->head].word, rules_.capital);
      out = party(*country, via);
      out.mention = mention;
      if (!seat.empty()) out.name = seat;
      return out;
    }
    if (const std::string_view office = words_.office_in_full(*phrase); !office.empty()) {
      out.name = office;
      return out;
    }
    if (const std::int32_t firm = bodies_.of_nation(*phrase); firm != kNone) {
      out.speaker_id = firm;
      out.name = bounded_name(document_.speakers[static_cast<std::size_t>(firm)].name);
      return out;
    }
    const Phrase* name = name_beside(*phrase);
    const std::int32_t named =
        name == nullptr ? kNone : speaker_at(span_of(document_, name->tokens));
    if (named != kNone || (name != nullptr && out.speaker_id == kNone)) return party(*name, via);
  }
  if (const Phrase* name = out.speaker_id == kNone ? nullptr : name_given_beside(out.speaker_id)) {
    out.speaker_id = speaker_at(span_of(document_, name->tokens));
    out.name = core_name(span_of(document_, name->tokens));
  }
  // "Tens of thousands of divers": a number is nobody.
  const TokenRange many = phrase == nullptr ? range : words_.counted(*phrase, range);
  if (out.speaker_id != kNone && many.first != range.first &&
      document_.speakers[static_cast<std::size_t>(out.speaker_id)].name ==
          slice(document_.article.text, out.mention)) {
    out.speaker_id = kNone;
  }
  // "a group of senators": known by its noun alone, it is named by what it is made of.
  if (phrase != nullptr && many.first != range.first && phrase->kind == PhraseKind::kCommon &&
      rules_.has(phrase->symbol, rules_.group) &&
      (out.speaker_id == kNone || is_noun(*phrase, out.speaker_id))) {
    out.name = words_.name_of({phrase->core.first, words_.end_of_members(many, range.end)});
  } else if (phrase != nullptr && many.first == range.first && words_.is_some_of(*phrase) &&
             (out.speaker_id == kNone || is_noun(*phrase, out.speaker_id))) {
    out.name = words_.name_of({phrase->core.first, words_.end_of_complement(*phrase)});
    const bool number = reading_.words[phrase->head].tag == Tag::kNum;
    if (phrase->kind == PhraseKind::kPronoun || number) {
      out.name = lowered_first(std::move(out.name));
    }
  } else if (out.speaker_id != kNone) {
    out.name = name_of(out.speaker_id, out.mention);
  } else if (out.name.empty()) {
    TokenRange core = phrase != nullptr && !phrase->core.empty() ? phrase->core : range;
    if (core.end - core.first > 1 && word(core.first) == "own") ++core.first;
    if (phrase != nullptr) core = words_.counted(*phrase, core);
    out.name = words_.full_name(words_.name_of(core));
    // "Oslo plans to sign": a capital that was no phrase of its own.
    const std::string_view country =
        phrase == nullptr && range.end == range.first + 1
            ? rules_.lexicon->value(reading_.words[range.first].word, rules_.capital)
            : std::string_view();
    if (!country.empty()) out.name = country;
    // "a Swedish offer": the country, where the adjective stands for it alone.
    const std::string_view nation =
        via != "possessive" && via != "answered"
            ? std::string_view()
            : rules_.lexicon->value(reading_.words[range.first].word, rules_.nationality_name);
    if (phrase == nullptr && range.end == range.first + 1 && !nation.empty()) out.name = nation;
    if (phrase == nullptr) name_party(out);
  }
  return out;
}

// "Tory plans", "Liberal Democrat plans": the party.
void PartyNames::name_party(Party& out) const {
  const std::size_t last = out.name.rfind(' ') + 1;
  const WordId adjective = rules_.lexicon->look_up(std::string_view(out.name).substr(last)).word;
  const std::string_view party = adjective == kNoWord
                                     ? std::string_view()
                                     : rules_.lexicon->value(adjective, rules_.party_word);
  if (party.empty()) return;
  out.name = out.name.substr(0, last).append(party);
  out.speaker_id = speaker_named(out.name);
}

// Whom "his" in "his party" means.
std::int32_t PartyNames::owner_of(const Phrase& phrase) const {
  const std::uint32_t first = phrase.tokens.first;
  return rules_.has(reading_.words[first].kind, rules_.pron_poss)
             ? mentions().speaker_in(document_.tokens[first].span)
             : kNone;
}

// A country stands for those who govern it, who are named apart: "the Maltese government", "it".
std::string PartyNames::name_of(std::int32_t speaker, Span mention) const {
  const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker)];
  std::string name(bounded_name(words_.full_name(known.name)));
  if (known.kind != SpeakerKind::kGovernment || mention.empty()) return name;
  const auto last_word = [&](Span span) { return token_at(document_, span.end) - 1; };
  const auto governs = [&](std::uint32_t token) {
    return token < document_.tokens.size() &&
           rules_.has(reading_.words[token].kind, rules_.governs);
  };
  std::uint32_t word_at = last_word(mention);
  const Phrase* phrase = phrase_at(reading_, token_at(document_, mention.begin));
  const bool pronoun =
      (phrase != nullptr && phrase->kind == PhraseKind::kPronoun) ||
      rules_.has(reading_.words[token_at(document_, mention.begin)].kind, rules_.pron_poss);
  if (pronoun) {
    auto before = first_not(known.mentions.begin(), known.mentions.end(),
                            [&](const Span& span) { return span.begin < mention.begin; });
    for (int hops = 0; before != known.mentions.begin() && hops < 8; ++hops) {
      --before;
      const Phrase* named = phrase_at(reading_, token_at(document_, before->begin));
      if (named != nullptr && named->kind == PhraseKind::kPronoun) continue;
      word_at = last_word(*before);
      break;
    }
  }
  if (!governs(word_at)) return name;
  const Kind own = rules_.lexicon->look_up(name.substr(name.rfind(' ') + 1)).kind;
  if (!rules_.has(own, rules_.governs)) name.append(" ").append(word(word_at));
  return name;
}

Party PartyNames::for_whom(Party speaker) const {
  return body_spoken_for(document_, rules_, bodies_, std::move(speaker));
}

Party PartyNames::speaker_party(const Quote& quote, std::string_view via) const {
  const std::uint32_t token = token_at(document_, quote.speaker.begin);
  const Phrase* phrase = quote.speaker.empty() || token >= document_.tokens.size()
                             ? nullptr
                             : phrase_at(reading_, token);
  if (phrase != nullptr && quote.speaker_id == kNone) {
    const auto has = [&](Feature feature) { return rules_.has(phrase->symbol, feature); };
    // "Ruiz, who said": the name before; "I think" in a quotation: who is quoted.
    if (has(rules_.pron_who)) {
      std::uint32_t before = phrase->tokens.first;
      if (before > 1 && slice(document_.article.text, document_.tokens[before - 1].span) == ",") {
        --before;
      }
      const Phrase* named = before > 0 ? phrase_at(reading_, before - 1) : nullptr;
      if (named != nullptr) return party(*named, via);
    }
    if (has(rules_.pron_i) || has(rules_.pron_we)) {
      if (const Quote* outer = quote_around(quote)) return named_speaker(*outer, via);
    }
  }
  return named_speaker(quote, via);
}

// The outermost quotation with a speaker that holds another; quotes are sorted by where they begin.
const Quote* PartyNames::quote_around(const Quote& quote) const {
  const Quote* found = nullptr;
  auto outer = first_not(document_.quotes.begin(), document_.quotes.end(),
                         [&](const Quote& q) { return q.span.begin <= quote.span.begin; });
  for (int hops = 0; outer != document_.quotes.begin() && hops < 8; ++hops) {
    --outer;
    if (&*outer != &quote && outer->span.contains(quote.span) && !outer->speaker.empty() &&
        outer->span.size() > quote.span.size()) {
      found = &*outer;
    }
  }
  return found;
}

// "A statement from Marlow Ltd read": whose words they are.
const Phrase* PartyNames::behind_text(const Quote& quote) const {
  const std::uint32_t token = token_at(document_, quote.speaker.begin);
  if (quote.speaker.empty() || token >= document_.tokens.size()) return nullptr;
  const Phrase* text = phrase_at(reading_, token);
  if (text == nullptr || !rules_.has(text->symbol, rules_.doc)) return nullptr;
  const std::uint32_t from = text->tokens.end;
  if (from + 1 >= document_.tokens.size() || (word(from) != "from" && word(from) != "by")) {
    return nullptr;
  }
  const Phrase* name = phrase_at(reading_, from + 1);
  return name != nullptr && name->kind == PhraseKind::kName ? name : nullptr;
}

Party PartyNames::named_speaker(const Quote& quote, std::string_view via) const {
  if (const Phrase* name = behind_text(quote)) return party(*name, via);
  Party out;
  out.mention = quote.speaker;
  out.via = via;
  out.speaker_id = quote.speaker_id != kNone ? quote.speaker_id : speaker_at(quote.speaker);
  if (out.speaker_id != kNone) {
    out.name = name_of(out.speaker_id, out.mention);
  } else {
    out.name = core_name(quote.speaker);
  }
  return out;
}

// A speaker known by a noun alone: "the club".
bool PartyNames::is_noun(const Phrase& phrase, std::int32_t speaker) const {
  return phrase.kind == PhraseKind::kCommon &&
         document_.speakers[static_cast<std::size_t>(speaker)].name ==
             slice(document_.article.text, span_of(document_, phrase.core));
}

// "the club, Marlow Divers, said ... it wants": the name beside a mention of a speaker known by a
// noun alone.
const Phrase* PartyNames::name_given_beside(std::int32_t speaker) const {
  const Speaker& known = document_.speakers[static_cast<std::size_t>(speaker)];
  for (std::size_t i = 0; i < known.mentions.size() && i < 16; ++i) {
    const Phrase* phrase = phrase_at(reading_, token_at(document_, known.mentions[i].begin));
    if (phrase == nullptr || phrase->kind == PhraseKind::kName) continue;
    if (phrase->kind == PhraseKind::kPronoun) continue;
    if (!is_noun(*phrase, speaker)) return nullptr;
    if (const Phrase* name = name_beside(*phrase)) return name;
  }
  return nullptr;
}

// "the club, Marlow Divers, said": the name in apposition, closed by a second comma.
const Phrase* PartyNames::name_beside(const Phrase& phrase) const {
  const std::uint32_t comma = phrase.tokens.end;
  const bool own = rules_.has(reading_.words[phrase.tokens.first].kind, rules_.pron_poss);
  if (phrase.kind != PhraseKind::kCommon || !(own || rules_.has(phrase.symbol, rules_.definite)) ||
      comma + 2 >= document_.tokens.size() || word(comma) != ",") {
    return nullptr;
  }
  const Phrase* name = phrase_at(reading_, comma + 1);
  if (name == nullptr || name->kind != PhraseKind::kName || name->tokens.first != comma + 1 ||
      name->tokens.end >= document_.tokens.size() || word(name->tokens.end) != ",") {
    return nullptr;
  }
  return rules_.has(name->symbol, rules_.time) ? nullptr : name;
}

std::string_view PartyNames::word(std::uint32_t token) const {
  return slice(document_.article.text, document_.tokens[token].span);
}

std::string PartyNames::core_name(Span mention) const {
  const std::uint32_t token = token_at(document_, mention.begin);
  if (token < document_.tokens.size()) {
    const Phrase* phrase = phrase_at(reading_, token);
    if (phrase != nullptr && !phrase->core.empty()) {
      return std::string(
          bounded_name(slice(document_.article.text, span_of(document_, phrase->core))));
    }
  }
  return std::string(bounded_name(slice(document_.article.text, mention)));
}

std::int32_t PartyNames::speaker_inside(Span mention) const {
  const std::int32_t found = mentions().speaker_in(mention);
  return found != kNone ? found : speaker_named(slice(document_.article.text, mention));
}

std::int32_t PartyNames::speaker_named(std::string_view name) const {
  if (!by_name_) {
    by_name_.emplace();
    for (std::size_t i = 0; i < document_.speakers.size(); ++i) {
      by_name_->try_emplace(document_.speakers[i].name, static_cast<std::int32_t>(i));
    }
  }
  const auto named = by_name_->find(name);
  return named == by_name_->end() ? kNone : named->second;
}

std::int32_t PartyNames::speaker_at(Span mention) const {
  return mention.empty() ? kNone : mentions().speaker_at(mention);
}

void add_party(std::vector<Party>& parties, Party value) {
  for (const Party& known : parties) {
    if (known.name == value.name) return;
  }
  parties.push_back(std::move(value));
}

}  // namespace onrecord
