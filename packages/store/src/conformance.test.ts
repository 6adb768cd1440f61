import { after, before, describe } from 'node:test';
import { listEngines } from './testing/engines.ts';
import { testLedgerPort } from './testing/ledger-port-suite.ts';
import { testParts } from './testing/parts-suite.ts';

for (const engine of listEngines()) {
  describe(engine.name, () => {
    if (engine.skip === false) {
      before(engine.start);
      after(engine.stop);
    }
    testLedgerPort(engine.name, engine.skip, async () => (await engine.empty()).ledger);
    testParts(engine.name, engine.skip, engine.empty);
  });
}
