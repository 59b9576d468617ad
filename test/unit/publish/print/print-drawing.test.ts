import { describe, expect, it } from 'vitest';
import { element, escapeMarkup, pictureFrame } from '../../../../src/publish/charts/markup.ts';
import { printDrawing } from '../../../../src/publish/print/print-drawing.ts';

const drawn = (text: string) =>
  pictureFrame(
    { id: 'x', width: 10, height: 10, className: 'chart', title: 'A & B', description: 'Zwei "Dinge".' },
    element(
      'g',
      { 'data-area': '1 2 3', role: 'img' },
      element('title', {}, 'tip') + element('text', {}, escapeMarkup(text)),
    ),
  );

describe('a drawing on paper', () => {
  it('says its title and description to those who do not see it', () => {
    expect(printDrawing(drawn('x')).alternative).toBe('A & B. Zwei "Dinge".');
  });

  it('brings its style along and drops what only a page needs', () => {
    const { svg } = printDrawing(drawn('x'));
    expect(svg).toContain('<style>');
    expect(svg).not.toMatch(/<title|<desc|data-area|aria-|role=/);
  });

  it('takes no letter from a font of the machine: marks stand in their own, unknown ones are replaced', () => {
    expect(printDrawing(drawn('▲ 12,3\u202f% & 日')).svg).toContain(
      '<text><tspan class="glyph">▲</tspan> 12,3\u00a0% &amp; <tspan class="glyph">\ufffd</tspan></text>',
    );
  });

  it('is refused without a title', () => {
    expect(() => printDrawing('<svg viewBox="0 0 1 1"></svg>')).toThrow('without a title');
  });
});
