#include "db/index/name_forms.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "db/identity.hpp"
#include "db/index/role_match.hpp"

namespace onrecord {
namespace {

using Kind = KnownSpeaker::Kind;

// A full name in its parts.
struct Form {
  std::uint32_t speaker = 0;
  std::string_view given;
  std::string initials;  // between given name and surname
  bool ending = false;   // "Jr."
};

// Two names that are forms of one, whoever bears them.
using Key = std::pair<std::string_view, std::string_view>;  // whole given name, surname

std::string_view whole_given(std::string_view given, const IdentityWords& words) {
  const auto found = words.short_names.find(given);
  return found == words.short_names.end() ? given : std::string_view(found->second);
}

std::map<Key, std::vector<Form>> forms_of(const std::vector<KnownSpeaker>& speakers,
                                          const IdentityWords& known) {
  std::map<Key, std::vector<Form>> forms;
  for (std::uint32_t i = 0; i < speakers.size(); ++i) {
    const KnownSpeaker& speaker = speakers[i];
    if (speaker.kind != Kind::kPerson || speaker.of_one_article) continue;
    std::vector<std::string_view> words = name_words(speaker.folded, known);
    Form form;
    form.speaker = i;
    while (words.size() > 1 && known.name_endings.contains(words.back())) {
      form.ending = true;
      words.pop_back();
    }
    if (words.size() < 2 || words.front().size() < 2) continue;
    form.given = words.front();
    for (std::size_t k = 1; k + 1 < words.size(); ++k) form.initials += words[k];
    // "Ada Jane Quill" may be another, or "Ada 'Jane' Quill" the same.
    if (form.initials.size() + 2 > words.size()) continue;
    forms[{whole_given(form.given, known), words.back()}].push_back(std::move(form));
  }
  return forms;
}

// "Ada J. Quill" and "Ada K. Quill": whose is "Ada Quill"?
bool is_ambiguous(const std::vector<Form>& forms) {
  std::string_view initials;
  for (const Form& form : forms) {
    if (form.initials.empty()) continue;
    if (!initials.empty() && initials != form.initials) return true;
    initials = form.initials;
  }
  return false;
}

std::string reason(const Form& form, const Form& leading) {
  if (form.given != leading.given) return "a short form of the given name, and the same role";
  if (form.ending != leading.ending) return "the same name but for its ending, and the same role";
  return "the only middle initial between these names";
}

}  // namespace

void join_forms(const std::vector<KnownSpeaker>& speakers,
                const std::vector<Appearance>& appearances, const IdentityWords& words,
                std::vector<NameJoin>& joins) {
  const auto articles = [&](const Form& form) {
    return speakers[form.speaker].last - speakers[form.speaker].first;
  };
  for (const auto& [key, forms] : forms_of(speakers, words)) {
    if (forms.size() < 2 || is_ambiguous(forms)) continue;
    // Of equals the shortest: the name without an initial.
    const Form& leading =
        *std::max_element(forms.begin(), forms.end(), [&](const Form& a, const Form& b) {
          return articles(a) != articles(b)
                     ? articles(a) < articles(b)
                     : speakers[a.speaker].folded.size() > speakers[b.speaker].folded.size();
        });
    const KnownSpeaker& to = speakers[leading.speaker];
    for (const Form& form : forms) {
      const KnownSpeaker& from = speakers[form.speaker];
      if (&form == &leading || from.alone || to.alone) continue;
      const bool same = form.given == leading.given && form.ending == leading.ending;
      if (same ? !roles_fit(from.roles, to.roles, words)
               : !share_role(from.roles, to.roles, words)) {
        continue;
      }
      const std::int64_t days = days_between(appearances, from, to);
      if (days == kNoDay || days > kWindowDays) continue;
      joins.push_back({form.speaker, leading.speaker,
                       reason(form, leading) + "; " + to.name + " " + days_away(days)});
    }
  }
}

}  // namespace onrecord
