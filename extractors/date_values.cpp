#include "extractors/date_values.hpp"

#include <cstdlib>

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::pair<std::string_view, Resolver>, 24> kResolvers = {{
    {"fixed", Resolver::kFixed},      {"calendar", Resolver::kCalendar},
    {"numeric", Resolver::kNumeric},  {"year", Resolver::kYear},
    {"decade", Resolver::kDecade},    {"century", Resolver::kCentury},
    {"unit", Resolver::kUnit},        {"weekend", Resolver::kWeekend},
    {"same", Resolver::kSame},        {"edge", Resolver::kEdge},
    {"quarter", Resolver::kQuarter},  {"half", Resolver::kHalf},
    {"season", Resolver::kSeason},    {"feast", Resolver::kFeast},
    {"today", Resolver::kToday},      {"shift", Resolver::kShift},
    {"year-ago", Resolver::kYearAgo}, {"duration", Resolver::kDuration},
    {"every", Resolver::kEvery},      {"frequency", Resolver::kFrequency},
    {"clock", Resolver::kClock},      {"nth", Resolver::kNth},
    {"week-of", Resolver::kWeekOf},   {"day-of-month", Resolver::kDayOfMonth},
}};

constexpr std::array<std::pair<std::string_view, DateRange>, 5> kRanges = {{
    {"year", DateRange::kYears},
    {"day", DateRange::kDays},
    {"name", DateRange::kNames},
    {"count", DateRange::kCounts},
    {"clock", DateRange::kClocks},
}};

constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};

int season_month(std::string_view season) {
  for (std::size_t i = 0; i < kSeasons.size(); ++i) {
    if (kSeasons[i] == season) return static_cast<int>(i) * 3 + 3;
  }
  return 0;
}

std::string quarter_of(int year, int quarter) {
  const int quarters = year * 4 + quarter - 1;
  return iso_year(quarters / 4) + "-Q" + std::to_string(quarters % 4 + 1);
}

int quarter_in(Day day) {
  return (month_of(day) + 2) / 3;
}

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
  if (letter == "WE") letter = count.vague ? "WE" : "WE";
  const std::string prefix = timed ? "PT" : "P";
  if (count.vague) {
    return prefix + "X" +
           std::string(timed                          ? letter
                       : unit == "FN" || unit == "HY" ? letter
                                                      : unit);
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

bool is_day(std::string_view value) {
  return value.size() >= 10 && value[4] == '-' && value[7] == '-' && value[8] != 'X';
}

}  // namespace

Emission::Emission(const Rule& rule)
    : value(rule.emits("value")), mod(rule.emits("mod")), unit(rule.emits("unit")) {
  const auto refuse = [&](std::string_view key) {
    throw Error(Error::Kind::kRules, rule.source.where(),
                "emit " + std::string(key) + "=" + std::string(rule.emits(key)) + " means nothing",
                "the head of dates.rules says what can stand there");
  };
  if (!parse(rule.emits("type", "DATE"), type)) refuse("type");
  bool found = false;
  for (const auto& [name, how] : kResolvers) {
    if (name != rule.emits("resolve", "fixed")) continue;
    resolver = how;
    found = true;
  }
  if (!found) refuse("resolve");
  if (const std::string_view text = rule.emits("shift"); !text.empty()) {
    shift = std::atoi(std::string(text).c_str());
  }
  if (const std::string_view text = rule.emits("sign", "-1"); text != "1" && text != "-1") {
    refuse("sign");
  } else {
    sign = text == "1" ? 1 : -1;
  }
  if (const std::string_view text = rule.emits("anchor", "reference");
      text != "reference" && text != "last") {
    refuse("anchor");
  } else {
    anchored_to_last = text == "last";
  }
  vague = rule.emits("count") == "X";
  found = rule.emits("range").empty();
  for (const auto& [name, shared] : kRanges) {
    if (name != rule.emits("range")) continue;
    range = shared;
    found = true;
  }
  if (!found) refuse("range");
}

int DateResolver::reference_year() const {
  return memory_.reference ? year_of(*memory_.reference) : 2000;
}

