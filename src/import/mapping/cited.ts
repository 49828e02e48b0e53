import { parsePartialDate } from '../../model/partial-date.ts';
import { webUrl } from '../../model/text.ts';
import type { Draft } from '../drafts.ts';
import type { Ledger } from '../ledger.ts';
import type { Cells } from '../reader.ts';
import type { Finding } from '../rows/rules.ts';
import { readPieces, setAsideEarly } from '../sources/articles.ts';
import { splitCitation } from '../sources/citations.ts';
import { type Piece, splitSources } from '../sources/split.ts';
import type { Mapping } from './schema.ts';
import { filled } from './template.ts';
import { readDate } from './values.ts';

/** What a row rests on. */
export interface RowCited {
  citations: unknown[];
  drafts: Draft[];
  findings: Finding[];
  /** For the note: reports that cannot be what it rests on. */
  setAside: string[];
}

/**
 * The citations of a row. With a data set: one, of the data set, whose origins are the reports it names; nobody has read
 * those, so they are no voices of their own (see ucdp/event.ts). Without one the reports themselves are cited.
 */
export function citedBy(
  cells: Cells,
  mapping: Mapping,
  { dataset, ledger, firstDay }: { dataset: string | undefined; ledger: Ledger; firstDay: string },
): RowCited {
  const { sources } = mapping;
  const cited: RowCited = { citations: [], drafts: [], findings: [], setAside: [] };
  const origins: string[] = [];
  const words: string[] = [];
  if (sources?.form === 'columns') {
    const id = columnSource(cells, sources, { via: dataset, ledger, firstDay }, cited);
    if (id !== undefined) origins.push(id);
  } else if (sources) {
    const texts = [sources.from]
      .flat()
      .map((template) => filled(template, cells))
      .filter((text) => text !== '');
    if (sources.form === 'names') words.push(...texts);
    else {
      const pieces = texts.flatMap((text): Piece[] =>
        sources.form === 'articles' ? splitSources(text) : [splitCitation(text)],
      );
      const read = readPieces(texts.join('; '), pieces, { ledger, via: dataset, firstDay, counted: '' });
      origins.push(...read.origins);
      words.push(...read.unread);
      cited.drafts.push(...read.drafts);
      cited.findings.push(...read.findings);
      cited.setAside.push(...read.setAside);
    }
  }
  const evidence = [
    mapping.evidence === undefined ? '' : filled(mapping.evidence, cells),
    words.length > 0 ? `Sources given as “${words.join(' · ')}”.` : '',
  ].filter((text) => text !== '');
  if (dataset === undefined) {
    cited.citations.push(...origins.map((source) => ({ source })));
    return cited;
  }
  const locator = mapping.locator === undefined ? '' : filled(mapping.locator, cells);
  cited.citations.push({
    source: dataset,
    ...(locator !== '' && { locator }),
    ...(evidence.length > 0 && { evidence: evidence.join(' ') }),
    ...(origins.length > 0 && { origin: origins }),
  });
  return cited;
}

type ColumnSource = Extract<NonNullable<Mapping['sources']>, { form: 'columns' }>;

/** True where all of a date lies before a day; of a part of one that is not known it cannot be told. */
function isBefore(text: string, day: string): boolean {
  const date = parsePartialDate(text);
  return typeof date === 'object' && date.latest < day;
}

/** The one source that stands in columns of its own. */
function columnSource(
  cells: Cells,
  { title, publisher, published, url }: ColumnSource,
  { via, ledger, firstDay }: { via: string | undefined; ledger: Ledger; firstDay: string },
  cited: RowCited,
): string | undefined {
  const [headline, outlet] = [filled(title, cells), filled(publisher, cells)];
  if (headline === '' || outlet === '') {
    cited.findings.push({ rule: 'source-none', values: { title: headline, publisher: outlet } });
    return undefined;
  }
  const date = published === undefined ? { text: '' } : readDate(published, cells);
  if ('finding' in date) cited.findings.push({ rule: 'source-date-null', values: date.finding.values });
  if ('text' in date && isBefore(date.text, firstDay)) {
    const about = { outlet, headline, published: date.text };
    setAsideEarly(about, firstDay, cited);
    return undefined;
  }
  const written = url === undefined ? '' : filled(url, cells);
  const isAddress = webUrl.safeParse(written).success;
  if (written !== '' && !isAddress)
    cited.findings.push({ rule: 'source-address-wrong', values: { url: written } });
  const address = isAddress ? written : '';
  const { id, draft, assumed } = ledger.report(
    {
      outlet,
      headline,
      ...('text' in date && date.text !== '' && { published: date.text }),
      ...(address !== '' && { url: address }),
    },
    via,
  );
  if (draft) cited.drafts.push(draft);
  if (assumed) cited.findings.push({ rule: 'outlet-kind-assumed', values: { outlet } });
  return id;
}
