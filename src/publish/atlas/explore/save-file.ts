import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { announce, make } from '../client/page.ts';

/** Hands a file to the reader and says its name. */
export function saveFile(language: Language, name: string, blob: Blob): void {
  const link = make('a', '');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  announce(drawingWords(language).tools.saved(name));
}

/** "Office: title, edition, date." as the page says it. */
export function editionOf(): string {
  return document.querySelector('main')?.dataset.citation ?? '';
}
