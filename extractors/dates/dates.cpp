#include "extractors/dates/dates.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "extractors/dates/date_calendar.hpp"
#include "extractors/dates/date_context.hpp"
#include "extractors/dates/date_events.hpp"
#include "extractors/dates/date_names.hpp"
#include "extractors/dates/date_narrative.hpp"
#include "extractors/dates/date_neighbours.hpp"
#include "extractors/dates/date_reference.hpp"
#include "extractors/dates/date_tense.hpp"
#include "extractors/dates/date_triggers.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"
#include "extractors/rulebook/patterns.hpp"

namespace onrecord {
namespace {

// Tokens on either side of a trigger that its expression and the guards may reach.
constexpr std::uint32_t kWindow = 6;

constexpr std::size_t kIsoDay = 10;  // letters

// Sentences whose expressions are looked for before the first of them is resolved: searching and
// resolving are much code each, and take turns less often so.
constexpr std::size_t kAhead = 64;

// The groups of dates.rules, in the order of DateGroups.
constexpr std::array<std::string_view, 12> kGroups = {"date", "second",  "year",  "month",
                                                      "day",  "weekday", "count", "unit",
                                                      "part", "edge",    "dir",   "name"};

}  // namespace

struct DateRules::State {
  State(const Rulebook& rulebook, const Lexicon& words)
      : lexicon(words),
        classes(words),
        patterns(rulebook, words, "dates"),
        triggers(words, patterns) {
    for (const Rule* rule : patterns.rules()) emissions.emplace_back(*rule);
    for (std::size_t i = 0; i < kGroups.size(); ++i) groups[i] = patterns.group(kGroups[i]);
  }

  DateGroups groups_of(const Match& match) const {
    const auto at = [&](std::size_t i) {
      return groups[i] == kMostGroups ? TokenRange{} : match.groups[groups[i]];
    };
    DateGroups found{at(0), at(1), at(2), at(3), at(4),  at(5),
                     at(6), at(7), at(8), at(9), at(10), at(11)};
    if (found.date.empty()) found.date = match.tokens;
    return found;
  }

  const Lexicon& lexicon;
  DateClasses classes;
  Patterns patterns;
  DateTriggers triggers;
  std::vector<Emission> emissions;
  std::array<std::size_t, kGroups.size()> groups{};
};

DateRules::DateRules(const Rulebook& rulebook, const Lexicon& lexicon)
    : state_(std::make_unique<State>(rulebook, lexicon)) {}
DateRules::~DateRules() = default;
DateRules::DateRules(DateRules&&) noexcept = default;
DateRules& DateRules::operator=(DateRules&&) noexcept = default;

namespace {

// A match that may be a date.
struct Candidate {
  std::uint16_t rule = 0;
  TokenRange tokens;  // the expression, without the words that the rule wants around it
  DateGroups groups;
};

// The candidates of one sentence that stay: of two that overlap the longer, then the earlier rule.
void keep_longest(std::vector<Candidate>& candidates) {
  if (candidates.size() < 2) return;
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
    if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
    return a.rule < b.rule;
  });
  std::size_t kept = 1;
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    const TokenRange tokens = candidates[i].tokens;
    const TokenRange last = candidates[kept - 1].tokens;
    if (tokens.first >= last.end) {
      candidates[kept++] = candidates[i];
    } else if (tokens.end - tokens.first > last.end - last.first) {
      candidates[kept - 1] = candidates[i];
    }
  }
  candidates.resize(kept);
}

class DateFinder {
 public:
  DateFinder(const Document& document, const Reading& reading, const DateRules::State& rules,
             std::vector<Date>& out)
      : document_(document),
        reading_(reading),
        rules_(rules),
        words_(document, reading, rules.lexicon, rules.classes),
        out_(out),
        narrative_(words_, rules.classes) {
    memory_.reference = day_of_writing(document, reading, words_, rules.classes);
    if (memory_.reference) reference_ = iso_day(*memory_.reference);
    memory_.instant = instant_of(document.article.published);
    symbols_.reserve(std::size_t{4} * kWindow);
  }

