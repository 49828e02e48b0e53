import { entryFormat, listingFormat } from './format.js';
import * as yaml from './yaml/index.js';

// Starts the CMS with config.yml, and with a format for each kind of entry (see format.js).
const CMS = window.DecapCmsApp;
const config = yaml.parse(await (await fetch('config.yml', { cache: 'no-store' })).text());
for (const { format, fields, shadows, hide } of config.collections)
  CMS.registerCustomFormat(format, 'md', hide ? listingFormat(yaml) : entryFormat(yaml, fields, shadows));
for (const collection of config.collections) delete collection.shadows;
CMS.init({ config: { ...config, load_config_file: false } });
