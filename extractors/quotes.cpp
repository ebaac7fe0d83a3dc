#include "extractors/quotes.hpp"

#include <algorithm>

#include "extractors/phrases.hpp"
#include "extractors/quote_content.hpp"
#include "extractors/quote_frames.hpp"

namespace onrecord {
namespace {

constexpr double kDirectShare = 0.9;    // of the letters inside marks
constexpr std::uint32_t kContext = 40;  // tokens on either side of a cue

// Puts the attributions of one document together, sentence by sentence.
class QuoteFinder {
 public:
  QuoteFinder(const Document& document, const Reading& reading, const QuoteRules::State& rules,
              std::vector<Quote>& out)
      : document_(document),
        reading_(reading),
        rules_(rules),
        out_(out),
        finder_(document, reading, rules) {}

  void run() {
    find_quotations(document_, quotations_);
    for (const Sentence& sentence : document_.sentences) read(sentence);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Quote& a, const Quote& b) { return a.span < b.span; });
    number_groups();
  }

 private:
  // What the sentence before left behind, for quotations that stand alone.
  struct Thread {
    bool open = false;        // a quote to go on with
    std::uint32_t zone = 0;   // its zone
    std::size_t quote = 0;    // the last part, in out_
    bool introduces = false;  // ended with "he said:"
  };

  std::uint32_t zone_of(const Sentence& sentence) {
    while (zone_ + 1 < document_.zones.size() &&
           document_.zones[zone_].span.end <= sentence.span.begin) {
      ++zone_;
    }
    return static_cast<std::uint32_t>(zone_);
  }

