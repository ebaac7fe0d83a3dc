#include "extractors/speakers/speaker_phrases.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "extractors/speakers/role_words.hpp"

namespace onrecord {

bool is_named_several(const Scene& scene, std::size_t index) {
  const Phrase& experts = scene.phrase(index);
  if (index + 1 >= scene.size() || experts.kind != PhraseKind::kCommon) return false;
  if (!scene.has(experts, kIsPlural) || !scene.has(experts, kIsHuman)) return false;
  const Phrase& name = scene.phrase(index + 1);
  return name.tokens.first == experts.tokens.end && scene.has(name, kIsPerson);
}

bool is_half_of_firm(const Scene& scene, std::size_t index) {
  const Phrase& half = scene.phrase(index);
  if (half.kind != PhraseKind::kCommon || !scene.has(half, kIsOrgNoun | kIsGroup)) return false;
  if (index + 1 >= scene.size() || scene.has(half, kIsPlural | kIsIndefinite)) return false;
  const Phrase& firm = scene.phrase(index + 1);
  return firm.kind == PhraseKind::kName && half.tokens.end + 1 == firm.tokens.first &&
         scene.text(half.tokens.end) == "and" && !scene.capital(firm.tokens.first) &&
         scene.tag(firm.tokens.first) != Tag::kDet && scene.capital(firm.tokens.end - 1);
}

namespace {

// "the docks and ferries minister", "the tides and harbours committee": of two desks one.
bool is_half_of_title(const Scene& scene, std::size_t index, bool goes_on) {
  if (!goes_on) return false;
  const Phrase& half = scene.phrase(index);
  const Phrase& whole = scene.phrase(index + 1);
  if (half.kind != PhraseKind::kCommon || whole.kind != PhraseKind::kCommon) return false;
  if (half.tokens.end + 1 != whole.tokens.first || scene.tag(half.tokens.end) != Tag::kConj) {
    return false;
  }
  if (scene.has(half, kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun)) return false;
  return whole.core.first == whole.tokens.first && whole.core.end > whole.core.first + 1 &&
         scene.has(whole, kIsHuman | kIsOrgNoun) && !scene.has(whole, kIsPlural);
}

// "media" of "media and tide expert Ana Ruiz": half of what she is.
bool is_half_of_role(const Scene& scene, std::size_t index, bool goes_on) {
  const Phrase& half = scene.phrase(index);
  if (!goes_on || half.kind != PhraseKind::kCommon) return false;
  if (half.tokens.end != half.tokens.first + 1 || scene.capital(half.tokens.first)) return false;
  const Phrase& person = scene.phrase(index + 1);
  return !scene.has(half, kIsHuman) && scene.text(half.tokens.end) == "and" &&
         half.tokens.end + 1 == person.tokens.first && scene.has(person, kIsPerson) &&
         !person.title.empty() && person.title.first == person.tokens.first;
}

// "a wry" of "a wry Ruiz", an adjective that no list has
bool describes_name(const Scene& scene, std::size_t index) {
  constexpr Traits kSays = kIsHuman | kIsGroup | kIsOrgNoun | kIsDocNoun | kIsQuantity | kIsPlural;
  const Phrase& wry = scene.phrase(index);
  if (index + 1 >= scene.size() || wry.kind != PhraseKind::kCommon) return false;
  if (!scene.has(wry, kIsIndefinite) || scene.has(wry, kSays)) return false;
  const Phrase& name = scene.phrase(index + 1);
  return wry.core.end == wry.core.first + 1 && name.tokens.first == wry.tokens.end &&
         name.core.end == name.core.first + 1 && name.kind == PhraseKind::kName &&
         !scene.has(name, kIsPlace | kIsGov | kIsNation | kIsTime | kIsOrg);
}

// "Halo" of "the 'Halo' singer": marks inside a phrase, which goes on behind them.
bool is_marked_inside(const Scene& scene, std::size_t index, bool goes_on) {
  const Phrase& marked = scene.phrase(index);
  const std::uint32_t first = marked.tokens.first;
  return goes_on && first > 0 && (scene.word(first - 1) & kMarkWord) != 0 &&
         (scene.word(marked.tokens.end) & kMarkWord) != 0 &&
         scene.phrase(index + 1).tokens.first == marked.tokens.end + 1 &&
         scene.phrase(index + 1).kind == PhraseKind::kCommon;
}

// "executive" of "Ana Ruiz, executive of Marsh Lind said": a comma is missing.
bool is_aside_of_person(const Scene& scene, std::size_t index) {
  if (index == 0) return false;
  const Phrase& name = scene.phrase(index - 1);
  return name.kind == PhraseKind::kName && scene.has(name, kIsPerson) &&
         name.tokens.end + 1 == scene.phrase(index).tokens.first &&
         scene.text(name.tokens.end) == ",";
}

// "Bank of Malta spokesman Ana Ruiz", "University of Ulm professor Ivo Lind": the last phrase that
// begins in the span; kNone where they are not so linked.
std::int32_t person_of_body(const Scene& scene, std::size_t index, Span span) {
  const Phrase& body = scene.phrase(index);
  const bool named = body.kind == PhraseKind::kName && !scene.has(body, kIsPerson | kIsNation);
  const bool common = body.kind == PhraseKind::kCommon && scene.has(body, kIsOrgNoun) &&
                      body.core.first == body.tokens.first;
  if (!named && !common) return kNone;
  // "Marsh Bank AG <MBKG.F> spokesman Ana Ruiz"
  const bool listed =
      named && body.tokens.end < scene.document.tokens.size() && scene.text(body.tokens.end) == "<";
  for (std::size_t i = index + 1; listed && i < scene.size(); ++i) {
    const Span words = scene.span(scene.phrase(i).tokens);
    if (words.begin >= span.end) break;
    if (words.end != span.end || !scene.has(scene.phrase(i), kIsPerson)) continue;
    return scene.phrase(i).title.empty() ? kNone : static_cast<std::int32_t>(i);
  }
  for (std::size_t i = index; i + 1 < scene.size(); ++i) {
    const std::uint32_t end = scene.phrase(i).tokens.end;
    const Phrase& next = scene.phrase(i + 1);
    if (scene.tag(end) != Tag::kPrep || next.tokens.first != end + 1) return kNone;
    const Span words = scene.span(next.tokens);
    if (words.end > span.end) return kNone;
    if (words.end < span.end) continue;
    const bool titled = scene.has(next, kIsPerson) && next.title.end > next.title.first + 1;
    return titled && !scene.capital(next.title.end - 1) ? static_cast<std::int32_t>(i) + 1 : kNone;
  }
  return kNone;
}

// The words between a phrase and the next one are these.
bool stands_between(const Scene& scene, std::size_t index,
                    std::initializer_list<std::string_view> words) {
  std::uint32_t token = scene.phrase(index).tokens.end;
  if (scene.phrase(index + 1).tokens.first != token + words.size()) return false;
  return std::all_of(words.begin(), words.end(),
                     [&](std::string_view word) { return scene.text(token++) == word; });
}

// "3 in 10 farmers", "nine out of ten farmers"
bool is_ratio(const Scene& scene, std::size_t index) {
  return scene.tag(scene.phrase(index).head) == Tag::kNum &&
         (stands_between(scene, index, {"in"}) || stands_between(scene, index, {"out", "of"}));
}

}  // namespace

std::int32_t phrase_in(const Scene& scene, Span span) {
  const std::vector<Phrase>& phrases = scene.reading.phrases;
  const auto begin = std::lower_bound(
      phrases.begin(), phrases.end(), span.begin, [&](const Phrase& phrase, std::uint32_t at) {
        return scene.document.tokens[phrase.tokens.end - 1].span.end <= at;
      });
  std::size_t index = static_cast<std::size_t>(begin - phrases.begin());
  const auto starts_in = [&](std::size_t i) {
    return i < phrases.size() &&
           scene.document.tokens[phrases[i].tokens.first].span.begin < span.end;
  };
  if (!starts_in(index)) return kNone;
  // "most of the farmers", "61 percent of voters", "a series of farmers"
  const bool amount = phrases[index].kind == PhraseKind::kPronoun ||
                      scene.has(phrases[index], kIsQuantity) ||
                      (scene.word(phrases[index].head) & kManyWord) != 0;
  const bool part = starts_in(index + 1) && scene.has(phrases[index + 1], kIsPlural) &&
                    ((amount && stands_between(scene, index, {"of"})) || is_ratio(scene, index));
  // "British and Irish officials", "Welsh and Irish coach Ana Ruiz"
  const bool nations =
      scene.has(phrases[index], kIsNation) && !scene.has(phrases[index], kIsPlural) &&
      phrases[index].tokens.end == phrases[index].tokens.first + 1 && starts_in(index + 1) &&
      phrases[index].tokens.end + 1 == phrases[index + 1].tokens.first &&
      scene.tag(phrases[index].tokens.end) == Tag::kConj && phrases[index + 1].country != 0;
  // "one Paris-based clerk"
  const bool counted = amount && starts_in(index + 1) &&
                       phrases[index].tokens.end == phrases[index + 1].tokens.first &&
                       scene.has(phrases[index + 1], kIsHuman);
  const bool paired = starts_in(index + 1) && is_half_of_pair(scene, index);
  if (part || counted || nations || paired ||
      is_half_of_title(scene, index, starts_in(index + 1)) ||
      is_half_of_role(scene, index, starts_in(index + 1)) ||
      (starts_in(index + 1) && is_half_of_firm(scene, index)) ||
      is_marked_inside(scene, index, starts_in(index + 1))) {
    ++index;
  }
  while (starts_in(index + 1) && scene.has(phrases[index], kIsOwner)) ++index;
  // "The men's lawyer Ana Ruiz, said": the span ends before the comma that is too many.
  while (index + 1 < scene.size() && scene.owner(index + 1) == static_cast<std::int32_t>(index) &&
         scene.has(phrases[index + 1], kIsHuman | kIsPerson)) {
    ++index;
  }
  if (const std::int32_t person = person_of_body(scene, index, span); person != kNone) {
    return person;
  }
  // "Minister of Education Ana Ruiz", "the city's mayor Ana Ruiz": a role, then the person.
  // "a wry Ruiz": what describes a name is no word for a person.
  const bool before_person =
      starts_in(index + 1) && phrases[index].tokens.end == phrases[index + 1].tokens.first &&
      (scene.has(phrases[index + 1], kIsPerson) || describes_name(scene, index));
  if (phrases[index].kind == PhraseKind::kCommon && !scene.has(phrases[index], kIsPlural) &&
      !is_aside_of_person(scene, index) && (scene.has(phrases[index], kIsHuman) || before_person)) {
    for (std::size_t i = index + 1; starts_in(i); ++i) {
      const bool follows = phrases[i - 1].tokens.end == phrases[i].tokens.first;
      const bool trimmed = scene.is_trimmed(i);
      const bool title = phrases[index].core.first == phrases[index].tokens.first &&
                         scene.has(phrases[i], kIsPerson);
      // "his friend and fellow baker Ana Ruiz": one person.
      const bool same = i == index + 1 && scene.has(phrases[i], kIsPerson) &&
                        !phrases[i].title.empty() && !scene.capital(phrases[i].title.first) &&
                        phrases[i].title.first == phrases[i].tokens.first &&
                        phrases[index].tokens.end + 1 == phrases[i].tokens.first &&
                        scene.tag(phrases[index].tokens.end) == Tag::kConj;
      const bool described = i == index + 1 && describes_name(scene, index);
      if (trimmed || title || same || described || (follows && scene.has(phrases[i], kIsPerson))) {
        return static_cast<std::int32_t>(i);
      }
    }
  }
  // "tide experts Ana Ruiz and Ivo Lind": their names.
  if (is_named_several(scene, index) && starts_in(index + 1)) ++index;
  return static_cast<std::int32_t>(index);
}

}  // namespace onrecord
