import type { Article, Entry, Event } from '../../corpus/corpus.ts';
import { type Actor, actorSchema } from '../../model/actor.ts';
import { articleSchema } from '../../model/article.ts';
import { eventSchema } from '../../model/event.ts';
import { type Place, placeFields } from '../../model/place.ts';
import { column, counted, dateColumns, type TableSpec } from './table.ts';

const event = eventSchema.shape;
const article = articleSchema.shape;
const actor = actorSchema.shape;

/** One row for each event. */
export const EVENTS: TableSpec<Entry<Event>> = {
  name: 'events',
  description: 'One row for each event.',
  rows: (corpus) => counted(corpus.events),
  columns: [
    column('id', 'text', 'Its full id.', (e) => e.id),
    column('title', 'text', event.title, (e) => e.record.title),
    ...dateColumns<Entry<Event>>('date', 'When it happened', (e) => e.record.date),
    column('kind', 'text', event.kind, (e) => e.record.kind),
    column('incidents', 'texts', event.incidents, (e) => e.record.incidents ?? []),
    column('disagreement', 'text', event.disagreement, (e) => e.record.disagreement),
    column('article', 'text', 'Id of the article it is written in.', (e) => e.article),
  ],
};

/** One row for each published article. */
export const ARTICLES: TableSpec<Entry<Article>> = {
  name: 'articles',
  description: 'One row for each published article.',
  rows: (corpus) => counted(corpus.articles),
  columns: [
    column('id', 'text', 'Its id.', (e) => e.id),
    column('title', 'text', article.title, (e) => e.record.title),
    column('description', 'text', article.description, (e) => e.record.description),
    ...dateColumns<Entry<Article>>('published', 'When it was first published', (e) => e.record.published),
    column('authors', 'texts', article.authors, (e) => e.record.authors ?? []),
    column('topics', 'texts', article.topics, (e) => e.record.topics ?? []),
    column('lang', 'text', article.lang, (e) => e.record.lang),
  ],
};

/** One row for each actor. */
export const ACTORS: TableSpec<Entry<Actor>> = {
  name: 'actors',
  description: 'One row for each actor.',
  rows: (corpus) => counted(corpus.actors),
  columns: [
    column('id', 'text', 'Its id.', (e) => e.id),
    column('name', 'text', actor.name, (e) => e.record.name),
    column('aliases', 'texts', actor.aliases, (e) => e.record.aliases ?? []),
    column('kind', 'text', actor.kind, (e) => e.record.kind),
    column('parent', 'text', actor.parent, (e) => e.record.parent),
  ],
};

/** One row for each named place. */
export const PLACES: TableSpec<Entry<Place>> = {
  name: 'places',
  description: 'One row for each named place.',
  rows: (corpus) => counted(corpus.places),
  columns: [
    column('id', 'text', 'Its id.', (e) => e.id),
    column('name', 'text', placeFields.name, (e) => e.record.name),
    column('country', 'text', placeFields.country, (e) => e.record.country),
    column('admin1', 'text', placeFields.admin1, (e) => e.record.admin1),
    column('aliases', 'texts', placeFields.aliases, (e) => e.record.aliases ?? []),
    column('lat', 'number', placeFields.lat, (e) => e.record.lat),
    column('lon', 'number', placeFields.lon, (e) => e.record.lon),
    column('precision', 'text', placeFields.precision, (e) => e.record.precision),
  ],
};
