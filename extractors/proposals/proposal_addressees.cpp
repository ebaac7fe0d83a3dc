#include "extractors/proposals/proposal_addressees.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_pairs.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kLetterReach = 30;  // tokens
constexpr std::uint32_t kMakerReach = 20;
constexpr std::uint32_t kAgentReach = 8;

bool ends_before_infinitive(const ProposalSentence& s, std::uint32_t i) {
  for (std::uint32_t k = i; k < s.end && k < i + 8; ++k) {
    if (s.tag(k) == Tag::kTo) return true;
    if (s.is_finite(k)) return false;
  }
  return false;
}

std::uint32_t skip_forward(const ProposalSentence& s, std::uint32_t i) {
  while (i + 1 < s.end && s.tag(i) == Tag::kAdv) ++i;
  return i;
}

bool asks_of_somebody(std::string_view act) {
  return act == "request" || act == "urge" || act == "demand" || act == "propose" ||
         act == "recommend" || act == "offer";
}

// Whoever a letter before the trigger goes to.
const Phrase* reader_before(const ProposalSentence& s, std::uint32_t trigger) {
  const std::uint32_t last = trigger > s.first + kLetterReach ? trigger - kLetterReach : s.first;
  for (std::uint32_t i = trigger; i > last + 1; --i) {
    const std::uint32_t to = i - 1;
    if (s.text(to) == ";") return nullptr;
    if (!s.word_is(to, "to") || to + 1 >= trigger) continue;
    const Phrase* reader = s.phrase(to + 1);
    if (reader == nullptr || reader->tokens.first != to + 1) continue;
    for (std::uint32_t k = to; k > s.first && k + 4 > to; --k) {
      if (s.is(k - 1, s.rules.addressed)) return reader;
    }
  }
  return nullptr;
}

// "called for the pier in Malta to be closed": nobody who is asked.
bool is_done_to(const ProposalSentence& s, const Phrase& first) {
  for (std::uint32_t i = first.tokens.end; i + 2 < s.end && i < first.tokens.end + 12; ++i) {
    if (s.tag(i) != Tag::kTo) continue;
    return s.word_is(i + 1, "be") && (s.tag(i + 2) == Tag::kVpart ||
                                      (s.tag(i + 2) == Tag::kVerb && s.is(i + 2, s.rules.past)));
  }
  return false;
}

// "a request by the ministry", "an offer of nine euros a share from Marlow": who made what is
// answered; not "an offer of help", "the takeover of Marlow".
const Phrase* maker_behind(const ProposalSentence& s, const Phrase& answered) {
  const std::uint32_t first = answered.tokens.end;
  const std::uint32_t last = std::min(s.end, first + kMakerReach);
  bool aside = false;
  for (std::uint32_t i = first; i + 1 < last; ++i) {
    const Tag tag = s.tag(i);
    // "the proposals just announced by the party"
    const bool made =
        s.word_is(i + 1, "by") && (s.is(i, s.rules.support) || s.is(i, s.rules.announces));
    if (tag == Tag::kTo || tag == Tag::kConj || tag == Tag::kVing || (s.is_finite(i) && !made)) {
      return nullptr;
    }
    // "of nine euros (seven pounds; ten dollars)"
    if (s.text(i) == "(" || s.text(i) == ")") aside = s.text(i) == "(";
    if (aside) continue;
    if (s.text(i) == "," || s.text(i) == ";" || s.is(i, s.rules.stop)) return nullptr;
    const bool maker = s.word_is(i, "from") || (s.word_is(i, "by") && i < first + kAgentReach);
    const bool of = i == first && s.word_is(i, "of") && s.is(answered.head, s.rules.made_noun);
    if (!maker && !of) continue;
    const Phrase* phrase = s.phrase(i + 1);
    const bool counted = phrase != nullptr && s.is(phrase->head, s.rules.ballot);
    if (phrase != nullptr && !counted && is_actor(s, *phrase)) return phrase;
    if (maker) return nullptr;
  }
  return nullptr;
}

