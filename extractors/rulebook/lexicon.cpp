#include "extractors/rulebook/lexicon.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"
#include "extractors/rulebook/folded_key.hpp"
#include "extractors/rulebook/kind_table.hpp"
#include "extractors/rulebook/pattern_words.hpp"
#include "extractors/rulebook/shapes.hpp"
#include "extractors/rulebook/word_entries.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, kTags> kTagNames = {
    "OTHER",  "NOUN",   "PROPN",      "PRON", "DET",    "ADJ",        "ADV",
    "NUMBER", "PREP",   "TO",         "CONJ", "SUBORD", "AUX",        "MODAL",
    "VERB",   "GERUND", "PARTICIPLE", "NEG",  "POSS",   "PUNCTUATION"};
constexpr std::array<std::string_view, 7> kInflections = {"VBASE", "V3SG", "VPAST", "VPART",
                                                          "VING",  "SING", "PLUR"};
constexpr std::size_t kAhead = 16;  // tokens whose memory is asked for before the first is read

// "May" stands for May and MAY, "US" for US alone.
std::uint8_t exact_cases(std::string_view form) {
  const LetterCase letters = letter_case(form);
  if (letters == LetterCase::kCap) {
    return static_cast<std::uint8_t>(bit(letters) | bit(LetterCase::kUpper));
  }
  return bit(letters);
}

void prefetch([[maybe_unused]] const void* at) {
#if defined(__SSE2__)
  _mm_prefetch(static_cast<const char*>(at), _MM_HINT_T0);
#endif
}

std::string fold_word(std::string_view token) {
  std::string folded = lower(token);
  for (std::size_t at = 0; (at = folded.find("\u2019", at)) != std::string::npos; ++at) {
    folded.replace(at, 3, "'");
  }
  return folded;
}

}  // namespace

