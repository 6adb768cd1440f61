import type { Reconciliation } from '@searoom/model/api';
import type { PageContext } from '../grant/page-context.ts';
import { viewFacts } from '../words/view-fact.ts';
import { reconcileBudgets } from './budgets.ts';
import { reconcileDeliveries } from './deliveries.ts';

/** Budgets against grants, and orders against what came and what serves. */
export function reconcile(context: PageContext): Reconciliation {
  const budgets = reconcileBudgets(context.knowledge);
  const deliveries = reconcileDeliveries(context);
  const findings = [...budgets.findings, ...deliveries.findings];
  const named = [...budgets.rows, ...deliveries.rows, ...findings].flatMap(({ facts }) => facts);
  return {
    stamp: context.stamp,
    budgets: budgets.rows,
    deliveries: deliveries.rows,
    findings,
    ...viewFacts(named, context.knowledge),
  };
}
