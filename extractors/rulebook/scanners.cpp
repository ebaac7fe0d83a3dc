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
  scanner->classes->of_code = FlatArray<std::uint8_t>::lent(
      tables.of_code.span(row.of_code, tables.scanners[number + 1].of_code));
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

void ScannerWriter::add(const Scanner& scanner) {
  ScannerTables::Scanner row;
  row.of_code = number(of_code_.size());
  if (scanner.classes) {
    append(scanner.classes->of_code.span(), of_code_);
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
  ScannerTables::Scanner end;
  end.of_code = number(of_code_.size());
  scanners_.push_back(end);
  return {std::move(of_code_), std::move(passing_), std::move(steps_), std::move(scanners_)};
}

}  // namespace onrecord
