#include "pipeline/stages.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "extractors/dates/dates.hpp"
#include "extractors/proposals/proposals.hpp"
#include "extractors/quotes/quotes.hpp"
#include "extractors/speakers/speaker_mentions.hpp"
#include "extractors/speakers/speakers.hpp"
#include "extractors/text/tokens.hpp"
#include "extractors/text/zones.hpp"
#include "extractors/words/phrases.hpp"
#include "extractors/words/words.hpp"

namespace onrecord {
namespace {

void zones(Document& document, const Rules& rules, Scratch&) {
  find_zones(document.article, rules.zones, document.zones);
}

void tokens(Document& document, const Rules& rules, Scratch&) {
  find_tokens(document, rules.tokens, document.tokens, document.sentences);
}

// What the rules see of the tokens: made once for all stages of an article.
void words(Document& document, const Rules& rules, Scratch& scratch) {
  if (std::exchange(scratch.has_words, true)) return;
  read_words(document, rules.lexicon, rules.words, scratch.reading.words);
}

void phrases(Document& document, const Rules& rules, Scratch& scratch) {
  if (std::exchange(scratch.has_phrases, true)) return;
  find_phrases(document, rules.lexicon, rules.phrases, scratch.reading);
}

void dates(Document& document, const Rules& rules, Scratch& scratch) {
  find_dates(document, scratch.reading, rules.dates, document.dates);
}

void quotes(Document& document, const Rules& rules, Scratch& scratch) {
  find_quotes(document, scratch.reading, rules.quotes, document.quotes);
}

void speakers(Document& document, const Rules& rules, Scratch& scratch) {
  const LentHeading heading(document, scratch.reading, rules, scratch.heading);
  find_speakers(document, scratch.reading, rules.speakers, document.quotes, document.speakers,
                heading.first_sentence());
}

void proposals(Document& document, const Rules& rules, Scratch& scratch) {
  find_proposals(document, scratch.reading, rules.proposals, document.proposals);
}

constexpr LayerSet kText = layer_set({Layer::kZones, Layer::kTokens});

constexpr std::array<StageWork, 2> kReading = {words, phrases};

constexpr std::array kStages = {
    Stage{"tokenize", "zones, sentences and tokens", 0, kText, tokens, {zones}},
    Stage{"dates", "temporal expressions, resolved", kText, layer_set({Layer::kDates}), dates,
          kReading},
    Stage{"quotes", "what was said, with speaker and cue", kText | layer_set({Layer::kDates}),
          layer_set({Layer::kQuotes}), quotes, kReading},
    Stage{"speakers", "who is quoted", kText | layer_set({Layer::kQuotes}),
          layer_set({Layer::kSpeakers}), speakers, kReading},
    Stage{"proposals", "who wants what of whom, and what became of it",
          kText | layer_set({Layer::kDates, Layer::kQuotes, Layer::kSpeakers}),
          layer_set({Layer::kProposals}), proposals, kReading},
};

LayerSet layer_named(std::string_view name) {
  Layer layer{};
  if (!parse(name, layer)) return 0;
  return layer_set({layer});
}

Selection giving(LayerSet wanted) {
  Selection selection;
  for (std::size_t i = kStages.size(); i-- > 0;) {
    if ((kStages[i].gives & wanted) == 0) continue;
    wanted = static_cast<LayerSet>(wanted | kStages[i].needs);
    selection.insert(selection.begin(), &kStages[i]);
  }
  return selection;
}

bool is_done(const Stage& stage, const Document& document) {
  return (document.layers & stage.gives) == stage.gives;
}

// A line holds only the speakers in use. What is found among all the actors of an article needs the
// others too, so that the layer is made anew.
void recall_all_actors(const Selection& selection, Document& document) {
  constexpr LayerSet kActors = layer_set({Layer::kSpeakers});
  for (const Stage* stage : selection) {
    if ((stage->needs & kActors) == 0 || is_done(*stage, document)) continue;
    document.layers = static_cast<LayerSet>(document.layers & ~unsigned{kActors});
  }
}

}  // namespace

std::span<const Stage> stages() {
  return kStages;
}

Selection all_stages() {
  return giving(0xFF);
}

Selection token_stages() {
  return giving(kText);
}

Selection select_stages(std::string_view names) {
  LayerSet wanted = kText;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    const std::string_view name = names.substr(0, end);
    names.remove_prefix(std::min(end + 1, names.size()));
    if (name.empty()) continue;
    const LayerSet layer = layer_named(name);
    if (layer == 0) {
      throw Error(Error::Kind::kUsage, "--only", "there is no layer '" + std::string(name) + "'",
                  "choose of dates, quotes, speakers, proposals");
    }
    wanted = static_cast<LayerSet>(wanted | layer);
  }
  return giving(wanted);
}

std::string missing_layer(const Selection& selection, LayerSet given) {
  for (const Stage* stage : selection) {
    const unsigned missing = stage->needs & ~static_cast<unsigned>(given);
    if (missing != 0)
      return std::string(stage->name) + " needs a layer that no stage before it gives";
    given = static_cast<LayerSet>(given | stage->gives);
  }
  return {};
}

bool speaks(const Rulebook& rules, const Article& article) {
  const std::string_view language = article.language;
  const std::string& known = rules.language;
  if (language.empty()) return true;
  return language.substr(0, known.size()) == known &&
         (language.size() == known.size() || language[known.size()] == '-' ||
          language[known.size()] == '_');
}

void begin_stages(const Selection& selection, const Rules& rules, Document& document,
                  Scratch& scratch) {
  scratch.has_words = scratch.has_phrases = false;
  scratch.speaks = speaks(rules.book, document.article);
  if (scratch.speaks) recall_all_actors(selection, document);
}

std::vector<StageStep> steps_of(const Selection& selection) {
  std::vector<StageStep> steps;
  for (const Stage* stage : selection) {
    for (const StageWork work : stage->before) {
      if (work != nullptr) steps.push_back({stage, work, false});
    }
    steps.push_back({stage, stage->work, true});
  }
  return steps;
}

void run_step(const StageStep& step, const Rules& rules, Document& document, Scratch& scratch) {
  const Stage& stage = *step.stage;
  if (!scratch.speaks || is_done(stage, document)) return;
  try {
    step.work(document, rules, scratch);
  } catch (const std::logic_error& error) {
    // One article that a mistake of ours meets is no reason to lose the others.
    throw Error(Error::Kind::kInput, document.article.id,
                std::string(stage.name) + " stopped: " + error.what(),
                "please report it with the article");
  }
  if (step.last) document.layers = static_cast<LayerSet>(document.layers | stage.gives);
}

void end_stages(Document& document, Scratch& scratch) {
  const bool spoke = scratch.speaks;
  if (document.article.text.size() > kLongLine) scratch = {};
  if (!spoke) return;
  if (document.has(Layer::kSpeakers)) keep_speakers_in_use(document);
  const std::string broken = check(document);
  if (!broken.empty()) {
    throw Error(Error::Kind::kInput, document.article.id, "extraction broke a promise: " + broken,
                "please report it with the article");
  }
}

void run_stages(const Selection& selection, const Rules& rules, Document& document,
                Scratch& scratch) {
  begin_stages(selection, rules, document, scratch);
  for (const StageStep& step : steps_of(selection)) run_step(step, rules, document, scratch);
  end_stages(document, scratch);
}

}  // namespace onrecord