std::string_view DateResolver::unit_of(TokenRange range) const {
  return words_.value(range,
                      {classes_.unit, classes_.big_unit, classes_.big_units, classes_.unit_second});
}

std::string_view DateResolver::part_of(TokenRange range) const {
  return words_.value(range, {classes_.daypart, classes_.daypart_hour});
}

bool DateResolver::has_word(TokenRange range, std::string_view word) const {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (lower(words_.text(i)) == word) return true;
  }
  return false;
}

std::optional<ResolvedDate> DateResolver::resolve(const Emission& emission,
                                                  const DateGroups& groups, Tense tense) const {
  ResolvedDate out;
  out.type = emission.type;
  out.mod = emission.mod;
  if (const std::string_view edge = words_.value(groups.edge, {classes_.edge}); !edge.empty()) {
    out.mod = edge;
  }
  if (const std::string_view nearly = words_.value(groups.name, {classes_.nearly});
      !nearly.empty()) {
    out.mod = emission.type == DateType::kDuration ? nearly : "APPROX";
  }
  const Value value = value_of(emission, groups, tense, out);
  if (!value) return std::nullopt;
  out.value = *value;
  return out;
}

DateResolver::Value DateResolver::value_of(const Emission& emission, const DateGroups& groups,
                                           Tense tense, ResolvedDate& out) const {
  switch (emission.resolver) {
    case Resolver::kFixed:
      return emission.value;
    case Resolver::kCalendar:
      return calendar(groups, tense, emission.range, out);
    case Resolver::kNumeric:
      return numeric(groups);
    case Resolver::kYear:
      return year(emission, groups, out);
    case Resolver::kDecade: {
      const std::optional<int> decade = words_.decade(groups.name);
      return decade ? Value(std::to_string(*decade)) : std::nullopt;
    }
    case Resolver::kCentury: {
      const std::optional<int> century = words_.ordinal(groups.name);
      return century && *century > 0 && *century < 30 ? Value(two_digits(*century - 1))
                                                      : std::nullopt;
    }
    case Resolver::kUnit:
      return unit(unit_of(groups.unit), words_.direction(groups.dir).value_or(0), out);
    case Resolver::kWeekend:
      return weekend(tense, out);
    case Resolver::kSame:
      return same(groups, out);
    case Resolver::kEdge: {
      const std::string_view of = unit_of(groups.unit);
      return unit(of.empty() ? "Y" : of, 0, out);
    }
    case Resolver::kQuarter:
      return quarter(groups, tense, out);
    case Resolver::kHalf:
      return half(groups, out);
    case Resolver::kSeason:
      return season(groups, tense, out);
    case Resolver::kFeast:
      return feast(groups, out);
    case Resolver::kToday:
      return today(groups, out);
    case Resolver::kShift:
      return shift(emission, groups, out);
    case Resolver::kYearAgo:
      return year_ago(groups, out);
    case Resolver::kDuration:
      return duration(emission, groups, out);
    case Resolver::kEvery:
      return every(groups);
    case Resolver::kFrequency: {
      const std::string_view period = words_.value(groups.name, {classes_.frequency, classes_.long_word});
      return period.empty() ? std::nullopt : Value(period);
    }
    case Resolver::kClock:
      return clock(groups, tense, out);
    case Resolver::kNth:
      return nth(groups, tense, out);
    case Resolver::kWeekOf: {
      const Value day = calendar(groups, tense, DateRange::kNone, out);
      const std::optional<Day> found = day ? parse_day(*day) : std::nullopt;
      return found ? Value(iso_week(*found)) : std::nullopt;
    }
    case Resolver::kDayOfMonth:
      return day_of_month(groups, out);
  }
  return std::nullopt;
}

DateResolver::Value DateResolver::year(const Emission& emission, const DateGroups& groups,
                                       ResolvedDate& out) const {
  const std::optional<int> year = words_.year(groups.year, reference_year());
  if (!year || *year > 2999) return std::nullopt;
  if (emission.range == DateRange::kYears) {
    std::optional<int> second = words_.year(groups.second, reference_year());
    if (second && words_.text(groups.second.first).size() == 2) {
      second = *year / 100 * 100 + *second % 100;
    }
    if (!second || *second <= *year) return std::nullopt;
    out.second = iso_year(*second);
  }
  return iso_year(*year);
}

