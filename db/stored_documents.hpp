// db/stored_documents.hpp
// Articles with their facts, read back out of a fact store.
//
// shape   the document that Store::put() was given, without zones, sentences and tokens
// units   spans are bytes again
// errors  Error(kStore) when there is no fact store at the path, or an offset lies outside its text
// cost    a document is read from the indexes of its own rows
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/document.hpp"

namespace onrecord {

class StoredDocuments {
 public:
  explicit StoredDocuments(const std::string& path);
  ~StoredDocuments();
  StoredDocuments(StoredDocuments&&) noexcept;
  StoredDocuments& operator=(StoredDocuments&&) noexcept;

  // The article with that id; false when there is none.
  bool find(std::string_view id, Document& document);

  // Chooses what next() gives: articles published from `since` to `until`, days in whole or in
  // part as in query.hpp; empty: any.
  void select(std::string_view since, std::string_view until);

  // Chooses the articles that a rule set wrote. Where every layer is stale nothing but the article
  // is read: the document then has no layers.
  void select_rules(std::string_view rules_hash, std::uint8_t stale_layers);

  // The next chosen document, in the order in which they were stored; false at the end.
  bool next(Document& document);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
