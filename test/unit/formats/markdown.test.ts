import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/formats/markdown.ts';

describe('renderMarkdown', () => {
  it('starts headings at h2 and stops at h6', () => {
    expect(renderMarkdown('# Eins\n\n###### Sechs')).toBe('<h2>Eins</h2>\n<h6>Sechs</h6>\n');
    expect(renderMarkdown('Eins\n===\n\nZwei\n---')).toBe('<h2>Eins</h2>\n<h3>Zwei</h3>\n');
  });

  it('links to the web, to mail and to a place on the page', () => {
    for (const url of ['https://amt.de/a?b=1', 'http://amt.de', 'mailto:a@b.de', '#stelle'])
      expect(renderMarkdown(`[x](${url})`)).toBe(`<p><a href="${url}">x</a></p>\n`);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '//foreign.de',
    'vbscript:x',
    'a.html',
    '../a.html',
  ])('leaves %s as text', (url) => expect(renderMarkdown(`[x](${url}) <${url}>`)).not.toContain('href'));

  it('shows raw HTML as text', () => {
    const html = renderMarkdown('<script>alert(1)</script>\n\na <b onclick="x">b</b>');
    expect(html).not.toMatch(/<script|<b /);
    expect(html).toContain('&lt;script&gt;');
  });

  it('puts the description in the place of a picture', () => {
    expect(renderMarkdown('![Karte der *Stadt* "A"](https://foreign.de/a.png)')).toBe(
      '<p>Karte der *Stadt* &quot;A&quot;</p>\n',
    );
  });

  it('sets columns of numbers to the right without a style of their own', () => {
    const html = renderMarkdown('| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |');
    expect(html).toContain('<th class="number">b</th>');
    expect(html).toContain('<td>1</td>\n<td class="number">2</td>\n<td>3</td>');
    expect(html).not.toContain('style');
  });

  it('keeps tables and lists', () => {
    expect(renderMarkdown('| a |\n|---|\n| 1 |')).toContain('<td>1</td>');
    expect(renderMarkdown('- a\n- b')).toContain('<li>a</li>');
  });

  it('never lets through a script, a picture or a foreign scheme', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      'javascript:',
      'script',
      ' ',
      '\n',
      '"',
      '&',
      '`',
      'onerror=',
      'img src=x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(renderMarkdown(parts.join(''))).not.toMatch(/<(script|img|iframe)|href="(?!https?:|mailto:|#)/i);
      }),
    );
  });
});
