#include "extractors/proposal_parties.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::uint32_t kReach = 60;

bool is_quote_mark(std::string_view t) {
  return t == "\"" || t == "“" || t == "”";
}

// Skips from right to left over what stands between a subject and its verb.
class SubjectFinder {
 public:
  explicit SubjectFinder(const ProposalSentence& sentence) : s_(sentence) {}

  const Phrase* find(std::uint32_t before) {
    std::uint32_t i = before;
    const std::uint32_t stop = before > s_.first + kReach ? before - kReach : s_.first;
    while (i > stop) {
      const std::uint32_t at = i - 1;
      const std::string_view t = s_.text(at);
      if (const Phrase* phrase = s_.phrase(at)) {
        const std::uint32_t begin = phrase->tokens.first;
        if (s_.phrase_is(*phrase, s_.rules.pron_who)) {
          // "the firm, which asked": the phrase before the relative pronoun.
          i = begin;
          if (i > stop && s_.text(i - 1) == ",") --i;
          continue;
        }
        if (s_.phrase_is(*phrase, s_.rules.time)) {
          i = begin;
          if (i > stop && s_.tag(i - 1) == Tag::kPrep) --i;
          continue;
        }
        if (begin > stop && (s_.tag(begin - 1) == Tag::kPrep || s_.word_is(begin - 1, "to"))) {
          i = begin - 1;
          continue;
        }
        if (begin > stop && is_object(begin)) {
          i = begin;
          continue;
        }
        return phrase;
      }
      if (t == "," || t == ")") {
        i = past_aside(at, stop);
        continue;
      }
      if (is_quote_mark(t)) {
        i = t == "”" ? past_quotation(at, stop) : at;
        continue;
      }
      if (t == ";") return nullptr;
      i = at;
    }
    return nullptr;
  }

 private:
  // The phrase follows a verb that is not the last of its clause: "the board met critics and ...".
  bool is_object(std::uint32_t begin) const {
    const Tag tag = s_.tag(begin - 1);
    // What follows "said" opens its clause.
    if (s_.is(begin - 1, s_.rules.state_verb)) return false;
    return tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kVpart;
  }

  // Left of the quotation that ends here.
  std::uint32_t past_quotation(std::uint32_t mark, std::uint32_t stop) const {
    for (std::uint32_t i = mark; i > stop; --i) {
      if (s_.text(i - 1) == "“") return i - 1;
    }
    return mark;
  }

  // Left of a parenthesis or of the comma that opens the aside which this one closes.
  std::uint32_t past_aside(std::uint32_t comma, std::uint32_t stop) const {
    const bool bracket = s_.text(comma) == ")";
    std::uint32_t i = comma;
    while (i > stop) {
      const std::string_view t = s_.text(i - 1);
      if (bracket ? t == "(" : t == ",") {
        // An aside stands after a noun phrase.
        if (i >= 2 && i - 1 > stop && s_.phrase(i - 2) != nullptr) return i - 1;
        return bracket ? i - 1 : comma;
      }
      --i;
    }
    return comma;
  }

  const ProposalSentence& s_;
};

}  // namespace

VerbGroup verb_group(const ProposalSentence& s, std::uint32_t trigger) {
  VerbGroup out;
  out.first = trigger;
  out.finite = s.tag(trigger) == Tag::kVerb;
  const bool participle = s.tag(trigger) == Tag::kVpart;
  bool seen_be = false;
  bool nearest = true;
  std::uint32_t i = trigger;
  while (i > s.first) {
    const std::uint32_t at = i - 1;
    const Tag tag = s.tag(at);
    if (tag == Tag::kAdv) {
      i = at;
      continue;
    }
    if (tag == Tag::kNeg) {
      out.negated = true;
      i = at;
      out.first = at;
      continue;
    }
    if (tag == Tag::kAux || tag == Tag::kModal || s.is(at, s.rules.be) ||
        (s.is(at, s.rules.have) && tag != Tag::kNoun)) {
      if (nearest && s.is(at, s.rules.be) && participle) seen_be = true;
      nearest = false;
      out.finite = true;
      if (s.word_is(at, "would") || s.word_is(at, "'d")) out.conditional = true;
      if (s.word_is(at, "had")) out.past_perfect = true;
      out.first = at;
      i = at;
      continue;
    }
    if (s.tag(at) == Tag::kTo) {
      out.after_to = true;
      out.finite = false;
      out.first = at;
      std::uint32_t k = at;
      while (k > s.first && s.tag(k - 1) == Tag::kAdv) --k;
      if (k > s.first) out.governor = k - 1;
      break;
    }
    break;
  }
  if (s.tag(trigger) == Tag::kVing && out.first == trigger) out.finite = false;
  out.passive = participle && (seen_be || nearest);
  return out;
}

