#include "extractors/proposals/proposal_content_borders.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kClauseVerb = 12;  // words up to the verb of a clause

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

TokenRange without_verdict(const ProposalSentence& s, TokenRange content) {
  for (std::uint32_t i = content.first + 1; i + 1 < content.end; ++i) {
    if (s.tag(i) == Tag::kTo || s.is_finite(i) || s.word_is(i, "same") || s.word_is(i, "such")) {
      return content;
    }
    if (!s.word_is(i, "as") || s.phrase(i - 1) == nullptr) continue;
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
