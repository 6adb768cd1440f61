/** Overviews over all grants. */
export const OVERVIEWS = ['reconciliation', 'comparison', 'relations', 'assets'] as const;
export type Overview = (typeof OVERVIEWS)[number];
