import { describe, expect, it } from 'vitest';
import { indexAuditSheet } from '../../../src/cli/index-audit-sheet.ts';
import type { AuditedMember, IndexAudit } from '../../../src/core/index-audit.ts';
import { assessedTable } from '../../assessed-table.ts';

const leftOut = { areaCount: 43, meanRankShift: 1.25, largestRankShift: 7, changedClasses: 2 };

const member = (fields: Partial<AuditedMember>): AuditedMember => ({
  ...{ member: 'quote', enters: true, nominalShare: 0.5, effectiveShare: 0.5, withIndex: 0.9, farAreas: [], leftOut },
  ...fields,
});

const audit = (fields: Partial<IndexAudit>): IndexAudit => ({
  ...{
    index: 'belastung',
    period: '2021',
    scheme: 'heute',
    levelId: 'raum',
    areaCount: 43,
    alpha: 0.83,
    firstShare: 0.8,
  },
  members: [member({}), member({ member: 'arm|reich' })],
  correlations: [
    [1, 0.6],
    [0.6, 1],
  ],
  ...fields,
});

const sheetOf = (audits: readonly IndexAudit[], language: 'de' | 'en' = 'de') =>
  indexAuditSheet({ ...assessedTable(), audits }, language);

describe('indexAuditSheet', () => {
  it('names the index, its consistency and what each member does', () => {
    const sheet = sheetOf([audit({})]);
    expect(sheet).toContain('## Belastung – raum (Heute), 2021');
    expect(sheet).toContain('Cronbachs α = 0,83: Die Indikatoren messen Ähnliches (ab etwa 0,7');
    expect(sheet).toContain('| Quote | 50 % | 50 % | 0,90 | 0 | 1,3 | 7 | 2 |'.replaceAll(' %', '\u202f%'));
    expect(sheet).toContain('Nichts fällt auf.');
    expect(sheet).toContain('| Quote | 1,00 | 0,60 |');
  });

  it('names areas far from the median', () => {
    const [first] = assessedTable().table.areas.areas;
    const sheet = sheetOf([audit({ members: [member({ farAreas: [0] })], correlations: [[1]] })]);
    expect(sheet).toContain(`„Quote“: weit vom Median liegen ${first!.code}`);
    expect(sheet).toContain('| 0,90 | 1 |');
    const many = sheetOf([audit({ members: [member({ farAreas: [0, 0, 0, 0, 0, 0, 0] })], correlations: [[1]] })]);
    expect(many).toContain('und 2 weitere');
  });

  it('speaks English too', () => {
    expect(sheetOf([audit({})], 'en')).toContain('Cronbach’s α = 0.83: the indicators measure alike');
  });

  it.each([
    [
      'redundant members',
      {
        correlations: [
          [1, 0.97],
          [0.97, 1],
        ],
      },
      'zählt doppelt',
    ],
    [
      'members that run against each other',
      {
        correlations: [
          [1, -0.2],
          [-0.2, 1],
        ],
      },
      'laufen gegeneinander (−0,20)',
    ],
    [
      'a member without information',
      {
        members: [member({ enters: false, effectiveShare: null, withIndex: null, leftOut: null })],
        correlations: [[null]],
      },
      'geht nicht ein',
    ],
    [
      'a member against the index',
      { members: [member({ effectiveShare: -0.1 })], correlations: [[1]] },
      'wirkt gegen den Index',
    ],
    [
      'a member that drives too much',
      { members: [member({ effectiveShare: 0.8 })], correlations: [[1]] },
      'deutlich stärker',
    ],
    [
      'a member that drives too little',
      { members: [member({ effectiveShare: 0.2 })], correlations: [[1]] },
      'deutlich weniger',
    ],
    ['members that measure different things', { alpha: 0.3 }, 'messen Verschiedenes'],
    ['members that cancel out', { alpha: -0.3 }, 'bei jedem die Richtung stimmt'],
    ['what cannot be said', { alpha: null, firstShare: null }, 'lässt sich nicht bestimmen'],
  ] as const)('points to %s', (_, fields, words) => {
    expect(sheetOf([audit(fields)])).toContain(words);
    expect(sheetOf([audit({})])).not.toContain(words);
  });

  it('judges by the figure that stands there', () => {
    expect(sheetOf([audit({ alpha: 0.698 })])).toContain('α = 0,70: Die Indikatoren messen Ähnliches');
    const correlations = [
      [1, -0.004],
      [-0.004, 1],
    ];
    expect(sheetOf([audit({ correlations })])).toContain('Nichts fällt auf.');
  });

  it('lets no name open a column of its own', () => {
    expect(
      sheetOf([audit({ index: 'arm|reich', members: [member({ member: 'a|b' })], correlations: [[1]] })]),
    ).not.toMatch(/[^\\]\|reich/);
  });

  it('leaves out a table that is too wide', () => {
    const members = Array.from({ length: 13 }, () => member({}));
    const correlations = members.map((_, row) => members.map((__, column) => (row === column ? 1 : 0.5)));
    expect(sheetOf([audit({ members, correlations })])).toContain('Für 13 Indikatoren ist die Tabelle zu breit');
  });

  it('says so where there is no index', () => {
    expect(sheetOf([])).toContain('Es gibt keinen Index mit Werten.');
  });
});
