#include "extractors/proposals/proposal_party_words.hpp"

#include <algorithm>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kCountryReach = 60;  // phrases back
constexpr int kMostParts = 6;              // of "the ministers of Malta, Chad and Mali"

// "Secretary" of "Secretaries"
std::string singular(std::string_view noun) {
  if (noun.ends_with("ies")) return std::string(noun.substr(0, noun.size() - 3)) + "y";
  return std::string(noun.ends_with("s") ? noun.substr(0, noun.size() - 1) : noun);
}

bool is_capital(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

}  // namespace

TokenRange PartyWords::counted(const Phrase& phrase, TokenRange otherwise) const {
  const Phrase* amount = &phrase;
  for (int hops = 0; hops < 3; ++hops) {
    const std::uint32_t of = amount->tokens.end;
    const bool named =
        amount->kind == PhraseKind::kName && amount->tokens.end - amount->tokens.first > 1;
    if (named || of + 1 >= document_.tokens.size() ||
        !rules_.has(reading_.words[amount->head].kind, rules_.amount) || word(of) != "of") {
      break;
    }
    const Phrase* next = phrase_at(reading_, of + 1);
    if (next == nullptr || next->kind == PhraseKind::kPronoun || next->core.empty() ||
        rules_.has(next->symbol, rules_.time)) {
      break;
    }
    otherwise = next->core;
    // "85 percent of Marlow's divers"
    const std::uint32_t poss = next->tokens.end;
    if (poss + 1 < document_.tokens.size() && reading_.words[poss].tag == Tag::kPoss) {
      const Phrase* owned = phrase_at(reading_, poss + 1);
      if (owned != nullptr) otherwise = {next->core.first, owned->tokens.end};
      break;
    }
    amount = next;
  }
  return otherwise;
}

std::uint32_t PartyWords::end_of_members(TokenRange counted, std::uint32_t otherwise) const {
  std::uint32_t end = std::max(counted.end, otherwise);
  const Phrase* next = end < document_.tokens.size() ? phrase_at(reading_, end) : nullptr;
  if (reading_.words[end - 1].tag == Tag::kNum && next != nullptr) end = next->tokens.end;
  if (end + 1 < document_.tokens.size() && word(end) == "and") {
    const Phrase* last = phrase_at(reading_, end + 1);
    const bool bare = last != nullptr && last->kind == PhraseKind::kCommon &&
                      last->core.first == last->tokens.first;
    if (bare) end = last->tokens.end;
  }
  return end;
}

bool PartyWords::is_some_of(const Phrase& phrase) const {
  const Word& head = reading_.words[phrase.head];
  const bool some =
      (phrase.kind == PhraseKind::kPronoun && rules_.has(head.kind, rules_.some_of)) ||
      (phrase.kind == PhraseKind::kCommon && head.tag == Tag::kNum);
  const bool somebody =
      phrase.kind == PhraseKind::kCommon &&
      (rules_.has(phrase.symbol, rules_.human) || rules_.has(phrase.symbol, rules_.group));
  return (some || somebody) && end_of_complement(phrase) > phrase.tokens.end;
}

std::uint32_t PartyWords::end_of_complement(const Phrase& phrase) const {
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  std::uint32_t end = phrase.tokens.end;
  for (int parts = 0; parts < kMostParts && end + 1 < size; ++parts) {
    const std::string_view link = word(end);
    const bool first = parts == 0;
    const bool within = link == "in" && phrase.kind == PhraseKind::kPronoun;
    const bool opens = first && (link == "of" || link == "for" || within);
    // "the party's board", "Malta, Chad and Mali"
    const bool owned = !first && reading_.words[end].tag == Tag::kPoss;
    const bool listed = !first && (link == "," || link == "and");
    // "of north | Marlow towns"
    const Phrase* next = first ? nullptr : phrase_at(reading_, end);
    if (next != nullptr && is_complement(*next) && !rules_.has(next->symbol, rules_.person)) {
      end = next->tokens.end;
      continue;
    }
    const Phrase* part = phrase_at(reading_, end + 1);
    if (!(opens || owned || listed) || part == nullptr || part->tokens.first != end + 1) break;
    if (listed && !is_list_of_names(end, *part)) break;
    if (!is_complement(*part) || (link == "for" && !is_somebody(*part))) break;
    end = part->tokens.end;
  }
  return end;
}

// Of a list, only what ends in "and" and a name.
bool PartyWords::is_list_of_names(std::uint32_t link, const Phrase& next) const {
  if (next.kind != PhraseKind::kName || next.core.first != next.tokens.first ||
      phrase_at(reading_, link - 1) == nullptr ||
      phrase_at(reading_, link - 1)->kind != PhraseKind::kName) {
    return false;
  }
  const Phrase* part = &next;
  for (int parts = 0; parts < kMostParts && word(link) == ","; ++parts) {
    link = part->tokens.end;
    part = link + 1 < document_.tokens.size() ? phrase_at(reading_, link + 1) : nullptr;
    if (part == nullptr || part->kind != PhraseKind::kName ||
        (word(link) != "," && word(link) != "and"))
      return false;
  }
  return word(link) == "and";
}

bool PartyWords::is_complement(const Phrase& part) const {
  return part.kind != PhraseKind::kPronoun && !part.core.empty() &&
         !rules_.has(part.symbol, rules_.time) && !rules_.has(part.symbol, rules_.quantity);
}

