import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, html, jsonBlock, raw } from '../../../../src/publish/atlas/html.ts';

describe('html', () => {
  it('escapes every value that is not markup already', () => {
    const name = `<script>alert("1")</script> & 'x'`;
    expect(html`<b title="${name}">${name}</b>`.text).toBe(
      '<b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</b>',
    );
  });

  it('lets markup through only from html and raw', () => {
    expect(html`<ul>${[html`<li>${'a<b'}</li>`, raw('<li>b</li>')]}</ul>`.text).toBe(
      '<ul><li>a&lt;b</li><li>b</li></ul>',
    );
  });

  it('leaves no trace of nothing, but keeps a zero', () => {
    expect(html`[${null}${undefined}${false}${''}${0}${[]}]`.text).toBe('[0]');
  });

  it('replaces control characters, which HTML cannot carry', () => {
    expect(escapeText('a\u0000b\u001fc\td')).toBe('a\ufffdb\ufffdc\td');
  });

  it('never lets a text open a tag, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('holds data that no text can end', () => {
    const block = jsonBlock('data', { name: '</script><script>alert(1)</script>\u2028' }).text;
    expect(block.match(/<\/script>/g)).toHaveLength(1);
    const json = block.replace(/^<script[^>]*>/, '').replace('</script>', '');
    expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script>\u2028' });
  });
});
