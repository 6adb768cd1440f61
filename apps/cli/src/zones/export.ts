import type { Action } from '../action.ts';
import { runExport } from './run-export.ts';

export const exportZones: Action = {
  name: 'export',
  usage: 'export [--collection NAME] [--kind KINDS] [--party CODES] [--view ID] [-o FILE] | --register',
  summary:
    'writes zones, lines or features as GeoJSON (RFC 7946), each with who asserts it, under what, and how\n' +
    'exactly it is known; or the whole register as one JSON document.',
  options: [
    {
      name: 'collection',
      value: 'NAME',
      help: 'zones (default), baselines, boundaries, claim-lines, features, arrangements, medians',
    },
    { name: 'kind', value: 'KIND', help: 'only these kinds, separated by commas, such as territorial-sea' },
    { name: 'party', value: 'CODES', help: 'only what one of these parties asserts, such as VNM,PHL' },
    { name: 'at', value: 'DATE', help: 'only what was in force on this date; without it everything, with its dates' },
    { name: 'view', value: 'ID', help: 'a legal view, or a file VIEW.json; each zone then tells its stance and why' },
    { name: 'stance', value: 'STANCES', help: 'only zones that have one of these stances under the view' },
    { name: 'max-error', value: 'METRES', help: 'leave out vertices while the line stays this near' },
    { name: 'register', help: 'the whole register: every record and fact with its sources, and the views' },
    { name: 'output', short: 'o', value: 'FILE', help: 'file to write; standard output without it' },
  ],
  examples: [
    { line: 'searoom zones export --kind territorial-sea --party VNM -o vnm.geojson', what: 'for any GIS' },
    { line: 'searoom zones export --view unclos-award --stance no-effect', what: 'what has no effect under one view' },
    { line: 'searoom zones export --register -o register.json', what: 'all that the register holds' },
  ],
  run: runExport,
};
