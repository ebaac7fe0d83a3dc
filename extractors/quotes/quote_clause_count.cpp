#include "extractors/quotes/quote_clause_count.hpp"

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

using namespace quote_view;

// A clause follows: not "was told to go".
bool reports(const SentenceView& view, std::uint32_t token) {
  return is(view, token, view.rules.say) && token + 1 < view.sentence.end_token &&
         tag(view, token + 1) != Tag::kTo;
}

}  // namespace

bool is_relative_pronoun(const SentenceView& view, std::uint32_t token) {
  const Phrase* phrase = phrase_at(view.reading, token);
  return phrase != nullptr && (view.rules.flags[phrase->symbol] & view.rules.who) != 0;
}

bool ClauseCount::take(const SentenceView& view, std::uint32_t token) {
  const Tag here = tag(view, token);
  const std::string_view word = surface(view, token);
  if (word.starts_with("'") || word.starts_with("’") || surface(view, token - 1) == "-") {
    return true;
  }
  if (here == Tag::kVerb && tag(view, token - 1) == Tag::kTo) {
    in_group_ = false;
    return true;
  }
  if (is_finite(here)) {
    if (!in_group_ && --lacking_ < 0) return false;
    in_group_ = true;
    if (reports(view, token)) ++lacking_;
    return true;
  }
  if (here == Tag::kVpart && reports(view, token)) ++lacking_;
  if (here != Tag::kAdv && here != Tag::kNeg) in_group_ = false;
  const bool joined = tag(view, token - 1) == Tag::kConj;  // which counts already
  if (!joined && (here == Tag::kSubord || is_relative_pronoun(view, token))) ++lacking_;
  if (here == Tag::kConj && lacking_ == 0) ++lacking_;
  return true;
}

}  // namespace onrecord