DateResolver::Value DateResolver::unit(std::string_view unit, int distance,
                                       ResolvedDate& out) const {
  if (!memory_.reference) {
    if (unit == "D") return "XXXX-XX-XX";
    if (unit == "W") return "XXXX-WXX";
    if (unit == "M") return "XXXX-XX";
    if (unit == "Y") return "XXXX";
    if (unit == "Q") return "XXXX-QX";
    if (unit == "WE") return "XXXX-WXX-WE";
    return std::nullopt;
  }
  const Day today = *memory_.reference;
  out.anchor = today;
  if (unit == "D") return iso_day(today + chrono::days(distance));
  if (unit == "W") return iso_week(today + chrono::days(7 * distance));
  if (unit == "WE") return iso_week(today + chrono::days(7 * distance)) + "-WE";
  if (unit == "M") return iso_month(year_of(today), month_of(today) + distance);
  if (unit == "Y") return iso_year(year_of(today) + distance);
  if (unit == "Q") return quarter_of(year_of(today), quarter_in(today) + distance);
  if (unit == "DE") return std::to_string(year_of(today) / 10 + distance);
  if (unit == "CE") return two_digits(year_of(today) / 100 + distance);
  return std::nullopt;
}

DateResolver::Value DateResolver::weekend(Tense tense, ResolvedDate& out) const {
  if (!memory_.reference) return "XXXX-WXX-WE";
  const Day today = *memory_.reference;
  out.anchor = today;
  const bool ahead = tense == Tense::kFuture || tense == Tense::kModal;
  const bool now = weekday_of(today) >= 6;
  return iso_week(ahead || now ? today : today - chrono::days(7)) + "-WE";
}

DateResolver::Value DateResolver::same(const DateGroups& groups, ResolvedDate& out) const {
  if (!groups.part.empty()) {
    out.anchor = memory_.day ? memory_.day : memory_.reference;
    return (out.anchor ? iso_day(*out.anchor) : "XXXX-XX-XX") + std::string(part_of(groups.part));
  }
  const std::string_view unit_name = unit_of(groups.unit);
  if (unit_name == "Q" || has_word(groups.unit, "period")) {
    if (!memory_.quarter.empty()) return memory_.quarter;
    return unit("Q", -1, out);
  }
  out.anchor = memory_.day ? memory_.day : memory_.reference;
  if (unit_name == "D") {
    if (memory_.day) return iso_day(*memory_.day);
  } else if (unit_name == "Y" && memory_.year) {
    return iso_year(*memory_.year);
  } else if (unit_name == "M" && !memory_.month.empty()) {
    return memory_.month;
  } else if (unit_name == "W" && memory_.day) {
    return iso_week(*memory_.day);
  } else if (unit_name == "WE" && memory_.day) {
    return iso_week(*memory_.day) + "-WE";
  } else if (unit_name == "DE" && memory_.year) {
    return std::to_string(*memory_.year / 10);
  }
  return unit(unit_name, 0, out);
}

DateResolver::Value DateResolver::quarter(const DateGroups& groups, Tense tense,
                                          ResolvedDate& out) const {
  std::optional<int> which = words_.ordinal(groups.name);
  if (which == -1) which = 4;
  if (!which || *which < 1 || *which > 4) return std::nullopt;
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    return quarter_of(*year, *which);
  }
  if (!memory_.reference) return "XXXX-Q" + std::to_string(*which);
  out.anchor = memory_.reference;
  int year = reference_year();
  if (const std::optional<int> direction = words_.direction(groups.dir)) {
    return quarter_of(year + *direction, *which);
  }
  // Reports speak of the quarter just over; one far ahead is that of last year.
  const int now = quarter_in(*memory_.reference);
  if (*which - now >= 2 && tense != Tense::kFuture) --year;
  if (now - *which >= 2 && (tense == Tense::kFuture || tense == Tense::kModal)) ++year;
  if (has_word(groups.date, "ago") || has_word(groups.date, "earlier")) --year;
  return quarter_of(year, *which);
}

