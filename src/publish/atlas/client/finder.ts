import type { Language } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { drawingWords } from '../../charts/words.ts';
import { type FoundArea, findAreas } from './find-areas.ts';
import { announce, make } from './page.ts';
import { loadAreas, rootPath } from './receive.ts';

const MOST_SHOWN = 8;

interface Finder {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly note: HTMLElement;
  readonly language: Language;
}

/** Builds the search for an area: a combobox over codes and names whose choices open pages. */
export function takeFinder(root: HTMLElement, language: Language): void {
  const words = drawingWords(language).finder;
  const id = 'finder-input';
  // The heading above says it to those who see.
  const label = make('label', 'kern-sr-only', words.label);
  label.htmlFor = id;
  const input = make('input', '');
  Object.assign(input, { id, type: 'text', autocomplete: 'off', spellcheck: false, placeholder: words.hint });
  const list = make('ul', 'finder-list');
  list.id = 'finder-list';
  list.hidden = true;
  setAttributes(list, { role: 'listbox', 'aria-label': words.label });
  setAttributes(input, {
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  });
  const note = make('p', 'note');
  const box = make('div', 'finder-box');
  box.append(label, input, list, note);
  root.prepend(box);
  const finder: Finder = { input, list, note, language };
  input.addEventListener('focus', () => void loadAreas().catch(() => undefined), { once: true });
  input.addEventListener('input', () => void offer(finder));
  input.addEventListener('keydown', (event) => handleKey(finder, event));
  input.addEventListener('blur', () => close(finder));
  // The list must not take the focus from the field before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) open(event.target.closest('li'));
  });
}

function setAttributes(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}

async function offer(finder: Finder): Promise<void> {
  const { input, list, note, language } = finder;
  const words = drawingWords(language);
  const typed = input.value;
  try {
    const payload = await loadAreas();
    // While the list travelled more may have been typed; that call draws.
    if (input.value !== typed) return;
    const found = findAreas(payload, typed);
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((each, index) => choice(each, index, language)));
    setOpen(finder, found.length > 0);
    const count = found.length === 1 ? words.finder.one : words.finder.found(formatNumber(language, found.length));
    const text = typed.trim() === '' ? '' : found.length === 0 ? words.finder.nothing : count;
    note.textContent = text;
    announce(text);
  } catch {
    note.textContent = words.explorer.failed;
  }
}

function choice({ level, area }: FoundArea, index: number, language: Language): HTMLLIElement {
  const [, code, name, parentName, address] = area;
  const item = make('li', '');
  item.id = `finder-${index}`;
  setAttributes(item, { role: 'option', 'aria-selected': 'false' });
  item.dataset.href = encodeURI(rootPath() + level.folders[language] + address);
  const title = name === '' || name === code ? code : `${code} ${name}`;
  item.append(make('strong', '', title), make('span', '', parentName === null ? '' : ` ${parentName}`));
  return item;
}

function setOpen({ input, list }: Finder, isOpen: boolean): void {
  list.hidden = !isOpen;
  input.setAttribute('aria-expanded', String(isOpen));
  input.removeAttribute('aria-activedescendant');
}

function close(finder: Finder): void {
  setOpen(finder, false);
}

function handleKey(finder: Finder, event: KeyboardEvent): void {
  const { input, list } = finder;
  const items = [...list.children];
  const active = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  if (event.key === 'Escape') close(finder);
  else if (event.key === 'Enter') open(items[Math.max(active, 0)] ?? null);
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length > 0) {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = (active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length;
    setOpen(finder, true);
    for (const [index, item] of items.entries()) item.setAttribute('aria-selected', String(index === next));
    const chosen = items[next]!;
    chosen.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', chosen.id);
  } else return;
  event.preventDefault();
}

function open(item: Element | null): void {
  const href = item instanceof HTMLElement ? item.dataset.href : undefined;
  if (href !== undefined) location.href = href;
}
