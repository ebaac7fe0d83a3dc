#include "extractors/proposals/proposal_content_heads.hpp"

namespace onrecord {

std::uint32_t head_of(const ProposalSentence& s, TokenRange content, ContentForm form) {
  if (content.empty()) return content.first;
  if (form == ContentForm::kNp || form == ContentForm::kNoun) {
    const std::uint32_t first = content.first + (s.is_plain(content.first) ? 0 : 1);
    const Phrase* phrase = first < content.end ? s.phrase(first) : nullptr;
    if (phrase != nullptr && phrase->head < content.end && phrase->head >= content.first &&
        s.tag(content.first) != Tag::kTo) {
      return phrase->head;
    }
  }
  if (form == ContentForm::kTo && s.word_is(content.first, "to")) {
    std::uint32_t verb = content.first + 1;
    while (verb + 1 < content.end && (s.tag(verb) == Tag::kAdv || !s.is_plain(verb))) ++verb;
    if (verb < content.end) return verb;
  }
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    const Tag tag = s.tag(i);
    if (tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kVpart) return i;
  }
  for (std::uint32_t i = content.first; i < content.end; ++i) {
    const Tag tag = s.tag(i);
    if (tag == Tag::kNoun || tag == Tag::kPropn || tag == Tag::kAux) return i;
  }
  return content.first;
}

}  // namespace onrecord
