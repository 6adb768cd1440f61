import type { Option } from '../command.ts';

export const IATI_OPTION: Option = {
  name: 'iati',
  value: 'DIR',
  help: 'folder with the schemas, codelists/ and standard.json of IATI; checks the file',
};
