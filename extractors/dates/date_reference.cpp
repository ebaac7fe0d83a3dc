#include "extractors/dates/date_reference.hpp"

#include <algorithm>
#include <charconv>

#include "extractors/dates/date_calendar.hpp"

namespace onrecord {
namespace {

namespace chrono = std::chrono;

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  return url.substr(begin, url.find('/', begin) - begin);
}

// ".uk" for news.example.co.uk: how dates.words names a country.
std::string_view country_of(const Article& article) {
  const std::string_view host = host_of(article.url);
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : host.substr(dot);
}

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// The year of accounts from the value that FISCAL_YEAR gives: "04", "10+".
std::optional<FiscalYear> fiscal_year_of(std::string_view value) {
  const bool named_by_end = value.ends_with('+');
  if (named_by_end) value.remove_suffix(1);
  const std::optional<int> month = number_of(value);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return FiscalYear{*month, named_by_end};
}

// Whether it is evening in America, and the stamp is in universal time.
bool is_american_evening(std::string_view published) {
  constexpr std::size_t kHour = 11;
  if (published.size() <= kHour + 2 || published[kHour - 1] != 'T') return false;
  const std::optional<int> hour = number_of(published.substr(kHour, 2));
  constexpr int kMidnight = 5;  // on the east coast
  return hour && *hour < kMidnight && (published.ends_with('Z') || published.ends_with("+00:00"));
}

// "(May 3, 2025)" on a line of its own at the head of a transcript.
std::optional<Day> day_of_speech(const Document& document, const DateWords& words) {
  constexpr std::size_t kHead = 8;  // sentences
  constexpr std::uint32_t kLine = 6;
  for (std::size_t i = 0; i < std::min(document.sentences.size(), kHead); ++i) {
    const std::uint32_t first = document.sentences[i].first_token;
    if (document.sentences[i].end_token != first + kLine || words.text(first) != "(" ||
        words.text(first + 3) != "," || words.text(first + 5) != ")") {
      continue;
    }
    const std::optional<int> month = words.month({first + 1, first + 2});
    const std::optional<int> day = words.day_number({first + 2, first + 3});
    const std::optional<int> year = number_of(words.text(first + 4));
    if (month && day && year) return make_day(*year, *month, *day);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> day_of_writing(const Document& document, const Reading& reading,
                                  const DateWords& words, const DateClasses& classes) {
  const std::optional<Day> stamped = parse_day(document.article.published);
  constexpr chrono::days kFew(3);
  const std::optional<Day> said = stamped ? day_of_speech(document, words) : std::nullopt;
  if (said && *said <= *stamped && *said + kFew >= *stamped) return said;
  if (!stamped || !is_american_evening(document.article.published)) return stamped;
  constexpr std::size_t kFirstWords = 400;
  const Day yesterday = *stamped - chrono::days(1);
  int bare = 0;
  int named_today = 0;
  for (std::uint32_t i = 1; i < std::min(document.tokens.size(), kFirstWords); ++i) {
    if (!words.is(i, classes.weekday)) continue;
    const std::optional<int> weekday = words.weekday({i, i + 1});
    if (weekday == weekday_of(*stamped)) ++named_today;
    const Tag before = reading.words[i - 1].tag;
    const bool is_bare = before == Tag::kVerb || before == Tag::kVpart || before == Tag::kNoun ||
                         before == Tag::kPropn;
    if (weekday == weekday_of(yesterday) && is_bare) ++bare;
  }
  return bare > named_today ? yesterday : *stamped;
}

NumericOrder numeric_order(const Document& document, const Lexicon& lexicon,
                           const DateClasses& classes) {
  const std::string_view text = document.article.text;
  const std::optional<Day> published = parse_day(document.article.published);
  int day_first = 0;
  int month_first = 0;
  for (std::size_t i = 0; i + 4 < document.tokens.size(); ++i) {
    const auto token = [&](std::size_t k) { return slice(text, document.tokens[i + k].span); };
    if (token(1) != "/" || token(3) != "/") continue;
    const std::optional<int> first = number_of(token(0));
    const std::optional<int> second = number_of(token(2));
    const std::optional<int> year = number_of(token(4));
    if (!first || !second || !year) continue;
    const int full_year = *year < 100 ? *year + 2000 : *year;
    const std::optional<Day> as_day = make_day(full_year, *second, *first);
    const std::optional<Day> as_month = make_day(full_year, *first, *second);
    const bool is_published = published && as_day != as_month;
    if ((as_day && !as_month) || (is_published && as_day == published)) ++day_first;
    if ((as_month && !as_day) || (is_published && as_month == published)) ++month_first;
  }
  if (day_first != month_first)
    return day_first > month_first ? NumericOrder::kDayFirst : NumericOrder::kMonthFirst;
  const std::string_view country = country_of(document.article);
  return !country.empty() && lexicon.has(lexicon.look_up(country).kind, classes.day_first)
             ? NumericOrder::kDayFirst
             : NumericOrder::kMonthFirst;
}

bool reports_game(const Document& document, const DateWords& words, const DateClasses& classes) {
  constexpr int kFew = 3;
  int found = 0;
  for (std::uint32_t i = 0; i < document.tokens.size() && found < kFew; ++i) {
    if (words.is(i, classes.game)) ++found;
  }
  return found == kFew;
}

std::optional<chrono::sys_seconds> instant_of(std::string_view published) {
  const std::optional<Day> day = parse_day(published);
  if (!day || published.size() < 17 || published[10] != 'T' || published[13] != ':')
    return std::nullopt;
  const std::optional<int> hour = number_of(published.substr(11, 2));
  const std::optional<int> minute = number_of(published.substr(14, 2));
  const std::size_t sign = published.find_first_of("Z+-", 16);
  if (!hour || !minute || sign == std::string_view::npos) return std::nullopt;
  int offset = 0;
  if (published[sign] != 'Z') {
    if (published.size() < sign + 6) return std::nullopt;
    const std::optional<int> hours = number_of(published.substr(sign + 1, 2));
    const std::optional<int> minutes = number_of(published.substr(sign + 4, 2));
    if (!hours || !minutes) return std::nullopt;
    offset = (*hours * 60 + *minutes) * (published[sign] == '-' ? -1 : 1);
  }
  return chrono::sys_seconds(*day) + chrono::minutes(*hour * 60 + *minute - offset);
}

FiscalYear fiscal_year(const Article& article, const DateWords& words, const Lexicon& lexicon,
                       const DateClasses& classes, const Sentence& sentence) {
  const auto of = [&](std::string_view country) -> std::optional<FiscalYear> {
    if (country.empty()) return std::nullopt;
    return fiscal_year_of(lexicon.value(lexicon.look_up(country).word, classes.fiscal_year));
  };
  if (const std::optional<FiscalYear> year = of(country_of(article))) return *year;
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (words.is(i, classes.federal)) return of(".gov").value_or(FiscalYear());
  }
  return {};
}

}  // namespace onrecord
