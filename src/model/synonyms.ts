import { nearest } from './nearest.ts';

/** What people also call the fields of our records: each line has the field first. */
const LINES = `
killed: deaths dead fatalities died kills fatal
wounded: injured injuries wounds hurt injured_people
abducted: kidnapped hostages abductions
perpetratorsKilled: attackersKilled perpetratorDeaths attackers_killed perpetrators_killed
place: location where city town
country: countryCode country_code
admin1: province governorate region state
lat: latitude
lon: lng long longitude
date: when day time datetime
citations: sources source references refs reference cites evidence
sources: source references refs citations
actors: actor perpetrators perpetrator attackers group
targets: target victims
kind: type category
title: name headline heading
name: title label
description: summary abstract subtitle excerpt
topics: tags keywords categories subjects
authors: author byline by
publisher: outlet publication newspaper
url: link href address website uri
archived: archive archiveUrl
accessed: retrieved visited
published: publishedOn pubDate date
updated: modified lastmod
derivedFrom: basedOn derived_from
licence: license
disagreement: discrepancy dispute
remark: comment comments remarks
note: notes
period: date month year when
value: count number amount total
`;

const MEANT: ReadonlyMap<string, readonly string[]> = readLines(LINES);

function readLines(lines: string): Map<string, string[]> {
  const meant = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [field = '', others = ''] = line.split(': ');
    for (const name of others.split(' ')) {
      const key = plain(name);
      meant.set(key, [...(meant.get(key) ?? []), field]);
    }
  }
  return meant;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The field that was meant by a name that is none: another word for it, or one that is nearly the same. */
export function fieldMeant(name: string, known: readonly string[]): string | undefined {
  const word = MEANT.get(plain(name))?.find((field) => known.includes(field));
  return word ?? nearest(name, known);
}
