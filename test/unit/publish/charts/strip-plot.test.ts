import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothWidths } from '../../../../src/publish/charts/both-widths.ts';
import { spineTable } from '../../../../src/publish/charts/spine.table.ts';
import { drawSpine } from '../../../../src/publish/charts/spine.ts';
import { stripPlotTable } from '../../../../src/publish/charts/strip-plot.table.ts';
import { drawStripPlot, type StripPlotInput } from '../../../../src/publish/charts/strip-plot.ts';
import { valueAxis } from '../../../../src/publish/charts/value-axis.ts';

const input: StripPlotInput = {
  id: 'p',
  language: 'de',
  title: 'Verteilung',
  description: '',
  rows: [
    {
      name: 'Nordort',
      value: 5,
      areas: [
        { code: 'N 1', name: '', value: 0 },
        { code: 'N 2', name: 'A & B', value: 10 },
        { code: 'N 3', name: '', value: null },
      ],
    },
    { name: 'Südort', value: null, areas: [] },
  ],
  region: { name: 'Region', value: 6 },
  unit: '%',
  decimals: 1,
};

describe('a value axis', () => {
  it('holds every value, begins at zero or says that it is cut', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
        const axis = valueAxis(values, { range: [0, 100], tickCount: 5 });
        for (const each of values) {
          expect(axis.place(each)).toBeGreaterThanOrEqual(-1e-6);
          expect(axis.place(each)).toBeLessThanOrEqual(100 + 1e-6);
        }
        if (!axis.isCut) expect(axis.from).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is drawn for no value, one value and only zero', () => {
    for (const values of [[], [7], [0], [-3, -3], [5e-324, -5e-324]]) {
      const axis = valueAxis(values, { range: [0, 100], tickCount: 5 });
      expect(axis.to).toBeGreaterThan(axis.from);
    }
  });
});

describe('a strip plot', () => {
  it('draws a dot for every shown value, zero too, and none for a missing one', () => {
    const drawn = drawStripPlot(input);
    expect(drawn.match(/class="dot"/g)).toHaveLength(2);
    expect(drawn).toContain('N 2 A &amp; B: 10,0');
    expect(drawn.match(/class="parent-value"/g)).toHaveLength(1);
  });

  it('moves dots apart that would cover one another', () => {
    const areas = [1, 2, 3].map((number) => ({ code: `N ${number}`, name: '', value: 5 }));
    const drawn = drawStripPlot({ ...input, rows: [{ name: 'Nordort', value: 5, areas }] });
    const heights = [...drawn.matchAll(/class="dot"[^>]*cy="([\d.]+)"/g)].map((match) => match[1]);
    expect(new Set(heights).size).toBe(3);
  });

  it('has its facts in a table, with missing values as such', () => {
    const { rows } = stripPlotTable(input);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Nordort', '5,0', '2', '0,0', '10,0'],
      ['Südort', '–', '0', '–', '–'],
      ['Region', '6,0', '2', '0,0', '10,0'],
    ]);
  });

  it('comes in two widths with ids of their own', () => {
    const both = bothWidths(drawStripPlot, input);
    const ids = [...both.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(both).toContain('viewBox="0 0 340 ');
  });
});

describe('a spine', () => {
  const spine = {
    id: 's',
    language: 'de' as const,
    title: 'Armut',
    all: [1, 2, 3, 20],
    value: 12.3,
    lower: 10,
    upper: 40,
    parent: { name: 'Aachen', value: 8.1 },
    region: { name: 'Region', value: 9.4 },
    unit: '%',
    decimals: 1,
  };

  it('says where the area stands', () => {
    const title = /<title[^>]*>([^<]*)</.exec(drawSpine(spine))![1]!.replaceAll('\u202f', ' ');
    expect(title).toBe(
      'Armut: dieses Gebiet 12,3 %, 95-%-Bereich 10,0 % bis 40,0 %, Aachen 8,1 %, Region 9,4 %, alle Gebiete 1,0 % bis 20,0 %',
    );
  });

  it('cuts an interval at the edge instead of squeezing the others', () => {
    const end = Number(/class="interval" d="M[\d.]+ 12H([\d.]+)"/.exec(drawSpine(spine))![1]);
    expect(end).toBeLessThanOrEqual(199);
  });

  it('draws no dot for a hidden value, and nothing but a sentence for no values at all', () => {
    const hidden = drawSpine({ ...spine, value: null, lower: null, upper: null });
    expect(hidden).not.toContain('class="here"');
    expect(hidden).toContain('kein Wert');
    const nothing = {
      ...spine,
      all: [],
      value: null,
      parent: { name: '', value: null },
      region: { name: '', value: null },
    };
    expect(drawSpine(nothing)).not.toMatch(/NaN|Infinity/);
  });

  it('draws equal values in the middle', () => {
    const equal = {
      ...spine,
      all: [5, 5],
      value: 5,
      lower: null,
      upper: null,
      parent: { name: 'A', value: 5 },
      region: { name: 'R', value: 5 },
    };
    expect(drawSpine(equal)).toContain('cx="100"');
  });

  it('has a row in the table of spines', () => {
    const cells = spineTable('Armut', [spine]).rows[0]!.cells.map(({ text }) => text.replaceAll('\u202f', ' '));
    expect(cells).toEqual(['Armut', '12,3 %', '10,0 % – 40,0 %', '8,1 %', '9,4 %', '1,0 %', '20,0 %']);
    expect(spineTable('leer', []).rows).toEqual([]);
  });
});
