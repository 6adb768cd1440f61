import type { Action } from '../action.ts';
import { runVerify } from './run-verify.ts';

export const verify: Action = {
  name: 'verify',
  usage: 'verify [--record ID] [--all] [--format json|text]',
  summary:
    'checks the register against itself: published against computed figures, and its own rules;\nexit code 1 when something differs',
  options: [
    { name: 'record', value: 'ID', help: 'only what is about this record' },
    { name: 'all', help: 'every line, also what agrees (json is always whole)' },
    { name: 'format', value: 'FORMAT', help: 'json or text (without it text on a terminal, json elsewhere)' },
  ],
  examples: [
    { line: 'searoom zones verify', what: 'what differs, what is open, what is missing, what is recalled' },
    { line: 'searoom zones verify --record phl-baseline-ra9522 --all', what: 'every check of one record' },
  ],
  run: runVerify,
};