struct Lexicon::State {
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>{}(name);
    }
  };

  std::vector<std::string> class_names;
  std::unordered_map<std::string, ClassId, NameHash, std::equal_to<>> class_ids;
  std::vector<std::vector<std::vector<std::string>>> phrases;  // by class
  std::map<std::pair<ClassId, std::vector<std::string>>, const WordEntry*> phrase_entries;

  // Words by id; 0 is "no word".
  std::vector<std::vector<Membership>> memberships;
  std::vector<std::array<Kind, kLetterCases>> word_kinds;
  std::unordered_map<std::string, WordId> ids;

  // Open addressing over the words that fit a key, with what a look-up answers: one cache line.
  struct Slot {
    FoldedKey key;
    WordId word = kNoWord;
    std::array<Kind, kLetterCases> kinds{};
  };
  std::vector<Slot> slots;
  std::size_t mask = 0;

  KindTable kinds;
  ClassId first_inflection = kNoClass;

  ClassId class_of(const std::string& name) {
    const auto [slot, added] =
        class_ids.try_emplace(name, static_cast<ClassId>(class_names.size()));
    if (added) {
      if (class_names.size() >= kNoClass) {
        throw Error(Error::Kind::kRules, "rules", "more classes than fit",
                    "use fewer literal words");
      }
      class_names.push_back(name);
      phrases.emplace_back();
    }
    return slot->second;
  }

  WordId word_of(const std::string& folded) {
    const auto [slot, added] = ids.try_emplace(folded, static_cast<WordId>(memberships.size()));
    if (added) memberships.emplace_back();
    return slot->second;
  }

  void join(const std::string& form, bool exact, ClassId id, const WordEntry* entry) {
    // Lists whose case does not matter are folded already.
    std::vector<Membership>& list = memberships[exact ? word_of(fold_word(form)) : word_of(form)];
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
    return static_cast<ClassId>(first_inflection + (found - kInflections.begin()));
  }

  void add_words(const WordClass& word_class) {
    const ClassId id = class_of(word_class.name);
    for (const WordEntry& entry : word_class.entries) {
      for (const WordForm& form : entry.forms) {
        if (form.is_phrase()) continue;
        join(form.text, word_class.exact, id, &entry);
        if (!form.inflection.empty()) {
          join(form.text, word_class.exact, inflection_id(form.inflection), &entry);
        }
      }
    }
  }

  // Entries of several words are sequences of literals where patterns name the class.
  void add_phrases(const WordClass& word_class, bool in_patterns) {
    const ClassId id = class_of(word_class.name);
    for (const WordEntry& entry : word_class.entries) {
      for (const WordForm& form : entry.forms) {
        if (!form.is_phrase()) continue;
        const std::vector<std::string> words = form.words();
        for (const std::string& word : words) {
          if (in_patterns) {
            add_literal(word, word_class.exact);
          } else {
            word_of(word_class.exact ? fold_word(word) : word);
          }
        }
        if (phrase_entries.emplace(std::make_pair(id, words), &entry).second) {
          phrases[id].push_back(words);
        }
      }
    }
  }

  // A word that patterns name is a class of its own; its name cannot clash with a declared one.
  void add_literal(const std::string& word, bool exact) {
    const bool cased = exact && letter_case(word) != LetterCase::kLower;
    const std::string form = cased ? word : fold_word(word);
    join(form, cased, class_of("=" + form), nullptr);
  }

  void finish() {
    std::vector<std::vector<ClassId>> of_shapes(shape_count());
    for (std::size_t shape = 0; shape < of_shapes.size(); ++shape) {
      for (const std::string_view name : shape_classes(static_cast<Shape>(shape))) {
        of_shapes[shape].push_back(class_ids.at(std::string(name)));
      }
    }
    kinds.add_shapes(std::move(of_shapes));
    word_kinds.resize(memberships.size());
    std::size_t size = 64;
    while (size < memberships.size() * 2) size *= 2;
    slots.resize(size);
    mask = size - 1;
    for (const auto& [folded, id] : ids) {
      word_kinds[id] = kinds.of_word(folded, memberships[id]);
      FoldedKey key;
      LetterCase letters{};
      if (!fold_ascii(folded, key, letters)) continue;
      std::size_t at = hash_of(key) & mask;
      while (slots[at].word != kNoWord) at = (at + 1) & mask;
      slots[at] = {key, id, word_kinds[id]};
    }
  }

  // `at` is the slot that the hash names.
  Hit find(std::string_view token, const FoldedKey& key, std::size_t at, LetterCase letters) const {
    while (slots[at].word != kNoWord && slots[at].key != key) at = (at + 1) & mask;
    if (slots[at].word == kNoWord) return {kinds.of_shape(shape_of(token, letters)), kNoWord};
    return {slots[at].kinds[static_cast<std::size_t>(letters)], slots[at].word};
  }

  Hit find_long(std::string_view token) const {
    const auto found = ids.find(fold_word(token));
    if (found == ids.end()) return {kinds.of_shape(shape_of(token)), kNoWord};
    return {word_kinds[found->second][static_cast<std::size_t>(letter_case(token))], found->second};
  }

  const Membership* membership(WordId word, ClassId id) const {
    for (const Membership& member : memberships[word]) {
      if (member.id == id && member.entry != nullptr) return &member;
    }
    return nullptr;
  }
};

Lexicon::Lexicon(const Rulebook& rulebook) : state_(std::make_unique<State>()) {
  state_->memberships.emplace_back();
  for (const std::string_view name : kTagNames) state_->class_of(std::string(name));
  for (const std::string_view name : all_shape_classes()) state_->class_of(std::string(name));
  state_->first_inflection = static_cast<ClassId>(state_->class_names.size());
  for (const std::string_view name : kInflections) state_->class_of(std::string(name));
  std::size_t entries = 0;
  for (const WordClass& word_class : rulebook.classes) {
    state_->class_of(word_class.name);
    entries += word_class.entries.size();
  }
  state_->ids.reserve(2 * entries);
  state_->kinds.reserve(2 * entries);
  state_->memberships.reserve(2 * entries);
  named_ = state_->class_names.size();
  row_ = (named_ + 63) / 64;
  for (const WordClass& word_class : rulebook.classes) state_->add_words(word_class);
  const PatternWords named = words_of_patterns(rulebook);
  for (const WordClass& word_class : rulebook.classes) {
    state_->add_phrases(word_class, std::binary_search(named.classes.begin(), named.classes.end(),
                                                       word_class.name));
  }
  for (const std::string_view literal : named.literals) {
    state_->add_literal(std::string(literal), false);
  }
  state_->finish();
  add_members();
}

Lexicon::~Lexicon() = default;

