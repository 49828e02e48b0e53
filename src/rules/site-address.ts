import { decode } from '../corpus/decode.ts';
import { type Io, nodeIo } from '../corpus/io.ts';
import { readSettings, SETTINGS_FILE } from '../corpus/settings.ts';

/**
 * Where a site is published, from its settings alone, for what cannot wait for the whole site to be read: `url` is the
 * origin, `base` the path with a slash at both ends. Defaults stand where the settings cannot be read.
 */
export function siteAddress(root: string, io: Io = nodeIo()): { url: string; base: string } {
  const { site } = readSettings(settingsText(`${root}/${SETTINGS_FILE}`, io), () => {});
  const { url, base } = site;
  return { url, base };
}

function settingsText(file: string, io: Io): string | undefined {
  try {
    const text = io.kindOf(file) === 'file' ? decode(io.read(file)) : undefined;
    return typeof text === 'string' ? text : undefined;
  } catch {
    // A file that may not be opened; the check reports it.
    return undefined;
  }
}