// "called for a ban in a letter to clerks": whoever it goes to, behind the content.
const Phrase* reader_behind(const ProposalSentence& s, std::uint32_t in) {
  const Phrase* letter =
      in + 3 < s.end && in > s.first && s.word_is(in, "in") ? s.phrase(in + 1) : nullptr;
  if (letter == nullptr || !s.is(letter->head, s.rules.addressed)) return nullptr;
  const std::uint32_t to = letter->tokens.end;
  return to + 1 < s.end && s.word_is(to, "to") ? s.phrase(to + 1) : nullptr;
}

// "Residents urged it to act": the body of the sentence before, where nobody explains "it".
Party asked_party(const ProposalSentence& s, const PartyNames& names, const Phrase& asked) {
  Party out = names.party(asked, "object");
  if (!s.phrase_is(asked, s.rules.pron_it) || out.speaker_id != kNone) return out;
  const Phrase* body = body_before(s);
  if (body == nullptr) return out;
  const Span mention = out.mention;
  out = names.party(*body, "object");
  out.mention = mention;
  return out;
}

}  // namespace

void add_addressees(const ProposalSentence& s, const PartyNames& names, const Phrase& asked,
                    const ProposalCandidate& candidate, Proposal& proposal) {
  const Phrase& first = owned_or(s, asked);
  const bool within =
      candidate.content.first <= first.tokens.first && first.tokens.first < candidate.content.end;
  if (within && (s.phrase_is(first, s.rules.indefinite) || is_done_to(s, first))) return;
  add_party(proposal.addressee, asked_party(s, names, first));
  for (std::uint32_t i = first.tokens.end; i + 1 < s.end && i < first.tokens.end + 12; ++i) {
    if (s.tag(i) == Tag::kTo || s.tag(i) == Tag::kVerb) break;
    if (!s.word_is(i, "and") && s.text(i) != ",") continue;
    const Phrase* next = s.phrase(i + 1);
    if (next == nullptr || !(is_actor(s, *next) || s.is(next->head, s.rules.own_side)) ||
        !ends_before_infinitive(s, next->tokens.end)) {
      break;
    }
    add_party(proposal.addressee, names.party(*next, "object"));
  }
}

void add_clause_subject(const ProposalSentence& s, const PartyNames& names,
                        const ProposalCandidate& candidate, Proposal& proposal) {
  const std::string_view act = proposal.act;
  if (act != "recommend" && act != "urge" && act != "demand" && act != "request" &&
      act != "order" && act != "propose" && act != "want") {
    return;
  }
  std::uint32_t i = candidate.content.first;
  if (i < s.end && s.word_is(i, "that")) ++i;
  // "that developing countries reduce"
  if (i + 1 < s.end && s.tag(i) == Tag::kVing && s.phrase(i) == nullptr) ++i;
  const Phrase* phrase = i < s.end ? s.phrase(i) : nullptr;
  if (phrase == nullptr || phrase->kind == PhraseKind::kPronoun || !is_actor(s, *phrase)) return;
  const std::uint32_t verb = skip_forward(s, phrase->tokens.end);
  // "that Malta close them": a bare verb that was taken for another word.
  const bool bare = s.is(verb, s.rules.base) && s.tag(verb) != Tag::kPrep;
  if (verb + 1 >= s.end || !(s.is_finite(verb) || bare) || s.word_is(verb, "be")) return;
  if (s.tag(verb) == Tag::kModal && s.word_is(verb + 1, "be")) return;
  add_party(proposal.addressee, names.party(*phrase, "subject"));
}

void add_written_to(const ProposalSentence& s, const PartyNames& names,
                    const ProposalCandidate& candidate, Proposal& proposal) {
  if (!asks_of_somebody(proposal.act)) return;
  const Phrase* asked = candidate.addressee.empty() ? nullptr : s.phrase(candidate.addressee.first);
  const bool pronoun =
      asked != nullptr && asked->kind == PhraseKind::kPronoun && !is_first_person(s, *asked);
  if (!proposal.addressee.empty() && !pronoun) return;
  const Phrase* reader = reader_before(s, candidate.trigger.first);
  if (reader == nullptr) reader = reader_behind(s, token_at(s.document, proposal.content.end));
  if (reader == nullptr || !is_actor(s, *reader)) return;
  Party party = names.party(*reader, "object");
  for (const Party& own : proposal.proposer) {
    if (own.name == party.name) return;
  }
  proposal.addressee.clear();
  add_party(proposal.addressee, std::move(party));
}

