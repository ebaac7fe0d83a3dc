#include "extractors/proposals/proposal_pronouns.hpp"

#include <algorithm>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_quotes.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

bool is_body(const ProposalSentence& s, const Party& party) {
  if (party.speaker_id == kNone) return false;
  const SpeakerKind kind = s.document.speakers[static_cast<std::size_t>(party.speaker_id)].kind;
  return kind == SpeakerKind::kOrganisation || kind == SpeakerKind::kGovernment;
}

// The verb of "said it", "said on Monday that it", "told reporters that it"; `s.end` without one.
std::uint32_t reporting_verb(const ProposalSentence& s, const Phrase& it) {
  std::uint32_t i = it.tokens.first;
  bool that = false;
  while (i > s.first && (s.word_is(i - 1, "that") || !s.is_plain(i - 1))) {
    that = that || s.word_is(i - 1, "that");
    --i;
  }
  // "said on Monday that it", "told clerks that it", "said on Monday it", "said at a meeting it"
  for (int hops = 0; hops < 2 && i > s.first && s.phrase(i - 1) != nullptr; ++hops) {
    const std::uint32_t begin = s.phrase(i - 1)->tokens.first;
    const bool aside = begin > s.first && s.tag(begin - 1) == Tag::kPrep;
    if (!that && !aside && !s.phrase_is(*s.phrase(i - 1), s.rules.time)) break;
    i = aside ? begin - 1 : begin;
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

// "a Harbour Board spokesman said it", "a Department for Boats spokesman said it": the body.
void name_by_spokesperson(const ProposalSentence& s, const PartyNames& names,
                          const Phrase& spokesman, Party& subject) {
  Party body = names.for_whom(names.party(spokesman, "reporter"));
  if (is_body(s, body)) {
    subject = std::move(body);
    return;
  }
  if (subject.speaker_id != kNone) return;
  std::uint32_t first = spokesman.core.first;
  if (first > s.first + 1 && s.word_is(first - 1, "for")) {
    const Phrase* office = s.phrase(first - 2);
    if (office != nullptr && office->kind == PhraseKind::kName) first = office->core.first;
  }
  if (first < spokesman.head && s.tag(first) == Tag::kPropn) {
    subject = names.party(TokenRange{first, spokesman.head}, "reporter", nullptr);
  }
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
  if (s.is(reporter->head, s.rules.spokesperson)) {
    name_by_spokesperson(s, names, *reporter, subject);
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

// "Marlow Ltd is to meet Brandt on Monday and it is said to be ready": the body that opens the
// sentence.
void name_by_first_clause(const ProposalSentence& s, const PartyNames& names, const Phrase& it,
                          Party& subject) {
  const Phrase* opener = s.phrase(s.first);
  if (it.tokens.first <= s.first + 1 || !s.word_is(it.tokens.first - 1, "and") ||
      opener == nullptr || opener->kind != PhraseKind::kName ||
      s.phrase_is(*opener, s.rules.person) || !s.is_finite(opener->tokens.end)) {
    return;
  }
  const Party body = names.party(*opener, "subject");
  if (!s.phrase_is(*opener, s.rules.org) && !is_body(s, body)) return;
  subject.speaker_id = body.speaker_id;
  subject.name = body.name;
}

// "It added it was hoping to": the organisation that the quotation is of.
void name_by_quote(const ProposalSentence& s, const PartyNames& names, const Proposal& proposal,
                   Party& subject) {
  if (proposal.quote == kNone) return;
  const Quote& quote = s.document.quotes[static_cast<std::size_t>(proposal.quote)];
  if (quote.type == QuoteType::kDirect || quote.speaker_id == kNone) return;
  const Party speaker = names.speaker_party(quote, "quote");
  if (!is_body(s, speaker)) return;
  subject.speaker_id = speaker.speaker_id;
  subject.name = speaker.name;
}

}  // namespace

bool is_open_they(const ProposalSentence& s, const Phrase& phrase, const Party& subject) {
  if (!s.phrase_is(phrase, s.rules.pron_they)) return false;
  if (subject.speaker_id == kNone) return true;
  const Speaker& known = s.document.speakers[static_cast<std::size_t>(subject.speaker_id)];
  if (known.kind == SpeakerKind::kOrganisation) return true;
  // "..., people who know them said. They plan to": not those who said so.
  const Quote* before = quote_before(s.document, subject.mention.begin);
  return before != nullptr && before->speaker_id == subject.speaker_id &&
         before->type == QuoteType::kIndirect && before->span.end <= before->speaker.begin &&
         before->speaker.end <= subject.mention.begin;
}

void name_he(const ProposalSentence& s, const PartyNames& names, const Phrase& he, Party& subject) {
  const TokenRange range = who_says(s, he);
  const Phrase* aide = range.empty() ? nullptr : s.phrase(range.first);
  if (aide == nullptr || !s.is(aide->head, s.rules.spoken_for)) return;
  const TokenRange owner = owner_of(s, aide->head);
  const Phrase* chief = owner.empty() ? nullptr : s.phrase(owner.first);
  if (chief == nullptr || chief->kind != PhraseKind::kName) return;
  const Party named = names.party(*chief, "reporter");
  if (named.speaker_id == kNone ||
      s.document.speakers[static_cast<std::size_t>(named.speaker_id)].kind !=
          SpeakerKind::kPerson) {
    return;
  }
  subject.speaker_id = named.speaker_id;
  subject.name = named.name;
}

void name_it(const ProposalSentence& s, const PartyNames& names, const Phrase& it,
             const Proposal& proposal, Party& subject) {
  name_by_reporter(s, names, it, subject);
  name_by_first_clause(s, names, it, subject);
  if (subject.speaker_id == kNone &&
      subject.name == slice(s.document.article.text, subject.mention)) {
    name_by_quote(s, names, proposal, subject);
  }
}

}  // namespace onrecord
