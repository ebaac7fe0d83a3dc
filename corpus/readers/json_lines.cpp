// Article JSONL: one object a line, given out as it arrives.

#include "corpus/readers/readers.hpp"

namespace onrecord {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

}  // namespace

bool knows_json_lines(std::string_view head) {
  const std::size_t first = head.find_first_not_of(kBlank);
  return first != std::string_view::npos && head[first] == '{';
}

Records open_json_lines(Source source, const ReaderContext& context) {
  struct State {
    Source source;
    std::uint64_t number = 0;
  };
  auto state = std::make_shared<State>(State{std::move(source)});
  return [state, &context](RawRecord& record) {
    std::string_view line;
    for (;;) {
      const Bytes::Line got = state->source.bytes.line(context.options.record_limit, line);
      if (got == Bytes::Line::kEnd) return false;
      ++state->number;
      if (got == Bytes::Line::kTooLong) {
        context.report(
            Error(Error::Kind::kInput, state->source.name + ":" + std::to_string(state->number),
                  "the line is longer than " + size_in_words(context.options.record_limit),
                  "split it or raise the limit"));
        continue;
      }
      if (line.find_first_not_of(kBlank) == std::string_view::npos) continue;
      record.kind = RawRecord::Kind::kJsonLine;
      record.bytes.assign(line);
      record.where.assign(state->source.name).append(":").append(std::to_string(state->number));
      record.charset.clear();
      return true;
    }
  };
}

}  // namespace onrecord
