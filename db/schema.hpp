// db/schema.hpp
// The layout of a fact store: making it, recognising it, bringing an older one up to date.
//
// errors  Error(kStore) for a database that is no fact store or of a newer version
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "db/sqlite.hpp"

namespace onrecord {

inline constexpr std::int64_t kApplicationId = 0x4f6e5263;  // "OnRc", shown by file(1)
inline constexpr std::int64_t kSchemaVersion = 4;

// The statements that make a store of version `from` one of version `from` + 1.
struct Migration {
  std::int64_t from = 0;
  std::string_view sql;
};

// All migrations that lead to kSchemaVersion, oldest first.
std::span<const Migration> migrations();

// schema.sql but for the indexes that are made after the first rows.
std::string_view schema_tables();
std::string_view schema_views();

// Throws unless the database is a fact store of this or, with older_is_fine, an older version.
// An empty database is not one.
void require_fact_store(Connection& connection, bool older_is_fine);

// Makes an empty database a fact store without the indexes made later; migrates an older one.
void prepare_schema(Connection& connection, std::span<const Migration> steps = migrations(),
                    std::int64_t version = kSchemaVersion);

// The first index of schema.sql that the store does not have; empty when it has all.
std::string missing_index(Connection& connection);
// Calls made() after each.
void create_indexes(Connection& connection, const std::function<void()>& made);

}  // namespace onrecord
