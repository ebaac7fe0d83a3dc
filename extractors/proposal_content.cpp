#include "extractors/proposal_content.hpp"

#include <algorithm>

namespace onrecord {
namespace {

bool is_mark(std::string_view text, std::string_view marks) {
  return text.size() == 1 && marks.find(text[0]) != std::string_view::npos;
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

// Walks over the words of a content until something ends it.
class ContentReader {
 public:
  ContentReader(const ProposalSentence& sentence, std::uint32_t start, ContentForm form,
                bool open_subject)
      : s_(sentence), start_(start), form_(form), open_subject_(open_subject) {}

  ProposalContent read() {
    inside_ = starts_inside_quotation();
    std::uint32_t i = start_;
    const std::uint32_t last = std::min(s_.end, start_ + kMarkReach);
    for (; i < last; ++i) {
      if (quotation_ends(i)) break;
      if (straight_open_ || depth_ > 0) continue;
      if (i < skip_to_) continue;
      if (i > start_ && ends_at(i)) break;
    }
    ProposalContent out;
    out.content = trimmed(s_, {start_, i});
    out.condition = condition_;
    out.purpose = purpose_;
    if (condition_.empty() && i < s_.end) find_condition(i, out);
    out.head = head_of(out.content);
    return out;
  }

 private:
  bool starts_inside_quotation() const {
    bool straight = false;
    int curly = 0;
    for (std::uint32_t i = start_ > s_.first + kMarkReach ? start_ - kMarkReach : s_.first;
         i < start_; ++i) {
      const std::string_view t = s_.text(i);
      if (t == "\"") straight = !straight;
      if (t == "“") ++curly;
      if (t == "”" && curly > 0) --curly;
    }
    return straight || curly > 0;
  }

  // A closing mark ends content that began inside; marks that open inside it belong to it.
  bool quotation_ends(std::uint32_t i) {
    const std::string_view t = s_.text(i);
    if (t == "\"") {
      if (inside_) return true;
      straight_open_ = !straight_open_;
      return !straight_open_ && sentence_ends_after(i);
    }
    if (t == "“") {
      ++depth_;
    } else if (t == "”") {
      if (depth_ == 0) return true;
      --depth_;
      if (depth_ == 0) {
        const std::string_view before = i > start_ ? s_.text(i - 1) : "";
        return i + 1 < s_.end && is_mark(before, ",");
      }
    }
    return false;
  }
  bool sentence_ends_after(std::uint32_t i) const {
    return i > start_ && is_mark(s_.text(i - 1), ",") && i + 1 < s_.end;
  }

  bool ends_at(std::uint32_t i) {
    const std::string_view t = s_.text(i);
    if (const std::uint32_t end = aside_end(i); end != 0) {
      skip_to_ = end;
      return false;
    }
    if (t == "(" || t == "[") {
      ++parenthesis_;
      return false;
    }
    if (parenthesis_ > 0) {
      if (t == ")" || t == "]") --parenthesis_;
      return false;
    }
    if (is_mark(t, ";:.?!)]") || breaks_off(i) || t == "…") return !is_clock(i);
    if (t == ",") return comma_ends(i);
    if (const std::uint32_t n = s_.phrase_length(i, s_.rules.purposes)) {
      purpose_ = trimmed(s_, {i, purpose_end(i + n)});
      return true;
    }
    if (is_condition(i)) {
      condition_ = trimmed(s_, {i, clause_end(i + 1)});
      return true;
    }
    if (s_.is(i, s_.rules.stop) && (begins_clause(i + 1) || gives_reason(i))) return true;
    if (s_.word_is(i, "as") && begins_clause(i + 1)) return true;
    if ((s_.word_is(i, "after") || s_.word_is(i, "when")) && form_ != ContentForm::kTo &&
        form_ != ContentForm::kBare && begins_clause(i + 1)) {
      return true;
    }
    if ((form_ == ContentForm::kNp || form_ == ContentForm::kNoun) && leads_away(i)) return true;
    if (s_.tag(i) == Tag::kConj) return conjunction_ends(i);
    if (s_.is(i, s_.rules.wh) || s_.word_is(i, "that") || s_.tag(i) == Tag::kSubord) open_ = i;
    if (open_subject_ && s_.is_finite(i) && finite_ends(i)) return true;
    return false;
  }

  // "4:25"
  bool is_clock(std::uint32_t i) const {
    if (s_.text(i) != ":" || i == s_.first || i + 1 >= s_.end) return false;
    const auto& tokens = s_.document.tokens;
    return tokens[i - 1].span.end == tokens[i].span.begin &&
           tokens[i].span.end == tokens[i + 1].span.begin;
  }

  bool is_condition(std::uint32_t i) const {
    return s_.is(i, s_.rules.condition) || s_.phrase_length(i, s_.rules.conditions) > 0;
  }

  // "because of", "amid", "despite": reasons and circumstances.
  bool gives_reason(std::uint32_t i) const {
    if (s_.word_is(i, "amid") || s_.word_is(i, "despite")) return true;
    return s_.word_is(i, "because") && i + 1 < s_.end && s_.word_is(i + 1, "of");
  }

  // "all ferries — forty of them — from docking": behind the dash that closes, when the content
  // goes on there; 0 when it does not.
  std::uint32_t aside_end(std::uint32_t i) const {
    if (!breaks_off(i)) return 0;
    for (std::uint32_t k = i + 2; k + 1 < s_.end && k < i + 12; ++k) {
      if (!breaks_off(k)) continue;
      const Tag next = s_.tag(k + 1);
      return next == Tag::kPrep || next == Tag::kTo ? k + 1 : 0;
    }
    return 0;
  }

  // "the offer after a long debate", "without a vote": when and how, not what.
  bool leads_away(std::uint32_t i) const {
    return s_.tag(i) != Tag::kTo &&
           (s_.word_is(i, "after") || s_.word_is(i, "following") || s_.word_is(i, "without"));
  }

  // A dash, or a hyphen between blanks.
  bool breaks_off(std::uint32_t i) const {
    const std::string_view t = s_.text(i);
    if (is_dash(t)) return true;
    const auto& tokens = s_.document.tokens;
    return t == "-" && i > s_.first && i + 1 < s_.end &&
           tokens[i - 1].span.end < tokens[i].span.begin &&
           tokens[i].span.end < tokens[i + 1].span.begin;
  }

  // A subject and a finite verb stand at the token.
  bool begins_clause(std::uint32_t i) const {
    if (i >= s_.end) return false;
    if (s_.tag(i) == Tag::kAdv && i + 1 < s_.end) ++i;
    const Phrase* phrase = s_.phrase(i);
    if (phrase == nullptr) return s_.word_is(i, "there");
    std::uint32_t after = phrase->tokens.end;
    for (std::uint32_t hops = 0; hops < 3 && after + 1 < s_.end; ++hops) {
      if (s_.tag(after) == Tag::kAdv) {
        ++after;
      } else if ((s_.tag(after) == Tag::kPrep || s_.tag(after) == Tag::kPoss) &&
                 s_.phrase(after + 1) != nullptr) {
        after = s_.phrase(after + 1)->tokens.end;
      } else {
        break;
      }
    }
    return after < s_.end && s_.is_finite(after);
  }

  bool comma_ends(std::uint32_t i) {
    const std::uint32_t next = i + 1;
    if (next >= s_.end) return true;
    const Tag tag = s_.tag(next);
    if (s_.is(next, s_.rules.state_verb) && (tag == Tag::kVerb || tag == Tag::kVing)) return true;
    if (tag == Tag::kVing && !is_modifier(next)) {
      return form_ != ContentForm::kGer && form_ != ContentForm::kNoun;
    }
    if (s_.is(next, s_.rules.wh) || tag == Tag::kSubord || s_.is(next, s_.rules.stop)) return true;
    if (s_.word_is(next, "according") || s_.word_is(next, "with") || s_.word_is(next, "as") ||
        s_.word_is(next, "which") || s_.word_is(next, "where") || s_.word_is(next, "even") ||
        s_.word_is(next, "not")) {
      return true;
    }
    if (s_.text(next) == "\"" || opens_quote(s_.text(next)) || closes_quote(s_.text(next))) {
      return true;
    }
    if (begins_clause(next)) return true;
    if (tag == Tag::kConj) return conjunction_ends(next);
    if ((tag == Tag::kVerb || tag == Tag::kVpart) && is_modifier(next)) return false;
    if (tag == Tag::kVerb || tag == Tag::kTo) {
      return !(form_ == ContentForm::kTo || form_ == ContentForm::kBare ||
               form_ == ContentForm::kThat) ||
             !lists_on(next);
    }
    if (tag == Tag::kPrep) return true;
    return !lists_on(next);
  }

  // "waiting lists", "damaged roads": a participle inside a noun phrase.
  bool is_modifier(std::uint32_t i) const {
    const Phrase* phrase = s_.phrase(i);
    if (phrase != nullptr && phrase->head > i) return true;
    return i + 1 < s_.end && (s_.tag(i + 1) == Tag::kNoun) && s_.text(i - 1) == "," &&
           lists_on(i + 1);
  }

  // What follows a comma is a member of a list that ends with "and" or "or".
  bool lists_on(std::uint32_t i) const {
    const std::uint32_t last = std::min(s_.end, i + 20);
    for (std::uint32_t k = i; k < last; ++k) {
      if (s_.word_is(k, "and") || s_.word_is(k, "or")) return true;
      if (k > i && s_.is_finite(k) && s_.tag(k) != Tag::kVerb) return false;
      if (is_mark(s_.text(k), ";:.?!")) return false;
    }
    return false;
  }

  bool conjunction_ends(std::uint32_t i) {
    if (i + 1 >= s_.end) return true;
    std::uint32_t next = i + 1;
    if (s_.word_is(i, "but")) return true;
    while (next + 1 < s_.end && s_.tag(next) == Tag::kAdv) ++next;
    if (s_.tag(next) == Tag::kSubord && !s_.word_is(next, "that")) return true;
    if (begins_clause(next)) return true;
    if (s_.tag(next) == Tag::kModal || s_.tag(next) == Tag::kAux) {
      return form_ != ContentForm::kThat && !s_.word_is(next, "be") && !s_.word_is(next, "have");
    }
    if (s_.tag(next) == Tag::kVerb) {
      const bool base = s_.is(next, s_.rules.base);
      const bool tensed = s_.is(next, s_.rules.past) || s_.is(next, s_.rules.third);
      if (!base || form_ == ContentForm::kNp) return tensed || form_ == ContentForm::kNp;
    }
    return false;
  }

  bool finite_ends(std::uint32_t i) const {
    if (s_.word_is(i, "be") || s_.tag(i - 1) == Tag::kTo) return false;
    if (form_ == ContentForm::kThat && open_ == 0) {
      std::uint32_t verbs = 0;
      for (std::uint32_t k = start_; k < i; ++k) {
        if (s_.is_finite(k) && !s_.is_finite(k - 1)) ++verbs;
      }
      const Tag before = s_.tag(i - 1);
      return verbs > 0 && before != Tag::kAux && before != Tag::kModal && before != Tag::kNeg;
    }
    if (open_ != 0 && i - open_ < 12) {
      // "the money that ministers want": the verb of the clause that opened.
      for (std::uint32_t k = open_ + 1; k < i; ++k) {
        if (s_.is_finite(k) && k + 1 < i && s_.tag(k) != Tag::kAux) return true;
      }
      return false;
    }
    if (s_.tag(i) == Tag::kVerb && !s_.is(i, s_.rules.past) && !s_.is(i, s_.rules.third) &&
        s_.is(i, s_.rules.base)) {
      return false;
    }
    return i > start_ + 1 || form_ == ContentForm::kNoun;
  }

  std::uint32_t clause_end(std::uint32_t i) const {
    for (const std::uint32_t last = std::min(s_.end, i + kMarkReach); i < last; ++i) {
      const std::string_view t = s_.text(i);
      if (is_mark(t, ",;:.?!\"") || breaks_off(i) || closes_quote(t)) break;
    }
    return i;
  }
  std::uint32_t purpose_end(std::uint32_t i) const { return clause_end(i); }

  void find_condition(std::uint32_t from, ProposalContent& out) const {
    for (std::uint32_t i = from; i < std::min(s_.end, from + 2); ++i) {
      if (const std::uint32_t n = s_.phrase_length(i, s_.rules.purposes); n > 0) {
        if (out.purpose.empty()) out.purpose = trimmed(s_, {i, purpose_end(i + n)});
        return;
      }
      if (is_condition(i)) {
        out.condition = trimmed(s_, {i, clause_end(i + 1)});
        return;
      }
    }
  }

  std::uint32_t head_of(TokenRange range) const {
    if (range.empty()) return range.first;
    if (form_ == ContentForm::kNp || form_ == ContentForm::kNoun) {
      const Phrase* phrase = s_.phrase(range.first);
      if (phrase != nullptr && phrase->head < range.end && phrase->head >= range.first &&
          s_.tag(range.first) != Tag::kTo) {
        return phrase->head;
      }
    }
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      const Tag tag = s_.tag(i);
      if (tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kVpart) return i;
    }
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      const Tag tag = s_.tag(i);
      if (tag == Tag::kNoun || tag == Tag::kPropn || tag == Tag::kAux) return i;
    }
    return range.first;
  }

  const ProposalSentence& s_;
  const std::uint32_t start_;
  const ContentForm form_;
  const bool open_subject_;
  bool inside_ = false;
  bool straight_open_ = false;
  int depth_ = 0;
  int parenthesis_ = 0;
  std::uint32_t skip_to_ = 0;  // behind an aside between dashes
  std::uint32_t open_ = 0;
  TokenRange condition_;
  TokenRange purpose_;
};

}  // namespace

ProposalContent read_content(const ProposalSentence& sentence, std::uint32_t start,
                             ContentForm form, bool open_subject) {
  return ContentReader(sentence, start, form, open_subject).read();
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
