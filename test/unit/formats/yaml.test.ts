import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/formats/yaml.ts';

const TEXT = `title: Atlas
office:
  name: Amt
  # who answers
  email: a@b.de
levels:
  - id: region
    names: {de: Region}
  - id: area
edition: {date: 2022-06-30}
`;

describe('parseYaml', () => {
  it('gives values and keeps dates as text', () => {
    const parsed = parseYaml(TEXT);
    expect(parsed.ok && parsed.value).toMatchObject({ title: 'Atlas', edition: { date: '2022-06-30' } });
  });

  it('knows the place of every key and item', () => {
    const parsed = parseYaml(TEXT);
    if (!parsed.ok) throw new Error('not parsed');
    expect(parsed.position(['office', 'email'])).toEqual({ line: 5, column: 3 });
    expect(parsed.position(['levels', 1])).toEqual({ line: 9, column: 5 });
    expect(parsed.position(['levels', 0, 'names', 'de'])).toEqual({ line: 8, column: 13 });
    expect(parsed.position(['edition', 'date'])).toEqual({ line: 10, column: 11 });
  });

  it('gives the nearest place above for what is missing', () => {
    const parsed = parseYaml(TEXT);
    if (!parsed.ok) throw new Error('not parsed');
    expect(parsed.position(['office', 'phone', 'number'])).toEqual({ line: 2, column: 1 });
    expect(parsed.position([])).toEqual({ line: 1, column: 1 });
  });

  it('finds places behind an anchor', () => {
    const parsed = parseYaml('a: &x\n  b: 1\nc: *x\n');
    expect(parsed.ok && parsed.position(['c', 'b'])).toEqual({ line: 2, column: 3 });
  });

  it('reads an empty text as nothing, with a place', () => {
    const parsed = parseYaml('');
    expect(parsed.ok && [parsed.value, parsed.position(['a'])]).toEqual([null, { line: 1, column: 1 }]);
  });

  it.each([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['a value that never ends', 'a: 1\nb: "x\n', 3],
    ['tabs as indentation', 'a:\n\tb: 1\n', 2],
    ['several documents', 'a: 1\n---\nb: 2\n', 2],
  ])('reports %s with its line', (_title, text, line) => {
    expect(parseYaml(text)).toMatchObject({ ok: false, problem: { line } });
  });

  it('refuses anchors that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++)
      lines.push(`a${level}: &a${level} [${new Array(8).fill(`*a${level - 1}`).join(', ')}]`);
    const parsed = parseYaml(`${lines.join('\n')}\n`);
    expect(parsed.ok).toBe(false);
  });

  it('never throws', () => {
    const sign = fc.constantFrom('a', ':', ' ', '\n', '-', '{', '}', '[', ']', '&', '*', '"', '#', '?', '|', '\t', '%');
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => typeof parseYaml(text).ok === 'boolean'));
  });
});
