// extractors/rulebook/shapes.hpp
// What a token looks like: the classes that need no word list.
//
// shape   letters: WORD with one of LOWER CAP UPPER MIXED, INITIAL ("J."), and one ending:
//         ENDS_ING ENDS_ED ENDS_LY ENDS_S ENDS_ION ENDS_MENT ENDS_NESS ENDS_ITY ENDS_AL ENDS_IVE
//         ENDS_OUS ENDS_ABLE ENDS_FUL ENDS_IC ENDS_ER ENDS_EST
//         digits: NUM with DIGITS (ONEDIGIT TWODIGIT FOURDIGIT DAYNUM MONTHNUM HOURNUM MINNUM
//         YEARNUM), GROUPED ("1,999"), DECIMAL, ORDNUM ("3rd"), DECADENUM ("1980s"), ALNUM ("B12")
//         with CLOCKNUM ("9am", "5.30pm"), DOTDATE ("03.05.2024", a DECIMAL),
//         FISCALNUM ("FY24"), QUARTERNUM ("Q3FY25", "4Q"), HALFNUM ("2H24"), DAYHOUR ("04T15")
//         marks: PUNCT, with DASH or QUOTEMARK; HANDLE ("@who"), HASHTAG
// cost    one look at each byte of the token, no allocation
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord {

// How the letters of a token are written. A word list is the same for all five.
enum class LetterCase : std::uint8_t { kLower, kCap, kUpper, kMixed, kNone };
inline constexpr std::size_t kLetterCases = 5;

LetterCase letter_case(std::string_view token);

// A small number that stands for everything a token's looks say; below kShapes.
using Shape = std::uint16_t;
Shape shape_of(std::string_view token);
Shape shape_of(std::string_view token, LetterCase letters);  // with its letter_case()

// The shapes of a lower-case word, were it written in each of the cases.
std::array<Shape, kLetterCases> shapes_in_cases(std::string_view folded);
std::size_t shape_count();

// The class names of a shape.
std::vector<std::string_view> shape_classes(Shape shape);

// Every class name that some shape has.
const std::vector<std::string_view>& all_shape_classes();

}  // namespace onrecord
