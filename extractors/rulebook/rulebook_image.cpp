#include "extractors/rulebook/rulebook_image.hpp"

#include <algorithm>
#include <type_traits>

namespace onrecord {
namespace {

// The same for both ways: `Book` is const where it is written.
template <typename Archive, typename Book>
class RulebookPasser {
 public:
  RulebookPasser(Archive& archive, Book& book) : archive_(archive), book_(book) {}

  void pass_all() {
    archive_(book_.language);
    archive_(book_.hash);
    pass_list(book_.paths, [&](auto& path) { pass_path(path); });
    pass_definitions();
    pass_list(book_.rules, [&](auto& rule) { pass_rule(rule); });
    pass_words();
    pass_list(book_.classes, [&](auto& word_class) { pass_class(word_class); });
  }

 private:
  template <typename List, typename Pass>
  void pass_list(List& list, const Pass& pass_item) {
    std::uint64_t size = list.size();
    archive_(size);
    if constexpr (Archive::kReads) list.resize(size);
    for (auto& item : list) pass_item(item);
  }

  template <typename Path>
  void pass_path(Path& path) {
    std::string text = path == nullptr ? std::string() : *path;
    archive_(text);
    if constexpr (Archive::kReads) path = std::make_unique<const std::string>(std::move(text));
  }

  template <typename Source>
  void pass_source(Source& source) {
    // The number of the path, counted from one; none is zero.
    const auto found = std::find_if(book_.paths.begin(), book_.paths.end(),
                                    [&](const auto& path) { return path.get() == source.path; });
    std::uint64_t path = found == book_.paths.end()
                             ? 0
                             : static_cast<std::uint64_t>(found - book_.paths.begin()) + 1;
    archive_(path);
    archive_(source.line);
    if constexpr (Archive::kReads) source.path = path == 0 ? nullptr : book_.paths[path - 1].get();
  }

  void pass_definitions() {
    std::uint64_t size = book_.definitions.size();
    archive_(size);
    if constexpr (Archive::kReads) {
      for (std::uint64_t i = 0; i < size; ++i) {
        std::string name;
        archive_(name);
        auto& [pattern, source] = book_.definitions[name];
        archive_(pattern);
        pass_source(source);
      }
    } else {
      for (const auto& [name, definition] : book_.definitions) {
        archive_(name);
        archive_(definition.first);
        pass_source(definition.second);
      }
    }
  }

  template <typename AnyRule>
  void pass_rule(AnyRule& rule) {
    archive_(rule.name);
    archive_(rule.stem);
    archive_(rule.match);
    pass_list(rule.guards, [&](auto& guard) {
      archive_(guard.where);
      archive_(guard.group);
      archive_(guard.pattern);
      pass_source(guard.source);
    });
    archive_(rule.emit);
    archive_(rule.origin);
    archive_(rule.confidence);
    pass_source(rule.source);
  }

  void pass_words() {
    if constexpr (Archive::kReads) {
      auto words = std::make_unique<WordTable>();
      WordTable::each_array(*words, archive_);
      book_.words = std::move(words);
    } else {
      WordTable::each_array(*book_.words, archive_);
    }
  }

  template <typename Class>
  void pass_class(Class& word_class) {
    archive_(word_class.name);
    archive_(word_class.exact);
    archive_(word_class.symbol);
    pass_source(word_class.source);
    std::uint32_t size = static_cast<std::uint32_t>(word_class.entries.size());
    archive_(size);
    // The entries of a class follow those of the class before it.
    if constexpr (Archive::kReads) {
      word_class.entries = book_.words->entries(first_entry_, first_entry_ + size);
    }
    first_entry_ += size;
  }

  Archive& archive_;
  Book& book_;
  std::uint32_t first_entry_ = 0;
};

}  // namespace

void write_rulebook(ImageWriter& image, const Rulebook& book) {
  RulebookPasser<ImageWriter, const Rulebook>(image, book).pass_all();
}

Rulebook read_rulebook(ImageReader& image) {
  Rulebook book;
  RulebookPasser<ImageReader, Rulebook>(image, book).pass_all();
  return book;
}

}  // namespace onrecord
