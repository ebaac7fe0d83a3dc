#include "extractors/proposals/proposal_triggers.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "corpus/ordered.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kTicker = 9;       // words that may stand in brackets behind a name
constexpr std::size_t kUsualSymbols = 64;  // room that sentences of usual length need
constexpr std::size_t kUsualMatches = 8;

}  // namespace

TriggerFinder::TriggerFinder(const Document& document, const Reading& reading,
                             const ProposalRules::State& rules, bool all_quoted, bool decree)
    : document_(document),
      reading_(reading),
      rules_(rules),
      all_quoted_(all_quoted),
      decree_(decree) {
  symbols_.reserve(kUsualSymbols);
  matches_.reserve(kUsualMatches);
  mark_quoted_sentences();
}

void TriggerFinder::find(const Sentence& sentence, ZoneKind zone,
                         std::vector<ProposalCandidate>& candidates) {
  make_symbols(sentence, zone);
  find_matches(zone == ZoneKind::kTitle, is_quoted(sentence));
  const auto before = static_cast<std::ptrdiff_t>(candidates.size());
  for (const Match& match : matches_) {
    ProposalCandidate candidate;
    candidate.rule_id = match.rule;
    candidate.rule = &rules_.rules[match.rule];
    candidate.trigger = match.groups[rules_.trigger];
    candidate.content = match.groups[rules_.content];
    if (rules_.addressee < kMostGroups) candidate.addressee = match.groups[rules_.addressee];
    if (rules_.agent < kMostGroups) candidate.agent = match.groups[rules_.agent];
    if (rules_.subject < kMostGroups) candidate.subject = match.groups[rules_.subject];
    if (!candidate.trigger.empty()) candidates.push_back(candidate);
  }
  const auto earlier = [](const ProposalCandidate& a, const ProposalCandidate& b) {
    return a.trigger.first != b.trigger.first ? a.trigger.first < b.trigger.first
                                              : a.rule_id < b.rule_id;
  };
  if (!std::is_sorted(candidates.begin() + before, candidates.end(), earlier)) {
    std::stable_sort(candidates.begin() + before, candidates.end(), earlier);
  }
}

// Of the rules that may match, those of titles or of text alone are tried.
void TriggerFinder::find_matches(bool in_title, bool quoted) {
  matches_.clear();
  for (std::size_t begin = 0; begin < symbols_.size(); begin += kLongest) {
    const std::span<const Symbol> piece =
        std::span(symbols_).subspan(begin, std::min(kLongest, symbols_.size() - begin));
    rules_.patterns.matching(piece, buffer_);
    for (const int id : buffer_.rules) {
      const ProposalRule& rule = rules_.rules[static_cast<std::size_t>(id)];
      if ((rule.within == Within::kTitle) != in_title) continue;
      if (rule.within == Within::kQuote && !quoted) continue;
      if (rule.within == Within::kDecree && !decree_) continue;
      // "urged Malta to ask Cyprus to share": another act may begin inside what the first asks.
      rules_.patterns.find_rule(id, piece, buffer_, matches_, kLongest, rules_.trigger);
    }
  }
}

bool TriggerFinder::reads_as_title(const Sentence& sentence) const {
  if (sentence.end_token - sentence.first_token < 4) return false;
  const auto text = [&](std::uint32_t i) {
    return slice(document_.article.text, document_.tokens[i].span);
  };
  std::string_view last = text(sentence.end_token - 1);
  if (last == "”" || last == "’" || last == ")") last = text(sentence.end_token - 2);
  if (last.size() == 1 && std::string_view(".?!:\"").find(last[0]) != std::string_view::npos) {
    return false;
  }
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const std::string_view word = text(i);
    if (word.size() > 4 && word[0] >= 'a' && word[0] <= 'z') return false;
  }
  return true;
}

// What an author may tell without a quote: under a condition, with "will", or as somebody reports
// ("hinted it would").
bool TriggerFinder::may_tell_unquoted(const Sentence& sentence) const {
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Kind kind = reading_.words[i].kind;
    if (rules_.has(kind, rules_.condition) || rules_.has(kind, rules_.state_verb)) return true;
    if (reading_.words[i].tag == Tag::kModal &&
        slice(document_.article.text, document_.tokens[i].span) == "will") {
      return true;
    }
  }
  return false;
}

bool TriggerFinder::is_quoted(const Sentence& sentence) const {
  return all_quoted_ || quoted_[static_cast<std::size_t>(&sentence - document_.sentences.data())];
}

void TriggerFinder::mark_quoted_sentences() {
  quoted_.assign(document_.sentences.size(), false);
  for (const Quote& quote : document_.quotes) {
    auto at = first_not(document_.sentences.begin(), document_.sentences.end(),
                        [&](const Sentence& s) { return s.span.end <= quote.span.begin; });
    for (; at != document_.sentences.end() && at->span.begin < quote.span.end; ++at) {
      quoted_[static_cast<std::size_t>(at - document_.sentences.begin())] = true;
    }
  }
}

