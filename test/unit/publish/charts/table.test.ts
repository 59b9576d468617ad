import { describe, expect, it } from 'vitest';
import { coordinate, element, escapeMarkup } from '../../../../src/publish/charts/markup.ts';
import { drawTable } from '../../../../src/publish/charts/table.ts';
import { fitText, textWidth } from '../../../../src/publish/charts/text-width.ts';

const options = { id: 't', isSortable: true, isCaptionHidden: false };

describe('a drawn table', () => {
  const drawn = drawTable(
    {
      caption: 'Armut <2021>',
      columns: [
        { id: 'area', label: 'Gebiet', unit: '', kind: 'text' },
        { id: 'value', label: 'Wert', unit: '%', kind: 'number' },
      ],
      rows: [
        {
          cells: [
            { text: 'N 1', value: null, href: 'n.html' },
            { text: '0,0', value: 0 },
          ],
          isSummary: false,
        },
        {
          cells: [
            { text: 'N 2', value: null },
            { text: '', value: null, mark: '[c]' },
          ],
          isSummary: false,
        },
        {
          cells: [
            { text: 'Region', value: null },
            { text: '9,4', value: 9.4 },
          ],
          isSummary: true,
        },
      ],
      note: '[c] geschützt',
    },
    options,
  );

  it('has heads for columns and rows, and a caption that names its region', () => {
    expect(drawn.match(/scope="col"/g)).toHaveLength(2);
    expect(drawn.match(/scope="row"/g)).toHaveLength(3);
    expect(drawn).toContain('aria-labelledby="t-caption"');
    expect(drawn).toContain('Armut &lt;2021&gt;');
  });

  it('keeps the number behind a text, and none behind a hidden value', () => {
    expect(drawn).toContain('data-value="0"');
    expect(drawn.match(/data-value=/g)).toHaveLength(2);
  });

  it('puts sums into the foot', () => {
    expect(drawn).toMatch(/<tfoot><tr><th scope="row">Region/);
  });
});

describe('markup', () => {
  it('escapes text and drops control characters', () => {
    expect(escapeMarkup('a<b>&"\u0000')).toBe('a&lt;b&gt;&amp;&quot;\ufffd');
  });

  it('leaves empty attributes out and writes coordinates short', () => {
    expect(element('rect', { x: 1.26, y: 0, class: null, fill: undefined, id: false })).toBe('<rect x="1.3" y="0"/>');
    expect(coordinate(-0.01)).toBe('0');
  });
});

describe('text that must fit', () => {
  it('is shortened only where it is too wide', () => {
    expect(fitText('Aachen', { width: 100, fontSize: 12 })).toBe('Aachen');
    const short = fitText('Städteregion Aachen', { width: 60, fontSize: 12 });
    expect(short.endsWith('…')).toBe(true);
    expect(textWidth(short, 12)).toBeLessThanOrEqual(60);
  });
});
