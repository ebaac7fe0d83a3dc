#include "extractors/proposals/proposal_answers.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extractors/proposals/proposal_answer_fit.hpp"
#include "extractors/proposals/proposal_answer_words.hpp"
#include "extractors/proposals/proposal_codes.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLookBack = 12;

bool points_back(const std::string& surface) {
  for (const std::string_view word : {"the", "that", "this", "those", "these", "such", "its", "his",
                                      "her", "their", "it", "both", "on the", "on such", "our"}) {
    if (starts_with_word(surface, word)) return true;
  }
  return surface.find("’s ") != std::string::npos || surface.find("'s ") != std::string::npos;
}

// "the proposal", "its offer": words that point at something named before.
bool is_definite(std::string_view text, Span trigger) {
  const std::string before = lowered(text.substr(trigger.begin > 24 ? trigger.begin - 24 : 0,
                                                 trigger.begin > 24 ? 24 : trigger.begin));
  for (const std::string_view word : {"the ", "this ", "that ", "its ", "his ", "her ", "their "}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// Who answers is whom it was proposed to, and the other way round.
void infer(std::vector<Party>& addressee, const std::vector<Party>& proposer) {
  if (!addressee.empty()) return;
  for (const Party& known : proposer) {
    Party party = known;
    party.mention = {};
    party.via = "answered";
    addressee.push_back(std::move(party));
  }
}

void settle(const ProposalWords& words, const ProposalAnswer& how, Proposal& target,
            Proposal& answer) {
  // "agreed to share; the accord was reached in May": told once more.
  if (target.act == "agree" && how.act == "agree") return;
  const bool decided = decides(words, how, target);
  const bool of_others = is_answer(answer.act) && answer.act != "withdraw" &&
                         answer.act != "fulfil" && answer.act != "breach";
  if (of_others && !same_party(target.proposer, answer.proposer)) {
    if (decided) infer(target.addressee, answer.proposer);
    infer(answer.addressee, target.proposer);
  }
  // What nobody knows yet changes nothing.
  if (answer.act == "unknown_reaction") return;
  if (!decided) return;
  target.status = status_by(words.document, how, target);
  target.history.push_back({target.status, answer.trigger});
}

// "refused to drop its demand", "agreed to drop it": nobody answers himself.
bool refuses_own(const Proposal& answer, const Proposal& target) {
  return (answer.act == "reject" || answer.act == "agree") && !answer.inner.act.empty() &&
         same_party(target.proposer, answer.proposer);
}

// The answer holds the proposal that it answers: "rejected a proposal to ...".
bool link_inside(const ProposalWords& words, const ProposalAnswer& how,
                 std::vector<Proposal>& proposals, std::size_t answer) {
  for (std::size_t i = answer + 1; i < proposals.size() && i < answer + 4; ++i) {
    if (!proposals[answer].content.contains(proposals[i].trigger)) break;
    if (is_answer(proposals[i].act) || refuses_own(proposals[answer], proposals[i])) continue;
    proposals[answer].responds_to = static_cast<std::int32_t>(i);
    settle(words, how, proposals[i], proposals[answer]);
    return true;
  }
  for (std::size_t i = answer; i-- > 0 && i + 4 > answer;) {
    // "put forward an accord, which Malta rejected": the same words.
    if (!proposals[answer].content.contains(proposals[i].trigger) &&
        !(proposals[answer].content == proposals[i].content && !is_answer(proposals[i].act))) {
      continue;
    }
    proposals[answer].responds_to = static_cast<std::int32_t>(i);
    settle(words, how, proposals[i], proposals[answer]);
    return true;
  }
  return false;
}

// The earlier proposal that the answer fits best, the nearest of several; `answer` when none.
std::size_t best_fit(const ProposalWords& words, const ProposalAnswer& how,
                     const std::vector<Proposal>& proposals, std::size_t answer) {
  std::size_t best = answer;
  int most = 0;
  for (std::size_t i = answer; i-- > 0 && i + kLookBack > answer;) {
    const int fit = fit_of(words, how, proposals[i]);
    if (fit > most) {
      most = fit;
      best = i;
    }
  }
  return best;
}

// "rejected an offer from Marlow ... dismissed the offer as too low": answered once more.
void tell_again(const ProposalWords& words, const ProposalAnswer& how,
                std::vector<Proposal>& proposals, std::size_t answer) {
  Proposal& again = proposals[answer];
  if (how.deed || !is_answer(again.act) || !again.addressee.empty()) return;
  const std::string head = how.surface.substr(how.surface.rfind(' ') + 1);
  for (std::size_t i = answer; i-- > 0 && i + kLookBack > answer;) {
    const Proposal& earlier = proposals[i];
    // "withdrew its bid ... the board had rejected the bid": of whoever withdrew it.
    const bool withdrawn = earlier.act == "withdraw" && !earlier.proposer.empty() &&
                           (again.act == "reject" || again.act == "agree");
    const bool same = earlier.act == again.act && !earlier.addressee.empty();
    if (!withdrawn && !same) continue;
    if (same_party(earlier.proposer, again.proposer) == withdrawn) continue;
    const std::string told = lowered(slice(words.document.article.text, earlier.content)) + " ";
    if (told.find(" " + head + " ") == std::string::npos) continue;
    infer(again.addressee, withdrawn ? earlier.proposer : earlier.addressee);
    return;
  }
}

void link_back(const ProposalWords& words, const ProposalAnswer& how,
               std::vector<Proposal>& proposals, std::size_t answer) {
  const Document& document = words.document;
  if (!how.deed && !points_back(how.surface)) return;
  const std::size_t best = best_fit(words, how, proposals, answer);
  if (best == answer) {
    tell_again(words, how, proposals, answer);
    return;
  }
  if (is_past_one(words, how, proposals[best])) {
    Proposal& later = proposals[answer];
    if (!same_party(proposals[best].proposer, later.proposer)) {
      infer(later.addressee, proposals[best].proposer);
    }
    return;
  }
  const std::size_t group = sentence_at(document, last_named(proposals[best]));
  proposals[answer].responds_to = static_cast<std::int32_t>(best);
  // "rejected the demands": all that the same sentence tells of.
  const bool several = !how.deed && is_plural(how.surface);
  for (std::size_t i = best + 1; i-- > 0 && i + kLookBack > answer;) {
    Proposal& target = proposals[i];
    const bool meant = i == best || (sentence_at(document, last_named(target)) == group &&
                                     fit_of(words, how, target) > 0);
    if (meant) {
      settle(words, how, target, proposals[answer]);
      if (!how.deed) target.mentions.push_back(how.content);
    }
    if (!several) break;
  }
}

}  // namespace

void merge_mentions(const Document& document, const std::vector<Span>& again,
                    std::vector<Proposal>& proposals) {
  const std::string& text = document.article.text;
  std::vector<Proposal> kept;
  kept.reserve(proposals.size());
  for (Proposal& proposal : proposals) {
    bool merged = false;
    for (std::size_t i = kept.size(); i-- > 0 && i + kLookBack > kept.size() && !merged;) {
      Proposal& earlier = kept[i];
      if (earlier.act != proposal.act || earlier.content.empty() || proposal.content.empty()) {
        continue;
      }
      const bool same_words = slice(text, earlier.content) == slice(text, proposal.content) &&
                              same_party(earlier.proposer, proposal.proposer);
      const bool named_again =
          is_definite(text, proposal.trigger) &&
          same_head(slice(text, earlier.content_head), slice(text, proposal.content_head)) &&
          (proposal.proposer.empty() || earlier.proposer.empty() ||
           same_party(earlier.proposer, proposal.proposer));
      if (!same_words && !named_again) continue;
      earlier.mentions.push_back(proposal.trigger);
      merged = true;
    }
    if (merged || std::binary_search(again.begin(), again.end(), proposal.trigger)) continue;
    kept.push_back(std::move(proposal));
  }
  proposals = std::move(kept);
}

void link_answers(const ProposalWords& words, std::vector<Proposal>& proposals) {
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    const std::optional<ProposalAnswer> how = answer_of(words, proposals[i]);
    if (!how) continue;
    const bool answers =
        is_answer(proposals[i].act) || (is_answer(proposals[i].inner.act) && !how->deed);
    if (answers && link_inside(words, *how, proposals, i)) continue;
    link_back(words, *how, proposals, i);
  }
}

}  // namespace onrecord
