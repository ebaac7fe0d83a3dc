#include "db/index/index_meta.hpp"

namespace onrecord {

std::string meta(Connection& index, std::string_view name) {
  Statement find(index, "SELECT value FROM meta WHERE name = ?");
  find.bind(1, name);
  return find.step() ? std::string(find.text(0)) : std::string();
}

void set_meta(Connection& index, std::string_view name, const std::string& value) {
  Statement set(index, "INSERT OR REPLACE INTO meta VALUES (?, ?)");
  set.bind(1, name);
  set.bind(2, std::string_view(value));
  set.run();
}

void set_meta(Connection& index, std::string_view name, std::uint64_t value) {
  set_meta(index, name, std::to_string(value));
}

}  // namespace onrecord
