#include "extractors/quotes/quote_frames.hpp"

#include <algorithm>

#include "corpus/ordered.hpp"
#include "extractors/quotes/quote_sites.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kLongestOpening = 3;  // symbols before the verb of "In addition to saying"
constexpr std::size_t kLeftReach = 3;
constexpr std::size_t kFramesBack = 100;  // attributions
constexpr std::size_t kColonBack = 8;     // attributions

// "the glassblower": made like those of people, in whatever list it is missing.
bool is_agent_noun(const QuoteSymbols& symbols, const Symbol& phrase) {
  const Span last = symbols.document.tokens[phrase.end - 1].span;
  const std::string_view word = slice(symbols.document.article.text, last);
  if (word.size() < 6) return false;
  const std::string_view endings[] = {"er",   "ers", "or",   "ors", "ist",
                                      "ists", "ian", "ians", "man", "men"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

// A long quotation that begins with a capital behind a mark: "He said it was late: “We must go,”".
bool FrameFinder::stands_alone(TokenRange quotation) const {
  const auto symbol = first_not(symbols_.begin(), symbols_.end(),
                                [&](const Symbol& s) { return s.first < quotation.first; });
  if (symbol == symbols_.end()) return false;
  const bool first = symbol == symbols_.begin();
  const std::size_t last = first ? 0 : static_cast<std::size_t>(symbol - symbols_.begin()) - 1;
  const std::string_view before = first ? std::string_view() : symbols_.word(last);
  if (before == ":") return true;
  if (!symbols_.has(*symbol, rules_.long_sentence)) return false;
  return first || before == "," || before == ";" || before == "." ||
         symbols_.has(symbols_[last], rules_.dash) || symbols_.is(last, rules_.joiner);
}

// "rejected the offer on Monday": done, not said; but "rejected the idea of a ferry", "the call
// to".
bool FrameFinder::is_act(const FrameRule& rule, TokenRange cue, TokenRange object) const {
  if (object.empty() || !rules_.lexicon->has(reading_.words[cue.first].kind, rules_.answer)) {
    return false;
  }
  if (!rules_.lexicon->has(reading_.words[object.end - 1].kind, rule.act)) return false;
  if (object.end >= symbols_.back().end) return true;
  constexpr Tag kTells[] = {Tag::kTo, Tag::kPoss, Tag::kDet, Tag::kPron, Tag::kPropn};
  const Tag next = reading_.words[object.end].tag;
  const std::string_view word = slice(document_.article.text, document_.tokens[object.end].span);
  return std::find(std::begin(kTells), std::end(kTells), next) == std::end(kTells) &&
         word != "to" && word != "that" && word != "whether" &&
         !has(object.end, rules_.object_link) && !has(object.end, rules_.relative);
}

// The kind of a subject, with what rules ask of it.
Kind FrameFinder::kind_of(const CueSubject& left) const {
  const bool passive = left.kind == rules_.passive_kind;
  if ((left.kind != rules_.subject_kind && !passive) || left.begin >= symbols_.size()) {
    return left.kind;
  }
  const Symbol& head = symbols_[left.begin];
  const bool hears = rules_.lexicon->has(reading_.words[head.end - 1].kind, rules_.hearing) &&
                     !symbols_.has(head, rules_.pronoun);
  if (hears) return passive ? rules_.told_hearing_kind : rules_.hearing_kind;
  if (passive) return left.kind;
  if (symbols_.has(head, rules_.who)) return rules_.relative_kind;
  if (symbols_.has(head, rules_.document)) return rules_.document_kind;
  const bool thing = symbols_.has(head, rules_.common) && !symbols_.has(head, rules_.source);
  return thing && !is_agent_noun(symbols_, head) ? rules_.thing_kind : left.kind;
}

// Runs the rules on the symbols around a cue, its subject being one of them.
void FrameFinder::match_around(std::size_t cue, const CueSubject& left, const QuoteRuleSet& rules,
                               std::vector<Frame>& frames) {
  window_.clear();
  const std::size_t reach = symbols_.word(cue) == ":" ? kLongestHead : kLeftReach;
  const std::size_t begin = left.begin > reach ? left.begin - reach : 0;
  const std::uint32_t first = symbols_.front().first;
  if (begin == 0) window_.push_back({rules_.first_kind, Tag::kOther, first, first});
  for (std::size_t i = begin; i < left.begin; ++i) window_.push_back(symbols_[i]);
  if (left.kind != 0) {
    window_.push_back({kind_of(left), Tag::kOther, left.tokens.first, left.tokens.end});
  }
  const std::size_t cue_at = window_.size();
  const std::size_t end = std::min(symbols_.size(), cue + kRightReach);
  for (std::size_t i = cue; i < end; ++i) window_.push_back(symbols_[i]);
  const std::uint32_t last = symbols_.back().end;
  if (end == symbols_.size()) {
    window_.push_back({rules_.last_kind, Tag::kOther, last, last});
  }
  const std::uint32_t cue_token = symbols_[cue].first;
  rules_.patterns.matching(window_, buffer_);
  const Match* best = nullptr;
  for (const int index : buffer_.rules) {
    if (!rules.test(static_cast<std::size_t>(index))) continue;
    const FrameRule& rule = rules_.rules[static_cast<std::size_t>(index)];
    if (rule.asserted && !left.asserted) continue;
    matches_.clear();
    rules_.patterns.find_rule(index, window_, buffer_, matches_, cue_at);
    for (const Match& match : matches_) {
      const TokenRange range = match.groups[rules_.cue];
      if (range.first != cue_token) continue;
      if (rule.cue_head != kNoClass &&
          !rules_.lexicon->has(reading_.words[range.end - 1].kind, rule.cue_head)) {
        continue;
      }
      const TokenRange speaker = match.groups[rules_.speaker];
      if (rule.nobody != kNoClass && !speaker.empty() &&
          (rules_.lexicon->has(reading_.words[speaker.end - 1].kind, rule.nobody) ||
           rules_.lexicon->has(reading_.words[speaker.first].kind, rules_.salutation))) {
        continue;
      }
      if (rule.nobody != kNoClass &&
          (is_dateline(match.tokens, range, speaker) || is_deed(match.tokens, range, speaker))) {
        continue;
      }
      if (rule.act != kNoClass && is_act(rule, range, match.groups[rules_.begin])) continue;
      if (rule.extent == Extent::kParagraph && !is_turn(match.tokens, range)) continue;
      best = &match;
      break;
    }
    if (best != nullptr) break;
  }
  if (best == nullptr) return;
  const auto group = [&](std::size_t id) {
    return id == kMostGroups ? TokenRange{} : best->groups[id];
  };
  Frame frame;
  frame.rule = best->rule;
  frame.match = best->tokens;
  frame.speaker = group(rules_.speaker);
  frame.cue = group(rules_.cue);
  frame.addressee = group(rules_.addressee);
  frame.venue = group(rules_.venue);
  frame.quote = group(rules_.quote);
  frame.begin = group(rules_.begin);
  // "was called a “disaster” by the mayor"
  if (!frame.begin.empty() && frame.speaker.first > frame.begin.first) {
    frame.until = frame.speaker.first - 1;
  }
  frame.stands_alone = !frame.quote.empty() && stands_alone(frame.quote);
  if (frame.speaker.empty() && rules_.rules[frame.rule].cue_head != kNoClass) {
    frame.speaker = owner_of(symbols_, cue);
    // "The board issued a statement that ..."
    if (frame.speaker.empty() && rules_.rules[frame.rule].owned && cue > 0 &&
        symbols_.is(cue - 1, rules_.issue)) {
      frame.speaker = clause_subject_before(symbols_, cue);
    }
    if (frame.speaker.empty() && rules_.rules[frame.rule].owned) return;
    // "The crowd answered with chants of “...”"
    if (frame.speaker.empty() && cue > 0 && symbols_.word(cue - 1) == "with") {
      frame.speaker = clause_subject_before(symbols_, cue);
    }
  }
  if (left.kind == rules_.again_kind && frame.speaker.empty()) {
    frame.resumes = true;
    const std::uint32_t link = left.tokens.end - 1;
    const Tag tag = reading_.words[link].tag;
    frame.cuts = tag == Tag::kConj || tag == Tag::kPunct;
  }
  frames.push_back(frame);
}

// The subject of a participle or second verb: the speaker of the attribution before it, else that
// of the clause before it.
TokenRange FrameFinder::subject_before(std::size_t cue, bool gerund,
                                       std::span<const Frame> frames) const {
  TokenRange within;
  for (std::size_t i = frames.size(); i > 0; --i) {
    const Frame& frame = frames[i - 1];
    if (frames.size() - i > kFramesBack) return within;
    if (frame.speaker.empty()) continue;
    if (!gerund || !is_within_report(frames, i - 1)) return frame.speaker;
    if (within.empty()) within = frame.speaker;
  }
  return within.empty() ? clause_subject_before(symbols_, cue, gerund) : within;
}

// "Ruiz said that Lind had warned her, adding ...", "Ruiz mocked critics who say ..., adding": the
// attribution stands inside what the one before reports.
bool FrameFinder::is_within_report(std::span<const Frame> frames, std::size_t index) const {
  if (index == 0) return false;
  const Frame& outer = frames[index - 1];
  const std::uint32_t first = frames[index].speaker.first;
  if (outer.begin.empty() || first < outer.begin.first) return false;
  if (has(first, rules_.relative)) return true;
  if (has(first - 1, rules_.comment)) return false;  // ", while Lind rejected it"
  const Tag before = reading_.words[first - 1].tag;
  return before != Tag::kPunct && before != Tag::kConj;
}

bool FrameFinder::is_refused(const Sentence& sentence, std::uint32_t cue) const {
  const bool refuses = rules_.lexicon->has(reading_.words[cue].kind, rules_.refuse);
  if (refuses && cue + 2 < sentence.end_token) {
    return rules_.lexicon->has(reading_.words[cue + 2].kind, rules_.say);
  }
  if (cue < sentence.first_token + 2) return false;
  // "declined to say", "stopped short of saying"
  const Tag link = reading_.words[cue - 1].tag;
  return (link == Tag::kTo || link == Tag::kPrep) &&
         rules_.lexicon->has(reading_.words[cue - 2].kind, rules_.refuse);
}

bool FrameFinder::is_negated(const Sentence& sentence, const Frame& frame) const {
  // "Neither Ruiz nor Lind commented", "Not everyone agrees"
  const std::uint32_t first = frame.speaker.first;
  if (!frame.speaker.empty() && first < frame.cue.first &&
      (has(first, rules_.nobody) ||
       (first > sentence.first_token &&
        (has(first - 1, rules_.nobody) || reading_.words[first - 1].tag == Tag::kNeg)))) {
    return true;
  }
  std::uint32_t i = frame.cue.first;
  for (int steps = 0; i > sentence.first_token && steps < 4; ++steps) {
    const Tag tag = reading_.words[--i].tag;
    if (tag == Tag::kNeg) return true;
    if (tag != Tag::kAux && tag != Tag::kModal && tag != Tag::kAdv && tag != Tag::kTo) return false;
  }
  return false;
}

// “..., said Ruiz in a statement, “...”: where she said it.
bool FrameFinder::is_venue(std::size_t noun) const {
  return noun > 0 && symbols_.has(symbols_[noun], rules_.np) &&
         rules_.lexicon->has(symbols_[noun - 1].kind, rules_.venue_prep) &&
         rules_.lexicon->has(reading_.words[symbols_[noun].end - 1].kind, rules_.venue_noun);
}

// "derided" of "the now-derided “deal”".
bool FrameFinder::is_compound(std::size_t cue) const {
  const std::uint32_t begin = document_.tokens[symbols_[cue].first].span.begin;
  return begin > 0 && document_.article.text[begin - 1] == '-' && cue > 0 &&
         symbols_.word(cue - 1) == "-";
}

// "When asked why": no subject of its own.
bool FrameFinder::opens_when_asked(std::size_t verb) const {
  return verb == 1 && symbols_[0].tag == Tag::kSubord;
}

void FrameFinder::find(const Sentence& sentence, std::span<QuotedTokens> quoted,
                       std::vector<Frame>& frames) {
  frames.clear();
  const std::uint32_t last = sentence.end_token - 1;
  bool worth_it =
      !quoted.empty() || document_.article.text[document_.tokens[last].span.begin] == ':';
  for (std::uint32_t i = sentence.first_token; !worth_it && i < sentence.end_token; ++i) {
    worth_it = rules_.may_be_cue(reading_.words[i].kind, reading_.words[i].tag);
  }
  if (!worth_it) return;
  symbols_.read(sentence, quoted);
  has_quotation_ = !quoted.empty();
  // What is true of any verb counts beside a quotation or a colon alone.
  const bool plain = !has_quotation_ && symbols_.word(symbols_.size() - 1) != ":";
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    const Symbol& symbol = symbols_[i];
    if (!rules_.has_rule(symbol.kind, symbol.tag)) continue;
    if (plain && is_verb(symbol.tag) && !rules_.may_be_cue(symbol.kind, symbol.tag)) continue;
    if (symbols_.has(symbol, rules_.np) && !rules_.cue_heads[reading_.words[symbol.end - 1].kind]) {
      continue;
    }
    const QuoteRuleSet rules = rules_at(symbols_, i, has_quotation_);
    if (rules.none() || is_compound(i)) continue;
    const std::uint32_t before = frames.empty() ? 0 : frames.back().cue.end;
    if (symbol.first < before) continue;
    if (!frames.empty() && is_venue(i)) continue;
    CueSubject left;
    left.begin = i;
    if (is_verb(symbol.tag)) left = subject_of(symbols_, i);
    const std::size_t count = frames.size();
    match_around(i, left, rules, frames);
    if (frames.size() == count) continue;
    Frame& frame = frames.back();
    // "The dish, called “Old Harbour,” is late"
    const bool named = frame.resumes && symbols_.is(i, rules_.call) && symbol.tag != Tag::kVing &&
                       symbols_.word(left.begin) == "," && i + 1 < symbols_.size() &&
                       symbols_.has(symbols_[i + 1], rules_.quote_class);
    if (named) {
      frames.pop_back();
      continue;
    }
    frame.aside =
        frame.resumes && symbols_.is(i, rules_.was_asked) && symbols_.word(left.begin) == ",";
    // "Ruiz, asked how he felt, was blunt: “...”": what he was asked is no cue of it.
    if (frame.aside && rules_.rules[frame.rule].direct_only) {
      frames.pop_back();
      continue;
    }
    if (frame.aside && rules_.rules[frame.rule].extent == Extent::kObject) {
      frames.pop_back();
      continue;
    }
    if (frame.speaker.empty() && frame.resumes && !frame.aside) {
      frame.speaker =
          subject_before(left.begin, symbol.tag == Tag::kVing, std::span(frames).first(count));
    }
    // "After saying that it was late, Ruiz left": the clause behind has the subject.
    const bool asked =
        symbol.tag != Tag::kVing && frame.addressee.empty() && (i == 0 || opens_when_asked(i));
    const bool opens =
        i == 0 || asked || (left.begin <= kLongestOpening && symbol.tag == Tag::kVing);
    if (opens && (asked || frame.speaker.empty())) {
      const TokenRange subject =
          subject_behind(symbols_, i, rules_.rules[frame.rule].extent == Extent::kClause);
      (asked ? frame.addressee : frame.speaker) = subject;
      if (!subject.empty()) {
        const Tag link = reading_.words[subject.first - 1].tag;
        const std::string_view mark =
            slice(document_.article.text, document_.tokens[subject.first - 1].span);
        frame.until = link == Tag::kPunct && mark == "," ? subject.first - 1 : subject.first;
      }
      if (subject.empty() && i == 0 && symbol.tag == Tag::kVing) {
        frames.pop_back();
        continue;
      }
    }
    // "the banker and alleged spy": nobody alleges. "It is far too soon to say that": nobody says.
    const bool infinitive = left.tokens.end > left.tokens.first && !has_quotation_ &&
                            reading_.words[left.tokens.end - 1].tag == Tag::kTo;
    if (frame.resumes && frame.speaker.empty() &&
        (infinitive || rules_.rules[frame.rule].extent == Extent::kObject)) {
      frames.pop_back();
      continue;
    }
    const bool refused = is_refused(sentence, frame.cue.first);
    frame.negated = refused || is_negated(sentence, frame);
    // "would not comment on reports that ...", "refused to comment on reports that ..."
    if (frame.negated &&
        rules_.lexicon->has(reading_.words[frame.cue.first].kind, rules_.silence)) {
      frames.pop_back();
      continue;
    }
    // "The clerks discussed the map – Ana Ruiz: “...”": who stands right before the colon.
    if (symbols_.word(i) == ":" && !frame.speaker.empty() && !frame.begin.empty()) {
      const std::uint32_t begin = frame.begin.first;
      const std::size_t nearest = count - std::min(count, kColonBack);
      frames.erase(
          std::remove_if(frames.begin() + static_cast<std::ptrdiff_t>(nearest), frames.end() - 1,
                         [begin](const Frame& f) { return f.begin.first == begin; }),
          frames.end() - 1);
      continue;
    }
    // "Everybody laughed at her claim that ...": what she claims, not what they laugh.
    if (count > 0 && rules_.rules[frame.rule].owned && !frame.begin.empty() &&
        frames[count - 1].begin.first == frame.begin.first &&
        !rules_.lexicon->has(reading_.words[frames[count - 1].cue.first].kind, rules_.plain)) {
      frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(count) - 1);
    }
  }
}

}  // namespace onrecord
