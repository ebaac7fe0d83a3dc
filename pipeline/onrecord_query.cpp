// onrecord-query: questions to a fact store.

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "corpus/error.hpp"
#include "db/index/search.hpp"
#include "db/query.hpp"
#include "db/table.hpp"
#include "pipeline/identity_words.hpp"
#include "pipeline/output.hpp"
#include "pipeline/program.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;

TableStyle style_of(const Options& options) {
  TableStyle style;
  if (options.has("json")) style.format = TableFormat::kJson;
  if (options.has("csv")) style.format = TableFormat::kCsv;
  if (options.has("markdown")) style.format = TableFormat::kMarkdown;
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1) {
    style.colour = std::getenv("NO_COLOR") == nullptr;
    style.hide_empty = !options.has("columns");
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) style.width = size.ws_col;
  }
  return style;
}

std::int64_t limit_of(const Options& options) {
  const char* name = options.has("top") ? "top" : "limit";
  return static_cast<std::int64_t>(options.number(name, 50, 0));
}

void fill(Question& question, const Options& options) {
  question.since = options.get("since");
  question.until = options.get("until");
  question.article = options.get("article");
  question.limit = limit_of(options);
  if (question.limit != 0) ++question.limit;  // one more, to tell whether there are more
  question.source = options.has("where");
}

Answer ask(Reader& reader, const Options& options, std::string_view question) {
  if (question == "quotes") {
    QuoteQuestion ask;
    fill(ask, options);
    ask.speaker = options.get("speaker");
    ask.about = options.get("about");
    ask.type = options.get("type");
    ask.kind = options.get("kind");
    ask.context = options.has("context");
    return reader.ask(ask);
  }
  if (question == "proposals") {
    ProposalQuestion ask;
    fill(ask, options);
    ask.by = options.get("by");
    ask.to = options.get("to");
    ask.act = options.get("act");
    ask.status = options.get("status");
    ask.due = options.get("due");
    ask.about = options.get("about");
    return reader.ask(ask);
  }
  if (question == "timeline") {
    TimelineQuestion ask;
    fill(ask, options);
    ask.from = options.get("from");
    ask.to = options.get("to");
    ask.about = options.get("about");
    return reader.ask(ask);
  }
  if (question == "speakers") {
    SpeakerQuestion ask;
    fill(ask, options);
    ask.name = options.get("name");
    ask.kind = options.get("kind");
    return reader.ask(ask);
  }
  if (question == "articles") {
    ArticleQuestion ask;
    fill(ask, options);
    ask.about = options.get("about");
    ask.from_source = options.get("source");
    return reader.ask(ask);
  }
  if (options.operands().size() != 1) {
    throw Error(Error::Kind::kUsage, options.program(), "takes one statement",
                "put it between quotation marks");
  }
  return reader.sql(options.operands()[0]);
}

// A name in a message; what is longer is no name.
std::string shown(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  if (name.size() <= kLongest) return std::string(name);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return std::string(name.substr(0, end)) + "…";
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

// A name that nobody has: the near ones may be what was meant.
void suggest(Reader& reader, const Options& options) {
  for (const char* option : {"speaker", "by", "to", "name"}) {
    const std::string name = options.get(option);
    if (name.empty() || reader.has_speaker(name)) continue;
    const std::string near = listed(reader.near_names(name));
    complain(options.program(), "nobody is called '" + shown(name) + "'" +
                                    (near.empty() ? "" : "; did you mean " + near + "?"));
  }
}

// What an empty answer may come from: an article that is not there, a role for a name, an act or a
// status that no proposal has.
void explain_nothing(Reader& reader, const Options& options) {
  if (options.has("article") && !reader.has_article(options.get("article"))) {
    complain(options.program(), "there is no article '" + shown(options.get("article")) +
                                    "'; onrecord query articles lists them");
  }
  for (const char* option : {"speaker", "by", "to", "name"}) {
    const std::string role = options.get(option);
    if (role.empty()) continue;
    const std::string names = listed(reader.holders(role));
    if (names.empty()) continue;
    complain(options.program(), "'" + shown(role) + "' is a role of " + names + "; ask by name");
  }
  const auto suggest = [&](const char* option, const std::vector<std::string>& known) {
    const std::string word = options.get(option);
    if (std::find(known.begin(), known.end(), word) != known.end()) return;
    const std::string all = listed(known);
    complain(options.program(), std::string("no proposal has the ") + option + " '" + shown(word) +
                                    "'" + (all.empty() ? "" : "; there are " + all));
  };
  if (options.has("act")) suggest("act", reader.acts());
  if (options.has("status") && options.get("status") != "open") {
    suggest("status", reader.statuses());
  }
}

// The columns of an answer that --columns names, in its order; all of them without it.
std::vector<std::size_t> chosen_columns(const Options& options,
                                        const std::vector<std::string>& columns) {
  std::vector<std::size_t> chosen;
  if (!options.has("columns")) {
    for (std::size_t i = 0; i < columns.size(); ++i) chosen.push_back(i);
    return chosen;
  }
  std::string names = options.get("columns") + ",";
  for (std::size_t end; (end = names.find(',')) != std::string::npos; names.erase(0, end + 1)) {
    const std::string name = names.substr(0, end);
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) {
      const std::string all = listed(columns);
      throw Error(Error::Kind::kUsage, "--columns", "there is no column '" + name + "'",
                  "choose of " + all);
    }
    chosen.push_back(static_cast<std::size_t>(found - columns.begin()));
  }
  return chosen;
}

