#include "corpus/time_zone.hpp"

#include <unicode/timezone.h>
#include <unicode/tzfmt.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace onrecord {
namespace {

std::string two_digits(int number) {
  std::string out(2, '0');
  out[0] = static_cast<char>('0' + number / 10);
  out[1] = static_cast<char>('0' + number % 10);
  return out;
}

// By Howard Hinnant's civil calendar, in years that begin in March.
double days_since_1970(const LocalHour& at) {
  const int year = at.month <= 2 ? at.year - 1 : at.year;
  const int era = year / 400;
  const int of_era = year - era * 400;
  const int of_year = (153 * (at.month + (at.month > 2 ? -3 : 9)) + 2) / 5 + at.day - 1;
  const int leap_days = of_era / 4 - of_era / 100;
  return double(era) * 146097 + of_era * 365 + leap_days + of_year - 719468;
}

}  // namespace

std::string offset_name(int minutes) {
  if (minutes == 0) return "Z";
  const int size = std::abs(minutes);
  return (minutes < 0 ? "-" : "+") + two_digits(size / 60) + ":" + two_digits(size % 60);
}

std::string offset_of_zone(std::string_view name, const LocalHour& at) {
  static const auto formats = [] {
    std::array<std::unique_ptr<icu::TimeZoneFormat>, 2> made;
    // British names first: there BST is a summer time and EST still New York's.
    UErrorCode status = U_ZERO_ERROR;
    made[0].reset(icu::TimeZoneFormat::createInstance(icu::Locale::getUK(), status));
    made[1].reset(icu::TimeZoneFormat::createInstance(icu::Locale::getUS(), status));
    return made;
  }();
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  for (const auto& format : formats) {
    if (!format) continue;
    icu::ParsePosition position(0);
    UTimeZoneFormatTimeType type = UTZFMT_TIME_TYPE_UNKNOWN;
    const std::unique_ptr<icu::TimeZone> zone(format->parse(
        UTZFMT_STYLE_SPECIFIC_SHORT, text, position,
        UTZFMT_PARSE_OPTION_ALL_STYLES | UTZFMT_PARSE_OPTION_TZ_DATABASE_ABBREVIATIONS, &type));
    if (!zone || position.getIndex() != text.length()) continue;
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = zone->getRawOffset();
    std::int32_t saving = type == UTZFMT_TIME_TYPE_DAYLIGHT ? zone->getDSTSavings() : 0;
    if (type == UTZFMT_TIME_TYPE_UNKNOWN) {
      zone->getOffset((days_since_1970(at) * 24 + at.hour) * 3600000.0, 1, raw, saving, status);
    }
    if (U_SUCCESS(status)) return offset_name((raw + saving) / 60000);
  }
  return {};
}

}  // namespace onrecord
