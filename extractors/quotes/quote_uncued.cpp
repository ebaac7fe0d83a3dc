#include "extractors/quotes/quote_uncued.hpp"

#include <algorithm>
#include <initializer_list>

#include "corpus/utf8.hpp"
#include "extractors/quotes/quote_content.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kFewestWords = 8;
constexpr std::uint32_t kSubjectReach = 60;  // tokens
constexpr std::uint32_t kSignature = 8;      // tokens
constexpr std::uint32_t kIntroduction = 30;  // tokens before a colon
constexpr std::uint32_t kFewIntroduced = 3;  // words of a quotation behind a colon

std::string_view surface(const Document& document, std::uint32_t token) {
  return slice(document.article.text, document.tokens[token].span);
}

bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "—" || word == "–" || word == "―";
}

bool is_mark(std::string_view word) {
  return word == "\"" || word == "“" || word == "”" || word == "''" || word == "``" || word == "‘";
}

bool is_finite(Tag tag) {
  return tag == Tag::kVerb || tag == Tag::kAux || tag == Tag::kModal;
}

struct Words {
  bool enough = false;
  bool several = false;
  bool capital = false;  // the first one
  bool first_person = false;
  bool title = false;  // hardly a longer one without
};

Words words_of(const SentenceView& view, TokenRange range) {
  const std::string_view text = view.document.article.text;
  std::uint32_t count = 0;
  std::uint32_t longer = 0;
  std::uint32_t capitals = 0;
  Words words;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const Span span = view.document.tokens[i].span;
    if (!has_letters(slice(text, span))) continue;
    const bool upper = is_upper(code_point_at(text, span.begin).value);
    words.first_person = words.first_person || view.rules.lexicon->has(view.reading.words[i].kind,
                                                                       view.rules.speaks_of_self);
    if (count++ == 0) words.capital = upper;
    if (span.size() < 4) continue;
    ++longer;
    if (upper) ++capitals;
  }
  words.enough = count >= kFewestWords;
  words.several = count >= kFewIntroduced;
  words.title = longer > 2 && capitals * 5 >= longer * 4;
  return words;
}

// "the bank's spokesman": the owner is no more than half of it.
TokenRange with_owned(const Reading& reading, TokenRange owner) {
  if (owner.end >= reading.words.size() || reading.words[owner.end].tag != Tag::kPoss) return owner;
  const Phrase* owned =
      owner.end + 1 < reading.words.size() ? phrase_at(reading, owner.end + 1) : nullptr;
  return owned == nullptr ? owner : TokenRange{owner.first, owned->tokens.end};
}

// "the chief engineer Ana Ruiz": a role and the name behind it are one speaker.
TokenRange with_name(const Reading& reading, TokenRange role) {
  if (role.end >= reading.words.size()) return role;
  const Phrase* name = phrase_at(reading, role.end);
  const bool follows = name != nullptr && name->tokens.first == role.end;
  return follows && name->kind == PhraseKind::kName ? TokenRange{role.first, name->tokens.end}
                                                    : role;
}

