#include "extractors/proposals/proposal_content_borders.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kClauseVerb = 12;  // words up to the verb of a clause
constexpr std::uint32_t kLongestAside = 12;
constexpr std::size_t kYear = 4;  // digits

bool counts_votes(const ProposalSentence& s, std::uint32_t first) {
  for (std::uint32_t i = first; i < s.end && i < first + 5; ++i) {
    if (s.is(i, s.rules.ballot)) return true;
    if (s.tag(i) == Tag::kPrep || s.is_finite(i) || s.text(i) == ",") return false;
  }
  return false;
}

}  // namespace

bool ContentBorders::is_done_to(std::uint32_t next) const {
  const Phrase* phrase = s_.phrase(next);
  if (phrase == nullptr || phrase->tokens.end + 1 >= s_.end) return false;
  const std::uint32_t verb = phrase->tokens.end;
  return s_.is(verb, s_.rules.part) && s_.phrase(verb + 1) == nullptr;
}

bool ContentBorders::is_item(std::uint32_t next) const {
  const Phrase* phrase = s_.phrase(next);
  if (phrase == nullptr || phrase->tokens.end + 1 >= s_.end) return false;
  const std::uint32_t after = phrase->tokens.end + 1;
  return s_.tag(phrase->tokens.end) == Tag::kVerb && phrase->kind == PhraseKind::kCommon &&
         s_.text(after) == "," && lists_on(s_, after);
}

bool ContentBorders::is_venue(std::uint32_t i) const {
  if ((form_ != ContentForm::kNp && form_ != ContentForm::kNoun) || !s_.word_is(i, "in") ||
      i + 2 >= s_.end || s_.tag(i + 1) != Tag::kDet) {
    return false;
  }
  const Phrase* text = s_.phrase(i + 1);
  return text != nullptr && s_.phrase_is(*text, s_.rules.indefinite) &&
         (s_.is(text->head, s_.rules.authored) || s_.is(text->head, s_.rules.addressed));
}

bool ContentBorders::precedes_time(std::uint32_t i) const {
  const Phrase* time = i + 1 < s_.end ? s_.phrase(i + 1) : nullptr;
  if (time == nullptr || !s_.phrase_is(*time, s_.rules.time)) return false;
  return s_.tag(i + 1) != Tag::kDet || !begins_clause(s_, i + 1);
}

bool ContentBorders::tells_past(std::uint32_t from) const {
  for (std::uint32_t i = from; i < std::min(s_.end, from + kClauseVerb); ++i) {
    if (s_.is_finite(i)) return s_.is(i, s_.rules.past) || s_.is(i, s_.rules.past_aux);
  }
  return false;
}

std::uint32_t ContentBorders::behind_second(std::uint32_t next) const {
  if (!s_.word_is(next, "and") || next + 1 >= s_.end) return 0;
  const Phrase* phrase = s_.phrase(next + 1);
  if (phrase == nullptr || phrase->tokens.first != next + 1) return 0;
  const std::uint32_t comma = phrase->tokens.end;
  if (comma + 1 >= s_.end || s_.text(comma) != ",") return 0;
  const Tag after = s_.tag(comma + 1);
  return after == Tag::kPrep && !s_.is(comma + 1, s_.rules.stop) ? comma + 1 : 0;
}

std::uint32_t ContentBorders::behind_aside(std::uint32_t comma) const {
  if (form_ != ContentForm::kTo && form_ != ContentForm::kBare && form_ != ContentForm::kThat) {
    return 0;
  }
  const std::uint32_t first = comma + 1;
  const bool other = s_.word_is(first, "or");
  if (s_.phrase(comma - 1) == nullptr || (s_.phrase(first) == nullptr && !other)) return 0;
  std::uint32_t close = first;
  const std::uint32_t last = std::min(s_.end - 1, first + kLongestAside);
  for (; close < last && s_.text(close) != ","; ++close) {
    const Tag tag = s_.tag(close);
    const bool joins = close > first && (tag == Tag::kConj || tag == Tag::kSubord);
    const bool sign = s_.text(close) == "%" || s_.text(close) == "-";
    if (joins || s_.is_finite(close) || (!s_.is_plain(close) && !sign)) return 0;
  }
  if (close >= last) return 0;
  const std::uint32_t next = close + 1;
  const bool on = s_.tag(next) == Tag::kPrep && !s_.is(next, s_.rules.stop);
  if ((!on && !s_.is(next, s_.rules.particle)) || begins_clause(s_, next)) return 0;
  // "to sell the pier, Ana Ruiz, of the guild, said"
  for (std::uint32_t i = next; i < std::min(s_.end, next + kLongestAside); ++i) {
    if (s_.text(i) == "." || s_.text(i) == ";") break;
    if (s_.is_finite(i)) return 0;
  }
  return next;
}

