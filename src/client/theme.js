// Runs before anything is painted: that there is script, so that what needs it is shown from the first moment, and the
// colours a reader chose earlier, if any.
document.documentElement.dataset.script = 'on';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system’s colours stand.
}
