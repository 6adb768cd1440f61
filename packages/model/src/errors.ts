/**
 * The one error table: every error that a user can meet has a code, a sentence, an exit code for the command line, an
 * HTTP status and what to do about it. `%s` in a message is replaced by the offending values in order.
 */
export const ERRORS = {
  SR_USAGE: {
    message: '%s',
    exitCode: 2,
    status: 400,
    advice: 'See `searoom --help` or `searoom COMMAND --help`.',
  },
  SR_SOURCE_NOT_FOUND: {
    message: 'No such file: %s',
    exitCode: 3,
    status: 404,
    advice:
      'Check the path. Sources are a file, `-`, tcp://host:port, udp://host:port, aisstream:, ws(s)://host/path, signalk://host:port or scenario:NAME.',
  },
  SR_SOURCE_UNREADABLE: {
    message: 'Cannot read %s: %s',
    exitCode: 3,
    status: 422,
    advice: 'What was read before is kept and reported. Check permissions and that the file is whole.',
  },
  SR_SOURCE_TRUNCATED: {
    message: '%s ends in the middle of its compressed data, after %s bytes of text.',
    exitCode: 4,
    status: 422,
    advice: 'Everything before the break was used. Fetch the file again if you need the rest.',
  },
  SR_SOURCE_ADDRESS: {
    message: 'Not a source: %s',
    exitCode: 2,
    status: 400,
    advice:
      'Sources are a file, `-`, tcp://host:port, udp://host:port, aisstream:, ws(s)://host/path, signalk://host:port or scenario:NAME.',
  },
  SR_SOURCE_LOST: {
    message: 'Lost %s: %s',
    exitCode: 5,
    status: 503,
    advice: 'Searoom tries again by itself unless --once is given; the other sources go on.',
  },
  SR_CSV_COLUMNS: {
    message: 'The columns of %s are not known: %s',
    exitCode: 3,
    status: 422,
    advice: 'Name them with --columns mmsi=...,time=...,lat=...,lon=... (see `searoom watch --help`).',
  },
  SR_SCENARIO_UNKNOWN: {
    message: 'No scenario is called %s. There are: %s',
    exitCode: 2,
    status: 404,
    advice: 'Use one of the names listed.',
  },
  SR_PLACE_INVALID: {
    message: 'Not a place: %s',
    exitCode: 2,
    status: 400,
    advice: 'Give LAT,LON in degrees, latitude first, south and west negative: searoom whose 5.03,112.65',
  },
  SR_DATE_INVALID: {
    message: 'Not a date: %s',
    exitCode: 2,
    status: 400,
    advice: 'Give an ISO date such as 2023-12-09.',
  },
  SR_VIEW_UNKNOWN: {
    message: 'No such legal view: %s',
    exitCode: 2,
    status: 404,
    advice: 'See `searoom zones views` for those there are; a view of your own is given as a path that ends in .json.',
  },
  SR_VIEW_INVALID: {
    message: 'The legal view cannot be used: %s',
    exitCode: 2,
    status: 422,
    advice: 'Nothing of it was taken. Compare it with packages/sea/views/neutral.json and docs/views.md.',
  },
  SR_DATE_BEFORE_REGISTER: {
    message: 'The register begins on %s and does not know what was in force on %s.',
    exitCode: 2,
    status: 400,
    advice: 'Ask about a later day. The instruments themselves, with their dates, are in `searoom zones export`.',
  },
  SR_RECORD_UNKNOWN: {
    message: 'The register has no %s',
    exitCode: 2,
    status: 404,
    advice: 'Look it up in the Register, or with `searoom zones export`.',
  },
  SR_IMPORT_UNREADABLE: {
    message: 'Cannot import %s: %s',
    exitCode: 3,
    status: 422,
    advice: 'Nothing was imported. Check that the file is whole and of a format that docs/import.md names.',
  },
  SR_IMPORT_INVALID: {
    message: 'Cannot import %s: %s',
    exitCode: 2,
    status: 422,
    advice: 'Nothing was imported. docs/import.md says what is checked and how to mend it.',
  },
  SR_FACT_REFUSED: {
    message: 'The fact was not recorded: %s',
    exitCode: 2,
    status: 422,
    advice: 'Nothing of what was handed in together was recorded. docs/assistance.md says what a fact needs.',
  },
  SR_FACT_UNKNOWN: {
    message: 'The ledger has no fact %s',
    exitCode: 2,
    status: 404,
    advice: 'Look it up with `searoom assistance show GRANT --facts`.',
  },
  SR_GRANT_UNKNOWN: {
    message: 'The ledger has no grant %s',
    exitCode: 2,
    status: 404,
    advice: 'See `searoom assistance list` for those there are.',
  },
  SR_LEDGER_CONFLICT: {
    message: 'Somebody else changed %s meanwhile: %s',
    exitCode: 2,
    status: 409,
    advice: 'Nothing was recorded. Read what is new, and enter yours again where it still holds.',
  },
  SR_LEDGER_SAME_PERSON: {
    message: '%s entered this and cannot approve it.',
    exitCode: 2,
    status: 409,
    advice: 'Somebody else has to look at it. Nothing was recorded.',
  },
  SR_LEDGER_BROKEN: {
    message: 'The ledger does not verify: fact %s (%s): %s',
    exitCode: 8,
    status: 500,
    advice:
      'What stands before it is sound. Restore a backup, and compare its head with the one published in an export.',
  },
  SR_CURRENCY_UNKNOWN: {
    message: 'ISO 4217 knows no currency %s',
    exitCode: 2,
    status: 422,
    advice: 'Give three letters such as JPY, USD or MYR.',
  },
  SR_AMOUNT_INVALID: {
    message: 'Not an amount: %s',
    exitCode: 2,
    status: 422,
    advice: 'Amounts are whole minor units (yen, cents, sen) up to 2^53, of one currency; never a fraction.',
  },
  SR_RATES_INVALID: {
    message: 'The exchange rates of %s cannot be used: %s',
    exitCode: 2,
    status: 422,
    advice: 'No rate of it was taken. docs/assistance.md says which tables are read.',
  },
  SR_DOCUMENT_UNKNOWN: {
    message: 'No document is called %s. There are: %s',
    exitCode: 2,
    status: 404,
    advice: 'Use one of the names listed, or give a file of statements that ends in .json (docs/assistance.md).',
  },
  SR_STATEMENTS_INVALID: {
    message: 'The statements of %s cannot be checked: %s',
    exitCode: 2,
    status: 422,
    advice: 'Nothing was checked. Compare it with the example in docs/assistance.md.',
  },
  SR_STORE_LOCKED: {
    message: '%s is in use by process %s since %s',
    exitCode: 5,
    status: 503,
    advice: 'Stop that process, or ask its server instead (--server ADDRESS). Two writers would ruin the data.',
  },
  SR_STORE_UNUSABLE: {
    message: 'Cannot keep data in %s: %s',
    exitCode: 7,
    status: 503,
    advice: 'What was acknowledged before is kept. Check space and permissions, or name another folder with --data.',
  },
  SR_STORE_NEWER: {
    message: '%s was written by a newer Searoom (schema %s; this one knows %s)',
    exitCode: 6,
    status: 503,
    advice: 'Nothing was changed. Use the newer version, or restore a backup of the older one.',
  },
  SR_BACKUP_INVALID: {
    message: 'The backup %s cannot be restored: %s',
    exitCode: 3,
    status: 422,
    advice: 'Nothing was restored. Fetch the file again, or use another backup.',
  },
  SR_ATLAS_INVALID: {
    message: 'The zone atlas cannot be used: %s',
    exitCode: 6,
    status: 500,
    advice: 'Build it again with `npm run build`.',
  },
  SR_QUERY_INVALID: {
    message: 'The request cannot be used: %s',
    exitCode: 2,
    status: 400,
    advice: 'Correct what is named; /docs tells what each request takes. Nothing was changed.',
  },
  SR_NOT_FOUND: {
    message: 'There is no %s',
    exitCode: 2,
    status: 404,
    advice: 'Check the name. What is old may have left the memory of the room.',
  },
  SR_BODY_TOO_LARGE: {
    message: 'The request is larger than %s bytes.',
    exitCode: 2,
    status: 413,
    advice: 'Send less. Nothing of it was used.',
  },
  SR_AREA_INVALID: {
    message: 'Not an area: %s',
    exitCode: 2,
    status: 400,
    advice: 'Give 3 to 200 corners as [longitude, latitude], in the order of the outline, without crossing it.',
  },
  SR_LIMIT_REACHED: {
    message: 'There are %s already, and no more than %s are possible.',
    exitCode: 2,
    status: 409,
    advice: 'Remove one that is no longer needed. Nothing was changed.',
  },
  SR_FEED_FIXED: {
    message: '%s comes at its own speed: it is no replay.',
    exitCode: 2,
    status: 409,
    advice: 'Only files and scenarios can be paused or played faster.',
  },
  SR_TOO_MANY_READERS: {
    message: 'All %s places of the stream are taken.',
    exitCode: 5,
    status: 503,
    advice: 'Close a window that is no longer needed, and try again.',
  },
  SR_HOST_REFUSED: {
    message: 'This server answers to 127.0.0.1 and localhost only, not to %s.',
    exitCode: 2,
    status: 421,
    advice: 'Open it by the address that it printed. There are no accounts yet, so it serves this machine alone.',
  },
  SR_LISTEN_REFUSED: {
    message: 'Searoom does not listen on %s.',
    exitCode: 2,
    status: 400,
    advice:
      'There are no accounts yet, so it serves this machine alone: use 127.0.0.1, localhost or ::1, and reach it from elsewhere through a tunnel of your own.',
  },
  SR_LISTEN_FAILED: {
    message: 'Cannot listen on %s: %s',
    exitCode: 5,
    status: 500,
    advice: 'Another program may use the port: choose one with --port, or 0 for any that is free.',
  },
  SR_SITE_MISSING: {
    message: 'The page is not built: %s',
    exitCode: 6,
    status: 500,
    advice: 'Build it with `npm run build`. The interface under /api works without it.',
  },
  SR_SERVER_UNREACHABLE: {
    message: 'No answer from %s: %s',
    exitCode: 5,
    status: 503,
    advice: 'Start it with `searoom serve`, or check the address.',
  },
  SR_SERVER_ANSWER: {
    message: '%s answered in a way that is not understood: %s',
    exitCode: 5,
    status: 502,
    advice: 'Check that it is a Searoom server of this version.',
  },
  SR_OUTPUT_FAILED: {
    message: 'Cannot write the results: %s',
    exitCode: 7,
    status: 500,
    advice: 'What was written before is kept. Check the free space and the permissions.',
  },
  SR_INTERNAL: {
    message: 'Searoom made a mistake: %s',
    exitCode: 70,
    status: 500,
    advice: 'Please report it with the command you ran and, if you can, the input.',
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An error that a user can do something about. `message` is the filled sentence; the table entry is in `entry`. */
export class SearoomError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, values: readonly (string | number)[] = [], options?: ErrorOptions) {
    super(fillMessage(ERRORS[code].message, values), options);
    this.name = 'SearoomError';
    this.code = code;
  }

  get entry(): (typeof ERRORS)[ErrorCode] {
    return ERRORS[this.code];
  }
}

function fillMessage(message: string, values: readonly (string | number)[]): string {
  let next = 0;
  return message.replaceAll('%s', () => String(values[next++] ?? '?'));
}
