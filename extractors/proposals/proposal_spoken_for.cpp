#include "extractors/proposals/proposal_spoken_for.hpp"

#include <algorithm>
#include <string_view>

#include "extractors/proposals/proposal_party_words.hpp"

namespace onrecord {
namespace {

bool is_capital(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

// "Marlow Harbour Trust" of "chief executive of the Marlow Harbour Trust"; empty for one word,
// which may be anything.
std::string_view body_named_in(std::string_view role) {
  const std::size_t of = role.find(" of ");
  if (of == std::string_view::npos) return {};
  std::string_view name = role.substr(of + 4);
  if (name.starts_with("the ")) name.remove_prefix(4);
  std::size_t words = 0;
  for (std::size_t begin = 0; begin < name.size(); ++words) {
    if (!is_capital(name.substr(begin))) return {};
    const std::size_t end = name.find(' ', begin);
    begin = end == std::string_view::npos ? name.size() : end + 1;
  }
  return words > 1 ? name : std::string_view();
}

// "Harbour Board" of "Harbour Board spokesman" or "Harbour Office minister", somebody with a name.
std::string_view body_ahead_in(const ProposalRules::State& rules, std::string_view role) {
  const std::size_t last = role.rfind(' ');
  if (last == std::string_view::npos) return {};
  const Kind word = rules.lexicon->look_up(role.substr(last + 1)).kind;
  const bool minister = rules.has(word, rules.minister) && !is_capital(role.substr(last + 1));
  if (!rules.has(word, rules.spokesperson) && !minister) return {};
  const std::string_view body = role.substr(0, last);
  const std::size_t space = body.rfind(' ');
  if (space == std::string_view::npos || !is_capital(body)) return {};
  const std::string_view kind = body.substr(space + 1);
  const bool office =
      !rules.lexicon->value(rules.lexicon->look_up(kind).word, rules.body_noun).empty();
  return is_capital(kind) && (office || !minister) ? body : std::string_view();
}

// "council", "Harbour Board", not one word with a capital, which may be a person.
bool names_body(const ProposalRules::State& rules, std::string_view words) {
  if (words.find(' ') == std::string_view::npos) {
    return !rules.lexicon->value(rules.lexicon->look_up(words).word, rules.body_noun).empty();
  }
  return is_capital(words) && is_capital(words.substr(words.rfind(' ') + 1));
}

// "Harbour Board" of "Harbour Board spokesman" and of "spokesman for the Harbour Board"; empty
// where no body is named.
std::string_view body_spoken_of(const ProposalRules::State& rules, std::string_view speaker) {
  const auto speaks = [&](std::string_view word) {
    return rules.has(rules.lexicon->look_up(word).kind, rules.spokesperson);
  };
  std::string_view body;
  const std::size_t first = speaker.find(' ');
  const std::size_t last = speaker.rfind(' ');
  if (last == std::string_view::npos) return {};
  if (speaks(speaker.substr(last + 1))) {
    body = speaker.substr(0, last);
  } else if (speaks(speaker.substr(0, first)) && speaker.substr(first).starts_with(" for ")) {
    body = speaker.substr(first + 5);
    if (body.starts_with("the ")) body.remove_prefix(4);
    body = body.substr(0, body.find(" in "));  // "the Ports Ministry in Ulm"
  }
  // "grocer Corvane"
  const std::size_t space = body.find(' ');
  if (space != std::string_view::npos && !is_capital(body) &&
      !rules.lexicon->value(rules.lexicon->look_up(body.substr(0, space)).word, rules.body_noun)
           .empty() &&
      is_capital(body.substr(space + 1))) {
    return body.substr(space + 1);
  }
  return names_body(rules, body) ? body : std::string_view();
}

// "Harbour spokesman", "spokeswoman for the port", "chief executive of Marlow"
bool speaks_for_body(const ProposalRules::State& rules, std::string_view role) {
  for (std::size_t begin = 0; begin < role.size();) {
    const std::size_t end = std::min(role.find(' ', begin), role.size());
    const Kind word = rules.lexicon->look_up(role.substr(begin, end - begin)).kind;
    if (rules.has(word, rules.spokesperson) || rules.has(word, rules.executive)) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

Party body_spoken_for(const Document& document, const ProposalRules::State& rules,
                      const BodyNames& bodies, Party speaker) {
  if (speaker.speaker_id == kNone) return speaker;
  const Speaker& known = document.speakers[static_cast<std::size_t>(speaker.speaker_id)];
  const bool unnamed = known.kind == SpeakerKind::kAnonymous;
  if (!speaks_for_body(rules, unnamed ? known.name : known.role) &&
      (unnamed || body_ahead_in(rules, known.role).empty())) {
    return speaker;
  }
  const std::int32_t body = bodies.body_of(speaker.speaker_id);
  if (body == kNone) {
    std::string_view name = unnamed ? body_spoken_of(rules, known.name) : body_named_in(known.role);
    if (name.empty() && !unnamed) name = body_ahead_in(rules, known.role);
    if (name.empty()) return speaker;
    speaker.speaker_id = bodies.named_before(speaker.mention.begin, name);
    speaker.name =
        bounded_name(speaker.speaker_id == kNone
                         ? name
                         : document.speakers[static_cast<std::size_t>(speaker.speaker_id)].name);
    return speaker;
  }
  // "Marlow officials", "Marlow 8.0": no body.
  const Speaker& whole = document.speakers[static_cast<std::size_t>(body)];
  if (whole.kind == SpeakerKind::kGroup ||
      whole.name.find_first_of("0123456789") != std::string::npos) {
    return speaker;
  }
  speaker.speaker_id = body;
  speaker.name = bounded_name(whole.name);
  return speaker;
}

}  // namespace onrecord
