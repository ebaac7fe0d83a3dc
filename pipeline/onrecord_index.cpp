// onrecord-index: the corpus index of a fact store, rebuilt while everyone reads.

#include <chrono>
#include <cstdio>
#include <thread>

#include "corpus/error.hpp"
#include "db/corpus_index.hpp"
#include "db/generations.hpp"
#include "pipeline/clock.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/program.hpp"
#include "pipeline/refresh.hpp"

namespace onrecord {
namespace {

std::string required(const Options& options, const char* name, const char* what) {
  const std::string value = options.get(name);
  if (!value.empty()) return value;
  throw Error(Error::Kind::kUsage, options.program(), std::string("no ") + what + " is named",
              std::string("give --") + name);
}

std::string summary_of(const Refresh& refresh, const IndexReport& report, double seconds) {
  std::string text;
  if (refresh.stale > 0) {
    text += (report.generation.empty() ? "would read " : "read ") + std::to_string(refresh.stale) +
            " articles again, since the rules have changed";
    if (!report.generation.empty()) {
      text += ": " + std::to_string(refresh.changed) + " have other facts";
    }
    text += "\n";
  }
  for (const std::string& idle : report.corrections) text += idle + "\n";
  text += report.generation.empty() ? "would build" : report.update ? "updated" : "built";
  text += ": " + std::to_string(report.added) +
          (report.generation.empty() ? " new or changed, " : " new, ");
  if (!report.generation.empty()) text += std::to_string(report.changed) + " changed, ";
  text += std::to_string(report.removed) + " removed";
  if (report.generation.empty())
    return text + (report.update ? "; an update\n" : "; a full build\n");
  char time[32];
  std::snprintf(time, sizeof time, "%.2f", seconds);
  return text + "; " + std::to_string(report.articles) + " articles, " +
         std::to_string(report.quotes) + " quotes, " + std::to_string(report.copies) +
         " pairs of copies in " + std::to_string(report.clusters) + " clusters, " +
         std::to_string(report.briefs) + " briefs, " + std::to_string(report.people) + " people (" +
         std::to_string(report.joined) + " names joined), " + std::to_string(report.threads) +
         " proposals followed; " + time + " s\n" + report.generation + "\n";
}

int index(const Options& options, std::string_view) {
  IndexOptions build;
  build.directory = required(options, "out", "folder for the index");
  if (options.has("roll-back")) {
    const std::string generation = roll_back(build.directory);
    if (!options.has("quiet")) std::fprintf(stderr, "current is %s\n", generation.c_str());
    return 0;
  }
  const auto start = std::chrono::steady_clock::now();
  build.store = store_path(options);
  build.corrections = options.get("corrections");
  build.now = utc_now();
  build.keep = options.number("keep", build.keep, 1);
  build.window_hours = static_cast<std::int64_t>(options.number("window", 72, 0));
  build.full = options.has("full");
  build.force = options.has("force");
  build.dry_run = options.has("dry-run");
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  build.threads = static_cast<unsigned>(options.number("jobs", cores, 1));
  const auto rules = rules_of(options);
  const Refresh refresh = refresh_store(build.store, *rules, build.threads, build.dry_run,
                                        options.program(), build.now);
  for (const std::string& failure : refresh.failures) complain(options.program(), failure);
  const IndexReport report = build_index(build);
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!options.has("quiet")) std::fputs(summary_of(refresh, report, seconds).c_str(), stderr);
  return refresh.failures.empty() ? 0 : 1;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("index", argc, argv, onrecord::index);
}
