import { nearestStop, readPoints, type Stop, stopByKey, stopsOf } from './nearest.ts';

/** Shows the value nearest to the pointer, and leads from value to value by arrow keys. Its words are those of the table. */
export function startChart(figure: HTMLElement): void {
  const table = figure.querySelector<HTMLTableElement>('table.data');
  if (!table) return;
  for (const frame of figure.querySelectorAll<HTMLElement>('.chart-frame')) {
    if (frame.querySelector('[data-points]')) follow(frame, table, figure.dataset.hint ?? '');
  }
}

function follow(frame: HTMLElement, table: HTMLTableElement, hint: string): void {
  const tip = document.createElement('output');
  tip.className = 'chart-tip';
  tip.hidden = true;
  frame.after(tip);
  frame.tabIndex = 0;
  frame.setAttribute('aria-description', hint);
  let at = -1;

  const shown = (): { stops: Stop[]; svg: SVGSVGElement } | undefined => {
    for (const layout of frame.querySelectorAll<HTMLElement>('[data-points]')) {
      const svg = layout.querySelector('svg');
      if (svg && layout.getClientRects().length > 0)
        return { svg, stops: stopsOf(readPoints(layout.dataset.points ?? '')) };
    }
    return undefined;
  };
  const hide = (): void => {
    tip.hidden = true;
    at = -1;
  };
  const show = (n: number): void => {
    const drawing = shown();
    const stop = drawing?.stops[n];
    if (!drawing || !stop) {
      hide();
      return;
    }
    at = n;
    tip.hidden = false;
    tip.replaceChildren(...told(table, stop));
    const box = drawing.svg.getBoundingClientRect();
    const scale = box.width / drawing.svg.viewBox.baseVal.width;
    const x = frame.offsetLeft + stop.x * scale;
    const room = frame.offsetLeft + frame.offsetWidth - tip.offsetWidth;
    tip.style.left = `${Math.max(frame.offsetLeft, Math.min(room, x - tip.offsetWidth / 2))}px`;
    tip.style.top = `${frame.offsetTop + stop.y * scale - tip.offsetHeight - 12}px`;
  };
  frame.addEventListener('pointermove', ({ clientX }) => {
    const drawing = shown();
    if (!drawing) return;
    const box = drawing.svg.getBoundingClientRect();
    const n = nearestStop(
      drawing.stops,
      ((clientX - box.left) / box.width) * drawing.svg.viewBox.baseVal.width,
    );
    if (n !== at) show(n);
  });
  frame.addEventListener('pointerleave', hide);
  frame.addEventListener('blur', hide);
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const next = stopByKey(event.key, at, shown()?.stops.length ?? 0);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  });
}

/** The period, and each value with the head of its column. */
function told(table: HTMLTableElement, { row, columns }: Stop): Node[] {
  const heads = table.tHead?.rows[0]?.cells;
  const cells = table.tBodies[0]?.rows[row]?.cells;
  const line = (name: string, text: string): HTMLElement => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const values = columns.flatMap((column) => [
    line('span', `${heads?.[column]?.textContent ?? ''} `),
    line('b', cells?.[column]?.textContent ?? ''),
    document.createElement('br'),
  ]);
  return [line('strong', cells?.[0]?.textContent ?? ''), document.createElement('br'), ...values];
}
