// db/index/store_readers.hpp
// Connections to a fact store that read one and the same state of it, for the threads of a build.
//
// errors  Error(kStore) when the store changes all the time
#pragma once

#include <memory>
#include <string>

#include "db/index/full_text.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

struct StoreReaders {
  std::unique_ptr<Connection> rows;  // articles and quotes
  std::unique_ptr<Connection> names;
  std::unique_ptr<Connection> proposals;
  std::unique_ptr<Connection> texts;  // near-duplicates
  std::unique_ptr<FullText> article_text;
  std::unique_ptr<FullText> quote_text;
};

// `aside`: where the files of the full text begin; empty when none is to be made.
StoreReaders open_store_readers(const std::string& store, const std::string& aside);

}  // namespace onrecord
