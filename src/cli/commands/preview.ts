import type { Command } from '../command.ts';
import { OUT, PORT, portOf, SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { untilStopped } from '../until-stopped.ts';

/** `sourcebook preview`: serves the built site as a static host would, to look at before it is published. */
export const preview: Command = {
  name: 'preview',
  summary: 'Serve the built site as a static host would.',
  options: { site: SITE, out: OUT, port: PORT },
  async run(options, world) {
    const port = portOf(options);
    const { out, root } = foldersOf(options, world);
    const [engine, { siteAddress }] = await Promise.all([
      import('../../site/engine/preview.ts'),
      import('../../rules/site-address.ts'),
    ]);
    const { base } = siteAddress(root);
    const listening = await engine.preview({ dir: out, base, port, host: 'localhost' });
    world.stderr.write(`The built site is at ${listening.address} (Ctrl-C ends it)\n`);
    await untilStopped(world.signal);
    await listening.close();
    return 0;
  },
};
