// bench/stages.cpp
// onrecord_bench FILE.jsonl [--benchmark_...]: each stage on the articles of a file, and the whole
// on one article of 1 kB to 10 MB.
//
// shape   bytes_per_second counts the text of the articles, not their JSON; CPU time of one thread;
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

// Times `work(i)` for each article; `prepare(i)` stays outside.
void each_article(benchmark::State& state, const Corpus& corpus,
                  const std::function<void(std::size_t)>& prepare,
                  const std::function<void(std::size_t)>& work) {
  std::uint64_t allocated = 0;
  for (auto _ : state) {
    double seconds = 0;
    for (std::size_t i = 0; i < corpus.lines.size(); ++i) {
      prepare(i);
      const std::uint64_t before = allocations();
      const double start = cpu_seconds();
      work(i);
      seconds += cpu_seconds() - start;
      allocated += allocations() - before;
    }
    state.SetIterationTime(seconds);
  }
  const auto iterations = static_cast<double>(state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(iterations * static_cast<double>(corpus.text)));
  state.counters["allocs"] = static_cast<double>(allocated) / iterations /
                             static_cast<double>(std::max<std::size_t>(1, corpus.lines.size()));
}

void nothing(std::size_t) {}

void read_json(benchmark::State& state, const Corpus& corpus) {
  JsonReader reader;
  Document document;
  each_article(state, corpus, nothing,
               [&](std::size_t i) { reader.read_document(corpus.lines[i], "line", document); });
}

void write_json(benchmark::State& state, const Corpus& corpus) {
  std::string out;
  each_article(
      state, corpus, [&](std::size_t) { out.clear(); },
      [&](std::size_t i) { write_document(corpus.documents[i], {}, out); });
}

void check_promises(benchmark::State& state, const Corpus& corpus) {
  each_article(state, corpus, nothing,
               [&](std::size_t i) { benchmark::DoNotOptimize(check(corpus.documents[i])); });
}

void read_sentences(benchmark::State& state, const Corpus& corpus, const Rules& rules) {
  Reading reading;
  each_article(state, corpus, nothing, [&](std::size_t i) {
    read_words(corpus.documents[i], rules.lexicon, rules.words, reading.words);
    find_phrases(corpus.documents[i], rules.lexicon, rules.phrases, reading);
  });
}

// One stage, on documents that have all layers of the stages before it.
void run_stage(benchmark::State& state, const Corpus& corpus, const Rules& rules,
               const Stage& stage) {
  Document document;
  Scratch scratch;
  const std::vector<StageStep> steps = steps_of({&stage});
  each_article(
      state, corpus,
      [&](std::size_t i) {
        document = corpus.documents[i];
        scratch.has_words = scratch.has_phrases = stage.needs != 0;
        if (stage.needs == 0) return;
        read_words(document, rules.lexicon, rules.words, scratch.reading.words);
        find_phrases(document, rules.lexicon, rules.phrases, scratch.reading);
      },
      [&](std::size_t) {
        for (const StageStep& step : steps) step.work(document, rules, scratch);
      });
}

void line_to_line(benchmark::State& state, const Corpus& corpus, const Rules& rules) {
  const Selection selection = all_stages();
  JsonReader reader;
  Document document;
  Scratch scratch;
  std::string out;
  each_article(
      state, corpus, [&](std::size_t) { out.clear(); },
      [&](std::size_t i) {
        reader.read_document(corpus.lines[i], "line", document);
        run_stages(selection, rules, document, scratch);
        write_document(document, {}, out);
      });
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
      add("words_phrases", [&](benchmark::State& s) { read_sentences(s, corpus, *rules); });
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