  void run() {
    // Lists of other stories and footers speak of other days.
    auto zone = document_.zones.begin();
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Span sentence = document_.sentences[i].span;
      while (zone != document_.zones.end() && zone->span.end <= sentence.begin) ++zone;
      const bool other = zone != document_.zones.end() && zone->span.contains(sentence) &&
                         (zone->kind == ZoneKind::kRelated || zone->kind == ZoneKind::kFooter);
      if (!other) search_sentence(i);
      if (searched_.size() == kAhead) read_searched();
    }
    read_searched();
    // Only clocks are found out of their order.
    const auto earlier = [](const Date& a, const Date& b) { return a.span < b.span; };
    if (!std::is_sorted(out_.begin(), out_.end(), earlier)) {
      std::sort(out_.begin(), out_.end(), earlier);
    }
  }

 private:
  // A sentence and the end of its matches; they begin where those of the one before end.
  struct Searched {
    std::size_t sentence = 0;
    std::size_t end = 0;
  };

  void search_sentence(std::size_t index) {
    const Sentence& sentence = document_.sentences[index];
    std::uint32_t read = sentence.first_token;  // tokens before it belong to a window already read
    const Word* const words = reading_.words.data();
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (!rules_.triggers.is(words[i].kind)) continue;
      const std::uint32_t first = std::max(read, i > kWindow ? i - kWindow : 0);
      // Windows that would touch are one.
      std::uint32_t last = i;
      for (; i < sentence.end_token && i <= last + 2 * kWindow; ++i) {
        if (rules_.triggers.is(words[i].kind)) last = i;
      }
      const std::uint32_t end = std::min(sentence.end_token, last + kWindow + 1);
      i = end - 1;
      read_window(first, end);
      read = end;
    }
    searched_.push_back({index, matches_.size()});
  }

  void read_searched() {
    std::size_t begin = 0;
    for (const auto& [sentence, end] : searched_) {
      read_sentence(sentence, std::span(matches_).subspan(begin, end - begin));
      begin = end;
    }
    searched_.clear();
    matches_.clear();
  }

  void read_sentence(std::size_t index, std::span<const Match> matches) {
    const Sentence& sentence = document_.sentences[index];
    constexpr std::uint32_t kLine = 16;  // tokens; what is longer is no line below a heading
    if (sentence.end_token - sentence.first_token > kLine) heading_day_.reset();
    if (matches.empty()) return;
    candidates_.clear();
    for (const Match& match : matches) {
      const DateGroups groups = rules_.groups_of(match);
      const Resolver resolver = rules_.emissions[match.rule].resolver;
      if (is_name(document_, reading_, words_, rules_.classes, resolver, groups, sentence))
        continue;
      if (resolver == Resolver::kDuration && !comes_every_year(groups.date) &&
          is_rate(words_, reading_, groups.date, sentence)) {
        continue;
      }
      if (is_of_game(resolver, groups) ||
          (resolver == Resolver::kHalf && groups.year.empty() &&
           is_half_of_game(words_, rules_.classes, groups.date, sentence)))
        continue;
      candidates_.push_back(
          {match.rule, groups.second.empty() ? groups.date : match.tokens, groups});
    }
    keep_longest(candidates_);
    added_.clear();
    // A time of the clock belongs to the day that its sentence names, before or after it.
    bool has_clocks = false;
    for (const Candidate& candidate : candidates_) {
      const bool clock = is_clock_of_sentence(candidate);
      has_clocks = has_clocks || clock;
      if (!clock) add(candidate, index);
    }
    if (has_clocks) add_clocks(index);
    events_.anchor(words_, reading_, sentence, added_, out_);
    if (is_heading(added_, words_, sentence)) heading_day_ = added_.front().day;
  }

  void add_clocks(std::size_t sentence) {
    days_.clear();
    std::copy_if(added_.begin(), added_.end(), std::back_inserter(days_),
                 [](const PlacedDate& date) { return date.day.has_value(); });
    for (const Candidate& candidate : candidates_) {
      if (is_clock_of_sentence(candidate)) add(candidate, sentence);
    }
    std::sort(added_.begin(), added_.end(), [](const PlacedDate& a, const PlacedDate& b) {
      return a.tokens.first < b.tokens.first;
    });
  }

  // "in the third quarter", "at 19:56 of the first period"
  bool is_of_game(Resolver resolver, const DateGroups& groups) {
    const bool clock = resolver == Resolver::kClock && groups.date.end - groups.date.first == 3 &&
                       words_.text(groups.date.first + 1) == ":";
    const bool quarter = resolver == Resolver::kQuarter && groups.year.empty() &&
                         groups.dir.empty() && !words_.has_any(groups.date, rules_.classes.fiscal);
    if (!clock && !quarter) return false;
    if (!game_) game_ = reports_game(document_, words_, rules_.classes);
    return *game_;
  }

  // Whether it is a time of the clock that names no day of its own.
  bool is_clock_of_sentence(const Candidate& candidate) const {
    if (rules_.emissions[candidate.rule].resolver != Resolver::kClock) return false;
    const DateGroups& groups = candidate.groups;
    return groups.month.empty() && groups.weekday.empty() && groups.dir.empty();
  }

  void read_window(std::uint32_t first, std::uint32_t end) {
    symbols_.clear();
    for (std::uint32_t i = first; i < end; ++i) {
      symbols_.push_back({reading_.words[i].kind, reading_.words[i].tag, i, i + 1});
    }
    rules_.patterns.find(symbols_, buffer_, matches_);
  }

  void add(const Candidate& candidate, std::size_t sentence) {
    const DateGroups& groups = candidate.groups;
    const Emission& emission = rules_.emissions[candidate.rule];
    const Resolver how = emission.resolver;
    const Tense tense = points_a_way(how) ? tense_around(words_, reading_, rules_.classes,
                                                         groups.date, document_.sentences[sentence])
                                          : Tense::kNone;
    look_around(how, groups, tense, sentence);
    // What is quoted counts from the day on which it was said.
    const std::optional<Day> today = memory_.reference;
    if (how == Resolver::kToday || (how == Resolver::kUnit && !groups.dir.empty())) {
      if (const std::optional<Day> said = day_of_quote(words_, rules_.classes, memory_,
                                                       document_.sentences[sentence], groups.date))
        memory_.reference = said;
    }
    const DateResolver resolver(words_, rules_.classes, memory_, sentence);
    std::optional<ResolvedDate> found = resolver.resolve(emission, groups, tense);
    memory_.reference = today;
    if (!found) return;
    if (how == Resolver::kDuration && comes_every_year(groups.date) &&
        is_rate(words_, reading_, groups.date, document_.sentences[sentence])) {
      found->type = DateType::kSet;
    }
    if (how == Resolver::kWeekOf) {
      const std::optional<Days> week = days_of(found->value);
      memory_.reports_week = week.has_value();
      if (week) memory_.week = week->begin;
    }
    const std::string& rule = rules_.patterns.rules()[candidate.rule]->name;
    names_year_ = !groups.year.empty();
    clock_alone_ = is_clock_of_sentence(candidate) && !memory_.clock_day;
    compares_ = how == Resolver::kYearAgo;
    goes_on_ =
        goes_on(words_, emission, groups) || (how == Resolver::kDayOfMonth && groups.dir.empty());
    add(groups.date, *found, found->value, rule, sentence);
    if (!groups.second.empty() && !found->second.empty()) {
      found->mod.clear();
      add(groups.second, *found, found->second, rule, sentence);
    }
  }

  // "$2 million a year" tells how often, "90 boats a week" only how much.
  bool comes_every_year(TokenRange date) const { return words_.text(date.end - 1) == "year"; }

  // What only some expressions ask for.
  void look_around(Resolver resolver, const DateGroups& groups, Tense tense, std::size_t sentence) {
    if (resolver == Resolver::kNumeric && !order_known_) {
      memory_.day_first =
          numeric_order(document_, rules_.lexicon, rules_.classes) == NumericOrder::kDayFirst;
      order_known_ = true;
    }
    // Days of a list are of the year that its heading, or an item above, names.
    memory_.listed_year.reset();
    memory_.listed_after.reset();
    is_item_ = groups.year.empty() && !groups.month.empty() && !groups.day.empty() &&
               is_list_item(words_, reading_, groups.date, document_.sentences[sentence]);
    if (!groups.year.empty()) {
      year_named_in_ = sentence;
    } else if (is_item_ && year_named_in_ && memory_.year && sentence - *year_named_in_ <= 2) {
      memory_.listed_year = memory_.year;
      year_named_in_ = sentence;
    } else if (is_item_ && item_day_ && sentence - item_sentence_ <= 2) {
      memory_.listed_after = item_day_;
    }
    const bool names_none = groups.year.empty() && groups.dir.empty();
    const std::optional<int> month = resolver == Resolver::kSeason
                                         ? month_of_season(words_, rules_.classes, groups.name)
                                         : words_.month(groups.month);
    if (month && names_none && memory_.reference) {
      const std::optional<int> told = narrative_.year_of(
          *month, groups.date, document_.sentences[sentence], sentence, tense, *memory_.reference);
      if (told) memory_.listed_year = told;
    }
    if (resolver == Resolver::kFeast && names_none) {
      memory_.listed_after =
          narrative_.before_feast(groups.date, document_.sentences[sentence], sentence, tense);
    }
    if (!groups.month.empty() && names_none) {
      if (const DateGroups* const next = next_to(groups)) {
        if (const std::optional<int> year = year_of_range(words_, rules_.classes, groups, *next))
          memory_.listed_year = year;
      }
    }
    memory_.said_on.reset();
    if (!groups.weekday.empty() && memory_.day && memory_.day_sentence == sentence &&
        memory_.day_tokens.end <= groups.date.first && memory_.reference &&
        *memory_.day <= *memory_.reference &&
        is_reported(words_, rules_.classes, memory_.day_tokens, groups.date, tense)) {
      memory_.said_on = memory_.day;
    }
    memory_.clock_day = resolver == Resolver::kClock
                            ? day_beside(words_, rules_.classes, groups, days_, out_)
                            : std::nullopt;
    // "The storm of May 3, 1998, will be remembered at 9 a.m."
    constexpr std::chrono::days kWeek(7);
    const bool to_come = tense == Tense::kFuture || tense == Tense::kModal;
    if (to_come && memory_.clock_day && memory_.reference &&
        *memory_.clock_day + kWeek < *memory_.reference) {
      memory_.clock_day.reset();
    }
    if (resolver == Resolver::kClock && !memory_.clock_day) memory_.clock_day = heading_day_;
    // The heading "Sunday" below what was headed "Saturday, April 6".
    const Sentence& line = document_.sentences[sentence];
    if (!groups.weekday.empty() && groups.month.empty() && heading_day_ &&
        groups.date.first == line.first_token && groups.date.end == line.end_token) {
      memory_.listed_after = heading_day_;
    }
    memory_.fiscal = {};
    for (std::uint32_t i = groups.date.first; i < groups.date.end; ++i) {
      if (!words_.is(i, rules_.classes.fiscal)) continue;
      memory_.fiscal = fiscal_year(document_.article, words_, rules_.lexicon, rules_.classes,
                                   document_.sentences[sentence]);
    }
  }

  // The expression behind another, if any.
  const DateGroups* next_to(const DateGroups& groups) const {
    const auto next = std::upper_bound(candidates_.begin(), candidates_.end(), groups.date.first,
                                       [](std::uint32_t token, const Candidate& candidate) {
                                         return token < candidate.tokens.first;
                                       });
    return next == candidates_.end() ? nullptr : &next->groups;
  }

  void add(TokenRange tokens, const ResolvedDate& found, const std::string& value,
           const std::string& rule, std::size_t sentence) {
    Date date;
    date.span = {document_.tokens[tokens.first].span.begin,
                 document_.tokens[tokens.end - 1].span.end};
    date.type = found.type;
    date.value = value;
    date.mod = found.mod;
    date.rule = rule;
    if (found.anchor)
      date.anchor = found.anchor == memory_.reference ? reference_ : iso_day(*found.anchor);
    const std::optional<Day> day = parse_day(value);
    if (date.type == DateType::kDate || date.type == DateType::kTime) {
      if (day && !found.days) {
        date.begin = date.until = value.substr(0, kIsoDay);
      } else if (const std::optional<Days> days = found.days ? found.days : days_of(value)) {
        date.begin = iso_day(days->begin);
        date.until = iso_day(days->until);
      }
      // "since May 2010" and "a year earlier" are no times that are spoken of, nor is the day of a
      // clock that names none.
      const bool since = tokens.first > document_.sentences[sentence].first_token &&
                         words_.text(tokens.first - 1) == "since";
      if (!since && !clock_alone_ && !compares_)
        remember(value, day, sentence, words_.has_any(tokens, rules_.classes.fiscal),
                 is_compared(words_, rules_.classes, tokens, document_.sentences[sentence]),
                 memory_);
      if (memory_.year_sentence == sentence && memory_.reference)
        narrative_.tell(value, tokens, document_.sentences[sentence], sentence, names_year_,
                        goes_on_, *memory_.reference);
      if (day) memory_.day_tokens = tokens;
      if (day && is_item_) {
        item_day_ = day;
        item_sentence_ = sentence;
      }
    }
    added_.push_back({tokens, out_.size(), day});
    out_.push_back(std::move(date));
  }

  const Document& document_;
  const Reading& reading_;
  const DateRules::State& rules_;
  DateWords words_;
  std::vector<Date>& out_;
  DateMemory memory_;
  std::string reference_;  // as dates write it
  bool order_known_ = false;
  std::optional<bool> game_;  // whether the article reports one
  Narrative narrative_;
  // The day that heads the lines that are read, as of fixtures and programmes.
  std::optional<Day> heading_day_;
  bool names_year_ = false;                   // whether what is added does
  bool clock_alone_ = false;                  // or is a clock whose day nobody names
  bool compares_ = false;                     // or is what something is compared with
  bool goes_on_ = false;                      // or is of the year last spoken of
  std::optional<std::size_t> year_named_in_;  // the last sentence that names a year, or lists
  bool is_item_ = false;                      // whether what is read opens a line of a list
  std::optional<Day> item_day_;               // the day of the last such line
  std::size_t item_sentence_ = 0;
  std::vector<PlacedDate> added_;  // the dates of the sentence that is read
  std::vector<PlacedDate> days_;   // those of them that name a day, in order
  DatedEvents events_;
  std::vector<Symbol> symbols_;
  std::vector<Match> matches_;
  std::vector<Searched> searched_;
  std::vector<Candidate> candidates_;
  PatternBuffer buffer_;
};

}  // namespace

void find_dates(const Document& document, const Reading& reading, const DateRules& rules,
                std::vector<Date>& out) {
  out.clear();
  DateFinder(document, reading, rules.state(), out).run();
}

Described describe(const Document& document, const Date& date) {
  Described described;
  described.rule = date.rule;
  described.values = {{"date", std::string(slice(document.article.text, date.span))},
                      {"type", std::string(name(date.type))},
                      {"value", date.value},
                      {"mod", date.mod},
                      {"begin", date.begin},
                      {"until", date.until},
                      {"anchor", date.anchor}};
  return described;
}

}  // namespace onrecord
