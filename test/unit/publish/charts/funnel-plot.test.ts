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
  size: 'share',
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

  it('draws the limits of rates and ratios where their events put them', () => {
    const ratio: FunnelPlotInput = {
      ...INPUT,
      ...{ unit: 'percent-of-expected', decimals: 0, size: 'standardised-ratio', baseline: 100 },
      points: [
        { name: 'Ort', value: 90, denominator: 20, grade: 0 },
        { name: 'Berg', value: 300, denominator: 10, grade: 2 },
      ],
    };
    const drawn = drawFunnelPlot(ratio);
    expect(drawn).toContain('<title>Berg: 300\u202f% des Erwarteten; erwartete Fälle: 10</title>');
    const [inner = ''] = /class="limit inner" d="[^"]*"/.exec(drawn) ?? [];
    const points = [...inner.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const [[left], [right]] = [points[0]!, points.at(-1)!];
    // at 20 expected events the limits lie at 56.24 and 148.53 % (R: uniroot over qchisq)
    const ends = points.filter(([x]) => x === right).map(([, y]) => y);
    const circle = /<circle[^>]*cx="([\d.]+)" cy="([\d.]+)"/.exec(drawn)!;
    expect(left).toBeLessThan(right);
    expect(ends).toHaveLength(2);
    expect(Number(circle[1])).toBeCloseTo(right, 1);
    const [lower, upper] = ends as [number, number];
    const perPercent = (lower - upper) / (148.53 - 56.24);
    expect(Math.abs(lower - (90 - 56.24) * perPercent - Number(circle[2]))).toBeLessThan(0.5);
    expect(drawFunnelPlot({ ...ratio, baseline: 0 })).not.toContain('NaN');
  });

  it('has the same facts as a table', () => {
    expect(funnelPlotTable(INPUT).rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Ort & Hof', '100', '10,0', 'im Rahmen des Zufalls'],
      ['Berg', '2.500', '30,0', 'deutlich darüber'],
    ]);
  });
});
