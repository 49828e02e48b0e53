/** Makes the switch between light and dark work, and shows it: without script there is nothing to press. */
export function startThemeSwitch(button: HTMLButtonElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = (): 'dark' | 'light' => {
    const { theme } = document.documentElement.dataset;
    return theme === 'dark' || theme === 'light' ? theme : dark.matches ? 'dark' : 'light';
  };
  const label = (): void => {
    button.textContent = (chosen() === 'dark' ? button.dataset.light : button.dataset.dark) ?? '';
  };
  button.addEventListener('click', () => {
    const next = chosen() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    remember(next);
    label();
  });
  dark.addEventListener('change', label);
  label();
  button.hidden = false;
}

function remember(theme: string): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is switched off: the choice holds for this page only.
  }
}
