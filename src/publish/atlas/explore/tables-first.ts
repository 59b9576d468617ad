import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue, writeAddress } from '../client/address.ts';
import { announce, make } from '../client/page.ts';

/** A table of a chart, with the drawing that it can stand before. */
interface Pair {
  readonly table: HTMLDetailsElement;
  readonly drawing: Element;
}

/** On pages with charts: a switch that puts the tables before the drawings and opens them; the address keeps it. */
export function takeTablesFirst(language: Language): void {
  const pairs = [...document.querySelectorAll<HTMLElement>('main figure.drawing')].flatMap((figure): Pair[] => {
    const table = figure.querySelector<HTMLDetailsElement>('details.more');
    const drawing = figure.querySelector('figcaption')?.nextElementSibling;
    return table && drawing && drawing !== table ? [{ table, drawing }] : [];
  });
  const head = document.querySelector('main .page-head');
  if (pairs.length === 0 || !head) return;
  const { tools: words, address } = drawingWords(language);
  const button = make('button', 'kern-btn kern-btn--secondary tables-first', words.tablesFirst);
  button.type = 'button';
  const put = (isOn: boolean): void => {
    button.setAttribute('aria-pressed', String(isOn));
    for (const { table, drawing } of pairs) {
      if (isOn) drawing.before(table);
      else drawing.after(table);
      table.open = isOn;
    }
  };
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    put(isOn);
    writeAddress({ [address.tables]: isOn ? '1' : null }, false);
    announce(isOn ? words.tablesFirstOn : words.tablesFirstOff);
  });
  if (addressValue(address.tables) === '1') put(true);
  else button.setAttribute('aria-pressed', 'false');
  head.append(button);
}
