// pipeline/summary.hpp
// What a run has done, in one line for people.
#pragma once

#include <cstdint>
#include <string>

#include "db/store.hpp"
#include "pipeline/run.hpp"

namespace onrecord {

// What is worth a remark about the articles of a run.
struct Remarks {
  std::uint64_t undated = 0;     // no day of publication: relative dates stay unresolved
  std::uint64_t duplicates = 0;  // text that came before in this run, byte for byte
  std::uint64_t text_only = 0;   // no layer of facts: in a language without rules, for example
};

// "read 12, new 10, unchanged 1, changed 0, failed 1; quotes 30, ...; 0.41 s"
std::string summary(const RunCounts& stored, const Remarks& remarks, const JobCounts& job);

// What was repaired at the door: "2 read as windows-1252"; empty when nothing was.
std::string encoding_note(const InputCounts& counts);

// "3 exact duplicates", empty for none.
std::string duplicates_note(std::uint64_t count);

}  // namespace onrecord
