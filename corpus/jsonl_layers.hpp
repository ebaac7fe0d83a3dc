// corpus/jsonl_layers.hpp
// The layers of a document line, read from their JSON into the Document.
//
// needs   document.article.text, and `offsets` of it
// units   code points in the JSON, bytes in the Document
// errors  throws Error(kInput, where, ...) that names the layer and the entry
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpus/document.hpp"
#include "corpus/utf8.hpp"

namespace onrecord {

class LayerReader {
 public:
  LayerReader();
  ~LayerReader();
  LayerReader(LayerReader&&) noexcept;
  LayerReader& operator=(LayerReader&&) noexcept;

  // `json` is the array of the layer with that key; at least kPadding bytes behind it are readable.
  static constexpr std::size_t kPadding = 64;
  void read(std::string_view key, std::string_view json, const std::string& where,
            const Offsets& offsets, Document& document);

  // The array of tokens as this program writes it; false, and no tokens, for any other JSON.
  static bool read_tokens(std::string_view json, const Offsets& offsets, Document& document);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