template <typename T>
std::vector<T> select(const std::vector<std::size_t>& chosen, const std::vector<T>& from) {
  std::vector<T> result;
  for (const std::size_t index : chosen) result.push_back(from[index]);
  return result;
}

// A word to whoever sits at the terminal; scripts are left alone.
void remark(const Options& options, std::string_view text) {
  if (isatty(STDOUT_FILENO) == 1) complain(options.program(), text);
}

void remark_undated(Reader& reader, const Options& options) {
  if (isatty(STDOUT_FILENO) != 1) return;
  const std::int64_t undated = reader.undated_articles();
  if (undated == 0) return;
  remark(options, "articles without a day of publication are left out: " + std::to_string(undated));
}

int search(const Options& options) {
  const std::string folder = options.get("index");
  if (folder.empty()) {
    throw Error(Error::Kind::kUsage, options.program(), "no corpus index is named",
                "give --index DIR, the folder that onrecord-index writes");
  }
  SearchQuestion ask;
  for (const std::string& operand : options.operands()) {
    ask.words += (ask.words.empty() ? "" : " ") + operand;
  }
  ask.raw = options.has("raw");
  ask.quotes = options.has("quotes") || options.has("speaker");
  ask.speaker = options.get("speaker");
  ask.source = options.get("source");
  ask.since = options.get("since");
  ask.until = options.get("until");
  ask.every_copy = options.has("copies");
  ask.limit = static_cast<std::int64_t>(options.number("limit", 20, 0));
  SearchReader reader(folder);
  const std::vector<SearchHit> hits = reader.ask(ask);
  std::vector<std::string> columns = {"published", "source", "title", "found", "article"};
  if (ask.quotes) columns.insert(columns.begin(), "speaker");
  TableWriter table(columns, style_of(options));
  std::string out;
  for (const SearchHit& hit : hits) {
    Row row = {hit.published, hit.source, hit.title, hit.snippet, hit.article};
    if (ask.quotes) row.insert(row.begin(), hit.speaker);
    table.add(row, out);
  }
  table.finish(out);
  try {
    write_out(out);
  } catch (const ClosedPipe&) {
  }
  if (hits.empty()) remark(options, "nothing found");
  return 0;
}

int query(const Options& options, std::string_view question) {
  if (question == "search") return search(options);
  Reader reader(store_path(options), load_identity_words("en", ""));
  if (question != "timeline") suggest(reader, options);
  Answer answer = ask(reader, options, question);
  const std::vector<std::size_t> chosen = chosen_columns(options, answer.columns());
  TableWriter table(select(chosen, answer.columns()), style_of(options));
  std::string out;
  try {
    const std::int64_t limit = question == "sql" ? 0 : limit_of(options);
    std::int64_t rows = 0;
    for (Row row; answer.next(row); ++rows) {
      if (limit != 0 && rows == limit) {
        remark(options, "there are more; --limit 0 shows all");
        break;
      }
      table.add(select(chosen, row), out);
      if (out.size() < kChunk) continue;
      write_out(out);
      out.clear();
    }
    if (rows == 0) {
      remark(options, "nothing found");
      explain_nothing(reader, options);
    }
    table.finish(out);
    write_out(out);
  } catch (const ClosedPipe&) {
  }
  if (options.has("since") || options.has("until")) remark_undated(reader, options);
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  return onrecord::run_program("query", argc, argv, onrecord::query);
}
