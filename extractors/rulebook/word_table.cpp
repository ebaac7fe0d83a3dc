#include "extractors/rulebook/word_table.hpp"

#include <algorithm>

namespace onrecord {

std::vector<std::string_view> WordForm::words() const {
  std::vector<std::string_view> words;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

WordTable::WordTable(const std::vector<std::vector<ParsedEntry>>& classes) {
  std::vector<char> letters;
  std::vector<Form> forms;
  std::vector<Entry> entries;
  const auto add = [&](std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(letters.size());
    letters.insert(letters.end(), text.begin(), text.end());
    return begin;
  };
  // The letters of all forms stand together, so that each ends where the next begins.
  for (const auto& of_class : classes) {
    for (const ParsedEntry& entry : of_class) {
      for (const auto& [text, inflection] : entry.forms) {
        const auto found = std::find(kInflections.begin(), kInflections.end(), inflection);
        forms.push_back(
            {add(text), static_cast<std::uint32_t>(std::distance(kInflections.begin(), found))});
      }
    }
  }
  forms.push_back({add({}), 0});
  std::uint32_t first_form = 0;
  for (const auto& of_class : classes) {
    for (const ParsedEntry& entry : of_class) {
      const std::uint32_t lemma = add(entry.lemma);
      const std::uint32_t value = add(entry.value);
      entries.push_back({lemma, value, add({}), first_form});
      first_form += static_cast<std::uint32_t>(entry.forms.size());
    }
  }
  entries.push_back({0, 0, 0, first_form});
  letters_ = std::move(letters);
  forms_ = std::move(forms);
  entries_ = std::move(entries);
}

WordEntry WordTable::entry(std::uint32_t number) const {
  const Entry& entry = entries_[number];
  const std::uint32_t end = entries_[number + 1].first_form;
  return {letters(entry.lemma, entry.value), letters(entry.value, entry.end), number,
          entry.first_form, FormRange(entry.first_form, end, MakeForm{this})};
}

EntryRange WordTable::entries(std::uint32_t first, std::uint32_t end) const {
  return {first, end, MakeEntry{this}};
}

}  // namespace onrecord
