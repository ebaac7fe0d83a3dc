// extractors/proposals/proposal_rules.hpp
// The compiled rules of proposals, and what a sentence shows to the code behind them.
//
// owns    State is immutable after construction; ProposalSentence holds references alone
// errors  Error(kRules) for a class that rules/en/proposals.words must declare and does not
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/proposals/proposal_trigger_words.hpp"
#include "extractors/proposals/proposals.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "extractors/words/phrases.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

enum class TriggerKind : std::uint8_t { kVerb, kNoun, kAdjective, kModal };
enum class ContentForm : std::uint8_t { kTo, kThat, kNp, kGer, kBare, kNoun, kTheme };
enum class Within : std::uint8_t { kAnywhere, kTitle, kQuote, kSaid, kDecree };

// What a rule says of its matches.
struct ProposalRule {
  ClassId act_class = kNoClass;  // the act is the value of the trigger in this class
  std::string act;               // or this one
  std::string status;            // of what an answer answers; empty: by the act
  ContentForm form = ContentForm::kNp;
  TriggerKind trigger = TriggerKind::kVerb;
  Within within = Within::kAnywhere;
  bool passive = false;
  bool content_is_subject = false;
  bool shell_only = false;  // the subject must name a proposal
  bool text_only = false;   // the content is the text of a proposal
  bool asks_that = false;   // the clause must be one that asks
  bool answer = false;
  bool conditional = false;  // only under a condition, told by the author
  bool own = false;          // the one who speaks is the one who acts
  std::uint8_t tier = 0;
};

// A class that the code asks for: a bit of every kind.
using Feature = std::uint8_t;

// Entries of several words.
struct PhraseWords {
  struct Entry {
    WordId first = kNoWord;  // the first of them is compared by its id where it has one
    std::vector<std::string_view> words;
  };
  std::vector<Entry> entries;
  std::vector<bool> starts;  // by WordId: words that an entry begins with
  bool any = false;          // an entry begins with a word that has no id

  bool may_begin(WordId word) const { return any || (word < starts.size() && starts[word]); }
};

struct ProposalRules::State {
  const Lexicon* lexicon = nullptr;
  TriggerWords trigger_words;
  Patterns patterns;
  std::vector<ProposalRule> rules;  // by rule of `patterns`
  PhraseWords purposes;             // of which a content ends
  PhraseWords conditions;
  PhraseWords decree_formulas;   // behind which stands whoever orders it
  std::vector<bool> noun_kinds;  // by kind: heads that patterns must see as a word
  std::size_t trigger = 0, content = 0, addressee = 0, agent = 0, subject = 0;
  Feature act_noun = 0, shell = 0, be = 0, have = 0, probably = 0, possibly = 0, hearsay = 0;
  Feature condition = 0, stop = 0, speech_goods = 0, granted = 0, ordered = 0;
  Feature money = 0, offered = 0, news_request = 0, comment_verb = 0, text_noun = 0, unwilled = 0,
          turn_verb = 0;
  Feature own_side = 0, definite = 0, harm = 0, infinitive_noun = 0, nobody = 0, anybody = 0;
  Feature part = 0, clause_verb = 0, wh_adverb = 0, say_verb = 0, title_thing = 0;
  Feature indefinite = 0, saying = 0, titled = 0, pron_he = 0, pron_they = 0, pron_she = 0,
          calendar = 0;
  Feature outlook = 0, mind = 0, state_verb = 0, denied = 0, nationality = 0, person = 0;
  Feature org = 0, gov = 0, nation = 0, human = 0, group = 0, org_noun = 0, doc = 0, time = 0;
  Feature quantity = 0, pron_it = 0, pron_this = 0, pron = 0, pron_i = 0, pron_we = 0;
  Feature pron_who = 0, pron_you = 0, past = 0, base = 0, third = 0, plural = 0, act_that = 0;
  Feature support = 0, doc_noun = 0, fail = 0, accept_verb = 0, amount = 0, polled = 0,
          somebody = 0, done = 0, weak_noun = 0;
  Feature will = 0, time_to = 0, wh = 0, pron_poss = 0;
  Feature particle = 0, addressed = 0, spokesperson = 0, executive = 0, doubted = 0, share = 0;
  Feature leader = 0, state_noun = 0, owner_noun = 0, office = 0, makes = 0, fact = 0, notion = 0;
  Feature enables = 0, aim_verb = 0, aim_noun = 0, object_pronoun = 0, includes = 0;
  Feature past_aux = 0, judged = 0, threatens = 0, whether = 0, noun_too = 0, not_yet = 0, told = 0;
  Feature decree = 0, harm_verb = 0, speaks_for = 0, cause = 0, bid = 0, may_act = 0, fares = 0,
          unruled = 0, scheduled = 0, announced = 0, interest = 0, intent = 0, orders = 0, defy = 0;
  Feature answers = 0, effect = 0, authored = 0, arranged = 0, talk = 0, knows = 0;
  Feature verb_prefix = 0, fate = 0, binds = 0, asks = 0, spoken_for = 0, if_aside = 0, denies = 0,
          chance = 0, unreached = 0, willing = 0, willed_object = 0, excludes = 0, governs = 0,
          members = 0, votes = 0, opposes = 0, decides = 0, wishes = 0, announces = 0, predicts = 0,
          gives = 0, company_suffix = 0, thought = 0, confident = 0, place = 0, launches = 0,
          walkout = 0;
  Feature some_of = 0, firm_of_nation = 0, minister = 0, press = 0, country_noun = 0, made_noun = 0,
          has_recipient = 0, targets = 0;
  Feature later_one = 0, opinion = 0, quitting = 0, ballot = 0, buys = 0, splits = 0;
  Feature leads = 0, pair = 0, body_word = 0, faces = 0, floats = 0, drafts = 0, readiness = 0;
  ClassId body_noun = 0, party_word = 0, bloc_name = 0, answer_verb = 0, cameo_field = 0,
          names_again = 0, capital = 0, nationality_name = 0, proclamation = 0, bare_answer = 0,
          male_name = 0, female_name = 0;
  std::vector<std::array<std::uint64_t, 3>> features;  // by kind
  std::vector<std::string_view> agent_endings, thing_endings, event_endings;

