import { findParty, type Source } from '@searoom/model';
import { checkLegalView, type LegalView, nameViewPart, refuseLegalView, VIEW_QUESTIONS } from '@searoom/model/api';
import { REGISTER } from '../register/mod.ts';
import { findDeadRules } from './find-dead-rules.ts';
import { findUnknownWords } from './view-words.ts';

const INSTRUMENT = 'instrument:';

/**
 * A legal view that can be used, from whatever was read. Beyond its schema: every question is answered once, rule ids are
 * unique, every rule can decide something, and parties, kinds, groups, features, records and instruments are those of the
 * register. Several faults are told at once.
 *
 * @throws SearoomError SR_VIEW_INVALID, with the part and the reason
 */
export function checkView(value: unknown): LegalView {
  const view = checkLegalView(value);
  const faults = [...checkParties(view), ...checkAnswers(view), ...checkRules(view), ...checkSources(view)];
  if (faults.length > 0) throw refuseLegalView(faults);
  return view;
}

function checkParties({ party, rejectedBy }: LegalView): string[] {
  const faults: string[] = [];
  if (party !== undefined && findParty(party) === undefined) faults.push(`party: no party ${party}`);
  for (const code of rejectedBy) {
    if (findParty(code) === undefined) faults.push(`rejectedBy: no party ${code}`);
    if (code === party) faults.push(`rejectedBy: ${code} is the party of the view`);
  }
  return faults;
}

function checkAnswers({ answers }: LegalView): string[] {
  return VIEW_QUESTIONS.flatMap((question) => {
    const times = answers.filter((answer) => answer.question === question).length;
    return times === 1 ? [] : [`answers: "${question}" is answered ${times === 0 ? 'nowhere' : `${times} times`}`];
  });
}

function checkRules(view: LegalView): string[] {
  const faults: string[] = [];
  const ids = view.rules.map((rule) => rule.id);
  for (const [index, { id, when }] of view.rules.entries()) {
    const part = (field: string): string => nameViewPart(view, ['rules', String(index), ...field.split('.')]);
    if (ids.indexOf(id) !== index) faults.push(`${part('id')}: another rule has the same id`);
    for (const { field, reason } of findUnknownWords(when, view.party))
      faults.push(`${part(`when.${field}`)}: ${reason}`);
  }
  for (const { index, earlier } of findDeadRules(view)) {
    faults.push(
      `${nameViewPart(view, ['rules', String(index)])}: never decides, because "${earlier}" before it fits first`,
    );
  }
  return faults;
}

function checkSources(view: LegalView): string[] {
  const known = new Set(REGISTER.instruments.map((instrument) => instrument.id));
  return listSources(view).flatMap(({ path, source }) => {
    if (source.reference?.startsWith(INSTRUMENT) !== true) return [];
    const id = source.reference.slice(INSTRUMENT.length);
    return known.has(id)
      ? []
      : [`${nameViewPart(view, path)}.reference: no instrument ${JSON.stringify(id.slice(0, 60))} in the register`];
  });
}

function listSources(
  view: LegalView,
): { path: string[]; source: Pick<Source, 'title' | 'confidence'> & { reference?: string } }[] {
  return [
    ...view.sources.map((source, index) => ({ path: ['sources', String(index)], source })),
    ...view.answers.map(({ source }, index) => ({ path: ['answers', String(index), 'source'], source })),
    ...view.rules.map(({ source }, index) => ({ path: ['rules', String(index), 'source'], source })),
    { path: ['otherwise', 'source'], source: view.otherwise.source },
  ];
}
