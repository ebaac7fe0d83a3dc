#include "pipeline/conveyor.hpp"

#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{128} << 10U;
// Short records cost more than their bytes.
constexpr std::size_t kBatchItems = 512;

}  // namespace

Conveyor::Conveyor(std::size_t batches) {
  for (std::size_t i = 0; i < batches; ++i) {
    batches_.push_back(std::make_unique<Batch>());
    free_.push_back(batches_.back().get());
  }
}

Item* Conveyor::place(std::unique_lock<std::mutex>& lock) {
  if (open_ == nullptr) {
    room_.wait(lock, [&] { return ended_ || !free_.empty(); });
    if (ended_) return nullptr;
    open_ = free_.back();
    free_.pop_back();
    open_->count = 0;
    open_->bytes = 0;
    open_->out.clear();
    open_->notes.clear();
  }
  if (open_->count == open_->items.size()) open_->items.emplace_back();
  Item& item = open_->items[open_->count++];
  item.failure.clear();
  item.record.where.clear();
  item.document.article.id.clear();
  item.skipped = false;
  return &item;
}

void Conveyor::added(std::size_t bytes) {
  open_->bytes += bytes;
  if (open_->bytes >= kBatchBytes || open_->count >= kBatchItems) {
    full_.push_back(std::exchange(open_, nullptr));
  }
  if (waiting_ > 0) work_.notify_one();
}

bool Conveyor::add(RawRecord& record) {
  std::unique_lock lock(mutex_);
  if (ended_) return false;
  Item* item = place(lock);
  if (item == nullptr) return false;
  item->record.kind = record.kind;
  item->record.bytes.swap(record.bytes);
  item->record.where.swap(record.where);
  item->record.charset.swap(record.charset);
  std::size_t bytes = item->record.bytes.size();
  if (record.kind != RawRecord::Kind::kJsonLine) {  // a line holds its article in its bytes
    std::swap(item->record.article, record.article);
    bytes += item->record.article.text.size();
  }
  added(bytes);
  return true;
}

bool Conveyor::add_failure(std::string where, std::string message) {
  std::unique_lock lock(mutex_);
  if (ended_) return false;
  Item* item = place(lock);
  if (item == nullptr) return false;
  item->record.where = std::move(where);
  item->failure = std::move(message);
  added(item->failure.size());
  return true;
}

void Conveyor::shut() {
  ended_ = true;
  if (open_ != nullptr) full_.push_back(std::exchange(open_, nullptr));
  room_.notify_all();
  work_.notify_all();
  made_.notify_all();
}

void Conveyor::end() {
  const std::lock_guard lock(mutex_);
  shut();
}

void Conveyor::stop() {
  end();
}

Batch* Conveyor::take() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  work_.wait(lock, [&] { return closed_ || ended_ || !full_.empty() || open_ != nullptr; });
  --waiting_;
  if (closed_) return nullptr;
  Batch* batch = nullptr;
  if (!full_.empty()) {
    batch = full_.front();
    full_.pop_front();
  } else if (open_ != nullptr) {
    batch = std::exchange(open_, nullptr);
  } else {
    return nullptr;
  }
  batch->number = next_number_++;
  return batch;
}

void Conveyor::done(Batch* batch) {
  const std::lock_guard lock(mutex_);
  made_batches_.emplace(batch->number, batch);
  made_.notify_one();
}

Batch* Conveyor::next(std::chrono::milliseconds patience, bool& waited) {
  std::unique_lock lock(mutex_);
  const auto ready = [&] {
    return closed_ || made_batches_.contains(next_written_) ||
           (ended_ && full_.empty() && next_written_ == next_number_);
  };
  waited = !made_.wait_for(lock, patience, ready);
  if (reason_) std::rethrow_exception(reason_);
  if (waited || closed_) return nullptr;
  const auto found = made_batches_.find(next_written_);
  if (found == made_batches_.end()) return nullptr;
  Batch* batch = found->second;
  made_batches_.erase(found);
  ++next_written_;
  return batch;
}

void Conveyor::release(Batch* batch) {
  const std::lock_guard lock(mutex_);
  free_.push_back(batch);
  room_.notify_one();
}

void Conveyor::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  shut();
}

void Conveyor::fail(std::exception_ptr reason) {
  const std::lock_guard lock(mutex_);
  if (!reason_) reason_ = std::move(reason);
  closed_ = true;
  shut();
}

}  // namespace onrecord
