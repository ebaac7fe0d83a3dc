// extractors/quotes/quote_finder.hpp
// Puts the attributions of one document together, sentence by sentence: what quotes.hpp gives.
//
// shape   quote_finder.cpp makes quotes of attributions, quote_threads.cpp of quotations that go on
//         with what was said before
// owns    the state between sentences; references to the article and to `out`
// cost    linear in the tokens
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/quotes/quote_content.hpp"
#include "extractors/quotes/quote_frames.hpp"
#include "extractors/quotes/quote_rules.hpp"
#include "extractors/text/marks.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {

class QuoteFinder {
 public:
  QuoteFinder(const Document& document, const Reading& reading, const QuoteRules::State& rules,
              std::vector<Quote>& out)
      : document_(document),
        reading_(reading),
        rules_(rules),
        out_(out),
        finder_(document, reading, rules) {}

  void run();

 private:
  // What the sentence before left behind, for quotations that stand alone.
  struct Thread {
    bool open = false;        // a quote to go on with
    std::uint32_t zone = 0;   // its zone
    std::size_t quote = 0;    // the last part, in out_
    bool introduces = false;  // ended with "he said:"
  };

  // Who has the word in a transcript.
  struct Turn {
    bool open = false;
    std::uint32_t zone = 0;  // the last of it
    Quote quote;             // what all of its paragraphs share
  };

  std::uint32_t zone_of(const Sentence& sentence);
  void collect_quotations(const Sentence& sentence);
  bool is_nickname(std::uint32_t mark) const;
  void read(const Sentence& sentence);
  void find_nested(const SentenceView& view);
  void add_frame(const SentenceView& view, std::size_t index, std::uint32_t zone,
                 std::uint32_t& covered);
  std::uint32_t group_of(TokenRange part, const Quote& said);
  void transcribe(const Frame& frame, std::uint32_t zone);
  void take_paragraph(std::uint32_t begin, std::uint32_t zone);
  bool goes_on(const Sentence& sentence, std::uint32_t zone);
  bool is_first_person(TokenRange speaker) const;
  bool is_introduced(std::size_t index) const;
  // The content of the attribution holds the one before or behind it.
  bool holds_another(std::size_t index, TokenRange content) const;
  void introduce(const Frame& frame, std::uint32_t zone);
  Span span_of_range(TokenRange range) const { return span_of(document_, range); }
  QuoteKind kind_of(const Frame& frame, QuoteKind otherwise) const;
  Quote make_quote(const Frame& frame) const;
  void add_part(const Quote& said, TokenRange range, std::uint32_t group);
  bool says_something(Span span) const { return has_letters(slice(document_.article.text, span)); }
  std::vector<QuotedTokens>::const_iterator quoted_from(std::uint32_t at) const;
  void set_type(std::size_t first);
  bool is_heading(const QuotedTokens& quoted) const;
  Span spoken_of_since() const;
  bool leads_alone(const SentenceView& view) const;
  void add_alone(const SentenceView& view, std::uint32_t zone);
  void add_uncued(const SentenceView& view, std::uint32_t zone, std::size_t first);
  Span speaker_of(const SentenceView& view, const Uncued& uncued, std::uint32_t zone) const;
  void number_groups();

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
  std::uint32_t transcribed_ = 0;  // sentences that begin before it were said in a transcript
  Turn turn_;
  std::size_t sentence_first_ = 0;  // the first quote of the sentence, in out_
  bool runs_on_ = false;       // the sentence before is a quotation that its paragraph left open
  std::vector<Span> waiting_;  // such quotations whose speaker nobody has named yet
  Quote pending_;
};

}  // namespace onrecord
