#include "extractors/dates/dates.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "extractors/dates/date_calendar.hpp"
#include "extractors/dates/date_choice.hpp"
#include "extractors/dates/date_context.hpp"
#include "extractors/dates/date_events.hpp"
#include "extractors/dates/date_narrative.hpp"
#include "extractors/dates/date_neighbours.hpp"
#include "extractors/dates/date_reference.hpp"
#include "extractors/dates/date_rules.hpp"
#include "extractors/dates/date_search.hpp"
#include "extractors/dates/date_setting.hpp"
#include "extractors/dates/date_tense.hpp"
#include "extractors/dates/date_values.hpp"
#include "extractors/dates/date_words.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kIsoDay = 10;  // letters

// Sentences whose expressions are looked for before the first of them is resolved: searching and
// resolving are much code each, and take turns less often so.
constexpr std::size_t kAhead = 64;

// Sentence by sentence: search, choose, and resolve each date by its words, its tense and its
// setting.
class DateFinder {
 public:
  DateFinder(const Document& document, const Reading& reading, const DateRules::State& rules,
             std::vector<Date>& out)
      : document_(document),
        reading_(reading),
        rules_(rules),
        words_(document, reading, rules.lexicon, rules.classes),
        out_(out),
        search_(reading, rules),
        choice_(document, reading, words_, rules),
        setting_(document, reading, words_, rules, memory_) {
    memory_.reference = day_of_writing(document, reading, words_, rules.classes);
    if (memory_.reference) reference_ = iso_day(*memory_.reference);
    memory_.instant = instant_of(document.article.published);
  }

  void run() {
    // Lists of other stories and footers speak of other days.
    auto zone = document_.zones.begin();
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Span sentence = document_.sentences[i].span;
      while (zone != document_.zones.end() && zone->span.end <= sentence.begin) ++zone;
      const bool other = zone != document_.zones.end() && zone->span.contains(sentence) &&
                         (zone->kind == ZoneKind::kRelated || zone->kind == ZoneKind::kFooter);
      if (other) continue;
      search_.find(document_.sentences[i], matches_);
      searched_.push_back({i, matches_.size()});
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
    setting_.begin(sentence);
    if (matches.empty()) return;
    choice_.choose(sentence, matches, chosen_);
    added_.clear();
    days_.clear();
    bool has_clocks = false;
    for (const DateCandidate& date : chosen_) {
      const bool clock = rules_.is_bare_clock(date);
      has_clocks = has_clocks || clock;
      if (!clock) add(date, index);
    }
    if (has_clocks) add_clocks(index);
    events_.anchor(words_, reading_, sentence, added_, out_);
    setting_.end(sentence, added_);
  }

  // A time of the clock belongs to the day that its sentence names, before or after it.
  void add_clocks(std::size_t sentence) {
    std::copy_if(added_.begin(), added_.end(), std::back_inserter(days_),
                 [](const PlacedDate& date) { return date.day.has_value(); });
    for (const DateCandidate& date : chosen_) {
      if (rules_.is_bare_clock(date)) add(date, sentence);
    }
    std::sort(added_.begin(), added_.end(), [](const PlacedDate& a, const PlacedDate& b) {
      return a.tokens.first < b.tokens.first;
    });
  }

