#include "extractors/rulebook/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <unordered_map>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "corpus/error.hpp"
#include "corpus/utf8.hpp"
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
constexpr std::uint8_t kAnyCase = 0x1F;
constexpr std::size_t kMostKinds = 0xFFFF;
constexpr std::size_t kInline = 16;
constexpr std::size_t kAhead = 16;  // tokens whose memory is asked for before the first is read

std::uint8_t bit(LetterCase letters) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(letters));
}

// "May" stands for May and MAY, "US" for US alone.
std::uint8_t exact_cases(std::string_view form) {
  const LetterCase letters = letter_case(form);
  if (letters == LetterCase::kCap) {
    return static_cast<std::uint8_t>(bit(letters) | bit(LetterCase::kUpper));
  }
  return bit(letters);
}

// A folded token of up to kInline bytes, zero padded: compared as two words.
struct InlineKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend bool operator==(const InlineKey&, const InlineKey&) = default;
};

void prefetch([[maybe_unused]] const void* at) {
#if defined(__SSE2__)
  _mm_prefetch(static_cast<const char*>(at), _MM_HINT_T0);
#endif
}

std::size_t hash_of(const InlineKey& key) {
  std::uint64_t h = (key.low ^ (key.high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  h ^= h >> 32;
  return static_cast<std::size_t>(h * 0xD6E8FEB86659FD93ULL >> 20);
}

// How the letters of a token of ASCII are written, by a bit for each byte: letters, capitals.
LetterCase case_of(unsigned letter, unsigned upper) {
  if (upper == 0) return letter != 0 ? LetterCase::kLower : LetterCase::kNone;
  if (upper == (letter & (~letter + 1))) return LetterCase::kCap;
  return upper == letter ? LetterCase::kUpper : LetterCase::kMixed;
}

// Key and letters of a token of up to kInline bytes, of which as many can be read; false when it is
// not ASCII.
#if defined(__SSE2__)
bool fold_ascii(const char* begin, std::size_t size, InlineKey& key, LetterCase& letters) {
  static constexpr std::array<std::uint8_t, 2 * kInline> kMask = [] {
    std::array<std::uint8_t, 2 * kInline> mask{};
    std::fill_n(mask.begin(), kInline, std::uint8_t{0xFF});
    return mask;
  }();
  const auto load = [](const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); };
  const auto bits = [](__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); };
  const auto between = [](__m128i bytes, char first, char last) {
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
  };
  const __m128i bytes = _mm_and_si128(load(begin), load(kMask.data() + kInline - size));
  if (bits(bytes) != 0) return false;
  const __m128i upper = between(bytes, 'A', 'Z');
  const __m128i folded = _mm_or_si128(bytes, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  key = std::bit_cast<InlineKey>(folded);
  letters = case_of(bits(between(folded, 'a', 'z')), bits(upper));
  return true;
}
#else
bool fold_ascii(const char* begin, std::size_t size, InlineKey& key, LetterCase& letters) {
  std::array<char, kInline> folded{};
  unsigned letter = 0;
  unsigned upper = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (static_cast<unsigned char>(begin[i]) >= 0x80) return false;
    const unsigned bit = 1U << i;
    const bool capital = begin[i] >= 'A' && begin[i] <= 'Z';
    folded[i] = static_cast<char>(capital ? begin[i] | 0x20 : begin[i]);
    upper |= capital ? bit : 0;
    letter |= folded[i] >= 'a' && folded[i] <= 'z' ? bit : 0;
  }
  key = std::bit_cast<InlineKey>(folded);
  letters = case_of(letter, upper);
  return true;
}
#endif

bool fold_ascii(std::string_view token, InlineKey& key, LetterCase& letters) {
  if (token.size() > kInline) return false;
  std::array<char, kInline> bytes{};
  std::copy(token.begin(), token.end(), bytes.begin());
  return fold_ascii(bytes.data(), token.size(), key, letters);
}

std::string fold_word(std::string_view token) {
  std::string folded = lower(token);
  for (std::size_t at = 0; (at = folded.find("\u2019", at)) != std::string::npos; ++at) {
    folded.replace(at, 3, "'");
  }
  return folded;
}

struct ClassesHash {
  std::size_t operator()(const std::vector<ClassId>& classes) const {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const ClassId id : classes) hash = (hash ^ id) * 1099511628211ULL;
    return static_cast<std::size_t>(hash ^ hash >> 32U);
  }
};

struct ClassListHash {
  std::size_t operator()(const std::vector<ClassId>& classes) const {
    std::uint64_t hash = classes.size();
    for (const ClassId id : classes) hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL + (hash >> 29);
    return static_cast<std::size_t>(hash);
  }
};

