import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue } from '../client/address.ts';
import { make } from '../client/page.ts';

/** A drawing that is lower than this is scrolled to rather than made smaller. */
const LEAST_HEIGHT = 220;

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
  // a figure with a title of its own says what the page is about
  if (figure.querySelector('.drawing-title, .map-title')) title?.classList.add('kern-sr-only');
  const whole = make('a', '', words.whole);
  whole.href = wholeAddress(address.embed);
  whole.target = '_top';
  whole.addEventListener('click', () => {
    whole.href = wholeAddress(address.embed);
  });
  const source = make('p', 'note', `${words.source}: ${main.dataset.citation ?? ''} `);
  source.append(whole);
  main.replaceChildren(...(title ? [title] : []), figure, source);
  // a page of the atlas has no room in the frame of a single figure; a map that is drawn anew has new links
  figure.addEventListener('click', ({ target }) => {
    if (target instanceof Element) target.closest('a')?.setAttribute('target', '_top');
  });
  keepInFrame();
}

function wholeAddress(name: string): string {
  const search = new URLSearchParams(location.search);
  search.delete(name);
  const query = search.toString();
  return `${location.pathname}${query === '' ? '' : `?${query}`}`;
}

/** Makes the drawing as much smaller as its frame is too low: what stands below it is seen without scrolling. */
function keepInFrame(): void {
  const { style } = document.body;
  const fit = (): void => {
    style.removeProperty('--figure-height');
    const drawing = [...document.querySelectorAll('svg.map, svg.chart')].find(
      (each) => each.getClientRects().length > 0,
    );
    const height = drawing?.getBoundingClientRect().height ?? 0;
    const missing = document.documentElement.scrollHeight - window.innerHeight;
    if (missing > 0) style.setProperty('--figure-height', `${Math.max(LEAST_HEIGHT, height - missing)}px`);
  };
  fit();
  window.addEventListener('resize', fit);
}
