#include "db/index/name_joins.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "db/identity.hpp"
#include "db/index/acronyms.hpp"
#include "db/index/name_forms.hpp"
#include "db/index/role_match.hpp"

namespace onrecord {
namespace {

// More people of one surname than this in one window: nobody can tell them apart.
constexpr std::size_t kMostCandidates = 8;

using Kind = KnownSpeaker::Kind;
using Names = std::vector<KnownSpeaker>;
using Appearances = std::vector<Appearance>;

std::vector<std::string_view> person_words(const KnownSpeaker& speaker,
                                           const IdentityWords& known) {
  std::vector<std::string_view> words = name_words(speaker.folded, known);
  while (words.size() > 1 && known.name_endings.contains(words.back())) words.pop_back();
  return words;
}

std::size_t articles_of(const KnownSpeaker& speaker) {
  return speaker.last - speaker.first;
}

// A team is no T.E.A.M., a state of Pa. no agency PA.
bool same_marks(std::string_view a, std::string_view b) {
  return std::count(a.begin(), a.end(), '.') == std::count(b.begin(), b.end(), '.');
}

// One name of several kinds of organisation: "White House", organisation and government.
void join_kinds(const Names& speakers, std::vector<NameJoin>& joins) {
  std::unordered_map<std::string_view, std::uint32_t> leading;
  const auto joinable = [](const KnownSpeaker& s) {
    return s.kind == Kind::kOrganisation && !s.of_one_article && !s.alone && !s.folded.empty();
  };
  for (std::uint32_t i = 0; i < speakers.size(); ++i) {
    if (!joinable(speakers[i])) continue;
    const auto [entry, fresh] = leading.try_emplace(speakers[i].folded, i);
    if (!fresh && articles_of(speakers[i]) > articles_of(speakers[entry->second])) {
      entry->second = i;
    }
  }
  for (std::uint32_t i = 0; i < speakers.size(); ++i) {
    if (!joinable(speakers[i])) continue;
    const std::uint32_t to = leading[speakers[i].folded];
    if (to == i || !same_marks(speakers[i].name, speakers[to].name)) continue;
    joins.push_back(
        {i, to,
         "the same name, as " + speakers[i].kind_name + " and as " + speakers[to].kind_name});
  }
}

struct Dated {
  std::string_view surname;
  std::int64_t day = 0;
  std::uint32_t speaker = 0;
};

bool by_surname_and_day(const Dated& a, const Dated& b) {
  return a.surname != b.surname ? a.surname < b.surname : a.day < b.day;
}

// Whether the two names stand in one article.
bool stand_together(const Appearances& appearances, const KnownSpeaker& single,
                    const KnownSpeaker& full) {
  for (std::size_t at = full.first; at < full.last; ++at) {
    if (appearances[at].article == appearances[single.first].article) return true;
  }
  return false;
}

struct Found {
  std::int64_t speaker = -1;
  const char* why = "";
};

// The one candidate that a surname alone can mean. A role has to be shared, by one alone or by one
// who is spoken of four times as much as the others who share it; where the surname
// stands without one, the full name has to bear a role somewhere, since what never has one is more
// often a thing taken for a name, and to be a familiar one or to stand in the same article.
Found only_candidate(const Names& speakers, const Appearances& appearances,
                     const KnownSpeaker& single,
                     const std::unordered_map<std::uint32_t, std::size_t>& window,
                     const IdentityWords& known) {
  constexpr std::size_t kFamiliar = 2;  // articles of the window
  constexpr std::size_t kDominance = 4;
  Found found;
  std::size_t best = 0;
  std::size_t others = 0;
  const bool role = !single.roles.empty();
  for (const auto& [candidate, articles] : window) {
    const KnownSpeaker& full = speakers[candidate];
    if (role ? !share_role(single.roles, full.roles, known)
             : full.roles.empty() || !stand_together(appearances, single, full)) {
      continue;
    }
    if (found.speaker >= 0 && !role) return {};
    others += std::min(best, articles);
    if (articles <= best) continue;
    best = articles;
    found = {candidate, !role                ? "the only full name with this surname in the article"
                        : window.size() == 1 ? "the only full name with this surname within 30 days"
                                             : "the only one of this surname whose role fits"};
  }
  if (others > 0) {
    if (best < kDominance * others) return {};
    found.why = "of this surname and role the one most spoken of within 30 days";
  }
  if (found.speaker >= 0 || role || window.size() != 1) return found;
  const auto& [candidate, articles] = *window.begin();
  if (articles < kFamiliar || speakers[candidate].roles.empty()) return {};
  return {candidate, "the only full name with this surname within 30 days"};
}

// "Quill" of one article is the only "Ada Quill" within the window.
void join_surnames(const Names& speakers, const Appearances& appearances,
                   const std::vector<std::uint32_t>& leading, const IdentityWords& known,
                   std::vector<NameJoin>& joins) {
  std::vector<Dated> full;
  std::vector<Dated> single;
  for (std::uint32_t i = 0; i < speakers.size(); ++i) {
    const KnownSpeaker& speaker = speakers[i];
    if (speaker.kind != Kind::kPerson) continue;
    const auto words = person_words(speaker, known);
    if (words.empty()) continue;
    const bool alone_in_article = words.size() == 1 && speaker.of_one_article && !speaker.alone;
    if (words.size() == 1 && !alone_in_article) continue;
    for (std::size_t at = speaker.first; at < speaker.last; ++at) {
      if (appearances[at].day == kNoDay) continue;
      (words.size() == 1 ? single : full).push_back({words.back(), appearances[at].day, i});
    }
  }
  std::sort(full.begin(), full.end(), by_surname_and_day);
  std::sort(single.begin(), single.end(), by_surname_and_day);
  std::unordered_map<std::uint32_t, std::size_t> window;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const Dated& one : single) {
    const auto before = [&](const Dated& other, std::int64_t day) {
      return other.surname != one.surname ? other.surname < one.surname : other.day < day;
    };
    for (; end < full.size() && before(full[end], one.day + kWindowDays + 1); ++end) {
      ++window[leading[full[end].speaker]];
    }
    for (; begin < end && before(full[begin], one.day - kWindowDays); ++begin) {
      const auto entry = window.find(leading[full[begin].speaker]);
      if (--entry->second == 0) window.erase(entry);
    }
    if (window.empty() || window.size() > kMostCandidates) continue;
    const Found found = only_candidate(speakers, appearances, speakers[one.speaker], window, known);
    if (found.speaker < 0) continue;
    const auto to = static_cast<std::uint32_t>(found.speaker);
    if (speakers[to].alone) continue;
    joins.push_back({one.speaker, to, found.why});
  }
}

}  // namespace

