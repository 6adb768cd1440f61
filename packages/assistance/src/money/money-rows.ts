import type { MoneyRow } from '@searoom/model/api';
import type { PageContext } from '../grant/page-context.ts';
import { makeContractRows, readContract } from './contract-rows.ts';
import { listExposure, listTargets, makeConvertedRows } from './converted-rows.ts';
import type { Exposure } from './exposure.ts';
import { readGrantDates } from './grant-days.ts';
import { findUnspent, makePaymentRows } from './payments.ts';
import { makeReportedRows } from './reported-rows.ts';

/** Everything about the money of a grant. */
export interface GrantMoney {
  readonly money: MoneyRow[];
  readonly exposure: Exposure[];
}

/**
 * The money of a grant: what was contracted (those amounts that differ, side by side), what was reported with what each
 * figure is worked out to be, and the contract amount in US dollars and in the recipients' currencies, with the rate or why
 * there is none. Only the currency of the notes is contractual; nothing is converted back.
 *
 * @param grant number of the grant, `OSA-MYS-2023-01`, or its subject
 */
export function makeMoneyRows(context: PageContext, grant: string): GrantMoney {
  const id = grant.replace(/^grant:/, '');
  const { knowledge, today } = context;
  const dates = readGrantDates(knowledge, id, today);
  const contract = readContract(knowledge, id);
  const reported = makeReportedRows(context, id, contract, dates);
  if (contract === undefined) return { money: reported, exposure: [] };
  const targets = listTargets(context, id, contract);
  const unspent = { ...contract, money: findUnspent(knowledge, id, contract) };
  const exposure = listExposure(context, unspent, dates, targets);
  return {
    money: [
      ...makeContractRows(knowledge, id, dates.signing),
      ...makePaymentRows(knowledge, id),
      ...reported,
      ...makeConvertedRows(context, contract, dates, targets, exposure),
    ],
    exposure,
  };
}