// Whoever a verb of saying right before the quotation names: "said Ruiz, “...”", "one caller
// asking “...”".
TokenRange speaker_before(const SentenceView& view, std::uint32_t quotation) {
  const auto says = [&](std::uint32_t token) {
    return view.rules.lexicon->has(view.reading.words[token].kind, view.rules.say);
  };
  const std::uint32_t first = view.sentence.first_token;
  std::uint32_t end = quotation;
  const bool comma = end > first && surface(view.document, end - 1) == ",";
  if (comma) --end;
  if (end < first + 2) return {};
  const bool verb_last = says(end - 1);
  const Phrase* phrase = phrase_at(view.reading, verb_last ? end - 2 : end - 1);
  if (phrase == nullptr || !view.rules.uncued.actors[phrase->symbol]) return {};
  const std::uint32_t begin = phrase->tokens.first;
  if (!verb_last && (!comma || begin <= first || !says(begin - 1))) return {};
  return phrase->tokens;
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

// Behind these the writer names what is written somewhere, or lists it.
bool is_no_speech_after(std::string_view before) {
  return before == "(" || before == "and" || before == "from" || before == "of";
}

// "a note from Ruiz:", but not "on Ruiz:"
bool is_source_preposition(const SentenceView& view, std::uint32_t token) {
  return view.rules.lexicon->has(view.reading.words[token].kind, view.rules.source_prep);
}

// Whom the words before a colon introduce: who opens them ("Ana Ruiz, mayor of Ulm:", "Ruiz's
// answer:"), else the last they name ("Here's Ana Ruiz:", "Asked about it, Ana Ruiz:").
TokenRange introduced_before(const SentenceView& view, std::uint32_t colon) {
  const std::uint32_t first =
      std::max(view.sentence.first_token, colon > kIntroduction ? colon - kIntroduction : 0);
  TokenRange named;
  bool opening = first == view.sentence.first_token;
  for (std::uint32_t i = first; i < colon;) {
    opening = opening && !is_finite(view.reading.words[i].tag);
    const Phrase* phrase = phrase_at(view.reading, i);
    if (phrase == nullptr || phrase->tokens.first != i) {
      opening = opening && !has_letters(surface(view.document, i));
      ++i;
      continue;
    }
    if (opening && view.rules.uncued.actors[phrase->symbol]) return phrase->tokens;
    opening = false;
    const Tag before = i > first ? view.reading.words[i - 1].tag : Tag::kPunct;
    // "For Ruiz, it is simple: ..."
    const bool views =
        i == view.sentence.first_token + 1 && surface(view.document, phrase->tokens.end) == ",";
    const bool oblique = before == Tag::kPrep && !views && !is_source_preposition(view, i - 1);
    if (phrase->kind == PhraseKind::kName && view.rules.uncued.actors[phrase->symbol] && !oblique) {
      named = phrase->tokens;
    }
    i = std::max(i + 1, phrase->tokens.end);
  }
  return named;
}

}  // namespace

UncuedRules::UncuedRules(const Lexicon& lexicon, const std::vector<const Rule*>& rules)
    : actors(lexicon.kind_count()) {
  enum : unsigned { kActor = 1, kName = 2, kPlace = 4, kNobody = 8 };
  std::vector<unsigned> by_class;
  const auto mark = [&](std::initializer_list<std::string_view> names, unsigned as) {
    for (const std::string_view name : names) {
      const ClassId id = lexicon.find_class(name);
      if (id == kNoClass) continue;
      if (by_class.size() <= id) by_class.resize(id + std::size_t{1});
      by_class[id] |= as;
    }
  };
  mark({"PERSON", "ORG", "GOV", "NATION", "HUMAN", "GROUPNOUN", "ORGNOUN", "DOCNOUN", "PRON_HE",
        "PRON_SHE", "PRON_THEY", "PRON_I", "PRON_WE"},
       kActor);
  mark({"NAME"}, kName);
  mark({"PLACE"}, kPlace);
  mark({"TIME", "QUANTITY"}, kNobody);
  for (std::size_t kind = 0; kind < actors.size(); ++kind) {
    unsigned is = 0;
    for (const ClassId id : lexicon.classes(static_cast<Kind>(kind))) {
      if (id < by_class.size()) is |= by_class[id];
    }
    actors[kind] = (is & kNobody) == 0 && ((is & kActor) != 0 || (is & (kName | kPlace)) == kName);
  }
  for (const Rule* rule : rules) {
    for (std::size_t i = 1; i < kUncuedRules.size(); ++i) {
      if (rule->name == kUncuedRules[i]) confidence[i] = rule->confidence;
    }
  }
}

TokenRange actor_of(const Document& document, const Reading& reading, const UncuedRules& rules,
                    const Sentence& sentence, std::uint32_t end) {
  end = std::min({end, sentence.end_token, sentence.first_token + kSubjectReach});
  const Phrase* subject = nullptr;
  for (std::uint32_t i = sentence.first_token; i < end;) {
    const Phrase* phrase = phrase_at(reading, i);
    if (phrase == nullptr || phrase->tokens.first != i) {
      if (subject != nullptr && is_finite(reading.words[i].tag)) break;
      // What stands in marks is no clause of the writer.
      if (subject == nullptr && is_mark(surface(document, i))) return {};
      ++i;
      continue;
    }
    const Tag before = i > sentence.first_token ? reading.words[i - 1].tag : Tag::kPunct;
    const bool oblique = before == Tag::kPrep || before == Tag::kTo;
    if (subject == nullptr && !oblique) subject = phrase;
    i = std::max(i + 1, phrase->tokens.end);
  }
  if (subject == nullptr || !rules.actors[subject->symbol]) return {};
  return subject->tokens;
}