DateResolver::Value DateResolver::half(const DateGroups& groups, ResolvedDate& out) const {
  std::optional<int> which = words_.ordinal(groups.name);
  if (which == -1) which = 2;
  if (!which || *which < 1 || *which > 2) return std::nullopt;
  const std::string end = "-H" + std::to_string(*which);
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    return iso_year(*year) + end;
  }
  if (!memory_.reference) return "XXXX" + end;
  out.anchor = memory_.reference;
  return iso_year(reference_year() + words_.direction(groups.dir).value_or(0)) + end;
}

DateResolver::Value DateResolver::season(const DateGroups& groups, Tense tense,
                                         ResolvedDate& out) const {
  const std::string name(words_.value(groups.name, {classes_.season}));
  const int start = season_month(name);
  if (start == 0) return std::nullopt;
  if (const std::optional<int> year = words_.year(groups.year, reference_year())) {
    return iso_year(*year) + "-" + name;
  }
  if (!memory_.reference) return "XXXX-" + name;
  out.anchor = memory_.reference;
  const int year = reference_year();
  const int month = month_of(*memory_.reference);
  // The year in which the season that is now, or was last, began.
  const int latest = start <= month ? year : year - 1;
  const bool is_now = (month - start + 12) % 12 < 3;
  const std::optional<int> direction = words_.direction(groups.dir);
  int found = latest;
  if (direction == -1) {
    found = is_now ? latest - 1 : latest;
  } else if (direction == 1) {
    found = latest + 1;
  } else if (direction == 0) {
    found = is_now ? latest : year;
    if (!is_now && tense == Tense::kFuture && start < month) found = year + 1;
  } else if (!is_now &&
             (tense == Tense::kFuture || tense == Tense::kModal || tense == Tense::kUntil)) {
    found = latest + 1;
  }
  return iso_year(found) + "-" + name;
}

DateResolver::Value DateResolver::shift(const Emission& emission, const DateGroups& groups,
                                        ResolvedDate& out) const {
  const std::string_view unit_name =
      groups.unit.empty() ? std::string_view(emission.unit) : unit_of(groups.unit);
  std::optional<Count> count = words_.count(groups.count);
  if (!count && groups.count.empty()) count = Count{emission.shift.value_or(1), false, false};
  if (!count) return std::nullopt;
  if (count->vague) return emission.sign < 0 ? "PAST_REF" : "FUTURE_REF";
  const bool from_last = emission.anchored_to_last && memory_.day;
  const std::optional<Day> base = from_last ? memory_.day : memory_.reference;
  const int distance = emission.sign * count->whole;
  if (!base || std::abs(distance) > 3000) return unit(unit_name, 0, out);
  out.anchor = base;
  const std::string part(part_of(groups.part));
  if (!groups.weekday.empty()) {
    const std::optional<int> weekday = words_.weekday(groups.weekday);
    if (!weekday) return std::nullopt;
    return iso_day(on_or_after(*base + chrono::days(1), *weekday));
  }
  if (unit_name == "D") return iso_day(*base + chrono::days(distance)) + part;
  if (unit_name == "W" || unit_name == "FN") {
    const Day day = *base + chrono::days((unit_name == "FN" ? 14 : 7) * distance);
    return from_last && emission.sign > 0 ? iso_day(day) : iso_week(day);
  }
  if (unit_name == "M") {
    return iso_month(year_of(*base), month_of(*base) + distance);
  }
  if (unit_name == "Q") return quarter_of(year_of(*base), quarter_in(*base) + distance);
  const int years = unit_name == "Y"    ? 1
                    : unit_name == "DE" ? 10
                    : unit_name == "CE" ? 100
                    : unit_name == "ML" ? 1000
                                        : 0;
  if (years > 0) {
    const int year =
        year_of(*base) + distance * years + (count->half ? emission.sign * years / 2 : 0);
    return iso_year(year);
  }
  if (unit_name.starts_with('T')) return iso_day(*base);
  return std::nullopt;
}

