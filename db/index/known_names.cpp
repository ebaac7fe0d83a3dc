#include "db/index/known_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "corpus/near_duplicates.hpp"
#include "db/identity.hpp"
#include "db/instant.hpp"

namespace onrecord {
namespace {

constexpr std::int64_t kSecondsADay = 86400;
constexpr std::size_t kRolesKept = 8;
constexpr std::string_view kOfArticle = " @ ";  // as identity.hpp says it
constexpr std::array<std::string_view, 6> kKinds = {"organisation", "government", "group",
                                                    "document",     "anonymous",  "unknown"};

KnownSpeaker::Kind kind_of(std::string_view kind) {
  if (kind == "person") return KnownSpeaker::Kind::kPerson;
  if (kind == "organisation" || kind == "government" || kind == "group") {
    return KnownSpeaker::Kind::kOrganisation;
  }
  return KnownSpeaker::Kind::kOther;
}

using Days = std::vector<std::pair<std::uint32_t, std::int32_t>>;  // by article

Days days_of_articles(Connection& store) {
  Days days;
  Statement select(store, "SELECT id, day FROM articles WHERE day IS NOT NULL");
  std::string day;
  std::int64_t time = kNoTime;
  while (select.step()) {
    if (select.text(1) != day) {
      day = select.text(1);
      time = seconds_of(day);
    }
    if (time == kNoTime) continue;
    days.emplace_back(static_cast<std::uint32_t>(select.integer(0)),
                      static_cast<std::int32_t>(time / kSecondsADay));
  }
  std::sort(days.begin(), days.end());
  return days;
}

std::int32_t day_of(const Days& days, std::uint32_t article) {
  const auto found = std::lower_bound(days.begin(), days.end(), Days::value_type(article, kNoDay));
  return found == days.end() || found->first != article ? kNoDay : found->second;
}

void read_speakers(Statement& select, std::vector<KnownSpeaker>& speakers) {
  while (select.step()) {
    KnownSpeaker speaker;
    speaker.id = select.integer(0);
    speaker.name = select.text(1);
    speaker.folded = fold_name(speaker.name);
    speaker.kind_name = select.text(2);
    speaker.kind = kind_of(speaker.kind_name);
    speaker.of_one_article = select.text(3).find(kOfArticle) != std::string_view::npos;
    speakers.push_back(std::move(speaker));
  }
}

// Speakers of one article whom a correction names.
void read_corrected(Connection& store, const std::vector<Correction>& corrections,
                    std::vector<KnownSpeaker>& speakers) {
  Statement select(store,
                   "SELECT id, name, kind, identity FROM speakers "
                   "WHERE identity >= ?1 AND identity < ?2 AND kind <> 'person'");
  for (const Correction& correction : corrections) {
    for (const std::string* name : {&correction.name, &correction.other}) {
      for (const std::string_view kind : kKinds) {
        std::string from(kind);
        from.append(": ").append(*name).append(kOfArticle);
        std::string to = from;
        ++to.back();
        select.bind(1, std::string_view(from));
        select.bind(2, std::string_view(to));
        read_speakers(select, speakers);
        select.reset();
      }
    }
  }
}

}  // namespace

std::uint32_t KnownNames::index(std::int64_t id) const {
  const auto found = std::lower_bound(ids.begin(), ids.end(), id);
  const bool known = found != ids.end() && *found == id;
  return static_cast<std::uint32_t>(known ? found - ids.begin() : ids.end() - ids.begin());
}

std::vector<KnownSpeaker> read_known_speakers(Connection& store,
                                              const std::vector<Correction>& corrections) {
  std::vector<KnownSpeaker> speakers;
  Statement several(store,
                    "SELECT id, name, kind, identity FROM speakers "
                    "WHERE kind = 'person' OR instr(identity, ' @ ') = 0");
  read_speakers(several, speakers);
  read_corrected(store, corrections, speakers);
  const auto by_id = [](const KnownSpeaker& a, const KnownSpeaker& b) { return a.id < b.id; };
  std::sort(speakers.begin(), speakers.end(), by_id);
  const auto same = [](const KnownSpeaker& a, const KnownSpeaker& b) { return a.id == b.id; };
  speakers.erase(std::unique(speakers.begin(), speakers.end(), same), speakers.end());
  return speakers;
}

KnownNames read_names(Connection& store, std::vector<KnownSpeaker> speakers) {
  KnownNames names;
  names.speakers = std::move(speakers);
  for (const KnownSpeaker& speaker : names.speakers) names.ids.push_back(speaker.id);
  const Days days = days_of_articles(store);
  std::unordered_map<std::string, std::uint32_t> role_numbers;
  Statement rows(store, "SELECT article, speaker, role FROM speaker_names ORDER BY id");
  std::uint32_t last_article = 0;
  std::int32_t day = kNoDay;
  while (rows.step()) {
    const std::uint32_t speaker = names.index(rows.integer(1));
    if (speaker == names.speakers.size()) continue;
    const auto article = static_cast<std::uint32_t>(rows.integer(0));
    if (article != last_article) {
      last_article = article;
      day = day_of(days, article);
    }
    names.appearances.push_back({speaker, article, day});
    if (rows.is_null(2)) continue;
    std::string role = display_name(rows.text(2));
    const auto [entry, fresh] =
        role_numbers.try_emplace(role, static_cast<std::uint32_t>(names.roles.size()));
    std::vector<std::string>& known = names.speakers[speaker].roles;
    if (known.size() < kRolesKept && std::find(known.begin(), known.end(), role) == known.end()) {
      known.push_back(role);
    }
    if (fresh) names.roles.push_back(std::move(role));
    names.named_roles.push_back({speaker, entry->second, article});
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
