#include "view/svg.hpp"

#include <algorithm>
#include <charconv>

#include "corpus/utf8.hpp"
#include "view/html.hpp"

namespace onrecord {
namespace {

constexpr double kWidth = 480;

// One decimal is enough for a screen.
std::string number(double value) {
  const auto tenths = static_cast<std::int64_t>(value * 10 + (value < 0 ? -0.5 : 0.5));
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(std::abs(tenths % 10));
  return text;
}

std::string open_svg(std::string_view title, double height, std::string_view kind) {
  return "<svg class=\"" + std::string(kind) + "\" role=\"img\" aria-label=\"" + escaped(title) +
         "\" viewBox=\"0 0 " + number(kWidth) + " " + number(height) + "\"><title>" +
         escaped(title) + "</title>";
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" +
         std::string(anchor) + "\">" + escaped(text) + "</text>";
}

std::string rectangle(double x, double y, double width, double height, std::string_view title) {
  return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) +
         "\" height=\"" + number(height) + "\"><title>" + escaped(title) + "</title></rect>";
}

std::uint64_t largest(const std::vector<Bar>& bars) {
  std::uint64_t result = 1;
  for (const Bar& bar : bars) result = std::max(result, bar.value);
  return result;
}

// At most `most` code points, the last an ellipsis where something is left out.
std::string shortened(std::string_view text, std::uint32_t most) {
  Offsets offsets;
  offsets.reset(text);
  if (offsets.code_points(static_cast<std::uint32_t>(text.size())) <= most) {
    return std::string(text);
  }
  return std::string(text.substr(0, offsets.bytes(most - 1))) + "…";
}

}  // namespace

std::string bar_chart(std::string_view title, const std::vector<Bar>& bars) {
  constexpr double kLine = 26;
  constexpr double kLabels = 190;
  constexpr double kRoom = kWidth - kLabels - 56;  // for the numbers
  if (bars.empty()) return {};
  std::string out = open_svg(title, kLine * static_cast<double>(bars.size()), "bars");
  const auto most = static_cast<double>(largest(bars));
  double y = 0;
  for (const Bar& bar : bars) {
    const double width = std::max(1.0, kRoom * static_cast<double>(bar.value) / most);
    const std::string value = grouped(bar.value);
    out += text_at(kLabels - 8, y + 18, "end", shortened(spaced(bar.label), 26));
    out += rectangle(kLabels, y + 5, width, kLine - 10, bar.label + ": " + value);
    out += text_at(kLabels + width + 6, y + 18, "start", value);
    y += kLine;
  }
  return out + "</svg>\n";
}

std::string column_chart(std::string_view title, const std::vector<Bar>& columns) {
  constexpr double kHeight = 180;
  constexpr double kBase = 150;
  constexpr double kTop = 20;
  constexpr double kLabel = 70;
  if (columns.empty()) return {};
  std::string out = open_svg(title, kHeight, "columns");
  const auto most = static_cast<double>(largest(columns));
  const double step = std::min(40.0, kWidth / static_cast<double>(columns.size()));
  double x = 0;
  double free = 0;  // where the next label may begin
  for (const Bar& column : columns) {
    const double height = (kBase - kTop) * static_cast<double>(column.value) / most;
    out += rectangle(x + step * 0.1, kBase - height, step * 0.8, height,
                     column.label + ": " + grouped(column.value));
    if (x >= free && x + kLabel <= kWidth + step) {
      out += text_at(x, kBase + 20, "start", column.label);
      free = x + kLabel;
    }
    x += step;
  }
  out += "<line x1=\"0\" y1=\"150\" x2=\"480\" y2=\"150\"/>";
  out += text_at(0, 12, "start", "at most " + grouped(largest(columns)));
  return out + "</svg>\n";
}

std::string day_of(std::int64_t day) {
  // Hinnant, chrono-compatible low-level date algorithms.
  const std::int64_t z = day + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  const std::int64_t m = month < 10 ? month + 3 : month - 9;
  const std::int64_t y = year + era * 400 + (m <= 2 ? 1 : 0);
  const std::int64_t d = of_year - (153 * month + 2) / 5 + 1;
  const auto two = [](std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
  };
  return std::to_string(y) + "-" + two(m) + "-" + two(d);
}

bool day_number(std::string_view iso, std::int64_t& result) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return false;
  const auto part = [&](std::size_t at, std::size_t size, std::int64_t& value) {
    const char* end = iso.data() + at + size;
    return std::from_chars(iso.data() + at, end, value).ptr == end;
  };
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;
  if (!part(0, 4, year) || !part(5, 2, month) || !part(8, 2, day)) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  result = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
  return true;
}

std::string time_axis(std::string_view title, const std::vector<Moment>& moments,
                      std::string_view now) {
  constexpr double kMargin = 10;
  if (moments.empty()) return {};
  std::int64_t first = moments.front().first;
  std::int64_t last = moments.front().last;
  for (const Moment& moment : moments) {
    first = std::min(first, moment.first);
    last = std::max(last, moment.last);
  }
  const double scale =
      (kWidth - 2 * kMargin) / static_cast<double>(std::max<std::int64_t>(last - first, 1));
  const auto place = [&](std::int64_t day) {
    return kMargin + static_cast<double>(day - first) * scale;
  };
  std::string out = open_svg(title, 64, "axis");
  out += "<line x1=\"0\" y1=\"28\" x2=\"480\" y2=\"28\"/>";
  for (const Moment& moment : moments) {
    const double width = place(moment.last) - place(moment.first);
    if (width > 4) {
      out += rectangle(place(moment.first), 23, width, 10, moment.label);
    } else {
      out += "<circle cx=\"" + number(place(moment.first)) + "\" cy=\"28\" r=\"5\"><title>" +
             escaped(moment.label) + "</title></circle>";
    }
  }
  std::int64_t today = 0;
  if (day_number(now, today) && today >= first && today <= last) {
    const std::string x = number(place(today));
    out += "<line class=\"now\" x1=\"" + x + "\" y1=\"12\" x2=\"" + x + "\" y2=\"44\"/>";
    const bool right = place(today) > kWidth * 3 / 4;
    out += text_at(place(today) + (right ? -4 : 4), 11, right ? "end" : "start", "published");
  }
  out += text_at(0, 60, "start", day_of(first));
  if (last > first) out += text_at(kWidth, 60, "end", day_of(last));
  return out + "</svg>\n";
}

}  // namespace onrecord
