#include "db/index/read_ahead.hpp"

#include <future>

#include "db/fact_rows.hpp"
#include "db/sqlite.hpp"

namespace onrecord {
namespace {

// They wait for the disk, not for each other.
constexpr std::size_t kReaders = 8;

void read_rows(const std::string& generation, const std::vector<std::int64_t>& articles,
               std::size_t first) {
  Connection index(generation, Connection::Mode::kRead);
  Statement rows(index, "SELECT length(text) FROM articles WHERE id = ?");
  Statement quotes(index, "SELECT sum(length(text)) FROM quotes WHERE id >= ?1 * " +
                              std::to_string(kFactsPerArticle) + " AND id < (?1 + 1) * " +
                              std::to_string(kFactsPerArticle));
  for (std::size_t i = first; i < articles.size(); i += kReaders) {
    for (Statement* statement : {&rows, &quotes}) {
      statement->bind(1, articles[i]);
      statement->run();
    }
  }
}

}  // namespace

void read_ahead(const std::string& generation, const std::vector<std::int64_t>& articles) {
  std::vector<std::future<void>> readers;
  for (std::size_t first = 0; first < kReaders; ++first) {
    readers.push_back(std::async(std::launch::async, [&generation, &articles, first] {
      read_rows(generation, articles, first);
    }));
  }
  for (std::future<void>& reader : readers) reader.get();
}

}  // namespace onrecord
