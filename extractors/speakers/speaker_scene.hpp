// extractors/speakers/speaker_scene.hpp
// One article while its actors are gathered: what is read, who was found, who each phrase means.
//
// shape   actor_of[i] belongs to reading.phrases[i]; mentions are in the order of the text
// owns    actors and vectors; references to the article
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/speakers/actors.hpp"
#include "extractors/speakers/speaker_rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

// A place where an actor is spoken of; `quote` when it is "I" or "we" in somebody's words, `phrase`
// then, and where a letter acts.
struct ActorMention {
  Span span;
  ActorId actor = kNone;
  std::int32_t quote = kNone;
  std::int32_t phrase = kNone;
  bool we = false;
};

struct Scene {
  // The first phrase of a title behind the text; size() where there is none.
  std::size_t heading() const;

  Scene(const Document& article, const Reading& words, const SpeakerRules::State& state,
        std::vector<Quote>& said);

  const Phrase& phrase(std::size_t i) const { return reading.phrases[i]; }
  std::size_t size() const { return reading.phrases.size(); }
  Traits traits(const Phrase& phrase) const { return rules.traits(phrase.symbol); }
  bool has(const Phrase& phrase, Traits any) const { return (traits(phrase) & any) != 0; }
  Traits word(std::uint32_t token) const { return rules.traits(reading.words[token].kind); }
  // Whether a word stands in a list that is no trait.
  bool is(std::uint32_t token, ClassId id) const {
    return rules.has(reading.words[token].kind, id);
  }
  Tag tag(std::uint32_t token) const { return reading.words[token].tag; }
  std::string_view text(std::uint32_t token) const {
    return slice(document.article.text, document.tokens[token].span);
  }
  Span span(TokenRange tokens) const {
    return {document.tokens[tokens.first].span.begin, document.tokens[tokens.end - 1].span.end};
  }
  NameText names() { return {document, reading, rules, actors.ids, ids_of_tokens}; }
  NameId id(std::uint32_t token) { return names().word(token); }

  // Nobody is looked for by name any more: a long article needs the memory for who was found.
  void forget_names() {
    actors.forget_names();
    ids_of_tokens = std::vector<NameId>();
  }

  Sex sex(const Phrase& phrase) const {
    const Traits t = traits(phrase);
    if ((t & (kIsMale | kIsHe)) != 0) return Sex::kMale;
    return (t & (kIsFemale | kIsShe)) != 0 ? Sex::kFemale : Sex::kUnknown;
  }

  // The name without title; where a title runs into the name, without that part of it.
  TokenRange core(std::size_t phrase) const;

  bool is_trimmed(std::size_t phrase) const;

  bool opens_sentence(std::uint32_t token) const;
  // The first token of the sentence of a token.
  std::uint32_t sentence_opening(std::uint32_t token) const;

  // A noun that no list has, but that is made like those of people: "glassblower".
  bool is_agent(const Phrase& phrase) const;
  bool is_agents(const Phrase& phrase) const;  // several
  bool ends_like_agent(std::uint32_t token) const;

  // "the singer", "the “Halo” singer"
  bool is_definite(const Phrase& phrase) const;

  // The phrase that owns this one: "the party" of "the party's spokesman"; kNone.
  std::int32_t owner(std::size_t index) const;

  // The last quote that begins before a phrase; quotes.size() for none.
  std::size_t quote_before(std::size_t phrase) const;

  bool capital(std::uint32_t token) const {
    const char first = text(token).front();
    return first >= 'A' && first <= 'Z';
  }
  // A word for a person: "archivist", "daughter".
  bool is_human(std::uint32_t token) const {
    return is(token, rules.role) || is(token, rules.human_noun);
  }

  bool is_other(ActorId id) const {
    return std::find(others.begin(), others.end(), id) != others.end();
  }

  bool is_made_like_agent(const Phrase& phrase, Traits no) const;

  const Document& document;
  const Reading& reading;
  const SpeakerRules::State& rules;
  std::vector<Quote>& quotes;
  Actors actors;
  std::vector<NameId> ids_of_tokens;  // as NameText has them
  std::size_t told = 0;               // sentences of the text; those behind them are of the title
  std::uint32_t sentence = 0;         // that is read
  // The last one before it in which somebody was spoken of outside quotations.
  std::uint32_t told_before = 0;
  bool in_quotation = false;          // what is read stands in somebody's words
  std::vector<ActorId> actor_of;      // by phrase
  std::vector<bool> speaking;         // by phrase: beside the cue of a quote
  std::vector<std::int32_t> speaker;  // by quote: the phrase that says who speaks
  std::vector<ActorMention> mentions;
  std::vector<ActorId> recent;   // whom a pronoun may mean
  std::vector<ActorId> others;   // whom who is read names, and so is not
  std::vector<ActorId> members;  // of those who are named together
  // Where they are: the first and the last phrase.
  struct Joint {
    std::size_t first = 0;
    std::size_t last = 0;
    ActorId actor = kNone;
  };
  std::vector<Joint> joints;  // sorted
  // Whose a phrase is that begins with "his"; sorted.
  std::vector<std::pair<std::size_t, ActorId>> possessors;
  ActorId voice = kNone;  // of a quotation without a source: who writes, or the one in the title
  ActorId last_org = kNone;
  ActorId last_state = kNone;  // whose government was spoken of
  bool sought_state = false;   // the one that the first sentences speak of, once
  struct Trimmed {
    std::size_t phrase = 0;
    TokenRange core;
  };
  std::vector<Trimmed> trimmed;  // sorted
};

}  // namespace onrecord
