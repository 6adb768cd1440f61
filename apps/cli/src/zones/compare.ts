import type { Action } from '../action.ts';
import { runCompare } from './run-compare.ts';

export const compareWithOurs: Action = {
  name: 'compare',
  usage: 'compare SET.searoom-zones.json [--zone ID] [--with ID] [--format json|text]',
  summary:
    'compares an imported set with our zones of the same kind and party: areas, and how far the limits\n' +
    'lie apart. It tells how they differ, not which is right.',
  options: [
    { name: 'zone', value: 'ID', help: 'only this zone of the set' },
    { name: 'with', value: 'ID', help: 'only this zone of ours; with --zone whatever kinds and parties they have' },
    { name: 'format', value: 'FORMAT', help: 'json or text (without it text on a terminal, json elsewhere)' },
  ],
  examples: [
    { line: 'searoom zones compare eez-v12.searoom-zones.json --format text', what: 'all pairs that there are' },
  ],
  run: runCompare,
};