bool TriggerFinder::has_trigger(const Sentence& sentence) const {
  const bool open = is_quoted(sentence);
  bool modal = false;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const WordId word = reading_.words[i].word;
    const TriggerWord as = rules_.trigger_words.at(word);
    if (as == TriggerWord::kNone) continue;
    if (as == TriggerWord::kModal) {
      if (open) return true;
      modal = true;
      continue;
    }
    if (as == TriggerWord::kPlain || may_begin(as, sentence, i)) return true;
  }
  return modal && may_tell_unquoted(sentence);
}

bool TriggerFinder::is_word_to(std::uint32_t token) const {
  return slice(document_.article.text, document_.tokens[token].span) == "to";
}

bool TriggerFinder::is_got(std::uint32_t token) const {
  return slice(document_.article.text, document_.tokens[token].span) == "got";
}

bool TriggerFinder::is_that(std::uint32_t token) const {
  const std::string_view word = slice(document_.article.text, document_.tokens[token].span);
  return word == "that";
}

bool TriggerFinder::may_begin(TriggerWord as, const Sentence& sentence, std::uint32_t i) const {
  switch (as) {
    case TriggerWord::kHave:
      // "have to", "have got to"
      return (i + 1 < sentence.end_token && reading_.words[i + 1].tag == Tag::kTo) ||
             (i + 2 < sentence.end_token && reading_.words[i + 2].tag == Tag::kTo && is_got(i + 1));
    case TriggerWord::kWhether:
      return i + 1 < sentence.end_token && rules_.has(reading_.words[i + 1].kind, rules_.whether);
    case TriggerWord::kVital:
      return i + 1 < sentence.end_token &&
             (is_that(i + 1) || (is_quoted(sentence) && (reading_.words[i + 1].tag == Tag::kTo ||
                                                         reading_.words[i + 1].tag == Tag::kPrep)));
    case TriggerWord::kLike:
      for (std::uint32_t k = i; k > sentence.first_token && k + 3 > i; --k) {
        if (rules_.has(reading_.words[k - 1].kind, rules_.will)) return true;
      }
      return false;
    case TriggerWord::kTime:
      return trigger_phrase(i, sentence.end_token) != nullptr;
    default:
      return true;
  }
}

void TriggerFinder::make_symbols(const Sentence& sentence, ZoneKind zone) {
  symbols_.clear();
  std::uint32_t i = sentence.first_token;
  while (i < sentence.end_token) {
    const TriggerPhrase* const several =
        rules_.trigger_words.begins_phrase(reading_.words[i].word)
            ? trigger_phrase(i, sentence.end_token, zone == ZoneKind::kTitle)
            : nullptr;
    if (several != nullptr) {
      const std::uint32_t end = i + static_cast<std::uint32_t>(several->words.size());
      symbols_.push_back({several->kind, plain(reading_.words[i].tag), i, end});
      i = end;
      continue;
    }
    const Phrase* phrase = zone == ZoneKind::kTitle ? nullptr : phrase_at(reading_, i);
    const bool whole =
        phrase != nullptr && phrase->tokens.first == i &&
        phrase->tokens.end <= sentence.end_token &&
        (!rules_.noun_kinds[reading_.words[phrase->head].kind] || ends_name(sentence, *phrase)) &&
        !is_infinitive(sentence, *phrase);
    if (whole) {
      const std::uint32_t end = past_ticker(sentence, *phrase);
      symbols_.push_back({phrase->symbol, Tag::kNoun, i, end});
      i = end;
    } else {
      const bool listed = i > sentence.first_token && reading_.words[i - 1].tag == Tag::kTo &&
                          rules_.has(reading_.words[i].kind, rules_.base);
      const bool infinitive = listed || (phrase != nullptr && is_infinitive(sentence, *phrase));
      Tag tag = infinitive ? Tag::kVerb : plain(reading_.words[i].tag);
      if (is_to(i) && i + 1 < sentence.end_token) {
        const Phrase* next = phrase_at(reading_, i + 1);
        if (next != nullptr && is_infinitive(sentence, *next)) tag = Tag::kTo;
      }
      symbols_.push_back({reading_.words[i].kind, tag, i, i + 1});
      ++i;
    }
  }
}

// "the Court of Appeal": its last word names no act.
bool TriggerFinder::ends_name(const Sentence& sentence, const Phrase& phrase) const {
  const std::uint32_t i = phrase.head;
  if (i < sentence.first_token + 2) return false;
  const auto is_capital = [&](std::uint32_t token) {
    const char c = document_.article.text[document_.tokens[token].span.begin];
    return c >= 'A' && c <= 'Z';
  };
  return phrase.kind == PhraseKind::kName && is_capital(i) && is_capital(i - 2) &&
         slice(document_.article.text, document_.tokens[i - 1].span) == "of";
}

