// db/index/people.hpp
// Who is who over a whole corpus: speakers of the store joined to people, each with its evidence.
//
// shape   a speaker of the store is already one full name and kind. Further are joined: a surname
//         alone to the only full name that has it within 30 days; a name with a middle initial to
//         the one without; an acronym to the organisation of these initials; one name of several
//         kinds of organisation. A contradictory role keeps apart. Corrections have the last word
// cost    n log n in the names of the store; the names are held in memory
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "db/identity_words.hpp"
#include "db/index/corrections.hpp"
#include "db/index/name_joins.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

struct PersonSpeaker {
  std::int64_t speaker = 0;
  std::int64_t article = 0;  // 0: every article that has no line of its own
  std::int64_t person = 0;
  std::string evidence;
};

struct Person {
  std::int64_t id = 0;  // of its leading speaker; below 0 where a correction set it apart
  std::string name;
  std::string kind;
  std::string role;  // as most often given
  std::int64_t articles = 0;
};

class People {
 public:
  // Throws Error(kStore) only.
  People(Connection& store, const std::vector<Correction>& corrections, const IdentityWords& words);
  // Of speakers that were read before: read_known_speakers().
  People(Connection& store, std::vector<KnownSpeaker> speakers,
         const std::vector<Correction>& corrections, const IdentityWords& words);

  // The speaker itself where it is not known.
  std::int64_t person(std::int64_t speaker, std::int64_t article) const;
  const std::vector<Person>& people() const { return people_; }
  const std::vector<PersonSpeaker>& speakers() const { return speakers_; }  // sorted
  std::uint64_t joined() const { return joined_; }
  // Corrections whose name or article the store does not have, one sentence each.
  const std::vector<std::string>& idle() const { return idle_; }

 private:
  std::vector<Person> people_;
  std::vector<PersonSpeaker> speakers_;
  std::uint64_t joined_ = 0;
  std::vector<std::string> idle_;
};

}  // namespace onrecord
