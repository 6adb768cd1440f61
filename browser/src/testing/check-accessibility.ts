import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds no violation of WCAG 2.2 AA, nor of good practice, on the page as it is now. */
export async function checkAccessibility(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n    ')}`,
  );
  assert.equal(told.length, 0, `${where}:\n  ${told.join('\n  ')}`);
  assert.ok(passes.length > 10, `${where}: axe looked at nothing`);
}
