import { type StandaloneChart, standaloneChart } from '../../charts/standalone/standalone.ts';
import type { Status } from '../../model/status.ts';
import type { Desk } from '../desk.ts';
import type { ArticleFigure } from '../figures/article-figure.ts';
import type { TrendFigure } from '../figures/chart-figure.ts';
import { wholePicture } from '../figures/drawing.ts';
import type { MapFigure } from '../figures/map-figure.ts';
import { foreign } from '../pieces.ts';

/**
 * A chart or map of an article as an SVG file that needs nothing else. One with nothing to draw is an error, so that only
 * dev can come to ask for it, and gets an empty file.
 */
export function chartPicture(desk: Desk, article: string, found: ArticleFigure | undefined): string {
  const parts =
    found && (found.kind === 'map' ? partsOfMap(desk, found.figure) : partsOfChart(desk, found.figure));
  if (!parts) return '';
  const { words, links, corpus } = desk;
  return standaloneChart({
    ...parts,
    lang: words.lang,
    dir: words.dir,
    foot: [
      ...parts.foot,
      [corpus.site.title, corpus.site.licence, links.address('article', article)]
        .map((part) => foreign(desk, part))
        .join(words.labels.comma),
    ].filter((line) => line !== ''),
  });
}

type Parts = Omit<StandaloneChart, 'lang' | 'dir'>;

function partsOfChart(desk: Desk, figure: TrendFigure): Parts {
  const { words } = desk;
  const keys = figure.keys.map((key, i) => `${words.number(i + 1)}. ${key}`);
  const sources = figure.sources.map(({ text }) => foreign(desk, text));
  return {
    title: figure.title,
    measure: figure.measure,
    alternative: figure.panels.map(({ drawing }) => drawing.alternative).join(' '),
    panels: figure.panels.map(({ heading, measure, drawing }) => ({
      heading,
      measure,
      svg: wholePicture(drawing),
    })),
    foot: [
      figure.keysNarrow ? '' : keys.join('   '),
      (figure.notes ?? []).join(' '),
      sources.length > 0 ? `${words.labels.chart.source}: ${sources.join(words.labels.comma)}` : '',
    ],
  };
}

/** The signs of the statuses as letters; the last is only ever struck through. */
const SIGNS: Readonly<Record<Status, string>> = {
  confirmed: '●',
  reported: '◉',
  claimed: '○',
  disputed: '◐',
  retracted: '⊘',
};

function partsOfMap(
  { words }: Desk,
  { title, drawing, circles = '', unplaced, places, legend }: MapFigure,
): Parts | undefined {
  if (!drawing) return undefined;
  return {
    title,
    measure: '',
    alternative: drawing.alternative,
    panels: [{ svg: wholePicture(drawing) }],
    foot: [
      legend.map(({ status, label }) => `${SIGNS[status]} ${label}`).join('   '),
      circles,
      places.map(({ number, name }) => `${number}. ${name}`).join('   '),
      unplaced
        ? `${unplaced.text} ${unplaced.items.map(({ text }) => text).join(words.labels.semicolon)}`
        : '',
    ],
  };
}
