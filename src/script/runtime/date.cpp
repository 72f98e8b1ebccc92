#include "script/runtime/date.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>

#include "fmt/format.h"

namespace leaklab::script {

const std::array<const char*, 12> kMonthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
const std::array<const char*, 7> kWeekDayNames = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

namespace {

constexpr double kDayMs = 86'400'000;
constexpr double kLargestTimeMs = 8.64e15;
constexpr double kNoDate = std::numeric_limits<double>::quiet_NaN();

std::int64_t floor_divide(std::int64_t number, std::int64_t by) { return number / by - (number % by < 0 ? 1 : 0); }

bool is_leap_year(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// Days before the first of `month` (from 0).
std::int64_t days_before_month(std::int64_t year, std::int64_t month) {
  constexpr std::array<int, 12> kDays = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  return kDays[static_cast<std::size_t>(month)] + (month > 1 && is_leap_year(year) ? 1 : 0);
}

// Days from 1970-01-01 to the first day of `year` (21.4.1.6).
std::int64_t days_before_year(std::int64_t year) {
  return 365 * (year - 1970) + floor_divide(year - 1969, 4) - floor_divide(year - 1901, 100) +
         floor_divide(year - 1601, 400);
}

// Reads a date as people write it: words, and numbers with what stands between them.
class DateReader {
 public:
  explicit DateReader(const std::string& text) : text_(text) {}

  double read() {
    const std::optional<double> iso = read_iso();
    return iso ? *iso : read_words();
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool skip(char wanted) {
    at_ += peek() == wanted ? 1 : 0;
    return at_ > 0 && text_[at_ - 1] == wanted;
  }
  [[nodiscard]] static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  [[nodiscard]] static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  // Exactly so many digits; the position is kept where there are not.
  std::optional<double> digits(std::size_t count) {
    double number = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (at_ + i >= text_.size() || !is_digit(text_[at_ + i])) {
        return std::nullopt;
      }
      number = number * 10 + (text_[at_ + i] - '0');
    }
    at_ += count;
    return number;
  }

  // The format of 21.4.1.32; nothing where the text is not of it.
  std::optional<double> read_iso() {
    at_ = 0;
    const char sign = peek();
    const bool is_extended = sign == '+' || sign == '-';
    at_ += is_extended ? 1 : 0;
    const std::optional<double> year = digits(is_extended ? 6 : 4);
    DateFields fields = {year.value_or(0) * (sign == '-' ? -1 : 1), 0, 1, 0, 0, 0, 0};
    bool is_valid = year.has_value() && (sign != '-' || *year != 0);
    for (std::size_t field = 1; field < 3 && is_valid && peek() == '-'; ++field) {
      ++at_;
      is_valid = read_field(fields[field], field == 1 ? 12 : 31);
      fields[field] -= field == 1 ? 1 : 0;
    }
    double offset_ms = 0;
    if (is_valid && (peek() == 'T' || peek() == 't' || (peek() == ' ' && at_ == 10))) {
      ++at_;
      is_valid = read_iso_time(fields, offset_ms);
    }
    if (!is_valid || at_ != text_.size()) {
      return std::nullopt;
    }
    return clip_time(time_of(fields) - offset_ms);
  }

  bool read_field(double& field, double largest) {
    const std::optional<double> number = digits(2);
    field = number.value_or(0);
    return number && field <= largest && (largest > 24 || largest < 13 ? field >= (largest == 59 ? 0 : 1) : true);
  }

  bool read_iso_time(DateFields& fields, double& offset_ms) {
    if (!read_field(fields[3], 24) || !skip(':') || !read_field(fields[4], 59)) {
      return false;
    }
    if (peek() == ':') {
      ++at_;
      if (!read_field(fields[5], 59)) {
        return false;
      }
      read_fraction(fields);
    }
    if (peek() == 'Z' || peek() == 'z') {
      ++at_;
      return true;
    }
    return peek() == '+' || peek() == '-' ? read_offset(offset_ms) : true;
  }

  void read_fraction(DateFields& fields) {
    if (peek() != '.' && peek() != ',') {
      return;
    }
    ++at_;
    for (double weight = 100; is_digit(peek()); weight /= 10, ++at_) {
      fields[6] += std::floor(weight) * (peek() - '0');
    }
  }

  // "+02:00" or "+0200".
  bool read_offset(double& offset_ms) {
    const double sign = peek() == '-' ? -1 : 1;
    ++at_;
    const std::optional<double> hours = digits(2);
    at_ += peek() == ':' ? 1 : 0;
    const std::optional<double> minutes = digits(2);
    offset_ms = sign * (hours.value_or(0) * 60 + minutes.value_or(0)) * 60'000;
    return hours && minutes;
  }

  double read_words() {
    at_ = 0;
    while (at_ < text_.size() && is_valid_) {
      const char c = peek();
      if (is_digit(c)) {
        read_number();
      } else if (is_letter(c)) {
        read_word();
      } else if (c == '(') {
        at_ = text_.find(')', at_) == std::string::npos ? text_.size() : text_.find(')', at_) + 1;
      } else if ((c == '+' || c == '-') && has_time_) {
        is_valid_ = read_offset(offset_ms_);
      } else {
        ++at_;
      }
    }
    return is_valid_ ? finish() : kNoDate;
  }

  void read_word() {
    std::string word;
    for (; is_letter(peek()); ++at_) {
      word.push_back(static_cast<char>(peek() | 32));
    }
    for (std::size_t i = 0; i < kMonthNames.size(); ++i) {
      if (word.size() >= 3 && word.substr(0, 3) == lower(kMonthNames[i])) {
        month_ = static_cast<double>(i);
        return;
      }
    }
    for (const char* name : kWeekDayNames) {
      if (word.size() >= 3 && word.substr(0, 3) == lower(name)) {
        return;
      }
    }
    is_afternoon_ = is_afternoon_ || word == "pm";
    is_morning_ = is_morning_ || word == "am";
    is_valid_ = word == "gmt" || word == "utc" || word == "z" || word == "pm" || word == "am" || word == "t";
  }

  static std::string lower(const char* name) {
    std::string result(name);
    result[0] = static_cast<char>(result[0] | 32);
    return result;
  }

  void read_number() {
    double number = 0;
    for (; is_digit(peek()); ++at_) {
      number = number * 10 + (peek() - '0');
    }
    if (peek() == ':') {
      read_clock(number);
    } else if (count_ < numbers_.size()) {
      numbers_[count_++] = number;
    } else {
      is_valid_ = false;
    }
  }

  void read_clock(double hours) {
    has_time_ = true;
    fields_[3] = hours;
    for (std::size_t field = 4; field < 6 && peek() == ':'; ++field) {
      ++at_;
      for (; is_digit(peek()); ++at_) {
        fields_[field] = fields_[field] * 10 + (peek() - '0');
      }
    }
    read_fraction(fields_);
  }

  double finish() {
    // Month, day, year; or year, month, day where the year stands first; with a month's name, day and year.
    const bool has_name = month_ >= 0;
    if (count_ != (has_name ? 2U : 3U)) {
      return kNoDate;
    }
    const bool begins_with_year = numbers_[0] > 31;
    fields_[0] = has_name ? (begins_with_year ? numbers_[0] : numbers_[1]) : numbers_[begins_with_year ? 0 : 2];
    fields_[1] = has_name ? month_ : numbers_[begins_with_year ? 1 : 0] - 1;
    fields_[2] = has_name ? (begins_with_year ? numbers_[1] : numbers_[0]) : numbers_[begins_with_year ? 2 : 1];
    fields_[0] += fields_[0] < 50 ? 2000 : fields_[0] < 100 ? 1900 : 0;
    const bool is_in_range = fields_[1] >= 0 && fields_[1] < 12 && fields_[2] >= 1 && fields_[2] <= 31 &&
                             fields_[3] <= 24 && fields_[4] <= 59 && fields_[5] <= 59;
    if (is_morning_ || is_afternoon_) {
      fields_[3] = std::fmod(fields_[3], 12) + (is_afternoon_ ? 12 : 0);
    }
    return is_in_range ? clip_time(time_of(fields_) - offset_ms_) : kNoDate;
  }

  const std::string& text_;
  std::size_t at_ = 0;
  DateFields fields_ = {0, 0, 1, 0, 0, 0, 0};
  std::array<double, 3> numbers_ = {};
  std::size_t count_ = 0;
  double month_ = -1;
  double offset_ms_ = 0;
  bool has_time_ = false;
  bool is_morning_ = false;
  bool is_afternoon_ = false;
  bool is_valid_ = true;
};

}  // namespace

DateFields date_fields(double time_ms) {
  const auto day = static_cast<std::int64_t>(std::floor(time_ms / kDayMs));
  const auto in_day = static_cast<std::int64_t>(time_ms - static_cast<double>(day) * kDayMs);
  std::int64_t year = 1970 + floor_divide(day * 400, 146'097);
  year += days_before_year(year + 1) <= day ? 1 : 0;
  year -= days_before_year(year) > day ? 1 : 0;
  const std::int64_t day_of_year = day - days_before_year(year);
  std::int64_t month = 11;
  while (days_before_month(year, month) > day_of_year) {
    --month;
  }
  return {static_cast<double>(year),
          static_cast<double>(month),
          static_cast<double>(day_of_year - days_before_month(year, month) + 1),
          static_cast<double>(in_day / 3'600'000),
          static_cast<double>(in_day / 60'000 % 60),
          static_cast<double>(in_day / 1'000 % 60),
          static_cast<double>(in_day % 1'000)};
}

int week_day(double time_ms) {
  const auto day = static_cast<std::int64_t>(std::floor(time_ms / kDayMs));
  return static_cast<int>(((day + 4) % 7 + 7) % 7);
}

double time_of(const DateFields& fields) {
  for (const double field : fields) {
    if (!std::isfinite(field)) {
      return kNoDate;
    }
  }
  const double months = std::trunc(fields[1]);
  const double year = std::trunc(fields[0]) + std::floor(months / 12);
  if (std::fabs(year) > 400'000) {
    return kNoDate;
  }
  const auto whole_year = static_cast<std::int64_t>(year);
  const auto month = static_cast<std::int64_t>(months - std::floor(months / 12) * 12);
  const double day = static_cast<double>(days_before_year(whole_year) + days_before_month(whole_year, month)) +
                     std::trunc(fields[2]) - 1;
  return day * kDayMs + std::trunc(fields[3]) * 3'600'000 + std::trunc(fields[4]) * 60'000 +
         std::trunc(fields[5]) * 1'000 + std::trunc(fields[6]);
}

double clip_time(double time_ms) { return std::fabs(time_ms) <= kLargestTimeMs ? std::trunc(time_ms) + 0.0 : kNoDate; }

std::string iso_text(double time_ms) {
  const DateFields fields = date_fields(time_ms);
  const int year = static_cast<int>(fields[0]);
  const std::string year_text = year >= 0 && year <= 9999
                                    ? fmt::format("{:04}", year)
                                    : fmt::format("{}{:06}", year < 0 ? "-" : "+", std::abs(year));
  return fmt::format("{}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", year_text, static_cast<int>(fields[1]) + 1,
                     static_cast<int>(fields[2]), static_cast<int>(fields[3]), static_cast<int>(fields[4]),
                     static_cast<int>(fields[5]), static_cast<int>(fields[6]));
}

double parse_date(const std::string& text) { return DateReader(text).read(); }

}  // namespace leaklab::script
