// Whom the title of an article names, who writes it, and who has the word in a transcript.

#include <algorithm>

#include "extractors/speakers/actor_names.hpp"
#include "extractors/speakers/actor_offices.hpp"
#include "extractors/speakers/actor_pairs.hpp"
#include "extractors/speakers/actor_reader.hpp"
#include "extractors/speakers/role_words.hpp"
#include "extractors/words/question_lines.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestGap = 2;   // tokens between the parts of a name: ", and"
constexpr std::size_t kSignature = 12;     // phrases at the end of a letter
constexpr std::uint32_t kLongestLine = 9;  // tokens of "Ana Ruiz, Velden"
constexpr std::size_t kFirstZones = 4;

bool has_no_lower(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

void ActorReader::read_heading() {
  const std::size_t heading = scene_.heading();
  if (heading == scene_.size()) return;
  std::vector<bool> full(scene_.actors.size());  // whose full name stands in the text
  for (std::size_t i = 0; i < heading; ++i) {
    const ActorId id = scene_.actor_of[i];
    if (id == kNone || scene_.phrase(i).kind != PhraseKind::kName) continue;
    if (read_name(scene_.names(), scene_.core(i)).given != kNoName) {
      full[static_cast<std::size_t>(id)] = true;
    }
  }
  for (std::size_t i = heading; i < scene_.size(); ++i) {
    const ActorId id = scene_.actor_of[i];
    if (id == kNone || scene_.phrase(i).kind != PhraseKind::kName) continue;
    if (full[static_cast<std::size_t>(id)]) continue;
    Actor& actor = scene_.actors[id];
    note_name(scene_.phrase(i), scene_.core(i), actor);
    actor.heads = true;
  }
}

// "THE MAYOR:" under "Remarks by Mayor Ana Ruiz": she; kNone.
ActorId ActorReader::label_in_heading(const Phrase& phrase) {
  if (phrase.kind != PhraseKind::kCommon || !is_label(phrase)) return kNone;
  for (std::size_t i = scene_.heading(); i < scene_.size(); ++i) {
    const TokenRange title = scene_.phrase(i).title;
    if (!title.empty() && has_same_words(scene_, title, phrase.core)) return scene_.actor_of[i];
  }
  return kNone;
}

// Who says "I" and "we" in it, when the article is a letter, a speech or a statement.
void ActorReader::read_author() {
  const std::size_t heading = scene_.heading();
  for (std::size_t i = heading + 1; i < scene_.size() && author_ == kNone; ++i) {
    if (titles_author(i)) {
      author_ = author_at(i, scene_.size());
      break;
    }
  }
  if (author_ == kNone) author_ = signatory();
  for (std::size_t i = 0; i + 1 < heading && author_ == kNone; ++i) {
    if (!names_itself(i)) continue;
    const std::size_t quote = scene_.quote_before(i);
    const bool said = quote < scene_.quotes.size() &&
                      scene_.quotes[quote].type != QuoteType::kIndirect &&
                      scene_.quotes[quote].span.end > scene_.span(scene_.phrase(i).tokens).begin;
    if (!said) author_ = author_at(i + 1, heading);
  }
  scene_.voice = author_ != kNone ? author_ : only_in_heading();
  if (author_ == kNone) author_ = bylined();
}

// "By Ana Ruiz", above a text in which somebody says "I": who is the only one there; kNone.
ActorId ActorReader::bylined() const {
  ActorId only = kNone;
  std::size_t next = 0;
  const std::vector<Zone>& zones = scene_.document.zones;
  for (std::size_t z = 0; z < zones.size() && z < kFirstZones; ++z) {
    if (zones[z].kind != ZoneKind::kByline) continue;
    for (; next < scene_.heading(); ++next) {
      const Phrase& name = scene_.phrase(next);
      const Span span = scene_.span(name.tokens);
      if (span.begin >= zones[z].span.end) break;
      const ActorId id = scene_.actor_of[next];
      if (span.begin < zones[z].span.begin || id == kNone || name.kind != PhraseKind::kName)
        continue;
      if (scene_.actors[id].kind != SpeakerKind::kPerson || id == only) continue;
      if (only != kNone) return kNone;
      only = id;
    }
  }
  return only;
}

// "Ana Ruiz in quotes": the one person whom the title names; kNone.
ActorId ActorReader::only_in_heading() const {
  ActorId only = kNone;
  for (std::size_t i = scene_.heading(); i < scene_.size(); ++i) {
    const ActorId id = scene_.actor_of[i];
    if (id == kNone || scene_.phrase(i).kind != PhraseKind::kName || id == only) continue;
    if (scene_.actors[id].kind != SpeakerKind::kPerson) continue;
    if (only != kNone) return kNone;
    only = id;
  }
  return only;
}

// "Statement from Mayor Ana Ruiz", "Port Leaders' Statement"
bool ActorReader::titles_author(std::size_t index) const {
  const Phrase& name = scene_.phrase(index);
  const Phrase& letter = scene_.phrase(index - 1);
  return name.tokens.first == letter.tokens.end + 1 &&
         scene_.is(letter.head, scene_.rules.authored) &&
         scene_.is(letter.tokens.end, scene_.rules.from);
}

// "I, Ana Ruiz, mayor of Ulm, proclaim", "We, the leaders of the ports, urge": she who writes.
bool ActorReader::names_itself(std::size_t index) const {
  const Phrase& phrase = scene_.phrase(index);
  if (phrase.kind != PhraseKind::kPronoun || !scene_.has(phrase, kIsI | kIsWe)) return false;
  const Phrase& name = scene_.phrase(index + 1);
  if (name.tokens.first != phrase.tokens.end + 1 || scene_.text(phrase.tokens.end) != ",") {
    return false;
  }
  if (scene_.has(phrase, kIsI))
    return scene_.has(name, kIsPerson) && closes(scene_, name.tokens.end);
  return scene_.has(name, kIsDefinite) && scene_.has(name, kIsHuman | kIsGroup | kIsOrgNoun);
}

// The person, the people who are named together, or "leaders of the ports".
ActorId ActorReader::author_at(std::size_t index, std::size_t end) {
  const Phrase& phrase = scene_.phrase(index);
  if (phrase.kind == PhraseKind::kCommon) {
    if (!scene_.has(phrase, kIsPlural) || !scene_.has(phrase, kIsHuman | kIsGroup | kIsOrgNoun)) {
      return kNone;
    }
    TokenRange words = phrase.core;
    for (std::size_t next = index + 1; next < end; ++next) {
      const Phrase& part = scene_.phrase(next);
      const std::uint32_t gap = part.tokens.first - words.end;
      if (gap > kLongestGap || part.kind != PhraseKind::kName) break;
      if (next == index + 1 && scene_.text(words.end) != "of") break;
      if (next > index + 1 && scene_.tag(words.end) == Tag::kPrep) break;
      words.end = part.tokens.end;
    }
    const ActorId id = scene_.actors.named(read_name(scene_.names(), words), SpeakerKind::kGroup);
    scene_.actors[id].plural = true;
    scene_.actors[id].best = scene_.span(words);
    scene_.actors[id].named = words.end > phrase.core.end;
    return id;
  }
  const ActorId id = scene_.actor_of[index];
  if (id == kNone || scene_.actors[id].kind != SpeakerKind::kPerson) return kNone;
  const auto is_person = [&](std::size_t i) {
    const ActorId other = scene_.actor_of[i];
    return scene_.phrase(i).kind == PhraseKind::kName && other != kNone &&
           scene_.actors[other].kind == SpeakerKind::kPerson;
  };
  std::size_t last = index;
  while (last + 1 < end && is_person(last + 1) &&
         joins(scene_.phrase(last).tokens.end, scene_.phrase(last + 1).tokens.first)) {
    ++last;
  }
  return last == index ? id : joint_actor(scene_, index, last);
}

// "Ana Ruiz, Velden", the last line of a letter: without a verb, and with no mark at its end.
bool ActorReader::signs(const Phrase& name) const {
  const auto& tokens = scene_.document.tokens;
  const auto end = scene_.phrase(scene_.heading() - 1).tokens.end;
  const std::uint32_t first = name.tokens.first;
  if (first == 0 || end > first + kLongestLine) return false;
  const std::string_view text = scene_.document.article.text;
  const std::uint32_t last = tokens[end - 1].span.end;
  if (text[tokens[first].span.begin - 1] != '\n') return false;
  if (last < text.size() && text[last] != '\n') return false;
  for (std::uint32_t i = first; i < end; ++i) {
    if (scene_.tag(i) == Tag::kVerb || scene_.tag(i) == Tag::kAux) return false;
  }
  return true;
}

// "JOSEPH R. LIND" in a line of its own at the end of a letter.
ActorId ActorReader::signatory() const {
  const std::string_view text = scene_.document.article.text;
  const std::size_t heading = scene_.heading();
  for (std::size_t back = 1; back <= kSignature && back <= heading; ++back) {
    const Phrase& name = scene_.phrase(heading - back);
    const ActorId id = scene_.actor_of[heading - back];
    if (id == kNone || scene_.actors[id].kind != SpeakerKind::kPerson) continue;
    if (name.tokens.end < name.tokens.first + 2) continue;
    const Span span = scene_.span(name.tokens);
    const bool line = span.begin > 0 && text[span.begin - 1] == '\n' &&
                      (span.end == text.size() || text[span.end] == '\n');
    if ((line && has_no_lower(slice(text, span))) || signs(name)) return id;
  }
  return kNone;
}

// "and" or commas between two names
bool ActorReader::joins(std::uint32_t token, std::uint32_t end) const {
  if (end > token + 2) return false;
  for (; token < end; ++token) {
    if (scene_.tag(token) != Tag::kConj && scene_.text(token) != ",") return false;
  }
  return true;
}

// "Q   Did you say so?": who answers, whose turn is next.
ActorId ActorReader::asked(std::size_t index) {
  if (turn_ == kNone) return kNone;
  next_label_ = std::max(next_label_, index);
  while (next_label_ < scene_.size() && !is_label(scene_.phrase(next_label_))) ++next_label_;
  if (next_label_ == scene_.size()) return kNone;
  const Phrase& label = scene_.phrase(next_label_);
  if (const ActorId id = scene_.actor_of[next_label_]; id != kNone) return id;
  if (label.kind == PhraseKind::kName) return name_actor(scene_, next_label_);
  const ActorId before = scene_.actors.last_with_head(scene_.id(label.head));
  return before != kNone ? before : turn_;
}

// "MS. RUIZ:" at the begin of a line.
bool ActorReader::is_label(const Phrase& phrase) const {
  const Document& document = scene_.document;
  const std::uint32_t end = phrase.tokens.end;
  if (end >= document.tokens.size() || scene_.text(end) != ":") return false;
  const Span span = scene_.span(phrase.tokens);
  const std::string_view text = document.article.text;
  if (span.begin > 0 && text[span.begin - 1] != '\n') return false;
  return has_no_lower(slice(text, span));
}

// Who says "I" outside quotations: who has the word, else who writes. Not who asks "Q   Why?"
ActorId ActorReader::writer() const {
  if (turn_ == kNone) return author_;
  const std::string_view text = scene_.document.article.text;
  const Span paragraph = scene_.document.zones[zone_].span;
  return is_question(slice(text, paragraph)) ? kNone : turn_;
}

}  // namespace onrecord
