#include "extractors/proposals/proposal_joint_subjects.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kList = 30;  // tokens

}  // namespace

bool is_bare_role(const ProposalSentence& s, const Phrase& phrase) {
  const Tag first = s.tag(phrase.tokens.first);
  if (first == Tag::kDet || first == Tag::kPron || s.phrase_is(phrase, s.rules.plural) ||
      s.phrase_is(phrase, s.rules.person) || s.phrase_is(phrase, s.rules.nation)) {
    return false;
  }
  if (phrase.kind == PhraseKind::kCommon && s.phrase_is(phrase, s.rules.human)) return true;
  for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.end; ++i) {
    if (s.is(i, s.rules.leader) || s.is(i, s.rules.office)) return true;
  }
  return false;
}

const Phrase* named_of_place(const ProposalSentence& s, const Phrase* place, const Phrase& next) {
  if (place == nullptr || !s.phrase_is(next, s.rules.person)) return nullptr;
  const std::uint32_t of = place->tokens.first;
  if (of < s.first + 2 || !s.word_is(of - 1, "of")) return nullptr;
  const Phrase* named = s.phrase(of - 2);
  return named != nullptr && s.phrase_is(*named, s.rules.person) ? named : nullptr;
}

bool is_list_of_names(const ProposalSentence& s, std::uint32_t last, const Phrase& end) {
  const Phrase* second = s.phrase(last - 1);
  if (second == nullptr || second->kind != PhraseKind::kName || end.kind != PhraseKind::kName ||
      second->tokens.first < s.first + 2 || s.text(second->tokens.first - 1) != ",") {
    return false;
  }
  const Phrase* first = s.phrase(second->tokens.first - 2);
  return first != nullptr && first->kind == PhraseKind::kName;
}

Subjects names_beside(const ProposalSentence& s, const Phrase& several, std::uint32_t verb) {
  Subjects out;
  const bool one = s.word_is(several.tokens.first, "one");
  // "two Republicans"
  const bool common =
      several.kind == PhraseKind::kCommon || s.tag(several.tokens.first) == Tag::kNum;
  if (!one && (!common || !s.phrase_is(several, s.rules.plural))) {
    return out;
  }
  bool joined = false;
  std::uint32_t link = several.tokens.end;
  // "two mayors from her own party, Tom Berg and"
  for (int hops = 0; hops < 2 && link + 1 < verb && s.tag(link) == Tag::kPrep; ++hops) {
    const Phrase* complement = s.phrase(link + 1);
    if (complement == nullptr) return out;
    link = complement->tokens.end;
  }
  if (link >= verb || s.text(link) != ",") return out;
  const std::uint32_t first = several.tokens.first;
  if (first > s.first && s.word_is(first - 1, "and")) return out;
  while (link + 1 < verb) {
    const Phrase* name = s.phrase(link + 1);
    if (name == nullptr || name->kind != PhraseKind::kName || name->tokens.first != link + 1) break;
    out.push_back(name);
    link = name->tokens.end;
    // "Ana Ruiz of Malta"
    if (link + 1 < verb && s.word_is(link, "of") && s.phrase(link + 1) != nullptr) {
      link = s.phrase(link + 1)->tokens.end;
    }
    if (joined) return link < verb && s.text(link) == "," ? out : Subjects();
    // "One of them, the League, wants"
    if (one) return link + 1 == verb && s.text(link) == "," ? out : Subjects();
    if (link < verb && s.text(link) == "," && s.word_is(link + 1, "and")) ++link;
    joined = link < verb && s.word_is(link, "and");
    if (link >= verb || (!joined && s.text(link) != ",")) break;
  }
  return {};
}

const Phrase* includer_of(const ProposalSentence& s, const Phrase& member) {
  const std::uint32_t last =
      member.tokens.first > s.first + kList ? member.tokens.first - kList : s.first;
  for (std::uint32_t i = member.tokens.first; i > last + 1; --i) {
    const std::uint32_t at = i - 1;
    if (s.is_finite(at) || s.text(at) == ";") return nullptr;
    if (!s.word_is(at, "including")) continue;
    const std::uint32_t before = s.text(at - 1) == "," && at > s.first + 1 ? at - 2 : at - 1;
    const Phrase* whole = s.phrase(before);
    // "a panel of judges including"
    if (whole != nullptr && whole->tokens.first > s.first + 1 &&
        s.word_is(whole->tokens.first - 1, "of")) {
      const Phrase* set = s.phrase(whole->tokens.first - 2);
      if (set != nullptr && is_actor(s, *set)) whole = set;
    }
    return whole != nullptr && is_actor(s, *whole) ? whole : nullptr;
  }
  return nullptr;
}

}  // namespace onrecord
