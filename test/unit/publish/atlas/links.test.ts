import { describe, expect, it } from 'vitest';
import { atlasLinks } from '../../../../src/publish/atlas/links.ts';
import { testAreas } from '../../../checked-table.ts';

const areas = testAreas([
  { code: 'R', level: 0 },
  { code: 'AC 1', level: 1 },
]);

describe('atlasLinks', () => {
  it('puts the leading language at the root and the other in a folder of its own', () => {
    const links = atlasLinks(areas, ['de', 'en']);
    expect(links.path({ kind: 'start' }, 'de')).toBe('index.html');
    expect(links.path({ kind: 'start' }, 'en')).toBe('en/index.html');
    expect(links.path({ kind: 'indicator', id: 'so01' }, 'de')).toBe('indikator/so01.html');
    expect(links.path({ kind: 'indicator', id: 'so01' }, 'en')).toBe('en/indicator/so01.html');
    expect(atlasLinks(areas, ['en']).path({ kind: 'methods' }, 'en')).toBe('methods.html');
  });

  it('names area pages by scheme, level and code in lower case with hyphens', () => {
    expect(atlasLinks(areas, ['de']).path({ kind: 'area', area: 1 }, 'de')).toBe('gebiet/areas/municipality/ac-1.html');
  });

  it('finds the way from a page to any other', () => {
    const links = atlasLinks(areas, ['de', 'en']);
    expect(links.from('gebiet/areas/municipality/ac-1.html', 'index.html')).toBe('../../../index.html');
    expect(links.from('index.html', 'en/index.html')).toBe('en/index.html');
    expect(links.from('index.html', 'gebiet/ü 1.html')).toBe('gebiet/%C3%BC%201.html');
  });
});
