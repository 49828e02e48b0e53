/**
 * Opens the receipt of a number in a chart where the reader is, in place of following the link to it. It then closes as all
 * receipts do, and the reader is back at the number.
 */
export function startChartNumbers(numbers: Element): void {
  numbers.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const receipt = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (!receipt?.popover) return;
    event.preventDefault();
    receipt.showPopover();
  });
}
