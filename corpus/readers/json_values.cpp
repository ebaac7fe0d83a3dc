// JSON that is not one object a line: an array of articles, or objects written over many lines.

#include "corpus/readers/readers.hpp"

namespace onrecord {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

// Follows the brackets of one value through the pieces in which it arrives.
class Scanner {
 public:
  // How many bytes of `piece` belong to the value; done() tells whether it ended there.
  std::size_t scan(std::string_view piece) {
    for (std::size_t i = 0; i < piece.size(); ++i) {
      const char c = piece[i];
      if (in_string_) {
        if (escaped_) {
          escaped_ = false;
        } else if (c == '\\') {
          escaped_ = true;
        } else if (c == '"') {
          in_string_ = false;
        }
      } else if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if (c == '}' || c == ']') {
        if (--depth_ <= 0) return i + 1;
      }
    }
    return piece.size();
  }
  bool done() const { return depth_ <= 0; }

 private:
  int depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace

bool knows_json_values(std::string_view head) {
  const std::size_t first = head.find_first_not_of(kBlank);
  if (first == std::string_view::npos || first + 1 >= head.size()) return false;
  const std::size_t next = head.find_first_not_of(kBlank, first + 1);
  if (next == std::string_view::npos) return false;
  // A lone "{" on its line is followed by its members; "[" by an object.
  if (head[first] == '[') return head[next] == '{';
  return head[first] == '{' && head[next] == '"' &&
         head.substr(first, next - first).find('\n') != std::string_view::npos;
}

Records open_json_values(Source source, const ReaderContext& context) {
  struct State {
    Source source;
    std::uint64_t number = 0;
  };
  auto state = std::make_shared<State>(State{std::move(source)});
  return [state, &context](RawRecord& record) {
    Bytes& bytes = state->source.bytes;
    for (;;) {
      std::string_view here = bytes.available();
      if (here.empty()) return false;
      const std::size_t begin = here.find('{');
      bytes.skip(std::min(begin, here.size()));
      if (begin == std::string_view::npos) continue;
      record.where = state->source.name + ":" + std::to_string(++state->number);
      record.kind = RawRecord::Kind::kJsonLine;
      record.charset.clear();
      record.bytes.clear();
      Scanner scanner;
      do {
        here = bytes.available();
        if (here.empty()) {
          throw Error(Error::Kind::kInput, record.where, "the JSON ends within an object");
        }
        const std::size_t size = scanner.scan(here);
        record.bytes.append(here.substr(0, size));
        bytes.skip(size);
        if (record.bytes.size() > context.options.record_limit) {
          throw Error(Error::Kind::kInput, record.where,
                      "the object is longer than " + size_in_words(context.options.record_limit),
                      "split it or raise the limit");
        }
      } while (!scanner.done());
      return true;
    }
  };
}

}  // namespace onrecord
