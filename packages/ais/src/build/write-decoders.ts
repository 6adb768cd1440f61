import { DIVISORS, findNotAvailable, isSigned, TIME_STAMP_NONE } from '../field-values.ts';
import { type Field, LAYOUTS, type Layout, objectBits } from '../layouts.ts';

const NOTICE = '// Written by build/main.ts from layouts.ts; a test fails when it is not current. Do not edit.';

/**
 * Writes the files of `generated/`, by name: for each layout the code that decodes its messages with constant shifts, and
 * the types of its objects. Everything comes from `LAYOUTS`; the tests compare it with reading field by field.
 */
export function writeDecoders(): Record<'columns.ts' | 'raw.ts' | 'view.ts', string> {
  return { 'columns.ts': writeColumns(), 'raw.ts': writeObjects('Raw'), 'view.ts': writeObjects('View') };
}

function writeColumns(): string {
  return [
    NOTICE,
    "import type { PositionTarget } from '../position-target.ts';",
    '',
    ...LAYOUTS.flatMap(writeFill),
    ...writeSwitch(
      'fillColumns',
      'Decodes all numbers of a message of at least `fixedBits` into a row of its table, and its position.',
      'words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number, target: PositionTarget, i: number',
      'void',
      (layout) => (countColumns(layout) === 0 ? '' : `fill${layout.id}(${listFillParameters(layout).join(', ')})`),
    ),
  ].join('\n');
}

function writeObjects(prefix: 'Raw' | 'View'): string {
  const what =
    prefix === 'Raw'
      ? 'in physical units, special values (181, 102.3, 511 ...) unchanged, flags 0 or 1'
      : 'in physical units, null for "not available"';
  return [
    NOTICE,
    ...(prefix === 'View' ? ["import type { ApplicationView } from '../application-view.ts';"] : []),
    "import { readText } from '../words.ts';",
    '',
    ...writeTypes(prefix, what),
    ...LAYOUTS.flatMap((layout) => writeObject(layout, prefix)),
    ...writeSwitch(
      `make${prefix}`,
      'The object of a message of at least `objectBits`; undefined for an unknown layout.',
      'words: Uint32Array, at: number, bits: number',
      `${prefix === 'Raw' ? 'RawFields' : 'MessageFields'} | undefined`,
      ({ id }) => `${prefix.toLowerCase()}${id}(words, at, bits)`,
    ),
  ].join('\n');
}

/** Layouts by what they are: one type of object for each title. */
function groupByTitle(): Map<string, Layout[]> {
  const groups = new Map<string, Layout[]>();
  for (const layout of LAYOUTS) groups.set(layout.title, [...(groups.get(layout.title) ?? []), layout]);
  return groups;
}

const nameType = (prefix: string, title: string): string =>
  prefix +
  title
    .split(' ')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

const isHeader = (field: Field): boolean => field.offset < 38;

function writeTypes(prefix: 'Raw' | 'View', what: string): string[] {
  const lines: string[] = [];
  const names: string[] = [];
  for (const [title, layouts] of groupByTitle()) {
    const name = nameType(prefix, title);
    names.push(name);
    const types = title.startsWith('unknown')
      ? [0, ...Array.from({ length: 35 }, (_, i) => i + 29)]
      : [...new Set(layouts.flatMap((layout) => layout.types))];
    lines.push(`/** ${title[0]!.toUpperCase()}${title.slice(1)} (type ${describeTypes(types)}), ${what}. */`);
    lines.push(`export type ${name} = {`);
    lines.push(...writeMessageId(types));
    lines.push('  repeatIndicator: number;', '  userId: number;');
    const seen = new Set<string>();
    for (const layout of layouts) {
      for (const field of layout.fields) {
        if (isHeader(field) || seen.has(field.name)) continue;
        seen.add(field.name);
        lines.push(`  ${field.name}?: ${prefix === 'Raw' ? describeRaw(field) : describeView(layout, field)};`);
      }
    }
    if (layouts[0]!.id === '26') lines.push('  communicationState?: number;');
    if (layouts[0]!.id === '21' && prefix === 'View') lines.push('  fullName?: string | null;');
    if (layouts.some((layout) => layout.dataOffset > 0)) {
      lines.push('  /** Binary data of no known application: `0` and `1`. */', '  data?: string;');
    }
    const hasApplication = layouts.some((layout) => hasField(layout, 'fi'));
    if (hasApplication && prefix === 'View') lines.push('  application?: ApplicationView;');
    lines.push(hasApplication && prefix === 'Raw' ? '} & Record<string, number | string>;' : '};', '');
  }
  const union = prefix === 'Raw' ? 'RawFields' : 'MessageFields';
  lines.push(
    `/** Any message, ${what}. A field that the message was too short for is absent. \`messageId\` tells which it is. */`,
    `export type ${union} =`,
    ...names.map((name, i) => `  | ${name}${i === names.length - 1 ? ';' : ''}`),
    '',
  );
  return lines;
}

