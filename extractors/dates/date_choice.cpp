#include "extractors/dates/date_choice.hpp"

#include <algorithm>

#include "extractors/dates/date_context.hpp"
#include "extractors/dates/date_names.hpp"
#include "extractors/dates/date_reference.hpp"

namespace onrecord {
namespace {

void keep_longest(std::vector<DateCandidate>& dates) {
  if (dates.size() < 2) return;
  std::sort(dates.begin(), dates.end(), [](const DateCandidate& a, const DateCandidate& b) {
    if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
    if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
    return a.rule < b.rule;
  });
  std::size_t kept = 1;
  for (std::size_t i = 1; i < dates.size(); ++i) {
    const TokenRange tokens = dates[i].tokens;
    const TokenRange last = dates[kept - 1].tokens;
    const bool ends_range = !dates[kept - 1].groups.second.empty() &&
                            dates[kept - 1].groups.second.first == tokens.first;
    if (tokens.first >= last.end) {
      dates[kept++] = dates[i];
    } else if (ends_range && tokens.end > last.end) {
      // "from 6 to 8 p.m. on Friday": what ends the range names its day.
      dates[kept - 1].tokens = dates[kept - 1].groups.date;
      dates[kept++] = dates[i];
    } else if (tokens.end - tokens.first > last.end - last.first) {
      dates[kept - 1] = dates[i];
    }
  }
  dates.resize(kept);
}

}  // namespace

void DateChoice::choose(const Sentence& sentence, std::span<const Match> matches,
                        std::vector<DateCandidate>& out) {
  out.clear();
  in_game_.reset();
  for (const Match& match : matches) {
    const DateGroups groups = rules_.groups_of(match);
    if (!is_date(rules_.emissions[match.rule].resolver, groups, sentence)) continue;
    // What is compared is the expression, not the words that a rule wants around it.
    out.push_back({match.rule, groups.second.empty() ? groups.date : match.tokens, groups});
  }
  keep_longest(out);
}

bool DateChoice::is_date(Resolver resolver, const DateGroups& groups, const Sentence& sentence) {
  if (is_name(document_, reading_, words_, rules_.classes, resolver, groups, sentence))
    return false;
  if (resolver == Resolver::kDuration && !comes_every_year(words_, groups.date) &&
      is_rate(words_, reading_, groups.date, sentence)) {
    return false;
  }
  return !is_of_game(resolver, groups, sentence);
}

// "in the third quarter", "at 19:56 of the first period", "in the first half"
bool DateChoice::is_of_game(Resolver resolver, const DateGroups& groups, const Sentence& sentence) {
  if (resolver == Resolver::kHalf)
    return groups.year.empty() && is_half_of_game(words_, rules_.classes, groups.date, sentence);
  const bool clock = resolver == Resolver::kClock && groups.date.end - groups.date.first == 3 &&
                     words_.text(groups.date.first + 1) == ":";
  const bool quarter = resolver == Resolver::kQuarter && groups.year.empty() &&
                       groups.dir.empty() && !words_.has_any(groups.date, rules_.classes.fiscal);
  if (!clock && !quarter) return false;
  if (quarter) {
    if (!in_game_) in_game_ = is_in_game(words_, rules_.classes, sentence);
    if (*in_game_) return true;
  }
  if (!game_) game_ = reports_game(document_, words_, rules_.classes);
  return *game_;
}

}  // namespace onrecord
