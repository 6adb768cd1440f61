import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LegalView } from '@searoom/model/api';
import { checkView } from '../views/check-view.ts';

/** The order of the choice: what decides nothing first, then the award, then parties by their codes. */
const FIRST = ['neutral', 'unclos-award'];

/** Reads the legal views that the package ships. @throws SearoomError SR_VIEW_INVALID naming the file */
export function loadViews(): LegalView[] {
  const folder = new URL('../../views/', import.meta.url);
  const views = readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => checkView(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  const rank = ({ id }: LegalView): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return views.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
