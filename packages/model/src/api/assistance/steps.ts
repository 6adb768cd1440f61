/** Steps of a grant. */
export const GRANT_STEPS = [
  'announced',
  'requested',
  'surveyed',
  'donor-approved',
  'recipient-approved',
  'notes-exchanged',
  'entered-into-force',
  'agent-agreed',
  'suspended',
  'resumed',
  'cancelled',
  'closed',
  'evaluated',
  'published',
  'audited',
] as const;
export type GrantStep = (typeof GRANT_STEPS)[number];

/** Steps of a lot. */
export const LOT_STEPS = [
  'tendered',
  'tender-failed',
  'contracted',
  'accepted-at-factory',
  'shipped',
  'arrived',
  'customs-cleared',
  'handed-over',
  'trained',
  'commissioned',
  'defect',
  'repaired',
  'end-use-checked',
  'lost',
  'disposed',
] as const;
export type LotStep = (typeof LOT_STEPS)[number];

/** Steps of one boat, aircraft or other asset. */
export const ASSET_STEPS = [
  'handed-over',
  'in-service',
  'defect',
  'repaired',
  'used',
  'end-use-checked',
  'consent-requested',
  'consent-answered',
  'transferred',
  'lost',
  'disposed',
] as const;
export type AssetStep = (typeof ASSET_STEPS)[number];

/** Every step once, in the order in which a grant goes through them where nothing is out of order. */
export const STEPS_IN_ORDER: readonly (GrantStep | LotStep | AssetStep)[] = [
  'announced',
  'requested',
  'surveyed',
  'donor-approved',
  'recipient-approved',
  'notes-exchanged',
  'entered-into-force',
  'agent-agreed',
  'tendered',
  'tender-failed',
  'contracted',
  'accepted-at-factory',
  'shipped',
  'arrived',
  'customs-cleared',
  'trained',
  'handed-over',
  'commissioned',
  'in-service',
  'used',
  'defect',
  'repaired',
  'end-use-checked',
  'consent-requested',
  'consent-answered',
  'transferred',
  'lost',
  'disposed',
  'suspended',
  'resumed',
  'cancelled',
  'closed',
  'evaluated',
  'published',
  'audited',
];

/** Stages of a lot at which its quantity is told; none is worked out from another. */
export const QUANTITY_STAGES = [
  'announced',
  'contracted',
  'accepted',
  'arrived',
  'handed-over',
  'in-service',
  'ready',
  'lost',
] as const;