  State(const Rulebook& rulebook, const Lexicon& words);
  bool has(Kind kind, Feature feature) const {
    return kind < features.size() && (features[kind][feature / 64] >> (feature % 64) & 1U) != 0;
  }
  std::string_view rule_name(std::uint16_t rule) const { return patterns.rules()[rule]->name; }
};

// How far from a word its quotation marks, contrasts and other verbs are looked for, in tokens, so
// that a sentence without end costs its length.
inline constexpr std::uint32_t kMarkReach = 300;

// One sentence and the words around its triggers.
struct ProposalSentence {
  const Document& document;
  const Reading& reading;
  const ProposalRules::State& rules;
  std::uint32_t first = 0;  // tokens
  std::uint32_t end = 0;
  ZoneKind zone = ZoneKind::kBody;

  std::string_view text(std::uint32_t token) const {
    return slice(document.article.text, document.tokens[token].span);
  }
  // A word or a number of ASCII, which is no mark.
  bool is_plain(std::uint32_t token) const {
    const char c = document.article.text[document.tokens[token].span.begin];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
  Tag tag(std::uint32_t token) const { return reading.words[token].tag; }
  bool is(std::uint32_t token, Feature feature) const {
    return rules.has(reading.words[token].kind, feature);
  }
  // The lower-case ASCII word `word` in any case.
  bool word_is(std::uint32_t token, std::string_view word) const {
    const Span span = document.tokens[token].span;
    return span.end - span.begin == word.size() && same_word(text(token), word);
  }
  const Phrase* phrase(std::uint32_t token) const { return phrase_at(reading, token); }
  bool phrase_is(const Phrase& phrase, Feature feature) const {
    return rules.has(phrase.symbol, feature);
  }
  // How many words of one of the entries stand at the token; 0 when they do not.
  std::uint32_t phrase_length(std::uint32_t token, const PhraseWords& phrases) const {
    return phrases.may_begin(reading.words[token].word) ? length_of_phrase(token, phrases) : 0;
  }
  bool is_finite(std::uint32_t token) const {
    const Tag t = tag(token);
    return t == Tag::kVerb || t == Tag::kAux || t == Tag::kModal;
  }

 private:
  std::uint32_t length_of_phrase(std::uint32_t token, const PhraseWords& phrases) const;
  static bool same_word(std::string_view found, std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char c = found[i];
      if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != word[i]) return false;
    }
    return true;
  }
};

// Whether the word ends with one of them and has `rest` letters and more before it.
bool ends_in(std::string_view word, const std::vector<std::string_view>& endings, std::size_t rest);

// Whether the phrase may name somebody who acts.
bool is_actor(const ProposalSentence& sentence, const Phrase& phrase);

}  // namespace onrecord
