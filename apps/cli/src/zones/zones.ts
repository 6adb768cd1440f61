import type { Command } from '../command.ts';
import { ACTIONS } from './actions.ts';
import { makeZonesCommand } from './make-zones-command.ts';

export const zones: Command = makeZonesCommand(ACTIONS);
