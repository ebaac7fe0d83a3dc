#include "extractors/rulebook/pattern_groups.hpp"

#include <algorithm>

namespace onrecord {

GroupReader::GroupReader(const PatternProgram& program, const SymbolClasses& classes,
                         std::size_t brackets)
    : program_(&program), classes_(&classes), marks_(2 * std::min(brackets, kMostBrackets)) {}

std::optional<std::uint32_t> GroupReader::read(CodeSpan codes, std::size_t begin, std::size_t end,
                                               GroupBuffer& buffer) const {
  using Op = PatternProgram::Op;
  using Step = PatternProgram::Step;
  const std::size_t width = end - begin + 1;
  const std::size_t words = (program_->splits * width + 63) / 64;
  if (!program_->ordered || words > decltype(buffer.seen)::capacity()) return std::nullopt;
  std::fill_n(buffer.seen.data(), words, 0);
  buffer.marks.resize(marks_);
  std::fill_n(buffer.marks.data(), marks_, kNoMark);
  buffer.open.clear();
  const Step* const steps = program_->steps.data();
  const auto* const passing = classes_->passing.data();
  const std::uint8_t* const of_code = classes_->of_code.data();
  const std::size_t stride = classes_->stride;
  std::uint64_t* const seen = buffer.seen.data();
  std::uint32_t* const marks = buffer.marks.data();
  const auto passes = [&](const Step& step, std::size_t at) {
    return at < end && passing[step.test].test(of_code[codes[at] * stride]);
  };
  const Step* step = steps + program_->begin;
  auto at = static_cast<std::uint32_t>(begin);
  while (true) {
    if (buffer.open.full()) return std::nullopt;
    bool on = true;
    switch (step->op) {
      case Op::kMatch:
        return at;
      case Op::kSymbol:
        on = passes(*step, at);
        ++at;
        break;
      case Op::kSplit: {
        const Step& preferred = steps[step->next];
        if (preferred.op == Op::kSymbol && !passes(preferred, at)) {
          step = steps + step->other;
          continue;
        }
        const std::size_t bit = step->test * width + (at - begin);
        on = (seen[bit / 64] >> bit % 64 & 1U) == 0;
        seen[bit / 64] |= std::uint64_t{1} << bit % 64;
        if (on) buffer.open.push_back({step->other, at, false});
        break;
      }
      case Op::kNear:
        on = at == 0;
        break;
      case Op::kFar:
        on = at == codes.size();
        break;
      case Op::kMark:
        buffer.open.push_back({step->test, marks[step->test], true});
        marks[step->test] = at;
        break;
    }
    if (on) {
      step = steps + step->next;
      continue;
    }
    // Back to the last way that was not taken.
    for (; !buffer.open.empty() && buffer.open.back().mark; buffer.open.pop_back()) {
      marks[buffer.open.back().step] = buffer.open.back().at;
    }
    if (buffer.open.empty()) return kNoMark;
    step = steps + buffer.open.back().step;
    at = buffer.open.back().at;
    buffer.open.pop_back();
  }
}

}  // namespace onrecord
