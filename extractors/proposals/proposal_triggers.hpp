// extractors/proposals/proposal_triggers.hpp
// The words of a sentence that may begin a proposal, and what the patterns match around them.
//
// cost    linear in the tokens; patterns run on sentences with a trigger alone
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

// One match of a rule.
struct ProposalCandidate {
  const ProposalRule* rule = nullptr;
  std::uint16_t rule_id = 0;
  TokenRange trigger;
  TokenRange content;
  TokenRange addressee;
  TokenRange agent;
  TokenRange subject;
};

class TriggerFinder {
 public:
  TriggerFinder(const Document& document, const Reading& reading, const ProposalRules::State& rules,
                bool all_quoted, bool decree);

  bool has_trigger(const Sentence& sentence) const;
  // Appends the candidates of a sentence, sorted by trigger, then by rule.
  void find(const Sentence& sentence, ZoneKind zone, std::vector<ProposalCandidate>& candidates);
  // A line of a page whose long words all have capitals and which does not end like a sentence.
  bool reads_as_title(const Sentence& sentence) const;

 private:
  // Whether a word that begins a trigger only in some places stands in one.
  void find_matches(bool in_title, bool quoted);
  bool may_be_to(std::uint32_t token) const {
    return reading_.words[token].tag == Tag::kTo || reading_.words[token].tag == Tag::kPrep;
  }
  bool is_to(std::uint32_t token) const { return may_be_to(token) && is_word_to(token); }
  bool is_word_to(std::uint32_t token) const;
  bool is_that(std::uint32_t token) const;
  bool is_got(std::uint32_t token) const;
  bool is_infinitive(const Sentence& sentence, const Phrase& phrase) const;
  bool ends_name(const Sentence& sentence, const Phrase& phrase) const;
  std::uint32_t past_ticker(const Sentence& sentence, const Phrase& phrase) const;
  bool may_begin(TriggerWord as, const Sentence& sentence, std::uint32_t i) const;
  bool may_tell_unquoted(const Sentence& sentence) const;
  bool is_quoted(const Sentence& sentence) const;
  void mark_quoted_sentences();
  // Phrases are one symbol each, but for those whose head names an act, and in titles, where
  // capitals hide what is a verb.
  void make_symbols(const Sentence& sentence, ZoneKind zone);
  // The parts of speech that the rules tell apart.
  static Tag plain(Tag tag);
  // The longest trigger of several words that begins at the token.
  const TriggerPhrase* trigger_phrase(std::uint32_t token, std::uint32_t end,
                                      bool in_title = false) const;
  // The words stand together by chance: a noun ("a bid for"), an infinitive ("agreed to hold"), a
  // date ("agreed on Monday").
  bool is_apart(const TriggerPhrase& phrase, std::uint32_t token, std::uint32_t end) const;

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  std::vector<Symbol> symbols_;
  std::vector<Match> matches_;
  PatternBuffer buffer_;
  bool all_quoted_ = false;   // the article is a statement of its author
  bool decree_ = false;       // and orders what it says
  std::vector<bool> quoted_;  // by sentence: holds words of a quote
};

}  // namespace onrecord
