#include "extractors/proposals/proposal_actors.hpp"

#include <string_view>
#include <utility>

#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// "The yard said it had agreed": "it" right after the cue is the organisation that speaks.
void name_after_cue(const ProposalSentence& s, const PartyNames& names, const Quote& quote,
                    Party& subject) {
  if (quote.type != QuoteType::kIndirect || quote.cue.empty() || quote.speaker.empty()) return;
  if (quote.cue.begin < quote.speaker.end || subject.mention.begin <= quote.cue.end) return;
  const std::string_view between =
      std::string_view(s.document.article.text)
          .substr(quote.cue.end, subject.mention.begin - quote.cue.end);
  if (between != " " && between != " that ") return;
  const Party speaker = names.speaker_party(quote, "quote");
  if (speaker.speaker_id == kNone) return;
  const SpeakerKind kind = s.document.speakers[static_cast<std::size_t>(speaker.speaker_id)].kind;
  if (kind == SpeakerKind::kPerson || kind == SpeakerKind::kAnonymous) return;
  subject.speaker_id = speaker.speaker_id;
  subject.name = speaker.name;
}

}  // namespace

bool is_thing(const ProposalSentence& s, const Phrase& phrase) {
  if (s.phrase_is(phrase, s.rules.doc) || s.phrase_is(phrase, s.rules.time) ||
      s.phrase_is(phrase, s.rules.quantity) || s.is(phrase.head, s.rules.shell) ||
      s.is(phrase.head, s.rules.act_noun) || s.is(phrase.head, s.rules.calendar)) {
    return true;
  }
  const std::string_view head = s.text(phrase.head);
  for (const std::string_view ending : {"tion", "tions", "sion", "ment", "ments", "ness", "ity",
                                        "ities", "ism", "ure", "ance", "ence", "age"}) {
    if (head.ends_with(ending)) return true;
  }
  if (head.size() > 6 && (head.ends_with("ing") || head.ends_with("ings"))) return true;
  return false;
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
  return s.phrase_is(phrase, s.rules.doc) && (act == "recommend" || act == "request") &&
         !s.is(phrase.head, s.rules.shell);
}

void add_subject(const ProposalSentence& s, const PartyNames& names, const Phrase& phrase,
                 Proposal& proposal) {
  const bool first_person = is_first_person(s, phrase);
  if (first_person && proposal.quote != kNone &&
      names.speaker_at(span_of(s.document, phrase.tokens)) == kNone) {
    const Quote& quote = s.document.quotes[static_cast<std::size_t>(proposal.quote)];
    if (!quote.speaker.empty() || quote.speaker_id != kNone) {
      Party speaker = names.speaker_party(quote, "quote");
      add_party(proposal.proposer, std::move(speaker));
      return;
    }
  }
  Party subject = names.party(phrase, "subject");
  if (s.phrase_is(phrase, s.rules.pron_it) && proposal.quote != kNone) {
    name_after_cue(s, names, s.document.quotes[static_cast<std::size_t>(proposal.quote)], subject);
  }
  add_party(proposal.proposer, std::move(subject));
}

bool is_first_person(const ProposalSentence& s, const Phrase& phrase) {
  return s.phrase_is(phrase, s.rules.pron_i) || s.phrase_is(phrase, s.rules.pron_we);
}

bool is_open_question(const ProposalSentence& s, const Phrase& subject) {
  const std::uint32_t begin = subject.tokens.first;
  return begin > s.first && (s.word_is(begin - 1, "if") || s.word_is(begin - 1, "whether"));
}

}  // namespace onrecord
