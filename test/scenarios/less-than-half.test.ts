import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../cli-process.ts';
import { tinyWorkspace } from '../tiny-workspace.ts';

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

it('marks a printed zero that is not nothing wherever it stands, and says what the mark means', async () => {
  const { workspace, out } = tinyWorkspace();
  edit(join(workspace, 'sources', 'register.yaml'), (text) => text.replace('symbolRule: plain', 'symbolRule: genesis'));
  edit(join(workspace, 'sources', 'zahlen.csv'), (text) => text.replace('A 1;2021;1012;94', 'A 1;2021;1012;0'));
  const { exitCode, error } = await runCli('build', workspace, '--out', out);
  expect(exitCode, error).toBe(0);
  const observations = readFileSync(join(out, 'data', 'observations.csv'), 'utf8');
  expect(observations).toMatch(/A 1,sozialraum,2021-12-31,leistung,,%,0,ok,0,1012,/);
  for (const path of ['indikator/leistung', 'gebiet/raum/sozialraum/a-1', 'gebiet/raum/gemeinde/a']) {
    const text = readFileSync(join(out, `${path}.html`), 'utf8');
    expect(text, path).toContain('data-value="0">');
    for (const [, shown = ''] of text.matchAll(/data-measure="(?:value|numerator)" data-value="0">(.{0,250})/g))
      expect(shown, path).toMatch(/\b0(?:,0)?<span class="mark" aria-hidden="true">\*<\/span>/);
    // beside what those hear who do not see the mark, a line for those who do
    expect(text, path).toMatch(/status-legend">[^<]*\*[^<]*weniger als die Hälfte der Einheit/);
  }
  // the municipality adds up to more than nothing: no mark there
  const region = readFileSync(join(out, 'gebiet', 'raum', 'gemeinde', 'a.html'), 'utf8');
  expect(region).not.toMatch(/data-area="raum\/A" [^>]*>[^<]*<span class="mark" aria-hidden="true">\*/);
});
