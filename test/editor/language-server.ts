import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = join(import.meta.dirname, '../../node_modules/yaml-language-server/bin/yaml-language-server');

/** What a language server offers at a place. */
export interface Offered {
  label: string;
  documentation?: string | { value: string };
}

/** The language server that VS Code’s YAML extension runs, spoken to as an editor does (LSP over its standard streams). */
export interface LanguageServer {
  /** What is offered where `|` stands in the text of a file. */
  complete(path: string, text: string): Promise<Offered[]>;
  stop(): void;
}

/** Starts the server with a folder open. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const program = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const { ask, tell } = speakTo(program);
  const uri = pathToFileURL(folder).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    workspaceFolders: [{ uri, name: 'site' }],
  });
  tell('initialized', {});
  let version = 0;
  return {
    async complete(path, marked) {
      const textDocument = { uri: pathToFileURL(path).href, languageId: 'yaml', version };
      version += 1;
      const at = marked.indexOf('|');
      const before = marked.slice(0, at).split('\n');
      tell('textDocument/didOpen', {
        textDocument: { ...textDocument, text: marked.slice(0, at) + marked.slice(at + 1) },
      });
      const found = await ask('textDocument/completion', {
        textDocument,
        position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      });
      tell('textDocument/didClose', { textDocument });
      const list = found as { items: Offered[] } | Offered[] | null;
      return Array.isArray(list) ? list : (list?.items ?? []);
    },
    stop: () => program.kill(),
  };
}

function speakTo({ stdin, stdout }: ChildProcess) {
  const waiting = new Map<unknown, (result: unknown) => void>();
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let rest = Buffer.alloc(0);
  stdout?.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, head).toString())?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      const { id, method, result } = JSON.parse(rest.subarray(head + 4, head + 4 + length).toString());
      rest = rest.subarray(head + 4 + length);
      // What the server asks for (settings above all) it gets no answer to but that there is none.
      if (method !== undefined && id !== undefined) send({ id, result: null });
      else waiting.get(id)?.(result);
    }
  });
  let asked = 0;
  return {
    tell: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) =>
      new Promise<unknown>((answered) => {
        asked += 1;
        waiting.set(asked, answered);
        send({ id: asked, method, params });
      }),
  };
}
