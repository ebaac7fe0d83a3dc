// corpus/seen_texts.hpp
// Which texts have come before in a run: wire copy is sent, and crawled, more than once.
//
// shape   two texts are the same when every byte is; very short ones ("Video", a blank brief) are
//         not compared
// cost    one hash of the text; at most 64 MB: from four million texts on every other one is
//         forgotten, and some duplicates are missed
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord {

class SeenTexts {
 public:
  // Whether the text has come before; remembers it.
  bool again(std::string_view text);

 private:
  bool insert(std::uint64_t hash);
  void grow();

  std::vector<std::uint64_t> slots_;  // open addressing; 0 is free
  std::size_t used_ = 0;
};

}  // namespace onrecord
