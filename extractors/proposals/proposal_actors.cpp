#include "extractors/proposals/proposal_actors.hpp"

#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_pairs.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_pronouns.hpp"
#include "extractors/proposals/proposal_quotes.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/proposals/proposal_text_makers.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "Ruiz said Malta was ready and urged Chad to go": Malta stands in what she said, and not who
// urges.
bool is_in_words_before(const Document& document, const Quote* reported, const Proposal& proposal) {
  if (reported == nullptr || proposal.proposer[0].mention.empty()) return false;
  const std::int32_t said = quote_at(document, proposal.proposer[0].mention);
  if (said == kNone || said == quote_at(document, proposal.trigger)) return false;
  const Quote& before = document.quotes[static_cast<std::size_t>(said)];
  return before.speaker_id == reported->speaker_id && before.span.end <= proposal.trigger.begin;
}

}  // namespace

const Phrase* spoken_for_by(const ProposalSentence& s, const Phrase& reporter) {
  const std::uint32_t of = reporter.tokens.end;
  if (!s.is(reporter.head, s.rules.spokesperson) || of + 1 >= s.end || !s.word_is(of, "for")) {
    return nullptr;
  }
  const Phrase* body = s.phrase(of + 1);
  return body != nullptr && is_actor(s, *body) ? body : nullptr;
}

const Phrase* body_of(const ProposalSentence& s, const Phrase& reporter) {
  std::uint32_t begin = reporter.tokens.first;
  const bool person = s.phrase_is(reporter, s.rules.person) ||
                      s.phrase_is(reporter, s.rules.titled) ||
                      (reporter.kind == PhraseKind::kName && !s.phrase_is(reporter, s.rules.org) &&
                       reporter.core.end - reporter.core.first > 1);
  const bool role_alone =
      reporter.kind == PhraseKind::kCommon && s.is(reporter.head, s.rules.leader);
  if (!person && !role_alone) return nullptr;
  if (begin > s.first + 1 && s.text(begin - 1) == ",") {
    const Phrase* role = s.phrase(begin - 2);
    if (role == nullptr ||
        !(s.phrase_is(*role, s.rules.human) || s.is(role->head, s.rules.leader))) {
      return nullptr;
    }
    begin = role->tokens.first;
  }
  if (begin < s.first + 2 || s.tag(begin - 1) != Tag::kPoss) return nullptr;
  const Phrase* owner = s.phrase(begin - 2);
  return owner != nullptr && is_actor(s, *owner) && !s.phrase_is(*owner, s.rules.person) &&
                 owner->kind != PhraseKind::kPronoun
             ? owner
             : nullptr;
}

Subjects agent_of(const ProposalSentence& s, const VerbGroup& group) {
  const Phrase* object = group.after_to && group.governor != 0 ? s.phrase(group.governor) : nullptr;
  if (object == nullptr || !is_actor(s, *object) || object->tokens.first == s.first) {
    return subjects_of(s, group.first);
  }
  if (s.is(object->tokens.first - 1, s.rules.cause)) return Subjects(object);
  // "prompting unions representing welders to threaten": the unions.
  const std::uint32_t of = object->tokens.first - 1;
  const Phrase* whole = of > s.first && s.tag(of) == Tag::kVing ? s.phrase(of - 1) : nullptr;
  if (whole != nullptr && is_actor(s, *whole) && whole->tokens.first > s.first &&
      s.is(whole->tokens.first - 1, s.rules.cause)) {
    return Subjects(whole);
  }
  return subjects_of(s, group.first);
}

bool is_thing(const ProposalSentence& s, const Phrase& phrase) {
  if (s.phrase_is(phrase, s.rules.doc) || s.phrase_is(phrase, s.rules.time) ||
      s.phrase_is(phrase, s.rules.quantity) || s.is(phrase.head, s.rules.shell) ||
      s.is(phrase.head, s.rules.act_noun) || s.is(phrase.head, s.rules.calendar)) {
    return true;
  }
  const std::string_view head = s.text(phrase.head);
  return ends_in(head, s.rules.thing_endings, 0) ||
         (head.size() > 6 && (head.ends_with("ing") || head.ends_with("ings")));
}