std::vector<const Phrase*> subjects_of(const ProposalSentence& s, std::uint32_t first) {
  std::vector<const Phrase*> out;
  std::uint32_t from = first;
  if (s.tag(first) == Tag::kVing && first > s.first + 1) {
    std::uint32_t before = first - 1;
    while (before > s.first && s.tag(before) == Tag::kAdv) --before;
    // "blamed Ruiz for again proposing": who is blamed.
    const Phrase* object = s.word_is(before, "for") ? s.phrase(before - 1) : nullptr;
    if (object != nullptr) return {object};
    // "..., asking for help": the subject of the clause before.
    if (s.text(before) == ",") from = before;
  }
  const Phrase* phrase = SubjectFinder(s).find(from);
  if (phrase == nullptr) return out;
  out.push_back(phrase);
  // "France and Germany", "France, Italy and Germany"
  std::uint32_t begin = phrase->tokens.first;
  while (begin >= s.first + 2 && out.size() < 6) {
    const bool joined = s.word_is(begin - 1, "and") || (out.size() > 1 && s.text(begin - 1) == ",");
    if (!joined) break;
    const Phrase* before = s.phrase(begin - 2);
    if (before == nullptr || !is_actor(s, *before) || !is_actor(s, *phrase)) break;
    const std::uint32_t at = before->tokens.first;
    if (at > s.first && (s.tag(at - 1) == Tag::kPrep || s.tag(at - 1) == Tag::kVerb)) break;
    out.push_back(before);
    begin = at;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

TokenRange owner_of(const ProposalSentence& s, std::uint32_t noun) {
  std::uint32_t begin = noun;
  if (const Phrase* phrase = s.phrase(noun)) begin = phrase->tokens.first;
  if (begin > s.first && s.tag(begin - 1) == Tag::kPoss && begin >= s.first + 2) {
    if (const Phrase* owner = s.phrase(begin - 2)) return owner->tokens;
  }
  for (std::uint32_t i = begin; i < noun; ++i) {
    if (s.tag(i) == Tag::kPoss && i > begin) return {begin, i};
    if (s.is(i, s.rules.pron_poss)) return {i, i + 1};
    if (s.is(i, s.rules.nationality)) return {i, i + 1};
  }
  for (std::uint32_t i = begin; i < noun; ++i) {
    const Tag tag = s.tag(i);
    if (tag == Tag::kPropn && s.tag(noun) != Tag::kPropn) {
      std::uint32_t end = i + 1;
      while (end < noun && s.tag(end) == Tag::kPropn) ++end;
      return {i, end};
    }
  }
  return {};
}

std::uint32_t verb_over(const ProposalSentence& s, std::uint32_t noun) {
  std::uint32_t begin = noun;
  if (const Phrase* phrase = s.phrase(noun)) begin = phrase->tokens.first;
  for (std::uint32_t hops = 0; begin > s.first && hops < 4; ++hops) {
    const Tag tag = s.tag(begin - 1);
    if (tag == Tag::kVerb || tag == Tag::kVing || tag == Tag::kVpart ||
        s.is(begin - 1, s.rules.have) || tag == Tag::kAux) {
      return begin - 1;
    }
    if (tag == Tag::kAdv || tag == Tag::kPoss || s.word_is(begin - 1, "up") ||
        s.word_is(begin - 1, "out") || s.word_is(begin - 1, "forward")) {
      --begin;
      continue;
    }
    const Phrase* before = s.phrase(begin - 1);
    if (before == nullptr || hops > 1) return 0;
    begin = before->tokens.first;  // "gave protesters an ultimatum"
  }
  return 0;
}

std::uint32_t skip_back(const ProposalSentence& s, std::uint32_t i) {
  while (i > s.first && (s.tag(i - 1) == Tag::kAdv)) --i;
  return i;
}

}  // namespace onrecord
