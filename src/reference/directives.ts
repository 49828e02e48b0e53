import { type AttributeSpec, DIRECTIVES, type DirectiveSpec } from '../markdown/directives.ts';
import { TABLE_COLUMNS, TABLE_SORTS } from '../query/incident-table.ts';
import { code, fence, listed, page, table } from './markdown.ts';

/** `docs/reference/directives.md`: what can be written in a text besides Markdown. */
export function directivesReference(): string {
  return page('Directives and citations', INTRO, [
    CITATIONS,
    ...Object.entries(DIRECTIVES).map(([name, spec]) => section(name, spec)),
    FIGURES,
  ]);
}

const INTRO = `Texts are Markdown (CommonMark with tables, footnotes and the like of GitHub), with citations and a few directives of Sourcebook’s own. Raw HTML is refused. Any other colon is prose: ${code('10:30')} stays as it is.
A value stands in quotation marks unless it is made of letters, digits and ${code('. / ~ ? : - _')} only. ${code('where')} and the tables that a query reads are in [conditions and queries](conditions.md).`;

const CITATIONS = `## Citations

${fence('Gunmen fired at a checkpoint [@paper-report]. It was dark [@wire-report, para. 2; @paper-report].', 'markdown')}

The id of a source in square brackets after an ${code('@')}: a numbered note at that place, with the source at the foot of the page. What stands behind a comma says where in the source; several are parted by semicolons.`;

const FIGURES = `## :::figures

A row of key figures: a list of ${code(':stat')} between two lines of three colons.

${fence(':::figures\n- :stat[30]{series=attacks at=2020-03} attacks in March\n- :stat[20]{series=attacks at=2020-02} the month before\n:::', 'markdown')}`;

function section(name: string, spec: DirectiveSpec): string {
  return [
    `## ${spec.marker}${name}`,
    spec.description,
    fence(spec.example, 'markdown elsewhere'),
    ...(spec.forms ? [forms(spec)] : []),
    table(
      ['Attribute', 'Needed', 'What it is', 'Values', 'Example'],
      Object.entries(spec.attributes).map(([attribute, about]) => [
        code(attribute),
        spec.required.includes(attribute) ? 'yes' : '',
        about.description,
        values(about, spec.only?.[attribute]),
        code(about.example),
      ]),
    ),
    ...(name === 'incidents' ? [COLUMNS] : []),
  ].join('\n\n');
}

const COLUMNS = `Columns are ${listed(TABLE_COLUMNS.map(code))}. It can be sorted by ${listed(TABLE_SORTS.map(code), 'or')}.`;

function values({ values, bare, pattern }: AttributeSpec, beside: string | undefined): string {
  const parts = [
    ...(values ? [listed(values.map(code), 'or')] : []),
    ...(pattern ? [pattern.words] : []),
    ...(bare === 'only' ? ['none'] : bare === 'also' ? ['none, or a value'] : []),
    ...(beside === undefined ? [] : [`only beside ${code(beside)}`]),
  ];
  return parts.join('; ');
}

/** The ways in which a directive can be used, one line each. */
function forms({ forms = [], attributes }: DirectiveSpec): string {
  const always = Object.keys(attributes).filter((name) => forms.every(({ allows }) => allows.includes(name)));
  const lines = forms.map(({ key, oneOf = [], needs = [], allows }) => {
    const parts = [
      ...(oneOf.length > 0 ? [`one of ${listed(oneOf.map(code), 'or')}`] : []),
      ...(needs.length > 0 ? [listed(needs.map(code))] : []),
    ];
    const may = allows.filter((name) => !always.includes(name));
    const needed = parts.length > 0 ? ` with ${parts.join(' and ')}` : '';
    return `- ${code(key)}${needed}${may.length > 0 ? `; may have ${listed(may.map(code))}` : ''}`;
  });
  const all = always.length > 0 ? `\n\nEach may have ${listed(always.map(code))}.` : '';
  return `It is used in one of these ways:\n\n${lines.join('\n')}${all}`;
}