bool may_act(const ProposalSentence& s, const Phrase& phrase, std::string_view act) {
  if (is_actor(s, phrase)) return true;
  // "a lot of voters", "the number of clerks", "two of the clerks"
  const std::uint32_t of = phrase.tokens.end;
  const bool counts = s.is(phrase.head, s.rules.amount) || s.tag(phrase.head) == Tag::kNum;
  if (phrase.kind == PhraseKind::kCommon && of + 1 < s.end && s.word_is(of, "of") && counts) {
    const Phrase* counted = s.phrase(of + 1);
    // "two of the firm's clerks", not "one of her aims"
    if (counted != nullptr && s.tag(counted->tokens.end) == Tag::kPoss) {
      counted = s.phrase(counted->tokens.end + 1);
    }
    if (counted != nullptr && is_actor(s, *counted)) return true;
  }
  const bool asks = act == "urge" || act == "demand" || act == "request" || act == "recommend" ||
                    act == "propose" || act == "reject" || act == "threaten";
  if (asks && s.is(phrase.head, s.rules.authored)) return true;
  return s.phrase_is(phrase, s.rules.doc) && (act == "recommend" || act == "request") &&
         !s.is(phrase.head, s.rules.shell);
}

void add_subject(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase,
                 Proposal& proposal) {
  if (std::optional<Party> maker = maker_of_text(s, names, phrase)) {
    add_party(proposal.proposer, std::move(*maker));
    return;
  }
  if (const Subjects both = both_meant_by(s, names, phrase); !both.empty()) {
    for (const Phrase* one : both) {
      Party party = names.party(*one, "subject");
      party.mention = span_of(s.document, phrase.tokens);
      add_party(proposal.proposer, std::move(party));
    }
    return;
  }
  const bool first_person = is_first_person(s, phrase);
  const bool we = s.phrase_is(phrase, s.rules.pron_we);
  if (first_person && proposal.quote != kNone &&
      names.speaker_at(span_of(s.document, phrase.tokens)) == kNone) {
    const Quote& quote = s.document.quotes[static_cast<std::size_t>(proposal.quote)];
    if (!quote.speaker.empty() || quote.speaker_id != kNone) {
      Party speaker = names.speaker_party(quote, "quote");
      if (we) speaker = names.for_whom(std::move(speaker));
      add_party(proposal.proposer, std::move(speaker));
      return;
    }
  }
  Party subject = names.party(phrase, "subject");
  if (we) subject = names.for_whom(std::move(subject));
  if (first_person && proposal.quote == kNone && subject.speaker_id == kNone &&
      names.author() != nullptr) {
    subject.name = names.author()->name;
    subject.speaker_id = names.author()->speaker_id;
  }
  if (is_open_they(s, phrase, subject)) {
    for (const Phrase* one : several_before(s, names)) {
      Party party = names.party(*one, "subject");
      party.mention = subject.mention;
      add_party(proposal.proposer, std::move(party));
    }
    if (!proposal.proposer.empty()) return;
  }
  if (s.phrase_is(phrase, s.rules.pron_it)) name_it(s, names, phrase, proposal, subject);
  if (s.phrase_is(phrase, s.rules.pron_he) || s.phrase_is(phrase, s.rules.pron_she)) {
    name_he(s, names, phrase, subject);
  }
  add_party(proposal.proposer, std::move(subject));
}

const Phrase& owned_or(const ProposalSentence& s, const Phrase& owner) {
  const std::uint32_t poss = owner.tokens.end;
  const Phrase* owned =
      poss + 1 < s.end && s.tag(poss) == Tag::kPoss ? s.phrase(poss + 1) : nullptr;
  // "the party's ruling | National Committee"
  if (owned != nullptr && owned->tokens.end < s.end && !is_actor(s, *owned)) {
    const Phrase* next = s.phrase(owned->tokens.end);
    if (next != nullptr && next->kind == PhraseKind::kName) owned = next;
  }
  return owned != nullptr && is_actor(s, *owned) ? *owned : owner;
}

