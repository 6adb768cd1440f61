import type { Finding } from '@searoom/model/api';
import type { GrantMoney } from '../money/money-rows.ts';
import { findDeliveryFindings } from './findings/delivery-findings.ts';
import { findForceFindings } from './findings/force-findings.ts';
import { findRecordFindings } from './findings/record-findings.ts';
import { findUseFindings } from './findings/use-findings.ts';
import type { PageContext } from './page-context.ts';
import type { GrantReading } from './read-grant.ts';

const WEIGHTS: readonly Finding['weight'][] = ['overdue', 'attention', 'note'];

/**
 * What wants attention in a grant, the heaviest first. Each is worked out from the facts that it names.
 *
 * @param money of the grant, where it was worked out before
 */
export function findFindings(context: PageContext, reading: GrantReading, money?: GrantMoney): Finding[] {
  const findings = [
    ...findDeliveryFindings(context, reading),
    ...findForceFindings(context, reading, money),
    ...findUseFindings(context, reading),
    ...findRecordFindings(context, reading),
  ];
  return findings.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}
