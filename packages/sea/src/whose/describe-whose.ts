import type { NamedParty, WhoseAnswer, WhoseZone } from './answer.ts';

/** The answer as text for a person, in lines of at most about a hundred characters. */
export function describeWhose(answer: WhoseAnswer): string {
  const blocks = [describeHead(answer)];
  const outer = answer.zones.filter((zone) => zone.within !== undefined);
  for (const zone of answer.zones) if (zone.within === undefined) blocks.push(describeZone(zone));
  if (outer.length > 0) blocks.push(describeOuter(outer));
  if (answer.linesNearby.length > 0) blocks.push(describeLines(answer));
  if (answer.notInForce.length > 0) {
    const zones = answer.notInForce.map(
      ({ zone, validFrom, validTo }) => `  ${zone}: ${validFrom ?? ''} to ${validTo ?? ''}`,
    );
    blocks.push([`Not in force on ${answer.at}:`, ...zones].join('\n'));
  }
  if (answer.gaps.length > 0) {
    const gaps = answer.gaps.flatMap(({ about, why }) => fold(`- ${about} ${why}`, 2));
    blocks.push(['Known to be missing here:', ...gaps].join('\n'));
  }
  blocks.push(fold(answer.caution, 0).join('\n'));
  return blocks.join('\n\n') + '\n';
}

function describeHead({ place, at, onLand, zones, assertedBy, registerDate }: WhoseAnswer): string {
  const lines = [`${place.text}  (${place.lat}, ${place.lon})  on ${at}, by the register of ${registerDate}`];
  if (onLand) lines.push('The base map has land here: zones at sea are listed for the water next to it.');
  if (zones.length === 0) {
    lines.push('The register knows of no zone asserted here: high seas, or a coast that it does not cover.');
  } else {
    lines.push(
      `Asserted by ${listNames(assertedBy)}. Zones, the innermost first, parties in the order of their codes:`,
    );
  }
  return lines.flatMap((line) => fold(line, 0)).join('\n');
}

function describeZone(zone: WhoseZone): string {
  const kind = zone.kind.replaceAll('-', ' ').toUpperCase();
  const contested = zone.contestedBy.length > 0 ? `; contested by ${listNames(zone.contestedBy)}` : '';
  const { title, date, article, sources } = zone.instrument;
  const rule = [article, date === undefined ? undefined : dateIfNew(title, date)].filter((part) => part !== undefined);
  const marks = [...new Set(sources.map((source) => source.confidence))].join(', ');
  return [
    ...fold(`${kind} asserted by ${listNames(zone.assertedBy)}${contested}`, 0),
    ...fold(`where   ${zone.name}`, 10, 2),
    ...fold(
      `under   ${title}${rule.length > 0 ? `, ${rule.join(', ')}` : ''}${marks === '' ? '' : ` [${marks}]`}`,
      10,
      2,
    ),
    ...describeLimit(zone).flatMap((line) => fold(line, 10, 2)),
    ...(zone.note === undefined ? [] : fold(`note    ${zone.note}`, 10, 2)),
  ].join('\n');
}

function describeLimit({ breadthNm, marginNm, uncertaintyNm, base, exactness }: WhoseZone): string[] {
  if (marginNm === undefined || base === undefined) {
    return [`limit   ${exactness.grade}, ± ${uncertaintyNm.toFixed(2)} M; ${exactness.note}`];
  }
  const contested = base.contestedBy.length > 0 ? `; this baseline is contested by ${listNames(base.contestedBy)}` : '';
  return [
    `limit   ${marginNm.toFixed(2)} ± ${uncertaintyNm.toFixed(2)} M inside the ${breadthNm} M limit`,
    `from    ${base.name}, ${base.distanceNm.toFixed(2)} M away [${base.confidence}]${contested}`,
  ];
}

function describeOuter(zones: readonly WhoseZone[]): string {
  const lines = zones.map(
    (zone) =>
      `- ${zone.kind.replaceAll('-', ' ')} of ${listNames(zone.assertedBy)} (${zone.breadthNm} M, ${zone.name})`,
  );
  return [
    'Also inside these outer limits, whose zones by law begin where the waters listed above end:',
    ...lines.flatMap((line) => fold(line, 2)),
  ].join('\n');
}

function describeLines({ linesNearby }: WhoseAnswer): string {
  const lines = linesNearby.map(
    ({ name, parties, limits, distanceNm, uncertaintyNm }) =>
      `- ${name} (${listNames(parties)}${limits === undefined ? '' : `; ${limits}`}): ${distanceNm.toFixed(2)} ± ${uncertaintyNm.toFixed(2)} M`,
  );
  return ['Boundaries and claim lines near by:', ...lines.flatMap((line) => fold(line, 2))].join('\n');
}

function dateIfNew(title: string, date: string): string | undefined {
  return title.includes(date.slice(0, 4)) ? undefined : date;
}

function listNames(parties: readonly NamedParty[]): string {
  const names = parties.map((party) => party.name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Folds a line at 100 characters; what follows is indented. */
function fold(text: string, indent: number, first = 0): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let isEmpty = true;
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (!isEmpty && line.length + 1 + word.length > 100) {
      lines.push(line);
      line = ' '.repeat(indent);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
