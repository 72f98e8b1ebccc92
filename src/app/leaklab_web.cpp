// The page's module: what web/ calls. Every function takes the workbench that leaklab_open() made, so nothing here is
// global; strings are UTF-8, and a returned one lives until the next call that returns one. When something that the
// page mirrors as text has changed, the module calls Module.did_change().

#include <emscripten.h>

#include <cstring>
#include <string>

#include "app/workbench.h"
#include "canvas/layout.h"
#include "lab/json_writer.h"
#include "lab/leak_report.h"
#include "lab/lesson.h"
#include "lab/link.h"
#include "platform/process.h"

using leaklab::lab::LeakCheck;

namespace {

// clang-format off
EM_JS(void, leaklab_notify_page, (), { Module["did_change"](); });
EM_JS(void, leaklab_report_failure, (const char* sentence), { Module["did_fail"](UTF8ToString(sentence)); });
// clang-format on

class Notifier final : public leaklab::app::WorkbenchListener {
 public:
  void did_change() override { leaklab_notify_page(); }
};

// As leaklab_decode_link() answers, with the lesson.
std::string lesson_json(const leaklab::lab::OpenedLesson& opened) {
  leaklab::lab::JsonWriter json;
  json.begin_object();
  json.member("code", opened.program().code);
  json.member("title", opened.lesson.title);
  json.member("strategy", "");
  json.member("complaint", opened.complaint);
  json.key("lesson");
  json.begin_object();
  json.member("name", opened.lesson.name);
  json.member("question", opened.lesson.question);
  json.member("text", opened.lesson.text);
  json.member("isFixed", opened.is_fixed);
  json.member("hasTwin", !opened.lesson.fixed.code.empty());
  json.end_object();
  json.end_object();
  return json.text();
}

// What the link or the lesson that a program came with expects of it still holds while nobody has changed it.
void keep_expectation(leaklab::lab::Link& link, const char* origin) {
  if (leaklab::lab::looks_like_lesson(origin)) {
    const leaklab::lab::LessonProgram program = leaklab::lab::open_lesson(origin).program();
    link.expected = program.code == link.code ? program.expected_under(link.conditions.strategy) : link.expected;
    return;
  }
  const leaklab::lab::Link opened = leaklab::lab::decode_link(origin).link;
  if (opened.code == link.code) {
    link.expected = opened.expected;
    link.step = opened.step;
  }
}

}  // namespace

struct LeaklabPage {
  LeaklabPage(std::unique_ptr<leaklab::platform::Window> window, const leaklab::canvas::Fonts& fonts)
      : workbench(std::move(window), fonts, {}, {.resident_set_bytes = leaklab::platform::resident_set_bytes},
                  notifier) {}

  const char* answer(std::string text) {
    returned = std::move(text);
    return returned.c_str();
  }

  Notifier notifier;
  leaklab::app::Workbench workbench;
  std::string returned;
};

