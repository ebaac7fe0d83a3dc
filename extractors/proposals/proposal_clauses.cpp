#include "extractors/proposals/proposal_clauses.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::uint32_t kSameClause = 40;  // tokens

// "the commission, a body of two judges, a clerk and a diver, had": what it is, from `first` on.
bool is_explained(const ProposalSentence& s, const Phrase& named, std::uint32_t first) {
  const Phrase* what = s.phrase(first);
  if (what == nullptr || what->tokens.first != first || what->kind != PhraseKind::kCommon ||
      !s.phrase_is(*what, s.rules.indefinite)) {
    return false;
  }
  const bool known = named.kind == PhraseKind::kName ? !s.phrase_is(named, s.rules.time)
                                                     : s.phrase_is(named, s.rules.definite);
  return known && is_actor(s, *what);
}

}  // namespace

bool is_mark(std::string_view text, std::string_view marks) {
  return text.size() == 1 && std::find(marks.begin(), marks.end(), text[0]) != marks.end();
}
bool opens_quote(std::string_view t) {
  return t == "“" || t == "‘" || t == "«";
}
bool closes_quote(std::string_view t) {
  return t == "”" || t == "»";
}
bool is_dash(std::string_view t) {
  return t == "—" || t == "–" || t == "--" || t == "―";
}

bool is_dash_or_hyphen(std::string_view t) {
  return t == "-" || t == "–" || t == "—" || t == "--";
}

bool breaks_off(const ProposalSentence& s, std::uint32_t i) {
  const std::string_view t = s.text(i);
  if (is_dash(t)) return true;
  const auto& tokens = s.document.tokens;
  return t == "-" && i > s.first && i + 1 < s.end &&
         tokens[i - 1].span.end < tokens[i].span.begin &&
         tokens[i].span.end < tokens[i + 1].span.begin;
}

bool is_clock(const ProposalSentence& s, std::uint32_t i) {
  if (s.text(i) != ":" || i == s.first || i + 1 >= s.end) return false;
  const auto& tokens = s.document.tokens;
  return tokens[i - 1].span.end == tokens[i].span.begin &&
         tokens[i].span.end == tokens[i + 1].span.begin;
}

bool is_condition(const ProposalSentence& s, std::uint32_t i) {
  if (s.phrase_length(i, s.rules.conditions) > 0) return true;
  if (!s.is(i, s.rules.condition)) return false;
  // "wants to know if", "was provided to"
  if (s.word_is(i, "if")) {
    if (i + 1 < s.end && s.is(i + 1, s.rules.if_aside)) return false;
    return i == s.first || !s.is(i - 1, s.rules.knows);
  }
  if (!s.word_is(i, "provided") || i + 1 >= s.end) return true;
  return s.word_is(i + 1, "that") || s.phrase(i + 1) != nullptr;
}

TokenRange condition_before(const ProposalSentence& s, std::uint32_t verb) {
  const std::uint32_t last = verb > s.first + kSameClause ? verb - kSameClause : s.first;
  for (std::uint32_t i = verb; i-- > last;) {
    const std::string_view t = s.text(i);
    if (t == ";" || is_mark(t, ".!?")) return {};
    if (!is_condition(s, i)) continue;
    // "But if", "“If", "said that if"
    const bool opens = i == s.first || !s.is_plain(i - 1) || s.tag(i - 1) == Tag::kConj ||
                       s.word_is(i - 1, "that") || s.is(i - 1, s.rules.state_verb);
    if (!opens) return {};
    bool complete = false;
    for (std::uint32_t k = i + 1; k + 1 < verb; ++k) {
      complete = complete || s.is_finite(k);
      if (complete && s.text(k) == ",") return trimmed(s, {i, k});
    }
    return {};
  }
  return {};
}

bool gives_reason(const ProposalSentence& s, std::uint32_t i) {
  return s.word_is(i, "amid") || s.word_is(i, "despite") || s.word_is(i, "because");
}

