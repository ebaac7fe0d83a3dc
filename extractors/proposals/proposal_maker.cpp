#include "extractors/proposals/proposal_maker.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/proposals/proposal_actors.hpp"
#include "extractors/proposals/proposal_acts.hpp"
#include "extractors/proposals/proposal_addressees.hpp"
#include "extractors/proposals/proposal_clauses.hpp"
#include "extractors/proposals/proposal_codes.hpp"
#include "extractors/proposals/proposal_concerned.hpp"
#include "extractors/proposals/proposal_content_borders.hpp"
#include "extractors/proposals/proposal_content_places.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_modality.hpp"
#include "extractors/proposals/proposal_ownerless.hpp"
#include "extractors/proposals/proposal_parts.hpp"
#include "extractors/proposals/proposal_quotes.hpp"
#include "extractors/proposals/proposal_roles.hpp"
#include "extractors/proposals/proposal_senses.hpp"
#include "extractors/proposals/proposal_times.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// The sentence; of one without end, the words around the act.
Span evidence_of(const ProposalSentence& s, const Sentence& sentence, std::uint32_t trigger,
                 TokenRange content) {
  Span out = sentence.span;
  const std::uint32_t first = std::min(trigger, content.first);
  const std::uint32_t last = std::max(trigger, content.end);
  if (first > s.first + kMarkReach) out.begin = s.document.tokens[first - kMarkReach].span.begin;
  if (last + kMarkReach < s.end) out.end = s.document.tokens[last + kMarkReach].span.end;
  return out;
}

// "won't sell": "n't" belongs to the modal, not to what is meant to be sold.
void give_clitic_to_modal(const ProposalSentence& s, const ProposalCandidate& candidate,
                          TokenRange content, Proposal& proposal) {
  const std::uint32_t first = content.first;
  if (candidate.rule->trigger != TriggerKind::kModal || first + 1 >= content.end ||
      first != candidate.trigger.end || s.tag(first) != Tag::kNeg) {
    return;
  }
  const std::vector<Token>& tokens = s.document.tokens;
  if (tokens[first].span.begin != tokens[first - 1].span.end) return;
  proposal.trigger.end = tokens[first].span.end;
  proposal.content = span_of(s.document, {first + 1, content.end});
}

// "They" of Ruiz and Berg: each of those who speak as one.
void name_members(const Document& document, std::vector<Party>& parties) {
  std::vector<Party> out;
  for (Party& party : parties) {
    const Speaker* known = party.speaker_id == kNone
                               ? nullptr
                               : &document.speakers[static_cast<std::size_t>(party.speaker_id)];
    if (known == nullptr || known->members.empty()) {
      add_party(out, std::move(party));
      continue;
    }
    for (const std::int32_t member : known->members) {
      Party one = party;
      one.speaker_id = member;
      one.name = bounded_name(document.speakers[static_cast<std::size_t>(member)].name);
      add_party(out, std::move(one));
    }
  }
  parties = std::move(out);
}

// "“Close it,” urged Ruiz": who speaks is not what is urged.
bool is_speaker_behind(const Document& document, const ProposalCandidate& candidate,
                       std::uint32_t content) {
  const Span trigger = span_of(document, candidate.trigger);
  const Quote* quote = quote_before(document, trigger.begin);
  return quote != nullptr && quote->cue.begin < trigger.end && trigger.begin < quote->cue.end &&
         quote->cue.end <= quote->speaker.begin &&
         quote->speaker.contains(document.tokens[content].span);
}

}  // namespace

void drop_self(Proposal& proposal) {
  std::erase_if(proposal.addressee, [&](const Party& party) {
    return std::any_of(proposal.proposer.begin(), proposal.proposer.end(),
                       [&](const Party& own) { return own.name == party.name; });
  });
}