bool ContentBorders::names_who_says(std::uint32_t next) const {
  const Phrase* who = form_ == ContentForm::kThat ? nullptr : s_.phrase(next);
  if (who == nullptr || who->tokens.first != next || who->tokens.end + 1 >= s_.end) return false;
  const std::uint32_t verb = who->tokens.end;
  const Tag after = s_.tag(verb + 1);
  return (s_.tag(verb) == Tag::kVerb || s_.tag(verb) == Tag::kVpart) &&
         s_.is(verb, s_.rules.state_verb) && is_actor(s_, *who) &&
         (after == Tag::kPrep || s_.is(verb + 1, s_.rules.time));
}

bool ContentBorders::is_inside(std::uint32_t comma) const {
  const std::uint32_t next = comma + 1;
  const Tag before = s_.tag(comma - 1);
  const Tag then = s_.tag(next);
  if (before == Tag::kNum && then == Tag::kNum && s_.text(next).size() == kYear &&
      s_.text(comma - 1).size() < 3) {
    return true;
  }
  if (before == Tag::kAdj && then == Tag::kAdv && next + 2 < s_.end) {
    const Tag described = s_.tag(next + 1);
    const bool adjective =
        described == Tag::kAdj || described == Tag::kVpart || described == Tag::kVerb;
    return adjective && s_.tag(next + 2) == Tag::kNoun;
  }
  if (before != Tag::kPropn || then != Tag::kPropn || comma < start_ + 2) return false;
  const Phrase* town = s_.phrase(comma - 1);
  const Phrase* region = s_.phrase(next);
  const bool place = region != nullptr &&
                     (s_.phrase_is(*region, s_.rules.place) || s_.phrase_is(*region, s_.rules.gov));
  // "in Velden, Downing Street said"
  const bool acts = place && region->tokens.end < s_.end && s_.is_finite(region->tokens.end);
  return town != nullptr && place && !acts && town->tokens.first > start_ &&
         s_.tag(town->tokens.first - 1) == Tag::kPrep;
}

bool ContentBorders::joins_adjectives(std::uint32_t comma) const {
  const std::uint32_t next = comma + 1;
  const Tag then = s_.tag(next);
  if (comma <= start_ || s_.tag(comma - 1) != Tag::kAdj) return false;
  if (comma > start_ + 1 && s_.tag(comma - 2) == Tag::kDet &&
      (then == Tag::kAdj || then == Tag::kNoun || then == Tag::kNum)) {
    return true;
  }
  return then == Tag::kAdj && next + 1 < s_.end &&
         (s_.tag(next + 1) == Tag::kNoun || s_.tag(next + 1) == Tag::kPropn);
}

bool ContentBorders::lacks_finite(std::uint32_t end) const {
  for (std::uint32_t i = start_; i < end; ++i) {
    if (s_.is_finite(i)) return false;
  }
  return s_.phrase(start_) != nullptr || s_.word_is(start_, "that");
}

bool ContentBorders::lists_before(std::uint32_t comma) const {
  for (std::uint32_t i = start_; i < comma; ++i) {
    if (s_.text(i) == ",") return true;
  }
  return false;
}

bool ContentBorders::asks_somebody() const {
  const Phrase* phrase = s_.phrase(start_);
  return phrase != nullptr && phrase->tokens.end < s_.end && s_.tag(phrase->tokens.end) == Tag::kTo;
}

std::uint32_t ContentBorders::verb_behind_aside(std::uint32_t comma) const {
  if (form_ != ContentForm::kThat) return 0;
  for (std::uint32_t k = start_; k < comma; ++k) {
    if (s_.is_finite(k)) return 0;
  }
  for (std::uint32_t k = comma + 2; k + 1 < s_.end && k < comma + 14; ++k) {
    if (s_.text(k) != ",") continue;
    const bool verb = s_.is_finite(k + 1) || s_.is(k + 1, s_.rules.base);
    return verb && s_.tag(k + 1) != Tag::kPrep ? k + 1 : 0;
  }
  return 0;
}

