// The ledger of assistance, asked as its users ask it: what it says is compared with reference facts, published sums, the
// rates of the European Central Bank and the conformance files of IATI.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IatiChecker } from '@searoom/exchange';

/** Statements of the article that stand for a claim of the reference reading, by words of the claim. */
const CLAIMS = [
  [/400m yen/, 'grant', 'signing'],
  [/^\$2\.8m/, 'dollars'],
  [/three-day/, 'summit-days'],
  [/Brunei claim/, 'claimants'],
  [/ASEAN members .* also include/, 'asean-members'],
  [/similar deals/, 'similar-deals'],
  [/such as rescue boats/, 'rescue-boats'],
  [/\$3 trillion/, 'trade'],
  [/PCA in 2016/, 'award'],
  [/accused each other/, 'accusations'],
  [/announced in April/, 'plan'],
  [/maritime security/, 'purpose'],
  [/meet separately/, 'separate-meetings'],
];
/** Verdicts of the reference reading in our words. */
const VERDICTS = {
  confirmed: 'supported',
  'confirmed-one-side': 'supported, one-side',
  'partly-confirmed': 'supported, in-part',
  consistent: 'supported, consistent',
  'needs-context': 'supported, needs-context',
  simplified: 'supported, simplified',
  'outdated-figure': 'supported, outdated',
  wrong: 'contradicted',
};
/** Digits of the minor unit, where they are not two. */
const DIGITS = { JPY: 0, KRW: 0 };

/**
 * Runs the checks.
 *
 * @param {{ check: Function, skip: Function, demand: Function, find: Function, run: Function }} tools
 */
