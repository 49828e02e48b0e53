// Runs before anything is painted: that there is script, and the colours a reader chose earlier, if any.
document.documentElement.dataset.script = '';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system’s colours stand.
}
