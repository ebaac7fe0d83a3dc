// bench/stages.cpp
// onrecord_bench FILE.jsonl [--benchmark_...]: each stage on the articles of a file, and the whole
// on one article of 1 kB to 10 MB.
//
// shape   bytes_per_second counts the text of the articles, not their JSON; CPU time of one thread,
//         in blocks of articles as the programs work;
//         allocs is the number of allocations an article

#include "pipeline/stages.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "bench/allocations.hpp"
#include "corpus/error.hpp"
#include "corpus/jsonl.hpp"
#include "extractors/words/phrases.hpp"
#include "extractors/words/words.hpp"

namespace onrecord {
namespace {

struct Corpus {
  std::vector<std::string> lines;
  std::vector<Document> articles;   // without layers
  std::vector<Document> documents;  // with all of them
  std::size_t text = 0;             // bytes
};

Corpus read_corpus(const char* path, const Rules& rules) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(Error::Kind::kUsage, path, "cannot be read", "name a file of article JSONL");
  Corpus corpus;
  JsonReader reader;
  Scratch scratch;
  for (std::string line; std::getline(in, line);) {
    Document document;
    reader.read_document(line, path, document);
    corpus.text += document.article.text.size();
    corpus.articles.push_back(document);
    run_stages(all_stages(), rules, document, scratch);
    corpus.documents.push_back(std::move(document));
    corpus.lines.push_back(std::move(line));
  }
  return corpus;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// What one article of a block is worked on with.
struct Place {
  Document document;
  Scratch scratch;
  std::string out;
};

using Work = std::function<void(Place& place, std::size_t article)>;

// The end of the block of articles that begins with one, as long as those of the programs.
std::size_t end_of_block(const Corpus& corpus, std::size_t first) {
  constexpr std::size_t kBlockBytes = std::size_t{192} << 10U;
  std::size_t bytes = 0;
  std::size_t end = first;
  while (end < corpus.lines.size() && bytes <= kBlockBytes) bytes += corpus.lines[end++].size();
  return end;
}

// Times the steps, of which each goes through a block of articles before the next begins, as in
// the programs; `prepare` stays outside.
void each_block(benchmark::State& state, const Corpus& corpus, const Work& prepare,
                const std::vector<Work>& steps) {
  std::vector<Place> places;
  std::uint64_t allocated = 0;
  for (auto _ : state) {
    double seconds = 0;
    for (std::size_t first = 0; first < corpus.lines.size();) {
      const std::size_t end = end_of_block(corpus, first);
      if (places.size() < end - first) places.resize(end - first);
      for (std::size_t i = first; i < end; ++i) prepare(places[i - first], i);
      const std::uint64_t before = allocations();
      const double start = cpu_seconds();
      for (const Work& step : steps) {
        for (std::size_t i = first; i < end; ++i) step(places[i - first], i);
      }
      seconds += cpu_seconds() - start;
      allocated += allocations() - before;
      first = end;
    }
    state.SetIterationTime(seconds);
  }
  const auto iterations = static_cast<double>(state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(iterations * static_cast<double>(corpus.text)));
  state.counters["allocs"] = static_cast<double>(allocated) / iterations /
                             static_cast<double>(std::max<std::size_t>(1, corpus.lines.size()));
}

void nothing(Place& /*place*/, std::size_t /*article*/) {}

void read_json(benchmark::State& state, const Corpus& corpus) {
  JsonReader reader;
  each_block(state, corpus, nothing, {[&](Place& place, std::size_t i) {
               reader.read_document(corpus.lines[i], "line", place.document);
             }});
}

void write_json(benchmark::State& state, const Corpus& corpus) {
  each_block(
      state, corpus, [](Place& place, std::size_t) { place.out.clear(); },
      {[&](Place& place, std::size_t i) { write_document(corpus.documents[i], {}, place.out); }});
}

void check_promises(benchmark::State& state, const Corpus& corpus) {
  each_block(state, corpus, nothing, {[&](Place&, std::size_t i) {
               benchmark::DoNotOptimize(check(corpus.documents[i]));
             }});
}

void read_sentences(const Corpus& corpus, const Rules& rules, Reading& reading, std::size_t i) {
  read_words(corpus.documents[i], rules.lexicon, rules.words, reading.words);
  find_phrases(corpus.documents[i], rules.lexicon, rules.phrases, reading);
}

void words_phrases(benchmark::State& state, const Corpus& corpus, const Rules& rules) {
  each_block(state, corpus, nothing, {[&](Place& place, std::size_t i) {
               read_sentences(corpus, rules, place.scratch.reading, i);
             }});
}

// One stage, on documents that have all layers of the stages before it.
void run_stage(benchmark::State& state, const Corpus& corpus, const Rules& rules,
               const Stage& stage) {
  std::vector<Work> steps;
  for (const StageStep& step : steps_of({&stage})) {
    steps.emplace_back([&rules, work = step.work](Place& place, std::size_t) {
      work(place.document, rules, place.scratch);
    });
  }
  each_block(
      state, corpus,
      [&](Place& place, std::size_t i) {
        place.document = corpus.documents[i];
        place.scratch.has_words = place.scratch.has_phrases = stage.needs != 0;
        if (stage.needs != 0) read_sentences(corpus, rules, place.scratch.reading, i);
      },
      steps);
}

void line_to_line(benchmark::State& state, const Corpus& corpus, const Rules& rules) {
  const Selection selection = all_stages();
  JsonReader reader;
  std::vector<Work> steps;
  steps.emplace_back([&](Place& place, std::size_t i) {
    reader.read_document(corpus.lines[i], "line", place.document);
    begin_stages(selection, rules, place.document, place.scratch);
  });
  for (const StageStep& step : steps_of(selection)) {
    steps.emplace_back([&rules, step](Place& place, std::size_t) {
      run_step(step, rules, place.document, place.scratch);
    });
  }
  steps.emplace_back([](Place& place, std::size_t) {
    end_stages(place.document, place.scratch);
    place.out.clear();
    write_document(place.document, {}, place.out);
  });
  each_block(state, corpus, nothing, steps);
}

// All stages on one article of so many bytes, made of the texts of the corpus.
void article_of_size(benchmark::State& state, const Corpus& corpus, const Rules& rules) {
  const auto size = static_cast<std::size_t>(state.range(0));
  std::string text;
  for (std::size_t i = 0; text.size() < size; i = (i + 1) % corpus.articles.size()) {
    text += corpus.articles[i].article.text + "\n\n";
  }
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    text.pop_back();
  }
  text.resize(std::min(size, text.size()));
  while (!text.empty() && static_cast<unsigned char>(text.back()) >= 0x80) text.pop_back();
  const Selection selection = all_stages();
  Scratch scratch;
  for (auto _ : state) {
    Document document;
    document.article.id = "one";
    document.article.text = text;
    run_stages(selection, rules, document, scratch);
    benchmark::DoNotOptimize(document);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void start_up(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_rules("en", ""));
}

template <typename Function>
void add(const std::string& name, Function function) {
  benchmark::RegisterBenchmark(name.c_str(), function)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

int bench(const char* path) {
  const auto rules = load_rules("en", "");
  const Corpus corpus = read_corpus(path, *rules);
  if (corpus.lines.empty())
    throw Error(Error::Kind::kUsage, path, "has no article", "name another");
  add("read_json", [&](benchmark::State& s) { read_json(s, corpus); });
  for (const Stage& stage : stages()) {
    add(std::string(stage.name), [&](benchmark::State& s) { run_stage(s, corpus, *rules, stage); });
    if (stage.needs == 0) {
      add("words_phrases", [&](benchmark::State& s) { words_phrases(s, corpus, *rules); });
    }
  }
  add("check", [&](benchmark::State& s) { check_promises(s, corpus); });
  add("write_json", [&](benchmark::State& s) { write_json(s, corpus); });
  add("line_to_line", [&](benchmark::State& s) { line_to_line(s, corpus, *rules); });
  benchmark::RegisterBenchmark("start_up", start_up)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("article_of",
                               [&](benchmark::State& s) { article_of_size(s, corpus, *rules); })
      ->RangeMultiplier(10)
      ->Range(1000, 10'000'000)
      ->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::fputs("usage: onrecord_bench FILE.jsonl [--benchmark_filter=NAME]\n", stderr);
    return 2;
  }
  try {
    return onrecord::bench(argv[1]);
  } catch (const onrecord::Error& error) {
    std::fprintf(stderr, "onrecord_bench: %s\n", error.what());
    return 1;
  }
}
