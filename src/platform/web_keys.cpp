#include "platform/web_keys.h"

#include <array>

namespace leaklab::platform {
namespace {

struct Key {
  std::string_view name;
  ImGuiKey key;
};

constexpr std::array kKeys = {
    Key{"ArrowLeft", ImGuiKey_LeftArrow},
    Key{"ArrowRight", ImGuiKey_RightArrow},
    Key{"ArrowUp", ImGuiKey_UpArrow},
    Key{"ArrowDown", ImGuiKey_DownArrow},
    Key{"Enter", ImGuiKey_Enter},
    Key{"Space", ImGuiKey_Space},
    Key{"Backspace", ImGuiKey_Backspace},
    Key{"Delete", ImGuiKey_Delete},
    Key{"Escape", ImGuiKey_Escape},
    Key{"Home", ImGuiKey_Home},
    Key{"End", ImGuiKey_End},
    Key{"PageUp", ImGuiKey_PageUp},
    Key{"PageDown", ImGuiKey_PageDown},
    // These by what they type, wherever a keyboard has them.
    Key{"+", ImGuiKey_Equal},
    Key{"=", ImGuiKey_Equal},
    Key{"-", ImGuiKey_Minus},
    Key{"f", ImGuiKey_F},
    Key{"l", ImGuiKey_L},
};

}  // namespace

ImGuiKey key_of(std::string_view code, std::string_view typed) {
  for (const Key& known : kKeys) {
    if (known.name == code || known.name == typed) {
      return known.key;
    }
  }
  return ImGuiKey_None;
}

}  // namespace leaklab::platform