std::optional<MadeProposal> ProposalMaker::make(const ProposalSentence& s, const Sentence& sentence,
                                                const ProposalCandidate& candidate) const {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  if (rule.trigger == TriggerKind::kVerb && rule.within != Within::kTitle) {
    const Tag tag = s.tag(trigger);
    if (tag != Tag::kVerb && tag != Tag::kVing && tag != Tag::kVpart && tag != Tag::kNeg) {
      return std::nullopt;
    }
  }
  const std::string_view act = act_of(s, candidate);
  if (act.empty()) return std::nullopt;
  const VerbGroup group = verb_group(s, trigger);
  if (rule.trigger == TriggerKind::kVerb && rule.within != Within::kTitle &&
      group.passive != rule.passive && rule.form != ContentForm::kTheme) {
    if (rule.passive || !is_past(s, candidate, group)) return std::nullopt;
  }
  // "Ruiz pledged support": a past that looks like a participle, as it reports.
  if (rule.passive && group.bare && candidate.agent.empty() &&
      reported_by(document_, span_of(document_, candidate.trigger)) != nullptr) {
    return std::nullopt;
  }
  if (rule.trigger == TriggerKind::kModal && rule.within != Within::kTitle &&
      !may_tell(s, candidate)) {
    return std::nullopt;
  }
  ProposalContent content;
  if (!find_content(s, candidate, group, content)) return std::nullopt;
  if (!content_holds(s, candidate, group, act, content)) return std::nullopt;
  split_purpose(s, content);
  if (rule.answer || act == "reject") {
    content.content = without_time_of_answer(s, without_verdict(s, content.content));
  } else if (rule.form == ContentForm::kNp) {
    content.content = without_time_that_is_over(s, content.content);
  }
  if (rule.form == ContentForm::kNp && is_speaker_behind(document_, candidate, content.head)) {
    return std::nullopt;
  }
  return with_parties(s, sentence, candidate, group, act, content);
}

// What is known of the content and of the sentence, then who proposes it to whom, and how.
std::optional<MadeProposal> ProposalMaker::with_parties(
    const ProposalSentence& s, const Sentence& sentence, const ProposalCandidate& candidate,
    const VerbGroup& group, std::string_view act, const ProposalContent& found) const {
  const ProposalRule& rule = *candidate.rule;
  const std::uint32_t trigger = candidate.trigger.first;
  std::optional<MadeProposal> made(std::in_place);
  Proposal& proposal = made->proposal;
  ProposalContent& content = made->content;
  content = found;
  proposal.act = act;
  proposal.tier = rule.tier != 0 ? rule.tier : tier_of(act);
  proposal.trigger = span_of(document_, candidate.trigger);
  proposal.quote = quote_at(document_, proposal.trigger);
  proposal.content = span_of(document_, content.content);
  proposal.content_head = document_.tokens[content.head].span;
  if (content.condition.empty() && rule.trigger == TriggerKind::kModal) {
    content.condition = condition_before(s, candidate.trigger.first);
  }
  proposal.condition = span_of(document_, content.condition);
  proposal.purpose = span_of(document_, content.purpose);
  if (!find_parties(s, names_, candidate, group, proposal)) {
    made.reset();
    return made;
  }
  proposal.rule = s.rules.rule_name(candidate.rule_id);
  proposal.confidence = s.rules.patterns.rules()[candidate.rule_id]->confidence;
  proposal.evidence = evidence_of(s, sentence, candidate.trigger.first, content.content);
  if (rule.trigger == TriggerKind::kVerb && !rule.passive) adopt_reporter(s, names_, proposal);
  rename_it(s, proposal);
  name_by_opener(s, names_, proposal);
  if (rule.answer) drop_self(proposal);
  made->names_again = rule.trigger == TriggerKind::kNoun && rule.within != Within::kTitle &&
                      proposal.proposer.empty() && only_names_again(s, trigger);
  split_source(s, names_, rule, content, proposal);
  add_concerned(s, names_, rule, content, proposal);
  read_modality(s, group, trigger, rule.trigger, content.content, proposal);
  refine_act(s, candidate, content, proposal);
  attribute(proposal);
  if (proposal.attribution_kind == "self") {
    add_listener(s, names_, document_.quotes[static_cast<std::size_t>(proposal.quote)], proposal);
  }
  // "to sell boats in May to fund a march in June": May alone.
  TokenRange timed = content.content;
  if (!content.purpose.empty()) timed.end = std::min(timed.end, content.purpose.first);
  find_timeframe(s, candidate, timed, proposal);
  give_clitic_to_modal(s, candidate, content.content, proposal);
  proposal.performer = performer_of(proposal, candidate);
  name_members(document_, proposal.proposer);
  name_members(document_, proposal.addressee);
  proposal.status = rule.status.empty() ? status_of(proposal) : rule.status;
  for (const TokenRange part : parts_of(s, content, rule.form)) {
    proposal.content_parts.push_back(span_of(document_, part));
  }
  return made;
}

