#include "extractors/rulebook/lexicon.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "corpus/error.hpp"
#include "corpus/hash.hpp"
#include "extractors/rulebook/folded_key.hpp"
#include "extractors/rulebook/lexicon_builder.hpp"
#include "extractors/rulebook/prefetch.hpp"
#include "extractors/rulebook/shapes.hpp"

namespace onrecord {
namespace {

constexpr std::size_t kAhead = 16;  // tokens whose memory is asked for before the first is read
constexpr std::size_t kMostKinds = 0xFFFF;

}  // namespace

Lexicon::Lexicon(const Rulebook& rulebook) : Lexicon(rulebook, build_lexicon(rulebook)) {}

Lexicon::Lexicon(const Rulebook& rulebook, LexiconTables tables)
    : words_(rulebook.words.get()), tables_(std::move(tables)) {}

Lexicon::Hit Lexicon::find(std::string_view token, const FoldedKey& key, std::size_t slot,
                           LetterCase letters) const {
  const std::size_t mask = tables_.slots.size() - 1;
  const LexiconTables::Slot* const slots = tables_.slots.data();
  while (slots[slot].word != kNoWord && slots[slot].key != key) slot = (slot + 1) & mask;
  if (slots[slot].word == kNoWord) return {tables_.shape_kinds[shape_of(token, letters)], kNoWord};
  return {slots[slot].kinds[static_cast<std::size_t>(letters)], slots[slot].word};
}

Lexicon::Hit Lexicon::find_long(std::string_view token) const {
  const std::string folded = fold_word(token);
  FoldedKey key;
  LetterCase unused{};
  if (fold_ascii(folded, key, unused)) {
    // It had a curly apostrophe.
    return find(token, key, hash_of(key) & (tables_.slots.size() - 1), letter_case(token));
  }
  const std::size_t mask = tables_.long_slots.size() - 1;
  for (std::size_t at = hash64(folded) & mask;; at = (at + 1) & mask) {
    const LexiconTables::LongWord& slot = tables_.long_slots[at];
    if (slot.word == kNoWord) return {tables_.shape_kinds[shape_of(token)], kNoWord};
    if (std::string_view(tables_.letters.data() + slot.begin, slot.size) == folded) {
      return {slot.kinds[static_cast<std::size_t>(letter_case(token))], slot.word};
    }
  }
}

Lexicon::Hit Lexicon::look_up(std::string_view token) const {
  if (token.empty()) return {};  // between two blanks of a name
  FoldedKey key;
  LetterCase letters{};
  return fold_ascii(token, key, letters)
             ? find(token, key, hash_of(key) & (tables_.slots.size() - 1), letters)
             : find_long(token);
}

void Lexicon::look_up(std::string_view text, std::span<const Token> tokens,
                      std::span<Hit> hits) const {
  struct Folded {
    FoldedKey key;
    std::size_t slot = 0;
    LetterCase letters{};
    bool fits = false;
  };
  const std::size_t mask = tables_.slots.size() - 1;
  const LexiconTables::Slot* const slots = tables_.slots.data();
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
      folded.slot = hash_of(folded.key) & mask;
      prefetch(slots + folded.slot);
    }
    for (std::size_t i = 0; i < size; ++i) {
      const Folded& folded = ahead[i];
      const LexiconTables::Slot& slot = slots[folded.slot];
      if (folded.fits && slot.key == folded.key && slot.word != kNoWord) {
        hits[begin + i] = {slot.kinds[static_cast<std::size_t>(folded.letters)], slot.word};
        continue;
      }
      const std::string_view token = slice(text, tokens[begin + i].span);
      hits[begin + i] =
          folded.fits ? find(token, folded.key, folded.slot, folded.letters) : find_long(token);
    }
  }
}

ClassId Lexicon::find_class(std::string_view name) const {
  const std::size_t mask = tables_.name_slots.size() - 1;
  for (std::size_t at = hash64(name) & mask;; at = (at + 1) & mask) {
    const ClassId id = tables_.name_slots[at];
    if (id == kNoClass) return kNoClass;
    const std::uint32_t begin = tables_.name_begins[id];
    const std::uint32_t end = tables_.name_begins[id + 1U];
    if (std::string_view(tables_.letters.data() + begin, end - begin) == name) return id;
  }
}

bool Lexicon::has_literal(Kind kind, ClassId id) const {
  const std::span<const ClassId> of_kind = classes(kind);
  return std::binary_search(of_kind.begin(), of_kind.end(), id);
}

std::string_view Lexicon::value(WordId word, ClassId id) const {
  for (const LexiconTables::Member& member : tables_.word_members.span(
           tables_.member_begins[word], tables_.member_begins[word + std::size_t{1}])) {
    if (member.id == id) return words_->entry(member.entry).value;
  }
  return {};
}

bool Lexicon::has_phrases(ClassId id) const {
  return tables_.phrase_begins[id] != tables_.phrase_begins[id + 1U];
}

std::vector<std::vector<std::string_view>> Lexicon::phrases(ClassId id) const {
  std::vector<std::vector<std::string_view>> phrases;
  for (const LexiconTables::Phrase& phrase :
       tables_.phrases.span(tables_.phrase_begins[id], tables_.phrase_begins[id + 1U])) {
    phrases.push_back(words_->form(phrase.form).words());
  }
  return phrases;
}

std::optional<std::string_view> Lexicon::phrase_value(ClassId id, std::string_view words) const {
  const auto sorted =
      tables_.sorted_phrases.span(tables_.phrase_begins[id], tables_.phrase_begins[id + 1U]);
  const auto text = [&](const LexiconTables::Phrase& phrase) {
    return words_->form(phrase.form).text;
  };
  const auto found = std::partition_point(
      sorted.begin(), sorted.end(),
      [&](const LexiconTables::Phrase& phrase) { return text(phrase) < words; });
  if (found == sorted.end() || text(*found) != words) return std::nullopt;
  return words_->entry(found->entry).value;
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
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::optional<Kind> Lexicon::find_symbol(std::span<const ClassId> classes) const {
  for (const Kind symbol : tables_.symbols.span()) {
    const std::span<const ClassId> of_symbol = tables_.classes(symbol);
    if (std::equal(of_symbol.begin(), of_symbol.end(), classes.begin(), classes.end())) {
      return symbol;
    }
  }
  return std::nullopt;
}

Kind Lexicon::symbol(const std::vector<std::string_view>& classes) {
  const std::vector<ClassId> ids = ids_of(classes);
  if (const std::optional<Kind> known = find_symbol(ids)) return *known;
  if (kind_count() >= kMostKinds) {
    throw Error(Error::Kind::kRules, "rules", "more kinds of words than fit", "use fewer classes");
  }
  const Kind kind = static_cast<Kind>(kind_count());
  std::vector<std::uint64_t> members(tables_.row);
  for (const ClassId id : ids) {
    tables_.kind_classes.push_back(id);
    if (id < tables_.named) members[id / 64U] |= std::uint64_t{1} << id % 64;
  }
  tables_.kind_begins.push_back(static_cast<std::uint32_t>(tables_.kind_classes.size()));
  for (const std::uint64_t word : members) tables_.members.push_back(word);
  tables_.symbols.push_back(kind);
  return kind;
}

Kind Lexicon::known_symbol(const std::vector<std::string_view>& classes) const {
  const std::optional<Kind> kind = find_symbol(ids_of(classes));
  if (!kind) throw std::logic_error("a symbol that nobody declared");
  return *kind;
}

}  // namespace onrecord
