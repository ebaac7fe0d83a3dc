#include "extractors/proposals/proposal_parts.hpp"

#include "extractors/proposals/proposal_clauses.hpp"

namespace onrecord {
namespace {

enum class PartForm : std::uint8_t { kInfinitive, kGerund, kPhrase };

bool is_base_verb(const ProposalSentence& s, std::uint32_t i) {
  return s.tag(i) == Tag::kVerb && s.is(i, s.rules.base) && !s.is(i, s.rules.third);
}

// Walks over a content and notes where a part begins that stands beside the first.
class PartReader {
 public:
  PartReader(const ProposalSentence& sentence, TokenRange content, PartForm form)
      : s_(sentence), content_(content), form_(form) {}

  std::vector<TokenRange> read() {
    begins_ = {content_.first};
    ends_.clear();
    bool joined = false;  // by "and": commas alone may only set something apart
    std::uint32_t i = content_.first + 1;
    if (form_ == PartForm::kInfinitive && s_.tag(content_.first) == Tag::kTo) ++i;
    for (; i + 1 < content_.end && !joined; ++i) {
      const bool comma = s_.text(i) == ",";
      const bool conj = s_.word_is(i, "and") || s_.word_is(i, "or");
      if (!comma && !conj) {
        if (opens_another(i)) return {};
        continue;
      }
      std::uint32_t next = i + 1;
      const bool both = comma && (s_.word_is(next, "and") || s_.word_is(next, "or"));
      if (both) ++next;
      while (next + 1 < content_.end && s_.tag(next) == Tag::kAdv) ++next;
      if (next >= content_.end || !begins_part(next)) continue;
      // "to promote and support research": one object.
      if (form_ != PartForm::kPhrase && i < begins_.back() + (begins_.size() == 1 ? 3 : 2))
        return {};
      ends_.push_back(i);
      begins_.push_back(both ? i + 2 : i + 1);
      joined = conj || both;
      i = next;
    }
    if (!joined) return {};
    ends_.push_back(content_.end);
    std::vector<TokenRange> parts;
    for (std::size_t k = 0; k < begins_.size(); ++k) parts.push_back({begins_[k], ends_[k]});
    return parts;
  }

 private:
  bool begins_part(std::uint32_t i) const {
    switch (form_) {
      case PartForm::kInfinitive:
        return is_base_verb(s_, i) || is_hidden_verb(i) ||
               (s_.tag(i) == Tag::kTo && i + 1 < content_.end && is_base_verb(s_, i + 1));
      case PartForm::kGerund:
        return s_.tag(i) == Tag::kVing && !is_modifier(s_, i);
      case PartForm::kPhrase:
        return s_.tag(i) == Tag::kDet && s_.phrase(i) != nullptr;
    }
    return false;
  }

  // "and plant forty trees": a verb that was taken for a noun before its object.
  bool is_hidden_verb(std::uint32_t i) const {
    const Phrase* phrase = s_.phrase(i);
    return phrase != nullptr && phrase->tokens.end == i + 1 && i + 1 < content_.end &&
           s_.is(i, s_.rules.base) && s_.phrase(i + 1) != nullptr;
  }

  // A clause, an infinitive or a phrase inside the part, to which what follows may belong.
  bool opens_another(std::uint32_t i) const {
    const Tag tag = s_.tag(i);
    if (s_.is(i, s_.rules.wh) || s_.word_is(i, "that") || tag == Tag::kSubord) return true;
    if (form_ == PartForm::kPhrase) {
      return tag == Tag::kTo || tag == Tag::kPrep || s_.is_finite(i);
    }
    if (tag == Tag::kTo || tag == Tag::kModal || tag == Tag::kAux) return !s_.word_is(i, "be");
    return form_ == PartForm::kInfinitive && tag == Tag::kVerb && begins_.back() + 2 < i &&
           s_.phrase(i) == nullptr;
  }

  const ProposalSentence& s_;
  const TokenRange content_;
  const PartForm form_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace

std::vector<TokenRange> parts_of(const ProposalSentence& s, const ProposalContent& content,
                                 ContentForm form) {
  const TokenRange range = content.content;
  if (range.end < range.first + 4) return {};
  const Tag first = s.tag(range.first);
  if (first == Tag::kTo || form == ContentForm::kBare) {
    return PartReader(s, range, PartForm::kInfinitive).read();
  }
  if (first == Tag::kVing && !is_modifier(s, range.first)) {
    return PartReader(s, range, PartForm::kGerund).read();
  }
  if ((form == ContentForm::kNp || form == ContentForm::kNoun) && first == Tag::kDet) {
    return PartReader(s, range, PartForm::kPhrase).read();
  }
  return {};
}

void split_purpose(const ProposalSentence& s, ProposalContent& content) {
  const TokenRange range = content.content;
  if (!content.purpose.empty() || range.end < range.first + 5) return;
  if (s.tag(range.first) != Tag::kTo && !is_base_verb(s, range.first)) return;
  for (std::uint32_t i = range.first + 2; i + 1 < range.end; ++i) {
    // "to allow the board to", "a chance to": what somebody else does, and what a noun is for.
    if (s.is(i - 1, s.rules.enables)) return;
    if (s.is(i, s.rules.wh) || s.word_is(i, "that") || s.tag(i) == Tag::kSubord) return;
    if (s.tag(i) != Tag::kTo) continue;
    const Phrase* before = s.phrase(i - 1);
    const bool own = s.is(i + 1, s.rules.aim_verb) && before != nullptr &&
                     before->kind != PhraseKind::kPronoun && before->tokens.end == i &&
                     !s.is(before->head, s.rules.infinitive_noun) &&
                     !s.is(before->head, s.rules.act_noun);
    if (!own || i + 2 == range.end) return;
    content.purpose = {i, range.end};
    return;
  }
}

}  // namespace onrecord
