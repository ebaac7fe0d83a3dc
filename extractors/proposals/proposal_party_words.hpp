// extractors/proposals/proposal_party_words.hpp
// The words that name a party without a name: a noun with what it is made of, or of whom it is one.
//
// owns    references alone
// cost    a bounded number of phrases behind the noun
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

class PartyWords {
 public:
  PartyWords(const Document& document, const Reading& reading, const ProposalRules::State& rules)
      : document_(document), reading_(reading), rules_(rules) {}

  // "tens of thousands of divers": the divers.
  TokenRange counted(const Phrase& phrase, TokenRange otherwise) const;
  // "a group of five senators and divers": the end of those it is made of.
  std::uint32_t end_of_members(TokenRange counted, std::uint32_t otherwise) const;
  // "a delegation of coastal towns", "a lawyer for Berg", "some in the party": what the noun alone
  // leaves open stands behind it.
  bool is_some_of(const Phrase& phrase) const;
  std::uint32_t end_of_complement(const Phrase& phrase) const;
  // "the country" means the one that was named last: its name, or its capital's; null for other
  // phrases, and where none was.
  const Phrase* country_before(const Phrase& phrase) const;
  // "Paula" in full, where one person alone is called so.
  std::string full_name(std::string_view given) const;
  // "the bloc": the union of states that is named last; empty for other phrases.
  std::string_view bloc_before(const Phrase& phrase) const;
  // "the Secretary" of a text that speaks of one "Secretary of State" alone, or of a "Secretary of
  // State (Secretary)": the words in full; empty for other phrases.
  std::string_view office_in_full(const Phrase& phrase) const;
  // The words as one line, no longer than bounded_name() allows.
  std::string name_of(TokenRange words) const;

 private:
  struct Office {
    std::string name;
    bool called = false;  // "(Secretary)"
    bool several = false;
  };
  const std::unordered_map<std::string, Office>& offices() const;
  void note_office(const Phrase& phrase) const;
  void note_persons() const;
  bool is_list_of_names(std::uint32_t link, const Phrase& next) const;
  bool is_country(const Phrase& name) const;
  bool is_complement(const Phrase& part) const;
  bool is_somebody(const Phrase& part) const;
  std::string_view word(std::uint32_t token) const {
    return slice(document_.article.text, document_.tokens[token].span);
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  // By their nouns; made when the first office is asked for.
  mutable std::optional<std::unordered_map<std::string, Office>> offices_;
  // The names of persons by the first word; made when the first is asked for.
  mutable std::optional<std::unordered_map<std::string_view, std::string_view>> in_full_;
};

// The name, or the first words of one without end, which many proposals would copy.
std::string_view bounded_name(std::string_view name);

}  // namespace onrecord