bool is_first_person(const ProposalSentence& s, const Phrase& phrase) {
  return s.phrase_is(phrase, s.rules.pron_i) || s.phrase_is(phrase, s.rules.pron_we);
}

void adopt_reporter(const ProposalSentence& s, const PartyNames& names, Proposal& proposal) {
  if (proposal.proposer.size() > 1 || !s.is_finite(token_at(s.document, proposal.trigger.begin)))
    return;
  const Quote* quote = reported_by(s.document, proposal.trigger);
  const bool quoted = !proposal.proposer.empty() && is_in_words_before(s.document, quote, proposal);
  if (!proposal.proposer.empty() && !quoted) {
    const Party& known = proposal.proposer[0];
    const std::uint32_t token = token_at(s.document, known.mention.begin);
    const Phrase* phrase = token < s.end && token >= s.first ? s.phrase(token) : nullptr;
    const bool unnamed =
        phrase != nullptr && (phrase->kind == PhraseKind::kCommon ||
                              (phrase->kind == PhraseKind::kPronoun && known.speaker_id == kNone));
    if (!unnamed || s.phrase_is(*phrase, s.rules.definite)) return;
    // "sources said eight members were planning to": those who are told of.
    if (!quoted && phrase->kind == PhraseKind::kCommon && s.phrase_is(*phrase, s.rules.plural) &&
        s.phrase_is(*phrase, s.rules.human)) {
      return;
    }
  }
  if (quote == nullptr || quote->speaker_id == kNone) return;
  const Speaker& speaker = s.document.speakers[static_cast<std::size_t>(quote->speaker_id)];
  const bool named = speaker.kind == SpeakerKind::kPerson ||
                     speaker.kind == SpeakerKind::kOrganisation ||
                     speaker.kind == SpeakerKind::kGovernment;
  if (!named && !quoted) return;
  proposal.proposer.clear();
  add_party(proposal.proposer, names.speaker_party(*quote, "reporter"));
}

void name_by_opener(const ProposalSentence& s, const PartyNames& names, Proposal& proposal) {
  const Phrase* opener = s.phrase(s.first);
  if (proposal.proposer.size() != 1 || opener == nullptr || opener->kind != PhraseKind::kName ||
      s.phrase_is(*opener, s.rules.person) || s.phrase_is(*opener, s.rules.time)) {
    return;
  }
  Party& it = proposal.proposer[0];
  const std::uint32_t token = token_at(s.document, it.mention.begin);
  const Phrase* phrase = token >= s.first && token < s.end ? s.phrase(token) : nullptr;
  if (it.speaker_id != kNone || phrase == nullptr || !s.phrase_is(*phrase, s.rules.pron_it) ||
      it.name != slice(s.document.article.text, it.mention)) {
    return;
  }
  // "Marlow <MRLW.O> said"
  std::uint32_t verb = opener->tokens.end;
  if (s.text(verb) == "<") {
    while (verb + 1 < s.end && s.text(verb - 1) != ">") ++verb;
  }
  Party body = names.party(*opener, it.via);
  const bool known = s.phrase_is(*opener, s.rules.org) || s.phrase_is(*opener, s.rules.nation) ||
                     (body.speaker_id != kNone &&
                      s.document.speakers[static_cast<std::size_t>(body.speaker_id)].kind ==
                          SpeakerKind::kOrganisation);
  if (!known && !s.is(verb, s.rules.state_verb)) return;
  it.speaker_id = body.speaker_id;
  it.name = std::move(body.name);
}

bool is_open_question(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t begin = subject.tokens.first;
  return begin > s.first && (s.word_is(begin - 1, "if") || s.word_is(begin - 1, "whether"));
}

}  // namespace onrecord