  void collect_quotations(const Sentence& sentence) {
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
      if (token > first) quoted_.push_back({{first, token}, &quotation});
    }
  }

  void read(const Sentence& sentence) {
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
    const SentenceView view{document_, reading_, rules_, sentence, quoted_, frames_};
    find_nested(view);
    const std::size_t before = out_.size();
    sentence_first_ = before;
    std::uint32_t covered = sentence.first_token;
    for (std::size_t i = 0; i < frames_.size(); ++i) add_frame(view, i, zone, covered);
    runs_on_ = false;
    if (frames_.empty() && !quoted_.empty()) add_alone(view, zone);
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
  void find_nested(const SentenceView& view) {
    for (std::size_t i = frames_.size(); i > 1; --i) {
      const Frame& outer = frames_[i - 1];
      if (outer.nested) continue;
      const FrameRule& rule = rules_.rules[outer.rule];
      const bool reports =
          rule.side == Side::kLeft || (rule.side == Side::kAround && rule.takes_all);
      if (!reports || rule.direct_only || outer.stands_alone) continue;
      const TokenRange content = content_before(view, i - 1);
      for (std::size_t k = i - 1; k > 0; --k) {
        Frame& inner = frames_[k - 1];
        if (inner.match.first < content.first || inner.cue.end > content.end) break;
        inner.nested = rules_.rules[inner.rule].side == Side::kRight;
      }
    }
  }

  void add_frame(const SentenceView& view, std::size_t index, std::uint32_t zone,
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
        break;
      case Side::kNext:
        break;
    }
    if (frame.nested) return;
    if (rule.side == Side::kNext) {
      introduce(frame, zone);
      return;
    }
    if (rule.extent == Extent::kParagraph) {
      transcribe(frame, zone);
      return;
    }
    // The content of an earlier attribution holds this one.
    if (count == 0 || (frame.cue.first < covered && !rule.nests)) return;
    if (rule.needs_verb && !has_verb(view, parts[0]) && (count == 1 || !has_verb(view, parts[1]))) {
      return;
    }
    Quote said = make_quote(frame);
    // "I think so" is an opinion, and who holds it writes or speaks already.
    if (said.kind != QuoteKind::kSpeech && is_first_person(frame.speaker)) return;
    add_context(view, frame, std::span(parts).first(count), said);
    const std::uint32_t group = group_of(parts[0], said);
    const std::size_t first = out_.size();
    for (std::size_t i = 0; i < count; ++i) add_part(said, parts[i], group);
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

  // The group of content that begins with a quotation which goes on with one of the paragraph
  // before: that of its earlier parts, which may have waited for their speaker until now.
  std::uint32_t group_of(TokenRange part, const Quote& said) {
    const auto quoted =
        std::partition_point(quoted_.begin(), quoted_.end(),
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

  // What a transcript gives somebody to say goes on to the end of the paragraph.
  void transcribe(const Frame& frame, std::uint32_t zone) {
    Quote said = make_quote(frame);
    const std::string_view text = document_.article.text;
    const Span paragraph = document_.zones[zone].span;
    std::uint32_t begin = document_.tokens[frame.begin.first].span.begin;
    std::uint32_t end = paragraph.end;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
    said.span = {begin, end};
    if (said.span.begin >= said.span.end || !says_something(said.span)) return;
    said.type = QuoteType::kIndirect;
    said.group = groups_++;
    out_.push_back(said);
    transcribed_ = end;
    thread_ = {};
  }

  bool is_first_person(TokenRange speaker) const {
    if (speaker.end != speaker.first + 1) return false;
    return rules_.lexicon->has(reading_.words[speaker.first].kind, rules_.first_person);
  }

  void introduce(const Frame& frame, std::uint32_t zone) {
    pending_ = make_quote(frame);
    thread_ = {true, zone, 0, true};
  }

  Span span_of_range(TokenRange range) const { return span_of(document_, range); }

  // What a verb of thinking or planning reports was not said.
  QuoteKind kind_of(const Frame& frame, QuoteKind otherwise) const {
    for (std::uint32_t i = frame.cue.first; i < frame.cue.end; ++i) {
      const Kind kind = reading_.words[i].kind;
      if (rules_.lexicon->has(kind, rules_.say)) return otherwise;
      if (rules_.lexicon->has(kind, rules_.believe)) return QuoteKind::kBelief;
      if (rules_.lexicon->has(kind, rules_.intend)) return QuoteKind::kIntention;
    }
    return otherwise;
  }

  Quote make_quote(const Frame& frame) const {
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

  // A month or a year is what somebody speaks of, not when he spoke.
  static bool is_one_day(const Date& date) {
    return (date.type == DateType::kDate || date.type == DateType::kTime) && !date.begin.empty() &&
           date.begin == date.until;
  }

  // When and where it was said: what stands near the cue and in no content.
  void add_context(const SentenceView& view, const Frame& frame, std::span<const TokenRange> parts,
                   Quote& quote) const {
    const std::uint32_t cue = frame.cue.first;
    const std::uint32_t first =
        std::max(view.sentence.first_token, cue > kContext ? cue - kContext : 0);
    const std::uint32_t end = std::min(view.sentence.end_token, cue + kContext);
    const Span near = span_of_range({first, end});
    auto date = std::lower_bound(document_.dates.begin(), document_.dates.end(), near.begin,
                                 [](const Date& d, std::uint32_t at) { return d.span.begin < at; });
    for (; date != document_.dates.end() && date->span.begin < near.end; ++date) {
      const bool inside = std::any_of(parts.begin(), parts.end(), [&](TokenRange part) {
        return span_of_range(part).contains(date->span);
      });
      if (inside || !is_one_day(*date)) continue;
      quote.said = static_cast<std::int32_t>(date - document_.dates.begin());
      break;
    }
    for (std::uint32_t i = first; i < end && quote.venue.empty(); ++i) {
      if (reading_.words[i].tag != Tag::kPrep) continue;
      const Phrase* phrase = i + 1 < end ? phrase_at(reading_, i + 1) : nullptr;
      if (phrase == nullptr || phrase->tokens.first != i + 1) continue;
      const Kind head = reading_.words[phrase->head].kind;
      const bool venue = rules_.lexicon->has(reading_.words[i].kind, rules_.venue_prep)
                             ? rules_.lexicon->has(head, rules_.venue_noun)
                             : rules_.lexicon->has(head, rules_.venue_on) && is_on(i);
      if (!venue) continue;
      const bool inside = std::any_of(parts.begin(), parts.end(), [i](TokenRange part) {
        return part.first <= i && i < part.end;
      });
      if (!inside) quote.venue = span_of_range({i, phrase->tokens.end});
    }
  }

  bool is_on(std::uint32_t token) const {
    return slice(document_.article.text, document_.tokens[token].span) == "on";
  }

  void add_part(const Quote& said, TokenRange range, std::uint32_t group) {
    Quote quote = said;
    quote.span = span_of_range(range);
    if (quote.span.empty() || !says_something(quote.span)) return;
    quote.group = group;
    out_.push_back(quote);
  }

  bool says_something(Span span) const { return has_letters(slice(document_.article.text, span)); }

  // The first quotation of the sentence that does not end before the byte.
  std::vector<QuotedTokens>::const_iterator quoted_from(std::uint32_t at) const {
    return std::partition_point(quoted_.begin(), quoted_.end(), [at](const QuotedTokens& quoted) {
      return quoted.quotation->span.end <= at;
    });
  }

  // Direct, mixed or indirect, by the share of letters inside marks; parts of a group agree.
  void set_type(std::size_t first) {
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

  // A sentence that is a quotation, or holds one, and names no cue.
  void add_alone(const SentenceView& view, std::uint32_t zone) {
    const QuotedTokens& quoted = quoted_.front();
    const TokenRange whole = trimmed(view, {view.sentence.first_token, view.sentence.end_token});
    const bool is_all = quoted.tokens.first <= whole.first && whole.end <= quoted.tokens.end;
    if (!is_all) return;
    const bool same_zone = thread_.zone == zone;
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
    const bool goes_on = !thread_.introduces && out_[thread_.quote].type != QuoteType::kIndirect;
    quote.span = span_of_range(quoted.tokens);
    if (!says_something(quote.span)) return;
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
  void add_uncued(const SentenceView& view, std::uint32_t zone, std::size_t first) {
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
  Span speaker_of(const SentenceView& view, const Uncued& uncued, std::uint32_t zone) const {
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
    if (previous_ == nullptr || previous_->span.begin < document_.zones[nearest].span.begin) {
      return {};
    }
    return span_of_range(
        actor_of(document_, reading_, rules_.uncued, *previous_, previous_->end_token));
  }

  void number_groups() {
    std::vector<std::uint32_t> numbers(groups_, UINT32_MAX);
    std::uint32_t next = 0;
    for (Quote& quote : out_) {
      std::uint32_t& number = numbers[quote.group];
      if (number == UINT32_MAX) number = next++;
      quote.group = number;
    }
  }

  const Document& document_;
  const Reading& reading_;
  const QuoteRules::State& rules_;
  std::vector<Quote>& out_;
  FrameFinder finder_;
  std::vector<Quotation> quotations_;
  std::size_t next_quotation_ = 0;
  std::vector<QuotedTokens> quoted_;
  std::vector<Frame> frames_;
  std::vector<bool> claimed_;           // by quotation of the sentence
  const Sentence* previous_ = nullptr;  // the sentence read before
  std::size_t zone_ = 0;
  std::uint32_t groups_ = 0;
  Thread thread_;
  std::uint32_t transcribed_ = 0;   // sentences that begin before it were said in a transcript
  std::size_t sentence_first_ = 0;  // the first quote of the sentence, in out_
  bool runs_on_ = false;       // the sentence before is a quotation that its paragraph left open
  std::vector<Span> waiting_;  // such quotations whose speaker nobody has named yet
  Quote pending_;
};

}  // namespace

QuoteRules::QuoteRules(const Rulebook& rulebook, Lexicon& lexicon)
    : state_(std::make_unique<State>(rulebook, lexicon)) {}
QuoteRules::~QuoteRules() = default;
QuoteRules::QuoteRules(QuoteRules&&) noexcept = default;
QuoteRules& QuoteRules::operator=(QuoteRules&&) noexcept = default;

void find_quotes(const Document& document, const Reading& reading, const QuoteRules& rules,
                 std::vector<Quote>& out) {
  out.clear();
  QuoteFinder(document, reading, rules.state(), out).run();
}

Described describe(const Document& document, const Quote& quote) {
  const auto surface = [&](Span span) { return std::string(slice(document.article.text, span)); };
  Described described;
  described.rule = quote.rule;
  described.values = {{"quote", surface(quote.span)},
                      {"speaker", surface(quote.speaker)},
                      {"cue", surface(quote.cue)},
                      {"addressee", surface(quote.addressee)},
                      {"venue", surface(quote.venue)},
                      {"type", std::string(name(quote.type))},
                      {"kind", std::string(name(quote.kind))},
                      {"polarity", quote.negated ? "-" : "+"}};
  return described;
}

}  // namespace onrecord
