/** The folders of content/ and the kind of entry in each. */
const KINDS = {
  articles: 'article',
  incidents: 'incident',
  events: 'event',
  sources: 'source',
  actors: 'actor',
  places: 'place',
};

const ENTRY = /^(.*)\/content\/([a-z]+)\/(?:.+\/)?[^/]+?(\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\.md$/;

/**
 * Where the schemas of an entry lie, by the path of its file; undefined for a file that is no entry.
 *
 * @param {string} path with `/`
 * @returns {{folder: string, entry: string} | undefined} the folder, and the name of the entry’s own schema in it
 */
function schemasFor(path) {
  const [, root, folder, language] = ENTRY.exec(path) ?? [];
  const kind = Object.hasOwn(KINDS, folder ?? '') ? KINDS[folder] : undefined;
  if (kind === undefined) return undefined;
  const entry = `${kind}${language === undefined ? '' : '.translation'}.schema.json`;
  return { folder: `${root}/.sourcebook/schema`, entry };
}

module.exports = { schemasFor };