function describeTypes(types: readonly number[]): string {
  return types.length > 3 ? '0, 29-63' : types.join(', ');
}

function writeMessageId(types: readonly number[]): string[] {
  if (types.length <= 3) return [`  messageId: ${types.join(' | ')};`];
  return ['  messageId:', ...types.map((type, i) => `    | ${type}${i === types.length - 1 ? ';' : ''}`)];
}

const describeRaw = (field: Field): string => (field.kind === 't' ? 'string' : 'number');

function describeView(layout: Layout, field: Field): string {
  if (field.kind === 't') return 'string | null';
  if (field.kind === 'b') return 'boolean';
  return findNotAvailable(layout, field) !== null || field.name === 'timeStamp' ? 'number | null' : 'number';
}

const hasField = (layout: Layout, name: string): boolean => layout.fields.some((field) => field.name === name);

/** Constants for the words that the fields lie in, one line each. */
function writeWords(fields: readonly Field[]): string[] {
  const words = new Set(fields.flatMap(({ offset, bits }) => [offset >>> 5, (offset + bits - 1) >>> 5]));
  return [...words]
    .sort((a, b) => a - b)
    .map((word) => `  const w${word} = words[at${word === 0 ? '' : ` + ${word}`}]!;`);
}

/** Expression for a field's raw integer over the constants of `writeWords`. */
function extract({ offset, bits, kind }: Field): string {
  const word = offset >>> 5;
  const skip = offset & 31;
  const spare = 32 - skip - bits;
  const signed = isSigned(kind);
  const shift = signed ? '>>' : '>>>';
  if (spare < 0) {
    return `((w${word} << ${skip}) | (w${word + 1} >>> ${32 - skip})) ${shift} ${32 - bits}`;
  }
  if (signed) return skip === 0 ? `w${word} >> ${spare}` : `(w${word} << ${skip}) >> ${32 - bits}`;
  if (skip === 0) return `w${word} >>> ${spare}`;
  const mask = 2 ** bits - 1;
  return spare === 0 ? `w${word} & ${mask}` : `(w${word} >>> ${spare}) & ${mask}`;
}

const isNumeric = (field: Field): boolean => field.kind !== 't';

/** Vessels' own positions, with what brings speed and place to the units of the position columns. */
const POSITIONS: Readonly<Record<string, { place: string; sog: string; cog: string }>> = {
  '1': { place: '', sog: 'sog', cog: 'Math.min(cog, 3600)' },
  '9': { place: '', sog: 'sog === 1023 ? 1023 : sog * 10', cog: 'Math.min(cog, 3600)' },
  '18': { place: '', sog: 'sog', cog: 'Math.min(cog, 3600)' },
  '19': { place: '', sog: 'sog', cog: 'Math.min(cog, 3600)' },
  '27': { place: ' * 1000', sog: 'sog === 63 ? 1023 : sog * 10', cog: 'cog >= 360 ? 3600 : cog * 10' },
};

const PARAMETERS = {
  words: 'Uint32Array',
  at: 'number',
  values: 'Int32Array',
  row: 'number',
  capacity: 'number',
  target: 'PositionTarget',
  i: 'number',
};

const countColumns = (layout: Layout): number =>
  layout.fields.filter((field) => isNumeric(field) && !isHeader(field)).length;

/** What the code for a layout needs of what `fillColumns` is given. */
function listFillParameters(layout: Layout): (keyof typeof PARAMETERS)[] {
  return [
    'words',
    'at',
    'values',
    'row',
    ...(countColumns(layout) > 1 ? (['capacity'] as const) : []),
    ...(POSITIONS[layout.id] === undefined ? [] : (['target', 'i'] as const)),
  ];
}

function writeFill(layout: Layout): string[] {
  const fields = layout.fields.filter((field) => isNumeric(field) && !isHeader(field));
  if (fields.length === 0) return [];
  const position = POSITIONS[layout.id];
  const targets =
    position === undefined
      ? []
      : [
          `  target.longitude[i] = longitude${position.place};`,
          `  target.latitude[i] = latitude${position.place};`,
          `  target.sog[i] = ${position.sog};`,
          `  target.cog[i] = ${position.cog};`,
          `  target.heading[i] = ${hasField(layout, 'trueHeading') ? 'trueHeading' : '511'};`,
          `  target.navigationalStatus[i] = ${hasField(layout, 'navigationalStatus') ? 'navigationalStatus' : '15'};`,
        ];
  const shared = new Set(position === undefined ? [] : listShared(layout));
  return [
    ...writeHead(
      `function fill${layout.id}`,
      listFillParameters(layout).map((parameter) => `${parameter}: ${PARAMETERS[parameter]}`),
      'void',
    ),
    ...writeWords(fields),
    ...fields.filter(({ name }) => shared.has(name)).map((field) => `  const ${field.name} = ${extract(field)};`),
    ...fields.map((field, column) => {
      const place = column === 0 ? 'row' : column === 1 ? 'row + capacity' : `row + ${column} * capacity`;
      return `  values[${place}] = ${shared.has(field.name) ? field.name : extract(field)};`;
    }),
    ...targets,
    '}',
    '',
  ];
}

