// extractors/proposals/proposal_content_borders.hpp
// What stands at a comma, a conjunction or a verb, and tells whether the content goes on behind it.
//
// owns    references alone
// cost    each question looks at a few words, those of the content at most
#pragma once

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

class ContentBorders {
 public:
  // Of a content of that form, which begins at `start`.
  ContentBorders(const ProposalSentence& sentence, std::uint32_t start, ContentForm form)
      : s_(sentence), start_(start), form_(form) {}

  // "the makers held to account"
  bool is_done_to(std::uint32_t next) const;
  // "burst pipes," inside a list
  bool is_item(std::uint32_t next) const;
  // "accepted the offer and called on Chad to wait": what follows "and" is no object any more.
  bool begins_another_act(std::uint32_t next) const;
  // "called for a ban in a letter to clerks": where it was said.
  bool is_venue(std::uint32_t i) const;
  // "until September", not "before the autumn was over".
  bool precedes_time(std::uint32_t i) const;
  // "urged them to stay after the yard closed": what happened before they urged it.
  bool tells_past(std::uint32_t from) const;
  // "the first pier, and the last one, by May": behind the comma that closes; 0 when none does.
  std::uint32_t behind_second(std::uint32_t next) const;
  // "to close the port, the minister said on Friday, and will"
  bool names_who_says(std::uint32_t next) const;
  // "have its flagship, the Lady Ruiz, back by May", "cut 40 jobs, or a tenth of all, by May":
  // behind the comma that closes an aside; 0 when none does.
  std::uint32_t behind_aside(std::uint32_t comma) const;
  // "on May 21, 2025", "an independent, publicly owned company", "in Velden, Ohio": no border.
  bool is_inside(std::uint32_t comma) const;
  // "a personal, public apology", "safe, orderly trade"
  bool joins_adjectives(std::uint32_t comma) const;
  bool lacks_finite(std::uint32_t end) const;
  bool lists_before(std::uint32_t comma) const;
  // "for the board to sell the pier, ..."
  bool asks_somebody() const;
  // "that the operator, Marlow & Dunn, hand back": the verb of a clause whose subject an aside
  // follows; 0 when the clause has its verb.
  std::uint32_t verb_behind_aside(std::uint32_t comma) const;
  // "to help Malta and the islands achieve a peace": both are helped.
  bool helps_both(std::uint32_t conj, std::uint32_t next) const;
  // "and the mayor of Malta and two clerks will read": the subject of another clause.
  bool begins_long_clause(std::uint32_t next) const;
  bool has_enabling(std::uint32_t end) const;
  // "the money saved from tolls would": the verb of the clause is still to come.
  bool is_reduced(std::uint32_t i) const;

 private:
  const ProposalSentence& s_;
  const std::uint32_t start_;
  const ContentForm form_;
};

// "dismissed the plan as too dear", "rejected a deal as “an insult”": without what it is called.
TokenRange without_verdict(const ProposalSentence& s, TokenRange content);

}  // namespace onrecord
