// extractors/proposals/proposal_nearest_subject.hpp
// The noun phrase that is the subject of a verb by where it stands: to the left, over asides,
// objects and what depends on prepositions.
//
// shape   null when nothing before the verb can be its subject; a relative pronoun gives what it
//         stands for
// cost    linear in the tokens between `stop` and the verb
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

class NearestSubject {
 public:
  // Nothing before the token `stop` is looked at.
  NearestSubject(const ProposalSentence& sentence, std::uint32_t stop)
      : s_(sentence), stop_(stop) {}

  // The subject of the verbs that begin at `i`.
  const Phrase* before(std::uint32_t i) const;

  // "the government's advisers": where a phrase begins with its owner.
  std::uint32_t owner_begin(const Phrase& phrase) const;

  // Where the verbs begin of which that at `at` is the last.
  std::uint32_t group_begin(std::uint32_t at) const;

 private:
  bool names_a_body(const Phrase& kind, const Phrase& name) const;
  // "I doubt it will": a pronoun right before its verb is nobody's object.
  bool is_nominative(const Phrase& phrase, std::uint32_t verb) const;
  // "the mayor, whose aim is to": the aim.
  bool is_whose(const Phrase& phrase) const;
  // Before the preposition on which a phrase joined by "and" depends; 0 when it depends on none, or
  // may as well be a second subject.
  std::uint32_t joined_dependent(const Phrase& phrase, std::uint32_t begin) const;
  // "Eastern", "southern"
  bool is_quarter(const Phrase& phrase) const;
  bool is_actor_known(const Phrase& phrase) const;
  // "Marlow Harbours <MRLW>": a code after a name, not the name itself.
  bool is_aside_name(std::uint32_t close) const;
  // "for the mayor, who asked": somebody right before "who", whatever he depends on.
  std::uint32_t antecedent_end(std::uint32_t begin) const;
  bool opens_time_clause(const Phrase& phrase, std::uint32_t begin, std::uint32_t verb) const;
  const Phrase* antecedent(const Phrase& who, std::uint32_t i) const;
  // "Ruiz is a nurse and mother who": a predicate noun is its subject.
  const Phrase* who_it_is(std::uint32_t i) const;
  // "the ministers all urged"
  bool floats(const Phrase& phrase, std::uint32_t before) const;
  // The phrase follows a verb that is not the last of its clause: "the board met critics and ...".
  bool is_object(std::uint32_t begin) const;
  // "that selling boats would cost": a clause is the subject.
  bool is_clausal(std::uint32_t verb) const;

  const ProposalSentence& s_;
  const std::uint32_t stop_;
};

}  // namespace onrecord
