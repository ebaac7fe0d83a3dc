#include "extractors/proposals/proposal_concerned.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// Adds whoever is meant, unless he proposes it himself.
void add_other(Proposal& proposal, Party party) {
  const bool own = std::any_of(proposal.proposer.begin(), proposal.proposer.end(),
                               [&](const Party& known) { return known.name == party.name; });
  if (!own) add_party(proposal.addressee, std::move(party));
}

void add_who_goes(const ProposalSentence& s, const PartyNames& names, std::uint32_t head,
                  Proposal& proposal) {
  if (head + 1 >= s.end || !s.is(head, s.rules.quitting)) return;
  const std::uint32_t of = head + 1;
  if (of + 1 < s.end && s.word_is(of, "of")) {
    const Phrase* phrase = s.phrase(of + 1);
    if (phrase != nullptr && is_actor(s, *phrase))
      add_other(proposal, names.party(*phrase, "object"));
    return;
  }
  const TokenRange owner = owner_of(s, head);
  if (owner.empty()) return;
  const Phrase* own = s.phrase(owner.first);
  const bool whole = own != nullptr && own->tokens == owner;
  if (!whole && !s.is(owner.first, s.rules.pron_poss)) return;
  Party party = names.party(owner, "possessive", whole ? own : nullptr);
  if (whole || party.speaker_id != kNone) add_other(proposal, std::move(party));
}

// A body that the phrase names.
void add_body(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase,
              Proposal& proposal) {
  if (phrase.kind != PhraseKind::kName || s.phrase_is(phrase, s.rules.person)) return;
  Party party = names.party(phrase, "object");
  const bool known = party.speaker_id != kNone &&
                     s.document.speakers[static_cast<std::size_t>(party.speaker_id)].kind ==
                         SpeakerKind::kOrganisation;
  if (known || s.phrase_is(phrase, s.rules.org)) add_other(proposal, std::move(party));
}

void add_who_is_sold(const ProposalSentence& s, const PartyNames& names, TokenRange content,
                     Proposal& proposal) {
  for (std::uint32_t i = content.first > s.first ? content.first - 1 : s.first; i + 1 < content.end;
       ++i) {
    if (s.tag(i) == Tag::kTo) return;
    if (!s.word_is(i, "for")) continue;
    if (const Phrase* phrase = s.phrase(i + 1)) add_body(s, names, *phrase, proposal);
    return;
  }
}

// "offered to buy Marlow Ltd": the firm itself.
void add_who_is_bought(const ProposalSentence& s, const PartyNames& names,
                       const ProposalContent& content, Proposal& proposal) {
  const std::uint32_t next = content.head + 1;
  if (!s.is(content.head, s.rules.buys) || next >= content.content.end) return;
  if (const Phrase* phrase = s.phrase(next)) add_body(s, names, *phrase, proposal);
}

// "asked for talks with the miners", "promised to meet them": whoever is to come.
void add_who_meets(const ProposalSentence& s, const PartyNames& names,
                   const ProposalContent& content, Proposal& proposal) {
  const std::string_view field =
      s.rules.lexicon->value(s.reading.words[content.head].word, s.rules.cameo_field);
  if (field != "meet") return;
  const Phrase* object =
      content.head + 1 < content.content.end ? s.phrase(content.head + 1) : nullptr;
  if (s.tag(content.head) == Tag::kVerb && object != nullptr) {
    // "must meet the rules"
    if (proposal.act == "demand" || proposal.act == "urge") return;
    if (s.is(object->head, s.rules.anybody)) return;
    if (is_actor(s, *object)) {
      add_other(proposal, names.party(*object, "object"));
      return;
    }
  }
  for (std::uint32_t i = content.head + 1; i + 1 < content.content.end; ++i) {
    if (s.tag(i) == Tag::kTo || s.is_finite(i)) return;
    if (!s.word_is(i, "with")) continue;
    const Phrase* phrase = s.phrase(i + 1);
    if (phrase != nullptr && is_actor(s, *phrase) && !s.is(phrase->head, s.rules.anybody)) {
      add_other(proposal, names.party(*phrase, "object"));
    }
    return;
  }
}

