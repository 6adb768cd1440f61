import type { Command } from '../command.ts';
import { makeActionCommand } from '../make-action-command.ts';
import { ACTIONS } from './actions.ts';

export const zones: Command = makeActionCommand({
  name: 'zones',
  summary: 'the register and the zones built from it: check them, take them out, compare them',
  about: ['Works with the register of features, lines and claims, and with the zones built from it.'],
  actions: ACTIONS,
});
