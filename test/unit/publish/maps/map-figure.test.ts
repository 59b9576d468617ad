import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import { mapFigureTable } from '../../../../src/publish/maps/map-figure.table.ts';
import { drawMapFigure, drawMapThumbnail } from '../../../../src/publish/maps/map-figure.ts';
import { mapView } from '../../../../src/publish/maps/map-view.ts';
import { madeUpAreas, madeUpFigures, madeUpRegion } from './made-up-map.ts';

const { table, shapes } = madeUpRegion();
const view = mapView(shapes, table, { scheme: 's', level: 2, width: 300, height: 300 })!;
const input = {
  id: 'm',
  language: 'de' as const,
  figures: madeUpFigures(),
  period: 0,
  areas: madeUpAreas(),
};
const titles = (svg: string): string[] => [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map((match) => match[1]!);
const areasOf = (svg: string): string[] => [...svg.matchAll(/class="area ([^"]*)"/g)].map((match) => match[1]!);

describe('a choropleth', () => {
  const drawn = drawMapFigure(view, input);

  it('says of every area what stands in its place', () => {
    expect(titles(drawn)).toEqual([
      'N 1 Mitte &lt;alt&gt;, Nordort: 0,0 Prozent, Klasse 1 von 3, unter dem Wert der Region',
      'N 2, Nordort: 5,0 Prozent, Klasse 2 von 3, vom Wert der Region nicht klar verschieden',
      'N 3, Nordort: 12,3 Prozent, unsicher, Klasse 3 von 3, über dem Wert der Region',
      'S 1 Mitte &lt;alt&gt;, Südort: 20,0 Prozent, geschätzt, Klasse 3 von 3, über dem Wert der Region',
      'S 2, Südort: geschützt',
      'S 3, Südort: nicht bekannt',
    ]);
  });

  it('draws a year of an earlier definition with the bounds of that definition', () => {
    const figures = madeUpFigures();
    const [only] = figures.periods;
    const earlier = { ...only!, period: '2015', bounds: [10], classes: [1, 1, 2, 2, 0, 0] };
    const both = { ...input, figures: { ...figures, periods: [earlier, only!] } };
    const legend = (period: number): string => /class="legend".*/s.exec(drawMapFigure(view, { ...both, period }))![0];
    expect([...legend(0).matchAll(/class="break">([^<]*)</g)].map((match) => match[1])).toEqual(['10,0']);
    expect([...legend(1).matchAll(/class="break">([^<]*)</g)].map((match) => match[1])).toEqual(['5,0', '10,0']);
    expect(titles(drawMapFigure(view, { ...both, period: 0 }))[3]).toContain('Klasse 2 von 2');
  });

  it('colours a hidden value by its class where that is told, below the sign for what is hidden', () => {
    const figures = madeUpFigures();
    const [only] = figures.periods;
    const earlyClasses = [null, null, null, null, [10, null] as const, null];
    const early = { ...input, figures: { ...figures, periods: [{ ...only!, earlyClasses }] } };
    const svg = drawMapFigure(view, early);
    expect(titles(svg)[4]).toMatch(
      /^S 2, Südort: geschützt, Klasse vor der Geheimhaltung bestimmt \(10,0 und mehr\s%\)$/,
    );
    expect(areasOf(svg)).toEqual(['m1', 'm3', 'm5', 'm5', 'm5', 'without-class']);
    expect(svg.match(/<path [^>]*url\(#m-hatch\)/g)).toHaveLength(1);
    expect(svg.match(/>●</g)).toHaveLength(1);
    expect(svg).toContain('seine Klasse wurde vor der Geheimhaltung bestimmt');
    expect(drawn).not.toContain('vor der Geheimhaltung');
    const [, , , , row] = mapFigureTable(early).rows;
    expect(row?.cells.at(-1)?.text).toMatch(/^10,0 und mehr/);
  });

  it('colours classes and leaves areas without a class to patterns', () => {
    expect(areasOf(drawn)).toEqual(['m1', 'm3', 'm5', 'm5', 'without-class', 'without-class']);
    expect(drawn).toContain('fill="url(#m-hatch)"');
    expect(drawn).toContain('fill="url(#m-dots)"');
    expect(drawn).toContain('id="m-hatch"');
  });

  it('lays a cross-hatch over an uncertain value', () => {
    expect(drawn).toMatch(
      /class="area m5"[^>]*data-area="5 [^>]*><title>[^<]*<\/title><path d="[^"]*"\/><path [^>]*url\(#m-cross\)/,
    );
  });

  it('makes every area with a page a link', () => {
    expect(drawn.match(/<a [^>]*href="/g)).toHaveLength(6);
    const without = drawMapFigure(view, { ...input, areas: input.areas.map((area) => ({ ...area, href: null })) });
    expect(without).not.toContain('<a ');
    expect(areasOf(without)).toHaveLength(6);
  });

  it('carries no style of its own and no event handler', () => {
    expect(drawn).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });

  it('gives nothing of a hidden value away', () => {
    const other = madeUpFigures({
      periods: [{ ...madeUpFigures().periods[0]!, statuses: [1, 1, 5, 2, STATUS.hidden, STATUS.hidden] }],
    });
    const hidden = drawMapFigure(view, { ...input, figures: other });
    expect(titles(hidden).slice(4)).toEqual(['S 2, Südort: geschützt', 'S 3, Südort: geschützt']);
  });

  it('speaks English', () => {
    const english = drawMapFigure(view, { ...input, language: 'en' });
    expect(titles(english)[2]).toBe(
      'N 3, Nordort: 12.3 per cent, uncertain, class 3 of 3, above the value of the region',
    );
  });

  it('refuses a period that the figures do not have', () => {
    expect(() => drawMapFigure(view, { ...input, period: 1 })).toThrow(RangeError);
  });
});

describe('the legend', () => {
  it('tells the bounds, the areas per class and every pattern on the map', () => {
    const description = /<desc id="m-legend-d">([^<]*)</.exec(drawMapFigure(view, input))![1];
    expect(description).toBe(
      'Zahl der Gebiete je Klasse: unter 5,0 1; 5,0 bis unter 10,0 1; 10,0 und mehr 2; nicht bekannt 1; unsicher 1; geschützt 1.',
    );
  });

  it('shows classes with names as a list, and a cross of two as a grid', () => {
    const names = ['niedrig', 'mittel', 'hoch'].map((de) => ({ de }));
    const named = drawMapFigure(view, { ...input, figures: madeUpFigures({ classNames: names, bounds: [] }) });
    expect(named).toContain('>mittel</text>');
    expect(titles(named)[1]).toBe('N 2, Nordort: mittel, vom Wert der Region nicht klar verschieden');
    const grid = { rows: names.slice(0, 1), columns: names };
    const look = ['▲', '■', '▼'].map((mark) => ({ step: 2, mark }));
    const crossed = drawMapFigure(view, {
      ...input,
      figures: madeUpFigures({ classNames: names, classLook: look, grid }),
    });
    expect(crossed).toContain('class="mark on-m2"');
    expect(crossed).toContain('▲ 1');
  });

  it('refuses more classes than there are colours', () => {
    expect(() => drawMapFigure(view, { ...input, figures: madeUpFigures({ classCount: 6 }) })).toThrow(/6 classes/);
  });
});

describe('a symbol map', () => {
  const counts = madeUpFigures({ drawing: 'symbols', unit: 'persons', decimals: 0 });
  const radii = (svg: string): Map<string, number> =>
    new Map(
      [...svg.matchAll(/data-area="(\d+) [^"]*"><title>[^<]*<\/title><circle [^>]*r="([\d.]+)"/g)].map((match) => [
        match[1]!,
        Number(match[2]),
      ]),
    );

  it('draws counts as circles whose area is the count', () => {
    const drawn = radii(drawMapFigure(view, { ...input, figures: counts }));
    expect(drawn.get('6')! / drawn.get('4')!).toBeCloseTo(2, 0);
  });

  it('says a count once: no class beside the size of the circle', () => {
    const drawn = drawMapFigure(view, { ...input, figures: counts });
    expect(drawn).not.toMatch(/Klasse|class="area m\d"/);
    expect(mapFigureTable({ ...input, figures: counts }).columns.map(({ id }) => id)).not.toContain('class');
  });

  it('draws residents as circles coloured by class; where the value is hidden the circle is hollow, the area hatched', () => {
    const drawn = drawMapFigure(view, { ...input, circles: 'residents' });
    expect(areasOf(drawn).sort()).toEqual(['m1', 'm3', 'm5', 'm5', 'without-class', 'without-class']);
    expect(radii(drawn)).toHaveLength(6);
    expect(drawn.match(/<path [^>]*url\(#m-(?:hatch|dots|cross)\)/g)).toHaveLength(3);
    expect(titles(drawn)).toContain('S 2, Südort: 700 Menschen, geschützt');
  });

  it('draws the cases of a rate as circles coloured by its class', () => {
    const drawn = drawMapFigure(view, { ...input, circles: 'cases' });
    const sizes = radii(drawn);
    expect(sizes.get('6')! ** 2 / sizes.get('4')! ** 2).toBeCloseTo(20 / 5, 0);
    expect(titles(drawn)).toContain(
      'S 1 Mitte &lt;alt&gt;, Südort: 20,0 Prozent, Anzahl 20, geschätzt, Klasse 3 von 3, über dem Wert der Region',
    );
    expect(drawn).toMatch(/class="map-circle-scale"[^>]*><text [^>]*>Anzahl<\/text><circle/);
    expect(drawn).toContain('Ein kleines Quadrat steht, wo diese Zahl nicht gezeigt wird.');
  });

  it('gives a hidden count no size: the drawing is the same whatever it is', () => {
    const [only] = madeUpFigures().periods;
    const squares = (numerators: readonly (number | null)[], statuses = only!.statuses): string[] => {
      const figures = madeUpFigures({ periods: [{ ...only!, numerators, statuses }] });
      const drawn = drawMapFigure(view, { ...input, figures, circles: 'cases' });
      expect(radii(drawn).has('7')).toBe(false);
      return [...drawn.matchAll(/<path d="M[\d.]+ [\d.]+(h5v5h-5z)"\/>/g)].map((match) => match[1]!);
    };
    expect(squares([0, 5, 12, 20, null, null])).toHaveLength(2);
    expect(squares([0, 500, 12, null, null, null])).toHaveLength(3);
    const ok = only!.statuses.map(() => STATUS.ok);
    const none = madeUpFigures({ periods: [{ ...only!, numerators: [0, 5, 12, null, null, null], statuses: ok }] });
    expect(titles(drawMapFigure(view, { ...input, figures: none, circles: 'cases' }))).toContain(
      'S 1 Mitte &lt;alt&gt;, Südort: 20,0 Prozent, Anzahl nicht gezeigt, Klasse 3 von 3, über dem Wert der Region',
    );
  });

  it('keeps the areas of a series that counts no cases, and the circles of counts as they are', () => {
    const none = { ...input, figures: madeUpFigures({ hasCases: false }) };
    expect(drawMapFigure(view, { ...none, circles: 'cases' })).toBe(drawMapFigure(view, none));
    const count = { ...input, figures: counts };
    expect(drawMapFigure(view, { ...count, circles: 'residents' })).toBe(drawMapFigure(view, count));
  });

  it('writes the mark of a class on its circle, where there is room', () => {
    const classNames = ['a', 'b', 'c'].map((de) => ({ de }));
    const classLook = ['▲', '■', '▼'].map((mark) => ({ step: 2, mark }));
    const figures = madeUpFigures({ classNames, classLook });
    const marks = (circles: 'cases' | 'residents'): number => {
      const drawn = drawMapFigure(view, { ...input, figures, circles });
      return (/class="map-marks".*?<\/g>/.exec(drawn)?.[0].match(/<text/g) ?? []).length;
    };
    expect(marks('residents')).toBe(4);
    expect(marks('cases')).toBeLessThan(4);
  });

  it('survives figures without any count', () => {
    const empty = { ...counts, periods: [{ ...counts.periods[0]!, values: [null, null, null, null, null, null] }] };
    expect(drawMapFigure(view, { ...input, figures: empty })).toContain('map-circles');
  });
});

describe('a thumbnail', () => {
  it('is one picture with a path per colour and no link', () => {
    const drawn = drawMapThumbnail(view, input);
    expect(drawn).toContain('role="img"');
    expect(drawn).not.toContain('<a ');
    expect(drawn.match(/class="m5"/g)).toHaveLength(1);
  });
});

describe('the table of a map', () => {
  it('holds the same facts, marks and the region', () => {
    const model = mapFigureTable(input);
    expect(model.columns.map(({ id }) => id)).toEqual(['area', 'parent', 'value', 'cases', 'population', 'class']);
    expect(model.rows).toHaveLength(7);
    expect(model.rows[4]!.cells[2]).toEqual({ text: '', value: null, mark: '[c]' });
    expect(model.rows[0]!.cells[2]).toMatchObject({ text: '0,0', value: 0 });
    expect(model.rows[6]).toMatchObject({ isSummary: true });
    expect(model.note).toContain('[c] geschützt');
  });
});
