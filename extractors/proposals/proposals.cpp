#include "extractors/proposals/proposals.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "extractors/proposals/proposal_acts.hpp"
#include "extractors/proposals/proposal_addressees.hpp"
#include "extractors/proposals/proposal_answers.hpp"
#include "extractors/proposals/proposal_authors.hpp"
#include "extractors/proposals/proposal_bare_answers.hpp"
#include "extractors/proposals/proposal_codes.hpp"
#include "extractors/proposals/proposal_content.hpp"
#include "extractors/proposals/proposal_content_places.hpp"
#include "extractors/proposals/proposal_maker.hpp"
#include "extractors/proposals/proposal_modal_senses.hpp"
#include "extractors/proposals/proposal_objects.hpp"
#include "extractors/proposals/proposal_parties.hpp"
#include "extractors/proposals/proposal_party_names.hpp"
#include "extractors/proposals/proposal_rules.hpp"
#include "extractors/proposals/proposal_senses.hpp"
#include "extractors/proposals/proposal_triggers.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/words/phrases.hpp"

namespace onrecord {
namespace {

// Sentences that are searched before the first of them is read: both are much code, and take turns
// less often so.
constexpr std::size_t kAhead = 64;

constexpr std::uint32_t kWhether = 12;  // tokens of a content that may stand before "whether"

// Puts the proposals of one document together, sentence by sentence.
class ProposalFinder {
 public:
  ProposalFinder(const Document& document, const Reading& reading,
                 const ProposalRules::State& rules, std::vector<Proposal>& out)
      : document_(document),
        reading_(reading),
        rules_(rules),
        out_(out),
        names_(document, reading, rules),
        maker_(document, reading, rules, names_),
        triggers_(document, reading, rules, names_.author() != nullptr, is_decree()) {}

  void run() {
    for (const Sentence& sentence : document_.sentences) {
      ZoneKind zone = zone_of(sentence);
      if (zone == ZoneKind::kBody && triggers_.reads_as_title(sentence)) zone = ZoneKind::kTitle;
      if (zone == ZoneKind::kTitle || zone == ZoneKind::kBody || zone == ZoneKind::kDeck) {
        if (zone == ZoneKind::kTitle || triggers_.has_trigger(sentence)) {
          triggers_.find(sentence, zone, candidates_);
          searched_.push_back({&sentence, zone, candidates_.size()});
        }
      }
      if (searched_.size() == kAhead) read_searched();
    }
    read_searched();
    // Few are found out of their order, and each is much to move.
    const auto earlier = [](const Proposal& a, const Proposal& b) { return a.trigger < b.trigger; };
    if (!std::is_sorted(out_.begin(), out_.end(), earlier)) {
      std::stable_sort(out_.begin(), out_.end(), earlier);
    }
    std::sort(again_.begin(), again_.end());
    merge_mentions(document_, again_, out_);
    const ProposalWords words{document_, reading_, rules_, names_.bodies()};
    link_answers(words, out_);
    add_bare_answers(words, names_, out_);
    for (Proposal& proposal : out_) {
      std::sort(proposal.mentions.begin(), proposal.mentions.end());
      const EventCode code = event_code(proposal, maker_.field_of(proposal));
      proposal.plover = code.plover;
      proposal.cameo = code.cameo;
    }
  }

 private:
  bool is_decree() const { return names_.author() != nullptr && names_.author()->via == kDecreed; }

  ZoneKind zone_of(const Sentence& sentence) {
    while (zone_ + 1 < document_.zones.size() &&
           document_.zones[zone_].span.end <= sentence.span.begin) {
      ++zone_;
    }
    return document_.zones.empty() ? ZoneKind::kBody : document_.zones[zone_].kind;
  }

  // A sentence and the end of its candidates; they begin where those of the one before end.
  struct Searched {
    const Sentence* sentence = nullptr;
    ZoneKind zone = ZoneKind::kBody;
    std::size_t end = 0;
  };

  void read_searched() {
    std::size_t begin = 0;
    for (const auto& [sentence, zone, end] : searched_) {
      read(*sentence, zone, std::span(candidates_).subspan(begin, end - begin));
      begin = end;
    }
    searched_.clear();
    candidates_.clear();
  }

