import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import { type OfficeText, REQUIRED_TEXTS } from '../../core/workspace.ts';
import { decodeOwnText } from './decode-own-text.ts';

const FOLDER = 'texts';

/** Reads `texts/<id>.md` and `<id>.en.md`; the texts that every edition needs are findings where they are missing. */
export async function readTexts(effects: Effects): Promise<{ texts: OfficeText[]; findings: Finding[] }> {
  const texts: OfficeText[] = [];
  const findings: Finding[] = [];
  for (const path of await effects.listFiles(FOLDER)) {
    const match = /^texts\/([^/]+?)(\.en)?\.md$/.exec(path);
    const bytes = match ? await effects.readFile(path) : null;
    if (!match || !bytes) continue;
    const { text: markdown, finding } = decodeOwnText(bytes, path);
    if (finding) {
      findings.push(finding);
      continue;
    }
    texts.push({ id: match[1] ?? '', language: match[2] ? 'en' : 'de', markdown });
  }
  const missing = REQUIRED_TEXTS.flatMap((id): Finding[] => {
    const text = texts.find((entry) => entry.id === id && entry.language === 'de');
    if (text && text.markdown.trim() !== '') return [];
    return [{ code: 'text-missing', severity: 'warning', file: `${FOLDER}/${id}.md`, value: id }];
  });
  return { texts, findings: [...findings, ...missing] };
}