bool ContentBorders::helps_both(std::uint32_t conj, std::uint32_t next) const {
  const Phrase* first = s_.phrase(conj - 1);
  const Phrase* second = s_.phrase(next);
  if (first == nullptr || second == nullptr || second->tokens.end >= s_.end ||
      first->tokens.first <= start_ || !s_.is(first->tokens.first - 1, s_.rules.enables)) {
    return false;
  }
  const std::uint32_t verb = second->tokens.end;
  return s_.tag(verb) == Tag::kVerb && s_.is(verb, s_.rules.base) && !s_.is(verb, s_.rules.past);
}

bool ContentBorders::begins_long_clause(std::uint32_t next) const {
  if (form_ == ContentForm::kThat || s_.tag(next) != Tag::kDet) return false;
  for (std::uint32_t i = next; i < std::min(s_.end, next + kClauseVerb); ++i) {
    if (s_.tag(i) == Tag::kModal) return true;
    const bool inside = s_.phrase(i) != nullptr || s_.word_is(i, "of") || s_.word_is(i, "and") ||
                        s_.tag(i) == Tag::kAdj || s_.tag(i) == Tag::kPoss;
    if (!inside) return false;
  }
  return false;
}

bool ContentBorders::has_enabling(std::uint32_t end) const {
  for (std::uint32_t i = start_; i < end; ++i) {
    if (s_.is(i, s_.rules.enables)) return true;
  }
  return false;
}

bool ContentBorders::begins_another_act(std::uint32_t next) const {
  // "for a rise and have told the firm"
  if (s_.word_is(next, "have") && s_.tag(next) == Tag::kAux) {
    return next + 1 < s_.end && s_.tag(next + 1) == Tag::kVpart;
  }
  // "accepted the offer and called on Chad to wait"
  return s_.is(next, s_.rules.past) &&
         s_.rules.trigger_words.phrase_at(s_.reading, next, s_.end) != nullptr;
}

TokenRange without_verdict(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first + 1; i + 1 < content.end; ++i) {
    if (s.tag(i) == Tag::kTo || s.is_finite(i) || s.word_is(i, "same") || s.word_is(i, "such")) {
      return content;
    }
    // "the bill 51-49"
    if (s.tag(i) == Tag::kNum && i + 2 < s.end && is_dash_or_hyphen(s.text(i + 1)) &&
        s.tag(i + 2) == Tag::kNum && s.tag(i - 1) == Tag::kNoun) {
      return {content.first, i};
    }
    // "the motion by nine votes to three"
    if (s.word_is(i, "by") && counts_votes(s, i + 1)) return {content.first, i};
    if (!s.word_is(i, "as") || s.phrase(i - 1) == nullptr) continue;
    // "pay offer as strike looms"
    const Phrase* subject = s.phrase(i + 1);
    if (subject != nullptr && subject->tokens.end < s.end && s.is_finite(subject->tokens.end)) {
      return {content.first, i};
    }
    const Tag next = s.tag(i + 1);
    const bool verdict = opens_quote(s.text(i + 1)) || s.text(i + 1) == "\"" || next == Tag::kDet ||
                         next == Tag::kAdj || next == Tag::kAdv;
    return verdict ? TokenRange{content.first, i} : content;
  }
  return content;
}

bool ContentBorders::is_reduced(std::uint32_t i) const {
  if (s_.tag(i) != Tag::kVerb || !s_.is(i, s_.rules.past)) return false;
  if (i + 1 >= s_.end || s_.tag(i + 1) != Tag::kPrep) return false;
  for (std::uint32_t k = i + 1; k < std::min(s_.end, i + 16); ++k) {
    if (s_.tag(k) == Tag::kConj || s_.tag(k) == Tag::kSubord || s_.is(k, s_.rules.wh) ||
        s_.word_is(k, "that") || (!s_.is_plain(k) && s_.text(k) != "\"")) {
      return false;
    }
    if (s_.tag(k) == Tag::kModal || s_.tag(k) == Tag::kAux) return true;
  }
  return false;
}

}  // namespace onrecord
