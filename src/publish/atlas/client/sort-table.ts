import type { Language } from '../../../locale/language.ts';
import { drawingWords } from '../../charts/words.ts';
import { addressValue, writeAddress } from './address.ts';
import { announce, make } from './page.ts';

interface SortedTable {
  readonly table: HTMLTableElement;
  readonly language: Language;
  readonly heads: readonly HTMLTableCellElement[];
  /** rows as the page had them */
  readonly rows: readonly HTMLTableRowElement[];
}

type Direction = 'ascending' | 'descending';

/** Puts buttons into the heads of a table: a click sorts, the next turns round, the third restores the order of the areas. */
export function takeTable(table: HTMLTableElement, language: Language): void {
  const body = table.tBodies[0];
  const headRow = table.tHead?.rows[table.tHead.rows.length - 1];
  if (!body || !headRow) return;
  const sorted: SortedTable = { table, language, heads: [...headRow.cells], rows: [...body.rows] };
  const words = drawingWords(language).table;
  for (const head of sorted.heads) {
    if (columnName(head) === '') continue;
    const label = (head.querySelector('.label') ?? head).textContent?.trim() ?? '';
    const button = make('button', 'sort');
    button.type = 'button';
    button.append(...head.childNodes);
    button.title = words.sortBy(label);
    head.append(button);
    button.addEventListener('click', () => {
      const next = nextDirection(head);
      sort(sorted, head, next);
      const direction = next === 'descending' ? words.descending : words.ascending;
      announce(words.sorted(label, next ? direction : words.ascending));
      const state = next ? `${table.id}.${columnName(head)}.${next}` : null;
      writeAddress({ [drawingWords(language).address.sort]: state }, false);
    });
  }
  restore(sorted);
}

function columnName(head: HTMLElement): string {
  return head.dataset.sort ?? head.dataset.column ?? '';
}

function nextDirection(head: HTMLTableCellElement): Direction | null {
  const [now, isNumber] = [head.getAttribute('aria-sort'), head.classList.contains('number')];
  // Those who sort figures want the large ones first.
  const [first, second]: readonly Direction[] = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];
  if (now === first) return second!;
  return now === second ? null : first!;
}

function restore(sorted: SortedTable): void {
  const [id, column, direction] = (addressValue(drawingWords(sorted.language).address.sort) ?? '').split('.');
  const head = sorted.heads.find((candidate) => columnName(candidate) === column);
  if (id !== sorted.table.id || !head || (direction !== 'ascending' && direction !== 'descending')) return;
  sort(sorted, head, direction);
}

function sort(
  { table, language, heads, rows }: SortedTable,
  head: HTMLTableCellElement,
  direction: Direction | null,
): void {
  for (const other of heads) other.removeAttribute('aria-sort');
  const body = table.tBodies[0]!;
  if (direction === null) {
    body.append(...rows);
    return;
  }
  head.setAttribute('aria-sort', direction);
  const column = heads.indexOf(head);
  const keys = new Map(rows.map((row) => [row, keyOf(row, column, head.classList.contains('number'))]));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const turn = direction === 'descending' ? -1 : 1;
  const inOrder = rows.toSorted((first, second) => {
    const standing = standingOf(first) - standingOf(second);
    if (standing !== 0) return standing;
    const [one, two] = [keys.get(first)!, keys.get(second)!];
    // What is missing stands last in both directions: it is neither small nor large.
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    if (typeof one === 'number' && typeof two === 'number') return (one - two) * turn;
    return compare(String(one), String(two)) * turn;
  });
  body.append(...inOrder);
}

// The region and the areas above keep their place at the head; they are no rivals of their parts.
function standingOf(row: HTMLTableRowElement): number {
  if (row.classList.contains('sum')) return 0;
  return row.classList.contains('group') ? 1 : 2;
}

function keyOf(row: HTMLTableRowElement, column: number, isNumber: boolean): string | number | null {
  const cell = row.cells[column];
  const value = cell?.dataset.value;
  if (value !== undefined && value !== '') return Number(value);
  if (isNumber) return null;
  const text = cell?.textContent?.trim() ?? '';
  return text === '' ? null : text;
}
