#include "pipeline/store_report.hpp"

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string_view>
#include <variant>

#include "corpus/error.hpp"
#include "db/query.hpp"
#include "view/svg.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kMostColumns = 48;  // of the chart of quotes over time

std::string text(const Value& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return {};
}

std::uint64_t number(const Value& value) {
  const auto* found = std::get_if<std::int64_t>(&value);
  return found == nullptr ? 0 : static_cast<std::uint64_t>(*found);
}

void each_row(Reader& reader, std::string_view sql, const std::function<void(const Row&)>& take) {
  Answer answer = reader.sql(sql);
  for (Row row; answer.next(row);) take(row);
}

void read_counts(Reader& reader, StoreReport& report) {
  each_row(reader,
           "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM quotes), (SELECT "
           "count(*) FROM speakers WHERE articles > 0), (SELECT count(*) FROM dates), (SELECT "
           "count(*) FROM proposals), (SELECT min(day) FROM articles), (SELECT max(day) FROM "
           "articles)",
           [&](const Row& row) {
             report.articles = number(row[0]);
             report.quotes = number(row[1]);
             report.speakers = number(row[2]);
             report.dates = number(row[3]);
             report.proposals = number(row[4]);
             report.first_day = text(row[5]);
             report.last_day = text(row[6]);
           });
}

void read_speakers(Reader& reader, StoreReport& report) {
  each_row(reader,
           "SELECT name, kind, (SELECT role FROM speaker_names WHERE speaker = s.id AND role IS "
           "NOT NULL LIMIT 1), quotes, articles FROM speakers s WHERE quotes > 0 ORDER BY quotes "
           "DESC, name LIMIT 15",
           [&](const Row& row) {
             report.most_quoted.push_back(
                 {text(row[0]), text(row[1]), text(row[2]), number(row[3]), number(row[4])});
           });
}

// "2025-05-03", "2025-05" or "2025": what comes after it.
std::string next_period(const std::string& period) {
  const auto part = [&](std::size_t at, std::size_t size) {
    return std::atoi(period.substr(at, size).c_str());
  };
  if (std::int64_t day = 0; day_number(period, day)) return day_of(day + 1);
  if (period.size() == 4) return std::to_string(part(0, 4) + 1);
  const int year = part(0, 4);
  const int month = part(5, 2);
  const int after = month % 12 + 1;
  return std::to_string(month < 12 ? year : year + 1) + (after < 10 ? "-0" : "-") +
         std::to_string(after);
}

// Days without a quote have a column too; false where the columns do not fit the chart.
bool fill_gaps(std::vector<Bar>& series) {
  std::vector<Bar> filled;
  for (const Bar& bar : series) {
    while (!filled.empty() && filled.size() <= kMostColumns) {
      std::string next = next_period(filled.back().label);
      if (next >= bar.label) break;
      filled.push_back({std::move(next), 0});
    }
    filled.push_back(bar);
    if (filled.size() > kMostColumns) return false;
  }
  series = std::move(filled);
  return true;
}

// By day, month or year: the finest of them that fits the chart.
void read_series(Reader& reader, StoreReport& report) {
  struct Period {
    const char* name;
    const char* length;
  };
  for (const Period period : {Period{"day", "10"}, Period{"month", "7"}, Period{"year", "4"}}) {
    report.period = period.name;
    report.quotes_over_time.clear();
    const std::string part = "substr(day, 1, " + std::string(period.length) + ")";
    each_row(reader, "SELECT " + part + ", count(*) FROM quotes WHERE day IS NOT NULL GROUP BY 1",
             [&](const Row& row) {
               report.quotes_over_time.push_back({text(row[0]), number(row[1])});
             });
    const bool last = std::string_view(period.name) == "year";
    if (report.quotes_over_time.size() > kMostColumns && !last) continue;
    if (fill_gaps(report.quotes_over_time)) return;
  }
}

void read_proposals(Reader& reader, StoreReport& report) {
  each_row(reader,
           "SELECT coalesce(status, 'none'), count(*) FROM proposals GROUP BY 1 ORDER BY 2 DESC",
           [&](const Row& row) {
             report.statuses.push_back({text(row[0]), number(row[1])});
           });
  each_row(reader,
           "SELECT p.due, v.who, v.act, v.to_whom, v.what, v.status, v.article FROM proposals p "
           "JOIN proposed v ON v.proposal_id = p.id WHERE p.due >= '" +
               report.as_of + "' ORDER BY p.due, p.id LIMIT 25",
           [&](const Row& row) {
             report.deadlines.push_back({text(row[0]), text(row[1]), text(row[2]), text(row[3]),
                                         text(row[4]), text(row[5]), text(row[6])});
           });
}

void read_newest(Reader& reader, StoreReport& report) {
  each_row(reader,
           "SELECT day, coalesce(title, key), source, (SELECT count(*) FROM quotes WHERE article = "
           "a.id), (SELECT count(*) FROM proposals WHERE article = a.id) FROM articles a ORDER BY "
           "day DESC, id DESC LIMIT 25",
           [&](const Row& row) {
             report.newest.push_back(
                 {text(row[0]), text(row[1]), text(row[2]), number(row[3]), number(row[4])});
           });
}

}  // namespace

StoreReport report_of(const std::string& path, const std::string& as_of) {
  std::int64_t day = 0;
  if (!as_of.empty() && !day_number(as_of, day)) {
    throw Error(Error::Kind::kUsage, "--as-of", "'" + as_of + "' is no day",
                "write it as 2025-05-03");
  }
  Reader reader(path);
  StoreReport report;
  report.name = std::filesystem::path(path).filename().string();
  read_counts(reader, report);
  report.as_of = as_of.empty() ? report.last_day : as_of;
  read_speakers(reader, report);
  read_series(reader, report);
  // A store of undated articles has no newest day: its deadlines are all to come.
  if (!day_number(report.as_of, day)) report.as_of = "0000-00-00";
  read_proposals(reader, report);
  read_newest(reader, report);
  return report;
}

}  // namespace onrecord