/** Fields that go to the position columns as well. */
function listShared(layout: Layout): string[] {
  return ['longitude', 'latitude', 'sog', 'cog', 'trueHeading', 'navigationalStatus'].filter((name) =>
    hasField(layout, name),
  );
}

function writeObject(layout: Layout, prefix: 'Raw' | 'View'): string[] {
  const type = nameType(prefix, layout.title);
  const limit = objectBits(layout);
  const isFixed = (field: Field): boolean => field.offset + field.bits <= limit;
  const write = (field: Field): string => (prefix === 'Raw' ? writeRawValue(field) : writeViewValue(layout, field));
  const fixed = layout.fields.filter(isFixed);
  const optional = layout.fields.filter((field) => !isFixed(field));
  const locals = prefix === 'Raw' ? [] : fixed.filter((field) => needsLocal(layout, field));
  const needsBits = optional.length > 0 || layout.fields.some((field) => field.bits === 0);
  return [
    `function ${prefix.toLowerCase()}${layout.id}(words: Uint32Array, at: number, ${needsBits ? 'bits' : '_bits'}: number): ${type} {`,
    ...writeWords(layout.fields.filter(isNumeric)),
    ...locals.map((field) => `  const ${field.name} = ${extract(field)};`),
    optional.length === 0 ? '  return {' : `  const message: ${type} = {`,
    ...fixed.map((field) => `    ${field.name}: ${write(field)},`),
    '  };',
    ...optional.map((field) => `  if (bits >= ${field.offset + field.bits}) message.${field.name} = ${write(field)};`),
    ...(optional.length === 0 ? [] : ['  return message;']),
    '}',
    '',
  ];
}

function writeText({ offset, bits }: Field): string {
  return `readText(words, at, ${offset}, ${bits === 0 ? `bits - ${offset}` : bits})`;
}

function writeRawValue(field: Field): string {
  if (field.kind === 't') return writeText(field);
  const divisor = DIVISORS[field.kind];
  const integer = extract(field);
  // The layout was chosen by this very number.
  if (field.name === 'messageId') return `(${integer}) as never`;
  return divisor === 1 ? integer : `(${integer}) / ${divisor}`;
}

function needsLocal(layout: Layout, field: Field): boolean {
  return field.kind !== 'b' && (findNotAvailable(layout, field) !== null || field.name === 'timeStamp');
}

function writeViewValue(layout: Layout, field: Field): string {
  if (field.kind === 't') return `${writeText(field)} || null`;
  if (field.kind === 'b') return `(${extract(field)}) === 1`;
  if (!needsLocal(layout, field)) return writeRawValue(field);
  const divisor = DIVISORS[field.kind];
  const value = divisor === 1 ? field.name : `${field.name} / ${divisor}`;
  const test = field.name === 'timeStamp' ? `>= ${TIME_STAMP_NONE}` : `=== ${findNotAvailable(layout, field)}`;
  return `${field.name} ${test} ? null : ${value}`;
}

/** The line or lines that a function begins with, as the formatter breaks them. */
function writeHead(name: string, parameters: readonly string[], result: string): string[] {
  const line = `${name}(${parameters.join(', ')}): ${result} {`;
  if (line.length <= 120) return [line];
  return [`${name}(`, ...parameters.map((parameter) => `  ${parameter},`), `): ${result} {`];
}

function writeSwitch(
  name: string,
  comment: string,
  parameters: string,
  result: string,
  call: (layout: Layout) => string,
): string[] {
  const isVoid = result === 'void';
  const head = writeHead(`export function ${name}`, ['layout: number', ...parameters.split(', ')], result);
  return [
    `/** ${comment} */`,
    ...head,
    '  switch (layout) {',
    ...LAYOUTS.flatMap((layout) => {
      const text = call(layout);
      if (text === '') return [];
      return isVoid
        ? [`    case ${layout.number}:`, `      ${text};`, '      break;']
        : [`    case ${layout.number}:`, `      return ${text};`];
    }),
    ...(isVoid ? [] : ['    default:', '      return undefined;']),
    '  }',
    '}',
    '',
  ];
}
