import { describe, expect, it } from 'vitest';
import { agePyramidTable } from '../../../../src/publish/charts/age-pyramid.table.ts';
import { type AgeBar, type AgePyramidInput, drawAgePyramid } from '../../../../src/publish/charts/age-pyramid.ts';
import { printDrawing } from '../../../../src/publish/print/print-drawing.ts';

const bar = (count: number | null, share: number | null, region: number | null): AgeBar => ({
  ...{ group: 'age=0..17', count, share, references: [region] },
  mark: share === null ? '[c]' : '',
});
const ONE: AgePyramidInput = {
  ...{ id: 'ages', language: 'de', title: 'Altersaufbau von A & B, 31.12.2021', names: ['A & B', 'Region'], sides: [] },
  bands: [
    { label: 'unter 18', bars: [bar(20, 20, 16.25)] },
    { label: '18 bis 64', bars: [bar(null, null, 60)] },
    { label: '65 und älter', bars: [bar(0, 0, 23.75)] },
  ],
};
const TWO: AgePyramidInput = {
  ...ONE,
  sides: ['Frauen', 'Männer'],
  bands: ONE.bands.map(({ label, bars }) => ({ label, bars: [...bars, bar(7, 7, 8)] })),
};
const bars = (svg: string): string[] => [...svg.matchAll(/class="age-bar" d="(M[^"]*)"/g)].map(([, path]) => path!);

describe('drawAgePyramid', () => {
  it('draws a bar and an outline per band, the oldest at the top', () => {
    const svg = drawAgePyramid(ONE);
    // the last one is the swatch of the key
    expect(bars(svg)).toHaveLength(3);
    expect(svg.match(/class="age-outline"/g)).toHaveLength(4);
    expect(svg.indexOf('65 und älter</text>')).toBeLessThan(svg.indexOf('unter 18</text>'));
  });

  it('shows a mark and no bar where nothing may be shown, and a bar of no length for nobody', () => {
    const svg = drawAgePyramid(ONE);
    expect(svg).toContain('>[c]</text>');
    expect(bars(svg)[0]).toContain('h0v12h0z');
    expect(svg).toContain('>0,0</text>');
  });

  it('says all of it to those who do not see it, with texts escaped', () => {
    const { alternative } = printDrawing(drawAgePyramid(ONE));
    expect(alternative).toBe(
      'Altersaufbau von A & B, 31.12.2021. Anteile an allen Menschen: unter 18: 20,0 Prozent (Region 16,3); 18 bis 64: nicht gezeigt (Region 60,0); 65 und älter: 0,0 Prozent (Region 23,8).',
    );
  });

  it('puts women to the left and men to the right of the ages', () => {
    const svg = drawAgePyramid(TWO);
    const own = bars(svg).slice(0, -1);
    expect(own.filter((path) => /h-\d/.test(path.split('v')[0]!)).length).toBe(1);
    expect(own.filter((path) => /h\d/.test(path.split('v')[0]!)).length).toBe(4);
    expect(svg).toContain('Frauen</text>');
  });

  it('stays inside its frame, with nobody at all as well', () => {
    for (const input of [ONE, TWO, { ...ONE, bands: ONE.bands.map((band) => ({ ...band, bars: [bar(0, 0, 0)] })) }]) {
      const svg = drawAgePyramid(input);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(340);
      }
    }
  });
});

describe('agePyramidTable', () => {
  it('holds the same facts, the youngest first, with marks instead of noughts', () => {
    const { columns, rows } = agePyramidTable(ONE, '');
    expect(columns.map(({ label, unit }) => label + unit)).toEqual(['Alter in Jahren', 'Anzahl', 'A & B%', 'Region%']);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['unter 18', '20', '20,0', '16,3'],
      ['18 bis 64', '[c]', '[c]', '60,0'],
      ['65 und älter', '0', '0,0', '23,8'],
    ]);
    expect(agePyramidTable(TWO, '').columns.map(({ label }) => label)).toContain('Männer: Anzahl');
  });
});
