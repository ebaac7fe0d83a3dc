// db/index/name_joins.hpp
// The rules that join names: which speaker of the store is another one, and why.
//
// cost    n log n in the appearances of names
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/identity_words.hpp"

namespace onrecord {

struct KnownSpeaker {
  enum class Kind : std::uint8_t { kPerson, kOrganisation, kOther };
  std::int64_t id = 0;
  std::string name;
  std::string folded;
  std::string kind_name;
  Kind kind = Kind::kOther;
  bool of_one_article = false;     // a name that means somebody in its article only
  bool alone = false;              // a correction forbids to join it
  std::vector<std::string> roles;  // distinct ones, a few
  std::size_t first = 0;           // its appearances: [first, last), by day
  std::size_t last = 0;
};

constexpr std::int32_t kNoDay = INT32_MIN;

// Days between appearances of two names that may be one.
constexpr std::int64_t kWindowDays = 30;

// An archive has some for each of its articles: they are kept small.
struct Appearance {
  std::uint32_t speaker = 0;  // index
  std::uint32_t article = 0;
  std::int32_t day = kNoDay;  // days since 1970
};

struct NameJoin {
  std::uint32_t from = 0;
  std::uint32_t to = 0;  // takes over: the fuller name
  std::string evidence;
};

// The days between the nearest appearances of two names; kNoDay when one has no day.
std::int64_t days_between(const std::vector<Appearance>& appearances, const KnownSpeaker& a,
                          const KnownSpeaker& b);

// "on the same day", "3 days away".
std::string days_away(std::int64_t days);

// `appearances` are sorted by speaker, day, article.
std::vector<NameJoin> join_names(const std::vector<KnownSpeaker>& speakers,
                                 const std::vector<Appearance>& appearances,
                                 const IdentityWords& words);

}  // namespace onrecord
