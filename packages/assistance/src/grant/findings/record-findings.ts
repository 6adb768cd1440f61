import type { Finding } from '@searoom/model/api';
import type { Fact } from '../../facts/fact.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import { topicOf } from '../../facts/subject.ts';
import { joinNames } from '../../words/describe-event.ts';
import { nameSubject } from '../../words/name-subject.ts';
import { stepPast } from '../../words/step-words.ts';
import { listContested, nameTopic, sayShort, whoSays } from '../accounts.ts';
import type { PageContext } from '../page-context.ts';
import { allEvents, type GrantReading } from '../read-grant.ts';
import { makeFinding } from './make-finding.ts';

/** What is weak in the record itself. */
export function findRecordFindings({ knowledge }: PageContext, reading: GrantReading): Finding[] {
  return [
    ...findDiffering(knowledge, reading),
    ...findProposals(knowledge, reading),
    ...findMissingEvidence(knowledge, reading),
    ...findUnread(knowledge, reading),
  ];
}

function findDiffering(knowledge: Knowledge, { subjects }: GrantReading): Finding[] {
  return subjects.flatMap((subject) =>
    listContested(knowledge, subject)
      .filter(({ differs }) => differs)
      .map((group) => {
        const sides = new Map<string, string>();
        for (const { fact } of group.statements) {
          const says = sayShort(fact);
          const who = sides.get(says);
          sides.set(says, who === undefined ? whoSays(fact, knowledge) : `${who}, ${whoSays(fact, knowledge)}`);
        }
        const told = [...sides].map(([says, who]) => `${who}: ${says}`).join('; ');
        const text = `Sources differ: ${nameTopic(knowledge, subject, group.best.fact)}. ${told}`;
        return makeFinding(
          'sources-differ',
          'attention',
          text,
          group.statements.map(({ fact }) => fact.id),
        );
      }),
  );
}

function findProposals(knowledge: Knowledge, { subject, subjects }: GrantReading): Finding[] {
  const facts = proposalsOf(knowledge, subject).concat(
    // An asset with a name of its own is a topic of its own.
    subjects.filter((other) => topicOf(other) !== subject).flatMap((other) => proposalsOf(knowledge, topicOf(other))),
  );
  if (facts.length === 0) return [];
  const many = facts.length === 1 ? '1 fact waits' : `${facts.length} facts wait`;
  const authors = joinNames([...new Set(facts.map(({ author }) => author))].sort());
  const text = `Needs approval: ${many} for a second person (entered by ${authors})`;
  return [makeFinding('needs-approval', 'attention', text, facts.map(({ id }) => id).sort())];
}

/** Steps that were reported, and that no document or official source shows. */
function findMissingEvidence(knowledge: Knowledge, reading: GrantReading): Finding[] {
  const bare = allEvents(reading).filter(({ evidence, step }) => evidence === 'reported' && step !== 'status-reported');
  if (bare.length === 0) return [];
  const names = bare.map(({ subject, step }) => {
    const lot = reading.lots.find((other) => other.subject === subject);
    if (subject === reading.subject) return stepPast(step);
    return `${lot?.word ?? nameSubject(subject, knowledge)} ${stepPast(step)}`;
  });
  const text = `Missing evidence: reported only, without a document or official source: ${[...new Set(names)].join('; ')}`;
  return [
    makeFinding(
      'missing-evidence',
      'note',
      text,
      bare.flatMap(({ facts }) => facts),
    ),
  ];
}

/** Facts that rest on memory: recalled, and not yet read in a source. */
function findUnread(knowledge: Knowledge, { subjects }: GrantReading): Finding[] {
  const own = new Set(subjects);
  const facts = knowledge.facts.filter(
    (fact) =>
      own.has(fact.subject) &&
      fact.confidence === 'memory' &&
      ['stands', 'chosen'].includes(knowledge.standingOf(fact)),
  );
  if (facts.length === 0) return [];
  const about = [
    ...new Set(facts.map(({ subject, predicate }) => `${predicate} of ${nameSubject(subject, knowledge)}`)),
  ];
  const many = facts.length === 1 ? '1 fact rests' : `${facts.length} facts rest`;
  const text = `Source unread: ${many} on memory: ${about.sort().join('; ')}`;
  return [makeFinding('source-unread', 'note', text, facts.map(({ id }) => id).sort())];
}

const byTopic = new WeakMap<Knowledge, Map<string, Fact[]>>();

// One pass for a whole list of grants.
function proposalsOf(knowledge: Knowledge, topic: string): Fact[] {
  let topics = byTopic.get(knowledge);
  if (topics === undefined) {
    topics = new Map();
    for (const fact of knowledge.proposals()) {
      const name = topicOf(fact.subject);
      topics.set(name, [...(topics.get(name) ?? []), fact]);
    }
    byTopic.set(knowledge, topics);
  }
  return topics.get(topic) ?? [];
}