TokenRange signature_at(const Document& document, const Reading& reading, std::uint32_t token) {
  const std::size_t count = document.tokens.size();
  if (token + 1 >= count || !is_dash(surface(document, token))) return {};
  const Phrase* phrase = phrase_at(reading, token + 1);
  if (phrase == nullptr || phrase->tokens.first != token + 1) return {};
  const std::uint32_t begin = document.tokens[token + 1].span.begin;
  if (!is_upper(code_point_at(document.article.text, begin).value)) return {};
  if (phrase->tokens.end > token + kSignature) return {};
  const std::uint32_t after = document.tokens[phrase->tokens.end - 1].span.end;
  const std::string_view rest = std::string_view(document.article.text).substr(after, 1);
  return rest.empty() || rest == "." || rest == "\n" || rest == "," ? phrase->tokens : TokenRange{};
}

Uncued read_uncued(const SentenceView& view, const QuotedTokens& quoted) {
  const Document& document = view.document;
  const UncuedRules& rules = view.rules.uncued;
  const TokenRange range = quoted.tokens;
  const std::uint32_t first = view.sentence.first_token;
  const bool listed = range.first == first + 1 &&
                      (surface(document, first) == "•" || surface(document, first) == "*");
  const bool begins = range.first == first || listed;
  const bool is_signed =
      begins && !signature_at(document, view.reading, view.sentence.end_token).empty();
  if (is_signed) return {UncuedShape::kSentence, range, {}};
  const Words words = words_of(view, range);
  const bool after_colon = !begins && surface(document, range.first - 1) == ":";
  const TokenRange introduced =
      after_colon ? introduced_before(view, range.first - 1) : TokenRange{};
  // "Moss drove through the night. “I was scared.”"
  const bool own = begins && range.end == view.sentence.end_token && words.several &&
                   words.capital && words.first_person &&
                   ends_sentence(last_sign(document.article.text, *quoted.quotation));
  const bool enough = words.enough || own ||
                      (words.several && words.capital && after_colon &&
                       ends_sentence(last_sign(document.article.text, *quoted.quotation)));
  if (!enough || words.title || !has_verb(view, range)) return {};
  std::uint32_t next = range.end;
  while (next < view.sentence.end_token && !has_letters(surface(document, next))) ++next;
  const bool ends = next == view.sentence.end_token;
  const std::string_view before = begins ? "" : surface(document, range.first - 1);
  if (is_dash(before) || is_no_speech_after(before)) return {};
  if (begins) {
    if (!words.capital) return {};
    if (ends) return {UncuedShape::kSentence, range, {}, {}, !words.enough};
    const char32_t last = last_sign(document.article.text, *quoted.quotation);
    // A sentence of its own that the next one was taken to belong to.
    const char32_t after =
        code_point_at(document.article.text, document.tokens[next].span.begin).value;
    if (last == '.' && is_upper(after)) return {UncuedShape::kSentence, range, {}};
    if (last == ',' || ends_sentence(last)) {
      const Phrase* phrase = phrase_at(view.reading, next);
      const Kind kind = view.reading.words[next].kind;
      if (phrase != nullptr && (view.rules.flags[kind] & view.rules.relative) == 0) {
        const TokenRange speaker =
            with_name(view.reading, with_owned(view.reading, phrase->tokens));
        return {UncuedShape::kBeforeName, range, speaker};
      }
      return {UncuedShape::kGoesOn, range, {}};
    }
    return {UncuedShape::kGoesOn, trimmed(view, {range.first, view.sentence.end_token}), {}};
  }
  TokenRange actor = speaker_before(view, range.first);
  if (actor.empty()) {
    actor = actor_of(document, view.reading, rules, view.sentence, range.first);
  }
  if (actor.empty()) actor = introduced;
  // “Ruiz “never meant it”": somebody else says so of her, if anybody.
  if (!actor.empty() && actor.end == range.first && !words.capital) {
    return {UncuedShape::kInClause, range, {}, actor};
  }
  if (before == ":") return {ends ? UncuedShape::kAfterColon : UncuedShape::kNone, range, actor};
  return {words.capital ? UncuedShape::kAfterWords : UncuedShape::kInClause, range, actor};
}

}  // namespace onrecord
