#include "pipeline/store_sink.hpp"

#include "corpus/error.hpp"
#include "extractors/rulebook/rule_layers.hpp"
#include "pipeline/clock.hpp"
#include "pipeline/identity_words.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

// The command line as the table runs keeps it.
std::string arguments_of(const Options& options) {
  std::string text = options.program();
  for (const auto& [name, value] : options.values()) {
    text += " --" + name + (value.empty() ? "" : "=" + value);
  }
  for (const std::string& operand : options.operands()) text += " " + operand;
  return text;
}

// Whether relative dates can be resolved: 2025-05-03 and what may follow.
bool has_day(std::string_view published) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (published.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool digit = published[i] >= '0' && published[i] <= '9';
    if (kShape[i] == 'd' ? !digit : published[i] != kShape[i]) return false;
  }
  return true;
}

}  // namespace

StoreOptions store_options(const Options& options) {
  StoreOptions result;
  int picks = 0;
  const auto pick = [&](const char* name, Pick value) {
    if (!options.has(name)) return;
    result.pick = value;
    ++picks;
  };
  pick("skip-unchanged", Pick::kChanged);
  pick("replace", Pick::kAll);
  pick("only-failed", Pick::kFailed);
  pick("stale-rules", Pick::kStale);
  if (picks > 1) {
    throw Error(Error::Kind::kUsage, options.program(), "chooses the articles in two ways",
                "give one of --skip-unchanged, --replace, --only-failed, --stale-rules");
  }
  result.durable = options.has("durable");
  result.identity = load_identity_words("en", options.get("rules"));
  return result;
}

StoreSink::StoreSink(const Options& options, const Rulebook* rules)
    : program_(options.program()),
      quiet_(options.has("quiet")),
      store_(store_path(options), store_options(options)) {
  Run run;
  run.started = utc_now();
  run.arguments = arguments_of(options);
  run.version = version();
  if (rules != nullptr) {
    run.rules_hash = rules->hash;
    run.layer_hashes = hash_layers(*rules);
  }
  store_.begin_run(run);
}

void StoreSink::put(Item& item) {
  if (!has_day(item.document.article.published)) ++remarks_.undated;
  if (seen_.again(item.document.article.text)) ++remarks_.duplicates;
  try {
    if (item.skipped) {
      if (!store_.wanted(item.document.article, item.record.where)) {
        store_.skip();
        return;
      }
      extract(item.document);
    }
    store_.put(item.document, item.record.where);
    if (item.document.layers == 0) ++remarks_.text_only;
  } catch (const Error& error) {
    if (error.kind() != Error::Kind::kInput) throw;
    item.failure = error.what();
  }
}

void StoreSink::attach(Job& job) {
  job.sink = [this](Batch& batch) {
    for (std::size_t i = 0; i < batch.count; ++i) {
      if (batch.items[i].failure.empty()) put(batch.items[i]);
    }
  };
  job.failed = [this](const Item& item) {
    store_.fail(item.record.where, item.document.article.id, item.failure);
  };
  job.idle = [this] { store_.commit(); };
  job.rest = [this] { store_.complete_indexes(); };
}

void StoreSink::finish(const JobCounts& counts) {
  const RunCounts stored = store_.end_run(utc_now());
  if (!quiet_) complain(program_, summary(stored, remarks_, counts));
}

}  // namespace onrecord
