// onrecord-index: the corpus index of a fact store, rebuilt while everyone reads.

#include <chrono>
#include <cstdio>
#include <thread>

#include "corpus/error.hpp"
#include "db/index/corpus_index.hpp"
#include "db/index/generations.hpp"
#include "pipeline/clock.hpp"
#include "pipeline/extraction.hpp"
#include "pipeline/identity_words.hpp"
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

std::string summary_of(const Refresh& refresh, const IndexReport& report, const IndexSpace& space,
                       const std::string& seconds) {
  std::string text;
  if (refresh.stale > 0) {
    const bool dry = report.generation.empty();
    text += (dry ? "would read again, since the rules have changed: "
                 : "read again, since the rules have changed: ") +
            describe(refresh.sets);
    if (refresh.followed > 0) text += " (in " + std::to_string(refresh.followed) + ")";
    if (!dry) text += "; " + std::to_string(refresh.changed) + " have other facts";
    text += "\n";
  }
  for (const std::string& idle : report.corrections) text += idle + "\n";
  text += report.generation.empty() ? "would build" : report.update ? "updated" : "built";
  text += ": " + std::to_string(report.added) +
          (report.generation.empty() ? " new or changed, " : " new, ");
  if (!report.generation.empty()) text += std::to_string(report.changed) + " changed, ";
  text += std::to_string(report.removed) + " removed";
  if (report.generation.empty()) {
    return text + (report.update ? "; an update" : "; a full build") + " of about " +
           std::to_string(space.needed >> 20U) + " MB, " + std::to_string(space.free >> 20U) +
           " MB are free\n";
  }
  return text + "; " + std::to_string(report.articles) + " articles, " +
         std::to_string(report.quotes) + " quotes, " + std::to_string(report.copies) +
         " pairs of copies in " + std::to_string(report.clusters) + " clusters, " +
         std::to_string(report.briefs) + " briefs, " + std::to_string(report.people) + " people (" +
         std::to_string(report.joined) + " names joined), " + std::to_string(report.threads) +
         " proposals followed; " + seconds + "\n" + report.generation + "\n";
}

using Clock = std::chrono::steady_clock;

std::string seconds_since(Clock::time_point start) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f s",
                std::chrono::duration<double>(Clock::now() - start).count());
  return text;
}

// Says of every step that took a second or more how long it took.
class Steps {
 public:
  explicit Steps(bool quiet) : quiet_(quiet) {}

  void begin(std::string_view name) {
    end();
    name_ = name;
    start_ = Clock::now();
  }
  void end() {
    if (!quiet_ && !name_.empty() && Clock::now() - start_ >= std::chrono::seconds(1)) {
      std::fprintf(stderr, "%s: %s\n", name_.c_str(), seconds_since(start_).c_str());
    }
    name_.clear();
  }

 private:
  bool quiet_ = false;
  std::string name_;
  Clock::time_point start_;
};

IndexOptions build_options(const Options& options) {
  IndexOptions build;
  build.directory = required(options, "out", "folder for the index");
  build.now = utc_now();
  if (options.has("roll-back") || options.has("verify")) return build;
  build.store = store_path(options);
  build.corrections = options.get("corrections");
  build.keep = options.number("keep", build.keep, 1);
  build.window_hours = static_cast<std::int64_t>(options.number("window", 72, 0));
  build.identity = load_identity_words("en", options.get("rules"));
  build.full = options.has("full");
  build.force = options.has("force");
  build.dry_run = options.has("dry-run");
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  build.threads = static_cast<unsigned>(options.number("jobs", cores, 1));
  return build;
}

int index(const Options& options, std::string_view) {
  IndexOptions build = build_options(options);
  const bool quiet = options.has("quiet");
  if (options.has("roll-back") || options.has("verify")) {
    const bool back = options.has("roll-back");
    const std::string generation =
        back ? roll_back(build.directory) : verify_index(build.directory, build.now);
    if (!quiet) {
      std::fprintf(stderr, back ? "current is %s\n" : "%s is sound\n", generation.c_str());
    }
    return 0;
  }
  const auto start = Clock::now();
  Steps steps(quiet);
  build.step = [&steps](std::string_view name) { steps.begin(name); };
  if (!build.dry_run) require_space(build);
  steps.begin("articles of other rules");
  const auto rules = [&]() -> const Rules& { return rules_of(options); };
  const Refresh refresh = refresh_store(build.store, rulebook_of(options), rules, build.identity,
                                        build.threads, build.dry_run, options.program(), build.now);
  for (const std::string& failure : refresh.failures) complain(options.program(), failure);
  const IndexReport report = build_index(build);
  steps.end();
  if (!quiet) {
    std::fputs(summary_of(refresh, report, space_for(build), seconds_since(start)).c_str(), stderr);
  }
  return refresh.failures.empty() ? 0 : 1;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("index", argc, argv, onrecord::index);
}
