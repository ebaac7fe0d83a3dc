#include "extractors/proposals/proposal_answer_parties.hpp"

#include <algorithm>

namespace onrecord {
namespace {

// "the government", where the country was asked.
bool governs(const ProposalWords& words, std::string_view name, const Party& asked) {
  if (asked.speaker_id == kNone ||
      words.document.speakers[static_cast<std::size_t>(asked.speaker_id)].kind !=
          SpeakerKind::kGovernment) {
    return false;
  }
  const std::size_t space = name.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? name : name.substr(space + 1);
  if (!words.rules.has(words.rules.lexicon->look_up(last).kind, words.rules.governs)) return false;
  return space == std::string_view::npos || name.substr(0, space) == asked.name;
}

// "Maltese finance minister Ana Ruiz", where Malta was asked.
bool holds_office_in(const ProposalWords& words, const Party& party, const Party& asked) {
  bool office = false;
  bool nation = false;
  any_token(words.document, party.mention, [&](std::uint32_t token) {
    const Word& word = words.reading.words[token];
    office = office || words.rules.has(word.kind, words.rules.office);
    nation =
        nation || words.rules.lexicon->value(word.word, words.rules.nationality_name) == asked.name;
    return office && nation;
  });
  return office && nation;
}

// "Berg" of "Tom Berg": one name has the words of the other at an end.
bool is_part_of(std::string_view name, std::string_view whole) {
  if (name.size() + 1 >= whole.size() || name.size() < 2) return false;
  return (whole.starts_with(name) && whole[name.size()] == ' ') ||
         (whole.ends_with(name) && whole[whole.size() - name.size() - 1] == ' ');
}

bool is_person(const ProposalWords& words, const Party& party) {
  return party.speaker_id != kNone &&
         words.document.speakers[static_cast<std::size_t>(party.speaker_id)].kind ==
             SpeakerKind::kPerson;
}

bool leads(const ProposalWords& words, const Party& leader, const Party& body) {
  return leader.speaker_id != kNone && body.speaker_id != kNone &&
         words.bodies.body_of(leader.speaker_id) == body.speaker_id;
}

}  // namespace

bool same_party(const std::vector<Party>& a, const std::vector<Party>& b) {
  for (const Party& x : a) {
    for (const Party& y : b) {
      if (!x.name.empty() && x.name == y.name) return true;
    }
  }
  return false;
}

bool end_alike(const std::vector<Party>& a, const std::vector<Party>& b) {
  const auto last = [](const std::string& name) {
    return lowered(std::string_view(name).substr(name.rfind(' ') + 1));
  };
  return std::any_of(a.begin(), a.end(), [&](const Party& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const Party& y) { return last(x.name) == last(y.name); });
  });
}

bool leads_one(const ProposalWords& words, const std::vector<Party>& who,
               const std::vector<Party>& bodies) {
  return std::any_of(who.begin(), who.end(), [&](const Party& leader) {
    return std::any_of(bodies.begin(), bodies.end(),
                       [&](const Party& body) { return leads(words, leader, body); });
  });
}

bool is_addressed(const ProposalWords& words, const std::vector<Party>& who,
                  const Proposal& target) {
  for (const Party& asked : target.addressee) {
    if (asked.via == "answered" || asked.name.empty()) continue;
    for (const Party& party : who) {
      if (party.name == asked.name || governs(words, party.name, asked) ||
          holds_office_in(words, party, asked) || leads(words, party, asked) ||
          (is_person(words, asked) && is_part_of(party.name, asked.name))) {
        return true;
      }
    }
  }
  return false;
}

std::string lowered(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (blank && !out.empty() && out.back() == ' ') continue;
    out += blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace onrecord
