import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue } from '../client/address.ts';
import { make } from '../client/page.ts';

/** In a frame of another site the address names one figure: the page shows it alone, with source and the way back. */
export function takeEmbedding(language: Language): void {
  const { tools: words, address } = drawingWords(language);
  const id = addressValue(address.embed);
  const drawing = id === null ? null : document.getElementById(id);
  const figure = drawing?.closest<HTMLElement>('.map-block, figure.drawing');
  const main = document.querySelector('main');
  if (!figure || !main) return;
  document.body.classList.add('embedded');
  const title = document.querySelector('h1');
  const whole = make('a', '', words.whole);
  const search = new URLSearchParams(location.search);
  search.delete(address.embed);
  const query = search.toString();
  whole.href = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  whole.target = '_top';
  const source = make('p', 'note', `${words.source}: ${main.dataset.citation ?? ''} `);
  source.append(whole);
  main.replaceChildren(...(title ? [title] : []), figure, source);
}
