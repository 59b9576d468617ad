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
  severities: { error: 'error', warning: 'warning', note: 'note' },
  sheet: (name) => `sheet "${name}"`,
  row: (row) => `row ${row}`,
  column: (name) => `column "${name}"`,
  key: (path) => `setting "${path}"`,
  more: (count) => `The same holds at ${count} further places.`,
};

/** Sentences about everything that checks notice, and the words around them. */
export const findings = { sentences, labels };
