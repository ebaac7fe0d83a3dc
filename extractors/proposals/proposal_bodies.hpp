// extractors/proposals/proposal_bodies.hpp
// Which body "the firm", "the authority" or "his club" means, where the speakers leave it open or
// give one of another kind: "the company" is no union.
//
// needs   speakers; uses quotes, since whoever says "the firm" means the one he leads
// owns    references alone; document, reading and rules must outlive this
// cost    the mentions of organisations are sorted once, when the first such noun is met
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/proposals/proposal_rules.hpp"

namespace onrecord {

class BodyNames {
 public:
  BodyNames(const Document& document, const Reading& reading, const ProposalRules::State& rules);

  // The speaker that the phrase means instead of `known`, kNone where nothing speaks against that.
  // `owner` is whom "his" in it means.
  std::int32_t meant_by(const Phrase& phrase, std::int32_t known, std::int32_t owner) const;
  // "her party" of Ana Ruiz, whom the article says to lead the Greens: their name.
  TokenRange led_by(const Phrase& phrase, std::int32_t owner) const;
  // "the German exchange": the body named last that is of no other nation, as its name tells; kNone
  // for other phrases.
  std::int32_t of_nation(const Phrase& phrase) const;
  // "It said it would raise the bid if Marlow opened its books": "it" is not Marlow, but the body
  // that the sentence before names first. kNone where no name within `words` speaks against
  // `known`.
  std::int32_t other_than(std::int32_t known, Span pronoun, Span words) const;
  // The body other than `not_this` that is named last within `words`; kNone without one.
  std::int32_t last_named(Span words, std::int32_t not_this) const;
  // The body named last before a byte that has the noun in its name; of "company", any company.
  std::int32_t named_before(std::uint32_t byte, std::string_view noun) const;
  // The body that somebody leads or works for, as the words beside his name say.
  std::int32_t body_of(std::int32_t person) const;

 private:
  std::int32_t body_before(const Phrase& titled) const;
  std::int32_t body_in_role(std::string_view role) const;
  // Whose name has all the words; kNone.
  std::int32_t body_of_all(const std::vector<std::string_view>& names) const;
  std::string_view nation_in(std::string_view name) const;
  std::string_view type_of_word(std::string_view word) const;
  std::string_view type_of(std::int32_t speaker) const;
  bool is_named(std::int32_t speaker) const;
  std::int32_t who_says(Span words) const;
  std::int32_t named_in(std::string_view word) const;
  std::int32_t nearest(std::uint32_t before, std::string_view noun, std::int32_t not_this,
                       bool any_company) const;
  bool is_placed(const Phrase& phrase) const;
  std::int32_t nearest_of(std::uint32_t before, std::string_view type) const;

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  // Where the text names a body, in order.
  mutable std::optional<std::vector<std::pair<std::uint32_t, std::int32_t>>> named_;
  const std::vector<std::pair<std::uint32_t, std::int32_t>>& named() const;
};

}  // namespace onrecord