extern "C" {

// The files of the typefaces stay where they are. Null, after Module.did_fail(sentence), where the browser cannot draw
// the canvas.
EMSCRIPTEN_KEEPALIVE LeaklabPage* leaklab_open(const char* text_font, std::size_t text_size, const char* mono_font,
                                               std::size_t mono_size) {
  std::string failure;
  auto window = leaklab::platform::Window::open({}, failure);
  if (window == nullptr) {
    leaklab_report_failure(failure.c_str());
    return nullptr;
  }
  auto* page = new LeaklabPage(std::move(window), {{text_font, text_size}, {mono_font, mono_size}});
  page->workbench.run();
  return page;
}

EMSCRIPTEN_KEEPALIVE void leaklab_set_program(LeaklabPage* page, const char* text) {
  page->workbench.carry_out({.program = text});
}

EMSCRIPTEN_KEEPALIVE void leaklab_run(LeaklabPage* page) { page->workbench.carry_out({.run = true}); }

EMSCRIPTEN_KEEPALIVE void leaklab_stop(LeaklabPage* page) { page->workbench.carry_out({.stop = true}); }

// `kind`: a number in StepKind.
EMSCRIPTEN_KEEPALIVE void leaklab_step(LeaklabPage* page, int kind) {
  page->workbench.carry_out({.step = static_cast<leaklab::lab::StepKind>(kind)});
}

EMSCRIPTEN_KEEPALIVE void leaklab_toggle_pause(LeaklabPage* page) {
  const bool is_paused = page->workbench.session().state() == leaklab::lab::SessionState::Paused;
  page->workbench.carry_out({.pause = !is_paused, .resume = is_paused});
}

EMSCRIPTEN_KEEPALIVE void leaklab_evaluate(LeaklabPage* page, const char* line) {
  page->workbench.carry_out({.line = line});
}

EMSCRIPTEN_KEEPALIVE void leaklab_use_dark_colours(LeaklabPage* page, int is_dark) {
  page->workbench.set_scheme(is_dark != 0 ? leaklab::canvas::Scheme::Dark : leaklab::canvas::Scheme::Light);
}

EMSCRIPTEN_KEEPALIVE void leaklab_reduce_motion(LeaklabPage* page, int is_reduced) {
  page->workbench.set_motion(is_reduced != 0 ? leaklab::canvas::Motion::Reduced : leaklab::canvas::Motion::Full);
}

// The canvas may have another size or another ratio of device pixels.
EMSCRIPTEN_KEEPALIVE void leaklab_did_resize(LeaklabPage* page) { page->workbench.wake(); }

// How high a canvas of `width` wants to be where the page scrolls; both in CSS pixels.
EMSCRIPTEN_KEEPALIVE double leaklab_wanted_height(double width) {
  return static_cast<double>(leaklab::canvas::pictures_height(static_cast<float>(width)));
}

EMSCRIPTEN_KEEPALIVE const char* leaklab_state(LeaklabPage* page) { return page->answer(page->workbench.state_json()); }

// Grows when the console was emptied.
EMSCRIPTEN_KEEPALIVE double leaklab_console_generation(LeaklabPage* page) {
  return static_cast<double>(page->workbench.console_generation());
}

EMSCRIPTEN_KEEPALIVE const char* leaklab_console(LeaklabPage* page, double first) {
  return page->answer(leaklab::canvas::console_json(page->workbench.session(), static_cast<std::uint64_t>(first)));
}

EMSCRIPTEN_KEEPALIVE const char* leaklab_samples(LeaklabPage* page) {
  return page->answer(leaklab::canvas::samples_json(page->workbench.session().timeline()));
}

// The reference table's first rows, as it stands in the canvas.
EMSCRIPTEN_KEEPALIVE const char* leaklab_values(LeaklabPage* page) {
  return page->answer(page->workbench.values_json());
}

EMSCRIPTEN_KEEPALIVE void leaklab_sort_values(LeaklabPage* page, int column) {
  page->workbench.sort_values(static_cast<leaklab::canvas::Column>(column));
}

EMSCRIPTEN_KEEPALIVE void leaklab_select_value(LeaklabPage* page, double id) {
  page->workbench.select_value(static_cast<std::uint32_t>(id));
}

// The next run's conditions become those of a link; the usual ones where `text` is none.
EMSCRIPTEN_KEEPALIVE void leaklab_set_conditions_of(LeaklabPage* page, const char* text) {
  page->workbench.carry_out({.conditions = leaklab::lab::decode_link(text).link.conditions});
}

// --- Links: both directions as JSON. The caller frees the text. ---

// `page` gives the conditions; null, where there is no canvas, the usual ones. `origin` is the link or the lesson that
// the program came with, or nothing.
EMSCRIPTEN_KEEPALIVE char* leaklab_encode_link(const LeaklabPage* page, const char* code, const char* title,
                                               const char* origin) {
  leaklab::lab::Link link = {.code = code, .title = title};
  if (page != nullptr) {
    link.conditions = page->workbench.session().conditions();
  }
  keep_expectation(link, origin);
  const leaklab::lab::EncodedLink encoded = leaklab::lab::encode_link(link);
  leaklab::lab::JsonWriter json;
  json.begin_object();
  json.member("fragment", encoded.fragment);
  json.member("complaint", encoded.complaint);
  json.end_object();
  return strdup(json.text().c_str());
}

// A link, or a lesson's #e=NAME.
EMSCRIPTEN_KEEPALIVE char* leaklab_decode_link(const char* text) {
  if (leaklab::lab::looks_like_lesson(text)) {
    return strdup(lesson_json(leaklab::lab::open_lesson(text)).c_str());
  }
  const leaklab::lab::DecodedLink decoded = leaklab::lab::decode_link(text);
  leaklab::lab::JsonWriter json;
  json.begin_object();
  json.member("code", decoded.link.code);
  json.member("title", leaklab::lab::visible_title(decoded.link.title));
  json.member("strategy", leaklab::lab::name_of(decoded.link.conditions.strategy));
  json.member("complaint", decoded.complaint);
  json.end_object();
  return strdup(json.text().c_str());
}

// --- Lessons: all of them, as the page lists them. The caller frees the text. ---

EMSCRIPTEN_KEEPALIVE char* leaklab_lessons() {
  leaklab::lab::JsonWriter json;
  json.begin_array();
  for (const leaklab::lab::Lesson& lesson : leaklab::lab::lessons()) {
    json.begin_object();
    json.member("name", lesson.name);
    json.member("title", lesson.title);
    json.end_object();
  }
  json.end_array();
  return strdup(json.text().c_str());
}

// --- Leak checks: begun, advanced until there is no more to do, ended. Beside the session, in a heap of their own. ---

// `strategy` by its name; the session's own where it is "".
EMSCRIPTEN_KEEPALIVE LeakCheck* leaklab_begin_check(const LeaklabPage* page, const char* strategy) {
  const leaklab::lab::Session& session = page->workbench.session();
  leaklab::lab::SessionOptions options = {.conditions = session.conditions()};
  options.conditions.strategy = leaklab::lab::strategy_of_name(strategy).value_or(options.conditions.strategy);
  options.time_limit_us = leaklab::lab::kRoundTimeLimitUs;
  return new LeakCheck(session.program(), std::move(options));
}

EMSCRIPTEN_KEEPALIVE int leaklab_advance_check(LeakCheck* check) {
  constexpr std::uint64_t kBudget = 20'000;
  return check->advance(kBudget) ? 1 : 0;
}

// Its report in words, where it has come to its end. The caller frees the text.
EMSCRIPTEN_KEEPALIVE char* leaklab_end_check(LeakCheck* check) {
  const std::unique_ptr<LeakCheck> ended(check);
  const leaklab::lab::LeakReport& report = ended->report();
  const std::string failure = report.failure.empty() ? "" : report.failure + "\n";
  return strdup((failure + leaklab::lab::text_of(report)).c_str());
}

}  // extern "C"
