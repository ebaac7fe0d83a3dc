#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/document.hpp"
#include "corpus/encoding.hpp"
#include "corpus/error.hpp"
#include "corpus/input.hpp"
#include "corpus/jsonl.hpp"
#include "corpus/readers/readers.hpp"
#include "corpus/utf8.hpp"
#include "extractors/rulebook/patterns.hpp"
#include "pipeline/stages.hpp"

namespace onrecord::fuzz {
namespace {

constexpr std::array kTargets = {Target{"input", input},           Target{"document", document},
                                 Target{"tokens", tokens},         Target{"rules", rules},
                                 Target{"extraction", extraction}, Target{"store", store}};

// The articles of a file that arrives in pieces of `piece` bytes, as lines.
std::string articles_of(std::string_view bytes, std::size_t piece) {
  InputOptions options;
  options.record_limit = std::size_t{1} << 20U;
  InputCounts counts;
  const ReaderContext context{options, counts};
  std::string lines;
  try {
    Source source{"fuzz", Bytes([bytes, piece](char* to, std::size_t size) mutable {
                    const std::size_t count = std::min({size, piece, bytes.size()});
                    std::copy_n(bytes.data(), count, to);
                    bytes.remove_prefix(count);
                    return count;
                  }),
                  0};
    const Records next = open_source(std::move(source), context);
    ArticleReader reader;
    JsonReader json;
    RawRecord record;
    Article article;
    Article again;
    while (next(record)) {
      try {
        reader.read(record, article);
      } catch (const Error&) {
        continue;
      }
      require(first_invalid_utf8(article.text) == std::string_view::npos, "text is UTF-8");
      require(!article.id.empty(), "every article has an id");
      std::string line;
      write_article(article, line);
      json.read_article(std::string_view(line).substr(0, line.size() - 1), "line", again);
      std::string second;
      write_article(again, second);
      require(second == line, "an article line is written as it was read");
      lines += line;
    }
  } catch (const Error&) {
  }
  return lines;
}

std::unique_ptr<const Rules> load() {
  return load_rules("en", "");
}

const Rules& english() {
  static const std::unique_ptr<const Rules> loaded = load();
  return *loaded;
}

Article article_of(std::string_view bytes) {
  Article article;
  if (bytes.starts_with('{')) {
    JsonReader reader;
    reader.read_article(bytes, "line", article);
    return article;
  }
  article.text = bytes;
  make_utf8(article.text, "");
  article.id = "fuzz";
  article.published = "2025-05-03T16:41:00+09:00";
  return article;
}

void extract(std::string_view bytes, const Selection& selection) {
  Document document;
  try {
    document.article = article_of(bytes);
  } catch (const Error&) {
    return;
  }
  Scratch scratch;
  try {
    run_stages(selection, english(), document, scratch);
  } catch (const Error& error) {
    require(false, error.what());
  }
  require(check(document).empty(), "check() holds after extraction");
  std::string line;
  write_document(document, {.tokens = true}, line);
  JsonReader reader;
  Document again;
  try {
    reader.read_document(std::string_view(line).substr(0, line.size() - 1), "line", again);
  } catch (const Error& error) {
    require(false, error.what());
  }
  std::string second;
  write_document(again, {.tokens = true}, second);
  require(second == line, "a document line is written as it was read");
}

}  // namespace

std::span<const Target> targets() {
  return kTargets;
}

void require(bool holds, std::string_view promise) {
  if (!holds) throw std::logic_error("broken: " + std::string(promise));
}

void input(std::string_view bytes) {
  require(articles_of(bytes, bytes.size() + 1) == articles_of(bytes, 512),
          "articles do not depend on the pieces in which a file arrives");
}

void document(std::string_view bytes) {
  JsonReader reader;
  Document first;
  try {
    reader.read_document(bytes, "line", first);
  } catch (const Error&) {
    return;
  }
  require(check(first) == "", "check() holds for what was read");
  std::string line;
  write_document(first, {.tokens = true}, line);
  Document second;
  try {
    reader.read_document(std::string_view(line).substr(0, line.size() - 1), "line", second);
  } catch (const Error& error) {
    require(false, error.what());
  }
  std::string again;
  write_document(second, {.tokens = true}, again);
  require(line == again, "a document line is written as it was read");
}

void prepare() {
  english();
}

void tokens(std::string_view bytes) {
  extract(bytes, token_stages());
}

void rules(std::string_view bytes) {
  const std::size_t mark = std::min(bytes.find('\x1f'), bytes.size());
  const std::string_view words = bytes.substr(0, mark);
  const std::string_view rules = bytes.substr(std::min(mark + 1, bytes.size()));
  try {
    const Rulebook book = parse_rules("en", {{{"rules/en/fuzz.words", std::string(words)},
                                              {"rules/en/fuzz.rules", std::string(rules)}}});
    const Lexicon lexicon(book);
    const Patterns patterns(book, lexicon, "fuzz");
    std::vector<Symbol> symbols;
    for (std::uint32_t i = 0; i < 20; ++i) symbols.push_back({0, Tag::kOther, i, i + 1});
    PatternBuffer buffer;
    std::vector<Match> matches;
    patterns.find(symbols, buffer, matches);
    for (const Match& match : matches) {
      require(match.begin <= match.end && match.end <= symbols.size(), "matches lie inside");
    }
  } catch (const Error&) {
  }
}

void extraction(std::string_view bytes) {
  extract(bytes, all_stages());
}

}  // namespace onrecord::fuzz
