import type { Action } from '../action.ts';
import { runViews } from './run-views.ts';

export const views: Action = {
  name: 'views',
  usage: 'views [ID|VIEW.json] [--format json|text]',
  summary:
    'lists the legal views, or tells one: its answers to the common questions, and the rules by which it\n' +
    'judges zones. None of them is that of Searoom.',
  options: [{ name: 'format', value: 'FORMAT', help: 'json or text (without it text on a terminal, json elsewhere)' }],
  examples: [
    { line: 'searoom zones views', what: 'every view in a line' },
    { line: 'searoom zones views unclos-award', what: 'the rules of one' },
  ],
  run: runViews,
};