void add_answered(const ProposalSentence& s, const PartyNames& names,
                  const ProposalCandidate& candidate, Proposal& proposal) {
  if (candidate.content.empty() || candidate.rule->passive) return;
  const std::uint32_t last = std::min(s.end, candidate.content.first + kMarkReach);
  for (std::uint32_t i = candidate.content.first; i < last; ++i) {
    const Phrase* phrase = s.phrase(i);
    if (phrase == nullptr) {
      // "Marlow's proposed 70 mln dlr offer"
      if (s.tag(i) == Tag::kAdj || s.tag(i) == Tag::kPoss || s.tag(i) == Tag::kVpart) continue;
      return;
    }
    if (phrase->tokens.end < s.end && s.tag(phrase->tokens.end) == Tag::kPoss) {
      i = phrase->tokens.end;
      continue;
    }
    const TokenRange owner = owner_of(s, phrase->head);
    if (!owner.empty() && s.is(owner.first, s.rules.pron_poss)) {
      Party party = names.party(owner, "answered", nullptr);
      // What is withdrawn or kept is one's own.
      const bool others = proposal.act == "reject" || proposal.act == "agree" ||
                          proposal.act == "consider" || proposal.act == "defer";
      if (others && party.speaker_id != kNone) add_party(proposal.addressee, std::move(party));
    } else if (!owner.empty()) {
      const Phrase* own = s.phrase(owner.first);
      add_party(
          proposal.addressee,
          names.party(owner, "answered", own != nullptr && own->tokens == owner ? own : nullptr));
    } else if (const Phrase* from = maker_behind(s, *phrase)) {
      add_party(proposal.addressee, names.party(*from, "answered"));
    }
    return;
  }
}

void add_agent_behind(const ProposalSentence& s, const PartyNames& names, Proposal& proposal) {
  const std::uint32_t first = token_at(s.document, proposal.content.begin);
  for (std::uint32_t i = first + 1; i + 1 < s.end; ++i) {
    const Span span = s.document.tokens[i].span;
    if (span.begin > proposal.content.end + 1) return;
    if (!s.word_is(i, "by") || s.phrase(i - 1) == nullptr) continue;
    const Phrase* phrase = s.phrase(i + 1);
    if (phrase == nullptr || !is_actor(s, *phrase) || phrase->tokens.first != i + 1) continue;
    add_party(proposal.proposer, names.party(*phrase, "by"));
    if (span.begin < proposal.content.end) {
      proposal.content.end = s.document.tokens[i - 1].span.end;
    }
    return;
  }
}

void split_source(const ProposalSentence& s, const PartyNames& names, const ProposalRule& rule,
                  ProposalContent& content, Proposal& proposal) {
  if (rule.form != ContentForm::kNp || rule.trigger != TriggerKind::kVerb || rule.passive) return;
  if (proposal.act != "request" && proposal.act != "demand") return;
  for (std::uint32_t i = content.content.first + 1; i + 1 < content.content.end; ++i) {
    if (!s.word_is(i, "from")) continue;
    const Phrase* phrase = s.phrase(i + 1);
    if (phrase == nullptr || !is_actor(s, *phrase)) continue;
    const std::uint32_t behind = phrase->tokens.end;
    const bool last = behind == content.content.end;
    // "assurances from Malta that", "a response from Malta by May"
    const Phrase* time =
        !last && behind + 1 < s.end && s.tag(behind) == Tag::kPrep ? s.phrase(behind + 1) : nullptr;
    if (!last &&
        (s.word_is(behind, "that") || (time != nullptr && s.phrase_is(*time, s.rules.time)))) {
      add_party(proposal.addressee, names.party(*phrase, "from"));
      return;
    }
    const bool state = s.phrase_is(*phrase, s.rules.nation) || s.phrase_is(*phrase, s.rules.gov);
    if (!last && !(state && s.is(content.head, s.rules.granted))) continue;
    add_party(proposal.addressee, names.party(*phrase, "from"));
    if (!last) return;
    content.content.end = i;
    proposal.content = span_of(s.document, content.content);
    return;
  }
}

}  // namespace onrecord
