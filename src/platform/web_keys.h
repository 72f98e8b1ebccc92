#pragma once
// A browser's name of a physical key (KeyboardEvent.code), or what it types (KeyboardEvent.key), as ImGui's key. Only
// the keys that the canvas answers to are known; the page keeps all others. Who uses it: window_web.cpp.

#include <imgui.h>

#include <string_view>

namespace leaklab::platform {

// ImGuiKey_None for keys that the canvas leaves to the page, Tab among them: it must be able to leave the canvas.
[[nodiscard]] ImGuiKey key_of(std::string_view code, std::string_view typed);

}  // namespace leaklab::platform
