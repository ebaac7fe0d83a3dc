#include "extractors/proposals/proposal_actors.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_subjects.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

constexpr std::uint32_t kPairReach = 40;  // tokens

// The verb of "said it", "said on Monday that it", "told reporters that it"; `s.end` without one.
std::uint32_t reporting_verb(const ProposalSentence& s, const Phrase& it) {
  std::uint32_t i = it.tokens.first;
  bool that = false;
  while (i > s.first && (s.word_is(i - 1, "that") || !s.is_plain(i - 1))) {
    that = that || s.word_is(i - 1, "that");
    --i;
  }
  // "said on Monday that it", "told clerks that it", "said on Monday it"
  for (int hops = 0; hops < 2 && i > s.first && s.phrase(i - 1) != nullptr; ++hops) {
    if (!that && !s.phrase_is(*s.phrase(i - 1), s.rules.time)) break;
    i = s.phrase(i - 1)->tokens.first;
    if (i > s.first && s.tag(i - 1) == Tag::kPrep) --i;
  }
  return i > s.first && s.is(i - 1, s.rules.state_verb) ? i - 1 : s.end;
}

// "The yard said it had agreed": whoever says so is the organisation that "it" means.
TokenRange who_says(const ProposalSentence& s, const Phrase& it) {
  const Phrase* subject = &it;
  for (int hops = 0; hops < 2; ++hops) {
    const std::uint32_t verb = reporting_verb(s, *subject);
    if (verb == s.end) return {};
    const Subjects found = agent_of(s, verb_group(s, verb));
    if (found.empty()) return {};
    // "Marlow Rope and Sail Ltd said it": one name.
    if (found.size() > 1) return {found[0]->tokens.first, found.back()->tokens.end};
    subject = found[0];
    if (!s.phrase_is(*subject, s.rules.pron_it)) return subject->tokens;
  }
  return {};
}

void name_by_reporter(const ProposalSentence& s, const PartyNames& names, const Phrase& it,
                      Party& subject) {
  const TokenRange range = who_says(s, it);
  if (range.empty()) return;
  const Phrase* reporter = s.phrase(range.first);
  const bool several = reporter->tokens.end != range.end;
  if (const Phrase* spoken_for = spoken_for_by(s, *reporter)) {
    subject = names.party(*spoken_for, "reporter");
    return;
  }
  if (const Phrase* body = body_of(s, *reporter); body != nullptr && subject.speaker_id == kNone) {
    subject = names.party(*body, "reporter");
    return;
  }
  const bool own_body = s.is(reporter->head, s.rules.own_side);
  // "Their owner, Marlow Ltd, said it": the name beside the description.
  if (const Phrase* named = names.name_beside(*reporter);
      named != nullptr && !s.phrase_is(*named, s.rules.person)) {
    subject = names.party(*named, "reporter");
    return;
  }
  if (reporter->kind == PhraseKind::kPronoun || s.phrase_is(*reporter, s.rules.person) ||
      s.phrase_is(*reporter, s.rules.titled) ||
      (s.phrase_is(*reporter, s.rules.human) && !own_body && reporter->kind != PhraseKind::kName)) {
    return;
  }
  const Party said = names.party(range, "reporter", several ? nullptr : reporter);
  if (said.speaker_id != kNone && !several) {
    const Speaker& known = s.document.speakers[static_cast<std::size_t>(said.speaker_id)];
    const bool person = known.kind == SpeakerKind::kPerson || known.kind == SpeakerKind::kAnonymous;
    // By a surname: somebody who speaks for it.
    const bool whole = known.name == slice(s.document.article.text, said.mention);
    if (person && (!whole || subject.speaker_id != kNone)) return;
  }
  const auto is_body = [&](const Phrase& phrase) {
    return s.phrase_is(phrase, s.rules.org) || own_body ||
           (phrase.kind == PhraseKind::kName && !s.phrase_is(phrase, s.rules.nation));
  };
  if (subject.speaker_id != kNone && !is_body(*reporter) && !is_body(*s.phrase(range.end - 1))) {
    return;
  }
  subject.speaker_id = said.speaker_id;
  subject.name = said.name;
  if (several) {
    subject.name = bounded_name(slice(s.document.article.text, span_of(s.document, range)));
    std::replace(subject.name.begin(), subject.name.end(), '\n', ' ');
  }
}

// "It added it was hoping to": the organisation that the quotation is of.
void name_by_quote(const ProposalSentence& s, const PartyNames& names, const Proposal& proposal,
                   Party& subject) {
  if (proposal.quote == kNone) return;
  const Quote& quote = s.document.quotes[static_cast<std::size_t>(proposal.quote)];
  if (quote.type == QuoteType::kDirect || quote.speaker_id == kNone) return;
  const SpeakerKind kind = s.document.speakers[static_cast<std::size_t>(quote.speaker_id)].kind;
  if (kind != SpeakerKind::kOrganisation && kind != SpeakerKind::kGovernment) return;
  const Party speaker = names.speaker_party(quote, "quote");
  subject.speaker_id = speaker.speaker_id;
  subject.name = speaker.name;
}

