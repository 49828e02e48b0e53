import { startThemeSwitch } from './theme-switch.ts';

const themeSwitch = document.querySelector<HTMLButtonElement>('button[data-theme-switch]');
if (themeSwitch) startThemeSwitch(themeSwitch);
