#include "extractors/rulebook/scanners.hpp"

#include <utility>

namespace onrecord {
namespace {

std::uint32_t number(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

template <typename T>
std::uint32_t append(std::span<const T> items, std::vector<T>& out) {
  const std::uint32_t first = number(out.size());
  out.insert(out.end(), items.begin(), items.end());
  return first;
}

}  // namespace

std::unique_ptr<Scanner> compile_scanner(const Node& tree, const PatternLayer& layer,
                                         const ScannerWalks& walks) {
  auto scanner = std::make_unique<Scanner>();
  scanner->classes = symbol_classes(tree, layer.lexicon, layer.tests, layer.codes);
  const auto add = [&](std::optional<PatternAutomaton>& automaton, Walk walk,
                       const std::optional<Reach>& reach) {
    if (!scanner->classes || !reach) return;
    auto program = pattern_program(tree, walk, layer.lexicon, layer.tests, *scanner->classes);
    if (program) automaton.emplace(std::move(*program), *scanner->classes, *reach);
  };
  add(scanner->backward, Walk::kBackward, walks.backward);
  add(scanner->forward, Walk::kForward, walks.forward);
  return scanner;
}

std::unique_ptr<Scanner> read_scanner(const ScannerTables& tables, std::size_t number,
                                      const ScannerWalks& walks) {
  auto scanner = std::make_unique<Scanner>();
  const ScannerTables::Scanner& row = tables.scanners[number];
  if (row.classes == 0) return scanner;
  scanner->classes.emplace();
  scanner->classes->count = row.classes;
  scanner->classes->of_code =
      FlatArray<std::uint8_t>::lent(tables.of_code.span(row.column, tables.of_code.size()));
  scanner->classes->stride = tables.columns;
  scanner->classes->passing = FlatArray<std::bitset<kMostSymbolClasses>>::lent(
      tables.passing.span(row.passing, row.passing + row.tests));
  const auto add = [&](std::optional<PatternAutomaton>& automaton,
                       const ScannerTables::Program& from, const std::optional<Reach>& reach) {
    if (from.size == 0 || !reach) return;
    PatternProgram program;
    program.steps = FlatArray<PatternProgram::Step>::lent(
        tables.steps.span(from.first, from.first + std::size_t{from.size}));
    program.begin = from.begin;
    program.splits = from.splits;
    program.ordered = from.ordered != 0;
    automaton.emplace(std::move(program), *scanner->classes, *reach);
  };
  add(scanner->backward, row.backward, walks.backward);
  add(scanner->forward, row.forward, walks.forward);
  return scanner;
}

void ScannerWriter::add(const Scanner& scanner, bool guard) {
  ScannerTables::Scanner row;
  guards_.push_back(guard);
  of_code_.emplace_back();
  if (scanner.classes) {
    for (std::size_t code = 0; code < scanner.classes->codes(); ++code) {
      of_code_.back().push_back(scanner.classes->of(code));
    }
    row.classes = number(scanner.classes->count);
    row.passing = append(scanner.classes->passing.span(), passing_);
    row.tests = number(scanner.classes->passing.size());
    row.backward = add(scanner.backward);
    row.forward = add(scanner.forward);
  }
  scanners_.push_back(row);
}

ScannerTables::Program ScannerWriter::add(const std::optional<PatternAutomaton>& automaton) {
  if (!automaton) return {};
  const PatternProgram& program = automaton->program();
  return {append(program.steps.span(), steps_), number(program.steps.size()), program.begin,
          program.splits, program.ordered ? 1U : 0U};
}

ScannerTables ScannerWriter::tables() {
  std::uint32_t columns = 0;
  std::size_t codes = 0;
  // Guards are asked where something matched, which is seldom.
  for (const bool guard : {false, true}) {
    for (std::size_t i = 0; i < scanners_.size(); ++i) {
      if (of_code_[i].empty() || guards_[i] != guard) continue;
      scanners_[i].column = columns++;
      codes = of_code_[i].size();
    }
  }
  std::vector<std::uint8_t> rows(codes * columns);
  for (std::size_t i = 0; i < scanners_.size(); ++i) {
    for (std::size_t code = 0; code < of_code_[i].size(); ++code) {
      rows[code * columns + scanners_[i].column] = of_code_[i][code];
    }
  }
  return {std::move(rows), columns, std::move(passing_), std::move(steps_), std::move(scanners_)};
}

}  // namespace onrecord
