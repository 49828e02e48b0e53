import { definition } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';
import { citationStart } from './citation-construct.ts';

/** CommonMark’s definitions, except where the label would be a citation: `[@a]: yes` is prose with a citation in it. */
const ownDefinition: Construct = {
  name: 'sourcebookDefinition',
  tokenize(effects, ok, nok) {
    return effects.check(citationStart, nok, definition.tokenize.call(this, effects, ok, nok));
  },
};

/** Puts our definitions in the place of CommonMark’s. */
export const definitions: Extension = {
  disable: { null: ['definition'] },
  contentInitial: { 91: ownDefinition },
};