  void add(const DateCandidate& date, std::size_t sentence) {
    const DateGroups& groups = date.groups;
    const Emission& emission = rules_.emission(date);
    const Resolver how = emission.resolver;
    const Sentence& line = document_.sentences[sentence];
    const Tense tense = points_a_way(how)
                            ? tense_around(words_, reading_, rules_.classes, groups.date, line)
                            : Tense::kNone;
    setting_.prepare(date, next_to(groups), tense, days_, out_, sentence);
    std::optional<ResolvedDate> found = resolve(date, tense, sentence);
    if (!found) return;
    if (how == Resolver::kDuration && comes_every_year(words_, groups.date) &&
        is_rate(words_, reading_, groups.date, line)) {
      found->type = DateType::kSet;
    }
    if (how == Resolver::kWeekOf) {
      const std::optional<Days> week = days_of(found->value);
      memory_.reports_week = week.has_value();
      if (week) memory_.week = week->begin;
    }
    DateSetting::Told told;
    told.names_year = !groups.year.empty();
    told.clock_alone = rules_.is_bare_clock(date) && !memory_.clock_day;
    told.compares = how == Resolver::kYearAgo;
    told.goes_on =
        goes_on(words_, emission, groups) || (how == Resolver::kDayOfMonth && groups.dir.empty());
    const std::string& rule = rules_.patterns.rules()[date.rule]->name;
    told.tokens = groups.date;
    add(*found, found->value, rule, told, sentence);
    const bool whole = date.tokens.end >= groups.second.end;  // its end is no date of its own
    if (!groups.second.empty() && !found->second.empty() && whole) {
      found->mod.clear();
      told.tokens = groups.second;
      add(*found, found->second, rule, told, sentence);
    }
  }

  std::optional<ResolvedDate> resolve(const DateCandidate& date, Tense tense,
                                      std::size_t sentence) {
    const DateGroups& groups = date.groups;
    const Emission& emission = rules_.emission(date);
    // What is quoted counts from the day on which it was said.
    const std::optional<Day> today = memory_.reference;
    if (emission.resolver == Resolver::kToday ||
        (emission.resolver == Resolver::kUnit && !groups.dir.empty())) {
      if (const std::optional<Day> said = day_of_quote(words_, rules_.classes, memory_,
                                                       document_.sentences[sentence], groups.date))
        memory_.reference = said;
    }
    std::optional<ResolvedDate> found =
        DateResolver(words_, rules_.classes, memory_, sentence).resolve(emission, groups, tense);
    memory_.reference = today;
    return found;
  }

  // The date behind another, if any.
  const DateCandidate* next_to(const DateGroups& groups) const {
    const auto next = std::upper_bound(
        chosen_.begin(), chosen_.end(), groups.date.first,
        [](std::uint32_t token, const DateCandidate& date) { return token < date.tokens.first; });
    return next == chosen_.end() ? nullptr : &*next;
  }

  void add(const ResolvedDate& found, const std::string& value, const std::string& rule,
           DateSetting::Told& told, std::size_t sentence) {
    Date& date = out_.emplace_back();
    date.span = {document_.tokens[told.tokens.first].span.begin,
                 document_.tokens[told.tokens.end - 1].span.end};
    date.type = found.type;
    date.value = value;
    date.mod = found.mod;
    date.rule = rule;
    if (found.anchor)
      date.anchor = found.anchor == memory_.reference ? reference_ : iso_day(*found.anchor);
    told.day = parse_day(value);
    if (date.type == DateType::kDate || date.type == DateType::kTime) {
      if (told.day && !found.days) {
        date.begin = date.until = value.substr(0, kIsoDay);
      } else if (const std::optional<Days> days = found.days ? found.days : days_of(value)) {
        date.begin = iso_day(days->begin);
        date.until = iso_day(days->until);
      }
      setting_.tell(value, told, sentence);
    }
    added_.push_back({told.tokens, out_.size() - 1, told.day});
  }

  const Document& document_;
  const Reading& reading_;
  const DateRules::State& rules_;
  DateWords words_;
  std::vector<Date>& out_;
  DateMemory memory_;
  std::string reference_;  // as dates write it
  DateSearch search_;
  DateChoice choice_;
  DateSetting setting_;
  DatedEvents events_;
  std::vector<Match> matches_;
  std::vector<Searched> searched_;
  std::vector<DateCandidate> chosen_;  // the dates of the sentence that is read
  std::vector<PlacedDate> added_;      // those of them that were resolved
  std::vector<PlacedDate> days_;       // those of these that name a day, once clocks ask for them
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
