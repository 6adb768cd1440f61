import type { Action } from '../action.ts';
import { runImport } from './run-import.ts';

export const importZones: Action = {
  name: 'import',
  usage: 'import FILE [--licence TEXT] [--party CODES] [--kind KIND] [--out PATH] ...',
  summary:
    'brings in zones of others as one more source: GeoJSON, shapefile (Marine Regions and any other),\n' +
    'or coasts of GSHHG. An outline that cannot be used is told and left out, and the exit code is 1;\n' +
    'a file that is wrong as a whole is refused, and nothing is written.',
  options: [
    { name: 'as', value: 'ID', help: 'id of the set; without it from the name of the file' },
    { name: 'title', value: 'TEXT', help: 'what the set is called' },
    { name: 'licence', value: 'TEXT', help: 'its licence; must be given where the source is not a known one' },
    { name: 'attribution', value: 'TEXT', help: 'whom to name as the author' },
    {
      name: 'party',
      value: 'CODES',
      help: 'who asserts zones of which the file does not tell it, such as VNM or PHL,VNM',
    },
    { name: 'kind', value: 'KIND', help: 'what zones are of which the file does not tell it, such as territorial-sea' },
    {
      name: 'axes',
      value: 'ORDER',
      help: 'lon-lat (the default) or lat-lon: what stands first in each place of the file',
    },
    { name: 'out', value: 'PATH', help: 'file to write; without it ID.searoom-zones.json here' },
    { name: 'format', value: 'FORMAT', help: 'json or text (without it text on a terminal, json elsewhere)' },
  ],
  examples: [
    { line: 'searoom zones import eez_v12.shp', what: 'Marine Regions; its licence is known' },
    {
      line: 'searoom zones import claim.geojson --licence CC0-1.0 --party VNM --kind exclusive-economic-zone',
      what: 'a file that tells little of itself',
    },
  ],
  run: runImport,
};
