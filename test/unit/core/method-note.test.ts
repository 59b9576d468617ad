import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { methodNote } from '../../../src/core/method-note.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'methods');

describe('methodNote', () => {
  it('takes title and text apart by language', () => {
    expect(methodNote('a', '# Mittel · Mean\n\n## Deutsch\n\n**Wozu.** A\n\n## English\n\n**Why.** B\n')).toEqual({
      id: 'a',
      names: { de: 'Mittel', en: 'Mean' },
      texts: { de: '**Wozu.** A', en: '**Why.** B' },
    });
  });

  it.each(['', '# Nur ein Titel', '# Mittel · Mean\n\n## English\n\nB\n'])('refuses %j', (markdown) => {
    expect(methodNote('a', markdown)).toBe(null);
  });

  it.each(readdirSync(FOLDER))('reads %s, which names source and golden case', (name) => {
    const note = methodNote(name.replace('.md', ''), readFileSync(join(FOLDER, name), 'utf8'));
    expect(note?.texts.de).toMatch(/Quellen?[.*: ]/);
    expect(note?.texts.en).toMatch(/Sources?[.*: ]/);
    for (const text of [note?.texts.de, note?.texts.en]) expect(text).toMatch(/test\/(golden|unit|scenarios)\//);
  });
});
