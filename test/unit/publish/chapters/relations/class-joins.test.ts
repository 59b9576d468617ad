import { describe, expect, it } from 'vitest';
import type { ClassJoin, ClassJoins } from '../../../../../src/core/class-joins.ts';
import { makeBook } from '../../../../../src/publish/chapters/book.ts';
import { classJoinSentences, classJoinTable } from '../../../../../src/publish/chapters/relations/class-joins.ts';
import { atlasEdition } from '../../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();
const book = makeBook(assessed, edition);
const join = (classNumber: number, joins: number, p: number | null): ClassJoin => ({
  ...{ classNumber, areas: 8, joins, expected: 5.5, p },
});
const found = (...classes: readonly ClassJoin[]): ClassJoins => ({
  ...{ kind: 'index', subject: 'index-so', period: '2021-12-31', scheme: 'sozialraeume', level: 2 },
  ...{ areas: 24, borders: 50, classes },
});

describe('borders within classes in words', () => {
  const [first = '', second = ''] = assessed.indices[0]!.classNames.map(({ de }) => de);

  it('name the classes that lie together, and those that keep apart', () => {
    const sentences = classJoinSentences('de', book, found(join(1, 12, 0.001), join(2, 1, 0.02)));
    expect(sentences[0]).toContain('Von 50 Grenzen zwischen Gebieten mit Klasse liegen 13');
    expect(sentences[0]).toContain('rund 11 zu erwarten');
    expect(sentences[1]).toBe(`Öfter unter sich, als der Zufall erklärt: „${first}“.`);
    expect(sentences[2]).toBe(`Seltener unter sich, als der Zufall erklärt: „${second}“.`);
  });

  it('call chance what is no more, and nothing what was not tested', () => {
    expect(classJoinSentences('de', book, found(join(1, 6, 0.5))).at(-1)).toContain('In keiner Klasse');
    expect(classJoinSentences('de', book, found(join(1, 6, null)))).toHaveLength(1);
    const { rows } = classJoinTable('de', book, found(join(1, 6, null), join(2, 6, 0.5), join(3, 12, 0.01)));
    expect(rows.map(({ cells }) => cells.at(-1)!.text)).toEqual([
      'nicht geprüft: zu wenige Gebiete',
      'nein',
      'ja, öfter',
    ]);
  });
});
