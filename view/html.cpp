#include "view/html.hpp"

#include <algorithm>

extern "C" {
extern const char onrecord_style_begin;
extern const char onrecord_style_end;
extern const char onrecord_script_begin;
extern const char onrecord_script_end;
}

namespace onrecord {
namespace {

std::string_view block(const char& begin, const char& end) {
  return {&begin, static_cast<std::size_t>(&end - &begin)};
}

}  // namespace

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':
      case '\t':
        out += c;
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20)
          out += "\xEF\xBF\xBD";
        else
          out += c;
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped(text, out);
  return out;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string spaced(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string_view safe_url(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://") ? url : std::string_view{};
}

std::string page_of(std::string_view title, std::string_view language, std::string_view body) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  append_escaped(language.empty() ? "en" : language, out);
  out +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; script-src '" ONRECORD_SCRIPT_HASH
      "'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  append_escaped(title, out);
  out += "</title>\n<style>\n";
  out += block(onrecord_style_begin, onrecord_style_end);
  out += "</style>\n</head>\n<body>\n";
  out += body;
  out += "<script>";
  out += block(onrecord_script_begin, onrecord_script_end);
  out += "</script>\n</body>\n</html>\n";
  return out;
}

}  // namespace onrecord
