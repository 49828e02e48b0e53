#!/usr/bin/env node
// The program’s entry. Plain JavaScript of an old cut, so that a Node too old for the rest can still say so.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Sourcebook needs Node 24 and this is Node ${process.versions.node}; “npm ci” in its folder brings one along, which “npm run” and “npx” use.\n`,
  );
  process.exitCode = 2;
} else {
  // Node keeps what it made of each module, types taken out, and need not make it again: half a second at every start.
  const { enableCompileCache } = await import('node:module');
  const { fileURLToPath } = await import('node:url');
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/sourcebook', import.meta.url)));
  const { main } = await import('./main.ts');
  await main();
}
