// extractors/speakers/actor_foremost.hpp
// The weightiest of those whom a description may mean, and whether it stands out from the next.
//
// cost    a few comparisons for each that is taken
#pragma once

#include "extractors/speakers/actors.hpp"

namespace onrecord {

class Foremost {
 public:
  void take(ActorId id, float weight) {
    if (weight > most_) {
      next_ = most_;
      most_ = weight;
      best_ = id;
    } else if (weight > next_) {
      next_ = weight;
    }
  }

  // kNone where none was taken, or the best has not `times` the weight of the next.
  ActorId standing_out(float times) const { return most_ < next_ * times ? kNone : best_; }

 private:
  ActorId best_ = kNone;
  float most_ = 0;
  float next_ = 0;
};

}  // namespace onrecord
