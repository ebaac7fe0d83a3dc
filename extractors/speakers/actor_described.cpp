#include "extractors/speakers/actor_described.hpp"

namespace onrecord {
namespace {

// Where the words end that say who speaks, as the quote has them; 0 for who speaks none.
std::uint32_t end_of_speaker(const Scene& scene, std::size_t index) {
  const std::size_t before = scene.quote_before(index);
  const std::size_t first = before == scene.quotes.size() ? 0 : before;
  for (std::size_t i = first; i < scene.quotes.size() && i < first + 2; ++i) {
    if (scene.speaker[i] == static_cast<std::int32_t>(index)) return scene.quotes[i].speaker.end;
  }
  return 0;
}

// "the Harbour Institute", but not "the Commons" of "the Commons works committee".
bool names_whole(const Scene& scene, const Phrase& name) {
  if (name.kind != PhraseKind::kName || name.tokens.end >= scene.document.tokens.size())
    return false;
  const Tag next = scene.tag(name.tokens.end);
  return next != Tag::kNoun && next != Tag::kPropn && next != Tag::kAdj && next != Tag::kConj;
}

}  // namespace

TokenRange described(const Scene& scene, std::size_t index, bool acts) {
  const Phrase& phrase = scene.phrase(index);
  TokenRange words = phrase.core;
  const bool letter = scene.has(phrase, kIsDocNoun);
  const bool tells = scene.speaking[index] || acts;
  if (!letter && (!tells || !scene.has(phrase, kIsHuman | kIsGroup))) return words;
  const std::uint32_t told = end_of_speaker(scene, index);
  const std::uint32_t near = words.end;
  if (index + 1 < scene.size() && near + 1 < scene.document.tokens.size() &&
      scene.is(near, scene.rules.near_source) && scene.tag(near + 1) == Tag::kPrep &&
      scene.phrase(index + 1).tokens.first == near + 2) {
    words.end = scene.phrase(index + 1).tokens.end;
    return words;
  }
  for (std::size_t next = index + 1; next < scene.size() && next < index + 3; ++next) {
    const Phrase& what = scene.phrase(next);
    if (what.tokens.first != words.end + 1 || what.kind == PhraseKind::kPronoun) break;
    const std::string_view of = scene.text(words.end);
    // "people with knowledge of the talks"
    const bool knows = of == "with" && scene.is(what.head, scene.rules.near_noun);
    const bool link = of == "of" || of == "for" || of == "at" || of == "from" || knows;
    const bool within =
        (scene.tag(words.end) == Tag::kPrep && scene.span(what.tokens).end <= told) ||
        (letter && next == index + 1 && of == "by" && names_whole(scene, what));
    if (!link && !within) break;
    if (!knows && !within && next == index + 1 && !scene.has(phrase, kIsHuman)) break;
    if (scene.has(what, kIsTime | kIsOwner)) break;
    // "ministers from Maltese and Danish firms": the first half is no more than an adjective.
    const std::uint32_t joint = what.tokens.end;
    const bool half = what.kind == PhraseKind::kName && scene.has(what, kIsNation) &&
                      joint < scene.document.tokens.size() && scene.tag(joint) == Tag::kConj;
    if (half) break;
    words.end = what.tokens.end;
  }
  return words;
}

}  // namespace onrecord
