// tests/fuzz/targets.hpp
// What fuzzers feed with arbitrary bytes, and what must hold whatever the bytes are.
//
// errors  Error is a correct answer to bad input and is caught inside; a broken promise is thrown
//         as std::logic_error, which ends a fuzzer and fails a replayed case
#pragma once

#include <span>
#include <string_view>

namespace onrecord::fuzz {

// A file of any format, to articles.
void input(std::string_view bytes);
// A document line: what was read is written and read again without a change.
void document(std::string_view bytes);
// A document line, into the store and out again.
void store(std::string_view bytes);
// Loads the rules, so that the time of no run counts it.
void prepare();
// Text to zones, tokens and sentences.
void tokens(std::string_view bytes);
// A file of words and one of rules, divided by U+001F, to compiled patterns that are then run.
void rules(std::string_view bytes);
// An article line or plain text, through every stage.
void extraction(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};
std::span<const Target> targets();

// Throws std::logic_error that says what broke.
void require(bool holds, std::string_view promise);

}  // namespace onrecord::fuzz
