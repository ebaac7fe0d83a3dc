// Who acts in a clause, and of whom a sentence speaks first.

#include "corpus/ordered.hpp"
#include "extractors/speakers/actor_reader.hpp"
#include "extractors/speakers/speaker_phrases.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestAside = 25;  // tokens
constexpr std::uint32_t kLongestBrackets = 8;
constexpr int kMostOwners = 3;
constexpr int kMostLinks = 2;  // "the head of the board of the firm"

}  // namespace

// Behind "this week", "on Monday".
std::uint32_t ActorReader::past_time(std::uint32_t token, std::uint32_t end) const {
  const std::uint32_t first = token < end && scene_.tag(token) == Tag::kPrep ? token + 1 : token;
  const Phrase* time = first < end ? phrase_at(scene_.reading, first) : nullptr;
  if (time == nullptr || time->tokens.first != first || !scene_.has(*time, kIsTime)) return token;
  return time->tokens.end;
}

// Behind ", the mayor of Ulm,", "(D-Ohio)": where the verb may stand.
std::uint32_t ActorReader::past_aside(std::uint32_t token, std::uint32_t end) const {
  if (token < end && scene_.text(token) == "(") {
    for (std::uint32_t i = token + 1; i < end && i < token + kLongestBrackets; ++i) {
      if (scene_.text(i) == ")") return i + 1;
    }
    return token;
  }
  if (token >= end || scene_.text(token) != ",") return token;
  for (std::uint32_t i = token + 1; i < end && i < token + kLongestAside; ++i) {
    if (scene_.text(i) != ",") continue;
    // "the host of “The Pier,” said"
    const bool closed = i + 1 < end && (scene_.word(i + 1) & kMarkWord) != 0;
    const std::uint32_t behind = past_time(closed ? i + 2 : i + 1, end);
    const std::uint32_t verb =
        behind < end && scene_.tag(behind) == Tag::kAdv ? behind + 1 : behind;
    const Tag next = verb < end ? scene_.tag(verb) : Tag::kPunct;
    if (next == Tag::kVerb || next == Tag::kAux || next == Tag::kModal) {
      return closed ? i + 2 : i + 1;
    }
  }
  return token;
}

// Where "the mayor's brother's boat" begins, of which the phrase is the last.
std::uint32_t ActorReader::with_owners(const Phrase& phrase) const {
  std::uint32_t first = phrase.tokens.first;
  for (int hops = 0; hops < kMostOwners && first > 1; ++hops) {
    if (scene_.tag(first - 1) != Tag::kPoss) break;
    const Phrase* owner = phrase_at(scene_.reading, first - 2);
    if (owner == nullptr) break;
    first = owner->tokens.first;
  }
  return first;
}

bool ActorReader::is_subject(const Phrase& phrase, const Sentence& sentence) const {
  std::uint32_t first = with_owners(phrase);
  // "at the state railways Brandvik"
  const Phrase* beside =
      first > sentence.first_token ? phrase_at(scene_.reading, first - 1) : nullptr;
  if (beside != nullptr && beside->kind == PhraseKind::kCommon) first = beside->tokens.first;
  if (first > sentence.first_token) {
    const Tag before = scene_.tag(first - 1);
    if (before == Tag::kPrep || before == Tag::kTo || before == Tag::kVerb) return false;
  }
  // "Ruiz (D-Ohio), a critic of it, left"
  const std::uint32_t aside = past_aside(phrase.tokens.end, sentence.end_token);
  std::uint32_t from = past_time(past_aside(aside, sentence.end_token), sentence.end_token);
  int hops = 0;
  for (std::uint32_t i = from; i < sentence.end_token && i < from + 4; ++i) {
    const Tag tag = scene_.tag(i);
    if (tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal) return true;
    // "the head of the board resigned"
    if (tag == Tag::kPrep && hops++ < kMostLinks) {
      const Phrase* linked =
          i + 1 < sentence.end_token ? phrase_at(scene_.reading, i + 1) : nullptr;
      if (linked == nullptr || linked->tokens.first != i + 1) break;
      i = from = linked->tokens.end - 1;
      continue;
    }
    const bool self = tag == Tag::kPron && scene_.text(i).ends_with("self");
    if (tag != Tag::kAdv && tag != Tag::kPunct && !self) break;
  }
  return false;
}

bool ActorReader::acts(std::size_t index, const Sentence& sentence) {
  if (acted_ != index + 1) {
    acted_ = index + 1;
    acts_ = is_subject(scene_.phrase(index), sentence);
  }
  return acts_;
}

// Of a clause that "but", ", and" or ", while" joins to the first.
bool ActorReader::leads_joined(const Phrase& phrase, const Sentence& sentence) const {
  const std::uint32_t first = phrase.tokens.first;
  if (first <= sentence.first_token + 1) return false;
  const std::string_view link = scene_.text(first - 1);
  const bool comma = scene_.text(first - 2) == ",";
  return scene_.tag(first - 1) == Tag::kConj ? comma || link == "but" : comma && link == "while";
}

