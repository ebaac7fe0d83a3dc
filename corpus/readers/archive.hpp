// corpus/readers/archive.hpp
// Compressed streams and archives, by way of libarchive.
//
// shape   compression is gzip, zstd, xz, bzip2 or lz4; archives are zip and tar (also compressed).
//         Members are opened like files: a zip may hold a folder of .html.gz
// errors  an archive that is damaged or grows out of proportion throws Error(kInput)
#pragma once

#include <string_view>

#include "corpus/readers/readers.hpp"

namespace onrecord {

bool knows_compressed(std::string_view head);
// The stream decompressed.
Source decompress(Source source);

bool knows_archive(std::string_view head);
Records open_archive(Source source, const ReaderContext& context);

}  // namespace onrecord