// "Marlow Ltd (NYSE: MRL)", "Ruiz <RZ.L>": the name and what stands behind it in brackets.
std::uint32_t TriggerFinder::past_ticker(const Sentence& sentence, const Phrase& phrase) const {
  const std::uint32_t open = phrase.tokens.end;
  if (phrase.kind == PhraseKind::kPronoun || open + 2 >= sentence.end_token) return open;
  const auto text = [&](std::uint32_t token) {
    return slice(document_.article.text, document_.tokens[token].span);
  };
  const bool round = text(open) == "(";
  if (!round && text(open) != "<") return open;
  for (std::uint32_t i = open + 1; i < sentence.end_token && i < open + kTicker; ++i) {
    // "his ruling party (LDP)": a short name alone.
    if (phrase.kind != PhraseKind::kName && i > open + 2) return open;
    if (text(i) == (round ? ")" : ">")) return i + 1;
  }
  return open;
}

// "urged him to act", "to phase out": a verb that was taken for a noun phrase of its own.
bool TriggerFinder::is_infinitive(const Sentence& sentence, const Phrase& phrase) const {
  const std::uint32_t i = phrase.tokens.first;
  if (i == sentence.first_token || phrase.kind != PhraseKind::kCommon) return false;
  if (!may_be_to(i - 1)) return false;
  const bool to = is_word_to(i - 1);
  // "offered to chair talks": the object was taken for the head.
  if (phrase.tokens.end == i + 2 && to && rules_.has(reading_.words[i].kind, rules_.noun_too) &&
      rules_.has(phrase.symbol, rules_.plural)) {
    return true;
  }
  // "to de-escalate tensions"
  if (i + 2 < sentence.end_token && to && rules_.has(reading_.words[i].kind, rules_.verb_prefix) &&
      rules_.has(reading_.words[i + 2].kind, rules_.base)) {
    return true;
  }
  if (phrase.tokens.end != i + 1) return false;
  if (reading_.words[i - 1].tag == Tag::kTo && rules_.has(reading_.words[i].kind, rules_.base)) {
    return true;
  }
  if (to && rules_.has(reading_.words[i].kind, rules_.noun_too)) return true;
  return to && i + 2 < sentence.end_token &&
         rules_.has(reading_.words[i + 1].kind, rules_.particle) &&
         phrase_at(reading_, i + 2) != nullptr;
}

Tag TriggerFinder::plain(Tag tag) {
  static constexpr std::array<Tag, kTags> kPlain = [] {
    std::array<Tag, kTags> plain{};
    const auto set = [&](Tag of, Tag to) { plain[static_cast<std::size_t>(of)] = to; };
    for (std::size_t i = 0; i < kTags; ++i) plain[i] = static_cast<Tag>(i);
    for (const Tag of : {Tag::kPron, Tag::kDet, Tag::kNum}) set(of, Tag::kAdj);
    set(Tag::kPropn, Tag::kNoun);
    set(Tag::kAux, Tag::kVerb);
    for (const Tag of : {Tag::kConj, Tag::kSubord, Tag::kModal, Tag::kPunct}) set(of, Tag::kOther);
    return plain;
  }();
  return kPlain[static_cast<std::size_t>(tag)];
}

const TriggerPhrase* TriggerFinder::trigger_phrase(std::uint32_t token, std::uint32_t end,
                                                   bool in_title) const {
  if (rules_.trigger_words.phrase_at(reading_, token, end) == nullptr) return nullptr;
  // "Ruiz calls on Malta": verbs of titles are often taken for nouns.
  const bool verb = in_title && rules_.has(reading_.words[token].kind, rules_.third);
  for (;;) {
    const TriggerPhrase* phrase = rules_.trigger_words.phrase_at(reading_, token, end);
    if (phrase == nullptr || verb || !is_apart(*phrase, token, end)) return phrase;
    // A shorter one may stand together.
    end = token + static_cast<std::uint32_t>(phrase->words.size()) - 1;
    if (end <= token + 1) return nullptr;
  }
}

bool TriggerFinder::is_apart(const TriggerPhrase& phrase, std::uint32_t token,
                             std::uint32_t end) const {
  const Tag first = reading_.words[token].tag;
  if (first == Tag::kNoun || first == Tag::kPropn) return true;
  const std::uint32_t after = token + static_cast<std::uint32_t>(phrase.words.size());
  if (reading_.words[after - 1].tag == Tag::kTo) {
    return !rules_.has(phrase.kind, rules_.time_to);
  }
  if (after >= end) return false;
  const Phrase* next = phrase_at(reading_, after);
  return next != nullptr && rules_.has(next->symbol, rules_.time);
}

}  // namespace onrecord