// "Ruiz left, and Lind said it was late": of Lind the next sentence speaks.
void ActorReader::pass_topic_on(ActorId id) {
  for (const ActorId other : scene_.recent) {
    Actor& actor = scene_.actors[other];
    if (other != id && actor.told == sentence_ && actor.acts) actor.leads = false;
  }
}

// "Hart, a mayor": the same once more.
bool ActorReader::is_apposition(std::uint32_t first) const {
  if (first < 2 || scene_.text(first - 1) != ",") return false;
  const std::int32_t before = scene_.reading.phrase_of[first - 2];
  const std::int32_t here = scene_.reading.phrase_of[first];
  if (before == kNone || here == kNone) return false;
  const ActorId id = scene_.actor_of[static_cast<std::size_t>(here)];
  return id != kNone && id == scene_.actor_of[static_cast<std::size_t>(before)];
}

// Of the first clause; of "When he left, Ruiz said no", "In a note, Ruiz said no" and "Asked if he
// left, Ruiz said no" the clause behind the comma is the first.
bool ActorReader::leads(const Phrase& phrase, const Sentence& sentence) {
  const std::uint32_t first = phrase.tokens.first;
  if (led_ == sentence_ + 1) return false;
  const Tag opening = scene_.tag(sentence.first_token);
  // "Asked if he left", but "Retired clerk Ana Ruiz"
  const bool participle =
      (opening == Tag::kVpart || opening == Tag::kVing) && first > sentence.first_token + 1;
  if (opening == Tag::kSubord || opening == Tag::kPrep || participle) {
    // "Asked if Hart, a mayor who left, would come, Ruiz said no"
    if (scene_.has(phrase, kIsWho) || is_apposition(first)) return false;
    std::uint32_t i = first;
    while (i > sentence.first_token && scene_.text(i - 1) != ",") --i;
    if (i == sentence.first_token) return false;
  }
  led_ = sentence_ + 1;
  return true;
}

// "The board said on Monday that it was late": the board.
ActorId ActorReader::body_that_says(std::size_t index) const {
  const std::uint32_t first = scene_.phrase(index).tokens.first;
  const std::uint32_t begin = scene_.document.tokens[first].span.begin;
  const auto after = first_not(scene_.quotes.begin(), scene_.quotes.end(),
                               [&](const Quote& q) { return q.span.begin <= begin; });
  if (after == scene_.quotes.begin() || (after - 1)->type == QuoteType::kDirect) return kNone;
  const std::uint32_t opening = (after - 1)->span.begin;
  const bool opens = opening == begin || (first > 0 && scene_.tag(first - 1) == Tag::kSubord &&
                                          opening == scene_.document.tokens[first - 1].span.begin);
  const std::int32_t speaker =
      scene_.speaker[static_cast<std::size_t>(after - 1 - scene_.quotes.begin())];
  // "According to the report, it": of which it speaks.
  const bool acts = (after - 1)->speaker.begin < (after - 1)->cue.begin;
  if (!opens || !acts || speaker == kNone) return kNone;
  const ActorId id = scene_.actor_of[static_cast<std::size_t>(speaker)];
  if (id == kNone || scene_.actors[id].plural) return kNone;
  const SpeakerKind kind = scene_.actors[id].kind;
  const bool body = kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kGovernment;
  return body ? id : kNone;
}

// "Ruiz asked Lind whether it was late. “Yes,” he said": whom the question was put to right before
// a quotation that the phrase speaks; kNone.
ActorId ActorReader::answers(std::size_t index, Traits pronoun) const {
  const std::size_t number = scene_.quote_before(index);
  if (number == scene_.quotes.size() || number == 0) return kNone;
  const Quote& answer = scene_.quotes[number];
  const Quote& question = scene_.quotes[number - 1];
  if (scene_.speaker[number] != static_cast<std::int32_t>(index)) return kNone;
  if (answer.type != QuoteType::kDirect || question.type == QuoteType::kDirect) return kNone;
  if (question.addressee.empty() || question.cue.empty()) return kNone;
  if (!scene_.is(token_at(scene_.document, question.cue.begin), scene_.rules.asks)) return kNone;
  const std::int32_t asked = phrase_in(scene_, question.addressee);
  const ActorId id = asked == kNone ? kNone : scene_.actor_of[static_cast<std::size_t>(asked)];
  if (id == kNone || scene_.actors[id].kind != SpeakerKind::kPerson) return kNone;
  const Sex sex = (pronoun & kIsHe) != 0 ? Sex::kMale : Sex::kFemale;
  const bool close = was_told_before(scene_, scene_.actors[id], sentence_);
  return close && agree(scene_.actors[id].sex, sex) ? id : kNone;
}

// What a phrase speaks left of it: the content of "..., he said".
Span ActorReader::said_before(std::size_t index, const Sentence& sentence) const {
  const std::size_t number = scene_.quote_before(index);
  if (number == scene_.quotes.size()) return {};
  const Quote& quote = scene_.quotes[number];
  const bool spoken = scene_.speaker[number] == static_cast<std::int32_t>(index) &&
                      quote.type != QuoteType::kDirect;
  return spoken && quote.span.begin >= sentence.span.begin ? quote.span : Span{};
}

}  // namespace onrecord
