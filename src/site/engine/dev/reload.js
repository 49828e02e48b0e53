// Loaded by the pages of `sourcebook dev` only: loads the page anew when the server says that something was saved, and when
// a server that was gone is back.
const events = new EventSource(new URL('events', document.currentScript.src));
let lost = false;
events.addEventListener('reload', () => location.reload());
events.addEventListener('error', () => {
  lost = true;
});
events.addEventListener('open', () => {
  if (lost) location.reload();
});
