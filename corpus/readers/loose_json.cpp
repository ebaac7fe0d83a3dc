#include "corpus/readers/loose_json.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace onrecord {
namespace {

constexpr int kDeepest = 100;

void append_utf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

class Parser {
 public:
  explicit Parser(std::string_view json) : json_(json) {}

  LooseJson value(int depth) {
    LooseJson out;
    skip_blank();
    if (at_end()) return out;
    const char c = json_[at_];
    if (c == '{' || c == '[') {
      if (depth >= kDeepest) {
        at_ = json_.size();
        return out;
      }
      out.kind = c == '{' ? LooseJson::Kind::kObject : LooseJson::Kind::kArray;
      ++at_;
      members(out, depth);
    } else if (c == '"') {
      out.kind = LooseJson::Kind::kString;
      out.text = string();
    } else {
      const std::size_t end = std::min(json_.find_first_of(",]}\n", at_), json_.size());
      out.kind = LooseJson::Kind::kOther;
      out.text = json_.substr(at_, end - at_);
      while (!out.text.empty() && out.text.back() <= ' ') out.text.pop_back();
      at_ = end;
    }
    return out;
  }

 private:
  bool at_end() const { return at_ >= json_.size(); }

  // Blanks, commas and comments.
  void skip_blank() {
    while (!at_end()) {
      const char c = json_[at_];
      if (static_cast<unsigned char>(c) <= ' ' || c == ',' || c == ';') {
        ++at_;
      } else if (json_.substr(at_, 2) == "/*") {
        const std::size_t end = json_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? json_.size() : end + 2;
      } else if (json_.substr(at_, 2) == "//") {
        at_ = std::min(json_.find('\n', at_), json_.size());
      } else {
        return;
      }
    }
  }

  void members(LooseJson& out, int depth) {
    const bool object = out.kind == LooseJson::Kind::kObject;
    for (;;) {
      skip_blank();
      if (at_end()) return;
      const char c = json_[at_];
      if (c == '}' || c == ']') {
        ++at_;
        return;
      }
      std::string key;
      if (object) {
        if (c == '"') {
          key = string();
        } else {
          const std::size_t end = std::min(json_.find_first_of(":,}]", at_), json_.size());
          key = json_.substr(at_, end - at_);
          at_ = end;
        }
        skip_blank();
        if (at_end()) return;
        if (json_[at_] != ':') continue;
        ++at_;
      }
      const std::size_t before = at_;
      LooseJson member = value(depth + 1);
      if (member.kind != LooseJson::Kind::kNone) {
        out.members.push_back({std::move(key), std::move(member)});
      }
      if (at_ == before) ++at_;
    }
  }

  unsigned hex(std::size_t from) const {
    const std::string digits(json_.substr(from, 4));
    return static_cast<unsigned>(std::strtoul(digits.c_str(), nullptr, 16));
  }

  std::string string() {
    std::string out;
    for (++at_; !at_end() && json_[at_] != '"'; ++at_) {
      if (json_[at_] != '\\' || at_ + 1 >= json_.size()) {
        out += json_[at_];
        continue;
      }
      const char c = json_[++at_];
      switch (c) {
        case 'n':
          out += '\n';
          break;
        case 't':
          out += '\t';
          break;
        case 'r':
          break;
        case 'b':
        case 'f':
          out += ' ';
          break;
        case 'u':
          escape(out);
          break;
        default:
          out += c;
      }
    }
    if (!at_end()) ++at_;
    return out;
  }

  // Stands at the u of \uXXXX and leaves at its last digit.
  void escape(std::string& out) {
    if (at_ + 4 >= json_.size()) return;
    char32_t c = hex(at_ + 1);
    at_ += 4;
    if (c >= 0xD800 && c < 0xDC00 && json_.substr(at_ + 1, 2) == "\\u" && at_ + 6 < json_.size()) {
      const unsigned low = hex(at_ + 3);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at_ += 6;
      }
    }
    append_utf8(c >= 0xD800 && c < 0xE000 ? 0xFFFD : c, out);
  }

  std::string_view json_;
  std::size_t at_ = 0;
};

}  // namespace

const LooseJson* LooseJson::find(std::string_view key) const {
  for (const auto& [name, member] : members) {
    if (name == key) return &member;
  }
  return nullptr;
}

std::string_view LooseJson::string(std::string_view key) const {
  const LooseJson* member = find(key);
  if (member == nullptr || member->kind == Kind::kObject || member->kind == Kind::kArray) return {};
  if (member->kind == Kind::kOther && member->text == "null") return {};
  return member->text;
}

LooseJson read_loose_json(std::string_view json) {
  // Some pages wrap it in a comment or in CDATA.
  const std::size_t begin = json.find_first_of("{[");
  if (begin == std::string_view::npos) return {};
  const std::size_t cdata = json.find("<![CDATA[");
  if (cdata != std::string_view::npos && begin == cdata + 2) {
    return read_loose_json(json.substr(cdata + 9));
  }
  return Parser(json.substr(begin)).value(0);
}

}  // namespace onrecord
