#include "extractors/rulebook/lexicon_builder.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/error.hpp"
#include "corpus/hash.hpp"
#include "corpus/utf8.hpp"
#include "extractors/rulebook/kind_table.hpp"
#include "extractors/rulebook/lexicon.hpp"
#include "extractors/rulebook/pattern_words.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, kTags> kTagNames = {
    "OTHER",  "NOUN",   "PROPN",      "PRON", "DET",    "ADJ",        "ADV",
    "NUMBER", "PREP",   "TO",         "CONJ", "SUBORD", "AUX",        "MODAL",
    "VERB",   "GERUND", "PARTICIPLE", "NEG",  "POSS",   "PUNCTUATION"};

// "May" stands for May and MAY, "US" for US alone.
std::uint8_t exact_cases(std::string_view form) {
  const LetterCase letters = letter_case(form);
  if (letters == LetterCase::kCap) {
    return static_cast<std::uint8_t>(bit(letters) | bit(LetterCase::kUpper));
  }
  return bit(letters);
}

constexpr std::size_t kRarities = 3;  // ranks of words by the number of their classes, less one

std::uint32_t number(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

// A power of two with room for as many again.
std::size_t slots_for(std::size_t count) {
  std::size_t size = 64;
  while (size < count * 2) size *= 2;
  return size;
}

class LexiconBuilder {
 public:
  explicit LexiconBuilder(const Rulebook& rulebook) : book_(rulebook) {
    memberships_.emplace_back();
  }

  LexiconTables build() {
    for (const std::string_view name : kTagNames) class_of(name);
    for (const std::string_view name : all_shape_classes()) class_of(name);
    first_inflection_ = static_cast<ClassId>(class_names_.size() - 1);
    for (std::size_t i = 1; i < kInflections.size(); ++i) class_of(kInflections[i]);
    for (const WordClass& word_class : book_.classes) class_of(word_class.name);
    ids_.reserve(2 * book_.words->size());
    kinds_.reserve(2 * book_.words->size());
    memberships_.reserve(2 * book_.words->size());
    tables_.named = number(class_names_.size());
    tables_.row = (tables_.named + 63) / 64;
    for (const WordClass& word_class : book_.classes) add_words(word_class);
    const PatternWords named = words_of_patterns(book_);
    for (const WordClass& word_class : book_.classes) {
      add_phrases(word_class,
                  std::binary_search(named.classes.begin(), named.classes.end(), word_class.name));
    }
    for (const std::string_view literal : named.literals) add_literal(literal, false);
    add_shapes();
    write_words();
    write_kinds();
    write_phrases();
    write_names();
    tables_.letters = std::move(letters_);
    return std::move(tables_);
  }

 private:
  ClassId class_of(std::string_view name) {
    const auto [slot, added] =
        class_ids_.try_emplace(std::string(name), static_cast<ClassId>(class_names_.size()));
    if (added) {
      if (class_names_.size() >= kNoClass) {
        throw Error(Error::Kind::kRules, "rules", "more classes than fit",
                    "use fewer literal words");
      }
      class_names_.push_back(slot->first);
      phrases_.emplace_back();
    }
    return slot->second;
  }

  WordId word_of(std::string_view folded) {
    const auto [slot, added] =
        ids_.try_emplace(std::string(folded), static_cast<WordId>(memberships_.size()));
    if (added) memberships_.emplace_back();
    return slot->second;
  }

  void join(std::string_view form, bool exact, ClassId id, std::uint32_t entry) {
    // Lists whose case does not matter are folded already.
    std::vector<Membership>& list = memberships_[word_of(exact ? fold_word(form) : form)];
    const std::uint8_t cases = exact ? exact_cases(form) : kAnyCase;
    for (Membership& have : list) {
      if (have.id == id) {
        have.cases = static_cast<std::uint8_t>(have.cases | cases);
        return;
      }
    }
    list.push_back({id, cases, entry});
  }

  ClassId inflection_id(std::string_view name) const {
    const auto found = std::find(kInflections.begin(), kInflections.end(), name);
    return static_cast<ClassId>(first_inflection_ + (found - kInflections.begin()));
  }

  void add_words(const WordClass& word_class) {
    const ClassId id = class_of(word_class.name);
    for (const WordEntry& entry : word_class.entries) {
      for (const WordForm& form : entry.forms) {
        if (form.is_phrase()) continue;
        join(form.text, word_class.exact, id, entry.number);
        if (!form.inflection.empty()) {
          join(form.text, word_class.exact, inflection_id(form.inflection), entry.number);
        }
      }
    }
  }

  // Entries of several words are sequences of literals where patterns name the class.
  void add_phrases(const WordClass& word_class, bool in_patterns) {
    const ClassId id = class_of(word_class.name);
    for (const WordEntry& entry : word_class.entries) {
      for (std::uint32_t i = 0; i < entry.forms.size(); ++i) {
        const WordForm form = entry.forms[i];
        if (!form.is_phrase()) continue;
        for (const std::string_view word : form.words()) {
          if (in_patterns) {
            add_literal(word, word_class.exact);
          } else {
            word_of(word_class.exact ? fold_word(word) : std::string(word));
          }
        }
        if (known_phrases_.emplace(id, form.text).second) {
          phrases_[id].push_back({entry.first_form + i, entry.number});
        }
      }
    }
  }

  // A word that patterns name is a class of its own; its name cannot clash with a declared one.
  void add_literal(std::string_view word, bool exact) {
    const bool cased = exact && letter_case(word) != LetterCase::kLower;
    const std::string form = cased ? std::string(word) : fold_word(word);
    join(form, cased, class_of("=" + form), kNoEntry);
  }

  void add_shapes() {
    std::vector<std::vector<ClassId>> of_shapes(shape_count());
    for (std::size_t shape = 0; shape < of_shapes.size(); ++shape) {
      for (const std::string_view name : shape_classes(static_cast<Shape>(shape))) {
        of_shapes[shape].push_back(class_ids_.at(std::string(name)));
      }
    }
    kinds_.add_shapes(std::move(of_shapes));
    std::vector<Kind> shape_kinds;
    for (std::size_t shape = 0; shape < shape_count(); ++shape) {
      shape_kinds.push_back(kinds_.of_shape(static_cast<Shape>(shape)));
    }
    tables_.shape_kinds = std::move(shape_kinds);
  }

  // Words of many classes stand in every text.
  std::size_t rarity(WordId id) const {
    return kRarities - std::min(memberships_[id].size() / 2, kRarities);
  }

  void write_words() {
    std::vector<LexiconTables::Slot> slots(slots_for(memberships_.size()));
    std::vector<std::pair<std::string_view, WordId>> long_words;
    // The slots that their hashes name go to common words first: those are read at once.
    for (std::size_t rank = 0; rank <= kRarities; ++rank) {
      for (const auto& [folded, id] : ids_) {
        if (rarity(id) != rank) continue;
        FoldedKey key;
        LetterCase letters{};
        if (!fold_ascii(folded, key, letters)) {
          long_words.emplace_back(folded, id);
          continue;
        }
        std::size_t at = hash_of(key) & (slots.size() - 1);
        while (slots[at].word != kNoWord) at = (at + 1) & (slots.size() - 1);
        slots[at] = {key, id, kinds_.of_word(folded, memberships_[id]), 0};
      }
    }
    tables_.slots = std::move(slots);
    write_long_words(long_words);
    std::vector<std::uint32_t> begins;
    std::vector<LexiconTables::Member> members;
    for (const std::vector<Membership>& list : memberships_) {
      begins.push_back(number(members.size()));
      for (const Membership& member : list) {
        if (member.entry != kNoEntry) members.push_back({member.id, member.entry});
      }
    }
    begins.push_back(number(members.size()));
    tables_.member_begins = std::move(begins);
    tables_.word_members = std::move(members);
  }

  void write_long_words(const std::vector<std::pair<std::string_view, WordId>>& words) {
    std::vector<LexiconTables::LongWord> slots(slots_for(words.size()));
    for (const auto& [folded, id] : words) {
      std::size_t at = hash64(folded) & (slots.size() - 1);
      while (slots[at].word != kNoWord) at = (at + 1) & (slots.size() - 1);
      slots[at] = {number(letters_.size()), number(folded.size()), id,
                   kinds_.of_word(std::string(folded), memberships_[id]), 0};
      letters_.insert(letters_.end(), folded.begin(), folded.end());
    }
    tables_.long_slots = std::move(slots);
  }

  void write_kinds() {
    std::vector<std::uint32_t> begins;
    std::vector<ClassId> classes;
    std::vector<std::uint64_t> members(kinds_.size() * tables_.row);
    for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
      begins.push_back(number(classes.size()));
      for (const ClassId id : kinds_.classes(static_cast<Kind>(kind))) {
        classes.push_back(id);
        if (id < tables_.named) {
          members[kind * tables_.row + id / 64U] |= std::uint64_t{1} << id % 64;
        }
      }
    }
    begins.push_back(number(classes.size()));
    tables_.kind_begins = std::move(begins);
    tables_.kind_classes = std::move(classes);
    tables_.members = std::move(members);
  }

  void write_phrases() {
    std::vector<std::uint32_t> begins;
    std::vector<LexiconTables::Phrase> phrases;
    std::vector<LexiconTables::Phrase> sorted;
    for (const std::vector<LexiconTables::Phrase>& list : phrases_) {
      begins.push_back(number(phrases.size()));
      phrases.insert(phrases.end(), list.begin(), list.end());
      sorted.insert(sorted.end(), list.begin(), list.end());
      std::sort(sorted.end() - static_cast<std::ptrdiff_t>(list.size()), sorted.end(),
                [&](const auto& a, const auto& b) {
                  return book_.words->form(a.form).text < book_.words->form(b.form).text;
                });
    }
    begins.push_back(number(phrases.size()));
    tables_.phrase_begins = std::move(begins);
    tables_.phrases = std::move(phrases);
    tables_.sorted_phrases = std::move(sorted);
  }

  void write_names() {
    std::vector<std::uint32_t> begins;
    std::vector<ClassId> slots(slots_for(class_names_.size()), kNoClass);
    for (std::size_t id = 0; id < class_names_.size(); ++id) {
      const std::string_view name = class_names_[id];
      begins.push_back(number(letters_.size()));
      letters_.insert(letters_.end(), name.begin(), name.end());
      std::size_t at = hash64(name) & (slots.size() - 1);
      while (slots[at] != kNoClass) at = (at + 1) & (slots.size() - 1);
      slots[at] = static_cast<ClassId>(id);
    }
    begins.push_back(number(letters_.size()));
    tables_.name_begins = std::move(begins);
    tables_.name_slots = std::move(slots);
  }

  const Rulebook& book_;
  LexiconTables tables_;
  std::vector<char> letters_;

  std::vector<std::string> class_names_;
  std::unordered_map<std::string, ClassId> class_ids_;
  ClassId first_inflection_ = kNoClass;  // the number of the first of them is one more

  std::vector<std::vector<LexiconTables::Phrase>> phrases_;  // by class
  std::set<std::pair<ClassId, std::string_view>> known_phrases_;

  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::vector<Membership>> memberships_;  // by word; 0 is "no word"
  KindTable kinds_;
};

}  // namespace

std::string fold_word(std::string_view token) {
  std::string folded = lower(token);
  for (std::size_t at = 0; (at = folded.find("\u2019", at)) != std::string::npos; ++at) {
    folded.replace(at, 3, "'");
  }
  return folded;
}

LexiconTables build_lexicon(const Rulebook& rulebook) {
  return LexiconBuilder(rulebook).build();
}

}  // namespace onrecord
