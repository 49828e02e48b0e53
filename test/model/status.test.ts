import { describe, expect, test } from 'vitest';
import {
  bearsOnStatus,
  type Carried,
  carriedStatus,
  isClaim,
  mayState,
  STATUSES,
  type Status,
  type StatusOrigin,
} from '../../src/model/status.ts';

const parties = { perpetrators: new Set(['the-group']), targets: new Set(['the-army']) };
const origin = (key: string, kind = 'newspaper', actor?: string): StatusOrigin => ({
  key,
  kind,
  ...(actor !== undefined && { actor }),
});

const paper = origin('paper');
const agency = origin('agency', 'news-agency');
const claim = origin('claim', 'perpetrator', 'the-group');
const claimByActor = origin('channel', 'social-media', 'the-group');
const admission = origin('army', 'belligerent', 'the-army');
const otherForce = origin('militia', 'belligerent', 'the-militia');
const nameless = origin('force', 'belligerent');
const ministry = origin('ministry', 'official', 'the-ministry');

describe('rule 1: which citations bear on status', () => {
  test.each([
    [undefined, true],
    [[], false],
    [['date'], true],
    [['kind'], true],
    [['killed'], true],
    [['wounded'], true],
    [['abducted'], true],
    [['perpetratorsKilled'], true],
    [['killedAndWounded'], true],
    [['killed.min'], true],
    [['title'], false],
    [['place'], false],
    [['actors', 'targets', 'topics'], false],
    [['place', 'date'], true],
    [['dates'], false],
  ])('supports %j: %j', (supports, bears) => {
    expect(bearsOnStatus(supports)).toBe(bears);
  });
});

describe('rule 4: which origins only claim', () => {
  test.each([
    [claim, true],
    [origin('x', 'perpetrator'), true],
    [origin('x', 'perpetrator', 'the-army'), true],
    [claimByActor, true],
    [origin('x', 'official', 'the-group'), true],
    [otherForce, true],
    [nameless, true],
    [admission, false],
    [ministry, false],
    [origin('x', 'official', 'the-army'), false],
    [paper, false],
  ])('%j: %j', (one, claims) => {
    expect(isClaim(one, parties)).toBe(claims);
  });
});

describe('what citations carry', () => {
  const cases: [string, StatusOrigin[][], Carried][] = [
    ['nothing', [], { independent: 0 }],
    ['citations without origins', [[], []], { independent: 0 }],
    ['one claim', [[claim]], { independent: 1, status: 'claimed' }],
    ['one claim relayed five times', Array(5).fill([claim]), { independent: 1, status: 'claimed' }],
    ['two claims', [[claim], [claimByActor]], { independent: 2, status: 'claimed' }],
    ['a claim and another force', [[claim], [otherForce]], { independent: 2, status: 'claimed' }],
    ['one report', [[paper]], { independent: 1, status: 'reported' }],
    ['one statement relayed five times', Array(5).fill([paper]), { independent: 1, status: 'reported' }],
    ['a force on its own losses', [[admission]], { independent: 1, status: 'reported' }],
    ['an authority', [[ministry]], { independent: 1, status: 'reported' }],
    ['two reports', [[paper], [agency]], { independent: 2, status: 'confirmed' }],
    ['an admission and the claim', [[admission], [claim]], { independent: 2, status: 'confirmed' }],
    ['a report and a claim', [[paper], [claim]], { independent: 2, status: 'confirmed' }],
    ['a report that rests on the claim', [[paper, claim], [claim]], { independent: 1, status: 'reported' }],
    [
      'two that share one origin',
      [
        [paper, agency],
        [agency, ministry],
      ],
      { independent: 1, status: 'reported' },
    ],
    [
      'two claims, and a report that rests on both',
      [[claim], [claimByActor], [claim, claimByActor, paper]],
      { independent: 2, status: 'reported' },
    ],
    ['a report beside one that carries nothing', [[paper], []], { independent: 1, status: 'reported' }],
  ];

  test.each(cases)('%s', (_name, citations, carried) => {
    expect(carriedStatus(citations, parties)).toEqual(carried);
  });

  test('a site may ask for more than two independent citations, never for fewer', () => {
    const three = [[paper], [agency], [ministry]];
    expect(carriedStatus(three, parties, 3).status).toBe('confirmed');
    expect(carriedStatus(three, parties, 4).status).toBe('reported');
    expect(carriedStatus([[paper]], parties, 1).status).toBe('reported');
    expect(carriedStatus([[claim], [claimByActor], [otherForce], [paper, agency]], parties, 4).status).toBe(
      'confirmed',
    );
  });
});

describe('what an editor may state', () => {
  const allowed: Record<string, Status[]> = {
    nothing: ['disputed', 'retracted'],
    claimed: ['claimed', 'disputed', 'retracted'],
    reported: ['reported', 'claimed', 'disputed', 'retracted'],
    confirmed: ['confirmed', 'reported', 'claimed', 'disputed', 'retracted'],
  };
  test.each(Object.entries(allowed))('where the citations carry %s', (carried, stated) => {
    const status = carried === 'nothing' ? undefined : (carried as Carried['status']);
    expect(STATUSES.filter((one) => mayState(one, status)).sort()).toEqual([...stated].sort());
  });
});
