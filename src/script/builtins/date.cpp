// Date (ECMA-262 21.4). The clock is virtual and begins, for every program, with the year 2024; the time zone is UTC,
// the locale en-US.

#include "script/runtime/date.h"

#include <cmath>

#include "fmt/format.h"
#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

bool is_date(Value value) { return is_kind(value, kDateKind); }
Date& as_date(Value value) { return static_cast<Date&>(value.as_cell()); }

double now_ms(Vm& vm) { return std::floor(static_cast<double>(VirtualClock::kEpochMs) + vm.loop().clock().read_ms()); }

Completion throw_no_date(Vm& vm) { return vm.realm().throw_error(ErrorType::TypeError, "this is not a Date object."); }
Completion text(Vm& vm, const std::string& written) { return Completion::normal(vm.realm().make_string(written)); }

// The fields that the arguments from `first` on give, the rest being `fields`.
DateFields with_arguments(Vm& vm, DateFields fields, std::size_t first, const Arguments& arguments) {
  for (std::size_t i = 0; i < arguments.size() && first + i < fields.size(); ++i) {
    fields[first + i] = to_number(vm.realm(), arguments.at(i));
  }
  return fields;
}

double time_of_components(Vm& vm, const Arguments& arguments) {
  DateFields fields = with_arguments(vm, {std::nan(""), 0, 1, 0, 0, 0, 0}, 0, arguments);
  const double year = std::trunc(fields[0]);
  fields[0] = year >= 0 && year <= 99 ? 1900 + year : fields[0];
  return clip_time(time_of(fields));
}

std::string date_text(double time_ms) {
  const DateFields fields = date_fields(time_ms);
  return fmt::format("{} {} {:02} {:04}", kWeekDayNames[static_cast<std::size_t>(week_day(time_ms))],
                     kMonthNames[static_cast<std::size_t>(fields[1])], static_cast<int>(fields[2]),
                     static_cast<int>(fields[0]));
}
std::string clock_text(double time_ms) {
  const DateFields fields = date_fields(time_ms);
  return fmt::format("{:02}:{:02}:{:02}", static_cast<int>(fields[3]), static_cast<int>(fields[4]),
                     static_cast<int>(fields[5]));
}
std::string zone_text(double time_ms) { return clock_text(time_ms) + " GMT+0000 (Coordinated Universal Time)"; }
std::string full_text(double time_ms) { return date_text(time_ms) + " " + zone_text(time_ms); }
std::string utc_text(double time_ms) {
  const DateFields fields = date_fields(time_ms);
  return fmt::format("{}, {:02} {} {:04} {} GMT", kWeekDayNames[static_cast<std::size_t>(week_day(time_ms))],
                     static_cast<int>(fields[2]), kMonthNames[static_cast<std::size_t>(fields[1])],
                     static_cast<int>(fields[0]), clock_text(time_ms));
}
std::string locale_date_text(double time_ms) {
  const DateFields fields = date_fields(time_ms);
  return fmt::format("{}/{}/{}", static_cast<int>(fields[1]) + 1, static_cast<int>(fields[2]),
                     static_cast<int>(fields[0]));
}
std::string locale_time_text(double time_ms) {
  const DateFields fields = date_fields(time_ms);
  const int hours = static_cast<int>(fields[3]);
  return fmt::format("{}:{:02}:{:02} {}", hours % 12 == 0 ? 12 : hours % 12, static_cast<int>(fields[4]),
                     static_cast<int>(fields[5]), hours < 12 ? "AM" : "PM");
}
std::string locale_text(double time_ms) { return locale_date_text(time_ms) + ", " + locale_time_text(time_ms); }

double time_of_value(Vm& vm, Value value) {
  if (is_date(value)) {
    return as_date(value).time_ms();
  }
  return is_string(value) ? parse_date(string_to_utf8(vm.realm(), as_string(value)))
                          : clip_time(to_number(vm.realm(), value));
}

Completion construct_date(Vm& vm, const Arguments& arguments) {
  const double time_ms = arguments.size() == 0   ? now_ms(vm)
                         : arguments.size() == 1 ? time_of_value(vm, arguments.at(0))
                                                 : time_of_components(vm, arguments);
  const Ref<Shape> shape =
      vm.realm().root_shape(&vm.realm().instance_prototype(arguments.new_target, Intrinsic::DatePrototype));
  return Completion::normal(Handle(vm.heap().make<Date>(kDateKind, *shape, time_ms)));
}

