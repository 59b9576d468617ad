import type { MethodNote } from '../src/core/method-note.ts';

const TABLE = '| n |\n|--:|\n| 3 |';

/** Two notes, one of which leads to the other and to one that no edition carries, and has a table. */
export const METHOD_NOTES: readonly MethodNote[] = [
  {
    id: 'wilson',
    names: { de: 'Wilson', en: 'Wilson' },
    texts: { de: '**Formel.** z²', en: '**Formula.** z²' },
  },
  {
    id: 'byar',
    names: { de: 'Byar', en: 'Byar' },
    texts: {
      de: `Wie [Wilson](wilson.md), nicht wie [Fieller](fieller.md).\n\n${TABLE}`,
      en: `Like [Wilson](wilson.md), unlike [Fieller](fieller.md).\n\n${TABLE}`,
    },
  },
];
