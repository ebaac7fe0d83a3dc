#include "extractors/rulebook/inflection.hpp"

namespace onrecord {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

// consonant, vowel, consonant in a word of one syllable: stop, plan, not: visit, need, show.
bool doubles(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 3 || is_vowel(word[n - 1]) || !is_vowel(word[n - 2]) || is_vowel(word[n - 3])) {
    return false;
  }
  if (std::string_view("wxyh").find(word[n - 1]) != std::string_view::npos) return false;
  int vowel_groups = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++vowel_groups;
  }
  return vowel_groups == 1;
}

std::string add_s(std::string_view base) {
  if (ends_in_consonant_y(base)) return std::string(base.substr(0, base.size() - 1)) + "ies";
  if (ends_with_any(base, {"s", "x", "z", "ch", "sh", "do", "go", "to"})) {
    return std::string(base) + "es";
  }
  return std::string(base) + "s";
}

std::string add_ed(std::string_view base, bool doubled) {
  if (base.ends_with('e')) return std::string(base) + "d";
  if (ends_in_consonant_y(base)) return std::string(base.substr(0, base.size() - 1)) + "ied";
  if (doubled || doubles(base)) return std::string(base) + base.back() + "ed";
  return std::string(base) + "ed";
}

std::string add_ing(std::string_view base, bool doubled) {
  if (base.ends_with("ie")) return std::string(base.substr(0, base.size() - 2)) + "ying";
  if (base.ends_with('e') && !ends_with_any(base, {"ee", "oe", "ye"})) {
    return std::string(base.substr(0, base.size() - 1)) + "ing";
  }
  if (doubled || doubles(base)) return std::string(base) + base.back() + "ing";
  return std::string(base) + "ing";
}

}  // namespace

InflectedForms inflect_verb(std::string_view base, const std::vector<std::string>& irregular,
                            bool doubled) {
  std::string past;
  std::string participle;
  std::string gerund = add_ing(base, doubled);
  for (const std::string& form : irregular) {
    if (form.ends_with("ing") && form.size() > base.size()) {
      gerund = form;
    } else if (past.empty()) {
      past = form;
    } else {
      participle = form;
    }
  }
  if (past.empty()) past = add_ed(base, doubled);
  if (participle.empty()) participle = past;
  InflectedForms forms;
  forms.reserve(5);
  forms.emplace_back(base, "VBASE");
  forms.emplace_back(add_s(base), "V3SG");
  forms.emplace_back(std::move(past), "VPAST");
  forms.emplace_back(std::move(participle), "VPART");
  forms.emplace_back(std::move(gerund), "VING");
  return forms;
}

InflectedForms inflect_noun(std::string_view base, const std::vector<std::string>& irregular) {
  InflectedForms forms;
  forms.reserve(2);
  forms.emplace_back(base, "SING");
  forms.emplace_back(irregular.empty() ? add_s(base) : irregular[0], "PLUR");
  return forms;
}

}  // namespace onrecord
