#include "extractors/proposals/proposal_answer_fit.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "extractors/proposals/proposal_answer_words.hpp"
#include "extractors/proposals/proposal_codes.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// What counts for a link. Who was asked and whose it was tell more than what the answer calls it.
constexpr int kNamed = 2;            // its noun is one for acts of that kind
constexpr int kCalledSo = 2;         // it was called so before
constexpr int kAddressed = 4;        // whoever answers was asked
constexpr int kOwner = 3;            // "Ruiz's request", "dropped its plan"
constexpr int kOthers = -1;          // somebody else was asked
constexpr std::size_t kFarAway = 5;  // sentences that cost one
constexpr std::size_t kMostFar = 9;
constexpr std::size_t kNamedReach = 6;
constexpr std::size_t kCalledReach = 10;

bool is_one_of(std::string_view act, std::initializer_list<std::string_view> acts) {
  return std::find(acts.begin(), acts.end(), act) != acts.end();
}

bool asks(std::string_view act) {
  return is_one_of(act, {"request", "urge", "demand", "order", "recommend", "propose", "want"});
}

// "the offer", of what was called an offer.
bool is_called_so(const Document& document, const ProposalAnswer& answer, const Proposal& target) {
  const std::string head = answer.surface.substr(answer.surface.rfind(' ') + 1);
  return same_head(head, lowered(slice(document.article.text, target.trigger)));
}

// "offered to resign ... refused to accept the resignation": right behind it, the noun of its verb.
bool names_deed(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target,
                std::size_t behind) {
  const Document& document = words.document;
  if (behind > 3 || target.content_head.empty() || !is_one_of(answer.act, {"reject", "agree"}) ||
      !(asks(target.act) || target.act == "offer")) {
    return false;
  }
  if (is_later_one(words, answer.content)) return false;
  const std::string verb = lowered(slice(document.article.text, target.content_head));
  const std::string head = answer.surface.substr(answer.surface.rfind(' ') + 1);
  return verb.size() >= 4 && head.size() >= verb.size() && same_head(head, verb);
}

// "turned it down": what its sentence told of, or the one before in the same paragraph.
bool is_near(const Document& document, const Proposal& target, const Proposal& answer) {
  const std::uint32_t named = last_named(target);
  const std::uint32_t at = answer.trigger.begin;
  if (named >= at || sentence_at(document, named) + 1 < sentence_at(document, at)) return false;
  const std::string_view between =
      std::string_view(document.article.text).substr(named, at - named);
  return between.find("\n\n") == std::string_view::npos &&
         between.find("\n ") == std::string_view::npos;
}

// "refused to lift the ban": the same verb and, where both have more words, one more of them.
bool is_same_deed(const ProposalWords& words, const ProposalAnswer& answer,
                  const Proposal& target) {
  const Document& document = words.document;
  const std::string& text = document.article.text;
  // "agreed to do so", "has no intention of doing so"
  if (answer.surface.ends_with(" so")) return true;
  if (target.content_head.empty() || !same_head(lowered(slice(text, answer.said->content_head)),
                                                lowered(slice(text, target.content_head)))) {
    return false;
  }
  const auto tells = [&](std::uint32_t token) {
    const Tag tag = words.reading.words[token].tag;
    return tag == Tag::kNoun || tag == Tag::kPropn || tag == Tag::kVerb || tag == Tag::kAdj;
  };
  const auto others = [&](Span content, Span head) {
    std::vector<std::string> out;
    any_token(document, content, [&](std::uint32_t token) {
      const Span span = document.tokens[token].span;
      std::string word = lowered(slice(text, span));
      if (span != head && word.size() >= 4 && tells(token)) out.push_back(std::move(word));
      return false;
    });
    return out;
  };
  const std::vector<std::string> asked = others(target.content, target.content_head);
  const std::vector<std::string> said = others(answer.content, answer.said->content_head);
  if (asked.empty() || said.empty() || names_it(answer.surface)) return true;
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& a) {
    return std::any_of(said.begin(), said.end(),
                       [&](const std::string& b) { return same_head(a, b); });
  });
}

// "demanded higher pay ... agreed to give ten euros more": by whoever was asked, right behind it.
bool is_offered_instead(const Document& document, const ProposalAnswer& answer,
                        const Proposal& target) {
  const std::string_view asked = slice(document.article.text, target.content);
  return answer.said->act == "agree" && is_one_of(target.act, {"request", "demand"}) &&
         !asked.starts_with("to ") && !asked.starts_with("that ") &&
         sentence_at(document, answer.said->trigger.begin) <=
             sentence_at(document, target.trigger.begin) + 1;
}