  void read(const Sentence& sentence, ZoneKind zone,
            std::span<const ProposalCandidate> candidates) {
    const ProposalSentence s{document_,          reading_, rules_, sentence.first_token,
                             sentence.end_token, zone};
    masked_.clear();
    std::uint32_t last_trigger = 0;
    // "Malta will ask Cyprus to": where the verb is an act, it says more than "will".
    const ProposalCandidate* told = nullptr;
    const auto add_told = [&](std::uint32_t before) {
      if (told == nullptr || verb_after(s, *told) >= before) return;
      if (told->trigger.end > last_trigger && add(s, sentence, *told)) {
        last_trigger = told->trigger.end;
      }
      told = nullptr;
    };
    for (const ProposalCandidate& candidate : candidates) {
      add_told(candidate.trigger.first);
      if (candidate.trigger.first < last_trigger) continue;
      // Candidates come in the order of their triggers: what ends before this one masks no other.
      std::erase_if(masked_,
                    [&](const Mask& mask) { return mask.range.end <= candidate.trigger.first; });
      if (Mask* mask = mask_of(s, candidate)) {
        if (mask->head != kNoHead && add_inner(s, candidate, *mask)) mask->open_to_nouns = true;
        continue;
      }
      if (candidate.rule->conditional && candidate.rule->trigger == TriggerKind::kModal) {
        if (told == nullptr) told = &candidate;
        continue;
      }
      if (add(s, sentence, candidate)) last_trigger = candidate.trigger.end;
    }
    add_told(s.end);
  }

  static constexpr std::uint32_t kNoHead = 0xFFFFFFFF;

  struct Mask {
    TokenRange range;
    bool open_to_nouns = false;  // an answer: what it answers may be in it
    bool weighed = false;        // it is not decided yet
    std::uint32_t head = kNoHead;
    std::size_t proposal = 0;  // whose content it is, where it has a head
  };
  Mask* mask_of(const ProposalSentence& s, const ProposalCandidate& candidate) {
    const bool asked = candidate.rule->trigger == TriggerKind::kVerb &&
                       is_asked_by_text(s, candidate.trigger.first);
    for (Mask& mask : masked_) {
      if (candidate.trigger.first < mask.range.first || candidate.trigger.first >= mask.range.end) {
        continue;
      }
      if (candidate.rule->form == ContentForm::kTheme) continue;
      if (mask.open_to_nouns && candidate.rule->trigger == TriggerKind::kNoun) continue;
      if (mask.open_to_nouns && asked) continue;
      return &mask;
    }
    return nullptr;
  }

  // "urged Malta to promise to sign": the chief word of a content is an act of its own. True where
  // it will answer another proposal: "said it would back a plan to sail".
  bool add_inner(const ProposalSentence& s, const ProposalCandidate& candidate, const Mask& mask) {
    const ProposalRule& rule = *candidate.rule;
    Proposal& outer = out_[mask.proposal];
    const std::uint32_t trigger = candidate.trigger.first;
    if (!outer.inner.act.empty() || rule.passive || rule.content_is_subject) return false;
    const bool light = rule.trigger == TriggerKind::kNoun && s.is(mask.head, rules_.support) &&
                       verb_over(s, trigger) == mask.head;
    if (!light && (rule.trigger != TriggerKind::kVerb || trigger != mask.head)) return false;
    const std::string_view act = act_of(s, candidate);
    const VerbGroup group = verb_group(s, trigger);
    ProposalContent content;
    if (act.empty() || !find_content(s, candidate, group, content)) return false;
    if (!rule.answer && !content_holds(s, candidate, group, act, content)) return false;
    content.content.end = std::min(content.content.end, mask.range.end);
    if (content.content.empty()) return false;
    Proposal found;
    found.act = act;
    const Phrase* asked =
        candidate.addressee.empty() ? nullptr : s.phrase(candidate.addressee.first);
    if (asked != nullptr && !is_actor(s, *asked)) return false;
    if (asked != nullptr) add_addressees(s, names_, *asked, candidate, found);
    split_source(s, names_, rule, content, found);
    // "plans to ask Malta to": put to whom it is to be put to.
    if (outer.addressee.empty() && rule.trigger == TriggerKind::kVerb &&
        (outer.act == "plan" || outer.act == "pledge" || outer.act == "want" ||
         outer.act == "agree")) {
      outer.addressee = found.addressee;
      drop_self(outer);
    }
    outer.inner = {found.act, span_of(document_, candidate.trigger), std::move(found.addressee),
                   span_of(document_, content.content)};
    const bool will = outer.rule == "will" && outer.polarity == "+" && outer.condition.empty();
    // "said it would veto the plan": a refusal, told beforehand.
    if (will && outer.act == "plan" && outer.inner.act == "reject") {
      outer.act = "reject";
      outer.tier = tier_of(outer.act);
      outer.status = status_after(outer.act);
      outer.trigger.end = outer.inner.trigger.end;
      outer.content = outer.inner.content;
      outer.content_head = document_.tokens[content.head].span;
      outer.content_parts.clear();
      outer.inner = {};
    }
    return will && rule.answer;
  }

