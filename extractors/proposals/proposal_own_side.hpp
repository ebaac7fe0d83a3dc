// extractors/proposals/proposal_own_side.hpp
// Whether the subject of a modal is whoever speaks, or those for whom he speaks: "we will", "the
// mayor said her council would".
//
// owns    references alone
// cost    a search among the mentions of speakers
#pragma once

#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

class OwnSide {
 public:
  OwnSide(const ProposalSentence& sentence, const PartyNames& names)
      : document_(sentence.document),
        reading_(sentence.reading),
        rules_(sentence.rules),
        names_(names) {}

  // "the general secretary said it would": the body that somebody leads, which no one names as
  // "it".
  bool speaks_of_own(const Phrase& it, const Party& speaker) const;
  Party whole_body(Party leader) const;
  Party body_party(std::int32_t body, Party words) const;
  // "Ruiz said he should": a pronoun that is known to mean somebody else than who speaks.
  bool is_another(const Phrase& subject, const Party& speaker) const;
  // "Ruiz said it should": a country or an organisation that somebody else speaks of.
  bool is_another_body(const Phrase& subject, const Party& speaker) const;
  // "the treaties ... they would": a pronoun that was taken for a text, which does nothing.
  bool is_text(const Phrase& phrase) const;
  // The subject of a modal is the one who speaks: "we will" in a quotation, "it will" after "the
  // company said".
  bool is_own(const ProposalSentence& s, bool aloud, const Party& speaker, const Phrase* reporter,
              const Phrase& subject) const;
  // "Ruiz said her party would": whoever speaks belongs to the subject.
  bool is_own_side(const ProposalSentence& s, bool aloud, const Party& speaker,
                   const Phrase& subject) const;
  bool is_person(const Party& party) const;
  bool is_organisation(std::int32_t id) const;

 private:
  bool leads_state(const Speaker& known, const Phrase& subject) const;
  bool is_country_told_of(CountryId country) const;
  bool is_known_person(const Phrase& subject) const;

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  const PartyNames& names_;
};

}  // namespace onrecord
