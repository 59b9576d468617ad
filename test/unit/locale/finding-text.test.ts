import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, FINDING_CODES } from '../../../src/core/codes.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { UNREADABLE_REASONS } from '../../../src/formats/refusal.ts';
import { unreadableReasons as german } from '../../../src/locale/de/findings-deliveries.ts';
import { unreadableReasons as english } from '../../../src/locale/en/findings-deliveries.ts';
import { findingPlace, findingSentence, renderFinding } from '../../../src/locale/finding-text.ts';

const FINDING: Finding = {
  code: 'area-code-unknown',
  severity: 'error',
  file: 'sources/einwohner-2024.xlsx',
  sheet: 'Bezirke',
  row: 18,
  column: 'bezirk',
  value: '0405A',
  details: { count: 1043, suggestion: '0405' },
  more: 1200,
};

describe('renderFinding', () => {
  it('says severity, code and place, then what happened, why it matters and what to do', () => {
    expect(renderFinding(FINDING, 'en').split('\n')).toEqual([
      'error    area-code-unknown  sources/einwohner-2024.xlsx, sheet "Bezirke", row 18, column "bezirk"',
      '         "0405A" is none of the 1,043 areas. The same holds at 1,200 further places.',
      '         The figures of the row would be missing in the edition and in all sums.',
      '         Did you mean "0405"? Correct the code, or name the row in the mapping under "map", "regionLabels", "unassignable" or "ignore".',
    ]);
  });

  it('speaks German with German numbers', () => {
    expect(renderFinding(FINDING, 'de')).toContain(
      '„0405A“ ist keines der 1.043 Gebiete. Dasselbe gilt an 1.200 weiteren Stellen.',
    );
  });

  it('gives the place of a setting as file, line, column and key', () => {
    const finding: Finding = {
      code: 'config-unknown-key',
      severity: 'error',
      file: 'sozialraum.yaml',
      row: 9,
      column: 'edition.dataAsOff',
      value: 'dataAsOff',
      details: { position: 3 },
    };
    expect(findingPlace(finding, 'en')).toBe('sozialraum.yaml:9:3, setting "edition.dataAsOff"');
  });

  it('has a sentence for every code even if a finding tells nothing but its file', () => {
    for (const code of FINDING_CODES) {
      for (const language of ['de', 'en'] as const) {
        const { title, why, todo } = findingSentence({ code, severity: 'error', file: 'x.csv' }, language);
        for (const text of [title, why, todo]) {
          expect(text.length).toBeGreaterThan(5);
          expect(text).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });
});

describe('reasons why a file is not read', () => {
  it('have words in both languages, and no words are left over', () => {
    expect([...german].sort()).toEqual([...UNREADABLE_REASONS].sort());
    expect([...english].sort()).toEqual([...UNREADABLE_REASONS].sort());
  });
});

describe('docs/errors.md', () => {
  const headings =
    readFileSync('docs/errors.md', 'utf8')
      .match(/^### .+$/gm)
      ?.map((line) => line.slice(4)) ?? [];

  it('has one heading for every code and none for others', () => {
    expect([...headings].sort()).toEqual([...FINDING_CODES, ...ERROR_CODES].sort());
  });
});