bool leads_away(const ProposalSentence& s, std::uint32_t i) {
  // "until after the summer", "the following clerks"
  if (i > s.first && (s.word_is(i - 1, "until") || s.tag(i - 1) == Tag::kDet)) return false;
  return s.tag(i) != Tag::kTo &&
         (s.word_is(i, "after") || s.word_is(i, "following") || s.word_is(i, "without"));
}

std::uint32_t aside_end(const ProposalSentence& s, std::uint32_t i) {
  if (!breaks_off(s, i)) return 0;
  for (std::uint32_t k = i + 2; k + 1 < s.end && k < i + 12; ++k) {
    if (!breaks_off(s, k)) continue;
    const Tag next = s.tag(k + 1);
    return next == Tag::kPrep || next == Tag::kTo ? k + 1 : 0;
  }
  return 0;
}

bool begins_clause(const ProposalSentence& s, std::uint32_t i) {
  if (i >= s.end) return false;
  if (s.tag(i) == Tag::kAdv && i + 1 < s.end) ++i;
  const Phrase* phrase = s.phrase(i);
  if (phrase == nullptr) return s.word_is(i, "there");
  std::uint32_t after = phrase->tokens.end;
  for (std::uint32_t hops = 0; hops < 3 && after + 1 < s.end; ++hops) {
    if (s.tag(after) == Tag::kAdv) {
      ++after;
    } else if ((s.tag(after) == Tag::kPrep || s.tag(after) == Tag::kPoss) &&
               s.phrase(after + 1) != nullptr) {
      after = s.phrase(after + 1)->tokens.end;
    } else {
      break;
    }
  }
  return after < s.end && s.is_finite(after);
}

bool lists_on(const ProposalSentence& s, std::uint32_t i) {
  const std::uint32_t last = std::min(s.end, i + 20);
  for (std::uint32_t k = i; k < last; ++k) {
    if (s.word_is(k, "and") || s.word_is(k, "or")) return true;
    if (k > i && s.is_finite(k) && s.tag(k) != Tag::kVerb) return false;
    if (is_mark(s.text(k), ";:.?!")) return false;
  }
  return false;
}

bool is_modifier(const ProposalSentence& s, std::uint32_t i) {
  const Phrase* phrase = s.phrase(i);
  if (phrase != nullptr && phrase->head > i) return true;
  return i + 1 < s.end && (s.tag(i + 1) == Tag::kNoun) && s.text(i - 1) == "," &&
         lists_on(s, i + 1);
}

bool begins_clause_with_aside(const ProposalSentence& s, std::uint32_t i) {
  const Phrase* phrase = i < s.end ? s.phrase(i) : nullptr;
  if (phrase == nullptr || phrase->tokens.end + 2 >= s.end || s.text(phrase->tokens.end) != ",") {
    return false;
  }
  const Phrase* beside = s.phrase(phrase->tokens.end + 1);
  const bool names = beside != nullptr &&
                     (beside->kind == PhraseKind::kName) != (phrase->kind == PhraseKind::kName);
  if (!names || beside->tokens.end + 1 >= s.end || s.text(beside->tokens.end) != ",") return false;
  std::uint32_t verb = beside->tokens.end + 1;
  while (verb + 1 < s.end && s.tag(verb) == Tag::kAdv) ++verb;
  return s.is_finite(verb);
}

bool goes_on_with_verb(const ProposalSentence& s, std::uint32_t noun) {
  if (noun < s.first + 2 || noun + 1 >= s.end || s.tag(noun) != Tag::kNoun ||
      s.tag(noun - 1) != Tag::kConj || s.tag(noun + 1) != Tag::kTo) {
    return false;
  }
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->tokens.end - phrase->tokens.first != 1) return false;
  const bool third = s.is(noun, s.rules.third);
  if (!third && !s.is(noun, s.rules.base)) return false;
  // "will comply but plans to appeal"
  if (third && s.word_is(noun - 1, "but")) return true;
  for (std::uint32_t i = noun - 1; i > s.first && i + kSameClause > noun; --i) {
    const std::uint32_t at = i - 1;
    if (s.text(at) == ";") return false;
    if (!s.is_finite(at)) continue;
    if (s.tag(at) == Tag::kAux || s.is(at, s.rules.have)) {
      return third ? s.word_is(at, "has") || s.word_is(at, "is")
                   : s.word_is(at, "have") || s.word_is(at, "are");
    }
    return third && s.tag(at) == Tag::kVerb && s.is(at, s.rules.third);
  }
  return false;
}

