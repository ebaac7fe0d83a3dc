#include "extractors/speakers/speaker_output.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestLetters = 5;  // "PM", "MEP" of somebody without a name

// No byte below a blank and none that could begin a blank of several bytes, eight at a time.
bool is_plain(std::string_view words) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  constexpr std::size_t kEight = sizeof(std::uint64_t);
  const auto are_plain = [&](std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, words.data() + at, kEight);
    return ((eight | (eight - kOnes * ' ')) & kHighBits) == 0;
  };
  std::size_t at = 0;
  while (at + kEight <= words.size() && are_plain(at)) at += kEight;
  // The last of them, with some before.
  if (at > 0 && at + kEight > words.size() && are_plain(words.size() - kEight)) return true;
  return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at), words.end(),
                      [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\xC2'; });
}

// A name that runs over the end of a line, or holds blanks that keep it from doing so, with plain
// blanks.
std::string on_one_line(std::string_view words) {
  constexpr std::string_view kNoBreak = "\u00A0";
  if (is_plain(words)) return std::string(words);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    const bool no_break = words.substr(i).starts_with(kNoBreak);
    if (no_break) ++i;
    if (!no_break && c != ' ' && c != '\n' && c != '\r' && c != '\t') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

bool is_shouted(std::string_view name) {
  bool letter = false;
  for (const char c : name) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) return false;
    letter = letter || (c >= 'A' && c <= 'Z');
  }
  return letter;
}

// "ANA RUIZ" of a transcript is "Ana Ruiz".
std::string calmed(std::string name) {
  bool begins = true;
  for (char& c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !begins) c = static_cast<char>(c - 'A' + 'a');
    begins = !capital && c != '.';
  }
  return name;
}

// "HARBOUR OFFICIAL" is no name.
std::string lowered(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

std::string name_of(const Scene& scene, const Actor& actor);

// "Ana Ruiz, Ivo Lind and Tom Hart"
std::string joint_name(const Scene& scene, const Actor& actor) {
  std::string name;
  for (std::uint32_t i = actor.members_begin; i < actor.members_end; ++i) {
    if (i > actor.members_begin) name += i + 1 == actor.members_end ? " and " : ", ";
    name += name_of(scene, scene.actors[scene.members[i]]);
  }
  return name;
}

// "Analysts said": the capital is that of the sentence.
bool has_borrowed_capital(const Scene& scene, Span name) {
  if (name.empty()) return false;
  const char initial = scene.document.article.text[name.begin];
  if (initial < 'A' || initial > 'Z') return false;
  const std::vector<Token>& tokens = scene.document.tokens;
  const std::uint32_t index = token_at(scene.document, name.begin);
  if (index == tokens.size() || !scene.capital(index) || scene.tag(index) == Tag::kPropn) {
    return false;
  }
  // "Maltese analysts", "White House officials"
  if ((scene.word(index) & kPlaceWord) != 0) return false;
  if (index + 1 < tokens.size() && tokens[index + 1].span.end <= name.end &&
      scene.capital(index + 1)) {
    return false;
  }
  const std::string_view word = scene.text(index);
  return scene.opens_sentence(index) && word.size() > 1 && word[1] >= 'a' && word[1] <= 'z';
}

std::string name_of(const Scene& scene, const Actor& actor) {
  if (actor.members_end > actor.members_begin) return joint_name(scene, actor);
  const std::string_view best = slice(scene.document.article.text, actor.best);
  // "America" and "Tokyo" are the United States and Japan.
  if (actor.country != 0) return std::string(scene.rules.phrases->country(actor.country));
  std::string name = on_one_line(best);
  if (!actor.named && has_borrowed_capital(scene, actor.best)) {
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
  }
  if (actor.owner != kNone && !actor.named) {
    const Actor& owner = scene.actors[actor.owner];
    // "Malta's nurses' union", but not "her town's council's clerk".
    const bool group = owner.kind == SpeakerKind::kGroup && owner.plural && owner.owner != kNone &&
                       scene.actors[owner.owner].owner == kNone;
    if (!owner.best.empty() && (owner.owner == kNone || group)) {
      const std::string of = group ? name_of(scene, owner)
                                   : on_one_line(slice(scene.document.article.text, owner.best));
      const bool several = of.ends_with('s') && owner.kind != SpeakerKind::kPerson;
      name.insert(0, of + (several ? "' " : "'s "));
    }
  }
  if (actor.kind == SpeakerKind::kPerson && is_shouted(name) &&
      name.find(' ') != std::string_view::npos) {
    return calmed(std::move(name));
  }
  if (actor.kind == SpeakerKind::kAnonymous && is_shouted(name) && name.size() > kLongestLetters) {
    return lowered(std::move(name));
  }
  return name;
}

// Of those who speak under a name, people have a full one somewhere: "Brandvik said" of whom
// nothing else is told is a firm, but for one who is quoted word by word.
SpeakerKind settled_kind(const Actor& actor) {
  if (actor.kind != SpeakerKind::kUnknown || !actor.named || !actor.speaks) return actor.kind;
  return actor.may_be_person && (actor.key.words == 2 || actor.quoted) ? SpeakerKind::kPerson
                                                                       : SpeakerKind::kOrganisation;
}

}  // namespace

