#include <algorithm>

#include "corpus/ordered.hpp"
#include "corpus/utf8.hpp"
#include "extractors/quotes/quote_finder.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestHeading = 10;  // tokens, marks included

}  // namespace

// A few words in marks, without a stop, on a line of their own: whoever spoke did not go on.
bool QuoteFinder::is_heading(const QuotedTokens& quoted) const {
  if (quoted.quotation->continues || quoted.quotation->continued) return false;
  if (quoted.tokens.end - quoted.tokens.first > kLongestHeading) return false;
  return is_letter(last_sign(document_.article.text, *quoted.quotation));
}

// The group of content that begins with a quotation which goes on with one of the paragraph
// before: that of its earlier parts, which may have waited for their speaker until now.
std::uint32_t QuoteFinder::group_of(TokenRange part, const Quote& said) {
  const auto quoted = first_not(quoted_.begin(), quoted_.end(),
                                [&](const QuotedTokens& q) { return q.tokens.first < part.first; });
  if (quoted == quoted_.end() || quoted->tokens.first != part.first ||
      !quoted->quotation->continues) {
    return groups_++;
  }
  if (!waiting_.empty()) {
    for (const Span span : waiting_) {
      Quote earlier = said;
      earlier.span = span;
      earlier.group = groups_;
      earlier.type = QuoteType::kDirect;
      out_.push_back(earlier);
    }
    waiting_.clear();
    return groups_++;
  }
  if (thread_.open && !thread_.introduces && runs_on_) return out_[thread_.quote].group;
  return groups_++;
}

void QuoteFinder::introduce(const Frame& frame, std::uint32_t zone) {
  pending_ = make_quote(frame);
  thread_ = {true, zone, 0, true};
}

// The person whom the sentence before is about, where nobody speaks in it: "Ruiz said so. “...”
// Lind agreed. “...”"
Span QuoteFinder::spoken_of_since() const {
  if (thread_.introduces || previous_ == nullptr) return {};
  if (out_[thread_.quote].span.end > previous_->span.begin) return {};
  const TokenRange who =
      actor_of(document_, reading_, rules_.uncued, *previous_, previous_->end_token);
  if (who.empty()) return {};
  const Phrase* phrase = phrase_at(reading_, who.first);
  const bool person =
      phrase != nullptr && phrase->kind == PhraseKind::kName && !rules_.is_place(phrase->symbol);
  return person ? span_of_range(who) : Span{};
}

// “... was late. ” And Lind said ...: a sentence of its own that the next one was taken to belong
// to.
bool QuoteFinder::leads_alone(const SentenceView& view) const {
  if (quoted_.empty() || frames_.empty()) return false;
  const QuotedTokens& quoted = quoted_.front();
  const std::uint32_t next = quoted.tokens.end;
  if (quoted.tokens.first != view.sentence.first_token || next >= view.sentence.end_token ||
      frames_.front().match.first < next || !thread_.open) {
    return false;
  }
  const std::string_view text = document_.article.text;
  const char32_t last = last_sign(text, *quoted.quotation);
  return (last == '.' || last == '!' || last == '?') &&
         is_upper(code_point_at(text, document_.tokens[next].span.begin).value);
}

