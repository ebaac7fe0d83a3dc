#include "extractors/proposals/proposal_content.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_content_borders.hpp"
#include "extractors/proposals/proposal_content_heads.hpp"
#include "extractors/proposals/proposal_content_quotation.hpp"
#include "extractors/proposals/proposal_parties.hpp"

namespace onrecord {
namespace {

// Walks over the words of a content until something ends it.
class ContentReader {
 public:
  ContentReader(const ProposalSentence& sentence, std::uint32_t start, ContentForm form,
                bool open_subject)
      : s_(sentence),
        start_(start),
        form_(form),
        open_subject_(open_subject),
        borders_(sentence, start, form),
        quotation_(sentence, start, form) {}

  ProposalContent read() {
    std::uint32_t i = start_;
    const std::uint32_t last = std::min(s_.end, start_ + kMarkReach);
    for (; i < last; ++i) {
      if (!s_.is_plain(i) && quotation_.ends_at(i)) break;
      if (quotation_.is_open() || i < skip_to_) continue;
      if (i > start_ && ends_at(i)) break;
    }
    ProposalContent out;
    out.content = trimmed(s_, {start_, i});
    out.condition = condition_;
    out.purpose = purpose_;
    if (condition_.empty() && i < s_.end) find_condition(i, out);
    out.head = head_of(s_, out.content, form_);
    return out;
  }

