import { startChart } from './charts.ts';
import { startPicture } from './picture.ts';
import { startChartNumbers } from './receipts.ts';
import { startThemeSwitch } from './theme-switch.ts';

const themeSwitch = document.querySelector<HTMLButtonElement>('button[data-theme-switch]');
if (themeSwitch) startThemeSwitch(themeSwitch);
for (const figure of document.querySelectorAll<HTMLElement>('figure.trend')) startChart(figure);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-png]')) startPicture(button);
for (const numbers of document.querySelectorAll('.chart-over')) startChartNumbers(numbers);
