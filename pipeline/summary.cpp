#include "pipeline/summary.hpp"

#include <cstdio>

namespace onrecord {
namespace {

void add(std::string& line, const char* separator, const char* what, std::uint64_t count) {
  line.append(separator).append(what).append(" ").append(std::to_string(count));
}

}  // namespace

std::string encoding_note(const InputCounts& counts) {
  std::string note;
  const auto add = [&](std::uint64_t count, const char* what) {
    if (count == 0) return;
    if (!note.empty()) note += ", ";
    note += std::to_string(count) + what;
  };
  add(counts.windows1252, " read as windows-1252");
  add(counts.utf16, " read as UTF-16");
  add(counts.mojibake, " with repaired encoding");
  add(counts.bad_dates, " with a malformed date");
  return note;
}

std::string duplicates_note(std::uint64_t count) {
  if (count == 0) return {};
  return std::to_string(count) + (count == 1 ? " exact duplicate" : " exact duplicates");
}

std::string summary(const RunCounts& stored, const Remarks& remarks, const JobCounts& job) {
  std::string line;
  add(line, "", "read", stored.read);
  add(line, ", ", "new", stored.added);
  add(line, ", ", "unchanged", stored.unchanged);
  add(line, ", ", "changed", stored.changed);
  add(line, ", ", "failed", stored.failed);
  add(line, "; ", "quotes", stored.quotes);
  add(line, ", ", "speakers", stored.speakers);
  add(line, ", ", "dates", stored.dates);
  add(line, ", ", "proposals", stored.proposals);
  const auto remark = [&](std::uint64_t count, const char* what) {
    if (count > 0) line += "; " + std::to_string(count) + what;
  };
  remark(remarks.undated, " without a publication date");
  remark(remarks.text_only, " kept as text only");
  const std::string duplicates = duplicates_note(remarks.duplicates);
  if (!duplicates.empty()) line += "; " + duplicates;
  const std::string encodings = encoding_note(job.input);
  if (!encodings.empty()) line += "; " + encodings;
  char seconds[64];
  std::snprintf(seconds, sizeof seconds, "; %.2f s", job.seconds);
  line += seconds;
  if (job.signal != 0) line += "; interrupted: run it again for the rest";
  return line;
}

}  // namespace onrecord
