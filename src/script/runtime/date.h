#pragma once
// Date objects and the calendar (ECMA-262 21.4.1): milliseconds since 1970-01-01T00:00:00Z, the proleptic Gregorian
// calendar, no leap seconds, and UTC as the only time zone. Pure: nothing here asks a clock. Used by builtins/date.cpp
// and inspect.

#include <array>
#include <string>

#include "script/runtime/object.h"

namespace leaklab::script {

class Date : public Object {
 public:
  static constexpr const char* kName = "date";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visit_properties(visitor);
  }
  Date(Shape& shape, double time_ms) : Object(shape, 0), time_ms_(time_ms) {}

  [[nodiscard]] double time_ms() const { return time_ms_; }  // NaN: no date
  void set_time_ms(double time_ms) { time_ms_ = time_ms; }

 private:
  double time_ms_;
};

// Year, month (from 0), day of the month, hours, minutes, seconds, milliseconds.
using DateFields = std::array<double, 7>;

[[nodiscard]] DateFields date_fields(double time_ms);  // of a finite time
[[nodiscard]] int week_day(double time_ms);            // 0 is Sunday
// MakeDate(MakeDay, MakeTime): fields may lie outside of their ranges; NaN where one is not finite.
[[nodiscard]] double time_of(const DateFields& fields);
[[nodiscard]] double clip_time(double time_ms);  // TimeClip (21.4.1.31)
// "2024-01-01T00:00:00.000Z", of a finite time.
[[nodiscard]] std::string iso_text(double time_ms);
// The formats of toISOString, toString and toUTCString, and what people write like "Jan 2, 2024 10:30"; else NaN.
[[nodiscard]] double parse_date(const std::string& text);
extern const std::array<const char*, 12> kMonthNames;
extern const std::array<const char*, 7> kWeekDayNames;

}  // namespace leaklab::script
