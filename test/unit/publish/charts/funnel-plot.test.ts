import { describe, expect, it } from 'vitest';
import { funnelPlotTable } from '../../../../src/publish/charts/funnel-plot.table.ts';
import { drawFunnelPlot, type FunnelPlotInput } from '../../../../src/publish/charts/funnel-plot.ts';

const INPUT: FunnelPlotInput = {
  id: 'funnel-plot',
  language: 'de',
  title: 'Quote <b>',
  description: 'Jedes Gebiet als Punkt',
  unit: '%',
  decimals: 1,
  multiplier: 100,
  baseline: 12,
  points: [
    { name: 'Ort & Hof', value: 10, denominator: 100, grade: 0 },
    { name: 'Berg', value: 30, denominator: 2500, grade: 2 },
  ],
};

describe('a funnel plot', () => {
  it('shows what lies outside by shape, and every point with its name', () => {
    const drawn = drawFunnelPlot(INPUT);
    expect(drawn.match(/<circle class="dot"/g)).toHaveLength(1);
    expect(drawn.match(/<path class="dot outside"/g)).toHaveLength(1);
    expect(drawn).toContain('<title>Berg: 30,0\u202f% von 2.500</title>');
    expect(drawn).toContain('Ort &amp; Hof');
    expect(drawn).not.toContain('<b>');
  });

  it('draws both limits on both sides, never outside the picture', () => {
    const drawn = drawFunnelPlot(INPUT);
    for (const side of ['inner', 'outer']) {
      const path = new RegExp(`class="limit ${side}" d="([^"]*)"`).exec(drawn)?.[1] ?? '';
      expect(path.match(/M/g)).toHaveLength(2);
      const heights = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
      expect(heights.length).toBeGreaterThan(100);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
    }
  });

  it('holds no points, one point, and a baseline of nothing or everybody', () => {
    for (const baseline of [0, 100]) {
      expect(drawFunnelPlot({ ...INPUT, points: [], baseline })).not.toContain('NaN');
      expect(drawFunnelPlot({ ...INPUT, points: INPUT.points.slice(0, 1), baseline })).not.toContain('NaN');
    }
  });

  it('has the same facts as a table', () => {
    expect(funnelPlotTable(INPUT).rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Ort & Hof', '100', '10,0', 'im Rahmen des Zufalls'],
      ['Berg', '2.500', '30,0', 'deutlich darüber'],
    ]);
  });
});
