import type { FindingLabels, FindingWords } from '../finding-facts.ts';
import { areaSentences } from './findings-areas.ts';
import { attackSentences } from './findings-attack.ts';
import { deliverySentences } from './findings-deliveries.ts';
import { figureSentences } from './findings-figures.ts';
import { workspaceSentences } from './findings-workspace.ts';

const sentences: FindingWords = {
  ...workspaceSentences,
  ...areaSentences,
  ...deliverySentences,
  ...figureSentences,
  ...attackSentences,
};

const labels: FindingLabels = {
  severities: { error: 'Fehler', warning: 'Warnung', note: 'Notiz' },
  sheet: (name) => `Blatt „${name}“`,
  row: (row) => `Zeile ${row}`,
  column: (name) => `Spalte „${name}“`,
  key: (path) => `Angabe „${path}“`,
  more: (count) => `Dasselbe gilt an ${count} weiteren Stellen.`,
};

/** Sätze zu allem, was beim Prüfen auffällt, und die Wörter darum herum. */
export const findings = { sentences, labels };
