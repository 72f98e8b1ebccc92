#pragma once
// Ranges of code points by Unicode property, as unicode_tables.cpp packs them. Used by unicode_properties.cpp only.

#include <cstddef>
#include <iterator>
#include <string_view>

namespace leaklab::script::regexp {

struct PropertyTable {
  struct Entry {
    std::string_view name;
    std::string_view packed;
  };
  const Entry* entries;
  std::size_t count;
};

extern const PropertyTable kCategoryTable;  // by the short names of General_Category's values, Cn left out
extern const PropertyTable kScriptTable;    // by the long names of scripts
extern const PropertyTable kBinaryTable;    // by the long names of properties

}  // namespace leaklab::script::regexp
