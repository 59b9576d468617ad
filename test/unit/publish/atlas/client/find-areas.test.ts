import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAreas } from '../../../../../src/publish/atlas/client/find-areas.ts';
import { ARROWS, nearestAhead } from '../../../../../src/publish/atlas/client/nearest.ts';
import {
  type AreasPayload,
  encodePayload,
  levelAreas,
  type PayloadArea,
  roundFigures,
  seriesPath,
} from '../../../../../src/publish/atlas/client/payload.ts';
import { madeUpFigures } from '../../maps/made-up-map.ts';

const area = (code: string, name: string, address: string | null = 'x.html'): PayloadArea => [
  0,
  code,
  name,
  'Aachen',
  address,
  null,
];
const level = {
  key: 's-raum',
  folders: { de: 'gebiet/', en: 'en/area/' },
  plurals: { de: 'Räume' },
  region: null,
  areas: [area('AC 1', 'Brand'), area('AC 10', 'Mitte'), area('0405', 'Köln-Süd'), area('X', 'ohne Seite', null)],
};
const payload: AreasPayload = { levels: [level] };
const codes = (typed: string): string[] => findAreas(payload, typed).map(({ area: [, code] }) => code);

describe('finding an area', () => {
  it('puts the exact code first, then what begins with it', () => {
    expect(codes('ac1')).toEqual(['AC 1', 'AC 10']);
    expect(codes('AC 10')).toEqual(['AC 10']);
  });

  it('forgives case, accents, blanks and hyphens, and keeps leading zeros', () => {
    expect(codes('koln sud')).toEqual(['0405']);
    expect(codes('0405')).toEqual(['0405']);
  });

  it('finds the areas of a municipality, and nothing for nothing', () => {
    expect(codes('aach')).toHaveLength(3);
    expect(codes('   ')).toEqual([]);
    expect(codes('xyz')).toEqual([]);
  });

  it('leaves out areas without a page', () => {
    expect(codes('ohne')).toEqual([]);
  });
});

describe('the nearest area in a direction', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 5, y: 30 },
    { x: 20, y: 0 },
  ];

  it('lies ahead, not aside', () => {
    expect(nearestAhead(places, places[0]!, ARROWS.ArrowRight!)).toBe(1);
    expect(nearestAhead(places, places[0]!, ARROWS.ArrowDown!)).toBe(2);
    expect(nearestAhead(places, places[0]!, ARROWS.ArrowLeft!)).toBe(-1);
    expect(nearestAhead([], places[0]!, ARROWS.ArrowUp!)).toBe(-1);
  });

  it('never leads back to where one stands, so that no key hangs', () => {
    const coordinate = fc.integer({ min: 0, max: 50 });
    const place = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...Object.values(ARROWS)),
        (all, direction) => {
          const found = all[nearestAhead(all, all[0]!, direction)];
          if (!found) return;
          const ahead = (found.x - all[0]!.x) * direction.x + (found.y - all[0]!.y) * direction.y;
          expect(ahead).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a payload', () => {
  it('is a script that hands over what was put in, and cannot end its element', () => {
    const script = encodePayload('k', { levels: [{ ...level, areas: [area('A', '</script>\u2028')] }] });
    expect(script).not.toContain('</script>');
    let received: unknown;
    const window = {
      sozialraum: {
        receive: (_key: string, value: unknown) => {
          received = value;
        },
      },
    };
    new Function('window', script)(window);
    expect(received).toEqual({ levels: [{ ...level, areas: [area('A', '</script>\u2028')] }] });
  });

  it('carries values no finer than they are read', () => {
    const [period] = roundFigures(madeUpFigures()).periods;
    expect(period!.values).toEqual([0, 5, 12.3, 20, null, null]);
  });

  it('gives areas their address as seen from the page', () => {
    const [first, , , last] = levelAreas(level, 'en', '../');
    expect(first!.href).toBe('../en/area/x.html');
    expect(last!.href).toBeNull();
  });

  it('lies under a name that every file system takes', () => {
    expect(seriesPath('s-raum', 'SO 01')).toBe('data/atlas/s-raum/so-01.js');
  });
});