// The days between the nearest appearances of two names; kNoDay when one has no day.
std::int64_t days_between(const Appearances& appearances, const KnownSpeaker& a,
                          const KnownSpeaker& b) {
  std::int64_t best = kNoDay;
  for (std::size_t i = a.first, j = b.first; i < a.last && j < b.last;) {
    const std::int64_t left = appearances[i].day;
    const std::int64_t right = appearances[j].day;
    if (left != kNoDay && right != kNoDay) {
      const std::int64_t distance = std::abs(left - right);
      if (best == kNoDay || distance < best) best = distance;
    }
    left < right ? ++i : ++j;
  }
  return best;
}

std::string days_away(std::int64_t days) {
  if (days == 0) return "on the same day";
  return std::to_string(days) + (days == 1 ? " day away" : " days away");
}

std::vector<NameJoin> join_names(const Names& speakers, const Appearances& appearances,
                                 const IdentityWords& words) {
  std::vector<NameJoin> joins;
  join_kinds(speakers, joins);
  join_forms(speakers, appearances, words, joins);
  std::vector<std::uint32_t> leading(speakers.size());
  std::iota(leading.begin(), leading.end(), 0U);
  for (const NameJoin& join : joins) leading[join.from] = join.to;
  join_surnames(speakers, appearances, leading, words, joins);
  join_acronyms(speakers, appearances, leading, words, joins);
  return joins;
}

}  // namespace onrecord
