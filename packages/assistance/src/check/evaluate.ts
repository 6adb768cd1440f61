import type { Verdict } from '@searoom/model/api';
import type { Knowledge } from '../facts/knowledge.ts';
import type { RateTable } from '../money/rate-table.ts';
import type { StatementTest } from './statement.ts';
import { testAccounts } from './tests/test-accounts.ts';
import { testAllMet } from './tests/test-all-met.ts';
import { testAmount } from './tests/test-amount.ts';
import { testCount } from './tests/test-count.ts';
import { testDecidedBy } from './tests/test-decided-by.ts';
import { testEvent } from './tests/test-event.ts';
import { testInterval } from './tests/test-interval.ts';
import { testMembers } from './tests/test-members.ts';
import { testMoreThan } from './tests/test-more-than.ts';
import { testPurposeUser } from './tests/test-purpose-user.ts';
import { testReportedAmount } from './tests/test-reported-amount.ts';
import { testValue } from './tests/test-value.ts';
import { joinAll, joinAny } from './verdict.ts';

/**
 * What the facts say to a test, at the times of the knowledge. It depends on the facts alone: nothing of a verdict is ever
 * stored, and without facts nothing is known.
 */
export function evaluate(test: StatementTest, knowledge: Knowledge, rates: RateTable): Verdict {
  switch (test.kind) {
    case 'all':
      return joinAll(test.of.map((part) => evaluate(part, knowledge, rates)));
    case 'any':
      return joinAny(test.of.map((part) => evaluate(part, knowledge, rates)));
    case 'value':
      return testValue(test, knowledge);
    case 'event':
      return testEvent(test, knowledge);
    case 'amount':
      return testAmount(test, knowledge);
    case 'reported-amount':
      return testReportedAmount(test, knowledge, rates);
    case 'interval':
      return testInterval(test, knowledge);
    case 'members':
      return testMembers(test, knowledge);
    case 'count':
      return testCount(test, knowledge);
    case 'more-than':
      return testMoreThan(test, knowledge);
    case 'decided-by':
      return testDecidedBy(test, knowledge);
    case 'accounts':
      return testAccounts(test, knowledge);
    case 'all-met':
      return testAllMet(test, knowledge);
    case 'purpose-user':
      return testPurposeUser(test, knowledge);
  }
}
