// onrecord-doctor: is the fact store whole, and if not, what to do about it.

#include <cstdio>

#include "corpus/error.hpp"
#include "db/doctor.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

int examine(const Options& options, std::string_view) {
  int status = 0;
  for (const Finding& finding : examine_store(store_path(options))) {
    std::string line = (finding.bad ? "BAD  " : "ok   ") + finding.what + "\n";
    if (!finding.advice.empty()) line += "     " + finding.advice + "\n";
    std::fputs(line.c_str(), stdout);
    if (finding.bad) status = 2;
  }
  return status;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("doctor", argc, argv, onrecord::examine);
}
