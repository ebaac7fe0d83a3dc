#include "extractors/proposals.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/patterns.hpp"
#include "extractors/phrases.hpp"
#include "extractors/proposal_answers.hpp"
#include "extractors/proposal_codes.hpp"
#include "extractors/proposal_content.hpp"
#include "extractors/proposal_modality.hpp"
#include "extractors/proposal_parties.hpp"
#include "extractors/proposal_rules.hpp"

namespace onrecord {
namespace {

// Puts the proposals of one document together, sentence by sentence.
class ProposalFinder {
 public:
  ProposalFinder(const Document& document, const Reading& reading,
                 const ProposalRules::State& rules, std::vector<Proposal>& out)
      : document_(document), reading_(reading), rules_(rules), out_(out) {
    index_mentions();
    mark_quoted_sentences();
  }

  void run() {
    for (const Sentence& sentence : document_.sentences) {
      ZoneKind zone = zone_of(sentence);
      if (zone == ZoneKind::kBody && reads_as_title(sentence)) zone = ZoneKind::kTitle;
      if (zone == ZoneKind::kTitle || zone == ZoneKind::kBody || zone == ZoneKind::kDeck) {
        if (zone == ZoneKind::kTitle || has_trigger(sentence)) read(sentence, zone);
      }
    }
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Proposal& a, const Proposal& b) { return a.trigger < b.trigger; });
    merge_mentions(document_, out_);
    link_answers(document_, out_);
    for (Proposal& proposal : out_) {
      const EventCode code = event_code(proposal);
      proposal.plover = code.plover;
      proposal.cameo = code.cameo;
    }
  }

 private:
  struct Candidate {
    const ProposalRule* rule = nullptr;
    std::uint16_t rule_id = 0;
    TokenRange trigger;
    TokenRange content;
    TokenRange addressee;
    TokenRange agent;
    TokenRange subject;
  };

  ZoneKind zone_of(const Sentence& sentence) {
    while (zone_ + 1 < document_.zones.size() &&
           document_.zones[zone_].span.end <= sentence.span.begin) {
      ++zone_;
    }
    return document_.zones.empty() ? ZoneKind::kBody : document_.zones[zone_].kind;
  }

