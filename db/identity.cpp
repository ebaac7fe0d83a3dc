#include "db/identity.hpp"

#include <algorithm>

#include "corpus/utf8.hpp"
#include "db/generic_names.hpp"

namespace onrecord {
namespace {

// "Harbour Board" and not "company"; scripts without case have names only.
bool is_proper(std::string_view name) {
  return !is_lower(code_point_at(name, 0).value);
}

constexpr std::size_t kShortestPart = 3;  // "neill" of "o'neill", not the "s" of "dockers's"

std::vector<std::string_view> parts_of(std::string_view word, char separator) {
  std::vector<std::string_view> parts;
  while (!word.empty()) {
    const std::string_view part = word.substr(0, word.find(separator));
    if (!part.empty()) parts.push_back(part);
    word.remove_prefix(std::min(word.size(), part.size() + 1));
  }
  return parts;
}

// "report" of "Tower Commission report".
std::string_view last_word(std::string_view name) {
  return name.substr(name.find_last_of(" \n") + 1);
}

}  // namespace

std::string fold_name(std::string_view name) {
  const std::string folded = fold(name);
  std::string out;
  out.reserve(folded.size());
  const auto separate = [&out] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint point = code_point_at(folded, i);
    const char32_t c = point.value;
    if (c == U'\'' || c == U'\u2019') {
      out += '\'';
    } else if (c == U'-' || c == U'\u2010' || c == U'\u2011') {
      out += '-';
    } else if (is_letter(c) || c == U'&' || (c >= U'0' && c <= U'9')) {
      out.append(folded, i, point.size);
    } else if (is_space(c) || c == U'/' || c == U',') {
      separate();
    }
    i += std::max<std::uint32_t>(point.size, 1);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string display_name(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint point = code_point_at(name, i);
    const std::uint32_t size = std::max<std::uint32_t>(point.size, 1);
    if (!is_space(point.value)) {
      out.append(name, i, size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    i += size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string identity(const Speaker& speaker, std::string_view folded, std::string_view article,
                     const IdentityWords& words) {
  const bool one_word = folded.find(' ') == std::string_view::npos;
  bool known = false;
  switch (speaker.kind) {
    case SpeakerKind::kPerson:
      known = !one_word;
      break;
    case SpeakerKind::kOrganisation:
    case SpeakerKind::kGovernment:
      known = is_proper(speaker.name) && !is_generic_name(folded, words);
      break;
    case SpeakerKind::kGroup:
      known = is_proper(speaker.name) && !is_generic_name(folded, words) &&
              !describes_people(folded, words);
      break;
    case SpeakerKind::kDocument:
      known = is_proper(speaker.name) && is_proper(last_word(speaker.name));
      break;
    case SpeakerKind::kAnonymous:
    case SpeakerKind::kUnknown:
      break;
  }
  std::string out(name(speaker.kind));
  out += ": ";
  out += folded.empty() ? std::string_view(speaker.name) : folded;
  if (!known) {
    out += " @ ";
    out += article;
  }
  return out;
}

std::vector<std::string_view> name_words(std::string_view folded, const IdentityWords& known) {
  std::vector<std::string_view> words;
  const auto add = [&words](std::string_view word) {
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) {
      words.push_back(word);
    }
  };
  while (!folded.empty()) {
    std::string_view word = folded.substr(0, folded.find(' '));
    folded.remove_prefix(std::min(folded.size(), word.size() + 1));
    if (known.titles.contains(word) && words.empty() && !folded.empty()) continue;
    if (word.ends_with("'s")) word.remove_suffix(2);
    add(word);
  }
  return words;
}

std::vector<std::string> indexed_words(std::string_view folded, const IdentityWords& known) {
  std::vector<std::string> words;
  const auto add = [&words](std::string word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) {
      words.push_back(std::move(word));
    }
  };
  const auto add_part = [&add](std::string part) {
    if (part.size() > 1) add(std::move(part));
  };
  for (const std::string_view word : name_words(folded, known)) {
    add(std::string(word));
    for (const std::string_view part : parts_of(word, '-')) {
      add_part(std::string(part));
      const std::size_t mark = part.find('\'');
      if (mark == std::string_view::npos) continue;
      add_part(std::string(part.substr(0, mark)) + std::string(part.substr(mark + 1)));
      if (part.size() > mark + kShortestPart) add_part(std::string(part.substr(mark + 1)));
    }
  }
  return words;
}

std::vector<std::string_view> asked_words(std::string_view folded, const IdentityWords& known) {
  std::vector<std::string_view> words;
  for (const std::string_view word : name_words(folded, known)) {
    const std::vector<std::string_view> parts = parts_of(word, '-');
    words.insert(words.end(), parts.begin(), parts.end());
  }
  return words;
}

}  // namespace onrecord
