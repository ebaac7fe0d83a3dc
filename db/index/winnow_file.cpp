#include "db/index/winnow_file.hpp"

#include <algorithm>
#include <tuple>

#include "db/index/article_text.hpp"

namespace onrecord {

void WinnowFile::add(std::int64_t article, std::int64_t time, std::span<const Shingle> shingles) {
  winnow(shingles, winnow_);
  stretch_.push_back({time, article, shingles_.size(), winnow_.size()});
  shingles_.insert(shingles_.end(), winnow_.begin(), winnow_.end());
}

void WinnowFile::end_stretch() {
  std::sort(stretch_.begin(), stretch_.end(), [](const Winnow& a, const Winnow& b) {
    return std::tie(a.time, a.article) < std::tie(b.time, b.article);
  });
  for (const Winnow& winnow : stretch_) {
    const std::span<const Shingle> shingles(shingles_.data() + winnow.begin, winnow.size);
    file_.write({winnow.time, winnow.article}, {}, blob_of(shingles));
  }
  stretch_.clear();
  shingles_.clear();
}

void WinnowFile::write_into(Connection& index) {
  Statement insert(index, "INSERT INTO winnows VALUES (?, ?, ?)");
  file_.rewind();
  while (file_.next()) {
    insert.bind(1, file_.numbers()[0]);
    insert.bind(2, file_.numbers()[1]);
    insert.bind_blob(3, file_.bytes());
    insert.run();
  }
}

}  // namespace onrecord
