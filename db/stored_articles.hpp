// db/stored_articles.hpp
// Articles as a store keeps them: to read them again.
//
// shape   in the order of their ids; the store is seen as it was when reading began
// errors  Error(kStore) when there is no fact store at the path
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace onrecord {

// Those whose facts were written by another rule set than this. Articles whose rule set is not
// known, since another program sent their facts, are left alone.
class StaleArticles {
 public:
  StaleArticles(const std::string& path, std::string_view rules_hash);
  ~StaleArticles();
  StaleArticles(StaleArticles&&) noexcept;
  StaleArticles& operator=(StaleArticles&&) noexcept;

  std::uint64_t count() const;
  bool next(Article& article);  // false at the end

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
