import type { Action } from '../action.ts';
import { compareWithOurs } from './compare.ts';
import { exportZones } from './export.ts';
import { importZones } from './import.ts';
import { verify } from './verify.ts';
import { views } from './views.ts';

/** Every action of `searoom zones`, in the order of the help. */
export const ACTIONS: readonly Action[] = [verify, views, exportZones, importZones, compareWithOurs];
