#include "corpus/near_duplicates.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <thread>
#include <unordered_map>

namespace onrecord {
namespace {

// One of the smallest shingles of an article.
struct Posting {
  Shingle shingle = 0;
  std::uint32_t article = 0;
};

// The postings of all sketches by shingle, then by time; found by the leading bits of the shingle.
class SketchIndex {
 public:
  SketchIndex(std::span<const Shingle> shingles, std::span<const std::uint64_t> begins,
              const std::vector<std::int64_t>& times, const std::vector<bool>& indexed)
      : times_(times) {
    const auto count = std::count(indexed.begin(), indexed.end(), true);
    postings_.reserve(static_cast<std::size_t>(count) * kSketch);
    for (std::uint32_t article = 0; article < times.size(); ++article) {
      if (!indexed[article]) continue;
      const std::uint64_t begin = begins[article];
      const std::uint64_t end = std::min(begins[article + 1], begin + kSketch);
      for (std::uint64_t i = begin; i < end; ++i) postings_.push_back({shingles[i], article});
    }
    std::sort(postings_.begin(), postings_.end(), [&](const Posting& x, const Posting& y) {
      if (x.shingle != y.shingle) return x.shingle < y.shingle;
      if (times[x.article] != times[y.article]) return times[x.article] < times[y.article];
      return x.article < y.article;
    });
    while (bits_ < 26 && (std::size_t{1} << bits_) < postings_.size()) ++bits_;
    buckets_.resize((std::size_t{1} << bits_) + 1);
    for (const Posting& posting : postings_) ++buckets_[bucket(posting.shingle) + 1];
    std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
  }

  // The postings of a shingle that appeared from `from` to `until`.
  std::span<const Posting> find(Shingle shingle, std::int64_t from, std::int64_t until) const {
    const std::size_t b = bucket(shingle);
    const std::span<const Posting> all(postings_.data() + buckets_[b],
                                       buckets_[b + 1] - buckets_[b]);
    const auto before = [&](const Posting& p) {
      return p.shingle < shingle || (p.shingle == shingle && times_[p.article] < from);
    };
    const auto not_after = [&](const Posting& p) {
      return p.shingle < shingle || (p.shingle == shingle && times_[p.article] <= until);
    };
    const auto first = std::partition_point(all.begin(), all.end(), before);
    return {first, std::partition_point(first, all.end(), not_after)};
  }

 private:
  std::size_t bucket(Shingle shingle) const {
    return static_cast<std::size_t>(shingle) >> (32U - bits_);
  }

  const std::vector<std::int64_t>& times_;
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> buckets_;
  unsigned bits_ = 1;
};

}  // namespace

void DuplicateFinder::reserve(std::size_t articles) {
  constexpr std::size_t kUsualShingles = 512;
  shingles_.reserve(articles * kUsualShingles);
  begins_.reserve(articles + 1);
  times_.reserve(articles);
}

void DuplicateFinder::add(std::string_view text, std::int64_t time) {
  find_all_shingles(text, scratch_);
  add(scratch_, time);
}

void DuplicateFinder::add(std::vector<Shingle>& shingles, std::int64_t time) {
  if (begins_.empty()) begins_.push_back(0);
  make_set(shingles);
  shingles_.insert(shingles_.end(), shingles.begin(), shingles.end());
  begins_.push_back(shingles_.size());
  times_.push_back(time);
}

std::vector<NearDuplicate> DuplicateFinder::find(const DuplicateOptions& options) const {
  return find(options, std::vector<bool>(times_.size(), true));
}

std::vector<NearDuplicate> DuplicateFinder::find(const DuplicateOptions& options,
                                                 const std::vector<bool>& changed) const {
  const std::size_t count = times_.size();
  const auto set_of = [&](std::uint32_t article) {
    return std::span<const Shingle>(shingles_.data() + begins_[article],
                                    begins_[article + 1] - begins_[article]);
  };
  std::vector<bool> indexed(count);
  for (std::uint32_t article = 0; article < count; ++article) {
    indexed[article] = set_of(article).size() >= options.least;
  }
  const SketchIndex all(shingles_, begins_, times_, indexed);
  // Where some have not changed, they look only for those that have.
  std::vector<bool> both(count);
  if (std::find(changed.begin(), changed.end(), false) != changed.end()) {
    for (std::size_t i = 0; i < count; ++i) both[i] = indexed[i] && changed[i];
  }
  const SketchIndex among_changed(shingles_, begins_, times_, both);

  // Of two articles the longer one looks for the sketch of the shorter, of two equally long ones
  // the later in number: every pair is seen once, by one thread.
  const auto is_shorter = [&](std::uint32_t a, std::uint32_t b) {
    const std::size_t x = set_of(a).size();
    const std::size_t y = set_of(b).size();
    return x != y ? x < y : a < b;
  };
  const auto search = [&](std::uint32_t from, std::uint32_t step, std::vector<NearDuplicate>& out) {
    std::unordered_map<std::uint32_t, std::uint32_t> hits;
    for (std::uint32_t article = from; article < count; article += step) {
      if (!indexed[article]) continue;
      const std::int64_t time = times_[article];
      const std::int64_t reach = time == kNoTime ? 0 : options.window;
      const SketchIndex& index = changed[article] ? all : among_changed;
      hits.clear();
      for (const Shingle shingle : set_of(article)) {
        const std::span<const Posting> found = index.find(shingle, time - reach, time + reach);
        if (found.size() > kCommon) continue;
        for (const Posting& posting : found) {
          if (is_shorter(posting.article, article)) ++hits[posting.article];
        }
      }
      for (const auto& [other, shared] : hits) {
        const std::size_t sketch = std::min(set_of(other).size(), kSketch);
        // Half the share that is asked for: a sketch of 24 strays that far once in many thousands.
        if (static_cast<double>(shared) <
            static_cast<double>(sketch) * std::min(options.jaccard, options.containment) / 2) {
          continue;
        }
        const Resemblance resemblance = compare(set_of(article), set_of(other));
        if (resemblance.jaccard < options.jaccard && resemblance.containment < options.containment)
          continue;
        out.push_back({std::min(article, other), std::max(article, other), resemblance.jaccard,
                       resemblance.containment});
      }
    }
  };

  const unsigned threads = std::max(1U, options.threads);
  std::vector<std::vector<NearDuplicate>> parts(threads);
  std::vector<std::thread> workers;
  for (unsigned t = 1; t < threads; ++t)
    workers.emplace_back(search, t, threads, std::ref(parts[t]));
  search(0, threads, parts[0]);
  for (std::thread& worker : workers) worker.join();
  std::vector<NearDuplicate> pairs;
  for (auto& part : parts) pairs.insert(pairs.end(), part.begin(), part.end());
  std::sort(pairs.begin(), pairs.end(), [](const NearDuplicate& x, const NearDuplicate& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return pairs;
}

std::vector<std::uint32_t> cluster(std::size_t count, const std::vector<NearDuplicate>& pairs,
                                   double jaccard) {
  std::vector<std::uint32_t> parent(count);
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [&](std::uint32_t article) {
    while (parent[article] != article) {
      parent[article] = parent[parent[article]];
      article = parent[article];
    }
    return article;
  };
  for (const NearDuplicate& pair : pairs) {
    if (pair.jaccard < jaccard) continue;
    const std::uint32_t a = root(pair.a);
    const std::uint32_t b = root(pair.b);
    parent[std::max(a, b)] = std::min(a, b);
  }
  for (std::uint32_t article = 0; article < count; ++article) parent[article] = root(article);
  return parent;
}

}  // namespace onrecord
