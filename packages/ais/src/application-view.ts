/** A known binary application in a message's view: its name and its fields with clear names, null for "not available". */
export type ApplicationView = { name: string } & Record<string, unknown>;
