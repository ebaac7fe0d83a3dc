// corpus/error.hpp
// The one error type: where it happened, what is wrong, what to do about it.
//
// shape   what() reads "where: what; what to do"; the last part may be absent
// errors  thrown for bad arguments, rules, files and input lines; caught in run() alone
#pragma once

#include <stdexcept>
#include <string>

namespace onrecord {

class Error : public std::runtime_error {
 public:
  // What the caller can do about it decides the exit status: kInput is 1, the others are 2.
  enum class Kind { kInput, kUsage, kRules, kStore };

  Error(Kind kind, const std::string& where, const std::string& what, const std::string& todo = "")
      : std::runtime_error((where.empty() ? "" : where + ": ") + what +
                           (todo.empty() ? "" : "; " + todo)),
        kind_(kind),
        where_(where) {}

  Kind kind() const { return kind_; }
  const std::string& where() const { return where_; }

 private:
  Kind kind_;
  std::string where_;
};

}  // namespace onrecord
