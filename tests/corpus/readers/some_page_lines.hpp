#pragma once

#include "corpus/readers/html_lines.hpp"

namespace onrecord {

// As rules/en/pages.words has them, but few.
inline PageLines some_page_lines() {
  return PageLines({{"read more", "advertisement", "0 comments", "by"},
                    {"share this", "related:", "read:"},
                    {"newsletter", "sign up", "subscribe", "follow us"},
                    {"/getty", "photo by", "courtesy of"}});
}

}  // namespace onrecord
