import type { SourceKind } from '../../model/source.ts';

/** What kind of publisher an outlet is, and whether that is known or only assumed. */
export interface OutletKind {
  kind: SourceKind;
  assumed: boolean;
}

/** Outlets that conflict data name most, by name in lower case. */
const KNOWN: ReadonlyMap<string, SourceKind> = new Map(
  (
    [
      [
        'news-agency',
        'reuters|reuters news|agence france presse|agence france-presse|afp|associated press|the associated press|associated press newswires|ap|deutsche presse-agentur|dpa|xinhua|xinhua news agency|anadolu agency|kuna|irna|tass|interfax|press trust of india|sputnik news service|efe|ansa|upi|united press international|kyodo|yonhap|sana',
      ],
      [
        'aggregator',
        'bbc monitoring|bbc monitoring middle east|bbc monitoring newsfile|bbc monitoring european|bbc monitoring africa|bbc monitoring south asia|bbc monitoring asia pacific|factiva|lexisnexis',
      ],
      [
        'broadcaster',
        'bbc|bbc news|al jazeera|al jazeera english|cnn|nbc|abc|cbs|rudaw|al arabiya|voice of america|radio free europe|npr|deutsche welle|france 24',
      ],
      [
        'newspaper',
        'the new york times|new york times|the washington post|washington post|the guardian|the times|the independent|the boston globe|los angeles times|le monde|the daily telegraph|haaretz|asharq al-awsat',
      ],
      [
        'ngo',
        'human rights watch|hrw|amnesty|amnesty international|airwars|airwars.org|sohr|syrian observatory for human rights|syrian network for human rights|iraq body count|icrc',
      ],
      ['think-tank', 'icg|international crisis group|institute for the study of war|jamestown foundation'],
      ['official', 'unami|ocha|un ocha|unhcr|ohchr|united nations|un|centcom|us department of defense'],
      ['encyclopedia', 'wikipedia|britannica'],
    ] as const
  ).flatMap(([kind, names]) => names.split('|').map((name): [string, SourceKind] => [name, kind])),
);

/** Words of a name that leave no doubt about the kind. */
const WORDS: readonly [RegExp, SourceKind][] = [
  // The press office of an armed group: what it alone says is a claim.
  [/\bhpg\b|people[’']s defen[cs]e (?:forces|units)/, 'belligerent'],
  [/\b(?:facebook|twitter|telegram|youtube)\b/, 'social-media'],
  [/\bnews ?agency\b|\bnewswires?\b/, 'news-agency'],
  [/\bmonitoring\b/, 'aggregator'],
  [/\b(?:tv|television|radio)\b/, 'broadcaster'],
  [/\bhuman rights\b|\bamnesty\b/, 'ngo'],
  [/\bministry\b|\bgovernment of\b|\bunited nations\b/, 'official'],
  [/\b(?:times|gazette|herald|tribune|newspaper)\b/, 'newspaper'],
  [/\buniversity\b/, 'academic'],
];

/** The kind of an outlet by its name. An outlet that is not known is taken for a newspaper, and said to be assumed. */
export function outletKind(name: string): OutletKind {
  const plain = name.trim().toLowerCase();
  const kind = KNOWN.get(plain) ?? WORDS.find(([words]) => words.test(plain))?.[1];
  return kind === undefined ? { kind: 'newspaper', assumed: true } : { kind, assumed: false };
}
