#include "script/builtins/console_table.h"

#include <algorithm>

#include "base/unicode.h"
#include "script/runtime/collection.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

struct Column {
  std::string head;
  std::vector<std::string> cells;  // as many as rows have one; the rest are empty
};

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) {
    result += text;
  }
  return result;
}

class Table {
 public:
  explicit Table(Realm& realm) : realm_(realm) {}

  void add_rows(Object& data, Value shown) {
    columns_.push_back({"(index)", {}});
    for (const Realm::OwnKey& key : realm_.own_keys(data)) {
      if (key.attributes.enumerable && is_string(key.key.get())) {
        add_row(text_of(key.key.get()), value_of(data, key), shown);
      }
    }
    finish();
  }

  void add_collection(const Collection& collection) {
    columns_.push_back({"(iteration index)", {}});
    if (collection.kind() == kMapKind) {
      columns_.push_back({"Key", {}});
    }
    std::uint32_t position = 0;
    for (; const Collection::Entry* entry = collection.entry_from(position); ++position) {
      columns_[0].cells.push_back(std::to_string(row_count_++));
      columns_.size() > 1 ? columns_[1].cells.push_back(cell(entry->key)) : void();
      set(values_, cell(collection.kind() == kMapKind ? entry->value : entry->key));
    }
    finish();
  }

  std::string text() const {
    std::vector<std::size_t> widths;
    for (const Column& column : columns_) {
      std::size_t width = base::count_characters(column.head);
      for (const std::string& value : column.cells) {
        width = std::max(width, base::count_characters(value));
      }
      widths.push_back(width);
    }
    std::string result = line("┌", "┬", "┐", widths) + "\n" +
                         row(widths, [](const Column& column) { return column.head; }) + "\n" +
                         line("├", "┼", "┤", widths) + "\n";
    for (std::size_t i = 0; i < row_count_; ++i) {
      result +=
          row(widths, [i](const Column& column) { return i < column.cells.size() ? column.cells[i] : ""; }) + "\n";
    }
    return result + line("└", "┴", "┘", widths);
  }

 private:
  std::string text_of(Value key) { return string_to_utf8(realm_, as_string(key)); }

  Handle value_of(Object& object, const Realm::OwnKey& key) {
    Completion value = realm_.get_element(Value::cell(object), key.key.get());
    return Handle::adopt(value.is_normal() ? value.take() : Value::undefined());
  }

  std::string cell(Value value) {
    InspectOptions options;
    options.maximum_elements = 3;
    options.break_length = InspectOptions::kAnyLength;
    const bool is_large = is_object(value) && !is_array(value) && realm_.own_keys(as_object(value)).size() > 2;
    options.depth = is_large ? -1 : 0;
    return inspect(realm_, value, options);
  }

  void set(Column& column, std::string text) {
    column.cells.resize(row_count_ - 1);
    column.cells.push_back(std::move(text));
  }

  Column& column(const std::string& head) {
    const auto found =
        std::find_if(columns_.begin() + 1, columns_.end(), [&](const Column& c) { return c.head == head; });
    if (found != columns_.end()) {
      return *found;
    }
    columns_.push_back({head, {}});
    return columns_.back();
  }

  void add_row(std::string index, const Handle& item, Value shown) {
    columns_[0].cells.push_back(std::move(index));
    ++row_count_;
    if (is_array(shown)) {
      add_shown(item.get(), as_array(shown));
    } else if (!is_object(item.get())) {
      set(values_, cell(item.get()));
    } else {
      for (const Realm::OwnKey& key : realm_.own_keys(as_object(item.get()))) {
        if (key.attributes.enumerable && is_string(key.key.get())) {
          set(column(text_of(key.key.get())), cell(value_of(as_object(item.get()), key).get()));
        }
      }
    }
  }

  void add_shown(Value item, const Array& shown) {
    for (std::uint32_t i = 0; i < shown.length(); ++i) {
      if (!is_string(shown.at(i))) {
        continue;
      }
      Column& to = column(text_of(shown.at(i)));
      const ElementKey key = realm_.to_element_key(shown.at(i));
      if (is_object(item) && realm_.has_own(as_object(item), key)) {
        const Completion value = realm_.get_element(item, shown.at(i));
        set(to, cell(value.value()));
      }
    }
  }

  void finish() {
    if (!values_.cells.empty()) {
      columns_.push_back(std::move(values_));
    }
  }

  static std::string line(std::string_view left, std::string_view middle, std::string_view right,
                          const std::vector<std::size_t>& widths) {
    std::string result(left);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      result += std::string(i > 0 ? middle : "") + repeated("─", widths[i] + 2);
    }
    return result + std::string(right);
  }

  template <class TextOf>
  std::string row(const std::vector<std::size_t>& widths, TextOf text_of) const {
    std::string result = "│";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string text = text_of(columns_[i]);
      result += " " + text + std::string(widths[i] - base::count_characters(text), ' ') + " │";
    }
    return result;
  }

  Realm& realm_;
  std::vector<Column> columns_;
  Column values_{"Values", {}};
  std::size_t row_count_ = 0;
};

}  // namespace

std::string table_text(Realm& realm, Object& data, Value columns) {
  Table table(realm);
  if (data.kind() == kMapKind || data.kind() == kSetKind) {
    table.add_collection(static_cast<Collection&>(data));
  } else {
    table.add_rows(data, columns);
  }
  return table.text();
}

}  // namespace leaklab::script::builtins
