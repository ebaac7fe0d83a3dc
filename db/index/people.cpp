#include "db/index/people.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "db/index/known_names.hpp"
#include "db/index/name_joins.hpp"
#include "db/index/namesakes.hpp"

namespace onrecord {
namespace {

// Speakers that are one person: a forest whose roots lead.
class Union {
 public:
  explicit Union(std::size_t size) : up_(size) { std::iota(up_.begin(), up_.end(), 0U); }

  std::uint32_t root(std::uint32_t i) {
    while (up_[i] != i) {
      up_[i] = up_[up_[i]];
      i = up_[i];
    }
    return i;
  }
  // The root of `to` leads both.
  bool join(std::uint32_t from, std::uint32_t to) {
    const std::uint32_t a = root(from);
    const std::uint32_t b = root(to);
    up_[a] = b;
    return a != b;
  }

 private:
  std::vector<std::uint32_t> up_;
};

// The speakers of each folded name.
std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_name(const KnownNames& names) {
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> found;
  for (std::uint32_t i = 0; i < names.speakers.size(); ++i) {
    found[names.speakers[i].folded].push_back(i);
  }
  return found;
}

// What a correction sets apart: a name in some articles.
struct Exception {
  std::uint32_t speaker = 0;
  std::int64_t article = 0;
  std::int64_t person = 0;
  std::string evidence;
};

std::string nobody(const Correction& correction, const std::string& name) {
  return correction.where + ": nobody is called \"" + name + "\"";
}

}  // namespace

People::People(Connection& store, const std::vector<Correction>& corrections,
               const IdentityWords& words)
    : People(store, read_known_speakers(store, corrections), corrections, words) {}

People::People(Connection& store, std::vector<KnownSpeaker> speakers,
               const std::vector<Correction>& corrections, const IdentityWords& words) {
  KnownNames names = read_names(store, std::move(speakers));
  const auto named = by_name(names);
  const auto find = [&](const Correction& correction, const std::string& name) {
    const auto found = named.find(name);
    if (found != named.end()) return found->second;
    idle_.push_back(nobody(correction, name));
    return std::vector<std::uint32_t>();
  };

  std::vector<std::string> evidence(names.speakers.size());
  for (const Correction& correction : corrections) {
    if (correction.kind != Correction::Kind::kApart || !correction.articles.empty()) continue;
    for (const std::uint32_t i : find(correction, correction.name)) {
      names.speakers[i].alone = true;
      evidence[i] = "kept apart by " + correction.where;
    }
  }
  Union joined(names.speakers.size());
  for (const NameJoin& join : join_names(names.speakers, names.appearances, words)) {
    joined_ += joined.join(join.from, join.to) ? 1 : 0;
    evidence[join.from] = join.evidence;
  }
  for (const Correction& correction : corrections) {
    if (correction.kind != Correction::Kind::kSame) continue;
    const std::vector<std::uint32_t> from = find(correction, correction.name);
    const std::vector<std::uint32_t> to = find(correction, correction.other);
    if (from.empty() || to.empty()) continue;
    // Of several speakers of that name the one of most articles stands for it.
    const std::uint32_t leader =
        *std::max_element(to.begin(), to.end(), [&](std::uint32_t a, std::uint32_t b) {
          const auto size = [&](std::uint32_t i) {
            return names.speakers[i].last - names.speakers[i].first;
          };
          return size(a) < size(b);
        });
    for (const std::uint32_t i : from) {
      joined_ += joined.join(i, leader) ? 1 : 0;
      evidence[i] = "the same by " + correction.where;
    }
  }
  std::vector<Exception> exceptions;
  std::unordered_map<std::int64_t, std::uint32_t> apart_names;
  Statement article(store, "SELECT id FROM articles WHERE key = ?");
  for (const Correction& correction : corrections) {
    if (correction.kind != Correction::Kind::kApart || correction.articles.empty()) continue;
    const std::vector<std::uint32_t> speakers = find(correction, correction.name);
    std::int64_t person = 0;
    for (const std::string& key : correction.articles) {
      article.bind(1, std::string_view(key));
      const std::int64_t id = article.step() ? article.integer(0) : 0;
      article.reset();
      bool there = false;
      for (const std::uint32_t i : speakers) {
        for (std::size_t at = names.speakers[i].first; at < names.speakers[i].last; ++at) {
          if (names.appearances[at].article != id) continue;
          // Of the first article and name, so that it stays the same from build to build.
          if (person == 0)
            person = -(id * 100000 + static_cast<std::int64_t>(at - names.speakers[i].first) + 1);
          exceptions.push_back({i, id, person, "kept apart by " + correction.where});
          apart_names.emplace(person, i);
          there = true;
        }
      }
      if (!there && !speakers.empty()) {
        idle_.push_back(correction.where + ": \"" + correction.name +
                        "\" is not named in article " + key);
      }
    }
  }

  for (Namesake& namesake : find_namesakes(names, words)) {
    // Of the first article and name, so that it stays the same from build to build.
    const std::size_t number = exceptions.size() + 1;
    const std::int64_t person =
        -(namesake.articles.front() * 100000 + 50000 + static_cast<std::int64_t>(number % 50000));
    for (const std::int64_t article : namesake.articles) {
      exceptions.push_back({namesake.speaker, article, person, namesake.evidence});
      apart_names.emplace(person, namesake.speaker);
    }
  }

  for (std::uint32_t i = 0; i < names.speakers.size(); ++i) {
    const std::uint32_t leader = joined.root(i);
    if (evidence[i].empty()) evidence[i] = "its own name";
    speakers_.push_back(
        {names.speakers[i].id, 0, names.speakers[leader].id, std::move(evidence[i])});
  }
  for (Exception& exception : exceptions) {
    speakers_.push_back({names.speakers[exception.speaker].id, exception.article, exception.person,
                         std::move(exception.evidence)});
  }
  const auto order = [](const PersonSpeaker& a, const PersonSpeaker& b) {
    return std::tie(a.speaker, a.article) < std::tie(b.speaker, b.article);
  };
  std::stable_sort(speakers_.begin(), speakers_.end(), order);
  speakers_.erase(std::unique(speakers_.begin(), speakers_.end(),
                              [&](const auto& a, const auto& b) { return !order(a, b); }),
                  speakers_.end());

  // Everyone who is somebody in an article, with the articles and the most frequent role.
  std::vector<std::pair<std::int64_t, std::int64_t>> seen;
  seen.reserve(names.appearances.size());
  for (const Appearance& appearance : names.appearances) {
    seen.emplace_back(person(names.speakers[appearance.speaker].id, appearance.article),
                      appearance.article);
  }
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  for (const auto& [id, in_article] : seen) {
    if (people_.empty() || people_.back().id != id) {
      const std::uint32_t i = id < 0 ? apart_names[id] : names.index(id);
      people_.push_back({id, names.speakers[i].name, names.speakers[i].kind_name, {}, 0});
    }
    ++people_.back().articles;
  }
  std::vector<std::pair<std::int64_t, std::uint32_t>> roles;
  for (const NamedRole& role : names.named_roles) {
    roles.emplace_back(names.speakers[joined.root(role.speaker)].id, role.role);
  }
  std::sort(roles.begin(), roles.end());
  auto person_at = people_.begin();
  std::size_t best = 0;
  for (std::size_t i = 0; i < roles.size();) {
    std::size_t end = i;
    while (end < roles.size() && roles[end] == roles[i]) ++end;
    for (; person_at != people_.end() && person_at->id < roles[i].first; ++person_at) best = 0;
    if (person_at == people_.end()) break;
    if (person_at->id == roles[i].first && end - i > best) {
      best = end - i;
      person_at->role = names.roles[roles[i].second];
    }
    i = end;
  }
}

std::int64_t People::person(std::int64_t speaker, std::int64_t article) const {
  const auto before = [](const PersonSpeaker& s, const std::pair<std::int64_t, std::int64_t>& key) {
    return std::tie(s.speaker, s.article) < std::tie(key.first, key.second);
  };
  const auto general = std::lower_bound(speakers_.begin(), speakers_.end(),
                                        std::pair<std::int64_t, std::int64_t>(speaker, 0), before);
  if (general == speakers_.end() || general->speaker != speaker) return speaker;
  if (general + 1 != speakers_.end() && (general + 1)->speaker == speaker) {
    const auto found =
        std::lower_bound(general + 1, speakers_.end(), std::pair(speaker, article), before);
    if (found != speakers_.end() && found->speaker == speaker && found->article == article) {
      return found->person;
    }
  }
  return general->person;
}

}  // namespace onrecord
