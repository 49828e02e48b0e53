// Loaded by the pages of `sourcebook dev` only: loads the page anew when the server says that something was saved, and when
// a server that was gone is back. Which state the page shows is told with the question, so that what was saved between its
// drawing and now is not missed.
const { src, dataset } = document.currentScript;
const events = new EventSource(new URL(`events?shows=${dataset.shows}`, src));
let lost = false;
events.addEventListener('reload', () => location.reload());
events.addEventListener('error', () => {
  lost = true;
});
events.addEventListener('open', () => {
  if (lost) location.reload();
});
