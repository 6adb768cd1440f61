import Schema from 'typebox/schema';
import { SearoomError } from '../errors.ts';
import { type LegalView, LegalViewSchema } from './legal-view.ts';

type Fault = ReturnType<ReturnType<typeof Schema.Compile>['Errors']>[1][number];

/** So many faults are told at once; the rest are counted. */
const TOLD = 3;

/**
 * The shape of a legal view, by its schema: whatever was read, a view or an error that says which part is wrong. What the
 * words in it mean (parties, kinds, instruments) is not looked at here.
 *
 * @throws SearoomError SR_VIEW_INVALID
 */
export function checkLegalView(value: unknown): LegalView {
  // Compiled at the call: whoever imports the schemas for their types pays nothing.
  const [fits, faults] = Schema.Compile(LegalViewSchema).Errors(value);
  if (fits) return value as LegalView;
  throw refuseLegalView(
    faults.filter(({ keyword }) => keyword !== 'boolean').map((fault) => describeFault(fault, value)),
  );
}

/** The error for these faults, each "part: reason". At least one. */
export function refuseLegalView(faults: readonly string[]): SearoomError {
  const more = faults.length > TOLD ? `; and ${faults.length - TOLD} more` : '';
  return new SearoomError('SR_VIEW_INVALID', [`${faults.slice(0, TOLD).join('; ')}${more}`]);
}

/** A part of a view as people find it again: `rules[2] "own".when.kind`. `path` are the keys from the top. */
export function nameViewPart(value: unknown, path: readonly string[]): string {
  let name = '';
  let at = value;
  for (const key of path) {
    const inList = Array.isArray(at);
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
    const label = inList ? labelOf(at) : undefined;
    if (inList) name += `[${key}]${label === undefined ? '' : ` ${label}`}`;
    else name += `${name === '' ? '' : '.'}${key}`;
  }
  return name === '' ? 'the whole' : name;
}

/** A rule is known by its id, an answer by its question. Quoted as JSON, so that no control character gets out. */
function labelOf(item: unknown): string | undefined {
  const { id, question } = (item ?? {}) as { id?: unknown; question?: unknown };
  const label = typeof id === 'string' ? id : question;
  return typeof label === 'string' ? JSON.stringify(label.slice(0, 40)) : undefined;
}

function describeFault(fault: Fault, value: unknown): string {
  const path = fault.instancePath.split('/').slice(1).map(unescapePointer);
  return `${nameViewPart(value, path)}: ${describeReason(fault)}`;
}

/** JSON Pointer (RFC 6901) writes `/` and `~` of a key as `~1` and `~0`. */
function unescapePointer(key: string): string {
  return key
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 60);
}

function describeReason(fault: Fault): string {
  switch (fault.keyword) {
    case 'enum':
      return `must be one of ${fault.params.allowedValues.join(', ')}`;
    case 'additionalProperties':
      return `has no place for ${quote(fault.params.additionalProperties)}`;
    case 'required':
      return `lacks ${quote(fault.params.requiredProperties)}`;
    case 'minLength':
      return 'must not be empty';
    case 'minItems':
      return 'must not be empty';
    default:
      return fault.message;
  }
}

function quote(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name.slice(0, 40))).join(', ');
}