Completion date_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return text(vm, full_text(now_ms(vm)));
  }
  const bool copies_date = arguments.size() == 1 && is_date(arguments.at(0));
  return copies_date ? construct_date(vm, arguments) : converting<construct_date, "-n">(vm, arguments);
}

Completion now(Vm& vm, const Arguments&) { return Completion::normal(Value::from_number(now_ms(vm))); }

Completion parse(Vm& vm, const Arguments& arguments) {
  const TextArgument input(vm, arguments.at(0));
  return input.flat() == nullptr ? Completion::heap_limit()
                                 : Completion::normal(Value::from_number(parse_date(to_utf8(input.view()))));
}

Completion utc(Vm& vm, const Arguments& arguments) {
  return Completion::normal(Value::from_number(time_of_components(vm, arguments)));
}

constexpr std::size_t kWeekDay = 7;  // beside the numbers of DateFields

template <std::size_t kField>
Completion get(Vm& vm, const Arguments& arguments) {
  if (!is_date(arguments.this_value)) {
    return throw_no_date(vm);
  }
  const double time_ms = as_date(arguments.this_value).time_ms();
  if (std::isnan(time_ms)) {
    return Completion::normal(Value::number(time_ms));
  }
  return Completion::normal(
      Value::from_number(kField == kWeekDay ? week_day(time_ms) : date_fields(time_ms)[kField % kWeekDay]));
}

// Annex B.2.3.1.
Completion get_year(Vm& vm, const Arguments& arguments) {
  Completion year = get<0>(vm, arguments);
  return year.is_normal() ? Completion::normal(Value::from_number(year.value().as_number() - 1900)) : std::move(year);
}

Completion get_time(Vm& vm, const Arguments& arguments) {
  return is_date(arguments.this_value) ? Completion::normal(Value::from_number(as_date(arguments.this_value).time_ms()))
                                       : throw_no_date(vm);
}

Completion get_zone_offset(Vm& vm, const Arguments& arguments) {
  if (!is_date(arguments.this_value)) {
    return throw_no_date(vm);
  }
  const bool is_no_date = std::isnan(as_date(arguments.this_value).time_ms());
  return Completion::normal(is_no_date ? Value::number(std::nan("")) : Value::integer(0));
}

Completion set_time_value(const Arguments& arguments, double time_ms) {
  as_date(arguments.this_value).set_time_ms(clip_time(time_ms));
  return Completion::normal(Value::from_number(as_date(arguments.this_value).time_ms()));
}

Completion set_time(Vm& vm, const Arguments& arguments) {
  return is_date(arguments.this_value) ? set_time_value(arguments, to_number(vm.realm(), arguments.at(0)))
                                       : throw_no_date(vm);
}

// Sets kField and as many of those that follow, up to kEnd, as there are arguments.
template <std::size_t kField, std::size_t kEnd>
Completion set(Vm& vm, const Arguments& arguments) {
  if (!is_date(arguments.this_value)) {
    return throw_no_date(vm);
  }
  const double time_ms = as_date(arguments.this_value).time_ms();
  if (std::isnan(time_ms) && kField > 0) {
    return Completion::normal(Value::number(time_ms));
  }
  DateFields fields = date_fields(std::isnan(time_ms) ? 0 : time_ms);
  fields[kField] = std::nan("");
  for (std::size_t i = 0; i < arguments.size() && kField + i < kEnd; ++i) {
    fields[kField + i] = to_number(vm.realm(), arguments.at(i));
  }
  return set_time_value(arguments, time_of(fields));
}

template <std::string (*kWrite)(double)>
Completion write(Vm& vm, const Arguments& arguments) {
  if (!is_date(arguments.this_value)) {
    return throw_no_date(vm);
  }
  const double time_ms = as_date(arguments.this_value).time_ms();
  return text(vm, std::isnan(time_ms) ? "Invalid Date" : kWrite(time_ms));
}

Completion to_iso_string(Vm& vm, const Arguments& arguments) {
  if (!is_date(arguments.this_value)) {
    return throw_no_date(vm);
  }
  const double time_ms = as_date(arguments.this_value).time_ms();
  return std::isnan(time_ms) ? vm.realm().throw_error(ErrorType::RangeError, "Invalid time value")
                             : text(vm, iso_text(time_ms));
}

Completion to_json(Vm& vm, const Arguments& arguments) {
  const bool is_no_date = is_date(arguments.this_value) && std::isnan(as_date(arguments.this_value).time_ms());
  return is_no_date ? Completion::normal(Value::null()) : to_iso_string(vm, arguments);
}

