// corpus/hash.hpp
// Hashes that stay the same on every machine and in every version: ids and fingerprints rest on
// them.
//
// shape   hash64 is XXH64 (https://github.com/Cyan4973/xxHash, doc/xxhash_spec.md)
// cost    one pass, 32 bytes at a time
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace onrecord
