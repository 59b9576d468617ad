import { describe, expect, it } from 'vitest';
import { scatterPlotTable } from '../../../../src/publish/charts/scatter-plot.table.ts';
import { drawScatterPlot, type ScatterPlotInput } from '../../../../src/publish/charts/scatter-plot.ts';

const input: ScatterPlotInput = {
  id: 'pair',
  language: 'de',
  title: 'Armut und Arbeit',
  description: 'Je höher „Armut“, desto niedriger „Arbeit“.',
  x: { name: 'Armut', unit: '%', decimals: 1 },
  y: { name: 'Arbeit', unit: '%', decimals: 1 },
  points: [
    { code: 'A 1', name: 'Nord', x: 5, y: 70 },
    { code: 'A 2', name: '', x: 20, y: 55.25 },
  ],
};
const dotsOf = (svg: string) =>
  [...svg.matchAll(/<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a scatter plot', () => {
  const svg = drawScatterPlot(input);

  it('puts higher values further right and further up', () => {
    const [first, second] = dotsOf(svg);
    expect(second![0]).toBeGreaterThan(first![0]!);
    expect(second![1]).toBeGreaterThan(first![1]!);
  });

  it('names both axes with their units, and an axis that leaves out the zero', () => {
    expect(svg).toContain('>Armut, %</text>');
    expect(svg).toMatch(/>Arbeit, % · Achse beginnt bei 5\d/);
    expect(svg).toContain('<desc id="pair-d">Je höher „Armut“, desto niedriger „Arbeit“.</desc>');
  });

  it('tells each dot in words, and the same facts as a table', () => {
    expect(svg).toContain('<title>A 1 Nord: 5,0\u202f%; 70,0\u202f%</title>');
    expect(svg).toContain('<title>A 2: 20,0\u202f%; 55,3\u202f%</title>');
    expect(scatterPlotTable(input).rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['A 1 Nord', '5,0', '70,0'],
      ['A 2', '20,0', '55,3'],
    ]);
  });

  it('keeps every dot and text inside a narrow drawing, and draws nothing of no areas', () => {
    const narrow = drawScatterPlot({ ...input, width: 340 });
    for (const [x] of dotsOf(narrow)) expect(x).toBeLessThanOrEqual(340);
    expect(dotsOf(drawScatterPlot({ ...input, points: [] }))).toEqual([]);
    expect(drawScatterPlot({ ...input, points: [] })).not.toContain('NaN');
  });

  it('shows names as text', () => {
    expect(drawScatterPlot({ ...input, x: { ...input.x, name: '<b>' } })).toContain('&lt;b&gt;');
  });
});
