#include "extractors/proposals/proposal_answers.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/proposals/proposal_codes.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLookBack = 12;

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool starts_with_word(const std::string& text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

bool same_party(const std::vector<Party>& a, const std::vector<Party>& b) {
  for (const Party& x : a) {
    for (const Party& y : b) {
      if (!x.name.empty() && x.name == y.name) return true;
    }
  }
  return false;
}

// "the demand": a word that can stand for the earlier proposal.
bool can_name(const ProposalWords& words, Span surface, const Proposal& earlier) {
  const std::vector<Token>& tokens = words.document.tokens;
  auto token = std::partition_point(tokens.begin(), tokens.end(),
                                    [&](const Token& t) { return t.span.end <= surface.begin; });
  for (; token != tokens.end() && token->span.begin < surface.end; ++token) {
    const WordId word = words.reading.words[static_cast<std::size_t>(token - tokens.begin())].word;
    std::string_view acts = words.rules.lexicon->value(word, words.rules.names_again);
    while (!acts.empty()) {
      const std::size_t end = std::min(acts.find('+'), acts.size());
      if (acts.substr(0, end) == earlier.act) return true;
      acts.remove_prefix(std::min(end + 1, acts.size()));
    }
  }
  return false;
}

bool points_back(const std::string& surface) {
  for (const std::string_view word : {"the", "that", "this", "those", "these", "such", "its", "his",
                                      "her", "their", "it", "both", "on the", "on such", "our"}) {
    if (starts_with_word(surface, word)) return true;
  }
  return surface.find("’s ") != std::string::npos || surface.find("'s ") != std::string::npos;
}

bool is_pronoun(const std::string& surface) {
  return starts_with_word(surface, "it") || starts_with_word(surface, "them");
}

bool is_plural(const std::string& surface) {
  return surface.starts_with("such ") || surface.starts_with("these ") ||
         surface.starts_with("those ") || surface.starts_with("both ") ||
         (surface.size() > 2 && surface.ends_with('s') && !surface.ends_with("ss"));
}

// "the idea of a vote", "the plan to sell": says itself what it names.
bool has_own_words(const std::string& surface) {
  for (const std::string_view word : {" of ", " to ", " for "}) {
    if (surface.find(word) != std::string::npos) return true;
  }
  return false;
}

bool shares_head(const Document& document, const std::string& surface, const Proposal& earlier) {
  const std::string head = lowered(slice(document.article.text, earlier.content_head));
  return head.size() >= 4 && surface.find(head.substr(0, 5)) != std::string::npos;
}

std::size_t sentence_at(const Document& document, std::uint32_t at) {
  const auto after = std::partition_point(document.sentences.begin(), document.sentences.end(),
                                          [&](const Sentence& s) { return s.span.begin <= at; });
  return static_cast<std::size_t>(after - document.sentences.begin());
}

// Where the proposal was named last, and in which sentence.
std::uint32_t last_named(const Proposal& proposal) {
  std::uint32_t at = proposal.trigger.begin;
  for (const Span mention : proposal.mentions) at = std::max(at, mention.begin);
  return at;
}
std::size_t last_sentence(const Document& document, const Proposal& proposal) {
  return sentence_at(document, last_named(proposal));
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

// "expand" and "expanding": heads that begin alike.
bool same_head(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4) return a == b;
  const std::size_t stem = std::min<std::size_t>(shorter, 5);
  return a.substr(0, stem) == b.substr(0, stem);
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

void settle(Proposal& target, Proposal& answer) {
  if (!same_party(target.proposer, answer.proposer)) {
    infer(target.addressee, answer.proposer);
    infer(answer.addressee, target.proposer);
  }
  // What nobody knows yet changes nothing.
  if (answer.act == "unknown_reaction") return;
  // "agreed to share; the accord was reached in May": told once more.
  if (target.act == "agree" && answer.act == "agree") return;
  target.status =
      answer.act == "agree" ? status_after(answer.act) : std::string_view(answer.status);
  target.history.push_back({target.status, answer.trigger});
}

// "refused to drop its demand", "agreed to drop it": nobody answers himself.
bool refuses_own(const Proposal& answer, const Proposal& target) {
  return (answer.act == "reject" || answer.act == "agree") && !answer.inner.act.empty() &&
         same_party(target.proposer, answer.proposer);
}

// The answer holds the proposal that it answers: "rejected a proposal to ...".
bool link_inside(std::vector<Proposal>& proposals, std::size_t answer) {
  for (std::size_t i = answer + 1; i < proposals.size() && i < answer + 4; ++i) {
    if (!proposals[answer].content.contains(proposals[i].trigger)) break;
    if (is_answer(proposals[i].act) || refuses_own(proposals[answer], proposals[i])) continue;
    proposals[answer].responds_to = static_cast<std::int32_t>(i);
    settle(proposals[i], proposals[answer]);
    return true;
  }
  for (std::size_t i = answer; i-- > 0 && i + 4 > answer;) {
    // "put forward an accord, which Malta rejected": the same words.
    if (!proposals[answer].content.contains(proposals[i].trigger) &&
        !(proposals[answer].content == proposals[i].content && !is_answer(proposals[i].act))) {
      continue;
    }
    proposals[answer].responds_to = static_cast<std::int32_t>(i);
    settle(proposals[i], proposals[answer]);
    return true;
  }
  return false;
}

// Whether `answer`, whose content reads `surface`, may answer `target`.
bool may_answer(const ProposalWords& words, const Proposal& answer, const std::string& surface,
                const Proposal& target) {
  const Document& document = words.document;
  if (is_answer(target.act) && target.act != "agree" && target.act != "consider") return false;
  if (is_pronoun(surface) &&
      (answer.act == "breach" || answer.act == "fulfil" || !is_near(document, target, answer))) {
    return false;
  }
  if (!can_name(words, answer.content, target)) return false;
  // "the idea of a vote": what it says must be what was proposed.
  if (has_own_words(surface) && !shares_head(document, surface, target)) return false;
  const bool own = same_party(target.proposer, answer.proposer);
  // "his plan" is of whom "his" means.
  if (!own && !answer.addressee.empty() && answer.addressee[0].via == "answered" &&
      !same_party(target.proposer, answer.addressee)) {
    return false;
  }
  const bool own_answer =
      answer.act == "withdraw" || answer.act == "fulfil" || answer.act == "breach";
  return !own || own_answer;
}

// "welcomed the plan": the nearest that was called so; `answer` when none was.
std::size_t named_alike(const ProposalWords& words, const std::vector<Proposal>& proposals,
                        std::size_t answer, const std::string& surface) {
  const std::string& text = words.document.article.text;
  const std::string head = surface.substr(surface.rfind(' ') + 1);
  for (std::size_t i = answer; i-- > 0 && i + kLookBack > answer;) {
    if (same_head(head, lowered(slice(text, proposals[i].trigger))) &&
        may_answer(words, proposals[answer], surface, proposals[i])) {
      return i;
    }
  }
  return answer;
}

void link_back(const ProposalWords& words, std::vector<Proposal>& proposals, std::size_t answer) {
  const Document& document = words.document;
  const std::string surface = lowered(slice(document.article.text, proposals[answer].content));
  if (!points_back(surface)) return;
  bool linked = false;
  std::size_t group = 0;
  const std::size_t nearest = named_alike(words, proposals, answer, surface) + 1;
  for (std::size_t i = std::min(nearest, answer); i-- > 0 && i + kLookBack > answer;) {
    Proposal& target = proposals[i];
    if (linked && last_sentence(document, target) != group) continue;
    if (!may_answer(words, proposals[answer], surface, target)) continue;
    const std::size_t sentence = last_sentence(document, target);
    settle(target, proposals[answer]);
    target.mentions.push_back(proposals[answer].content);
    if (!linked) {
      proposals[answer].responds_to = static_cast<std::int32_t>(i);
      group = sentence;
      linked = true;
    }
    if (!is_plural(surface)) break;
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
    if (!is_answer(proposals[i].act) || proposals[i].polarity == "-") continue;
    if (!link_inside(proposals, i)) link_back(words, proposals, i);
  }
}

}  // namespace onrecord