struct Membership {
  ClassId id = kNoClass;
  std::uint8_t cases = kAnyCase;
  const WordEntry* entry = nullptr;
};

}  // namespace

struct Lexicon::State {
  std::vector<std::string> class_names;
  std::unordered_map<std::string, ClassId> class_ids;
  std::vector<std::vector<std::vector<std::string>>> phrases;  // by class
  std::map<std::pair<ClassId, std::vector<std::string>>, const WordEntry*> phrase_entries;

  // Words by id; 0 is "no word".
  std::vector<std::vector<Membership>> memberships;
  std::vector<std::array<Kind, kLetterCases>> word_kinds;
  std::unordered_map<std::string, WordId> ids;

  // Open addressing over the words that fit a key, with what a look-up answers: one cache line.
  struct Slot {
    InlineKey key;
    WordId word = kNoWord;
    std::array<Kind, kLetterCases> kinds{};
  };
  std::vector<Slot> slots;
  std::size_t mask = 0;

  std::vector<Kind> shape_kinds;
  std::vector<const std::vector<ClassId>*> kinds;  // the keys of kind_ids
  std::unordered_map<std::vector<ClassId>, Kind, ClassesHash> kind_ids;
  std::unordered_map<std::vector<ClassId>, std::uint32_t, ClassesHash> lists;
  std::unordered_map<std::uint64_t, Kind> list_kinds;  // by list and shape
  // By list and shapes, of words whose case does not matter.
  std::unordered_map<std::uint64_t, std::array<Kind, kLetterCases>> alike_kinds;
  std::vector<std::vector<ClassId>> shape_class_ids;
  std::vector<ClassId> member_ids;  // memory of add_kinds
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

