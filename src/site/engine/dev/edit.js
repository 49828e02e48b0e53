// Loaded by the pages of `sourcebook dev` only: beside everything that tells where it is written (data-at="file:line", with
// "draft" behind it for what is in a draft) a link that opens the place in VS Code, and a button that copies it for any other
// editor.
const { root } = document.currentScript.dataset;

const addressOf = (at) => `vscode://file/${encodeURI(`${root}/${at}`).replace(/^\/+/, '')}`;

for (const link of document.querySelectorAll('.sourcebook-dev a[data-place]')) {
  link.href = addressOf(link.dataset.place);
  link.title = 'Edit this in VS Code';
}

for (const element of document.querySelectorAll('[data-at]')) {
  const [, at, draft] = /^(.*:\d+)( draft)?$/.exec(element.dataset.at);
  const link = document.createElement('a');
  link.href = addressOf(at);
  // In parts, of which the sheet leaves out what there is no room for; “edit” before them is the sheet’s.
  const [folder, name] = [at.slice(0, at.lastIndexOf('/') + 1), at.slice(at.lastIndexOf('/') + 1)];
  link.append(part('folder', folder), part('name', name));
  link.setAttribute('aria-label', `Edit ${at}`);
  link.title = `Edit this in VS Code: ${at}`;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'copy';
  copy.title = `Copy ${at}`;
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(at).then(() => {
      copy.textContent = 'copied';
    });
  });
  const edit = document.createElement('span');
  edit.className = 'sourcebook-edit';
  edit.lang = 'en';
  edit.dir = 'ltr';
  if (draft) {
    const mark = document.createElement('b');
    mark.textContent = 'DRAFT';
    edit.append(mark, ' ');
  }
  edit.append(link, ' ', copy);
  placeFor(element).append(' ', edit);
}

/** A part of a path. */
function part(which, text) {
  const span = document.createElement('span');
  span.className = `sourcebook-edit-${which}`;
  span.textContent = text;
  return span;
}

/** Where the link goes: into the first heading cell of a row, behind the head of a figure, else at the end. */
function placeFor(element) {
  if (element.matches('tr')) return element.querySelector('th, td') ?? element;
  if (element.matches('figure, .figure'))
    return element.querySelector('.figure-head, .figure-title') ?? element;
  return element;
}
