#include "extractors/proposals/proposal_parties.hpp"

#include <algorithm>
#include <string_view>

namespace onrecord {
namespace {

// "is not in principle opposed", "has at heart agreed": a preposition and a bare noun between the
// parts of a verb, of which `noun` is the second.
bool is_bare_adverbial(const ProposalSentence& s, std::uint32_t noun) {
  const Phrase* phrase = s.phrase(noun);
  if (phrase == nullptr || phrase->kind != PhraseKind::kCommon || noun < s.first + 2) return false;
  if (phrase->tokens.first != noun || phrase->tokens.end != noun + 1) return false;
  const Tag before = s.tag(noun - 2);
  return s.tag(noun - 1) == Tag::kPrep &&
         (before == Tag::kNeg || before == Tag::kAux || s.is(noun - 2, s.rules.be));
}

bool is_quote_mark(std::string_view t) {
  return t == "\"" || t == "“" || t == "‘";
}

// "failed on Thursday night to agree": where the time between a verb and "to" begins.
std::uint32_t before_time(const ProposalSentence& s, std::uint32_t to) {
  const Phrase* time = to > s.first ? s.phrase(to - 1) : nullptr;
  if (time == nullptr || !s.phrase_is(*time, s.rules.time)) return to;
  const std::uint32_t begin = time->tokens.first;
  if (begin <= s.first + 1 || s.tag(begin - 1) != Tag::kPrep) return to;
  const Tag before = s.tag(begin - 2);
  return before == Tag::kVerb || before == Tag::kVpart || before == Tag::kVing ? begin - 1 : to;
}

}  // namespace

VerbGroup verb_group(const ProposalSentence& s, std::uint32_t trigger) {
  VerbGroup out;
  out.first = trigger;
  out.finite = s.is_finite(trigger);
  // "when asked": a clause without its subject and "was".
  const bool reduced = s.tag(trigger) == Tag::kVerb && s.is(trigger, s.rules.past) &&
                       trigger > s.first && s.tag(trigger - 1) == Tag::kSubord &&
                       !s.word_is(trigger - 1, "however");
  const bool participle = s.tag(trigger) == Tag::kVpart || reduced;
  if (reduced) out.finite = false;
  bool seen_be = false;
  bool nearest = true;
  std::uint32_t i = trigger;
  while (i > s.first && i + kMarkReach > trigger) {
    const std::uint32_t at = i - 1;
    const Tag tag = s.tag(at);
    if (is_bare_adverbial(s, at)) {
      i = at - 1;
      continue;
    }
    // "have both warned"
    if (participle && tag == Tag::kPron && at > s.first && s.tag(at - 1) == Tag::kAux &&
        (s.word_is(at, "both") || s.word_is(at, "all") || s.word_is(at, "each"))) {
      i = at;
      continue;
    }
    // "were not “asking for"
    if (tag == Tag::kAdv || is_quote_mark(s.text(at)) || s.word_is(at, "however")) {
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
      if (s.word_is(at, "would") || s.word_is(at, "'d") || s.text(at) == "’d") {
        out.conditional = true;
      }
      if (s.word_is(at, "had")) out.past_perfect = true;
      if (s.word_is(at, "cannot")) out.negated = true;
      out.first = at;
      i = at;
      continue;
    }
    if (s.tag(at) == Tag::kTo) {
      out.after_to = true;
      out.finite = false;
      out.first = at;
      const std::uint32_t k = before_time(s, skip_back(s, at));
      if (k > s.first) out.governor = k - 1;
      break;
    }
    break;
  }
  if (s.tag(trigger) == Tag::kVing && out.first == trigger) out.finite = false;
  out.passive = participle && (seen_be || nearest);
  out.bare = participle && nearest && !reduced;
  return out;
}

TokenRange owner_of(const ProposalSentence& s, std::uint32_t noun) {
  std::uint32_t begin = noun;
  if (const Phrase* phrase = s.phrase(noun)) begin = phrase->tokens.first;
  // "Marlow's proposed 70 mln dlr offer"
  const std::uint32_t described =
      begin > s.first && s.tag(begin - 1) == Tag::kVpart ? begin - 1 : begin;
  if (described >= s.first + 2 && s.tag(described - 1) == Tag::kPoss) {
    if (const Phrase* owner = s.phrase(described - 2)) return owner->tokens;
  }
  for (std::uint32_t i = begin; i < noun; ++i) {
    if (s.tag(i) == Tag::kPoss && i > begin) return {begin, i};
    if (s.is(i, s.rules.pron_poss)) return {i, i + 1};
    if (s.is(i, s.rules.nationality)) return {i, i + 1};
  }
  // "a government offer", "a union demand", "council plans", "a court order"
  if (noun > begin && s.tag(noun - 1) == Tag::kNoun &&
      (s.is(noun - 1, s.rules.state_noun) || s.is(noun - 1, s.rules.speaks_for) ||
       s.is(noun - 1, s.rules.owner_noun) ||
       (s.is(noun, s.rules.orders) && s.is(noun - 1, s.rules.body_word)))) {
    return {noun - 1, noun};
  }
  for (std::uint32_t i = begin; i < noun; ++i) {
    const Tag tag = s.tag(i);
    const auto is_name = [&](std::uint32_t at) {
      const char c = s.text(at)[0];
      return s.tag(at) == Tag::kPropn ||
             (at > s.first && s.tag(at - 1) != Tag::kPunct && c >= 'A' && c <= 'Z' && at < noun);
    };
    // "the Ulm-based group plans"
    const bool compound = i + 1 < noun && s.text(i + 1) == "-";
    if (is_name(i) && !compound && tag != Tag::kDet && s.tag(noun) != Tag::kPropn) {
      std::uint32_t end = i + 1;
      while (end < noun && is_name(end)) ++end;
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
        s.word_is(begin - 1, "out") || s.word_is(begin - 1, "forward") ||
        (s.word_is(begin - 1, "into") && begin > s.first + 1 && s.is(begin - 2, s.rules.support))) {
      --begin;
      continue;
    }
    // "chips, such as a proposal"
    if (begin > s.first + 2 && s.word_is(begin - 1, "as") && s.word_is(begin - 2, "such")) {
      begin -= s.text(begin - 3) == "," ? 3 : 2;
      const Phrase* kind = begin > s.first ? s.phrase(begin - 1) : nullptr;
      if (kind != nullptr) begin = kind->tokens.first;
      continue;
    }
    // "a letter of intent"
    if (s.is(noun, s.rules.intent) && s.word_is(begin - 1, "of") && begin > s.first + 1) --begin;
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