// A sentence that is a quotation, or holds one, and names no cue.
void QuoteFinder::add_alone(const SentenceView& view, std::uint32_t zone) {
  const QuotedTokens& quoted = quoted_.front();
  const TokenRange whole = trimmed(view, {view.sentence.first_token, view.sentence.end_token});
  const bool is_all = quoted.tokens.first <= whole.first && whole.end <= quoted.tokens.end;
  if (!is_all && frames_.empty()) return;
  const bool same_zone = thread_.zone == zone;
  if (!same_zone && !thread_.introduces && is_heading(quoted)) return;
  const bool next_zone = thread_.zone + 1 == zone;
  runs_on_ = quoted.quotation->continued;
  const bool is_signed = !signature_at(document_, reading_, view.sentence.end_token).empty();
  if (is_signed && !thread_.introduces) return;
  if (!thread_.open || (!same_zone && !next_zone && !quoted.quotation->continues)) {
    const Span span = span_of_range(quoted.tokens);
    if (runs_on_ && says_something(span)) waiting_.push_back(span);
    return;
  }
  Quote quote = thread_.introduces ? pending_ : out_[thread_.quote];
  quote.nested = {};
  const Span other = spoken_of_since();
  const bool goes_on =
      !thread_.introduces && other.empty() && out_[thread_.quote].type != QuoteType::kIndirect;
  quote.span = span_of_range(quoted.tokens);
  if (!says_something(quote.span)) return;
  if (!other.empty()) quote.speaker = other;
  // "Ruiz was asked if it was late. “Not yet.”"
  if (quote.speaker.empty()) {
    quote.speaker = quote.addressee;
    quote.addressee = {};
  }
  if (!goes_on) {
    quote.group = groups_++;
    if (!thread_.introduces) {
      quote.cue = {};
      quote.rule = "quotation-alone";
      quote.confidence = rules_.alone_confidence;
      quote.kind = QuoteKind::kSpeech;
      quote.negated = false;
    }
  }
  quote.type = QuoteType::kDirect;
  out_.push_back(quote);
  thread_ = {true, zone, out_.size() - 1, false};
}

// Quotations of the sentence that nothing has claimed; `first` is its first quote in out_.
void QuoteFinder::add_uncued(const SentenceView& view, std::uint32_t zone, std::size_t first) {
  if (quoted_.empty()) return;
  claimed_.assign(quoted_.size(), false);
  for (std::size_t i = first; i < out_.size(); ++i) {
    for (auto quoted = quoted_from(out_[i].span.begin + 1);
         quoted != quoted_.end() && quoted->quotation->span.begin < out_[i].span.end; ++quoted) {
      claimed_[static_cast<std::size_t>(quoted - quoted_.begin())] = true;
    }
  }
  for (std::size_t i = 0; i < quoted_.size(); ++i) {
    if (claimed_[i]) continue;
    const Uncued uncued = read_uncued(view, quoted_[i]);
    if (uncued.shape == UncuedShape::kNone) continue;
    const auto shape = static_cast<std::size_t>(uncued.shape);
    Quote quote;
    quote.rule = kUncuedRules[shape];
    quote.confidence = rules_.uncued.confidence[shape];
    quote.speaker = speaker_of(view, uncued, zone);
    if (uncued.needs_speaker && quote.speaker.empty()) continue;
    const std::size_t made = out_.size();
    const bool others = quoted_.size() > 1 || made > first;  // which it must not run into
    add_part(quote, others ? quoted_[i].tokens : uncued.content, groups_);
    if (out_.size() == made) continue;
    ++groups_;
    set_type(made);
    if (uncued.shape == UncuedShape::kInClause) out_[made].type = QuoteType::kMixed;
    if (out_[made].type == QuoteType::kDirect) thread_ = {true, zone, made, false};
  }
}

// Whom a quotation without an attribution belongs to: who signs it, the subject of its sentence,
// whoever spoke right before, or the subject of the sentence before.
Span QuoteFinder::speaker_of(const SentenceView& view, const Uncued& uncued,
                             std::uint32_t zone) const {
  if (uncued.shape == UncuedShape::kSentence) {
    const TokenRange signature = signature_at(document_, reading_, view.sentence.end_token);
    if (!signature.empty()) return span_of_range(signature);
  }
  if (!uncued.speaker.empty()) return span_of_range(uncued.speaker);
  if (uncued.shape == UncuedShape::kBeforeName) return {};
  const bool goes_on =
      thread_.open && !thread_.introduces && (thread_.zone == zone || thread_.zone + 1 == zone);
  if (goes_on) return out_[thread_.quote].speaker;
  const std::size_t nearest = zone > 0 ? zone - 1 : zone;
  TokenRange actor;
  if (previous_ != nullptr && previous_->span.begin >= document_.zones[nearest].span.begin) {
    actor = actor_of(document_, reading_, rules_.uncued, *previous_, previous_->end_token);
  }
  return span_of_range(actor.empty() ? uncued.subject : actor);
}

}  // namespace onrecord