DateResolver::Value DateResolver::year_ago(const DateGroups& groups, ResolvedDate& out) const {
  const std::optional<int> year = words_.year(groups.year, reference_year());
  if (has_word(groups.date, "month") || has_word(groups.date, "week")) {
    if (!memory_.reference) return std::nullopt;
    out.anchor = memory_.reference;
    const std::string month = memory_.month.empty() ? iso_day(*memory_.reference).substr(0, 7) : memory_.month;
    if (has_word(groups.date, "month"))
      return iso_year(std::atoi(month.substr(0, 4).c_str()) - 1) + month.substr(4);
    return iso_week(*memory_.reference - chrono::days(364));
  }
  if (!memory_.quarter.empty()) {
    const int reported = std::atoi(memory_.quarter.substr(0, 4).c_str());
    return iso_year(year.value_or(reported - 1)) + memory_.quarter.substr(4);
  }
  if (!year && !memory_.month.empty() && has_word(groups.date, "period")) {
    return iso_year(std::atoi(memory_.month.substr(0, 4).c_str()) - 1) + memory_.month.substr(4);
  }
  return year ? Value(iso_year(*year)) : unit("Y", -1, out);
}

DateResolver::Value DateResolver::duration(const Emission& emission, const DateGroups& groups,
                                           ResolvedDate& out) const {
  const std::string_view unit_name = unit_of(groups.unit);
  if (unit_name.empty()) return std::nullopt;
  Count count{1, false, false};
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
  Count count = words_.count(groups.count).value_or(Count{1, false, false});
  if (has_word(groups.date, "other")) count.whole = 2;
  return duration_value(count, unit_name);
}

DateResolver::Value DateResolver::clock(const DateGroups& groups, Tense tense,
                                        ResolvedDate& out) const {
  std::optional<ClockTime> time = words_.clock(groups.name, groups.date);
  if (!time) return std::nullopt;
  const Value day = clock_day(groups, tense, out);
  if (!day) return std::nullopt;
  if (!groups.second.empty()) {
    const std::optional<ClockTime> second = words_.clock(groups.second, groups.second);
    if (!second) return std::nullopt;
    out.second = *day + second->value;
    // "9 to 11 p.m." begins in the evening, "11 to 1 p.m." in the morning.
    const int hour = std::atoi(time->value.c_str() + 1);
    if (hour < 12 && second->value >= "T12" && hour + 12 <= std::atoi(second->value.c_str() + 1))
      time->value.replace(1, 2, std::to_string(hour + 12));
  }
  return *day + time->value + (time->universal ? "Z" : "");
}

// The day that a time of the clock belongs to.
DateResolver::Value DateResolver::clock_day(const DateGroups& groups, Tense tense,
                                            ResolvedDate& out) const {
  if (!groups.month.empty() || !groups.weekday.empty()) {
    DateGroups date = groups;
    date.part = {};
    return calendar(date, tense, DateRange::kNone, out);
  }
  if (!memory_.reference) return "XXXX-XX-XX";
  const std::optional<int> distance = words_.direction(groups.dir);
  Day base = *memory_.reference;
  if (!distance && memory_.day && memory_.day_sentence == sentence_) base = *memory_.day;
  out.anchor = base;
  return iso_day(base + chrono::days(distance.value_or(0)));
}

void remember(const std::string& value, std::size_t sentence, DateMemory& memory) {
  if (value.size() < 4 || value[0] < '0' || value[0] > '9' || value[3] < '0' || value[3] > '9')
    return;
  memory.year = std::atoi(value.substr(0, 4).c_str());
  if (value.size() == 7 && value[5] == 'Q') {
    // Reports speak of quarters that are over.
    const std::optional<Days> days = days_of(value);
    const bool goes_on = days && memory.reference && days->until >= *memory.reference;
    if (!goes_on && (memory.quarter.empty() || value.substr(0, 4) >= memory.quarter.substr(0, 4))) {
      memory.quarter = value;
    }
  } else if (is_day(value)) {
    memory.day = parse_day(value);
    memory.day_sentence = sentence;
    memory.month = value.substr(0, 7);
  } else if (value.size() == 7 && value[5] != 'H' && value[4] == '-') {
    memory.month = value;
  }
}

}  // namespace onrecord
