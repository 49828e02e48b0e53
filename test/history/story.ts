import type { Files } from '../support/git-site.ts';

/** A commit of the story, and what its state is compared with. */
export interface Step {
  name: string;
  files: Files;
  /** HEAD~1 if left out. */
  since?: string;
}

interface Fields {
  title: string;
  date: string;
  killed: number | string;
  more?: string;
  body?: string;
}

function incident({ title, date, killed, more = '', body = 'Gunmen fired on a car.' }: Fields): string {
  return `---\ntitle: ${title}\ndate: ${date}\nplace: tell-example\nkind: ambush\nkilled: ${killed}\n${more}citations: [wire-report]\n---\n\n${body}\n`;
}

function article(title: string, killed: string, { more = '', march = '30' } = {}): string {
  return `---\ntitle: ${title}\ndescription: What is known.\npublished: 2020-10-01\n${more}---\n\nIn August :stat[${killed}]{sum=killed where="date = 2020-08" status=reported} people died, after :stat[${march}]{series=attacks at=2020-03} attacks in March [@wire-report].\n`;
}

const correction = (note: string, field: string) =>
  `corrections:\n  - {date: 2020-10-20, note: ${note}, fields: [${field}]}\n`;
const series = (march: number) => `period,value\n2020-01,10\n2020-02,20\n2020-03,${march}\n`;
const SERIES =
  'title: Attacks\nunit: attacks\nfrequency: month\nmeasure: Attacks counted by Example Wire from its own reports.\ncitations: [wire-report]\n';

const NORTH = { title: 'Car fired on in the north', date: '2020-08-10', killed: 4 };
const SOUTH = { title: 'Car fired on in the south', date: '2020-08-20', killed: 5 };
const SOUTH_RIGHT = {
  ...SOUTH,
  killed: 7,
  more: correction('An earlier version gave five killed; it was seven.', 'killed'),
};
const WAS_NINE = correction('An earlier version gave nine killed in August; it was eleven.', 'figures');
const HAD_FIVE = { title: 'Shots at a gate', date: '2020-07-05', killed: 'unknown' };
const TWICE_TOLD = { title: 'Shots at the gate of the town', date: '2020-07-05', killed: 'unknown' };

const incidents = 'content/incidents';
const articles = 'content/articles';

/** What is published at first, over the skeleton. */
export const PUBLISHED: Files = {
  [`${incidents}/north.md`]: incident(NORTH),
  [`${incidents}/south.md`]: incident(SOUTH),
  [`${incidents}/gate.md`]: incident(HAD_FIVE),
  [`${incidents}/town-gate.md`]: incident(TWICE_TOLD),
  [`${articles}/august.md`]: article('August', 'nine'),
  [`${articles}/summer.md`]: article('The summer', 'nine'),
  [`${articles}/autumn.md`]: article('Autumn', 'nine', { more: 'state: draft\n' }),
};

const eleven = (more = WAS_NINE, march = '30'): Files => ({
  [`${articles}/august.md`]: article('August', 'eleven', { more, march }),
  [`${articles}/summer.md`]: article('The summer', 'eleven', { more, march }),
  [`${articles}/autumn.md`]: article('Autumn', 'eleven', { more: 'state: draft\n', march }),
});

const REVISED = WAS_NINE.replace(
  /$/,
  '  - {date: 2020-10-25, note: An earlier version gave 30 attacks in March; the agency revised it to 31., fields: [figures]}\n',
);

/** The commits, in order. */
export const STEPS: readonly Step[] = [
  {
    name: '01 a right edit: wording only',
    files: {
      [`${incidents}/north.md`]: incident({
        ...NORTH,
        title: 'Car fired on near the northern bridge',
        body: 'Gunmen fired on a car at the bridge.',
      }),
    },
  },
  {
    name: '02 a silent change',
    files: { [`${incidents}/south.md`]: incident({ ...SOUTH, killed: 7 }), ...eleven('') },
  },
  {
    name: '03 a correction',
    files: { [`${incidents}/south.md`]: incident(SOUTH_RIGHT), ...eleven() },
    since: 'HEAD~2',
  },
  {
    name: '04 a rename with a change, without formerIds',
    files: {
      [`${incidents}/south.md`]: null,
      [`${incidents}/southern-road.md`]: incident({ ...SOUTH_RIGHT, date: '2020-08-21' }),
    },
  },
  {
    name: '05 the rename with formerIds',
    files: {
      [`${incidents}/southern-road.md`]: incident({
        ...SOUTH_RIGHT,
        more: `formerIds: [south]\n${SOUTH_RIGHT.more}`,
      }),
    },
    since: 'HEAD~2',
  },
  { name: '06 a removal without a tombstone', files: { [`${incidents}/gate.md`]: null } },
  {
    name: '07 a removal with a tombstone',
    files: {
      [`${incidents}/gate.md`]: incident({
        ...HAD_FIVE,
        more: `status: retracted\n${correction('The agency withdrew its report.', 'status')}`,
      }),
    },
    since: 'HEAD~2',
  },
  {
    name: '08 two merged incidents',
    files: {
      [`${incidents}/town-gate.md`]: incident({
        ...TWICE_TOLD,
        more: `mergedInto: gate\n${correction('It is the same as the shots at a gate.', 'mergedInto')}`,
      }),
    },
  },
  {
    name: '09 a series revised, and the articles stale by it',
    files: { 'data/series/attacks.csv': series(31) },
  },
  {
    name: '10 the series revised with its correction, the articles silently',
    files: {
      'data/series/attacks.yaml': `${SERIES}${correction('The agency revised March from 30 to 31.', 'observations')}`,
      [`${articles}/overview.md`]:
        '---\ntitle: Overview\ndescription: What is known.\npublished: 2020-10-01\n---\n\nAttacks rose to :stat[31]{series=attacks at=2020-03} in March [@paper-report].\n\n::trend{series=attacks}\n',
      ...eleven(WAS_NINE, '31'),
    },
    since: 'HEAD~2',
  },
  {
    name: '11 the articles corrected',
    files: {
      [`${articles}/overview.md`]:
        '---\ntitle: Overview\ndescription: What is known.\npublished: 2020-10-01\ncorrections:\n  - {date: 2020-10-25, note: An earlier version gave 30 attacks in March., fields: [figures]}\n---\n\nAttacks rose to :stat[31]{series=attacks at=2020-03} in March [@paper-report].\n\n::trend{series=attacks}\n',
      ...eleven(REVISED, '31'),
    },
    since: 'HEAD~3',
  },
  {
    name: '12 a draft published',
    files: { [`${articles}/autumn.md`]: article('Autumn', 'eleven', { march: '31' }) },
  },
];
