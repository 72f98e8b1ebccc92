// Lessons: the dialog that lists them, and what stands above the editor while one is open. A lesson is opened by its
// address, #e=NAME, like any link.

const address_of = (name, is_fixed) => `#e=${name}${is_fixed ? '.fixed' : ''}`;

// Text in which `…` is code.
function elements_of(text) {
  return text.split('`').map((part, index) => {
    const element = document.createElement(index % 2 === 0 ? 'span' : 'code');
    element.textContent = part;
    return element;
  });
}

function paragraph(text) {
  const element = document.createElement('p');
  element.append(...elements_of(text));
  return element;
}

function item(lesson, did_choose) {
  const element = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = address_of(lesson.name, false);
  anchor.textContent = lesson.title;
  anchor.addEventListener('click', did_choose);
  element.append(anchor);
  return element;
}

export function fill_lessons_dialog(dialog, lessons) {
  dialog.querySelector('ol').replaceChildren(...lessons.map((lesson) => item(lesson, () => dialog.close())));
}

// `lesson` as decode_link() gives it; undefined where none is open.
export function show_lesson(panel, lesson) {
  const key = lesson === undefined ? '' : address_of(lesson.name, lesson.isFixed);
  panel.hidden = lesson === undefined;
  if (lesson === undefined || panel.dataset.shown === key) {
    return;
  }
  panel.dataset.shown = key;
  panel.querySelector('#lesson_question').replaceChildren(...elements_of(lesson.question));
  panel.querySelector('details').open = lesson.isFixed;
  panel.querySelector('#lesson_text').replaceChildren(...lesson.text.split('\n\n').map(paragraph));
  const twin = panel.querySelector('#lesson_twin');
  twin.hidden = !lesson.hasTwin;
  twin.href = address_of(lesson.name, !lesson.isFixed);
  twin.textContent = lesson.isFixed ? 'Back to the leak' : 'Show the fixed twin';
}