void write_speakers(const Scene& scene, std::vector<Speaker>& out) {
  std::vector<std::int32_t> ids(scene.actors.size(), kNone);
  std::vector<std::uint32_t> counts(scene.actors.size(), 0);
  for (const ActorMention& mention : scene.mentions) {
    if (mention.actor != kNone) ++counts[static_cast<std::size_t>(mention.actor)];
  }
  const auto unseen = std::count(counts.begin(), counts.end(), 0U);
  out.reserve(counts.size() - static_cast<std::size_t>(unseen));
  for (const ActorMention& mention : scene.mentions) {
    if (mention.actor == kNone) continue;
    std::int32_t& id = ids[static_cast<std::size_t>(mention.actor)];
    if (id == kNone) {
      id = static_cast<std::int32_t>(out.size());
      const Actor& actor = scene.actors[mention.actor];
      Speaker& speaker = out.emplace_back();
      speaker.kind = settled_kind(actor);
      speaker.name = name_of(scene, actor);
      if (!actor.role.empty())
        speaker.role = on_one_line(slice(scene.document.article.text, actor.role));
      speaker.mentions.reserve(counts[static_cast<std::size_t>(mention.actor)]);
    }
    out[static_cast<std::size_t>(id)].mentions.push_back(mention.span);
  }
  for (Speaker& speaker : out) {
    std::vector<Span>& spans = speaker.mentions;
    if (!std::is_sorted(spans.begin(), spans.end())) std::sort(spans.begin(), spans.end());
  }
  const auto id_of = [&](ActorId actor) {
    return actor == kNone ? kNone : ids[static_cast<std::size_t>(actor)];
  };
  for (Quote& quote : scene.quotes) {
    quote.speaker_id = id_of(quote.speaker_id);
    quote.nested.speaker_id = id_of(quote.nested.speaker_id);
    // "Ruiz said she had told him": nobody else.
    if (quote.nested.speaker_id != kNone && quote.nested.speaker_id == quote.speaker_id) {
      quote.nested = {};
    }
  }
  for (const Scene::Joint& joint : scene.joints) {
    const std::int32_t id = id_of(joint.actor);
    if (id == kNone || !out[static_cast<std::size_t>(id)].members.empty()) continue;
    const Actor& actor = scene.actors[joint.actor];
    for (std::uint32_t i = actor.members_begin; i < actor.members_end; ++i) {
      const std::int32_t member = id_of(scene.members[i]);
      if (member != kNone) out[static_cast<std::size_t>(id)].members.push_back(member);
    }
  }
}

}  // namespace onrecord
