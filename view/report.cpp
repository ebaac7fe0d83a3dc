#include "view/report.hpp"

#include <string_view>

#include "view/html.hpp"

namespace onrecord {
namespace {

struct Cell {
  std::string text;
  bool number = false;
};

void append_head(std::initializer_list<std::string_view> columns, std::string& out) {
  out += "<div class=\"wide\"><table class=\"cards\"><thead><tr>";
  for (const std::string_view column : columns) {
    ((out += "<th scope=\"col\">") += column) += "</th>";
  }
  out += "</tr></thead><tbody>\n";
}

void append_row(std::initializer_list<std::string_view> columns, const std::vector<Cell>& cells,
                std::string& out) {
  out += "<tr>";
  const auto* column = columns.begin();
  for (const Cell& cell : cells) {
    ((out += "<td data-label=\"") += *column++) += cell.number ? "\" class=\"number\">" : "\">";
    append_escaped(cell.text, out);
    out += "</td>";
  }
  out += "</tr>\n";
}

constexpr std::string_view kEnd = "</tbody></table></div></section>\n";

void open_section(std::string_view id, std::string_view title, std::string& out,
                  bool across = false) {
  out += across ? "<section class=\"across\"" : "<section";
  (((out += " aria-labelledby=\"") += id) += "\"><h2 id=\"") += id;
  ((out += "\">") += title) += "</h2>\n";
}

void append_most_quoted(const StoreReport& report, std::string& out) {
  if (report.most_quoted.empty()) return;
  open_section("speakers", "Most quoted", out);
  std::vector<Bar> bars;
  for (const auto& each : report.most_quoted) bars.push_back({each.name, each.quotes});
  out += bar_chart("Quotes of the most quoted speakers", bars);
  const auto columns = {std::string_view("speaker"), std::string_view("role"),
                        std::string_view("kind"), std::string_view("quotes"),
                        std::string_view("articles")};
  append_head(columns, out);
  for (const auto& each : report.most_quoted) {
    append_row(columns,
               {{each.name},
                {each.role},
                {each.kind},
                {grouped(each.quotes), true},
                {grouped(each.articles), true}},
               out);
  }
  out += kEnd;
}

void append_series(std::string_view id, std::string_view title, std::string_view what,
                   std::string_view number, const std::vector<Bar>& bars, bool over_time,
                   std::string& out) {
  if (bars.empty()) return;
  open_section(id, title, out);
  out += over_time ? column_chart(title, bars) : bar_chart(title, bars);
  out += "<details><summary>The numbers</summary>";
  append_head({what, number}, out);
  for (const Bar& bar : bars) {
    append_row({what, number}, {{spaced(bar.label)}, {grouped(bar.value), true}}, out);
  }
  out += "</tbody></table></div></details></section>\n";
}

void append_deadlines(const StoreReport& report, std::string& out) {
  if (report.deadlines.empty()) return;
  open_section("deadlines", "Coming deadlines", out, true);
  const auto columns = {std::string_view("due"),    std::string_view("who"),
                        std::string_view("act"),    std::string_view("to whom"),
                        std::string_view("what"),   std::string_view("status"),
                        std::string_view("article")};
  append_head(columns, out);
  for (const auto& each : report.deadlines) {
    append_row(columns,
               {{each.due},
                {each.who},
                {each.act},
                {each.to_whom},
                {each.what},
                {spaced(each.status)},
                {each.article}},
               out);
  }
  out += kEnd;
}

void append_newest(const StoreReport& report, std::string& out) {
  if (report.newest.empty()) return;
  open_section("articles", "Newest articles", out, true);
  const auto columns = {std::string_view("published"), std::string_view("title"),
                        std::string_view("source"), std::string_view("quotes"),
                        std::string_view("proposals")};
  append_head(columns, out);
  for (const auto& each : report.newest) {
    append_row(columns,
               {{each.published},
                {each.title},
                {each.source},
                {grouped(each.quotes), true},
                {grouped(each.proposals), true}},
               out);
  }
  out += kEnd;
}

}  // namespace

std::string report_page(const StoreReport& report) {
  std::string out =
      "<header class=\"masthead\"><b>OnRecord</b><span>" + escaped(report.name) + "</span>";
  if (!report.first_day.empty()) {
    out += "<span>" + escaped(report.first_day) + " to " + escaped(report.last_day) + "</span>";
  }
  out += "</header>\n<main>\n<h1>Who said what, and who wants what</h1>\n<ul class=\"figures\">";
  const auto figure = [&](std::uint64_t number, std::string_view what) {
    ((out += "<li><b>" + grouped(number) + "</b>") += what) += "</li>";
  };
  figure(report.articles, "articles");
  figure(report.quotes, "quotes");
  figure(report.speakers, "speakers");
  figure(report.dates, "dates");
  figure(report.proposals, "proposals");
  out += "</ul>\n<div class=\"report\">\n";
  append_most_quoted(report, out);
  append_series("time", "Quotes over time", report.period, "quotes", report.quotes_over_time, true,
                out);
  append_series("status", "Proposals by status", "status", "proposals", report.statuses, false,
                out);
  append_deadlines(report, out);
  append_newest(report, out);
  out += "</div>\n</main>\n<footer>Deadlines are those after " + escaped(report.as_of) +
         ". Made by OnRecord.</footer>\n";
  return page_of("Report: " + report.name, "en", out);
}

}  // namespace onrecord