int fit_of_deed(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target) {
  if (!asks(target.act) || same_party(target.proposer, answer.said->proposer)) return 0;
  const bool addressed = is_addressed(words, answer.said->proposer, target);
  if (!addressed && answer.surface.ends_with(" so")) return 0;
  const bool plain = slice(words.document.article.text, answer.said->content).starts_with("to ") &&
                     (answer.said->act == "reject" || answer.said->act == "agree");
  if (!addressed && (!plain || !target.addressee.empty())) return 0;
  if (!is_same_deed(words, answer, target)) {
    return addressed && is_offered_instead(words.document, answer, target) ? 1 : 0;
  }
  return addressed ? kNamed + kAddressed : kNamed;
}

}  // namespace

std::size_t sentence_at(const Document& document, std::uint32_t at) {
  const auto after = first_not(document.sentences.begin(), document.sentences.end(),
                               [&](const Sentence& s) { return s.span.begin <= at; });
  return static_cast<std::size_t>(after - document.sentences.begin());
}

std::uint32_t last_named(const Proposal& proposal) {
  std::uint32_t at = proposal.trigger.begin;
  for (const Span mention : proposal.mentions) at = std::max(at, mention.begin);
  return at;
}

std::optional<ProposalAnswer> answer_of(const ProposalWords& words, const Proposal& proposal) {
  const Document& document = words.document;
  const bool answers = is_answer(proposal.act);
  const bool certain = proposal.certainty == "CT" || proposal.certainty == "PR";
  const bool intends = is_one_of(proposal.act, {"plan", "pledge"}) && proposal.condition.empty();
  // "could not accept it" refuses.
  const std::uint32_t trigger = token_at(document, proposal.trigger.begin);
  const bool cannot =
      proposal.rule == "cannot-accept" || (proposal.act == "reject" && trigger > 0 &&
                                           words.reading.words[trigger - 1].tag == Tag::kNeg);
  if (!certain && !cannot && proposal.act != "unknown_reaction") return std::nullopt;
  // "is going to keep its promise"
  if (proposal.act == "fulfil" && trigger > 0 &&
      (words.reading.words[trigger - 1].tag == Tag::kTo ||
       words.reading.words[trigger - 1].tag == Tag::kModal)) {
    return std::nullopt;
  }
  if ((!answers && !intends) || (answers && proposal.polarity == "-")) return std::nullopt;
  ProposalAnswer out;
  out.said = &proposal;
  out.act = proposal.act;
  out.content = proposal.content;
  const std::string_view inner = proposal.inner.act;
  const bool denied = proposal.act == "reject";
  if (denied && is_one_of(inner, {"agree", "consider"})) {
    out.content = proposal.inner.content;
  } else if (!denied && proposal.polarity == "+" &&
             is_one_of(inner, {"agree", "consider", "reject", "defer", "withdraw"})) {
    const bool weighs = proposal.act == "consider" || proposal.act == "defer";
    if (!weighs) out.act = inner;
    out.content = proposal.inner.content;
  } else if (intends) {
    out.act = proposal.polarity == "-" ? "reject" : "agree";
    out.deed = true;
  } else {
    const std::string_view text = slice(document.article.text, proposal.content);
    const bool decided = denied || proposal.act == "agree" || proposal.act == "defer";
    // "ruled out a delay", where one was asked for.
    out.deed = decided && (text.starts_with("to ") || text.starts_with("a ") ||
                           text.starts_with("an ") || text.starts_with("any "));
  }
  out.surface = lowered(slice(document.article.text, out.content));
  // "honoured that promise by planting a wood"
  if (const std::size_t by = out.surface.find(" by "); by != std::string::npos && !out.deed) {
    out.surface.resize(by);
  }
  return out;
}

