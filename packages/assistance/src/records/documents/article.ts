import type { CheckedDocument } from '../../check/statement.ts';

const GRANT = 'grant:OSA-MYS-2023-01';
const SUMMIT = 'meeting:ASEAN-JPN-2023';

/**
 * Report of Reuters on the grant to Malaysia, as published by TRT World. Statements are in our own words, quoted words a few;
 * the text itself is not kept. What they come to is worked out from the facts each time.
 */
export const ARTICLE: CheckedDocument = {
  id: 'article',
  title: 'Japan and Malaysia sign a security assistance deal',
  publisher: 'Reuters, as published by TRT World',
  date: '2023-12-16',
  source: 'seed',
  statements: [
    {
      id: 'grant',
      statement: 'Japan grants Malaysia 400 million yen.',
      quotes: 'a grant of 400 million yen',
      test: {
        kind: 'all',
        of: [
          { kind: 'amount', subject: GRANT, money: { minor: 400_000_000, currency: 'JPY' } },
          { kind: 'value', subject: GRANT, predicate: 'donor', is: [{ member: 'party', equals: 'JPN' }] },
          {
            kind: 'value',
            subject: GRANT,
            predicate: 'recipient',
            is: [{ member: 'party', equals: 'MYS' }],
          },
        ],
      },
    },
    {
      id: 'signing',
      statement: 'The two foreign ministers signed it in Tokyo on Saturday, 16 December 2023.',
      quotes: "signed by the two countries' foreign ministers",
      test: {
        kind: 'event',
        subject: GRANT,
        step: 'notes-exchanged',
        on: '2023-12-16',
        weekday: 'Saturday',
        place: 'Tokyo',
        by: [
          { party: 'JPN', role: ['minister', 'foreign'] },
          { party: 'MYS', role: ['minister', 'foreign'] },
        ],
      },
    },
    {
      id: 'dollars',
      statement: 'The grant is worth 2.8 million dollars.',
      quotes: '($2.8 million)',
      test: {
        kind: 'reported-amount',
        subject: GRANT,
        money: { minor: 280_000_000, currency: 'USD' },
        roundedTo: 10_000_000,
        on: '2023-12-16',
      },
    },
    {
      id: 'rescue-boats',
      statement: 'What Japan provides includes rescue boats.',
      quotes: 'equipment such as rescue boats and supplies',
      test: {
        kind: 'any',
        of: [
          {
            kind: 'value',
            subject: GRANT,
            predicate: 'title',
            is: [{ member: 'texts.text', contains: ['rescue boat'] }],
          },
          {
            kind: 'value',
            subject: 'lot:OSA-MYS-2023-01/*',
            predicate: 'description',
            is: [{ member: 'texts.text', contains: ['rescue boat'] }],
          },
        ],
      },
    },
    {
      id: 'supplies',
      statement: 'Supplies are provided too.',
      quotes: 'and supplies',
      test: {
        kind: 'value',
        subject: 'lot:OSA-MYS-2023-01/*',
        predicate: 'kindOfItem',
        is: [{ member: 'kind', equals: 'supplies' }],
      },
    },
    {
      id: 'purpose',
      statement: 'The equipment is for the maritime security of Malaysia.',
      quotes: "to boost Malaysia's maritime security",
      test: {
        kind: 'purpose-user',
        subject: GRANT,
        purpose: ['maritime security', 'monitoring and surveillance'],
        impliedUsers: ['coast guard', 'Maritime Enforcement', 'MMEA', 'Navy'],
      },
    },
    {
      id: 'partnership',
      statement: 'Japan and Malaysia raised their relation to a comprehensive strategic partnership.',
      quotes: '"comprehensive strategic partnership"',
      test: {
        kind: 'value',
        subject: 'partnership:JPN/MYS',
        predicate: 'level',
        is: [{ member: 'label', equals: 'comprehensive strategic partnership' }],
      },
    },
    {
      id: 'similar-deals',
      statement: 'The Philippines and Bangladesh received such grants earlier in 2023.',
      quotes: 'similar deals with the Philippines and Bangladesh this year',
      test: {
        kind: 'count',
        programme: 'OSA',
        recipients: ['PHL', 'BGD'],
        step: 'notes-exchanged',
        within: '2023',
        before: '2023-12-16',
      },
    },
    {
      id: 'plan',
      statement: 'The programme was announced in April 2023.',
      quotes: 'a plan announced in April',
      test: { kind: 'event', subject: 'programme:OSA', step: 'adopted', on: '2023-04' },
    },
    {
      id: 'summit-place',
      statement: 'Japan was the host of the summit, in Tokyo.',
      quotes: 'a Tokyo summit',
      test: {
        kind: 'all',
        of: [
          { kind: 'value', subject: SUMMIT, predicate: 'held', is: [{ member: 'place', contains: ['Tokyo'] }] },
          {
            kind: 'value',
            subject: SUMMIT,
            predicate: 'side',
            of: [{ member: 'party', equals: 'JPN' }],
            is: [{ member: 'role', contains: ['host', 'co-chair'] }],
          },
        ],
      },
    },
    {
      id: 'summit-days',
      statement: 'The summit took three days and ended on Sunday.',
      quotes: 'the three-day summit through Sunday',
      test: { kind: 'interval', subject: SUMMIT, days: 3, lastWeekday: 'Sunday' },
    },
    {
      id: 'fifty-years',
      statement: 'The summit marked 50 years of relations between Japan and ASEAN.',
      quotes: 'marking 50 years of ties',
      test: {
        kind: 'value',
        subject: SUMMIT,
        predicate: 'title',
        is: [{ member: 'texts.text', contains: ['50th year', '50th anniversary', '50 years'] }],
      },
    },
    {
      id: 'asean-members',
      statement:
        'The members of ASEAN are the Philippines, Viet Nam, Indonesia, Malaysia, Brunei, Cambodia, Singapore, Thailand, Laos and Timor-Leste.',
      quotes: 'all the ASEAN members, which also include',
      test: {
        kind: 'members',
        subject: 'organisation:ASEAN',
        predicate: 'member',
        named: ['PHL', 'VNM', 'IDN', 'MYS', 'BRN', 'KHM', 'SGP', 'THA', 'LAO', 'TLS'],
        whole: true,
      },
    },
    {
      id: 'claimants',
      statement:
        'Those who claim parts of the South China Sea beside China are Malaysia, the Philippines, Viet Nam, Indonesia, Malaysia and Brunei.',
      quotes: 'In addition to Malaysia, … Malaysia and Brunei claim',
      test: {
        kind: 'members',
        subject: 'matter:south-china-sea',
        predicate: 'assertedBy',
        named: ['MYS', 'PHL', 'VNM', 'IDN', 'MYS', 'BRN'],
        whole: true,
        except: ['CHN'],
        sense: ['parts of the South China Sea', 'almost all', 'island', 'feature', 'reef', 'sovereignty'],
      },
    },
    {
      id: 'claim-of-china',
      statement: 'China claims waters of the South China Sea too.',
      quotes: 'China, which claims almost all',
      test: { kind: 'members', subject: 'matter:south-china-sea', predicate: 'assertedBy', named: ['CHN'] },
    },
    {
      id: 'trade',
      statement: 'Goods worth more than 3 trillion dollars a year pass through it by ship.',
      quotes: 'more than $3 trillion of annual ship-borne commerce',
      test: {
        kind: 'more-than',
        subject: 'matter:south-china-sea',
        what: 'annualTrade',
        moreThan: 3e12,
        unit: 'USD',
        outdatedAfterYears: 3,
      },
    },
    {
      id: 'award',
      statement: 'The Permanent Court of Arbitration gave the decision of 2016 on what China asserts.',
      quotes: 'The Permanent Court of Arbitration in 2016',
      test: {
        kind: 'decided-by',
        subject: 'matter:award-2016',
        body: 'Permanent Court of Arbitration',
        on: '2016',
      },
    },
    {
      id: 'accusations',
      statement: 'In the week before, China and Japan each accused the other after their coast guards met.',
      quotes: 'Last week, China and Japan accused each other',
      test: {
        kind: 'accounts',
        subject: 'matter:east-china-sea-2023-12-09',
        parties: ['CHN', 'JPN'],
        within: '2023-12-03/2023-12-15',
      },
    },
    {
      id: 'separate-meetings',
      statement: 'The Prime Minister of Japan meets the leaders of all members of ASEAN separately.',
      quotes: 'meet separately with the leaders of all',
      test: { kind: 'all-met', subject: SUMMIT, organisation: 'organisation:ASEAN' },
    },
  ],
};
