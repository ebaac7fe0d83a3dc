// db/index/article_text.hpp
// What the corpus index makes of the text and the time of an article.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fingerprint.hpp"
#include "db/sqlite.hpp"

namespace onrecord {

// A view of the text, or of the buffer where there was something to leave out: soft hyphens, word
// joiners and byte-order marks hide inside words; nobody searches for them.
std::string_view without_invisible(std::string_view text, std::string& buffer);

// When an article appeared, kNoTime where its day says nothing; `day` and `published` are columns.
std::int64_t time_of(const Statement& row, int day, int published);

// Shingles as the index keeps them, in the order of bytes of this machine.
std::string_view blob_of(std::span<const Shingle> shingles);
void read_shingles(std::string_view blob, std::vector<Shingle>& out);

}  // namespace onrecord