std::uint32_t clause_end(const ProposalSentence& s, std::uint32_t i) {
  for (const std::uint32_t last = std::min(s.end, i + kMarkReach); i < last; ++i) {
    const std::string_view t = s.text(i);
    if (is_mark(t, ",;:.?!\"") || breaks_off(s, i) || closes_quote(t)) break;
  }
  return i;
}

std::uint32_t past_quotation(const ProposalSentence& s, std::uint32_t mark, std::uint32_t stop) {
  for (std::uint32_t i = mark; i > stop; --i) {
    if (s.text(i - 1) == "“") return i - 1;
  }
  return mark;
}

std::uint32_t past_aside(const ProposalSentence& s, std::uint32_t comma, std::uint32_t stop) {
  const bool angle = s.text(comma) == ">";
  const bool bracket = s.text(comma) == ")" || angle;
  const std::string_view mark = is_dash_or_hyphen(s.text(comma)) ? s.text(comma) : ",";
  std::uint32_t nearest = comma;
  for (std::uint32_t i = comma; i > stop; --i) {
    const std::string_view t = s.text(i - 1);
    if (bracket) {
      if (t == (angle ? "<" : "(")) return i - 1;
      continue;
    }
    if (t != mark) continue;
    if (mark != ",") return i - 1;
    // An aside stands after a noun phrase; one that opens with "who", or says what a name is,
    // reaches to here.
    const Phrase* before = i >= stop + 2 ? s.phrase(i - 2) : nullptr;
    if (before == nullptr) continue;
    if (nearest == comma) nearest = i - 1;
    if (s.is(i, s.rules.wh) && !s.word_is(i, "that")) return i - 1;
    if (is_explained(s, *before, i)) return i - 1;
  }
  return nearest;
}

TokenRange noun_group_before(const ProposalSentence& s, std::uint32_t end) {
  std::uint32_t i = end;
  TokenRange out{end, end};
  while (i > s.first && i + kMarkReach > end) {
    const Phrase* phrase = s.phrase(i - 1);
    if (phrase == nullptr || phrase->tokens.end != i) break;
    i = phrase->tokens.first;
    out = {i, end};
    if (i > s.first && (s.tag(i - 1) == Tag::kPrep || s.tag(i - 1) == Tag::kPoss ||
                        s.word_is(i - 1, "to") || s.tag(i - 1) == Tag::kVing)) {
      if (s.tag(i - 1) == Tag::kPrep && (i < s.first + 2 || s.phrase(i - 2) == nullptr)) break;
      --i;
      continue;
    }
    break;
  }
  return out;
}

TokenRange trimmed(const ProposalSentence& s, TokenRange range) {
  const auto is_trailing = [&](std::uint32_t i) {
    const std::string_view t = s.text(i);
    if (is_mark(t, ",;:.?!-") || is_dash(t) || t == "…") return true;
    if (s.word_is(i, "and") || s.word_is(i, "or") || s.word_is(i, "but")) return true;
    if (s.word_is(i, "too") || s.word_is(i, "even")) return true;
    // "would sail only if"
    if (s.word_is(i, "only") && i + 1 < s.end && is_condition(s, i + 1)) return true;
    // "would sail not because"
    if (s.tag(i) == Tag::kNeg && i + 1 < s.end && s.word_is(i + 1, "because")) return true;
    if (t == "”" || t == "\"") {
      // Keep a closing mark whose opening mark is inside.
      for (std::uint32_t k = range.first; k < i; ++k) {
        if (s.text(k) == (t == "”" ? "“" : "\"")) return false;
      }
      return true;
    }
    return false;
  };
  while (range.end > range.first && is_trailing(range.end - 1)) --range.end;
  return range;
}

}  // namespace onrecord
