#include "platform/web_keys.h"

#include <array>

namespace leaklab::platform {
namespace {

struct Key {
  std::string_view code;
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
};

}  // namespace

ImGuiKey key_of_code(std::string_view code) {
  for (const Key& known : kKeys) {
    if (known.code == code) {
      return known.key;
    }
  }
  return ImGuiKey_None;
}

}  // namespace leaklab::platform
