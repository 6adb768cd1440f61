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
    advice: 'Check the path. Sources are a file, `-`, tcp://host:port, udp://host:port or scenario:NAME.',
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
    advice: 'Sources are a file, `-`, tcp://host:port, udp://host:port or scenario:NAME.',
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
  SR_ATLAS_INVALID: {
    message: 'The zone atlas cannot be used: %s',
    exitCode: 6,
    status: 500,
    advice: 'Build it again with `npm run build`.',
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
