import type { FactView, SourceView } from '@searoom/model/api';

let seq = 0;

/** A fact as an answer shows it. */
export function makeFact(id: string, sentence: string, change: Partial<FactView> = {}): FactView {
  seq++;
  const [subject = 'OSA-MYS-2023-01', predicate = 'event'] = id.split(':');
  return {
    id,
    seq,
    kind: 'statement',
    subject: subject.includes('/') ? `lot:${subject}` : `grant:${subject}`,
    predicate,
    value: {},
    recordedAt: '2026-03-01T09:00:00.000Z',
    author: 'Searoom register',
    role: 'register',
    sources: ['mofa_mys23'],
    confidence: 'seen',
    hash: seq.toString(16).padStart(64, '0'),
    standing: 'stands',
    sentence,
    ...change,
  };
}

/** A source as an answer shows it. */
export function makeSource(key: string, publisher: string, date: string, change: Partial<SourceView> = {}): SourceView {
  return {
    key,
    title: `${publisher}, ${date}`,
    publisher,
    kind: 'press',
    date,
    language: 'en',
    address: `https://example.org/${key}`,
    confidence: 'seen',
    ...change,
  };
}