// A phrase that stands for somebody other than whoever is meant anyhow: "him" where it is known.
bool add_somebody(const ProposalSentence& s, const PartyNames& names, const Phrase& first,
                  Proposal& proposal) {
  const Phrase& phrase = owned_or(s, first);
  const std::uint32_t end = phrase.tokens.end;
  // "the ministry's reaction", "company | records": a thing.
  const Phrase* next = end < s.end ? s.phrase(end) : nullptr;
  const bool more = next != nullptr && next->kind != PhraseKind::kPronoun;
  if (end < s.end && (s.tag(end) == Tag::kPoss || more)) return false;
  if (!is_actor(s, phrase) || s.is(phrase.head, s.rules.anybody)) return false;
  Party party = names.party(phrase, "object");
  if (phrase.kind == PhraseKind::kPronoun && party.speaker_id == kNone) return false;
  add_other(proposal, std::move(party));
  return true;
}

// "will lend Malta a boat", "will lend it up to ten boats", "will sell boats to Malta"
void add_recipient(const ProposalSentence& s, const PartyNames& names,
                   const ProposalContent& content, Proposal& proposal) {
  const std::uint32_t first = content.head + 1;
  if (!s.is(content.head, s.rules.has_recipient) || first + 1 >= content.content.end) return;
  if (const Phrase* to = s.phrase(first); to != nullptr && to->tokens.end < content.content.end) {
    const std::uint32_t next = to->tokens.end;
    const bool thing = s.phrase(next) != nullptr || s.word_is(next, "up");
    if (thing && s.tag(next) != Tag::kPron && is_actor(s, *to)) {
      Party party = names.party(*to, "object");
      const bool known = to->kind != PhraseKind::kPronoun || party.speaker_id != kNone;
      if (known && !s.is(to->head, s.rules.anybody)) add_other(proposal, std::move(party));
      return;
    }
  }
  for (std::uint32_t i = first; i + 1 < content.content.end; ++i) {
    if (s.is_finite(i) || s.text(i) == ",") return;
    if (!s.word_is(i, "to")) continue;
    if (const Phrase* to = s.phrase(i + 1)) add_somebody(s, names, *to, proposal);
    return;
  }
}

// "will sue Marlow", not "will punish violators"
void add_target(const ProposalSentence& s, const PartyNames& names, const ProposalContent& content,
                Proposal& proposal) {
  const std::uint32_t first = content.head + 1;
  if (!s.is(content.head, s.rules.targets) || first >= content.content.end) return;
  const Phrase* phrase = s.phrase(first);
  if (phrase == nullptr) return;
  const bool any = phrase->kind == PhraseKind::kCommon && phrase->tokens == phrase->core &&
                   s.phrase_is(*phrase, s.rules.plural);
  if (!any) add_somebody(s, names, *phrase, proposal);
}

// "holds shares in Marlow and wants it to": the body named last in the sentence.
void name_it(const ProposalSentence& s, const PartyNames& names, Proposal& proposal) {
  if (proposal.addressee.size() != 1 || proposal.addressee[0].speaker_id != kNone) return;
  Party& it = proposal.addressee[0];
  const std::uint32_t token = token_at(s.document, it.mention.begin);
  const Phrase* phrase = token < s.end ? s.phrase(token) : nullptr;
  if (phrase == nullptr || !s.phrase_is(*phrase, s.rules.pron_it)) return;
  const std::int32_t own = proposal.proposer.empty() ? kNone : proposal.proposer[0].speaker_id;
  const std::uint32_t begin = s.document.tokens[s.first].span.begin;
  const std::int32_t body = names.bodies().last_named({begin, it.mention.begin}, own);
  if (body == kNone) return;
  it.speaker_id = body;
  it.name = bounded_name(s.document.speakers[static_cast<std::size_t>(body)].name);
}

