#include "extractors/rulebook/pattern_automaton.hpp"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::size_t kFirstStates = 8;

}  // namespace

PatternAutomaton::PatternAutomaton(PatternProgram program, const SymbolClasses& classes,
                                   Reach reach)
    : of_code_(classes.of_code.data()),
      stride_(static_cast<std::uint32_t>(classes.stride)),
      count_(static_cast<std::uint32_t>(classes.count)),
      classes_(&classes),
      program_(std::move(program)),
      reach_(reach) {
  tables_.push_back(std::make_unique<Table>(kFirstStates * classes.count));
  cells_.store(tables_.back()->data(), std::memory_order_release);
  contents_.push_back(nullptr);
  Content inside = closure({program_.begin}, false);
  if (reach == Reach::kAnywhere) restart_ = inside.steps;
  at_edge_ = add(closure({program_.begin}, true));
  inside_ = add(std::move(inside));
}

PatternAutomaton::Content PatternAutomaton::closure(std::vector<std::uint32_t> steps,
                                                    bool at_near_edge) const {
  using Op = PatternProgram::Op;
  Content content;
  std::vector<bool> seen(program_.steps.size());
  std::vector<std::uint32_t> at_far_edge;
  const auto follow = [&](std::vector<std::uint32_t>& open, bool far) {
    while (!open.empty()) {
      const std::uint32_t at = open.back();
      open.pop_back();
      const PatternProgram::Step& step = program_.steps[at];
      if (step.op == Op::kFar && !far) {
        at_far_edge.push_back(step.next);
        continue;
      }
      if (seen[at]) continue;
      seen[at] = true;
      if (step.op == Op::kMatch) {
        content.flags |= far ? kMatchedFar : kMatched;
      } else if (step.op == Op::kSymbol) {
        if (!far) content.steps.push_back(at);
      } else if (step.op != Op::kNear || at_near_edge) {
        open.push_back(step.next);
        if (step.op == Op::kSplit) open.push_back(step.other);
      }
    }
  };
  follow(steps, false);
  follow(at_far_edge, true);
  std::sort(content.steps.begin(), content.steps.end());
  return content;
}

PatternAutomaton::State PatternAutomaton::add(Content content) const {
  if (content.steps.empty() && restart_.empty()) content.flags |= kDead;
  const std::size_t number = contents_.size();
  const auto [slot, added] = known_.emplace(std::move(content), 0);
  if (!added) return slot->second;
  slot->second = static_cast<State>(number << kFlags | slot->first.flags);
  contents_.push_back(&slot->first);
  const Table& table = *tables_.back();
  if ((number + 1) * count_ > table.size()) {
    auto larger = std::make_unique<Table>(table.size() * 2);
    for (std::size_t i = 0; i < table.size(); ++i) {
      (*larger)[i].store(table[i].load(std::memory_order_relaxed), std::memory_order_relaxed);
    }
    tables_.push_back(std::move(larger));
    cells_.store(tables_.back()->data(), std::memory_order_release);
  }
  return slot->second;
}

PatternAutomaton::State PatternAutomaton::grow(State from, std::size_t symbol_class) const {
  const std::lock_guard lock(mutex_);
  const std::size_t row = from >> kFlags;
  const std::size_t cell = row * count_ + symbol_class;
  if (const State made = (*tables_.back())[cell].load(std::memory_order_relaxed)) return made;
  if (contents_.size() > kMostStates) return 0;
  std::vector<std::uint32_t> reached;
  for (const std::uint32_t at : contents_[row]->steps) {
    const PatternProgram::Step& step = program_.steps[at];
    if (classes_->passing[step.test].test(symbol_class)) reached.push_back(step.next);
  }
  Content content = closure(std::move(reached), false);
  if (!restart_.empty()) {
    std::vector<std::uint32_t> all;
    std::set_union(content.steps.begin(), content.steps.end(), restart_.begin(), restart_.end(),
                   std::back_inserter(all));
    content.steps = std::move(all);
  }
  const State made = add(std::move(content));
  (*tables_.back())[cell].store(made, std::memory_order_relaxed);
  return made;
}

inline PatternAutomaton::State PatternAutomaton::step(State from, std::uint16_t code,
                                                      const Cell*& cells) const {
  const std::size_t symbol_class = of_code_[std::size_t{code} * stride_];
  const std::size_t row = std::size_t{count_} * (from >> kFlags);
  const State made = cells[row + symbol_class].load(std::memory_order_relaxed);
  if (made != 0) return made;
  const State grown = grow(from, symbol_class);
  cells = cells_.load(std::memory_order_acquire);
  return grown;
}

inline std::size_t PatternAutomaton::skip_idle(CodeSpan codes, std::size_t end,
                                               const Cell* cells) const {
  const std::uint8_t* const of_code = of_code_;
  const std::size_t stride = stride_;
  const Cell* const row = cells + std::size_t{count_} * (inside_ >> kFlags);
  while (end > 0) {
    const std::size_t symbol_class = of_code[codes[end - 1] * stride];
    if (row[symbol_class].load(std::memory_order_relaxed) != inside_) break;
    --end;
  }
  return end;
}

std::optional<bool> PatternAutomaton::begins(CodeSpan codes,
                                             FixedList<std::uint32_t, kLongest>& out) const {
  const Cell* cells = cells_.load(std::memory_order_acquire);
  State state = at_edge_;
  for (std::size_t i = codes.size(); i > 0;) {
    if (state == inside_ && !matched(inside_, true)) {
      // Nothing has begun, and most symbols begin nothing: their look-ups need not wait for each
      // other.
      i = skip_idle(codes, i, cells);
      if (i == 0) break;
    }
    --i;
    state = step(state, codes[i], cells);
    if (state == 0) return std::nullopt;
    if (!matched(state, i == 0)) continue;
    if (out.full()) return std::nullopt;
    out.push_back(static_cast<std::uint32_t>(i));
  }
  return !out.empty();
}

std::optional<std::size_t> PatternAutomaton::longest_end(CodeSpan codes, std::size_t begin) const {
  const Cell* cells = cells_.load(std::memory_order_acquire);
  State state = begin == 0 ? at_edge_ : inside_;
  std::size_t end = begin;
  for (std::size_t i = begin; i < codes.size() && (state & kDead) == 0; ++i) {
    state = step(state, codes[i], cells);
    if (state == 0) return std::nullopt;
    if (matched(state, i + 1 == codes.size())) end = i + 1;
  }
  return end;
}

std::optional<bool> PatternAutomaton::matches(CodeSpan codes, Walk walk) const {
  const Cell* cells = cells_.load(std::memory_order_acquire);
  State state = at_edge_;
  if (matched(state, codes.empty())) return true;
  for (std::size_t i = 0; i < codes.size() && (state & kDead) == 0; ++i) {
    state = step(state, codes[walk == Walk::kForward ? i : codes.size() - 1 - i], cells);
    if (state == 0) return std::nullopt;
    if (matched(state, i + 1 == codes.size())) return true;
  }
  return reach_ == Reach::kAnywhere && matched(inside_, true);
}

}  // namespace onrecord