const Phrase* PartyWords::country_before(const Phrase& phrase) const {
  if (phrase.kind != PhraseKind::kCommon || phrase.tokens.end - phrase.tokens.first != 2 ||
      !rules_.has(phrase.symbol, rules_.definite) || rules_.has(phrase.symbol, rules_.plural) ||
      !rules_.has(reading_.words[phrase.head].kind, rules_.country_noun)) {
    return nullptr;
  }
  const auto index = static_cast<std::size_t>(reading_.phrase_of[phrase.tokens.first]);
  for (std::size_t back = 1; back <= std::min(index, kCountryReach); ++back) {
    const Phrase& before = reading_.phrases[index - back];
    if (before.kind == PhraseKind::kName && is_country(before)) return &before;
  }
  return nullptr;
}

std::string PartyWords::full_name(std::string_view given) const {
  if (given.find(' ') != std::string_view::npos) return std::string(given);
  const Kind kind = rules_.lexicon->look_up(given).kind;
  if (!rules_.lexicon->has(kind, rules_.male_name) &&
      !rules_.lexicon->has(kind, rules_.female_name)) {
    return std::string(given);
  }
  if (!in_full_) note_persons();
  const auto found = in_full_->find(given);
  return std::string(
      bounded_name(found == in_full_->end() || found->second.empty() ? given : found->second));
}

// The whole names of persons by the first word, empty where there are two.
void PartyWords::note_persons() const {
  in_full_.emplace();
  for (const Speaker& person : document_.speakers) {
    const std::string_view name = person.name;
    const std::size_t space = name.find(' ');
    if (person.kind != SpeakerKind::kPerson || space == std::string_view::npos) continue;
    const auto [known, fresh] = in_full_->try_emplace(name.substr(0, space), name);
    if (!fresh) known->second = {};
  }
}

std::string_view PartyWords::bloc_before(const Phrase& phrase) const {
  if (phrase.kind != PhraseKind::kCommon || phrase.tokens.end != phrase.tokens.first + 2 ||
      !rules_.has(phrase.symbol, rules_.definite) || word(phrase.head) != "bloc") {
    return {};
  }
  const auto index = static_cast<std::size_t>(reading_.phrase_of[phrase.tokens.first]);
  for (std::size_t back = 1; back <= std::min(index, kCountryReach); ++back) {
    const Phrase& before = reading_.phrases[index - back];
    for (std::uint32_t i = before.tokens.first; i < before.tokens.end; ++i) {
      const std::string_view bloc = rules_.lexicon->value(reading_.words[i].word, rules_.bloc_name);
      if (!bloc.empty()) return bloc;
    }
  }
  return {};
}

// "Malta", "Valletta", not "LIMA, May 6", "the Maltese", "Maltese envoy Ana Ruiz".
bool PartyWords::is_country(const Phrase& name) const {
  const std::string_view last = word(name.head);
  const bool shouted = last.size() > 3 && std::none_of(last.begin(), last.end(),
                                                       [](char c) { return c >= 'a' && c <= 'z'; });
  return name.country != 0 && !shouted && !rules_.has(name.symbol, rules_.person) &&
         !rules_.has(reading_.words[name.head].kind, rules_.nationality);
}

// "a lawyer for Berg", not "calls by clerks for a vote"
bool PartyWords::is_somebody(const Phrase& part) const {
  return part.kind == PhraseKind::kName || rules_.has(part.symbol, rules_.human) ||
         rules_.has(part.symbol, rules_.group) || rules_.has(part.symbol, rules_.org_noun);
}

std::string_view PartyWords::office_in_full(const Phrase& phrase) const {
  if (phrase.tokens.end != phrase.tokens.first + 2 || !is_capital(word(phrase.head)) ||
      !rules_.has(phrase.symbol, rules_.definite)) {
    return {};
  }
  const auto found = offices().find(std::string(word(phrase.head)));
  if (found == offices().end() || (found->second.several && !found->second.called)) return {};
  return found->second.name;
}

const std::unordered_map<std::string, PartyWords::Office>& PartyWords::offices() const {
  if (!offices_) {
    offices_.emplace();
    for (const Phrase& phrase : reading_.phrases) note_office(phrase);
  }
  return *offices_;
}

void PartyWords::note_office(const Phrase& phrase) const {
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  // One phrase, or two with "of" between them.
  std::uint32_t noun = phrase.head;
  std::uint32_t end = phrase.tokens.end;
  for (std::uint32_t i = phrase.core.first; i + 1 < phrase.tokens.end; ++i) {
    if (word(i + 1) == "of" && is_capital(word(i))) noun = i;
  }
  if (!is_capital(word(noun)) || !rules_.has(reading_.words[noun].kind, rules_.office)) return;
  if (noun == phrase.head && end + 1 < size && word(end) == "of") {
    const Phrase* of = phrase_at(reading_, end + 1);
    // "the President of the United States": the one of the land.
    if (of == nullptr || of->kind != PhraseKind::kName || of->country != 0) return;
    end = of->tokens.end;
  }
  if (end <= noun + 2) return;
  const std::string one = singular(word(noun));
  const std::string name = one + " " + name_of({noun + 1, end});
  const bool called = end + 1 < size && word(end) == "(" && word(end + 1) == one;
  Office& office = (*offices_)[one];
  if (office.name.empty() || (called && !office.called)) {
    office.name = name;
    office.called = called;
  } else if (office.name != name) {
    office.several = true;
  }
}

std::string PartyWords::name_of(TokenRange words) const {
  std::string out(bounded_name(slice(document_.article.text, span_of(document_, words))));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string_view bounded_name(std::string_view name) {
  constexpr std::size_t kLongest = 500;  // bytes
  if (name.size() <= kLongest) return name;
  const std::size_t space = name.rfind(' ', kLongest);
  std::size_t end = space == std::string_view::npos ? kLongest : space;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return name.substr(0, end);
}

}  // namespace onrecord
