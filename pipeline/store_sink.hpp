// pipeline/store_sink.hpp
// The end of a run that keeps what it finds: documents go into the fact store.
//
// needs   items whose document is complete, or that are marked as skipped
// errors  an article that the store refuses becomes a bad item; Error(kStore) ends the run
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "corpus/seen_texts.hpp"
#include "db/store.hpp"
#include "extractors/rulebook/rulebook.hpp"
#include "pipeline/options.hpp"
#include "pipeline/run.hpp"
#include "pipeline/summary.hpp"

namespace onrecord {

// What --replace, --only-failed, --stale-rules and --durable say.
StoreOptions store_options(const Options& options);

class StoreSink {
 public:
  // Without rules the documents come from another program.
  StoreSink(const Options& options, const Rulebook* rules);

  // Extracts after all what a worker skipped, when the store wants it: an id can stand twice in one
  // run. Without it nothing may be skipped.
  std::function<void(Document&)> extract;

  // Makes the job end in this store.
  void attach(Job& job);
  // Completes the store; the summary line, unless --quiet, is on stderr.
  void finish(const JobCounts& counts);

 private:
  void put(Item& item);

  std::string program_;
  bool quiet_ = false;
  Remarks remarks_;
  SeenTexts seen_;
  Store store_;
};

}  // namespace onrecord
