// The part of fmt that is no template, compiled once: in each file that formats, it would take longer to compile than
// all the rest of the file. Its header-only form defines it inline; naming it makes the compiler put it here.

#define FMT_HEADER_ONLY
#include <fmt/format.h>

extern std::string (*const leaklab_fmt_is_compiled_here)(fmt::string_view, fmt::format_args);
std::string (*const leaklab_fmt_is_compiled_here)(fmt::string_view, fmt::format_args) = fmt::vformat;
