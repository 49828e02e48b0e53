// Runs before anything is painted: the colours a reader chose earlier, if any.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system’s colours stand.
}
