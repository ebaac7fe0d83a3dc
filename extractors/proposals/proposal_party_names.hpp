// extractors/proposals/proposal_party_names.hpp
// Who the words for a party stand for: the speaker they mention, the one who is quoted, or the
// words alone.
//
// needs   speakers and quotes when they are there
// owns    references alone; document, reading and rules must outlive this
// cost    a search among the mentions of speakers (speaker_mentions.hpp), which are sorted once
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/proposals/proposal_bodies.hpp"
#include "extractors/proposals/proposal_party_words.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/speakers/speaker_mentions.hpp"

namespace onrecord {

class PartyNames {
 public:
  PartyNames(const Document& document, const Reading& reading, const ProposalRules::State& rules);

  Party party(const Phrase& phrase, std::string_view via) const;
  Party party(TokenRange range, std::string_view via, const Phrase* phrase) const;
  Party speaker_party(const Quote& quote, std::string_view via) const;
  // "we" of a spokesman: the body for which he speaks; of anybody else himself.
  Party for_whom(Party speaker) const;
  std::int32_t speaker_at(Span mention) const;
  // The name in apposition to a description: "their owner, Marlow Ltd, said"; null without one.
  const Phrase* name_beside(const Phrase& phrase) const;
  const BodyNames& bodies() const { return bodies_; }
  // Who speaks in a statement, which is all his own words; null in any other article.
  const Party* author() const { return author_ ? &*author_ : nullptr; }

 private:
  std::int32_t owner_of(const Phrase& phrase) const;
  std::string name_of(std::int32_t speaker, Span mention) const;
  bool is_noun(const Phrase& phrase, std::int32_t speaker) const;
  const Phrase* name_given_beside(std::int32_t speaker) const;
  const Quote* quote_around(const Quote& quote) const;
  const Phrase* behind_text(const Quote& quote) const;
  Party named_speaker(const Quote& quote, std::string_view via) const;
  std::string core_name(Span mention) const;
  std::string_view word(std::uint32_t token) const;
  // The speaker whom words inside a phrase name: "Fox News" of "a Fox News proposal".
  std::int32_t speaker_inside(Span mention) const;
  std::int32_t speaker_named(std::string_view name) const;
  void name_party(Party& out) const;

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  BodyNames bodies_;
  PartyWords words_;
  std::optional<Party> author_;
  // Made when the first party is asked for: many articles have none.
  mutable std::optional<MentionIndex> mentions_;
  const MentionIndex& mentions() const;
  // Speakers by their names, the first of each.
  mutable std::optional<std::unordered_map<std::string_view, std::int32_t>> by_name_;
};

// Adds a party unless one of that name is there.
void add_party(std::vector<Party>& parties, Party value);

}  // namespace onrecord
