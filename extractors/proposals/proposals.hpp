// extractors/proposals/proposals.hpp
// Who wants what of whom, by when, and what became of it: proposals, demands, promises, plans and
// the answers to them.
//
// needs   zones, tokens, sentences, Reading; uses dates, quotes and speakers when they are there
// gives   proposals, and speakers for proposers that nobody found before
// shape   sorted by trigger. Read from title, deck, headings and body alone. A trigger inside the
//         content of another proposal is part of that one, except behind an answer ("rejected a
//         proposal to ..."). responds_to points at what an answer answers, whose status and history
//         follow it
// owns    ProposalRules is immutable after construction and shared by all threads
// errors  Error(kRules) for rules/en/proposals.* that do not compile or name an unknown class
// cost    linear in the tokens; patterns run on sentences with a trigger alone
// source  PLOVER and CAMEO for the codes; FactBank for certainty
#pragma once

#include <memory>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/rulebook/described.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

class ProposalRules {
 public:
  // The symbols of triggers and those of phrases must have been declared. Rulebook and lexicon must
  // outlive this.
  ProposalRules(const Rulebook& rulebook, const Lexicon& lexicon);
  ~ProposalRules();
  ProposalRules(ProposalRules&&) noexcept;
  ProposalRules& operator=(ProposalRules&&) noexcept;

  static void declare_symbols(Lexicon& lexicon);

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

// All proposals of a document; `out` is emptied first.
void find_proposals(const Document& document, const Reading& reading, const ProposalRules& rules,
                    std::vector<Proposal>& out);

// Keys: act, tier, trigger, content, content_head, proposer, addressee, performer, condition,
// purpose, certainty, polarity, realis, status, plover.
Described describe(const Document& document, const Proposal& proposal);

}  // namespace onrecord