// Those to whom one speaks, not the press, which passes it on.
bool is_listener(const ProposalSentence& s, const Phrase& phrase) {
  if (s.is(phrase.head, s.rules.press)) return false;
  if (phrase.kind != PhraseKind::kCommon) return s.phrase_is(phrase, s.rules.person);
  return (s.phrase_is(phrase, s.rules.human) && s.phrase_is(phrase, s.rules.plural)) ||
         s.phrase_is(phrase, s.rules.org_noun);
}

// "He told the board: “You must”": the board.
void name_you(const ProposalSentence& s, const PartyNames& names, const Proposal& proposal,
              std::vector<Party>& parties) {
  if (proposal.quote == kNone || parties.size() != 1 || parties[0].speaker_id != kNone) return;
  const Quote& quote = s.document.quotes[static_cast<std::size_t>(proposal.quote)];
  const std::uint32_t you = token_at(s.document, parties[0].mention.begin);
  const Phrase* phrase = you >= s.first && you < s.end ? s.phrase(you) : nullptr;
  if (quote.addressee.empty() || phrase == nullptr || !s.phrase_is(*phrase, s.rules.pron_you)) {
    return;
  }
  const std::uint32_t token = token_at(s.document, quote.addressee.begin);
  const Phrase* told = token < s.document.tokens.size() ? phrase_at(s.reading, token) : nullptr;
  if (told == nullptr || !is_listener(s, *told)) return;
  const Span mention = parties[0].mention;
  parties[0] = names.party(*told, parties[0].via);
  parties[0].mention = mention;
}

}  // namespace

void add_listener(const ProposalSentence& s, const PartyNames& names, const Quote& quote,
                  Proposal& proposal) {
  const std::string_view act = proposal.act;
  if (!proposal.addressee.empty() || quote.addressee.empty()) return;
  if (act != "pledge" && act != "propose" && act != "offer" && act != "threaten") return;
  const std::uint32_t token = token_at(s.document, quote.addressee.begin);
  const Phrase* phrase = token < s.document.tokens.size() ? phrase_at(s.reading, token) : nullptr;
  if (phrase == nullptr || !is_listener(s, *phrase)) return;
  add_other(proposal, names.party(*phrase, "listener"));
}

void add_concerned(const ProposalSentence& s, const PartyNames& names, const ProposalRule& rule,
                   const ProposalContent& content, Proposal& proposal) {
  name_it(s, names, proposal);
  name_you(s, names, proposal, proposal.proposer);
  name_you(s, names, proposal, proposal.addressee);
  if (!proposal.addressee.empty() || rule.passive || content.content.empty()) return;
  const std::string_view act = proposal.act;
  if (act == "urge" || act == "demand" || act == "request" || act == "want") {
    add_who_goes(s, names, content.head, proposal);
  }
  if (act == "request" || act == "demand" || act == "propose" || act == "want" || act == "urge" ||
      (act == "offer" && rule.form != ContentForm::kTo)) {
    add_who_meets(s, names, content, proposal);
  }
  const bool to = rule.form == ContentForm::kTo;
  const bool does = to || rule.form == ContentForm::kBare || rule.form == ContentForm::kGer;
  if (does && (act == "offer" || act == "pledge" || act == "reject" || act == "agree" ||
               act == "plan" || act == "threaten")) {
    add_who_meets(s, names, content, proposal);
    if (proposal.addressee.empty()) add_recipient(s, names, content, proposal);
    if (proposal.addressee.empty()) add_target(s, names, content, proposal);
  }
  if (to && proposal.addressee.empty() && act == "offer") {
    add_who_is_bought(s, names, content, proposal);
  }
  if (proposal.addressee.empty() && act == "offer" && rule.form != ContentForm::kTo) {
    add_who_is_sold(s, names, content.content, proposal);
  }
}

}  // namespace onrecord