// What the content is about: its head tells, or the first word of it that does.
std::string_view ProposalMaker::field_of(const Proposal& proposal) const {
  if (proposal.content.empty()) return {};
  const auto field = [&](std::uint32_t token) {
    return rules_.lexicon->value(reading_.words[token].word, rules_.cameo_field);
  };
  const std::uint32_t head = token_at(document_, proposal.content_head.begin);
  if (head < document_.tokens.size() && !field(head).empty()) return field(head);
  const std::uint32_t first = token_at(document_, proposal.content.begin);
  for (std::uint32_t i = first; i < document_.tokens.size() && i < first + 10; ++i) {
    if (document_.tokens[i].span.begin >= proposal.content.end) break;
    if (!field(i).empty()) return field(i);
  }
  return {};
}

// What costs less than to read the content: most modals tell of no act.
bool ProposalMaker::may_tell(const ProposalSentence& s, const ProposalCandidate& candidate) const {
  if (!candidate.rule->conditional) return modal_acts(s, candidate);
  if (quote_at(document_, span_of(document_, candidate.trigger)) != kNone) return false;
  if (s.word_is(candidate.trigger.first, "will")) return modal_acts(s, candidate);
  const std::uint32_t first = candidate.content.first;
  for (std::uint32_t i = first; i < std::min(s.end, first + kMarkReach + 2); ++i) {
    if (s.is(i, s.rules.condition) || s.phrase_length(i, s.rules.conditions) > 0) {
      return modal_acts(s, candidate);
    }
  }
  return false;
}

// "It said it would raise the bid if Marlow opened its books": not Marlow.
void ProposalMaker::rename_it(const ProposalSentence& s, Proposal& proposal) const {
  if (proposal.proposer.size() != 1 || proposal.proposer[0].speaker_id == kNone) return;
  Party& it = proposal.proposer[0];
  const std::uint32_t token = token_at(document_, it.mention.begin);
  const Phrase* phrase = token >= s.first && token < s.end ? s.phrase(token) : nullptr;
  if (phrase == nullptr || !s.phrase_is(*phrase, s.rules.pron_it)) return;
  const Span words{proposal.content.begin, std::max(proposal.content.end, proposal.condition.end)};
  const std::int32_t other = names_.bodies().other_than(it.speaker_id, it.mention, words);
  if (other == kNone) return;
  it.speaker_id = other;
  it.name = bounded_name(document_.speakers[static_cast<std::size_t>(other)].name);
}

void ProposalMaker::attribute(Proposal& proposal) const {
  proposal.attribution_kind = "author";
  if (proposal.quote == kNone) return;
  const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
  if (quote.speaker.empty() && quote.speaker_id == kNone) return;
  Party speaker = names_.speaker_party(quote, "quote");
  for (const Party& proposer : proposal.proposer) {
    if (proposer.name == speaker.name) {
      proposal.attribution_kind = "self";
      return;
    }
  }
  proposal.attribution_kind = "source";
  proposal.attribution = std::move(speaker);
}

}  // namespace onrecord