// Date.prototype[Symbol.toPrimitive] (21.4.4.45), by the built-in toString and valueOf.
Completion to_primitive(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  const Value hint = arguments.at(0);
  if (!is_object(arguments.this_value)) {
    return realm.throw_error(ErrorType::TypeError, "Date.prototype [ @@toPrimitive ] called on non-object");
  }
  const std::string wanted = is_string(hint) ? string_to_utf8(realm, as_string(hint)) : "";
  if (wanted != "number" && wanted != "string" && wanted != "default") {
    return realm.throw_error(ErrorType::TypeError, "Invalid hint: " + name_in_message(realm, hint));
  }
  return wanted == "number" ? get_time(vm, arguments) : write<full_text>(vm, arguments);
}

void define_getters(Vm& vm, Object& prototype) {
  define_methods(vm, prototype, {{"getDate", 0, get<2>},          {"getDay", 0, get<kWeekDay>},
                                 {"getFullYear", 0, get<0>},      {"getHours", 0, get<3>},
                                 {"getMilliseconds", 0, get<6>},  {"getMinutes", 0, get<4>},
                                 {"getMonth", 0, get<1>},         {"getSeconds", 0, get<5>},
                                 {"getTime", 0, get_time},        {"getUTCDate", 0, get<2>},
                                 {"getUTCDay", 0, get<kWeekDay>}, {"getUTCFullYear", 0, get<0>},
                                 {"getUTCHours", 0, get<3>},      {"getUTCMilliseconds", 0, get<6>},
                                 {"getUTCMinutes", 0, get<4>},    {"getUTCMonth", 0, get<1>},
                                 {"getUTCSeconds", 0, get<5>},    {"valueOf", 0, get_time},
                                 {"getYear", 0, get_year},        {"getTimezoneOffset", 0, get_zone_offset}});
}

void define_setters(Vm& vm, Object& prototype) {
  define_methods(vm, prototype,
                 {{"setTime", 1, converting<set_time, "-n">},
                  {"setMilliseconds", 1, converting<set<6, 7>, "-n">},
                  {"setUTCMilliseconds", 1, converting<set<6, 7>, "-n">},
                  {"setSeconds", 2, converting<set<5, 7>, "-n">},
                  {"setUTCSeconds", 2, converting<set<5, 7>, "-n">},
                  {"setMinutes", 3, converting<set<4, 7>, "-n">},
                  {"setUTCMinutes", 3, converting<set<4, 7>, "-n">},
                  {"setHours", 4, converting<set<3, 7>, "-n">},
                  {"setUTCHours", 4, converting<set<3, 7>, "-n">},
                  {"setDate", 1, converting<set<2, 3>, "-n">},
                  {"setUTCDate", 1, converting<set<2, 3>, "-n">},
                  {"setMonth", 2, converting<set<1, 3>, "-n">},
                  {"setUTCMonth", 2, converting<set<1, 3>, "-n">},
                  {"setFullYear", 3, converting<set<0, 3>, "-n">},
                  {"setUTCFullYear", 3, converting<set<0, 3>, "-n">}});
}

void define_texts(Vm& vm, Object& prototype) {
  define_methods(vm, prototype,
                 {{"toString", 0, write<full_text>},
                  {"toDateString", 0, write<date_text>},
                  {"toTimeString", 0, write<zone_text>},
                  {"toUTCString", 0, write<utc_text>},
                  {"toGMTString", 0, write<utc_text>},
                  {"toLocaleString", 0, write<locale_text>},
                  {"toLocaleDateString", 0, write<locale_date_text>},
                  {"toLocaleTimeString", 0, write<locale_time_text>},
                  {"toISOString", 0, to_iso_string},
                  {"toJSON", 1, to_json}});
}

}  // namespace

void install_date(Vm& vm) {
  const Ref<NativeFunction> constructor = define_constructor(vm, "Date", 7, date_constructor, Intrinsic::DatePrototype);
  define_methods(vm, *constructor,
                 {{"now", 0, now}, {"parse", 1, converting<parse, "-s-">}, {"UTC", 7, converting<utc, "-n">}});
  Object& prototype = vm.realm().intrinsic(Intrinsic::DatePrototype);
  define_getters(vm, prototype);
  define_setters(vm, prototype);
  define_texts(vm, prototype);
  vm.realm().define_method(prototype, WellKnown::ToPrimitive, 1, to_primitive, {false, false, true});
}

}  // namespace leaklab::script::builtins
