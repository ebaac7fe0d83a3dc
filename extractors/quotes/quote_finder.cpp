#include "extractors/quotes/quote_finder.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "extractors/quotes/quote_context.hpp"
#include "extractors/quotes/quote_nested.hpp"

namespace onrecord {
namespace {

constexpr double kDirectShare = 0.9;  // of the letters inside marks

}  // namespace

void QuoteFinder::run() {
  find_quotations(document_, quotations_);
  for (const Sentence& sentence : document_.sentences) read(sentence);
  const auto earlier = [](const Quote& a, const Quote& b) { return a.span < b.span; };
  if (!std::is_sorted(out_.begin(), out_.end(), earlier)) {
    std::stable_sort(out_.begin(), out_.end(), earlier);
  }
  // "Ruiz fired back: “We must go,” she wrote": one quotation, said once.
  const auto once = std::unique(out_.rbegin(), out_.rend(),
                                [](const Quote& a, const Quote& b) { return a.span == b.span; });
  out_.erase(out_.begin(), once.base());
  number_groups();
}

std::uint32_t QuoteFinder::zone_of(const Sentence& sentence) {
  while (zone_ + 1 < document_.zones.size() &&
         document_.zones[zone_].span.end <= sentence.span.begin) {
    ++zone_;
  }
  return static_cast<std::uint32_t>(zone_);
}

// “Dee” of "Ana “Dee” Ruiz": marks that a name took in.
bool QuoteFinder::is_nickname(std::uint32_t mark) const {
  const Phrase* name = phrase_at(reading_, mark);
  return name != nullptr && name->tokens.first < mark;
}

void QuoteFinder::collect_quotations(const Sentence& sentence) {
  quoted_.clear();
  while (next_quotation_ < quotations_.size() &&
         quotations_[next_quotation_].span.end <= sentence.span.begin) {
    ++next_quotation_;
  }
  std::uint32_t token = sentence.first_token;
  for (std::size_t i = next_quotation_; i < quotations_.size(); ++i) {
    const Quotation& quotation = quotations_[i];
    if (quotation.span.begin >= sentence.span.end) break;
    if (quotation.depth > 0 || quotation.span.begin < sentence.span.begin) continue;
    while (token < sentence.end_token &&
           document_.tokens[token].span.begin < quotation.span.begin) {
      ++token;
    }
    const std::uint32_t first = token;
    while (token < sentence.end_token && document_.tokens[token].span.end <= quotation.span.end) {
      ++token;
    }
    if (token > first && !is_nickname(first)) quoted_.push_back({{first, token}, &quotation});
  }
}

void QuoteFinder::read(const Sentence& sentence) {
  const std::uint32_t zone = zone_of(sentence);
  const ZoneKind kind = document_.zones.empty() ? ZoneKind::kBody : document_.zones[zone].kind;
  if (kind == ZoneKind::kByline || kind == ZoneKind::kDateline || kind == ZoneKind::kRelated ||
      kind == ZoneKind::kFooter || kind == ZoneKind::kCaption) {
    collect_quotations(sentence);
    return;
  }
  collect_quotations(sentence);
  if (sentence.span.begin < transcribed_) return;
  finder_.find(sentence, quoted_, frames_);
  if (turn_.open && zone != turn_.zone && goes_on(sentence, zone)) {
    take_paragraph(sentence.span.begin, zone);
    return;
  }
  const SentenceView view{document_, reading_, rules_, sentence, quoted_, frames_};
  find_nested(view);
  const std::size_t before = out_.size();
  sentence_first_ = before;
  // A quotation that heads a section has nobody who says it there.
  const bool heading = kind == ZoneKind::kHeading;
  if (!heading && leads_alone(view)) {
    add_alone(view, zone);
    sentence_first_ = out_.size();
  }
  std::uint32_t covered = sentence.first_token;
  for (std::size_t i = 0; i < frames_.size(); ++i) add_frame(view, i, zone, covered);
  runs_on_ = false;
  if (!heading && frames_.empty() && !quoted_.empty()) add_alone(view, zone);
  if (!runs_on_) {
    waiting_.clear();
    add_uncued(view, zone, before);
  }
  previous_ = &sentence;
  if (out_.size() > before) return;
  if (!thread_.introduces || thread_.zone != zone) {
    if (thread_.zone != zone) thread_.open = thread_.introduces;
  }
}

// "The mayor said the bridge was safe, Weber wrote": what the last attribution reports holds the
// earlier ones, unless its words are a quotation of their own.
void QuoteFinder::find_nested(const SentenceView& view) {
  for (std::size_t i = frames_.size(); i > 1; --i) {
    const Frame& outer = frames_[i - 1];
    if (outer.nested || is_first_person(outer.speaker)) continue;
    const FrameRule& rule = rules_.rules[outer.rule];
    const bool reports = rule.side == Side::kLeft || (rule.side == Side::kAround && rule.takes_all);
    if (!reports || rule.direct_only || rule.yields || outer.stands_alone) continue;
    const TokenRange content = content_before(view, i - 1);
    for (std::size_t k = i - 1; k > 0; --k) {
      Frame& inner = frames_[k - 1];
      if (inner.match.first < content.first || inner.cue.end > content.end) break;
      inner.nested = rules_.rules[inner.rule].side == Side::kRight &&
                     rules_.rules[inner.rule].extent != Extent::kParagraph;
    }
  }
}

// "Ruiz issued a statement after the vote passed: ...": what follows is what she issued.
bool QuoteFinder::is_introduced(std::size_t index) const {
  const auto reports = [this](const Frame& frame) {
    const Kind cue = reading_.words[frame.cue.first].kind;
    return rules_.rules[frame.rule].side == Side::kNext &&
           (rules_.lexicon->has(cue, rules_.issue) || rules_.lexicon->has(cue, rules_.say));
  };
  const auto before = frames_.begin() + static_cast<std::ptrdiff_t>(index);
  return !reports(*before) && std::any_of(frames_.begin(), before, reports);
}

// "The pilot said the storm was near, the inquest heard", "The court heard he said “No.”"
bool QuoteFinder::holds_another(std::size_t index, TokenRange content) const {
  const auto inside = [content](const Frame& frame) {
    return frame.cue.first >= content.first && frame.cue.end <= content.end;
  };
  return (index > 0 && inside(frames_[index - 1])) ||
         (index + 1 < frames_.size() && inside(frames_[index + 1]));
}

void QuoteFinder::add_frame(const SentenceView& view, std::size_t index, std::uint32_t zone,
                            std::uint32_t& covered) {
  const Frame& frame = frames_[index];
  const FrameRule& rule = rules_.rules[frame.rule];
  TokenRange parts[3];
  std::size_t count = 0;
  const auto add = [&](TokenRange range) {
    if (!range.empty()) parts[count++] = range;
  };
  switch (rule.side) {
    case Side::kLeft:
      add(content_before(view, index));
      if (count > 0) add(content_resumed(view, index));
      break;
    case Side::kAround:
      add(content_before(view, index));
      add(content_resumed(view, index));
      break;
    case Side::kRight:
      add(content_after(view, index));
      if (count > 0) add(content_past_dashes(view, index, parts[0]));
      break;
    case Side::kNext:
      break;
  }
  if (frame.nested) return;
  if (rule.side == Side::kNext) {
    if (!is_introduced(index)) introduce(frame, zone);
    return;
  }
  if (rule.extent == Extent::kParagraph) {
    transcribe(frame, zone);
    return;
  }
  // The content of an earlier attribution holds this one.
  if (count == 0 || (frame.cue.first < covered && !rule.nests)) return;
  if (rule.yields && (parts[0].first < covered || holds_another(index, parts[0]))) return;
  const auto quoted = quote_view::quotation_from(view, parts[0].first);
  const bool quotes = rule.side == Side::kRight && quoted != view.quoted.end() &&
                      quoted->tokens.first < parts[0].end;
  if (rule.needs_verb && !quotes && !has_verb(view, parts[0]) &&
      (count == 1 || !has_verb(view, parts[1]))) {
    return;
  }
  Quote said = make_quote(frame);
  // "I think so" is an opinion, and who holds it writes or speaks already.
  if (said.kind != QuoteKind::kSpeech && is_first_person(frame.speaker)) return;
  read_context(view, frame, std::span(parts).first(count), said);
  const std::uint32_t group = group_of(parts[0], said);
  const std::size_t first = out_.size();
  for (std::size_t i = 0; i < count; ++i) {
    said.nested = nested_in(view, index, parts[i]);
    add_part(said, parts[i], group);
  }
  if (out_.size() == first) return;
  set_type(first);
  for (std::size_t i = 0; i < count; ++i) {
    if (parts[i].first > frame.cue.first) covered = std::max(covered, parts[i].end);
  }
  // "...,” he said, referring to the map. “...": the words go on, not what he referred to.
  const bool keeps = first > sentence_first_ && thread_.open && !thread_.introduces &&
                     out_[first].type != QuoteType::kDirect &&
                     out_[thread_.quote].type == QuoteType::kDirect;
  if (!keeps) thread_ = {true, zone, out_.size() - 1, false};
}

bool QuoteFinder::is_first_person(TokenRange speaker) const {
  if (speaker.end != speaker.first + 1) return false;
  return rules_.lexicon->has(reading_.words[speaker.first].kind, rules_.first_person);
}

// What a verb of thinking or planning reports was not said.
QuoteKind QuoteFinder::kind_of(const Frame& frame, QuoteKind otherwise) const {
  for (std::uint32_t i = frame.cue.first; i < frame.cue.end; ++i) {
    const Kind kind = reading_.words[i].kind;
    if (rules_.lexicon->has(kind, rules_.say)) return otherwise;
    if (rules_.lexicon->has(kind, rules_.believe)) return QuoteKind::kBelief;
    if (rules_.lexicon->has(kind, rules_.intend)) return QuoteKind::kIntention;
  }
  return otherwise;
}

Quote QuoteFinder::make_quote(const Frame& frame) const {
  const FrameRule& rule = rules_.rules[frame.rule];
  Quote quote;
  quote.kind = kind_of(frame, rule.kind);
  quote.negated = frame.negated;
  quote.speaker = span_of_range(frame.speaker);
  quote.cue = span_of_range(frame.cue);
  quote.addressee = span_of_range(frame.addressee);
  quote.venue = span_of_range(frame.venue);
  quote.rule = rules_.rule_name(frame.rule);
  quote.confidence = rules_.patterns.rules()[frame.rule]->confidence;
  return quote;
}

void QuoteFinder::add_part(const Quote& said, TokenRange range, std::uint32_t group) {
  Quote quote = said;
  quote.span = span_of_range(range);
  if (quote.span.empty() || !says_something(quote.span)) return;
  quote.group = group;
  out_.push_back(quote);
}

// The first quotation of the sentence that does not end before the byte.
std::vector<QuotedTokens>::const_iterator QuoteFinder::quoted_from(std::uint32_t at) const {
  return first_not(quoted_.begin(), quoted_.end(),
                   [at](const QuotedTokens& quoted) { return quoted.quotation->span.end <= at; });
}

// Direct, mixed or indirect, by the share of letters inside marks; parts of a group agree.
void QuoteFinder::set_type(std::size_t first) {
  if (quoted_.empty()) {
    for (std::size_t i = first; i < out_.size(); ++i) out_[i].type = QuoteType::kIndirect;
    return;
  }
  const bool whole = std::all_of(
      out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end(), [&](const Quote& quote) {
        const auto quoted = quoted_from(quote.span.begin);
        return quoted != quoted_.end() && quoted->quotation->span == quote.span;
      });
  if (whole) {
    for (std::size_t i = first; i < out_.size(); ++i) out_[i].type = QuoteType::kDirect;
    return;
  }
  std::uint32_t letters = 0;
  std::uint32_t inside = 0;
  for (std::size_t i = first; i < out_.size(); ++i) {
    auto quoted = quoted_from(out_[i].span.begin);
    for (std::uint32_t at = out_[i].span.begin; at < out_[i].span.end; ++at) {
      const char c = document_.article.text[at];
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) continue;
      ++letters;
      while (quoted != quoted_.end() && quoted->quotation->span.end <= at) ++quoted;
      if (quoted != quoted_.end() && quoted->quotation->span.begin <= at) ++inside;
    }
  }
  const QuoteType type = inside == 0                        ? QuoteType::kIndirect
                         : inside >= kDirectShare * letters ? QuoteType::kDirect
                                                            : QuoteType::kMixed;
  for (std::size_t i = first; i < out_.size(); ++i) out_[i].type = type;
}

void QuoteFinder::number_groups() {
  std::vector<std::uint32_t> numbers(groups_, UINT32_MAX);
  std::uint32_t next = 0;
  for (Quote& quote : out_) {
    std::uint32_t& number = numbers[quote.group];
    if (number == UINT32_MAX) number = next++;
    quote.group = number;
  }
}

}  // namespace onrecord
