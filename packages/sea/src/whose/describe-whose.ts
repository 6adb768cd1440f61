import type { NamedParty, WhoseAnswer, WhoseZone } from './answer.ts';

/** The answer as text for a person, in lines of at most about a hundred characters. */
export function describeWhose(answer: WhoseAnswer): string {
  const blocks = [describeHead(answer)];
  const asked = answer.views.length === 1 ? answer.views[0]!.view : undefined;
  if (answer.views.length > 0) blocks.push(describeViews(answer));
  const isHeld = (zone: WhoseZone): boolean => asked === undefined || answer.views[0]!.held.includes(zone.zone);
  const main = answer.zones.filter((zone) => zone.within === undefined);
  const outer = answer.zones.filter((zone) => zone.within !== undefined);
  for (const zone of main.filter(isHeld)) blocks.push(describeZone(zone, asked));
  if (outer.some(isHeld)) blocks.push(describeOuter(outer.filter(isHeld)));
  const notHeld = answer.zones.filter((zone) => !isHeld(zone));
  if (notHeld.length > 0) {
    blocks.push(`NOT HELD UNDER ${asked}, but asserted:`);
    for (const zone of notHeld) blocks.push(describeZone(zone, asked));
  }
  if (answer.justOutside.length > 0) blocks.push(describeJustOutside(answer));
  if (answer.medians.length > 0) blocks.push(describeMedians(answer));
  if (answer.features.length > 0) blocks.push(describeFeatures(answer));
  if (answer.linesNearby.length > 0) blocks.push(describeLines(answer));
  if (answer.notInForce.length > 0) {
    const zones = answer.notInForce.map(
      ({ zone, validFrom, validTo }) => `  ${zone}: ${validFrom ?? ''} to ${validTo ?? ''}`,
    );
    blocks.push([`Not in force on ${answer.at}:`, ...zones].join('\n'));
  }
  if (answer.imported.length > 0) blocks.push(describeImported(answer));
  if (answer.gaps.length > 0) {
    const gaps = answer.gaps.flatMap(({ about, why }) => fold(`- ${about} ${why}`, 2));
    blocks.push(['Known to be missing here:', ...gaps].join('\n'));
  }
  blocks.push(fold(answer.caution, 0).join('\n'));
  return blocks.join('\n\n') + '\n';
}

function describeViews({ views }: WhoseAnswer): string {
  const title = views.length === 1 ? 'Under the legal view:' : 'Under each legal view:';
  return [title, ...views.flatMap(({ view, say }) => fold(`  ${view.padEnd(13)} ${say}`, 16))].join('\n');
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

function describeZone(zone: WhoseZone, view: string | undefined): string {
  const kind = zone.kind.replaceAll('-', ' ').toUpperCase();
  const contested = zone.contestedBy.length > 0 ? `; contested by ${listNames(zone.contestedBy)}` : '';
  const { title, date, article, sources } = zone.instrument;
  const rule = [article, date === undefined ? undefined : dateIfNew(title, date)].filter((part) => part !== undefined);
  const marks = [...new Set(sources.map((source) => source.confidence))].join(', ');
  const stance = zone.stances.find((one) => one.view === view);
  return [
    ...fold(`${kind} asserted by ${listNames(zone.assertedBy)}${contested}`, 0),
    ...(stance === undefined
      ? []
      : fold(
          `view    ${stance.view}: ${stance.stance} (rule ${stance.rule}). ${stance.because} [${stance.source.confidence}: ${stance.source.title}]`,
          10,
          2,
        )),
    ...fold(`where   ${zone.name}`, 10, 2),
    ...fold(`rule    ${zone.rule.text} [${zone.rule.source.confidence}]`, 10, 2),
    ...fold(
      `under   ${title}${rule.length > 0 ? `, ${rule.join(', ')}` : ''}${marks === '' ? '' : ` [${marks}]`}`,
      10,
      2,
    ),
    ...describeLimit(zone).flatMap((line) => fold(line, 10, 2)),
    ...(zone.note === undefined ? [] : fold(`note    ${zone.note}`, 10, 2)),
  ].join('\n');
}

function describeLimit({ marginNm, limit, uncertaintyNm, base, exactness, withinDoubt }: WhoseZone): string[] {
  if (base === undefined) return [`limit   ${exactness.grade}, ± ${uncertaintyNm.toFixed(2)} M; ${exactness.note}`];
  const contested = base.contestedBy.length > 0 ? `; this baseline is contested by ${listNames(base.contestedBy)}` : '';
  const doubt = withinDoubt === true ? '; within the doubt of its base point, so inside is not sure' : '';
  return [
    ...(marginNm === undefined
      ? []
      : [`limit   ${marginNm.toFixed(2)} ± ${uncertaintyNm.toFixed(2)} M inside ${limit}${doubt}`]),
    `from    ${base.name}, ${base.distanceNm.toFixed(2)} M, ${formatBearing(base.bearingDeg)} [${base.confidence}]${contested}`,
    `source  ${base.sources.map(({ title, confidence }) => `${title} [${confidence}]`).join('; ')}`,
  ];
}

function formatBearing(deg: number): string {
  return `${String(Math.round(deg) % 360).padStart(3, '0')}°T`;
}

function describeJustOutside({ justOutside }: WhoseAnswer): string {
  const lines = justOutside.flatMap(({ kind, assertedBy, beyondNm, uncertaintyNm }) =>
    fold(
      `- ${kind.replaceAll('-', ' ')} of ${listNames(assertedBy)}: ${beyondNm.toFixed(2)} M beyond its limit, which is known to ± ${uncertaintyNm.toFixed(2)} M`,
      2,
    ),
  );
  return ['Just outside, by less than the doubt:', ...lines].join('\n');
}

function describeMedians({ medians }: WhoseAnswer): string {
  const lines = medians.flatMap(({ between, nearer, offsetNm, uncertaintyNm, distancesNm }) =>
    fold(
      `- nearer to the base points of ${nearer.name}: ${between.map(({ name }, i) => `${name} ${distancesNm[i]!.toFixed(2)} M`).join(', ')}; the line of equal distance lies ${offsetNm.toFixed(2)} ± ${uncertaintyNm.toFixed(2)} M off`,
      2,
    ),
  );
  return ['Equal distance, a measurement and no boundary:', ...lines].join('\n');
}

function describeFeatures({ features }: WhoseAnswer): string {
  const lines = features.flatMap(
    ({ names, feature, status, finding, distanceNm, uncertaintyNm, bearingDeg, artificialIsland }) =>
      fold(
        `- ${names['en'] ?? feature}, ${distanceNm.toFixed(2)} ± ${uncertaintyNm.toFixed(2)} M, ${formatBearing(bearingDeg)}: ${finding ?? `${status.replaceAll('-', ' ')}, no finding`}${artificialIsland === undefined ? '' : `. ${artificialIsland}`}`,
        2,
      ),
  );
  return ['Features near by:', ...lines].join('\n');
}

function describeImported({ imported }: WhoseAnswer): string {
  const lines = imported.flatMap(({ set, name, kind, assertedBy, licence, attribution }) =>
    fold(`- ${name}: ${kind.replaceAll('-', ' ')} of ${listNames(assertedBy)} (${set}; ${attribution}; ${licence})`, 2),
  );
  return ['Other sources say:', ...lines].join('\n');
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
