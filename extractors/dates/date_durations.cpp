// How long, and how often.
#include <cstdlib>

#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

// P3Y, PT3H, P10Y for a decade, P2Y6M for two and a half years.
std::string duration_value(const Count& count, std::string_view unit) {
  const bool timed = unit.starts_with('T');
  std::string_view letter = timed ? unit.substr(1) : unit;
  int scale = 1;
  std::string_view smaller;
  int halves = 0;
  if (letter == "Y") smaller = "M", halves = 6;
  if (letter == "M") smaller = timed ? "S" : "D", halves = timed ? 30 : 15;
  if (letter == "H") smaller = "M", halves = 30;
  if (letter == "D") smaller = "TH", halves = 12;
  if (letter == "DE") letter = "Y", scale = 10, halves = 5;
  if (letter == "CE") letter = "Y", scale = 100, halves = 50;
  if (letter == "ML") letter = "Y", scale = 1000, halves = 500;
  if (letter == "FN") letter = "W", scale = 2, halves = 1;
  if (letter == "HY") letter = "M", scale = 6, halves = 3;
  const std::string prefix = timed ? "PT" : "P";
  if (count.vague && unit == "DE") return "PXY";  // as a decade is P10Y
  if (count.vague) {
    return prefix + "X" +
           std::string(timed                          ? letter
                       : unit == "FN" || unit == "HY" ? letter
                                                      : unit);
  }
  if (count.decimals.size() > 1 && scale == 1) {
    return prefix + std::to_string(count.whole) + std::string(count.decimals) + std::string(letter);
  }
  if (!count.half) return prefix + std::to_string(count.whole * scale) + std::string(letter);
  if (scale > 1) return prefix + std::to_string(count.whole * scale + halves) + std::string(letter);
  if (halves == 0) return prefix + std::to_string(count.whole) + ".5" + std::string(letter);
  std::string out = prefix;
  if (count.whole > 0) out += std::to_string(count.whole) + std::string(letter);
  if (smaller == "TH") {
    out += 'T';
    smaller = "H";
  }
  return out + std::to_string(halves) + std::string(smaller);
}

// P2Y and P6M are P2Y6M, PT2H and PT5M PT2H5M, P3D and PT4H P3DT4H; weeks stand by themselves in
// ISO 8601, and are counted in days before days.
std::string joined(const std::string& longer, const std::string& shorter) {
  const bool both_timed = longer.starts_with("PT") && shorter.starts_with("PT");
  if (longer.ends_with('W') && shorter.ends_with('D')) {
    return "P" +
           std::to_string(7 * std::atoi(longer.c_str() + 1) + std::atoi(shorter.c_str() + 1)) + "D";
  }
  return longer + shorter.substr(both_timed ? 2 : 1);
}

}  // namespace

// "three hours, 41 minutes and 5 seconds": what stands behind the first unit.
DateResolver::Value DateResolver::with_smaller_units(std::string value, TokenRange rest) const {
  std::uint32_t first = rest.first;
  for (std::uint32_t i = rest.first; i < rest.end; ++i) {
    const std::string_view unit_name = unit_of({i, i + 1});
    if (unit_name.empty()) continue;
    const std::optional<Count> count = words_.count({first, i});
    if (!count) return std::nullopt;
    value = joined(value, duration_value(*count, unit_name));
    first = i + 1;
  }
  return value;
}

DateResolver::Value DateResolver::duration(const Emission& emission, const DateGroups& groups,
                                           ResolvedDate& out) const {
  const std::string_view unit_name = unit_of(groups.unit);
  if (unit_name.empty()) return std::nullopt;
  Count count{1, false, false, {}};
  if (emission.vague) {
    count.vague = true;
  } else if (!groups.count.empty()) {
    const std::optional<Count> said = words_.count(groups.count);
    if (!said) return std::nullopt;
    count = *said;
  }
  for (std::uint32_t i = groups.date.first; i < groups.date.end && !emission.vague; ++i) {
    if (!words_.is(i, classes_.half)) continue;
    if (groups.count.empty() && i < groups.unit.first) count.whole = 0;
    count.half = true;
  }
  if (emission.range == DateRange::kCounts) {
    const std::optional<Count> second = words_.count({groups.second.first, groups.unit.first});
    if (!second) return std::nullopt;
    out.second = duration_value(*second, unit_name);
  } else if (!groups.second.empty()) {
    return with_smaller_units(duration_value(count, unit_name), groups.second);
  }
  return duration_value(count, unit_name);
}

DateResolver::Value DateResolver::every(const DateGroups& groups) const {
  const std::string part(part_of(groups.part));
  if (const std::optional<int> weekday = words_.weekday(groups.weekday)) {
    return "XXXX-WXX-" + std::to_string(*weekday) + part;
  }
  if (const std::optional<int> month = words_.month(groups.month))
    return "XXXX-" + two_digits(*month);
  if (const std::string_view season = words_.value(groups.name, {classes_.season});
      !season.empty()) {
    return "XXXX-" + std::string(season);
  }
  if (!part.empty()) return "XXXX-XX-XX" + part;
  const std::string_view unit_name = unit_of(groups.unit);
  if (unit_name.empty()) return std::nullopt;
  Count count = words_.count(groups.count).value_or(Count{1, false, false, {}});
  if (words_.has_word(groups.date, "other")) count.whole = 2;
  return duration_value(count, unit_name);
}

}  // namespace onrecord
