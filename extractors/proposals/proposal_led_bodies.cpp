#include "extractors/proposals/proposal_led_bodies.hpp"

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kMostMentions = 8;  // of a person that are looked at

class LedBody {
 public:
  LedBody(const Document& document, const Reading& reading, const ProposalRules::State& rules,
          std::string_view type)
      : document_(document), reading_(reading), rules_(rules), type_(type) {}

  TokenRange beside(const Phrase& person) const {
    const std::uint32_t next = person.tokens.end;
    // "Ruiz leads the Green Party"
    if (is(next, rules_.leads)) return name_at(next + 1);
    // "Ana Ruiz, the leader of the Greens"
    const std::uint32_t comma = text(next) == "," ? next + 1 : next;
    if (const Phrase* role = phrase(comma); role != nullptr && is_role(role->head)) {
      const std::uint32_t of = role->tokens.end;
      if (text(of) == "of") return name_at(of + 1);
      // "Ana Ruiz, the Green leader,"
      if (role->kind == PhraseKind::kCommon && names_party({role->core.first, role->head})) {
        return {role->core.first, role->head};
      }
    }
    return in_title(person);
  }

 private:
  bool has(std::uint32_t token) const { return token < document_.tokens.size(); }
  std::string_view text(std::uint32_t token) const {
    return has(token) ? slice(document_.article.text, document_.tokens[token].span)
                      : std::string_view();
  }
  bool is(std::uint32_t token, Feature feature) const {
    return has(token) && rules_.has(reading_.words[token].kind, feature);
  }
  bool is_role(std::uint32_t token) const {
    return is(token, rules_.leader) || is(token, rules_.office) || is(token, rules_.leads);
  }
  const Phrase* phrase(std::uint32_t token) const {
    return has(token) ? phrase_at(reading_, token) : nullptr;
  }

  TokenRange name_at(std::uint32_t token) const {
    const Phrase* name = phrase(token);
    const bool body = name != nullptr && name->kind == PhraseKind::kName &&
                      !rules_.has(name->symbol, rules_.person) && name->country == 0;
    return body && fits(name->core) ? name->core : TokenRange{};
  }

  // "Green Party leader Ana Ruiz": the name before the role.
  TokenRange in_title(const Phrase& person) const {
    const std::uint32_t first = person.tokens.first;
    if (person.title.empty() || person.title.first != first) return {};
    std::uint32_t end = first;
    while (end < person.title.end && reading_.words[end].tag == Tag::kPropn && !is_role(end)) ++end;
    if (end == first || end == person.title.end || !is_role(end)) return {};
    const TokenRange name{first, end};
    return names_kind(name) || names_party(name) ? name : TokenRange{};
  }

  // "Liberal Democrat": the adjective of a party.
  bool names_party(TokenRange name) const {
    return type_ == "party" && !name.empty() &&
           !rules_.lexicon->value(reading_.words[name.end - 1].word, rules_.party_word).empty();
  }

  // No word of the name tells of another kind of body.
  bool fits(TokenRange name) const {
    for (std::uint32_t i = name.first; i < name.end; ++i) {
      const std::string_view found = type_of(i);
      if (!found.empty()) return found == type_;
    }
    return true;
  }
  bool names_kind(TokenRange name) const {
    for (std::uint32_t i = name.first; i < name.end; ++i) {
      if (type_of(i) == type_) return true;
    }
    return false;
  }
  std::string_view type_of(std::uint32_t token) const {
    return rules_.lexicon->value(reading_.words[token].word, rules_.body_noun);
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  const std::string_view type_;
};

}  // namespace

TokenRange body_led_by(const Document& document, const Reading& reading,
                       const ProposalRules::State& rules, std::int32_t person,
                       std::string_view type) {
  const Speaker& known = document.speakers[static_cast<std::size_t>(person)];
  if (known.kind != SpeakerKind::kPerson || type.empty()) return {};
  const LedBody body(document, reading, rules, type);
  for (std::size_t i = 0; i < known.mentions.size() && i < kMostMentions; ++i) {
    const std::uint32_t token = token_at(document, known.mentions[i].begin);
    if (token == document.tokens.size()) break;
    const Phrase* phrase = phrase_at(reading, token);
    if (phrase == nullptr || phrase->kind != PhraseKind::kName) continue;
    if (const TokenRange found = body.beside(*phrase); !found.empty()) return found;
  }
  return {};
}

}  // namespace onrecord
