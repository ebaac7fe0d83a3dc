// pipeline/stages.hpp
// What happens to an article, in order: one row a stage. Every executable runs rows of this table.
//
// needs   of each row: layers that must be there before it
// gives   of each row: layers that it makes
// owns    a Scratch serves one thread and is reused from article to article
// errors  selections throw Error(kUsage) for a layer that no stage gives
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/document.hpp"
#include "extractors/heading.hpp"
#include "extractors/rules.hpp"
#include "extractors/words/reading.hpp"

namespace onrecord {

using LayerSet = std::uint8_t;

constexpr LayerSet layer_set(std::initializer_list<Layer> layers) {
  unsigned set = 0;
  for (const Layer layer : layers) set |= 1U << static_cast<unsigned>(layer);
  return static_cast<LayerSet>(set);
}

// What the stages of one article share beside the document.
struct Scratch {
  Reading reading;
  HeadingBuffer heading;
  bool has_words = false;
  bool has_phrases = false;
  bool speaks = true;  // the rules are those of the article's language
};

using StageWork = void (*)(Document& document, const Rules& rules, Scratch& scratch);

struct Stage {
  std::string_view name;
  std::string_view help;
  LayerSet needs;
  LayerSet gives;
  StageWork work;
  std::array<StageWork, 2> before = {};  // steps made first, once for all stages that want them
};

std::span<const Stage> stages();

using Selection = std::vector<const Stage*>;

// All stages, those up to the tokens, or those that "dates,quotes" needs, in order.
Selection all_stages();
Selection token_stages();
Selection select_stages(std::string_view names);

// The first layer that a stage of the selection needs and neither an earlier one nor `given` has,
// in words; empty when there is none.
std::string missing_layer(const Selection& selection, LayerSet given);

// Whether the rules are those of the article's language. An article that does not say its language
// is read as one in theirs.
bool speaks(const Rulebook& rules, const Article& article);

// Runs the stages whose layers the document does not have; none for an article in a language that
// the rules do not speak, so that it stays without facts. check() holds afterwards.
void run_stages(const Selection& selection, const Rules& rules, Document& document,
                Scratch& scratch);

// The same in steps, for many documents that go through one step before the next begins: the
// beginning, each step of the selection in its order, the end.
struct StageStep {
  const Stage* stage = nullptr;
  StageWork work = nullptr;
  bool last = false;  // of its stage
};

std::vector<StageStep> steps_of(const Selection& selection);
void begin_stages(const Selection& selection, const Rules& rules, Document& document,
                  Scratch& scratch);
void run_step(const StageStep& step, const Rules& rules, Document& document, Scratch& scratch);
void end_stages(Document& document, Scratch& scratch);

}  // namespace onrecord
