/** Titles of fields whose names do not say as words what they are. */
const TITLES: Readonly<Record<string, string>> = {
  url: 'Web address',
  id: 'Id',
  lang: 'Language',
  href: 'Address of the page',
  repo: 'Repository',
  admin1: 'Governorate or province',
  admin1Alt: 'Other governorates',
  lat: 'Latitude',
  lon: 'Longitude',
  coordSource: 'Source of the coordinates',
  baseUrl: 'Address for signing in',
  min: 'At least',
  max: 'At most',
  best: 'Best estimate',
  via: 'Read through',
  says: 'What the source says',
  origin: 'Where it comes from',
  derivedFrom: 'Sources it repeats',
  bareFigures: 'Figures without a receipt',
  fewestOrigins: 'Fewest origins for “confirmed”',
  killedAndWounded: 'Killed and wounded together',
  base: 'Path of the site',
  body: 'Text',
  admin: 'Page for editors',
  backend: 'Where editors sign in',
  sourcePages: 'Pages of sources',
  victimNames: 'Names of victims',
  sharePictures: 'Pictures for sharing',
  dateMeaning: 'Meaning of the span',
  link: 'Linked',
  accessed: 'Read on',
  archived: 'Archived copy',
  republish: 'Offered for download',
  basis: 'What it rests on',
  locator: 'Place in the source',
  supports: 'Fields it carries',
  measure: 'What is counted',
  accumulates: 'Running total',
  breaks: 'Breaks in the series',
  superseded: 'Replaced by another value',
  parent: 'Belongs to',
};

/** What a field is called for people, in a few words; from its name unless that says too little: `perpetratorsKilled` is “Perpetrators killed”. */
export function fieldTitle(name: string): string {
  const given = Object.hasOwn(TITLES, name) ? TITLES[name] : undefined;
  if (given !== undefined) return given;
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
