import type { Language } from '../../locale/language.ts';
import { drawingWords } from '../charts/words.ts';
import type { ChoroplethArea } from './choropleth-area.ts';

/** What is read out for an area: "AC 1, Aachen: 12,3 Prozent, Klasse 4 von 5, über dem Wert der Region". */
export function areaSentence(language: Language, area: ChoroplethArea, classCount: number): string {
  const words = drawingWords(language);
  const named = area.name === '' || area.name === area.code ? area.code : `${area.code} ${area.name}`;
  const place = area.parentName === null ? named : `${named}, ${area.parentName}`;
  const facts = [area.valueText, area.sizeText ?? '', area.statusWord];
  if (area.className !== '') facts.push(area.className);
  else if (area.classNumber > 0) facts.push(words.classOf(String(area.classNumber), String(classCount)));
  facts.push(area.comparisonWord);
  return `${place}: ${facts.filter((fact) => fact !== '').join(', ') || words.noValue}`;
}
