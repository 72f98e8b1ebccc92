// All that the command line does, one behaviour a case: {name, check}. check() gets {command, scratch}, the command line
// of a build and a folder to write to, and answers with what shall be equal in both builds, or with nothing.

import { check_cases } from './check_cases.mjs';
import { lesson_cases } from './lesson_cases.mjs';
import { link_cases } from './link_cases.mjs';
import { prompt_cases } from './prompt_cases.mjs';
import { run_cases } from './run_cases.mjs';
import { tutorial_cases } from './session_cases.mjs';
import { signal_cases } from './signal_cases.mjs';
import { usage_cases } from './usage_cases.mjs';

export const kCases = [...tutorial_cases(), ...run_cases(), ...usage_cases(), ...prompt_cases(), ...link_cases(), ...check_cases(), ...lesson_cases()];
export const kNativeCases = signal_cases();
