// What a rule of dates.rules says of its matches, read once.
#include <cstdlib>

#include "corpus/error.hpp"
#include "extractors/dates/date_values.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::pair<std::string_view, Resolver>, 26> kResolvers = {{
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
    {"event", Resolver::kEvent},      {"weeks-from-day", Resolver::kWeeksFromDay},
}};

constexpr std::array<std::pair<std::string_view, DateRange>, 5> kRanges = {{
    {"year", DateRange::kYears},
    {"day", DateRange::kDays},
    {"name", DateRange::kNames},
    {"count", DateRange::kCounts},
    {"clock", DateRange::kClocks},
}};

}  // namespace

bool is_ahead(Tense tense) {
  return tense == Tense::kFuture || tense == Tense::kPresent || tense == Tense::kUntil;
}

bool points_a_way(Resolver resolver) {
  switch (resolver) {
    case Resolver::kCalendar:
    case Resolver::kUnit:
    case Resolver::kWeekend:
    case Resolver::kQuarter:
    case Resolver::kHalf:
    case Resolver::kSeason:
    case Resolver::kShift:
    case Resolver::kClock:
    case Resolver::kNth:
    case Resolver::kWeekOf:
    case Resolver::kDayOfMonth:
    case Resolver::kFeast:
    case Resolver::kEdge:
      return true;
    default:
      return false;
  }
}

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

}  // namespace onrecord
