#include "db/index/acronyms.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "db/identity.hpp"

namespace onrecord {
namespace {

// Initials alone say little, and those of companies stand for many things: both have to be near in
// time, and the name a familiar one.
constexpr std::int64_t kAcronymDays = 7;
constexpr std::size_t kFamiliar = 10;  // articles
// An acronym of many articles that stands beside a name once stands for something else.
constexpr std::size_t kFewArticles = 5;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "IMF", "I.M.F."; otherwise empty.
std::string acronym_of(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (is_capital(c)) {
      letters += c;
    } else if (c != '.') {
      return {};
    }
  }
  // Points stand after every letter, or the name is something else ("HMC.T").
  const bool pointed = name.size() + 1 >= 2 * letters.size();
  if (letters.size() < 2 || letters.size() > 6) return {};
  return name.size() == letters.size() || pointed ? letters : std::string();
}

struct Initials {
  std::string letters;
  bool of_company = false;
};

// The acronyms that a full name can have: with and without "of", with and without "Corp". A name
// with words in lower case describes, and has none.
std::vector<Initials> initials_of(std::string_view name, const IdentityWords& known) {
  std::string capitals;
  std::string all;
  std::string before_ending;
  bool ending = false;
  std::size_t words = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of(" \n"), name.size());
    std::string_view word = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    if (word.empty() || (words == 0 && (word == "The" || word == "the"))) continue;
    ++words;
    ending = name.empty() && known.firm_endings.contains(fold_name(word));
    if (ending) before_ending = capitals;
    if (is_capital(word.front())) {
      capitals += word.front();
      all += word.front();
    } else if (known.small.contains(word)) {
      all += static_cast<char>(word.front() - 'a' + 'A');
    } else {
      return {};
    }
  }
  std::vector<Initials> out;
  if (words < 2) return out;
  const auto add = [&out](const std::string& letters, bool of_company) {
    const bool known = std::any_of(out.begin(), out.end(),
                                   [&](const Initials& one) { return one.letters == letters; });
    if (letters.size() >= 2 && letters.size() <= 6 && !known) out.push_back({letters, of_company});
  };
  add(before_ending, ending);
  add(capitals, ending);
  add(all, ending);
  return out;
}

}  // namespace

// "HFB" is the "Harbour Ferry Board" that stands beside it, or the only name of these initials.
void join_acronyms(const std::vector<KnownSpeaker>& speakers,
                   const std::vector<Appearance>& appearances,
                   const std::vector<std::uint32_t>& leading, const IdentityWords& words,
                   std::vector<NameJoin>& joins) {
  struct Candidate {
    std::uint32_t speaker = 0;
    bool of_company = false;
  };
  std::unordered_map<std::string, std::vector<Candidate>> full;
  std::unordered_map<std::uint32_t, std::string> acronyms;
  for (std::uint32_t i = 0; i < speakers.size(); ++i) {
    const KnownSpeaker& speaker = speakers[i];
    if (speaker.kind != KnownSpeaker::Kind::kOrganisation || speaker.of_one_article ||
        leading[i] != i)
      continue;
    if (std::string letters = acronym_of(speaker.name); !letters.empty()) {
      if (!speaker.alone) acronyms.emplace(i, std::move(letters));
    } else if (!speaker.alone) {
      for (const Initials& initials : initials_of(speaker.name, words)) {
        full[initials.letters].push_back({i, initials.of_company});
      }
    }
  }
  for (const auto& [from, letters] : acronyms) {
    const auto candidates = full.find(letters);
    if (candidates == full.end()) continue;
    std::vector<std::int64_t> articles;
    for (std::size_t at = speakers[from].first; at < speakers[from].last; ++at) {
      articles.push_back(appearances[at].article);
    }
    std::sort(articles.begin(), articles.end());
    std::int64_t beside = -1;
    std::size_t several = 0;
    std::size_t together = 0;
    for (const auto& [candidate, of_company] : candidates->second) {
      std::size_t count = 0;
      for (std::size_t at = speakers[candidate].first; at < speakers[candidate].last; ++at) {
        count += std::binary_search(articles.begin(), articles.end(), appearances[at].article);
      }
      if (count == 0 || (count == 1 && articles.size() > kFewArticles)) continue;
      beside = candidate;
      together = count;
      ++several;
    }
    if (several == 1) {
      joins.push_back({from, static_cast<std::uint32_t>(beside),
                       "its initials; both stand in " + std::to_string(together) +
                           (together == 1 ? " article" : " articles")});
    } else if (several == 0 && candidates->second.size() == 1 && letters.size() >= 3) {
      const auto& [only, of_company] = candidates->second.front();
      const std::int64_t days = days_between(appearances, speakers[from], speakers[only]);
      const std::size_t known = speakers[only].last - speakers[only].first;
      if (of_company || known < kFamiliar || days == kNoDay || days > kAcronymDays) continue;
      joins.push_back({from, only, "its initials, and no other name has them; " + days_away(days)});
    }
  }
}

}  // namespace onrecord