bool is_person(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase) {
  if (s.phrase_is(phrase, s.rules.person)) return true;
  const std::int32_t id = names.speaker_at(span_of(s.document, phrase.tokens));
  return phrase.kind == PhraseKind::kName && id != kNone &&
         s.document.speakers[static_cast<std::size_t>(id)].kind == SpeakerKind::kPerson;
}

// "Ruiz has bought a boat with Tom Berg. They plan to": the two of the sentence before, of whom one
// does something with the other; null without them.
Subjects pair_before(const ProposalSentence& s, const PartyNames& names) {
  const std::vector<Sentence>& all = s.document.sentences;
  const auto here = std::partition_point(
      all.begin(), all.end(), [&](const Sentence& one) { return one.first_token < s.first; });
  if (here == all.begin()) return {};
  const Sentence& before = *std::prev(here);
  const Phrase* first = s.phrase(before.first_token);
  if (first == nullptr || !is_person(s, names, *first)) return {};
  const std::uint32_t last = std::min(before.end_token, before.first_token + kPairReach);
  for (std::uint32_t i = first->tokens.end; i + 1 < last; ++i) {
    const bool meets =
        s.tag(i) == Tag::kVerb &&
        s.rules.lexicon->value(s.reading.words[i].word, s.rules.cameo_field) == "meet";
    if (!meets && !s.word_is(i, "with")) continue;
    const Phrase* second = s.phrase(i + 1);
    if (second == nullptr || !is_person(s, names, *second)) return {};
    Subjects both(first);
    both.push_back(second);
    return both;
  }
  return {};
}

// "They" that nobody explains, or that was taken for a body.
bool is_open_they(const ProposalSentence& s, const Phrase& phrase, const Party& subject) {
  if (!s.phrase_is(phrase, s.rules.pron_they)) return false;
  return subject.speaker_id == kNone ||
         s.document.speakers[static_cast<std::size_t>(subject.speaker_id)].kind ==
             SpeakerKind::kOrganisation;
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
  // "a lot of voters", "the number of clerks"
  const std::uint32_t of = phrase.tokens.end;
  if (phrase.kind == PhraseKind::kCommon && of + 1 < s.end && s.word_is(of, "of") &&
      s.is(phrase.head, s.rules.amount)) {
    const Phrase* counted = s.phrase(of + 1);
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
    for (const Phrase* one : pair_before(s, names)) {
      Party party = names.party(*one, "subject");
      party.mention = subject.mention;
      add_party(proposal.proposer, std::move(party));
    }
    if (!proposal.proposer.empty()) return;
  }
  if (s.phrase_is(phrase, s.rules.pron_it)) {
    name_by_reporter(s, names, phrase, subject);
    if (subject.speaker_id == kNone &&
        subject.name == slice(s.document.article.text, subject.mention)) {
      name_by_quote(s, names, proposal, subject);
    }
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

const Quote* reported_by(const Document& document, Span trigger) {
  auto quote = std::partition_point(document.quotes.begin(), document.quotes.end(),
                                    [&](const Quote& q) { return q.span.begin < trigger.begin; });
  for (int hops = 0; quote != document.quotes.end() && hops < 2; ++quote, ++hops) {
    if (quote->cue.begin < trigger.end && trigger.begin < quote->cue.end) return &*quote;
  }
  return nullptr;
}

void adopt_reporter(const ProposalSentence& s, const PartyNames& names, Proposal& proposal) {
  if (proposal.proposer.size() > 1 || !s.is_finite(names.token_at(proposal.trigger))) return;
  if (!proposal.proposer.empty()) {
    const Party& known = proposal.proposer[0];
    const std::uint32_t token = names.token_at(known.mention);
    const Phrase* phrase = token < s.end && token >= s.first ? s.phrase(token) : nullptr;
    const bool unnamed =
        phrase != nullptr && (phrase->kind == PhraseKind::kCommon ||
                              (phrase->kind == PhraseKind::kPronoun && known.speaker_id == kNone));
    if (!unnamed || s.phrase_is(*phrase, s.rules.definite)) return;
  }
  const Quote* quote = reported_by(s.document, proposal.trigger);
  if (quote == nullptr || quote->speaker_id == kNone) return;
  const Speaker& speaker = s.document.speakers[static_cast<std::size_t>(quote->speaker_id)];
  const bool named = speaker.kind == SpeakerKind::kPerson ||
                     speaker.kind == SpeakerKind::kOrganisation ||
                     speaker.kind == SpeakerKind::kGovernment;
  if (!named) return;
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
  const std::uint32_t token = names.token_at(it.mention);
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
