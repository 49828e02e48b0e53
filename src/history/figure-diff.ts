import type { ChangedFact, Comparison } from './compare.ts';

/** Changes told one by one; a summary is read by a person. */
const MOST = 200;

/**
 * What a change does to what is published, as Markdown for a pull request: figures and observations first, one line for each
 * question whatever number of articles give it, then the records’ own facts, then what is gone. `since` is the revision as asked for.
 */
export function figureDiff({ changed, gone }: Comparison, since: string): string {
  const figures = changed.filter(({ field }) => field === 'figures' || field === 'observations');
  const facts = changed.filter(({ field }) => field !== 'figures' && field !== 'observations');
  const parts = [
    ...section('Figures', grouped(figures)),
    ...section('Records', facts.map(factLine)),
    ...section(
      'Gone',
      gone.map(
        ({ before, renamed }) =>
          `${before.kind} ${code(before.id)}${renamed ? `, perhaps ${code(renamed.id)} now` : ''}`,
      ),
    ),
  ];
  if (parts.length === 0) return `No published figure or fact differs from ${code(since)}.\n`;
  return `${[`What differs from ${code(since)}:`, ...parts].join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST).map((line) => `- ${line}`);
  const more = lines.length - shown.length;
  return [`### ${title}`, [...shown, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n')];
}

/** One line for each question and change: “killed, where …: 9 → 11, in 2 articles”. */
function grouped(figures: readonly ChangedFact[]): string[] {
  const same = Map.groupBy(figures, ({ field, label, from, to, now }) =>
    field === 'figures'
      ? `${plain(questionIn(label))}: ${value(from)} → ${value(to)}`
      : `${code(now.id)}, ${plain(label)}: ${value(from)} → ${value(to)}`,
  );
  return [...same].map(([line, all]) => {
    const articles = new Set(all.filter(({ field }) => field === 'figures').map(({ now }) => now.id));
    const where =
      articles.size === 0
        ? ''
        : articles.size === 1
          ? `, in ${code([...articles][0] ?? '')}`
          : `, in ${articles.size} articles`;
    return `${line}${where}${all.every(({ told }) => told) ? ' (corrected)' : ''}`;
  });
}

/** The label of a figure without the words of the text, which differ from one article to the next. */
function questionIn(label: string): string {
  return label.replace(/^“[^”]*”, /, '');
}

function factLine({ now, label, from, to, told }: ChangedFact): string {
  return `${now.kind} ${code(now.id)}: ${plain(label)} ${value(from)} → ${value(to)}${told ? ' (corrected)' : ''}`;
}

function value(text: string | undefined): string {
  return text === undefined ? 'nothing' : `**${plain(text.length > 120 ? `${text.slice(0, 120)}…` : text)}**`;
}

/** Text as it is: nothing in an author’s words is markup here. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replaceAll('@', '@\u2060');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '´')}\``;
}
