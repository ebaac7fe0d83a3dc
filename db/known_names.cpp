#include "db/known_names.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "corpus/near_duplicates.hpp"
#include "db/identity.hpp"
#include "db/instant.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kSecondsADay = 86400;
constexpr std::size_t kRolesKept = 8;

KnownSpeaker::Kind kind_of(std::string_view kind) {
  if (kind == "person") return KnownSpeaker::Kind::kPerson;
  if (kind == "organisation" || kind == "government" || kind == "group") {
    return KnownSpeaker::Kind::kOrganisation;
  }
  return KnownSpeaker::Kind::kOther;
}

std::unordered_map<std::int64_t, std::int64_t> days_of_articles(Connection& store) {
  std::unordered_map<std::int64_t, std::int64_t> days;
  Statement select(store, "SELECT id, day FROM articles WHERE day IS NOT NULL");
  while (select.step()) {
    const std::int64_t time = seconds_of(select.text(1));
    if (time != kNoTime) days.emplace(select.integer(0), time / kSecondsADay);
  }
  return days;
}

}  // namespace

std::uint32_t KnownNames::index(std::int64_t id) const {
  const auto found =
      std::lower_bound(speakers.begin(), speakers.end(), id,
                       [](const KnownSpeaker& s, std::int64_t wanted) { return s.id < wanted; });
  return static_cast<std::uint32_t>(found - speakers.begin());
}

KnownNames read_names(Connection& store) {
  KnownNames names;
  Statement speakers(store, "SELECT id, name, kind, identity FROM speakers ORDER BY id");
  while (speakers.step()) {
    KnownSpeaker speaker;
    speaker.id = speakers.integer(0);
    speaker.name = speakers.text(1);
    speaker.folded = fold_name(speaker.name);
    speaker.kind_name = speakers.text(2);
    speaker.kind = kind_of(speaker.kind_name);
    speaker.of_one_article = speakers.text(3).find(" @ ") != std::string_view::npos;
    names.speakers.push_back(std::move(speaker));
  }
  const auto days = days_of_articles(store);
  std::unordered_map<std::string, std::uint32_t> role_numbers;
  Statement rows(store, "SELECT article, speaker, role FROM speaker_names ORDER BY id");
  while (rows.step()) {
    const auto day = days.find(rows.integer(0));
    const std::uint32_t speaker = names.index(rows.integer(1));
    if (speaker == names.speakers.size()) continue;
    names.appearances.push_back(
        {speaker, rows.integer(0), day == days.end() ? kNoDay : day->second});
    if (rows.is_null(2)) continue;
    std::string role = display_name(rows.text(2));
    const auto [entry, fresh] =
        role_numbers.try_emplace(role, static_cast<std::uint32_t>(names.roles.size()));
    std::vector<std::string>& known = names.speakers[speaker].roles;
    if (known.size() < kRolesKept && std::find(known.begin(), known.end(), role) == known.end()) {
      known.push_back(role);
    }
    if (fresh) names.roles.push_back(std::move(role));
    names.named_roles.push_back({speaker, entry->second, rows.integer(0)});
  }
  std::sort(names.appearances.begin(), names.appearances.end(),
            [](const Appearance& a, const Appearance& b) {
              return std::tie(a.speaker, a.day, a.article) < std::tie(b.speaker, b.day, b.article);
            });
  for (std::size_t i = 0; i < names.appearances.size(); ++i) {
    KnownSpeaker& speaker = names.speakers[names.appearances[i].speaker];
    if (speaker.last == 0) speaker.first = i;
    speaker.last = i + 1;
  }
  return names;
}

}  // namespace onrecord
