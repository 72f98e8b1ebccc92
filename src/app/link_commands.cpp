#include "app/link_commands.h"

#include <unistd.h>

#include "app/source_file.h"
#include "lab/link.h"

namespace leaklab::app {

namespace {

ExitStatus complain(const std::string& sentence) {
  TextOutput(STDERR_FILENO).write_line("leaklab: " + sentence);
  return ExitStatus::WrongUse;
}

ExitStatus print(const std::string& text) {
  TextOutput output(STDOUT_FILENO);
  output.write(text);
  output.flush();
  if (output.has_failed() && !output.is_closed()) {
    return complain("standard output cannot be written: " + output.failure() + ".");
  }
  return ExitStatus::Finished;
}

}  // namespace

ExitStatus link_command(const Invocation& invocation) {
  SourceFile source = read_source_file(invocation.file);
  if (!source.failure.empty()) {
    return complain(source.failure);
  }
  lab::Link link;
  link.code = std::move(source.text);
  link.title = invocation.title;
  link.conditions = conditions_of(invocation.options, {});
  link.expected = invocation.expected;
  const lab::EncodedLink encoded = lab::encode_link(link);
  return encoded.complaint.empty() ? print(invocation.address + encoded.fragment + "\n") : complain(encoded.complaint);
}

ExitStatus open_command(const Invocation& invocation) {
  const SourceFile source = read_source_of_link(invocation.file);
  return source.failure.empty() ? print(source.text) : complain(source.failure);
}

}  // namespace leaklab::app
