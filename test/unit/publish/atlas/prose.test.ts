import { describe, expect, it } from 'vitest';
import { proseBelowTitle } from '../../../../src/publish/atlas/prose.ts';

const TABLE = '| a |\n|---|\n| 1 |';
const name = (number: string): string => `Tabelle ${number} <"neu">`;

describe('prose below a title', () => {
  it('gives each table a region that is reached by keyboard and has a name', () => {
    const { text } = proseBelowTitle(`${TABLE}\n\nText\n\n${TABLE}`, name);
    const regions = [...text.matchAll(/<div class="table-region" role="region" aria-label="([^"]*)" tabindex="0">/g)];
    expect(regions.map((match) => match[1])).toEqual([
      'Tabelle 1 &lt;&quot;neu&quot;&gt;',
      'Tabelle 2 &lt;&quot;neu&quot;&gt;',
    ]);
    expect(text.match(/<\/table><\/div>/g)).toHaveLength(2);
  });

  it('leaves a table that somebody wrote as HTML what it is: text', () => {
    expect(proseBelowTitle('<table><tr><td>1</td></tr></table>', name).text).not.toMatch(/<table|<div/);
  });

  it('drops the title and lets the highest heading left be h2', () => {
    expect(proseBelowTitle('# Titel\n\n### Stufe', name).text).toBe('<h2>Stufe</h2>\n');
  });
});
