#include "extractors/rulebook/rule_layers.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <set>

#include "corpus/hash.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 4> kLayers = {"dates", "quotes", "speakers", "proposals"};
constexpr std::size_t kShared = kLayers.size();

std::size_t layer_of(std::string_view stem) {
  return static_cast<std::size_t>(std::find(kLayers.begin(), kLayers.end(), stem) -
                                  kLayers.begin());
}

std::size_t layer_of(const RuleSource& source) {
  return layer_of(std::filesystem::path(source.file()).stem().string());
}

class Hash {
 public:
  void add(std::string_view text) { value_ = hash64(text, value_ + text.size()); }
  void add(std::uint64_t number) { value_ = hash64({}, value_ ^ number); }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

void add(Hash& hash, const WordEntry& entry) {
  hash.add(entry.lemma);
  hash.add(entry.value);
  for (const WordForm& form : entry.forms) {
    hash.add(form.text);
    hash.add(form.inflection);
  }
}

void add(Hash& hash, const Rule& rule) {
  hash.add(rule.name);
  for (const std::string& pattern : rule.match) hash.add(pattern);
  for (const Guard& guard : rule.guards) {
    hash.add(static_cast<std::uint64_t>(guard.where));
    hash.add(guard.group);
    hash.add(guard.pattern);
  }
  for (const auto& [key, value] : rule.emit) {
    hash.add(key);
    hash.add(value);
  }
  hash.add(std::bit_cast<std::uint64_t>(rule.confidence));
}

bool has_forms(const WordEntry& entry) {
  return std::any_of(entry.forms.begin(), entry.forms.end(),
                     [](const WordForm& form) { return !form.inflection.empty(); });
}

// The names of classes and definitions that a pattern may speak of.
void add_names(std::string_view pattern, std::set<std::string, std::less<>>& names) {
  const auto part = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  for (std::size_t begin = 0; begin < pattern.size();) {
    std::size_t end = begin;
    while (end < pattern.size() && part(pattern[end])) ++end;
    if (end > begin) names.emplace(pattern.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::string hex(std::uint64_t value) {
  char text[17] = {};
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

}  // namespace

std::vector<std::string_view> rule_layers() {
  return {kLayers.begin(), kLayers.end()};
}

std::vector<std::pair<std::string, std::string>> hash_layers(const Rulebook& book) {
  // By layer the names that its patterns speak of; the last set is that of patterns of no layer.
  std::array<std::set<std::string, std::less<>>, kLayers.size() + 1> named;
  for (const Rule& rule : book.rules) {
    std::set<std::string, std::less<>>& names = named[layer_of(rule.stem)];
    for (const std::string& pattern : rule.match) add_names(pattern, names);
    for (const Guard& guard : rule.guards) add_names(guard.pattern, names);
  }
  for (const auto& [name, definition] : book.definitions) {
    add_names(definition.first, named[layer_of(definition.second)]);
  }
  const auto named_elsewhere = [&](std::string_view name, std::size_t layer) {
    for (std::size_t other = 0; other < named.size(); ++other) {
      if (other != layer && named[other].find(name) != named[other].end()) return true;
    }
    return false;
  };

  std::array<Hash, kLayers.size() + 1> hashes;
  for (const Rule& rule : book.rules) add(hashes[layer_of(rule.stem)], rule);
  for (const auto& [name, definition] : book.definitions) {
    const std::size_t own = layer_of(definition.second);
    Hash& hash = hashes[named_elsewhere(name, own) ? kShared : own];
    hash.add(name);
    hash.add(definition.first);
  }
  for (const WordClass& words : book.classes) {
    const std::size_t own = layer_of(words.source);
    const bool seen = own == kShared || named_elsewhere(words.name, own);
    Hash& hash = hashes[seen ? kShared : own];
    hash.add(words.name);
    hash.add(std::uint64_t{words.exact});
    for (const WordEntry& entry : words.entries) {
      add(hash, entry);
      if (!seen && has_forms(entry)) add(hashes[kShared], entry);
    }
  }
  std::vector<std::pair<std::string, std::string>> layers;
  for (std::size_t layer = 0; layer < kLayers.size(); ++layer) {
    Hash hash = hashes[kShared];
    hash.add(book.language);
    hash.add(hashes[layer].value());
    layers.emplace_back(kLayers[layer], hex(hash.value()));
  }
  return layers;
}

}  // namespace onrecord