  Kind intern(std::vector<ClassId> classes) {
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    const auto [slot, added] =
        kind_ids.try_emplace(std::move(classes), static_cast<Kind>(kinds.size()));
    if (added) {
      if (kinds.size() >= kMostKinds) {
        throw Error(Error::Kind::kRules, "rules", "more kinds of words than fit",
                    "use fewer classes");
      }
      kinds.push_back(&slot->first);
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

  // Entries of several words are sequences of literals where patterns name the class.
  void add_class(const WordClass& word_class, bool in_patterns) {
    const ClassId id = class_of(word_class.name);
    for (const WordEntry& entry : word_class.entries) {
      for (const auto& [words, inflection] : entry.forms) {
        if (words.size() == 1) {
          join(words[0], word_class.exact, id, &entry);
          if (!inflection.empty()) {
            join(words[0], word_class.exact, inflection_id(inflection), &entry);
          }
        } else {
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
  }

  // A word that patterns name is a class of its own; its name cannot clash with a declared one.
  void add_literal(const std::string& word, bool exact) {
    const bool cased = exact && letter_case(word) != LetterCase::kLower;
    const std::string form = cased ? word : fold_word(word);
    join(form, cased, class_of("=" + form), nullptr);
  }

  void finish() {
    shape_kinds.resize(shape_count());
    shape_class_ids.resize(shape_count());
    for (std::size_t shape = 0; shape < shape_count(); ++shape) {
      for (const std::string_view name : shape_classes(static_cast<Shape>(shape))) {
        shape_class_ids[shape].push_back(class_ids.at(std::string(name)));
      }
      shape_kinds[shape] = intern(shape_class_ids[shape]);
    }
    word_kinds.resize(memberships.size());
    std::size_t size = 64;
    while (size < memberships.size() * 2) size *= 2;
    slots.resize(size);
    mask = size - 1;
    for (const auto& [folded, id] : ids) {
      add_kinds(folded, id);
      InlineKey key;
      LetterCase letters{};
      if (!fold_ascii(folded, key, letters)) continue;
      std::size_t at = hash_of(key) & mask;
      while (slots[at].word != kNoWord) at = (at + 1) & mask;
      slots[at] = {key, id, word_kinds[id]};
    }
  }

  // Many words share their lists and their shape, so that most kinds are found without a search.
  void add_kinds(const std::string& folded, WordId id) {
    const std::array<Shape, kLetterCases> shapes = shapes_in_cases(folded);
    std::uint32_t list = 0;
    std::uint8_t cases_before = 0;
    std::vector<ClassId>& classes = member_ids;
    for (std::size_t c = 0; c < kLetterCases; ++c) {
      const LetterCase letters = static_cast<LetterCase>(c);
      if ((cases_before & bit(letters)) == 0) {
        classes.clear();
        std::uint8_t same = kAnyCase;  // the cases in which the word is in the same lists
        for (const Membership& member : memberships[id]) {
          const bool in = (member.cases & bit(letters)) != 0;
          if (in) classes.push_back(member.id);
          same = static_cast<std::uint8_t>(same & (in ? member.cases : ~member.cases));
        }
        cases_before = same;
        list = lists.try_emplace(classes, static_cast<std::uint32_t>(lists.size())).first->second;
      }
      // The shapes of a word follow from two of them.
      const std::uint64_t alike = std::uint64_t{list} << 32U | std::uint64_t{shapes[0]} << 16U |
                                  shapes[static_cast<std::size_t>(LetterCase::kCap)];
      if (c == 0 && cases_before == kAnyCase) {
        const auto found = alike_kinds.find(alike);
        if (found != alike_kinds.end()) {
          word_kinds[id] = found->second;
          return;
        }
      }
      const Shape shape = shapes[c];
      const auto [slot, added] =
          list_kinds.try_emplace(std::uint64_t{list} << 16U | shape, Kind{0});
      if (added) {
        std::vector<ClassId> all = shape_class_ids[shape];
        all.insert(all.end(), classes.begin(), classes.end());
        slot->second = intern(std::move(all));
      }
      word_kinds[id][c] = slot->second;
      if (c + 1 == kLetterCases && cases_before == kAnyCase) alike_kinds[alike] = word_kinds[id];
    }
  }

  // `at` is the slot that the hash names.
  Hit find(std::string_view token, const InlineKey& key, std::size_t at, LetterCase letters) const {
    while (slots[at].word != kNoWord && slots[at].key != key) at = (at + 1) & mask;
    if (slots[at].word == kNoWord) return {shape_kinds[shape_of(token, letters)], kNoWord};
    return {slots[at].kinds[static_cast<std::size_t>(letters)], slots[at].word};
  }

  Hit find_long(std::string_view token) const {
    const auto found = ids.find(fold_word(token));
    if (found == ids.end()) return {shape_kinds[shape_of(token)], kNoWord};
    return {word_kinds[found->second][static_cast<std::size_t>(letter_case(token))], found->second};
  }

  const Membership* membership(WordId word, ClassId id) const {
    for (const Membership& member : memberships[word]) {
      if (member.id == id && member.entry != nullptr) return &member;
    }
    return nullptr;
  }
};

Lexicon::Lexicon(const Rulebook& rulebook, const PatternWords& pattern_words)
    : state_(std::make_unique<State>()) {
  state_->intern({});
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
  state_->kind_ids.reserve(2 * entries);
  state_->memberships.reserve(2 * entries);
  named_ = state_->class_names.size();
  row_ = (named_ + 63) / 64;
  for (const WordClass& word_class : rulebook.classes) {
    state_->add_class(word_class, std::binary_search(pattern_words.classes.begin(),
                                                     pattern_words.classes.end(), word_class.name));
  }
  for (const std::string& literal : pattern_words.literals) state_->add_literal(literal, false);
  state_->finish();
  add_members();
}

Lexicon::~Lexicon() = default;

void Lexicon::add_members() {
  std::size_t kind = members_.size() / row_;
  members_.resize(state_->kinds.size() * row_);
  for (; kind < state_->kinds.size(); ++kind) {
    for (const ClassId id : *state_->kinds[kind]) {
      if (id < named_) members_[kind * row_ + id / 64] |= std::uint64_t{1} << id % 64;
    }
  }
}

Lexicon::Hit Lexicon::look_up(std::string_view token) const {
  InlineKey key;
  LetterCase letters{};
  return fold_ascii(token, key, letters)
             ? state_->find(token, key, hash_of(key) & state_->mask, letters)
             : state_->find_long(token);
}

void Lexicon::look_up(std::string_view text, std::span<const Token> tokens,
                      std::span<Hit> hits) const {
  struct Folded {
    InlineKey key;
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
          token.begin + kInline <= text.size()
              ? token.size() <= kInline &&
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
  const auto found = state_->class_ids.find(std::string(name));
  return found == state_->class_ids.end() ? kNoClass : found->second;
}

std::string_view Lexicon::class_name(ClassId id) const {
  return state_->class_names[id];
}

bool Lexicon::has_literal(Kind kind, ClassId id) const {
  const std::vector<ClassId>& classes = *state_->kinds[kind];
  return std::binary_search(classes.begin(), classes.end(), id);
}

std::span<const ClassId> Lexicon::classes(Kind kind) const {
  return *state_->kinds[kind];
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

Kind Lexicon::symbol(const std::vector<std::string_view>& classes) {
  std::vector<ClassId> ids;
  for (const std::string_view name : classes) {
    const ClassId id = find_class(name);
    if (id == kNoClass) {
      throw Error(Error::Kind::kRules, "rules", "no class or symbol " + std::string(name),
                  "declare it in a .words file: \"symbol " + std::string(name) + "\"");
    }
    ids.push_back(id);
  }
  const Kind kind = state_->intern(std::move(ids));
  add_members();
  return kind;
}

}  // namespace onrecord
