#include "extractors/proposals/proposal_trigger_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "corpus/error.hpp"

namespace onrecord {
namespace {

constexpr std::uint16_t kNoPhrase = 0xFFFF;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPhraseSymbols = {{
    {"ACT_ON_TO", "ON_TO"},
    {"ACT_TO_PHRASE", "PHRASE_TO"},
    {"ACT_NP_PHRASE", "PHRASE_NP"},
    {"ACT_GER_PHRASE", "PHRASE_GER"},
    {"ANSWER_PHRASE", "PHRASE_ANSWER"},
    {"ACT_ADJ_PREP", "ADJ_PREP"},
    {"LET_PHRASE", "LET_US"},
    {"TIME_PHRASE", "TIME_TO"},
}};

struct PhraseNames {
  std::vector<std::string_view> symbols;
  std::vector<std::pair<ClassId, std::string_view>> acts;
};

std::map<std::vector<WordId>, PhraseNames> names_of_phrases(const Lexicon& lexicon) {
  std::map<std::vector<WordId>, PhraseNames> symbols;
  for (const auto& [word_class, symbol] : kPhraseSymbols) {
    const ClassId id = needed_class(lexicon, word_class);
    for (const auto& words : lexicon.phrases(id)) {
      std::vector<WordId> ids;
      std::string joined;
      for (const std::string_view word : words) {
        ids.push_back(lexicon.look_up(word).word);
        if (!joined.empty()) joined += ' ';
        joined += word;
      }
      PhraseNames& names = symbols[ids];
      names.symbols.push_back(symbol);
      if (const auto value = lexicon.phrase_value(id, joined)) names.acts.emplace_back(id, *value);
    }
  }
  return symbols;
}

std::vector<TriggerPhrase> trigger_phrases(const Lexicon& lexicon) {
  std::vector<TriggerPhrase> out;
  for (const auto& [words, names] : names_of_phrases(lexicon)) {
    out.push_back({words, lexicon.known_symbol(names.symbols), names.acts});
  }
  std::stable_sort(out.begin(), out.end(), [](const TriggerPhrase& a, const TriggerPhrase& b) {
    return a.words[0] != b.words[0] ? a.words[0] < b.words[0] : a.words.size() > b.words.size();
  });
  return out;
}

bool is_trigger_class(std::string_view name) {
  return name.starts_with("ACT_") || name.starts_with("ANSWER_") || name == "TABLE_VERB" ||
         name == "ASK_THAT" || name == "UNCLEAR_WORD" || name == "YET_WORD" ||
         name == "SAID_WHETHER" || name == "WILL_WORD" || name == "MUST_WORD" ||
         name == "SHOULD_WORD" || name == "GIVE_VERB" || name == "LIKE_VERB" ||
         name == "NEED_VERB" || name == "HAVE_VERB" || name == "BE_TO_WORD" ||
         name == "WAS_TO_WORD" || name == "CONSIDER_VERB" || name == "DEADLINE_NOUN" ||
         name == "VITAL_WORD" || name == "DEBATE_NOUN" || name == "SUGGEST_VERB" ||
         name == "TIME_PHRASE" || name == "LET_PHRASE" || name == "VOTE_VERB" ||
         name == "INVITE_VERB" || name == "WARN_OFF_VERB" || name == "EXCLUDE_VERB" ||
         name == "REFUSAL_NOUN" || name == "NEED_NOUN" || name == "MAY_WORD" ||
         name == "SHALL_WORD" || name == "AIM_WORD" || name == "COMMIT_VERB" ||
         name == "APPLY_VERB" || name == "BID_VERB" || name == "LAUNCH_VERB" ||
         name == "INTERESTED_WORD" || name == "ANNOUNCE_VERB" || name == "ORDER_NOUN" ||
         name == "BAR_VERB" || name == "CALL_VERB" || name == "POLL_VERB" || name == "SUE_VERB" ||
         name == "TASK_VERB" || name == "PLEASE_WORD";
}

TriggerWord trigger_of(std::string_view name) {
  if (name == "WILL_WORD" || name == "MUST_WORD" || name == "SHOULD_WORD" || name == "MAY_WORD" ||
      name == "SHALL_WORD" || name == "PLEASE_WORD") {
    return TriggerWord::kModal;
  }
  if (name == "HAVE_VERB" || name == "YET_WORD" || name == "NEED_VERB" || name == "BE_TO_WORD" ||
      name == "WAS_TO_WORD") {
    return TriggerWord::kHave;
  }
  if (name == "SAID_WHETHER") return TriggerWord::kWhether;
  if (name == "VITAL_WORD") return TriggerWord::kVital;
  if (name == "LIKE_VERB") return TriggerWord::kLike;
  if (name == "TIME_PHRASE") return TriggerWord::kTime;
  return TriggerWord::kPlain;
}

}  // namespace

ClassId needed_class(const Lexicon& lexicon, std::string_view name) {
  const ClassId id = lexicon.find_class(name);
  if (id == kNoClass) {
    throw Error(Error::Kind::kRules, "proposals.words", "no class " + std::string(name),
                "declare it");
  }
  return id;
}

void declare_trigger_phrases(Lexicon& lexicon) {
  for (const auto& [words, names] : names_of_phrases(lexicon)) lexicon.symbol(names.symbols);
}

TriggerWords::TriggerWords(const Rulebook& rulebook, const Lexicon& lexicon)
    : phrases_(trigger_phrases(lexicon)) {
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const WordId word = phrases_[i].words[0];
    if (starts_.size() <= word) starts_.resize(word + 1U, kNoPhrase);
    if (starts_[word] == kNoPhrase) starts_[word] = static_cast<std::uint16_t>(i);
    begins_.resize(starts_.size());
    begins_[word] = true;
  }
  const auto mark = [&](std::string_view word, TriggerWord as) {
    const WordId id = lexicon.look_up(word).word;
    if (id == kNoWord) return;
    if (words_.size() <= id) words_.resize(id + 1U, TriggerWord::kNone);
    if (words_[id] != TriggerWord::kPlain) words_[id] = as;
  };
  for (const WordClass& word_class : rulebook.classes) {
    const std::string_view n = word_class.name;
    if (!is_trigger_class(n)) continue;
    for (const WordEntry& entry : word_class.entries) {
      for (const WordForm& form : entry.forms) {
        const std::string_view text = form.text;
        mark(text.substr(0, text.find(' ')), trigger_of(n));
      }
    }
  }
  for (const std::string_view word : {"let", "going"}) mark(word, TriggerWord::kPlain);
}

const TriggerPhrase* TriggerWords::phrase_from(const Reading& reading, std::uint32_t token,
                                               std::uint32_t end) const {
  const WordId word = reading.words[token].word;
  for (std::size_t at = starts_[word]; at < phrases_.size() && phrases_[at].words[0] == word;
       ++at) {
    const std::vector<WordId>& words = phrases_[at].words;
    if (token + words.size() > end) continue;
    bool same = true;
    for (std::size_t i = 1; i < words.size() && same; ++i) {
      same = reading.words[token + i].word == words[i];
    }
    if (same) return &phrases_[at];
  }
  return nullptr;
}

}  // namespace onrecord
