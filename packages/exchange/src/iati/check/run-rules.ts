import type { XmlDocument, XmlNode } from 'libxml2-wasm';
import { placeOf } from './node-place.ts';
import { OPERATORS, type RuleContext } from './operators.ts';
import type { IatiFinding } from './report.ts';
import { fillCase, type RuleCase, type RuleGroup, type RuleSet } from './rule-set.ts';

/** Runs the rules of the standard over a document. Rules whose operator is not known are told as such. */
export function runRules(rules: RuleSet, document: XmlDocument, context: RuleContext): IatiFinding[] {
  const findings: IatiFinding[] = [];
  for (const [path, group] of Object.entries(rules)) {
    for (const node of context.paths.find(document.root, path)) runGroup(group, node, context, findings);
  }
  return findings;
}

function runGroup(group: RuleGroup, node: XmlNode, context: RuleContext, findings: IatiFinding[]): void {
  for (const [name, { cases }] of Object.entries(group)) {
    for (const rule of cases) {
      if (name === 'loop') runLoop(rule, node, context, findings);
      else runCase(name, rule, node, context, findings);
    }
  }
}

function runCase(name: string, rule: RuleCase, node: XmlNode, context: RuleContext, findings: IatiFinding[]): void {
  if (rule.condition !== undefined && !context.paths.isTrue(node, rule.condition)) return;
  const { id, severity, message } = rule.ruleInfo ?? { id: '', severity: 'warning', message: `a rule of ${name}` };
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) {
    const unknown = `This rule was not checked: its operator ${name} is not known. ${message}`;
    findings.push({ by: 'rules', id, severity: 'warning', message: unknown, ...placeOf(node) });
    return;
  }
  for (const at of operator(rule, node, context)) {
    findings.push({ by: 'rules', id, severity: severity === 'error' ? 'error' : 'warning', message, ...placeOf(at) });
  }
}

function runLoop(loop: RuleCase, node: XmlNode, context: RuleContext, findings: IatiFinding[]): void {
  const values = new Set(context.paths.find(node, loop.foreach!).map(({ content }) => content));
  for (const value of values) {
    // The value becomes part of a path: one with a quotation mark would be another path.
    if (/['"]/.test(value)) continue;
    for (const [name, { cases }] of Object.entries(loop.do ?? {})) {
      for (const rule of cases) runCase(name, fillCase(rule, loop.subs ?? [], value), node, context, findings);
    }
  }
}
