// corpus/ordered.hpp
// Where something stands in a layer, which is sorted by its spans.
//
// needs   that `before` is true of the first ones and of no other, as std::partition_point does
// cost    a step for each halving, and none is guessed: in what half of a layer a byte lies is
//         chance, and a wrong guess costs a processor more than all the steps
#pragma once

#include <iterator>

namespace onrecord {

// The first one of which `before` is not true; `end` when it is true of all.
template <typename Iterator, typename Before>
Iterator first_not(Iterator begin, Iterator end, const Before& before) {
  using Distance = typename std::iterator_traits<Iterator>::difference_type;
  for (Distance size = end - begin; size > 0;) {
    const Distance half = (size + 1) / 2;
    begin += half * static_cast<Distance>(before(begin[half - 1]));
    size -= half;
  }
  return begin;
}

}  // namespace onrecord