export async function checkAssistance({ check, skip, demand, find, run }) {
  const shared = find('assistance');
  if (shared === undefined) return skip('assistance', 'shared data is absent: assistance');
  const folder = mkdtempSync(join(tmpdir(), 'searoom-assistance-'));
  const env = { SEAROOM_DATA: join(folder, 'data'), SEAROOM_POSTGRES: '' };
  const ask = async (...words) => JSON.parse((await run(['assistance', ...words], '', env)).stdout);
  const readShared = (...path) => readFileSync(join(shared, ...path), 'utf8');
  try {
    await check('IATI conformance files', conform);
    await check('assistance verify, the IATI sample', verifySample);
    await check('assistance export', exportAll);
    await check('assistance check article', checkArticle);
    await check('assistance show --what reconciliation', reconcile);
    await check('assistance import rates, and every conversion', convert);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  /** The same verdict as the reference on every file, and the same line of the first error. */
  function conform() {
    const { tests } = JSON.parse(readShared('iati', 'tests', 'manifest.json'));
    const checker = new IatiChecker(join(shared, 'iati'));
    const wrong = [];
    let lines = 0;
    try {
      for (const { file, valid, line } of tests) {
        const report = checker.check(readFileSync(join(shared, 'iati', 'tests', file)), { today: '2026-01-01' });
        const found = report.errors.find(({ by }) => by === 'schema' || by === 'xml')?.line;
        if (report.valid !== valid) wrong.push(`${file}: ${report.valid ? 'valid' : 'not valid'}`);
        else if (!valid && found !== line) wrong.push(`${file}: line ${found} instead of ${line}`);
        if (!valid && found === line) lines++;
      }
    } finally {
      checker.dispose();
    }
    demand(tests.length > 0 && wrong.length === 0, wrong.join('\n  '));
    return `${tests.length} of ${tests.length} verdicts, ${lines} of ${lines} lines of the first error`;
  }

  async function verifySample() {
    const words = ['verify', join(shared, 'iati', 'sample-osa-mys-2023.xml'), '--iati', join(shared, 'iati')];
    const { stderr } = await run(['assistance', ...words], '', env);
    demand(/valid against the schema; 1 activity, 0 errors, 2 warnings/.test(stderr), stderr);
    return stderr.split('\n')[0];
  }

  /** Every form of everything, valid where there is a standard, and verified again where it can be. */
  async function exportAll() {
    const xml = join(folder, 'all.xml');
    const written = await run(['assistance', 'export', 'iati', '-o', xml, '--iati', join(shared, 'iati')], '', env);
    const [, activities] = /valid against the schema; (\d+) activities, 0 errors/.exec(written.stderr) ?? [];
    demand(Number(activities) >= 14, written.stderr);
    const json = join(folder, 'ledger.json');
    await run(['assistance', 'export', 'json', '-o', json], '', env);
    const { facts, head, whole, sound } = await ask('verify', json);
    demand(whole && sound && head === (await ask('verify')).head, 'the exported chain is not that of the ledger');
    await run(['assistance', 'export', 'csv', '-o', join(folder, 'tables')], '', env);
    const { resources } = JSON.parse(readFileSync(join(folder, 'tables', 'datapackage.json'), 'utf8'));
    for (const { path, schema } of resources) {
      const header = readFileSync(join(folder, 'tables', path), 'utf8').split('\r\n')[0];
      const names = schema.fields.map(({ name }) => `"${name}"`).join(',');
      demand(header === names, `${path}: the header is not that of its data package`);
    }
    return `${activities} activities valid, 0 errors; ${facts} facts verified again; ${resources.length} tables`;
  }

  /** The verdicts of the reference reading, each worked out from facts. */
  async function checkArticle() {
    const { checks } = JSON.parse(readShared('article-facts.json'));
    const { rows, summary } = await ask('check', 'article');
    const told = new Map(
      rows.map(({ id, onItsDay }) => [id, [onItsDay.verdict, ...onItsDay.qualifiers.toSorted()].join(', ')]),
    );
    for (const { claim, code } of checks) {
      const [, ...ids] = CLAIMS.find(([words]) => words.test(claim)) ?? [];
      demand(ids.length > 0, `no statement stands for "${claim}"`);
      for (const id of ids) {
        // A slip may have more to it.
        const verdict = VERDICTS[code] === 'contradicted' ? told.get(id)?.split(',')[0] : told.get(id);
        demand(verdict === VERDICTS[code], `${id}: ${verdict} instead of ${VERDICTS[code]}`);
      }
    }
    const { supported, contradicted, notKnown } = summary;
    return `${checks.length} of ${checks.length} claims; ${supported} supported, ${contradicted} contradicted, ${notKnown} not known`;
  }

  /** Grants of a year against its budget, as the reference adds them up. */
  async function reconcile() {
    const { projects } = JSON.parse(readShared('osa.json'));
    const { budgets } = await ask('show', '--what', 'reconciliation');
    const sums = budgets.map(({ year, budget, sum, left }) => {
      const own = projects.filter(({ fiscal_year, amount_jpy }) => fiscal_year === year && amount_jpy !== null);
      const wanted = own.reduce((before, { amount_jpy }) => before + amount_jpy, 0);
      demand(sum.minor === wanted, `${year}: ${sum.minor} instead of ${wanted}`);
      demand(left.minor === budget.minor - sum.minor, `${year}: what is left does not add up`);
      return `${year} ${sum.minor / 1e6} of ${budget.minor / 1e6}`;
    });
    for (const known of ['2023 1975 of 2000', '2024 5000 of 5000', '2025 7100 of 8100']) {
      demand(sums.includes(known), `${known} is missing: ${sums.join(', ')}`);
    }
    return `million yen: ${sums.join(', ')}`;
  }

  /** Every converted amount again from the bank's file: the row of the last business day, two quotes of one row divided. */
  async function convert() {
    const file = join(shared, 'fx', 'ecb-2023-2026.csv');
    const { taken } = await ask('import', file, '--kind', 'rates');
    const [header, ...rows] = readShared('fx', 'ecb-2023-2026.csv').trim().split(/\r?\n/);
    const names = header.split(',').slice(1);
    const quotes = new Map(
      rows.map((row) => {
        const [day, ...cells] = row.split(',');
        return [day, new Map(names.map((name, at) => [name, cells[at]]))];
      }),
    );
    const days = [...quotes.keys()].sort();
    const { projects } = JSON.parse(readShared('osa.json'));
    let count = 0;
    for (const { id, amount_jpy: amount } of projects.filter(({ amount_jpy }) => amount_jpy !== null)) {
      for (const { kind, on, money, rate } of (await ask('show', id, '--about', '2026-03-01')).money) {
        if (kind !== 'converted' || rate === undefined) continue;
        const row = quotes.get(rate.day);
        demand(row !== undefined, `${id}: the file has no row of ${rate.day}`);
        if (/^\d{4}-\d\d-\d\d$/.test(on)) {
          const last = days.findLast((day) => day <= on);
          demand(rate.day === last, `${id}: ${rate.day} instead of ${last} for ${on}`);
        }
        const wanted = divide(amount, row.get(money.currency), row.get('JPY'), DIGITS[money.currency] ?? 2);
        demand(BigInt(money.minor) === wanted, `${id} on ${on}: ${money.minor} ${money.currency} instead of ${wanted}`);
        count++;
      }
    }
    demand(count > 20, `${count} conversions`);
    return `${taken} rows, ${count} conversions to the last minor unit`;
  }
}

/** Yen at a quote over another of the same row, in whole minor units, a half away from zero. */
function divide(yen, quote, yenQuote, digits) {
  const scaled = (text) => BigInt(Math.round(Number(text) * 1e6));
  const [above, below] = [BigInt(yen) * scaled(quote) * 10n ** BigInt(digits), scaled(yenQuote)];
  return (2n * above + below) / (2n * below);
}
