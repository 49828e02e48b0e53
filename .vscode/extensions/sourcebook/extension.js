const { readFileSync, statSync } = require('node:fs');
const { schemasFor } = require('./files.js');
const { suggest } = require('./suggest.js');

/** Signs behind which something is suggested without being asked for. */
const SIGNS = ['@', ':', '{', '[', '=', '"', ' ', '-', ','];

/** Called by VS Code when a Markdown file is opened. The second argument is for tests. */
function activate(context, vscode = require('vscode')) {
  const files = { language: 'markdown', scheme: 'file', pattern: '**/content/**/*.md' };
  const read = makeReader();
  const provider = {
    provideCompletionItems(document, position) {
      const found = schemasFor(document.uri.fsPath.replaceAll('\\', '/'));
      const schemas = found && readSchemas(found, read);
      if (!schemas) return [];
      return suggest(document.getText(), document.offsetAt(position), schemas).map((one) =>
        itemOf(one, document, vscode),
      );
    },
  };
  context.subscriptions.push(vscode.languages.registerCompletionItemProvider(files, provider, ...SIGNS));
}

/** The schemas as they are at the moment; undefined if they have not been written yet. */
function readSchemas({ folder, entry }, read) {
  const schemas = {
    entry: read(`${folder}/${entry}`),
    citation: read(`${folder}/citation.schema.json`),
    directives: read(`${folder}/directives.json`),
  };
  return Object.values(schemas).includes(undefined) ? undefined : schemas;
}

/** Reads JSON files, each again when it has changed. */
function makeReader() {
  const known = new Map();
  return (path) => {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) return undefined;
    const before = known.get(path);
    if (before?.changed === changed) return before.json;
    const json = JSON.parse(readFileSync(path, 'utf8'));
    known.set(path, { changed, json });
    return json;
  };
}

function itemOf(suggestion, document, vscode) {
  const { CompletionItem, CompletionItemKind: Kind, MarkdownString, Range, SnippetString } = vscode;
  const kinds = { key: Kind.Property, value: Kind.Value, directive: Kind.Function, attribute: Kind.Field };
  const item = new CompletionItem(suggestion.label, kinds[suggestion.is]);
  item.insertText = suggestion.snippet ? new SnippetString(suggestion.insert) : suggestion.insert;
  item.range = new Range(document.positionAt(suggestion.from), document.positionAt(suggestion.to));
  item.detail = suggestion.detail;
  // An id is also found by the words of its title.
  item.filterText = suggestion.is === 'value' ? `${suggestion.label} ${suggestion.detail}` : suggestion.label;
  item.sortText = `${String(suggestion.order).padStart(4, '0')} ${suggestion.label}`;
  if (suggestion.documentation !== '')
    item.documentation = new MarkdownString().appendCodeblock(suggestion.documentation, 'yaml');
  if (suggestion.again) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

module.exports = { activate };
