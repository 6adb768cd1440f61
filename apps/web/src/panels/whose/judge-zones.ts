import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import { isHeld } from '../../views/hold-zones.ts';

export type ZoneStance = WhoseZone['stances'][number];

/** Zones of an answer as a legal view judges them. */
export interface JudgedZones {
  readonly held: readonly WhoseZone[];
  readonly notHeld: readonly WhoseZone[];
}

/** What a view says of a zone; undefined where it was not asked. */
export function stanceOf({ stances }: WhoseZone, view: string | undefined): ZoneStance | undefined {
  return view === undefined ? undefined : stances.find((stance) => stance.view === view);
}

/**
 * Parts the zones of an answer into those that a view holds and those that it does not; without a view all are held, as
 * nobody judges them. A zone that the view was not asked about is held, as any assertion is.
 */
export function judgeZones({ zones }: Pick<WhoseAnswer, 'zones'>, view: string | undefined): JudgedZones {
  const isOut = (zone: WhoseZone): boolean => {
    const stance = stanceOf(zone, view);
    return stance !== undefined && !isHeld(stance.stance);
  };
  return { held: zones.filter((zone) => !isOut(zone)), notHeld: zones.filter(isOut) };
}
