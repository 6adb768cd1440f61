import type { GrantPage, LotRow, MoneyRow } from '@searoom/model/api';
import { sayMoney } from './say-money.ts';
import { formatTable } from './text-table.ts';
import { hold, wrapText } from './wrap.ts';

const INDENT = '  ';
/** How a lot is evidenced, in one sign: filled only where a document or an official source stands behind it. */
const MARKS: Readonly<Record<LotRow['evidence'], string>> = { official: '●', part: '◐', reported: '○', none: '·' };

/** The lots of a grant, with each quantity by itself. */
export function describeLots(lots: readonly LotRow[], width: number): string {
  if (lots.length === 0) return `${INDENT}none is named`;
  const table = formatTable(
    [
      { head: 'item' },
      { head: 'user' },
      { head: 'announced', isRight: true },
      { head: 'contracted', isRight: true },
      { head: 'handed over', isRight: true },
      { head: 'in service', isRight: true },
      { head: 'ready', isRight: true },
      { head: 'state' },
    ],
    lots.map((lot) => [
      lot.name[0]?.text ?? lot.id,
      lot.users.map(({ name, count }) => (count === undefined ? name : `${name} ${count}`)).join('; ') || 'none named',
      lot.announced.text,
      lot.contracted.text,
      lot.handedOver.text,
      lot.inService.text,
      lot.ready.text,
      `${MARKS[lot.evidence]} ${lot.state}`,
    ]),
    width - INDENT.length,
  );
  return table.replaceAll(/^/gm, INDENT);
}

/** The amounts of a grant: what was agreed, what was reported, what it comes to, and between what it moved. */
export function describeMoney({ money, exposure }: Pick<GrantPage, 'money' | 'exposure'>, width: number): string {
  const table = formatTable(
    [{ head: 'kind' }, { head: 'amount', isRight: true }, { head: 'whose, and what it tells' }],
    money.map((row) => [row.kind, isWithoutRate(row) ? hold('no rate') : sayMoney(row.money), explainMoney(row)]),
    width - INDENT.length,
  );
  const bands = exposure.map(({ currency, low, lowDay, high, highDay, worstPercent }) =>
    wrapText(
      `in ${currency} since signing: ${sayMoney(low)} (${lowDay}) to ${sayMoney(high)} (${highDay}); lowest ${worstPercent} %`,
      width,
      [INDENT, INDENT + INDENT],
    ),
  );
  return [money.length === 0 ? `${INDENT}no amount is known` : table.replaceAll(/^/gm, INDENT), ...bands].join('\n');
}

/** A conversion that could not be made: what it would convert is no result. */
function isWithoutRate({ kind, rate }: MoneyRow): boolean {
  return kind === 'converted' && rate === undefined;
}

function explainMoney(row: MoneyRow): string {
  const { kind, asWritten, by, on, rate, noRate, atRate, reading } = row;
  const whose = kind === 'converted' ? [] : [[asWritten, by, on].filter((part) => part !== undefined).join(', ')];
  const at =
    rate === undefined
      ? kind === 'contracted'
        ? []
        : [noRate ?? 'no rate']
      : [`${rate.perUnit} ${rate.from}/${rate.to} of ${rate.day}, ${rate.source}`];
  const result = atRate === undefined ? [] : [`that is ${sayMoney(atRate)}`];
  return [...(kind === 'converted' ? [reading, ...at] : [...whose, ...at, ...result, reading])]
    .filter((part) => part !== '')
    .join('; ');
}