  // A line of a page whose long words all have capitals and which does not end like a sentence.
  bool reads_as_title(const Sentence& sentence) const {
    if (sentence.end_token - sentence.first_token < 4) return false;
    const auto text = [&](std::uint32_t i) {
      return slice(document_.article.text, document_.tokens[i].span);
    };
    const std::string_view last = text(sentence.end_token - 1);
    if (last.size() == 1 && std::string_view(".?!:\"").find(last[0]) != std::string_view::npos) {
      return false;
    }
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const std::string_view word = text(i);
      if (word.size() > 4 && word[0] >= 'a' && word[0] <= 'z') return false;
    }
    return true;
  }

  bool has_condition(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (rules_.lexicon->has(reading_.words[i].kind, rules_.condition)) return true;
    }
    return false;
  }

  bool is_quoted(const Sentence& sentence) const {
    return quoted_[static_cast<std::size_t>(&sentence - document_.sentences.data())];
  }

  void mark_quoted_sentences() {
    quoted_.assign(document_.sentences.size(), false);
    for (const Quote& quote : document_.quotes) {
      auto at =
          std::partition_point(document_.sentences.begin(), document_.sentences.end(),
                               [&](const Sentence& s) { return s.span.end <= quote.span.begin; });
      for (; at != document_.sentences.end() && at->span.begin < quote.span.end; ++at) {
        quoted_[static_cast<std::size_t>(at - document_.sentences.begin())] = true;
      }
    }
  }

  bool has_trigger(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const WordId word = reading_.words[i].word;
      if (word >= rules_.trigger_words.size() || !rules_.trigger_words[word]) continue;
      // A modal is one in what somebody says alone, or under a condition.
      if (reading_.words[i].tag == Tag::kModal && !is_quoted(sentence) &&
          !has_condition(sentence)) {
        continue;
      }
      // "have" and "has" alone are no trigger: "have to" is.
      if (!rules_.lexicon->has(reading_.words[i].kind, rules_.have)) return true;
      if (i + 1 < sentence.end_token && reading_.words[i + 1].tag == Tag::kTo) return true;
    }
    return false;
  }

  // Phrases are one symbol each, but for those whose head names an act, and in titles, where
  // capitals hide what is a verb.
  void make_symbols(const Sentence& sentence, ZoneKind zone) {
    symbols_.clear();
    std::uint32_t i = sentence.first_token;
    while (i < sentence.end_token) {
      if (const TriggerPhrase* several = trigger_phrase(i, sentence.end_token)) {
        const std::uint32_t end = i + static_cast<std::uint32_t>(several->words.size());
        symbols_.push_back({several->kind, plain(reading_.words[i].tag), i, end});
        i = end;
        continue;
      }
      const Phrase* phrase = zone == ZoneKind::kTitle ? nullptr : phrase_at(reading_, i);
      const bool whole = phrase != nullptr && phrase->tokens.first == i &&
                         phrase->tokens.end <= sentence.end_token &&
                         !rules_.noun_kinds[reading_.words[phrase->head].kind];
      if (whole) {
        symbols_.push_back({phrase->symbol, Tag::kNoun, i, phrase->tokens.end});
        i = phrase->tokens.end;
      } else {
        const bool infinitive = i > sentence.first_token && reading_.words[i - 1].tag == Tag::kTo &&
                                rules_.lexicon->has(reading_.words[i].kind, rules_.base);
        const Tag tag = infinitive ? Tag::kVerb : plain(reading_.words[i].tag);
        symbols_.push_back({reading_.words[i].kind, tag, i, i + 1});
        ++i;
      }
    }
  }

  // The parts of speech that the rules tell apart.
  static Tag plain(Tag tag) {
    switch (tag) {
      case Tag::kPron:
      case Tag::kDet:
      case Tag::kNum:
        return Tag::kAdj;
      case Tag::kPropn:
        return Tag::kNoun;
      case Tag::kAux:
        return Tag::kVerb;
      case Tag::kConj:
      case Tag::kSubord:
      case Tag::kModal:
      case Tag::kPunct:
        return Tag::kOther;
      default:
        return tag;
    }
  }

  // The longest trigger of several words that begins at the token.
  const TriggerPhrase* trigger_phrase(std::uint32_t token, std::uint32_t end) const {
    const WordId word = reading_.words[token].word;
    if (word >= rules_.starts.size()) return nullptr;
    for (const std::uint16_t index : rules_.starts[word]) {
      const TriggerPhrase& phrase = rules_.phrases[index];
      if (token + phrase.words.size() > end) continue;
      bool same = true;
      for (std::size_t i = 1; i < phrase.words.size() && same; ++i) {
        same = reading_.words[token + i].word == phrase.words[i];
      }
      if (same && !is_apart(phrase, token, end)) return &phrase;
    }
    return nullptr;
  }

  // The words stand together by chance: a noun ("a bid for"), an infinitive ("agreed to hold"), a
  // date ("agreed on Monday").
  bool is_apart(const TriggerPhrase& phrase, std::uint32_t token, std::uint32_t end) const {
    const Tag first = reading_.words[token].tag;
    if (first == Tag::kNoun || first == Tag::kPropn) return true;
    const std::uint32_t after = token + static_cast<std::uint32_t>(phrase.words.size());
    if (reading_.words[after - 1].tag == Tag::kTo) {
      return !rules_.lexicon->has(phrase.kind, rules_.time_to);
    }
    if (after >= end) return false;
    const Phrase* next = phrase_at(reading_, after);
    return next != nullptr && rules_.lexicon->has(next->symbol, rules_.time);
  }

  void read(const Sentence& sentence, ZoneKind zone) {
    make_symbols(sentence, zone);
    matches_.clear();
    rules_.patterns.find(symbols_, buffer_, matches_);
    candidates_.clear();
    for (const Match& match : matches_) {
      Candidate candidate;
      candidate.rule_id = match.rule;
      candidate.rule = &rules_.rules[match.rule];
      candidate.trigger = match.groups[rules_.trigger];
      candidate.content = match.groups[rules_.content];
      if (rules_.addressee < kMostGroups) candidate.addressee = match.groups[rules_.addressee];
      if (rules_.agent < kMostGroups) candidate.agent = match.groups[rules_.agent];
      if (rules_.subject < kMostGroups) candidate.subject = match.groups[rules_.subject];
      const bool in_title = zone == ZoneKind::kTitle;
      if ((candidate.rule->within == Within::kTitle) != in_title) continue;
      if (!candidate.trigger.empty()) candidates_.push_back(candidate);
    }
    std::stable_sort(candidates_.begin(), candidates_.end(), [](const auto& a, const auto& b) {
      return a.trigger.first != b.trigger.first ? a.trigger.first < b.trigger.first
                                                : a.rule_id < b.rule_id;
    });
    const ProposalSentence s{document_,          reading_, rules_, sentence.first_token,
                             sentence.end_token, zone};
    masked_.clear();
    std::uint32_t last_trigger = 0;
    for (const Candidate& candidate : candidates_) {
      if (candidate.trigger.first < last_trigger) continue;
      if (is_masked(candidate)) continue;
      if (add(s, sentence, candidate)) last_trigger = candidate.trigger.end;
    }
  }

  struct Mask {
    TokenRange range;
    bool open_to_nouns = false;  // an answer: what it answers may be in it
  };
  bool is_masked(const Candidate& candidate) const {
    for (const Mask& mask : masked_) {
      if (candidate.trigger.first < mask.range.first || candidate.trigger.first >= mask.range.end) {
        continue;
      }
      if (candidate.rule->form == ContentForm::kTheme) continue;
      if (mask.open_to_nouns && candidate.rule->trigger == TriggerKind::kNoun) continue;
      return true;
    }
    return false;
  }

  std::string_view act_of(const ProposalSentence& s, const Candidate& candidate) const {
    const ProposalRule& rule = *candidate.rule;
    if (rule.act_class == kNoClass) return rule.act;
    const TokenRange range = candidate.trigger;
    if (range.end - range.first == 1) {
      return rules_.lexicon->value(reading_.words[range.first].word, rule.act_class);
    }
    std::vector<std::string> words;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      std::string word(s.text(i));
      for (char& c : word) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      }
      words.push_back(std::move(word));
    }
    const WordEntry* entry = rules_.lexicon->phrase_entry(rule.act_class, words);
    return entry == nullptr ? std::string_view() : std::string_view(entry->value);
  }

  bool add(const ProposalSentence& s, const Sentence& sentence, const Candidate& candidate) {
    const ProposalRule& rule = *candidate.rule;
    const std::uint32_t trigger = candidate.trigger.first;
    if (rule.trigger == TriggerKind::kVerb && rule.within != Within::kTitle) {
      const Tag tag = s.tag(trigger);
      if (tag != Tag::kVerb && tag != Tag::kVing && tag != Tag::kVpart && tag != Tag::kNeg) {
        return false;
      }
    }
    Proposal proposal;
    proposal.act = act_of(s, candidate);
    if (proposal.act.empty()) return false;
    proposal.tier = rule.tier != 0 ? rule.tier : tier_of(proposal.act);
    proposal.trigger = span_of(document_, candidate.trigger);
    proposal.rule = rules_.rule_name(candidate.rule_id);
    proposal.confidence = rules_.patterns.rules()[candidate.rule_id]->confidence;
    proposal.evidence = sentence.span;
    proposal.quote = quote_at(proposal.trigger);

    const VerbGroup group = verb_group(s, trigger);
    if (rule.trigger == TriggerKind::kVerb && rule.within != Within::kTitle &&
        group.passive != rule.passive && rule.form != ContentForm::kTheme) {
      if (rule.passive || s.is(trigger, rules_.be)) return false;
      if (group.passive) return false;
    }
    ProposalContent content;
    if (!find_content(s, candidate, group, content)) return false;
    if (!content_holds(s, candidate, proposal.act, content)) return false;
    proposal.content = span_of(document_, content.content);
    proposal.content_head = document_.tokens[content.head].span;
    proposal.condition = span_of(document_, content.condition);
    proposal.purpose = span_of(document_, content.purpose);
    if (!find_parties(s, candidate, group, proposal)) return false;
    split_source(s, rule, content, proposal);
    read_modality(s, group, trigger, rule.trigger, content.content, proposal);
    refine(s, candidate, content, proposal);
    attribute(proposal);
    find_dates(proposal, content);
    proposal.performer = performer_of(proposal, candidate);
    proposal.status = rule.status.empty() ? status_of(proposal) : rule.status;
    masked_.push_back({content.content, rule.answer || proposal.act == "reject" ||
                                            proposal.act == "agree" || proposal.act == "breach"});
    if (!content.purpose.empty()) masked_.push_back({content.purpose, false});
    if (!content.condition.empty()) masked_.push_back({content.condition, false});
    out_.push_back(std::move(proposal));
    return true;
  }

  bool find_content(const ProposalSentence& s, const Candidate& candidate, const VerbGroup& group,
                    ProposalContent& content) const {
    const ProposalRule& rule = *candidate.rule;
    if (rule.content_is_subject) {
      content.content = noun_group_before(s, skip_back(s, group.first));
      if (content.content.empty()) return false;
      const Phrase* phrase = s.phrase(content.content.first);
      content.head = phrase == nullptr ? content.content.first : phrase->head;
      return true;
    }
    if (candidate.content.empty()) return false;
    if (rule.form == ContentForm::kTheme) {
      content = read_content(s, candidate.trigger.end, ContentForm::kTo, true);
      return !content.content.empty();
    }
    const bool open =
        rule.trigger == TriggerKind::kNoun && verb_over(s, candidate.trigger.first) == 0;
    std::uint32_t start = candidate.content.first;
    if (rule.form == ContentForm::kThat && start > s.first && s.word_is(start - 1, "that")) --start;
    content = read_content(s, start, rule.form, open);
    return !content.content.empty();
  }

  static std::uint32_t skip_back(const ProposalSentence& s, std::uint32_t i) {
    while (i > s.first && (s.tag(i - 1) == Tag::kAdv)) --i;
    return i;
  }

  // Guards that need more than a pattern: senses of the object, facts, states.
  bool content_holds(const ProposalSentence& s, const Candidate& candidate, std::string_view act,
                     const ProposalContent& content) const {
    const ProposalRule& rule = *candidate.rule;
    const std::uint32_t head = content.head;
    if (rule.shell_only) {
      for (std::uint32_t i = content.content.first; i < content.content.end; ++i) {
        if (s.is(i, rules_.shell) && s.tag(i) == Tag::kNoun) return true;
      }
      return false;
    }
    if (rule.form == ContentForm::kNp && rule.trigger == TriggerKind::kVerb) {
      if (act == "offer" && s.is(head, rules_.speech_goods)) return false;
      if (act == "request" && s.is(head, rules_.sought) &&
          s.text(candidate.trigger.first).starts_with('s')) {
        return false;
      }
      if ((act == "order" || act == "urge") && s.is(head, rules_.ordered)) return false;
      if (s.is(head, rules_.denied) && act == "reject") return false;
      const Phrase* phrase = s.phrase(content.content.first);
      if (phrase != nullptr) {
        if (s.phrase_is(*phrase, rules_.time)) return false;
        if (s.phrase_is(*phrase, rules_.pron) && !s.is(head, rules_.shell)) {
          return rule.answer;
        }
        if (phrase->kind == PhraseKind::kName && act != "offer" &&
            content.content.end == phrase->tokens.end) {
          return act == "demand" || act == "urge" || rule.answer;
        }
        if (s.phrase_is(*phrase, rules_.human) && (act == "want" || act == "threaten")) {
          return false;
        }
      }
    }
    if (rule.form == ContentForm::kTo && content.content.end > content.content.first + 1 &&
        s.text(candidate.trigger.first).starts_with("expect") &&
        s.is(content.content.first + 1, rules_.mind)) {
      return false;
    }
    if (rule.answer && rule.trigger == TriggerKind::kVerb && follows_will(s, candidate)) {
      return false;
    }
    if (rule.form == ContentForm::kTo && act == "reject" &&
        content.content.end > content.content.first + 1) {
      // "declined to comment" says nothing of a proposal.
      const std::uint32_t verb = content.content.first + 1;
      for (const std::string_view word :
           {"comment", "say", "elaborate", "speak", "discuss", "respond", "answer", "provide",
            "give", "name", "reply", "identify", "disclose", "confirm"}) {
        if (s.word_is(verb, word) && s.word_is(candidate.trigger.first, "declined")) return false;
      }
    }
    return true;
  }

  // "would sign the deal": what somebody will do is no answer yet.
  bool follows_will(const ProposalSentence& s, const Candidate& candidate) const {
    std::uint32_t i = candidate.trigger.first;
    while (i > s.first && (s.tag(i - 1) == Tag::kAdv || s.tag(i - 1) == Tag::kNeg)) --i;
    return i > s.first && s.tag(i - 1) == Tag::kModal && s.is(i - 1, rules_.will);
  }

  // --- Parties

  Party party(const Phrase& phrase, std::string_view via) const {
    return party(TokenRange{phrase.tokens}, via, &phrase);
  }

  Party party(TokenRange range, std::string_view via, const Phrase* phrase) const {
    Party out;
    out.mention = span_of(document_, range);
    out.via = via;
    out.speaker_id = phrase != nullptr ? speaker_at(out.mention) : speaker_inside(out.mention);
    if (out.speaker_id != kNone) {
      out.name = document_.speakers[static_cast<std::size_t>(out.speaker_id)].name;
    } else {
      const TokenRange core = phrase != nullptr && !phrase->core.empty() ? phrase->core : range;
      out.name = slice(document_.article.text, span_of(document_, core));
    }
    return out;
  }

  Party speaker_party(const Quote& quote, std::string_view via) const {
    const std::uint32_t token = token_at(quote.speaker);
    const Phrase* phrase = quote.speaker.empty() || token >= document_.tokens.size()
                               ? nullptr
                               : phrase_at(reading_, token);
    if (phrase != nullptr && quote.speaker_id == kNone) {
      const auto has = [&](ClassId id) { return rules_.lexicon->has(phrase->symbol, id); };
      // "Ruiz, who said": the name before; "I think" in a quotation: who is quoted.
      if (has(rules_.pron_who)) {
        std::uint32_t before = phrase->tokens.first;
        if (before > 1 && slice(document_.article.text, document_.tokens[before - 1].span) == ",") {
          --before;
        }
        const Phrase* named = before > 0 ? phrase_at(reading_, before - 1) : nullptr;
        if (named != nullptr) return party(*named, via);
      }
      if (has(rules_.pron_i) || has(rules_.pron_we)) {
        for (const Quote& outer : document_.quotes) {
          if (&outer != &quote && outer.span.contains(quote.span) && !outer.speaker.empty() &&
              outer.span.size() > quote.span.size()) {
            return named_speaker(outer, via);
          }
          if (outer.span.begin > quote.span.begin) break;
        }
      }
    }
    return named_speaker(quote, via);
  }

  Party named_speaker(const Quote& quote, std::string_view via) const {
    Party out;
    out.mention = quote.speaker;
    out.via = via;
    out.speaker_id = quote.speaker_id != kNone ? quote.speaker_id : speaker_at(quote.speaker);
    if (out.speaker_id != kNone) {
      out.name = document_.speakers[static_cast<std::size_t>(out.speaker_id)].name;
    } else {
      out.name = core_name(quote.speaker);
    }
    return out;
  }

  // The first token of a span.
  std::uint32_t token_at(Span span) const {
    const auto token =
        std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                             [&](const Token& t) { return t.span.begin < span.begin; });
    return static_cast<std::uint32_t>(token - document_.tokens.begin());
  }

  std::string core_name(Span mention) const {
    const std::uint32_t token = token_at(mention);
    if (token < document_.tokens.size()) {
      const Phrase* phrase = phrase_at(reading_, token);
      if (phrase != nullptr && !phrase->core.empty()) {
        return std::string(slice(document_.article.text, span_of(document_, phrase->core)));
      }
    }
    return std::string(slice(document_.article.text, mention));
  }

  void add_party(std::vector<Party>& parties, Party value) const {
    for (const Party& known : parties) {
      if (known.name == value.name) return;
    }
    parties.push_back(std::move(value));
  }

  bool find_parties(const ProposalSentence& s, const Candidate& candidate, const VerbGroup& group,
                    Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.within == Within::kTitle) return title_parties(s, candidate, proposal);
    if (rule.form == ContentForm::kTheme) return true;
    if (!candidate.addressee.empty()) {
      const Phrase* phrase = s.phrase(candidate.addressee.first);
      if (phrase != nullptr) {
        if (!is_addressee(s, *phrase)) return false;
        add_party(proposal.addressee, party(*phrase, "object"));
      }
    }
    if (rule.trigger == TriggerKind::kModal) return modal_parties(s, candidate, proposal);
    if (rule.trigger == TriggerKind::kNoun) return noun_parties(s, candidate, proposal);
    if (rule.passive) {
      if (!candidate.agent.empty()) {
        const Phrase* phrase = s.phrase(candidate.agent.first);
        if (phrase != nullptr) {
          if (!is_actor(s, *phrase)) return false;
          add_party(proposal.proposer, party(*phrase, "by"));
        }
      }
      if (!rule.content_is_subject) {
        for (const Phrase* phrase : subjects_of(s, group.first)) {
          if (!is_addressee(s, *phrase)) return false;
          add_party(proposal.addressee, party(*phrase, "subject"));
        }
      } else if (proposal.proposer.empty() && !was_helped(s, group)) {
        return false;  // a reduced participle without agent describes a thing
      }
      return true;
    }
    const std::vector<const Phrase*> subjects = subjects_of(s, group.first);
    bool any = false;
    for (const Phrase* phrase : subjects) {
      if (!may_act(s, *phrase, proposal.act)) continue;
      if (s.is(phrase->head, rules_.outlook) &&
          (proposal.act == "threaten" || proposal.act == "plan")) {
        return false;
      }
      any = true;
      add_subject(s, *phrase, proposal);
    }
    if (!subjects.empty() && (!any || is_open_question(s, *subjects[0]))) return false;
    if (proposal.tier == 2 && !subjects.empty() && s.phrase_is(*subjects[0], rules_.pron_you)) {
      return false;  // "you want to": anybody
    }
    if (group.governor != 0 && s.word_is(group.governor, "whether")) return false;
    if (subjects.empty() && group.finite && !starts_sentence(s, group.first)) return false;
    return !is_question(s, candidate);
  }

  // Only somebody does these, so that an unknown noun before them is somebody.
  static bool is_animate_act(std::string_view act) {
    return act == "agree" || act == "reject" || act == "demand" || act == "request" ||
           act == "urge" || act == "want" || act == "order";
  }
  bool is_thing(const ProposalSentence& s, const Phrase& phrase) const {
    if (s.phrase_is(phrase, rules_.doc) || s.phrase_is(phrase, rules_.time) ||
        s.phrase_is(phrase, rules_.quantity) || s.is(phrase.head, rules_.shell) ||
        s.is(phrase.head, rules_.act_noun) || s.is(phrase.head, rules_.calendar)) {
      return true;
    }
    const std::string_view head = s.text(phrase.head);
    for (const std::string_view ending :
         {"tion", "tions", "sion", "ment", "ments", "ness", "ity", "ities", "ism", "ing", "ings",
          "ure", "ance", "ence", "age"}) {
      if (head.ends_with(ending)) return true;
    }
    return false;
  }

  // A report may recommend, which is no more than a text in what it says otherwise.
  bool may_act(const ProposalSentence& s, const Phrase& phrase, std::string_view act) const {
    if (is_actor(s, phrase)) return true;
    if (phrase.kind == PhraseKind::kCommon && is_animate_act(act) && !is_thing(s, phrase)) {
      return true;
    }
    return s.phrase_is(phrase, rules_.doc) && (act == "recommend" || act == "request") &&
           !s.is(phrase.head, rules_.shell);
  }

  bool is_outlook(const ProposalSentence& s, const Quote& quote) const {
    const std::uint32_t token = token_at(quote.speaker);
    const Phrase* phrase = token < s.document.tokens.size() ? phrase_at(reading_, token) : nullptr;
    return phrase != nullptr && s.is(phrase->head, rules_.outlook);
  }

  // "I", "we" inside a quotation are the one who is quoted.
  void add_subject(const ProposalSentence& s, const Phrase& phrase, Proposal& proposal) const {
    const bool first_person =
        s.phrase_is(phrase, rules_.pron_i) || s.phrase_is(phrase, rules_.pron_we);
    if (first_person && proposal.quote != kNone) {
      const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
      if (!quote.speaker.empty() || quote.speaker_id != kNone) {
        Party speaker = speaker_party(quote, "quote");
        add_party(proposal.proposer, std::move(speaker));
        return;
      }
    }
    add_party(proposal.proposer, party(phrase, "subject"));
  }

  // "an exemption from Washington": of whom something is asked is no part of it.
  void split_source(const ProposalSentence& s, const ProposalRule& rule, ProposalContent& content,
                    Proposal& proposal) const {
    if (rule.form != ContentForm::kNp || rule.trigger != TriggerKind::kVerb || rule.passive) return;
    if (proposal.act != "request" && proposal.act != "demand") return;
    for (std::uint32_t i = content.content.first + 1; i + 1 < content.content.end; ++i) {
      if (!s.word_is(i, "from")) continue;
      const Phrase* phrase = s.phrase(i + 1);
      if (phrase == nullptr || !is_actor(s, *phrase) || phrase->tokens.end != content.content.end) {
        continue;
      }
      add_party(proposal.addressee, party(*phrase, "from"));
      content.content.end = i;
      proposal.content = span_of(document_, content.content);
      return;
    }
  }

  // "if the board agrees to", "whether it will": nobody says that it does.
  static bool is_open_question(const ProposalSentence& s, const Phrase& subject) {
    const std::uint32_t begin = subject.tokens.first;
    return begin > s.first && (s.word_is(begin - 1, "if") || s.word_is(begin - 1, "whether"));
  }

  static bool was_helped(const ProposalSentence& s, const VerbGroup& group) {
    return s.is_finite(group.first) || s.is(group.first, s.rules.be);
  }

  static bool starts_sentence(const ProposalSentence& s, std::uint32_t i) { return i == s.first; }

  bool is_addressee(const ProposalSentence& s, const Phrase& phrase) const {
    return is_actor(s, phrase);
  }

  bool is_question(const ProposalSentence& s, const Candidate& candidate) const {
    return s.word_is(s.end - 1, "?") && candidate.rule->trigger != TriggerKind::kNoun &&
           s.text(s.first) != "“" && s.text(s.first) != "\"";
  }

  bool noun_parties(const ProposalSentence& s, const Candidate& candidate, Proposal& proposal) {
    const std::uint32_t noun = candidate.trigger.first;
    const Tag tag = s.tag(noun);
    if (tag != Tag::kNoun && tag != Tag::kPropn) return false;
    if (noun > s.first && s.word_is(noun - 1, "in")) return false;  // "in order to"
    // "The plan calls for": a verb after a text.
    if (noun > s.first && (s.is(noun - 1, rules_.doc_noun) || s.is(noun - 1, rules_.shell)) &&
        s.tag(noun - 1) == Tag::kNoun) {
      return false;
    }
    const std::uint32_t verb = verb_over(s, noun);
    const TokenRange owner = owner_of(s, noun);
    bool found = false;
    if (!candidate.agent.empty()) {
      if (const Phrase* phrase = s.phrase(candidate.agent.first)) {
        add_party(proposal.proposer, party(*phrase, "from"));
        found = true;
      }
    } else if (!owner.empty()) {
      const Phrase* phrase = s.phrase(owner.first);
      const bool own_phrase = phrase != nullptr && phrase->tokens == owner;
      Party value = party(owner, "possessive", own_phrase ? phrase : nullptr);
      if (s.is(owner.first, rules_.pron_poss) && value.speaker_id == kNone) {
        value = owner_named(s, owner.first, verb, proposal, std::move(value));
      }
      add_party(proposal.proposer, std::move(value));
      found = true;
    }
    if (!found && verb != 0) {
      if (s.is(noun, rules_.weak_noun) && !s.is(verb, rules_.support)) return false;
      const bool answers = s.is(verb, rules_.denied) || is_answer_verb(verb);
      const VerbGroup over = verb_group(s, verb);
      if (!answers && !over.passive) {
        for (const Phrase* phrase : subjects_of(s, over.first)) {
          if (!is_actor(s, *phrase)) continue;
          add_subject(s, *phrase, proposal);
          found = true;
        }
      }
    }
    return found || !s.is(noun, rules_.weak_noun);
  }

  // Whom "my", "its", "her" stand for: who is quoted, or the subject of the verb, unless that one
  // answers somebody else.
  Party owner_named(const ProposalSentence& s, std::uint32_t owner, std::uint32_t verb,
                    const Proposal& proposal, Party otherwise) const {
    const Quote* quote = proposal.quote == kNone
                             ? nullptr
                             : &document_.quotes[static_cast<std::size_t>(proposal.quote)];
    if (quote != nullptr && quote->speaker.empty() && quote->speaker_id == kNone) quote = nullptr;
    const bool first_person = s.word_is(owner, "my") || s.word_is(owner, "our");
    const bool answered = verb != 0 && is_answer_verb(verb) && !withdraws(verb);
    if (quote != nullptr && (first_person || answered)) return speaker_party(*quote, "possessive");
    if (verb == 0 || answered) return otherwise;
    return subject_of_verb(s, verb, std::move(otherwise));
  }

  // What is withdrawn, kept or broken is one's own.
  bool withdraws(std::uint32_t verb) const {
    const ClassId id = rules_.lexicon->find_class("ANSWER_VERB");
    const std::string_view act = rules_.lexicon->value(reading_.words[verb].word, id);
    return act == "withdraw" || act == "breach" || act == "fulfil" || act == "defer";
  }

  bool is_answer_verb(std::uint32_t token) const {
    const ClassId id = rules_.lexicon->find_class("ANSWER_VERB");
    return rules_.lexicon->has(reading_.words[token].kind, id);
  }

  Party subject_of_verb(const ProposalSentence& s, std::uint32_t verb, Party otherwise) const {
    const VerbGroup over = verb_group(s, verb);
    const std::vector<const Phrase*> subjects = subjects_of(s, over.first);
    if (subjects.empty() || !is_actor(s, *subjects[0])) return otherwise;
    return party(*subjects[0], "subject");
  }

  bool modal_parties(const ProposalSentence& s, const Candidate& candidate, Proposal& proposal) {
    const ProposalRule& rule = *candidate.rule;
    if (rule.conditional) return conditional_parties(s, candidate, proposal);
    if (proposal.quote == kNone) return false;
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    const bool spoken = quote.type != QuoteType::kIndirect;
    if (rule.within == Within::kQuote && !spoken) return false;
    if (quote.speaker.empty() && quote.speaker_id == kNone) return false;
    if (!modal_acts(s, candidate)) return false;
    if (!quote.speaker.empty()) {
      const Phrase* phrase = phrase_at(reading_, token_at(quote.speaker));
      if (phrase != nullptr && !may_act(s, *phrase, rule.act)) return false;
    }
    Party speaker = speaker_party(quote, "quote");
    const std::uint32_t trigger = candidate.trigger.first;
    const std::vector<const Phrase*> subjects =
        subjects_of(s, skip_back(s, trigger) == trigger ? trigger : skip_back(s, trigger));
    const Phrase* subject = subjects.empty() ? nullptr : subjects[0];
    if (subject != nullptr && is_open_question(s, *subject)) return false;
    if (rule.own) {
      if (subject == nullptr || !is_own(s, quote, speaker, *subject)) return false;
    } else if (subject != nullptr) {
      if (s.phrase_is(*subject, rules_.pron_this) || s.phrase_is(*subject, rules_.time)) {
        return false;
      }
      if (candidate.rule->act == "recommend" && is_outlook(s, quote)) return false;
      if (is_actor(s, *subject) && !s.phrase_is(*subject, rules_.pron_we) &&
          !s.phrase_is(*subject, rules_.pron_i)) {
        add_party(proposal.addressee, party(*subject, "subject"));
      }
      if (s.phrase_is(*subject, rules_.pron_i)) return false;
    }
    // A question asks, and "should" may stand for "if".
    if (s.word_is(s.end - 1, "?")) return false;
    add_party(proposal.proposer, std::move(speaker));
    return true;
  }

  // "India would sign if ...": the author says under which condition somebody acts.
  bool conditional_parties(const ProposalSentence& s, const Candidate& candidate,
                           Proposal& proposal) const {
    if (proposal.condition.empty() || proposal.quote != kNone) return false;
    if (!modal_acts(s, candidate)) return false;
    for (const Phrase* phrase : subjects_of(s, candidate.trigger.first)) {
      if (!s.phrase_is(*phrase, rules_.gov) && !s.phrase_is(*phrase, rules_.org) &&
          !s.phrase_is(*phrase, rules_.person) && !s.phrase_is(*phrase, rules_.org_noun)) {
        return false;
      }
      add_party(proposal.proposer, party(*phrase, "subject"));
    }
    return !proposal.proposer.empty();
  }

  // Not a guess ("must have failed"), a forecast ("should be ready") or a state ("would like").
  bool modal_acts(const ProposalSentence& s, const Candidate& candidate) const {
    const std::uint32_t trigger = candidate.trigger.first;
    if (trigger > s.first + 1 && s.is(trigger - 2, rules_.wh)) return false;
    if (trigger > s.first && s.is(trigger - 1, rules_.wh)) return false;
    std::uint32_t verb = candidate.trigger.end;
    while (verb < s.end &&
           (s.tag(verb) == Tag::kNeg || s.tag(verb) == Tag::kAdv || s.tag(verb) == Tag::kTo)) {
      ++verb;
    }
    if (verb + 1 >= s.end) return verb < s.end;
    std::uint32_t next = verb + 1;
    while (next + 1 < s.end && s.tag(next) == Tag::kAdv) ++next;
    if (s.word_is(verb, "have") &&
        (s.tag(next) == Tag::kVpart || s.is(next, rules_.be) || s.is(next, rules_.past))) {
      return false;
    }
    if (s.word_is(verb, "be") && s.is(next, rules_.done)) return false;
    if (!candidate.rule->own) return true;
    if (s.word_is(verb, "be")) return s.tag(next) == Tag::kVing;
    // "I would suggest that": the verb is the act.
    if (s.word_is(trigger, "would") && s.is(verb, rules_.act_that)) return false;
    return !s.is(verb, rules_.mind);
  }

  // The subject of a modal is the one who speaks: "we will" in a quotation, "it will" after "the
  // company said".
  bool is_own(const ProposalSentence& s, const Quote& quote, const Party& speaker,
              const Phrase& subject) const {
    if (s.phrase_is(subject, rules_.pron_i) || s.phrase_is(subject, rules_.pron_we)) return true;
    if (quote.type != QuoteType::kIndirect) return false;
    const std::int32_t id = speaker_at(span_of(document_, subject.tokens));
    if (id != kNone && speaker.speaker_id != kNone) return id == speaker.speaker_id;
    if (is_outlook(s, quote)) return false;
    if (subject.kind == PhraseKind::kPronoun) {
      return !s.phrase_is(subject, rules_.pron_this) && !s.phrase_is(subject, rules_.pron_you) &&
             !s.phrase_is(subject, rules_.pron_who);
    }
    return party(subject, "").name == speaker.name;
  }

  // "Council to Close": a name or a noun, and a base form.
  bool plans_in_title(const ProposalSentence& s, std::uint32_t to) const {
    if (to + 1 >= s.end || !s.is(to + 1, rules_.base)) return false;
    for (std::uint32_t i = s.first; i < to; ++i) {
      const bool verb = s.is(i, rules_.third) || s.is(i, rules_.past) || s.is(i, rules_.base);
      if (verb && s.phrase(i) == nullptr) return false;
      if (s.tag(i) == Tag::kVing || s.tag(i) == Tag::kAdv || s.tag(i) == Tag::kModal) return false;
    }
    return true;
  }

  bool title_parties(const ProposalSentence& s, const Candidate& candidate, Proposal& proposal) {
    // "Ruiz: Schools Should Open", "Norway Presses Iceland to Share"
    const std::uint32_t trigger = candidate.trigger.first;
    if (s.word_is(trigger, "to") && !plans_in_title(s, trigger)) return false;
    std::uint32_t colon = s.first;
    for (std::uint32_t i = s.first; i < trigger; ++i) {
      if (s.text(i) == ":") colon = i;
    }
    const bool speaks = colon > s.first;
    const std::uint32_t first = speaks && candidate.rule->trigger == TriggerKind::kModal
                                    ? s.first
                                    : (speaks ? colon + 1 : s.first);
    const std::uint32_t end =
        speaks && candidate.rule->trigger == TriggerKind::kModal ? colon : trigger;
    if (first >= end) return false;
    const Phrase* phrase = s.phrase(first);
    TokenRange range{first, end};
    for (std::uint32_t i = first + 1; i < end; ++i) {
      if (s.is(i, rules_.third) && !s.is(i, rules_.shell)) {
        range.end = i;
        break;
      }
    }
    if (phrase != nullptr && phrase->tokens.first >= first && phrase->tokens.end <= range.end) {
      range = phrase->tokens;
    } else {
      phrase = nullptr;
    }
    add_party(proposal.proposer, party(range, "title", phrase));
    if (!candidate.addressee.empty()) {
      add_party(proposal.addressee,
                party(candidate.addressee, "title", s.phrase(candidate.addressee.first)));
    }
    return true;
  }

  // --- What else is said

  void refine(const ProposalSentence& s, const Candidate& candidate, const ProposalContent& content,
              Proposal& proposal) const {
    const ProposalRule& rule = *candidate.rule;
    // "I will", said aloud, is a promise; what is reported of somebody is a plan.
    if (rule.own && proposal.quote != kNone && proposal.act == "plan" && proposal.rule == "will") {
      const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
      if (quote.type == QuoteType::kDirect) {
        proposal.act = "pledge";
        proposal.tier = 1;
      }
    }
    // "failed to reach agreement"
    if (proposal.act == "agree" && rule.answer && rule.trigger == TriggerKind::kVerb) {
      const VerbGroup group = verb_group(s, candidate.trigger.first);
      if (group.governor != 0 && s.is(group.governor, rules_.fail)) proposal.act = "reject";
    }
    // "said it would not accept": a refusal.
    if (rule.own && proposal.act == "plan" && proposal.polarity == "-" &&
        s.is(content.head, rules_.accept_verb)) {
      proposal.act = "reject";
      proposal.tier = 1;
      proposal.polarity = "+";
    }
    if (proposal.act == "reject" && proposal.polarity == "-" &&
        s.word_is(candidate.trigger.first, "rule")) {
      proposal.act = "consider";
      proposal.tier = 2;
    }
    if (rule.form == ContentForm::kTo && content.content.end > content.content.first &&
        rule.trigger == TriggerKind::kAdjective && proposal.polarity == "-" &&
        proposal.act == "reject" && rule.act == "reject") {
      proposal.polarity = "+";
    }
    if (rule.trigger == TriggerKind::kNoun && rule.form == ContentForm::kNoun) {
      const std::uint32_t verb = verb_over(s, candidate.trigger.first);
      if (verb != 0) {
        for (const std::string_view word : {"prepared", "preparing", "prepare", "drafted"}) {
          if (s.word_is(verb, word)) proposal.realis = "prepared";
        }
        if (proposal.tier == 2 && proposal.act == "want") {
          for (const std::string_view word :
               {"expressed", "voiced", "conveyed", "expressing", "expresses", "express"}) {
            if (s.word_is(verb, word)) proposal.tier = 1;
          }
        }
      }
    }
  }

  void attribute(Proposal& proposal) const {
    proposal.attribution_kind = "author";
    if (proposal.quote == kNone) return;
    const Quote& quote = document_.quotes[static_cast<std::size_t>(proposal.quote)];
    if (quote.speaker.empty() && quote.speaker_id == kNone) return;
    Party speaker = speaker_party(quote, "quote");
    for (const Party& proposer : proposal.proposer) {
      if (proposer.name == speaker.name) {
        proposal.attribution_kind = "self";
        return;
      }
    }
    proposal.attribution_kind = "source";
    proposal.attribution = std::move(speaker);
  }

  void find_dates(Proposal& proposal, const ProposalContent& content) const {
    const Span span = span_of(document_, content.content);
    auto date = std::partition_point(document_.dates.begin(), document_.dates.end(),
                                     [&](const Date& d) { return d.span.end <= span.begin; });
    for (; date != document_.dates.end() && date->span.begin < span.end; ++date) {
      proposal.timeframe.push_back(static_cast<std::int32_t>(date - document_.dates.begin()));
    }
  }

  static std::string performer_of(const Proposal& proposal, const Candidate& candidate) {
    const std::string_view act = proposal.act;
    if (act == "request" || act == "urge" || act == "demand" || act == "order" ||
        act == "recommend") {
      return candidate.rule->form == ContentForm::kNp && proposal.addressee.empty() ? "unknown"
                                                                                    : "addressee";
    }
    if (act == "agree") return proposal.proposer.size() > 1 ? "both" : "proposer";
    if (act == "propose") {
      return candidate.rule->form == ContentForm::kThat || !proposal.addressee.empty() ? "third"
                                                                                       : "unknown";
    }
    if (act == "want" && !proposal.addressee.empty()) return "addressee";
    return "proposer";
  }

  static std::string status_of(const Proposal& proposal) {
    if (proposal.act == "agree") return "agreed";
    if (proposal.act == "consider") return "under_consideration";
    if (is_answer(proposal.act)) return std::string(status_after(proposal.act));
    return "pending";
  }

  // --- Other layers

  std::int32_t quote_at(Span span) const {
    // The innermost quote that holds it; quotes are sorted by where they begin.
    std::int32_t found = kNone;
    auto quote = std::partition_point(document_.quotes.begin(), document_.quotes.end(),
                                      [&](const Quote& q) { return q.span.begin <= span.begin; });
    for (int hops = 0; quote != document_.quotes.begin() && hops < 8; ++hops) {
      --quote;
      if (quote->span.contains(span)) {
        found = static_cast<std::int32_t>(quote - document_.quotes.begin());
        break;
      }
    }
    return found;
  }

  void index_mentions() {
    for (std::size_t i = 0; i < document_.speakers.size(); ++i) {
      for (const Span mention : document_.speakers[i].mentions) {
        mentions_.push_back({mention, static_cast<std::int32_t>(i)});
      }
    }
    std::sort(mentions_.begin(), mentions_.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  // The speaker whom words inside a phrase name: "Fox News" of "a Fox News proposal".
  std::int32_t speaker_inside(Span mention) const {
    const std::int32_t found = speaker_at(mention);
    if (found != kNone) {
      for (const Span known : document_.speakers[static_cast<std::size_t>(found)].mentions) {
        if (mention.contains(known)) return found;
      }
    }
    const std::string_view text = slice(document_.article.text, mention);
    for (std::size_t i = 0; i < document_.speakers.size(); ++i) {
      if (document_.speakers[i].name == text) return static_cast<std::int32_t>(i);
    }
    return kNone;
  }

  std::int32_t speaker_at(Span mention) const {
    if (mention.empty()) return kNone;
    auto at = std::partition_point(mentions_.begin(), mentions_.end(),
                                   [&](const auto& m) { return m.first.begin < mention.end; });
    for (int hops = 0; at != mentions_.begin() && hops < 4; ++hops) {
      --at;
      if (at->first.overlaps(mention)) return at->second;
    }
    return kNone;
  }

  const Document& document_;
  const Reading& reading_;
  const ProposalRules::State& rules_;
  std::vector<Proposal>& out_;
  std::vector<std::pair<Span, std::int32_t>> mentions_;
  std::vector<Symbol> symbols_;
  std::vector<Match> matches_;
  std::vector<Candidate> candidates_;
  std::vector<Mask> masked_;
  std::string buffer_;
  std::vector<bool> quoted_;  // by sentence: holds words of a quote
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
