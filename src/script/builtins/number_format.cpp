#include "script/builtins/number_format.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "fmt/format.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

// Digits beyond those asked for, by which a tie is told from what only comes near one: no double lies nearer to a tie.
constexpr int kBeyond = 40;

// Adds one to the last digit of a decimal text, which may grow by a digit in front.
std::string incremented(std::string digits) {
  std::size_t i = digits.size();
  while (i > 0) {
    char& digit = digits[--i];
    if (digit == '.') {
      continue;
    }
    if (digit != '9') {
      ++digit;
      return digits;
    }
    digit = '0';
  }
  return "1" + digits;
}

// Cuts kBeyond digits and one more off an exact decimal text, rounding half up.
std::string rounded(std::string text) {
  const bool goes_up = text[text.size() - kBeyond - 1] >= '5';
  text.resize(text.size() - kBeyond - 1);
  return goes_up ? incremented(text) : text;
}

std::string without_point_at_end(std::string text) {
  if (!text.empty() && text.back() == '.') {
    text.pop_back();
  }
  return text;
}

struct Scientific {
  std::string digits;  // without a point
  int exponent;        // of the first digit
};

// A positive number's first `count` significant digits.
Scientific scientific(double magnitude, int count) {
  const std::string text = fmt::format("{:.{}e}", magnitude, count + kBeyond);
  const std::size_t at = text.find('e');
  std::string digits = text.substr(0, 1) + text.substr(2, at - 2);
  int exponent = std::atoi(text.c_str() + at + 1);
  digits = rounded(digits);
  if (digits.size() > static_cast<std::size_t>(count)) {
    digits.pop_back();
    ++exponent;
  }
  return {digits, exponent};
}

std::string with_exponent(const Scientific& number) {
  return number.digits.substr(0, 1) + (number.digits.size() > 1 ? "." + number.digits.substr(1) : "") + "e" +
         (number.exponent < 0 ? "-" : "+") + std::to_string(std::abs(number.exponent));
}

std::string sign_of(double number) { return number < 0 ? "-" : ""; }

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// The integer part's digits; those that a double does not know are zeros.
std::string integer_digits(double integer, int radix) {
  constexpr double kFirstUnsafe = 9007199254740992.0;
  std::string digits;
  for (; integer >= kFirstUnsafe; integer /= radix) {
    digits.push_back('0');
  }
  do {
    const double rest = std::fmod(integer, radix);
    digits.push_back(kDigits[static_cast<int>(rest)]);
    integer = (integer - rest) / radix;
  } while (integer > 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

// Adds one in the last place; true where that carries into the integer part, and no digit is left.
bool carries_out(std::string& digits, int radix) {
  while (!digits.empty()) {
    const int digit = digits.back() <= '9' ? digits.back() - '0' : digits.back() - 'a' + 10;
    digits.pop_back();
    if (digit + 1 < radix) {
      digits.push_back(kDigits[digit + 1]);
      return false;
    }
  }
  return true;
}

// Digits until what is left is less than half the distance to the next double.
bool fraction_digits_carry(double fraction, double delta, int radix, std::string& digits) {
  do {
    fraction *= radix;
    delta *= radix;
    const int digit = static_cast<int>(fraction);
    digits.push_back(kDigits[digit]);
    fraction -= digit;
    const bool goes_up = fraction > 0.5 || (fraction == 0.5 && (digit & 1) != 0);
    if (goes_up && fraction + delta > 1) {
      return carries_out(digits, radix);
    }
  } while (fraction >= delta);
  return false;
}

}  // namespace

std::string fixed_text(double number, int digits) {
  const std::string text = rounded(fmt::format("{:.{}f}", std::fabs(number), digits + 1 + kBeyond));
  return sign_of(number) + without_point_at_end(text);
}

std::string exponential_text(double number, int digits) {
  if (number == 0) {
    return with_exponent({std::string(static_cast<std::size_t>(digits) + 1, '0'), 0});
  }
  return sign_of(number) + with_exponent(scientific(std::fabs(number), digits + 1));
}

std::string shortest_exponential_text(double number) {
  if (number == 0) {
    return "0e+0";
  }
  const auto [digits, point] = shortest_digits(std::fabs(number));
  return sign_of(number) + with_exponent({digits, point - 1});
}

std::string precision_text(double number, int digits) {
  const auto count = static_cast<std::size_t>(digits);
  const Scientific text = number == 0 ? Scientific{std::string(count, '0'), 0} : scientific(std::fabs(number), digits);
  if (text.exponent < -6 || text.exponent >= digits) {
    return sign_of(number) + with_exponent(text);
  }
  if (text.exponent < 0) {
    return sign_of(number) + "0." + std::string(static_cast<std::size_t>(-text.exponent) - 1, '0') + text.digits;
  }
  const std::size_t point = static_cast<std::size_t>(text.exponent) + 1;
  return sign_of(number) + without_point_at_end(text.digits.substr(0, point) + "." + text.digits.substr(point));
}

std::string radix_text(double number, int radix) {
  const double magnitude = std::fabs(number);
  double integer = std::floor(magnitude);
  const double fraction = magnitude - integer;
  const double next = std::nextafter(magnitude, std::numeric_limits<double>::infinity());
  const double delta = std::max(0.5 * (next - magnitude), std::numeric_limits<double>::denorm_min());
  std::string digits;
  if (fraction >= delta && fraction_digits_carry(fraction, delta, radix, digits)) {
    integer += 1;
  }
  return sign_of(number) + integer_digits(integer, radix) + (digits.empty() ? "" : "." + digits);
}

std::string grouped_text(double number) {
  if (number != number || std::isinf(number)) {
    return number != number ? "NaN" : sign_of(number) + "∞";
  }
  std::string text = fixed_text(std::fabs(number), 3);
  text.erase(text.find_last_not_of('0') + 1);
  text = without_point_at_end(text);
  for (std::size_t at = std::min(text.find('.'), text.size()); at > 3; at -= 3) {
    text.insert(at - 3, ",");
  }
  return (std::signbit(number) ? "-" : "") + text;
}

}  // namespace leaklab::script::builtins