 private:
  bool ends_at(std::uint32_t i) {
    if (s_.is_plain(i)) return parenthesis_ == 0 && word_ends(i);
    const std::string_view t = s_.text(i);
    if (const std::uint32_t end = aside_end(s_, i); end != 0) {
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
    if (is_mark(t, ";:.?!)]") || breaks_off(s_, i) || t == "…") return !is_clock(s_, i);
    return t == "," ? comma_ends(i) : word_ends(i);
  }

  bool word_ends(std::uint32_t i) {
    if (const std::uint32_t n = s_.phrase_length(i, s_.rules.purposes)) {
      purpose_ = trimmed(s_, {i, clause_end(s_, i + n)});
      return true;
    }
    // "that if the toll rises, the port should close": the clause goes on behind it.
    if (is_condition(s_, i) && skips_clause(i)) {
      condition_ = trimmed(s_, {i, skip_to_ - 1});
      return false;
    }
    if (is_condition(s_, i)) {
      condition_ = trimmed(s_, {i, clause_end(s_, i + 1)});
      return true;
    }
    if (s_.is(i, s_.rules.stop) && (begins_clause(s_, i + 1) || gives_reason(s_, i))) return true;
    // "approvals since May"
    if (form_ == ContentForm::kNp && s_.is(i, s_.rules.stop) && borders_.precedes_time(i))
      return true;
    // "boats as old as the pier"
    const bool compares = i > start_ + 1 && s_.word_is(i - 2, "as");
    if (s_.word_is(i, "as") && begins_clause(s_, i + 1) && !compares && !skips_clause(i)) {
      return true;
    }
    if ((s_.word_is(i, "after") || s_.word_is(i, "when")) && begins_clause(s_, i + 1)) {
      const bool infinitive = form_ == ContentForm::kTo || form_ == ContentForm::kBare;
      if (!infinitive || borders_.tells_past(i + 1)) return true;
    }
    if ((form_ == ContentForm::kNp || form_ == ContentForm::kNoun) && leads_away(s_, i))
      return true;
    if (s_.tag(i) == Tag::kConj) return conjunction_ends(i);
    if (borders_.is_venue(i)) return true;
    // "turned it down", "rejected it outright"
    if (form_ == ContentForm::kNp && i == start_ + 1 &&
        (s_.tag(i) == Tag::kAdv || s_.is(i, s_.rules.particle)) && s_.phrase(start_) != nullptr &&
        s_.phrase(start_)->kind == PhraseKind::kPronoun) {
      return true;
    }
    // "turned the request down", "called the strike off on Monday"
    if (form_ == ContentForm::kNp && s_.is(i, s_.rules.particle) && s_.phrase(i - 1) != nullptr &&
        start_ > s_.first && s_.is(start_ - 1, s_.rules.splits) &&
        (i + 1 >= s_.end || !s_.is_plain(i + 1) || s_.tag(i + 1) == Tag::kPrep ||
         s_.tag(i + 1) == Tag::kConj || s_.tag(i + 1) == Tag::kSubord)) {
      return true;
    }
    // "campaigned for a ban saying it was due"
    if (form_ == ContentForm::kNp && s_.tag(i) == Tag::kVing && s_.is(i, s_.rules.state_verb) &&
        s_.phrase(i) == nullptr && s_.phrase(i - 1) != nullptr) {
      return true;
    }
    // "to make a speech urging divers to vote"
    if ((form_ == ContentForm::kTo || form_ == ContentForm::kBare) && s_.tag(i) == Tag::kVing &&
        s_.is(i, s_.rules.act_that) && s_.phrase(i) == nullptr && s_.phrase(i - 1) != nullptr &&
        !is_actor(s_, *s_.phrase(i - 1))) {
      return true;
    }
    const bool clause = s_.tag(i) == Tag::kSubord && !borders_.precedes_time(i);
    if (s_.is(i, s_.rules.wh) || s_.word_is(i, "that") || clause) open_ = i;
    return open_subject_ && s_.is_finite(i) && finite_ends(i);
  }

  // "that as the tide rose, the port should close": on to the comma behind a clause that opens it.
  bool skips_clause(std::uint32_t i) {
    if (form_ != ContentForm::kThat || i != start_ + 1 || !s_.word_is(start_, "that")) return false;
    const std::uint32_t comma = clause_end(s_, i + 1);
    if (comma + 1 >= s_.end || s_.text(comma) != ",") return false;
    skip_to_ = comma + 1;
    return true;
  }

  bool comma_ends(std::uint32_t i) {
    const std::uint32_t next = i + 1;
    if (next >= s_.end) return true;
    if (borders_.names_who_says(next)) return true;
    if (const std::uint32_t verb = borders_.verb_behind_aside(i); verb != 0) {
      skip_to_ = verb;
      return false;
    }
    for (const std::uint32_t end : {borders_.behind_second(next), borders_.behind_aside(i)}) {
      if (end == 0) continue;
      skip_to_ = end;
      return false;
    }
    if (borders_.is_inside(i) || borders_.joins_adjectives(i)) return false;
    // "Ruiz, 47, over": an age.
    const Phrase* named = s_.phrase(i - 1);
    if (s_.tag(next) == Tag::kNum && next + 1 < s_.end && s_.text(next + 1) == "," &&
        named != nullptr && named->kind == PhraseKind::kName && s_.tag(i - 1) != Tag::kNum &&
        !s_.phrase_is(*named, s_.rules.time)) {
      skip_to_ = next + 2;
      return false;
    }
    // "that Ruiz resign, that the pier be closed and that"
    if (form_ == ContentForm::kThat && s_.word_is(start_, "that") && s_.word_is(next, "that")) {
      return false;
    }
    // "measures, including calling for"
    if (s_.is(next, s_.rules.includes)) return false;
    const Tag tag = s_.tag(next);
    if (tag == Tag::kAdv && next + 1 < s_.end && s_.tag(next + 1) == Tag::kVing) {
      return form_ != ContentForm::kGer && form_ != ContentForm::kNoun;
    }
    if (s_.is(next, s_.rules.state_verb) && (tag == Tag::kVerb || tag == Tag::kVing)) return true;
    if (tag == Tag::kVing && !is_modifier(s_, next)) {
      // "an offer of a truce, calling it fair": of who offers it.
      const bool list = form_ == ContentForm::kNoun && s_.phrase(start_) == nullptr;
      // "barred it from closing, ordering it to wait": another act.
      return (form_ != ContentForm::kGer || s_.is(next, s_.rules.asks)) && !list;
    }
    if (s_.is(next, s_.rules.wh) || tag == Tag::kSubord || s_.is(next, s_.rules.stop)) return true;
    // "the makers, dealers and sellers held to account"
    if (form_ == ContentForm::kNp && start_ > s_.first && s_.is(start_ - 1, s_.rules.wishes) &&
        s_.phrase(i - 1) != nullptr && s_.phrase(next) != nullptr && lists_on(s_, next)) {
      return false;
    }
    if (s_.word_is(next, "according") || s_.word_is(next, "with") || s_.word_is(next, "as") ||
        s_.word_is(next, "which") || s_.word_is(next, "where") || s_.word_is(next, "even") ||
        s_.word_is(next, "not")) {
      return true;
    }
    if (s_.text(next) == "\"" || opens_quote(s_.text(next)) || closes_quote(s_.text(next))) {
      return true;
    }
    // "boats, burst pipes, or nets": a verb that was taken out of an item.
    if (begins_clause(s_, next) && !borders_.is_item(next)) return true;
    // "their pledge to sell, and a promise": told of another noun.
    if (form_ == ContentForm::kNoun && s_.word_is(next, "and") && next + 1 < s_.end &&
        s_.tag(next + 1) == Tag::kDet && !borders_.lists_before(i)) {
      return true;
    }
    if (tag == Tag::kConj) return conjunction_ends(next);
    if ((tag == Tag::kVerb || tag == Tag::kVpart) && is_modifier(s_, next)) return false;
    if (tag == Tag::kVerb || tag == Tag::kTo) {
      return !(form_ == ContentForm::kTo || form_ == ContentForm::kBare ||
               form_ == ContentForm::kThat || borders_.asks_somebody() ||
               (form_ == ContentForm::kNoun && s_.tag(start_) == Tag::kTo)) ||
             !lists_on(s_, next);
    }
    if (tag == Tag::kPrep) return true;
    return !lists_on(s_, next);
  }

  bool conjunction_ends(std::uint32_t i) {
    if (i + 1 >= s_.end) return true;
    std::uint32_t next = i + 1;
    if (s_.word_is(i, "but") || goes_on_with_verb(s_, next)) return true;
    // "a broad and balanced framework"
    if (i > start_ + 1 && s_.tag(i - 1) == Tag::kAdj && s_.tag(i - 2) == Tag::kDet) return false;
    // "the fee to be paid and has threatened": of who wants it.
    const bool infinitive = form_ == ContentForm::kThat && borders_.asks_somebody();
    if (form_ == ContentForm::kThat && !infinitive && borders_.lacks_finite(i))
      return false;  // "other ports and boats would"
    while (next + 1 < s_.end && s_.tag(next) == Tag::kAdv) ++next;
    // "had offered a pier, and that Malta had refused": told of another thing.
    if (s_.tag(next) == Tag::kSubord &&
        (form_ != ContentForm::kThat || !s_.word_is(next, "that"))) {
      return true;
    }
    if (borders_.helps_both(i, next)) return false;
    // "wants the makers and sellers held to account": what is done to both.
    if (form_ == ContentForm::kNp && start_ > s_.first && s_.is(start_ - 1, s_.rules.wishes) &&
        borders_.is_done_to(next)) {
      return false;
    }
    if (begins_clause(s_, next) || borders_.begins_long_clause(next) ||
        begins_clause_with_aside(s_, next)) {
      return true;
    }
    if (form_ == ContentForm::kNp && borders_.begins_another_act(next)) return true;
    if (s_.tag(next) == Tag::kModal || s_.tag(next) == Tag::kAux) {
      return (form_ != ContentForm::kThat || infinitive) && !s_.word_is(next, "be") &&
             !s_.word_is(next, "have");
    }
    // "asked for help, and said on Monday that it was late"
    if (s_.tag(next) == Tag::kVpart && form_ == ContentForm::kNp &&
        s_.is(next, s_.rules.state_verb) && next + 1 < s_.end && s_.tag(next + 1) == Tag::kPrep) {
      return true;
    }
    // "has demanded a rise and warned that it would strike"
    if (s_.tag(next) == Tag::kVpart && form_ == ContentForm::kNp && next + 1 < s_.end &&
        s_.tag(next + 1) == Tag::kSubord) {
      return true;
    }
    // "committed $20 million and Chad offered to help"
    const Phrase* other = s_.phrase(next);
    if (other != nullptr && other->kind == PhraseKind::kName && form_ == ContentForm::kNp &&
        other->tokens.end + 1 < s_.end && s_.is(other->tokens.end, s_.rules.past) &&
        s_.tag(other->tokens.end + 1) == Tag::kTo) {
      return true;
    }
    // "consented to a fine and agreed to help"
    if ((s_.tag(next) == Tag::kVpart || s_.tag(next) == Tag::kVerb) && form_ == ContentForm::kNp &&
        next + 1 < s_.end && s_.tag(next + 1) == Tag::kTo && s_.is(next, s_.rules.past)) {
      return true;
    }
    // "had turned down the offer and recommended a sale"
    if (s_.tag(next) == Tag::kVpart && form_ == ContentForm::kNp && s_.phrase(next) == nullptr &&
        next + 1 < s_.end && s_.phrase(next + 1) != nullptr && !is_modifier(s_, next)) {
      const Tag object = s_.tag(next + 1);
      return object == Tag::kDet || object == Tag::kPron || s_.is(next, s_.rules.act_that);
    }
    // "proposed a law that bans boats and shuts piers": of the law.
    if (open_ != 0 && s_.tag(next) == Tag::kVerb && s_.is(next, s_.rules.third) &&
        start_ > s_.first && s_.is(start_ - 1, s_.rules.past)) {
      return false;
    }
    if (s_.tag(next) == Tag::kVerb) {
      const bool base = s_.is(next, s_.rules.base);
      const bool tensed = s_.is(next, s_.rules.past) || s_.is(next, s_.rules.third);
      if (!base || form_ == ContentForm::kNp) return tensed || form_ == ContentForm::kNp;
    }
    return false;
  }

  bool finite_ends(std::uint32_t i) const {
    const std::uint32_t before = skip_back(s_, i) - 1;  // "quit or even soften"
    if (s_.word_is(i, "be") || s_.tag(i - 1) == Tag::kTo || s_.tag(before) == Tag::kConj ||
        s_.text(i - 1) == "-") {
      return false;
    }
    // "her own municipal bid": an adjective wants its noun.
    if (s_.tag(i - 1) == Tag::kAdj && s_.is(i, s_.rules.base) && !s_.is(i, s_.rules.third)) {
      return false;
    }
    if (borders_.is_reduced(i)) return false;
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
        if (s_.is_finite(k) && k + 1 < i && s_.tag(k) != Tag::kAux && !is_asked_about(k))
          return true;
      }
      return false;
    }
    if (s_.tag(i) == Tag::kVerb && !s_.is(i, s_.rules.past) && !s_.is(i, s_.rules.third) &&
        s_.is(i, s_.rules.base)) {
      // "those who plan to attend the feast include": behind an object a verb is that of those.
      return s_.phrase(i - 1) != nullptr && form_ == ContentForm::kTo && open_ == 0 &&
             i > start_ + 2 && !borders_.has_enabling(i);
    }
    return i > start_ + 1 || form_ == ContentForm::kNoun;
  }

  // "which taxes he would": a noun that was taken for a verb.
  bool is_asked_about(std::uint32_t k) const {
    return k == open_ + 1 && (s_.word_is(open_, "which") || s_.word_is(open_, "what"));
  }

  void find_condition(std::uint32_t from, ProposalContent& out) const {
    for (std::uint32_t i = from; i < std::min(s_.end, from + 2); ++i) {
      if (is_mark(s_.text(i), ".!?")) return;
      if (const std::uint32_t n = s_.phrase_length(i, s_.rules.purposes); n > 0) {
        if (out.purpose.empty()) out.purpose = trimmed(s_, {i, clause_end(s_, i + n)});
        return;
      }
      if (is_condition(s_, i)) {
        out.condition = trimmed(s_, {i, clause_end(s_, i + 1)});
        return;
      }
    }
  }

  const ProposalSentence& s_;
  const std::uint32_t start_;
  const ContentForm form_;
  const bool open_subject_;
  const ContentBorders borders_;
  ContentQuotation quotation_;
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

}  // namespace onrecord