int fit_of(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target) {
  const Document& document = words.document;
  const Proposal& said = *answer.said;
  if (is_answer(target.act) && target.act != "agree" && target.act != "consider") return 0;
  if (answer.deed) return fit_of_deed(words, answer, target);
  // "the board would vote on Friday": how it will be settled, and no idea to be rejected.
  const bool settles =
      target.act == "plan" && any_token(document, target.content_head, [&](std::uint32_t token) {
        return words.reading.words[token].tag == Tag::kVerb &&
               words.rules.has(words.reading.words[token].kind, words.rules.votes);
      });
  if (settles && !shares_head(document, answer.surface, target)) return 0;
  if (is_pronoun(answer.surface) &&
      (answer.act == "breach" || answer.act == "fulfil" || !is_near(document, target, said))) {
    return 0;
  }
  const bool own = same_party(target.proposer, said.proposer);
  const bool of_own = is_one_of(answer.act, {"withdraw", "fulfil", "breach"});
  if (own && !of_own) return 0;
  // "withdrew his offer": that of somebody else stands.
  if (!own && of_own && !said.proposer.empty() && !target.proposer.empty() &&
      is_owned_by_pronoun(answer.surface) && !end_alike(said.proposer, target.proposer)) {
    return 0;
  }
  const bool addressed = !own && is_addressed(words, said.proposer, target);
  const Naming named = naming(words, answer.content, target);
  const bool told = shares_head(document, answer.surface, target);
  const std::size_t at = sentence_at(document, said.trigger.begin);
  const std::size_t last = sentence_at(document, last_named(target));
  const std::size_t behind = at > last ? at - last : 0;
  // "his plan" is of whom "his" means.
  const bool owned = !said.addressee.empty() && said.addressee[0].via == "answered";
  // "Ruiz's offer" is that of the firm she leads, and of whoever made one to those who answer.
  const bool to_them =
      addressed && target.history.empty() && is_called_so(document, answer, target);
  const bool by_owner = owned && (same_party(target.proposer, said.addressee) || to_them ||
                                  leads_one(words, said.addressee, target.proposer));
  if (!own && owned && !by_owner) return 0;
  // "the idea", for what the council was urged to do, where the council answers.
  const bool near =
      behind <= 2 && (target.addressee.empty() || target.addressee[0].via == "answered");
  const bool sure = addressed || (by_owner && near);
  if (named != Naming::kOfKind && !names_deed(words, answer, target, behind) &&
      !(sure && (named == Naming::kShell || told)))
    return 0;
  // "the idea of a vote": what it says must be what was proposed.
  if (has_own_words(answer.surface) && !told) return 0;
  // "the accord was signed": of a proposal only where it was just told.
  if (answer.act == "agree" && target.act != "agree" && !addressed && behind > 3 &&
      names_accord(words, answer.content)) {
    return 0;
  }
  if (is_past_one(words, answer, target)) return 1;
  // "the idea" may be what somebody wants; a proposal is rather called so.
  int fit = named == Naming::kOfKind && target.act != "want" ? kNamed : 1;
  if (is_called_so(document, answer, target)) fit += kCalledSo;
  if (addressed) fit += kAddressed;
  if (own || owned) fit += kOwner;
  // What the noun alone speaks for must stand near.
  const std::size_t reach = is_called_so(document, answer, target) ? kCalledReach : kNamedReach;
  if (!addressed && !own && !owned && behind > reach) return 0;
  const bool others = !target.addressee.empty() && target.addressee[0].via != "answered";
  if (others && !addressed && !own && !said.proposer.empty()) fit += kOthers;
  return std::max(1, fit - static_cast<int>(std::min<std::size_t>(behind / kFarAway, kMostFar)));
}

bool is_past_one(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target) {
  return !answer.deed && !target.history.empty() && is_later_one(words, answer.content);
}

std::string_view status_by(const Document& document, const ProposalAnswer& answer,
                           const Proposal& target) {
  // "urged the board to reject the plan; the board approved the plan"
  const std::string_view inner = target.inner.act;
  const bool against = is_one_of(inner, {"reject", "withdraw", "defer"});
  const bool told_before = !answer.content.contains(target.trigger);
  if (against && told_before && !answer.deed && is_one_of(answer.act, {"agree", "reject"})) {
    const std::string content = lowered(slice(document.article.text, target.inner.content));
    const std::string head = answer.surface.substr(answer.surface.rfind(' ') + 1);
    if (content.find(head) != std::string::npos) {
      return status_after(answer.act == "agree" ? "reject" : "agree");
    }
  }
  const bool own = answer.act == answer.said->act && answer.act != "agree" && !answer.deed;
  return own ? std::string_view(answer.said->status) : status_after(answer.act);
}

bool decides(const ProposalWords& words, const ProposalAnswer& answer, const Proposal& target) {
  const std::uint32_t trigger = token_at(words.document, answer.said->trigger.begin);
  if (!words.rules.has(words.reading.words[trigger].kind, words.rules.opinion)) return true;
  if (is_addressed(words, answer.said->proposer, target)) return true;
  if (words.rules.has(words.reading.words[trigger].kind, words.rules.opposes)) return false;
  // "dismissed the offer": one that names nobody is answered by whom it is for.
  const bool open = target.addressee.empty() || target.addressee[0].via == "answered";
  return open && answer.act == "reject" && is_one_of(target.act, {"offer", "request", "demand"});
}

}  // namespace onrecord