  bool add(const ProposalSentence& s, const Sentence& sentence,
           const ProposalCandidate& candidate) {
    std::optional<MadeProposal> made = maker_.make(s, sentence, candidate);
    if (!made) return false;
    Proposal& proposal = made->proposal;
    const ProposalContent& content = made->content;
    if (made->names_again) again_.push_back(proposal.trigger);
    if (proposal.status == "pending" && is_weighed(candidate.trigger.first)) {
      proposal.status = "under_consideration";
    }
    // "will decide whether to grant Malta's request": what is decided about.
    const bool weighed = weighs(s, content.content);
    const bool open = candidate.rule->answer || weighed || proposal.act == "reject" ||
                      proposal.act == "agree" || proposal.act == "breach";
    masked_.push_back({content.content, open, weighed, content.head, out_.size()});
    if (!content.purpose.empty()) masked_.push_back({content.purpose});
    if (!content.condition.empty()) masked_.push_back({content.condition});
    out_.push_back(std::move(proposal));
    return true;
  }

  // "will decide whether to grant Malta's request"
  bool is_weighed(std::uint32_t trigger) const {
    return std::any_of(masked_.begin(), masked_.end(), [&](const Mask& mask) {
      return mask.weighed && trigger >= mask.range.first && trigger < mask.range.end;
    });
  }

  static bool weighs(const ProposalSentence& s, TokenRange content) {
    for (std::uint32_t i = content.first; i < std::min(content.end, content.first + kWhether);
         ++i) {
      if (s.is(i, s.rules.whether) && s.word_is(i, "whether")) return true;
    }
    return false;
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  std::vector<Proposal>& out_;
  PartyNames names_;
  ProposalMaker maker_;
  TriggerFinder triggers_;
  std::vector<ProposalCandidate> candidates_;
  std::vector<Searched> searched_;
  std::vector<Mask> masked_;
  std::vector<Span> again_;  // triggers that can only name an earlier proposal again
  std::size_t zone_ = 0;
};

}  // namespace

void find_proposals(const Document& document, const Reading& reading, const ProposalRules& rules,
                    std::vector<Proposal>& out) {
  out.clear();
  ProposalFinder(document, reading, rules.state(), out).run();
}

Described describe(const Document& document, const Proposal& proposal) {
  Described out;
  out.rule = proposal.rule;
  const auto surface = [&](Span span) { return std::string(slice(document.article.text, span)); };
  const auto mention = [&](const std::vector<Party>& parties) {
    return parties.empty() ? std::string() : surface(parties[0].mention);
  };
  out.values = {{"act", proposal.act},
                {"tier", std::to_string(proposal.tier)},
                {"trigger", surface(proposal.trigger)},
                {"content", surface(proposal.content)},
                {"content_head", surface(proposal.content_head)},
                {"proposer", mention(proposal.proposer)},
                {"addressee", mention(proposal.addressee)},
                {"performer", proposal.performer},
                {"condition", surface(proposal.condition)},
                {"purpose", surface(proposal.purpose)},
                {"certainty", proposal.certainty},
                {"polarity", proposal.polarity},
                {"realis", proposal.realis},
                {"status", proposal.status},
                {"plover", proposal.plover}};
  return out;
}

}  // namespace onrecord
