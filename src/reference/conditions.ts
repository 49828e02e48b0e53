import { COLUMNS } from '../query/tables/columns.ts';
import { EVENT_FIELDS, type Field, INCIDENT_FIELDS } from '../query/where/fields.ts';
import { code, listed, page, table } from './markdown.ts';

/** `docs/reference/conditions.md`: what `where` can ask, and the tables that a named query reads. */
export function conditionsReference(): string {
  return page('Conditions and queries', INTRO, [
    WHERE,
    `## Fields of incidents\n\n${fieldTable(INCIDENT_FIELDS)}`,
    `## Fields of events\n\n${fieldTable(EVENT_FIELDS)}`,
    QUERIES,
    ...COLUMNS.map(({ table: name, description, columns }) =>
      [
        `### ${name}`,
        description,
        table(
          ['Column', 'Holds', 'What it is'],
          columns.map((column) => [code(column.name), TYPES[column.type], column.description]),
        ),
      ].join('\n\n'),
    ),
  ]);
}

const INTRO = `A condition (${code('where')}) chooses incidents or events by their fields; it will do for nearly every figure, table, map and chart. For what it cannot ask there are named queries in SQL.`;

const WHERE = `## Conditions

| Written | Holds when |
| --- | --- |
| ${code('country = IQ')} | the field has this value; of a list, any of its values |
| ${code("place.name = 'Tell Example'")} | the same; text with spaces is in single quotes |
| ${code('kind != ambush')} | it has not |
| ${code('kind in (ied, vbied)')} | it has one of these |
| ${code('date = 2020-08')} | the whole date lies in August 2020; a date that only may lie there is not taken in |
| ${code('date ~ 2020-08')} | it lies there or may |
| ${code('date < 2020-08')} | the whole date lies before; ${code('<=')} it ends no later, ${code('>')} and ${code('>=')} likewise |
| ${code('killed > 4')} | the whole range does: ${code('5-9')} and ${code('6+')}, not ${code('4-6')} |
| ${code('killed is unknown')} | nobody gives a number, or the field is not there |
| ${code('country = IQ and (kind = ied or not killed = 0)')} | comparisons are joined by ${code('and')}, ${code('or')}, ${code('not')} and parentheses |

A comparison with something unknown does not hold, nor does ${code('not')} make it hold. A misspelt field or word is an error, not an empty table.`;

const QUERIES = `## Tables of a named query

${code('data/queries/<name>.sql')} is one ${code('select')} in the SQL of DuckDB, used by ${code(':stat[]{query=<name>}')}. It gives one row with a column ${code('value')}, and may give ${code('incidents')} and ${code('sources')}, lists of ids: the rows of the receipt. It sees these tables and nothing else, neither files nor the network. Drafts and merged records are not in them.`;

const TYPES = {
  text: 'text',
  whole: 'whole number',
  number: 'number',
  flag: 'true or false',
  date: 'date',
  texts: 'list of texts',
  dimensions: 'map of names to texts',
} as const;

function fieldTable(fields: readonly Field<never>[]): string {
  return table(
    ['Field', 'For short', 'What it is', 'Holds'],
    fields.map(({ name, short, type, list, values, description }) => [
      code(name),
      short === undefined ? '' : code(short),
      description,
      `${list ? 'list: ' : ''}${typeof values === 'object' ? listed(values.map(code), 'or') : HELD[type]}`,
    ]),
  );
}

const HELD = {
  text: 'text',
  reference: 'id',
  date: 'date',
  count: 'count of people',
  number: 'number',
} as const;