void Lexicon::add_members() {
  std::size_t kind = members_.size() / row_;
  members_.resize(state_->kinds.size() * row_);
  for (; kind < state_->kinds.size(); ++kind) {
    for (const ClassId id : state_->kinds.classes(static_cast<Kind>(kind))) {
      if (id < named_) members_[kind * row_ + id / 64] |= std::uint64_t{1} << id % 64;
    }
  }
}

Lexicon::Hit Lexicon::look_up(std::string_view token) const {
  FoldedKey key;
  LetterCase letters{};
  return fold_ascii(token, key, letters)
             ? state_->find(token, key, hash_of(key) & state_->mask, letters)
             : state_->find_long(token);
}

void Lexicon::look_up(std::string_view text, std::span<const Token> tokens,
                      std::span<Hit> hits) const {
  struct Folded {
    FoldedKey key;
    std::size_t slot = 0;
    LetterCase letters{};
    bool fits = false;
  };
  std::array<Folded, kAhead> ahead;
  for (std::size_t begin = 0; begin < tokens.size(); begin += kAhead) {
    const std::size_t size = std::min(kAhead, tokens.size() - begin);
    for (std::size_t i = 0; i < size; ++i) {
      const Span token = tokens[begin + i].span;
      Folded& folded = ahead[i];
      folded.fits =
          token.begin + kKeyBytes <= text.size()
              ? token.size() <= kKeyBytes &&
                    fold_ascii(text.data() + token.begin, token.size(), folded.key, folded.letters)
              : fold_ascii(slice(text, token), folded.key, folded.letters);
      if (!folded.fits) continue;
      folded.slot = hash_of(folded.key) & state_->mask;
      prefetch(&state_->slots[folded.slot]);
    }
    for (std::size_t i = 0; i < size; ++i) {
      const std::string_view token = slice(text, tokens[begin + i].span);
      const Folded& folded = ahead[i];
      hits[begin + i] = folded.fits ? state_->find(token, folded.key, folded.slot, folded.letters)
                                    : state_->find_long(token);
    }
  }
}

ClassId Lexicon::find_class(std::string_view name) const {
  const auto found = state_->class_ids.find(name);
  return found == state_->class_ids.end() ? kNoClass : found->second;
}

std::string_view Lexicon::class_name(ClassId id) const {
  return state_->class_names[id];
}

bool Lexicon::has_literal(Kind kind, ClassId id) const {
  const std::span<const ClassId> classes = state_->kinds.classes(kind);
  return std::binary_search(classes.begin(), classes.end(), id);
}

std::span<const ClassId> Lexicon::classes(Kind kind) const {
  return state_->kinds.classes(kind);
}

std::size_t Lexicon::kind_count() const {
  return state_->kinds.size();
}

std::string_view Lexicon::lemma(WordId word, ClassId id) const {
  const Membership* member = state_->membership(word, id);
  return member == nullptr ? std::string_view() : std::string_view(member->entry->lemma);
}

std::string_view Lexicon::value(WordId word, ClassId id) const {
  const Membership* member = state_->membership(word, id);
  return member == nullptr ? std::string_view() : std::string_view(member->entry->value);
}

const std::vector<std::vector<std::string>>& Lexicon::phrases(ClassId id) const {
  return state_->phrases[id];
}

const WordEntry* Lexicon::phrase_entry(ClassId id, const std::vector<std::string>& words) const {
  const auto found = state_->phrase_entries.find({id, words});
  return found == state_->phrase_entries.end() ? nullptr : found->second;
}

std::vector<ClassId> Lexicon::ids_of(const std::vector<std::string_view>& classes) const {
  std::vector<ClassId> ids;
  for (const std::string_view name : classes) {
    const ClassId id = find_class(name);
    if (id == kNoClass) {
      throw Error(Error::Kind::kRules, "rules", "no class or symbol " + std::string(name),
                  "declare it in a .words file: \"symbol " + std::string(name) + "\"");
    }
    ids.push_back(id);
  }
  return ids;
}

Kind Lexicon::symbol(const std::vector<std::string_view>& classes) {
  const Kind kind = state_->kinds.intern(ids_of(classes));
  add_members();
  return kind;
}

Kind Lexicon::known_symbol(const std::vector<std::string_view>& classes) const {
  const std::optional<Kind> kind = state_->kinds.find(ids_of(classes));
  if (!kind) throw std::logic_error("a symbol that nobody declared");
  return *kind;
}

}  // namespace onrecord
