import { describe, expect, it } from 'vitest';
import { DEFAULT_CLASS_RULE } from '../../../../src/core/indicator.ts';
import { readIndicators } from '../../../../src/ingest/workspace/read-indicators.ts';
import { memoryEffects } from '../../../memory-effects.ts';

async function read(cell: string, decimals = 1, kind = 'share') {
  const text = `id;name_de;topic;kind;numerator;denominator;unit;direction;decimals;classes\nx;N;bildung;${kind};a;b;%;strain;${decimals};"${cell}"`;
  const { indicators, findings } = await readIndicators(memoryEffects({ 'i.csv': text }), 'i.csv');
  return { rule: indicators[0]!.classRule, findings };
}

describe('readClassRule', () => {
  it.each([
    ['', DEFAULT_CLASS_RULE],
    ['quantile', DEFAULT_CLASS_RULE],
    ['jenks 4', { method: 'jenks', classCount: 4, bounds: [] }],
    ['  equal   2 ', { method: 'equal', classCount: 2, bounds: [] }],
    ['deviation', { method: 'deviation', classCount: 5, bounds: [] }],
    ['head-tail', { method: 'head-tail', classCount: 5, bounds: [] }],
    ['manual 5 10; 15,5', { method: 'manual', classCount: 4, bounds: [5, 10, 15.5] }],
    ['manual -2 0 2', { method: 'manual', classCount: 4, bounds: [-2, 0, 2] }],
    ['threshold 20', { method: 'threshold', classCount: 2, bounds: [20] }],
    ['manual 5 10 early', { method: 'manual', classCount: 3, bounds: [5, 10], isEarly: true }],
    ['threshold 20 early', { method: 'threshold', classCount: 2, bounds: [20], isEarly: true }],
  ])('reads "%s"', async (cell, rule) => {
    expect(await read(cell)).toEqual({ rule, findings: [] });
  });

  it('names the methods and suggests the nearest where one is unknown', async () => {
    const { rule, findings } = await read('jenk 5');
    expect(rule).toEqual(DEFAULT_CLASS_RULE);
    expect(findings).toMatchObject([
      {
        code: 'catalogue-value',
        severity: 'error',
        row: 2,
        column: 'classes',
        value: 'jenk 5',
        details: { problem: 'choice', suggestion: 'jenks' },
      },
    ]);
    expect(findings[0]?.details?.expected).toContain('head-tail');
  });

  it.each([
    'jenks 1',
    'jenks 6',
    'jenks 2,5',
    'jenks vier',
    'jenks 3 4',
    'head-tail 3',
    'manual',
    'manual 10 5',
    'manual 5 5',
    'manual 1 2 3 4 5',
    'manual 5,25',
    'threshold',
    'threshold 5 10',
    'threshold x',
  ])('refuses "%s" with an example', async (cell) => {
    const { rule, findings } = await read(cell);
    expect(rule).toEqual(DEFAULT_CLASS_RULE);
    expect(findings).toMatchObject([{ code: 'catalogue-value', column: 'classes', details: { problem: 'pattern' } }]);
  });

  it.each(['quantile early', 'jenks 4 early', 'head-tail early'])(
    'refuses "%s": bounds that come from the figures tell more than a class',
    async (cell) => {
      const { rule, findings } = await read(cell);
      expect(rule).toEqual(DEFAULT_CLASS_RULE);
      expect(findings).toMatchObject([{ severity: 'error', column: 'classes', details: { problem: 'early-bounds' } }]);
    },
  );

  it('refuses classes before the gate of what is neither a share nor a rate', async () => {
    const { findings } = await read('manual 5 10 early', 1, 'ratio');
    expect(findings).toMatchObject([
      { severity: 'error', column: 'classes', details: { problem: 'early-kind', expected: 'share, rate' } },
    ]);
    expect((await read('manual 5 10 early', 1, 'rate')).findings).toEqual([]);
  });
});
