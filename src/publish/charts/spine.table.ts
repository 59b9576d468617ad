import { formatValue } from '../../locale/number.ts';
import type { SpineInput } from './spine.ts';
import type { TableCell, TableModel } from './table-model.ts';
import { drawingWords } from './words.ts';

/** The facts of several spines of one area, a row each. */
export function spineTable(caption: string, spines: readonly SpineInput[]): TableModel {
  const [first] = spines;
  const words = first ? drawingWords(first.language) : null;
  const rows = spines.map((spine) => {
    const text = (value: number): string => formatValue(spine.language, value, spine.unit, spine.decimals);
    const cell = (value: number | null): TableCell => ({
      text: value === null ? drawingWords(spine.language).none : text(value),
      value,
    });
    const interval =
      spine.lower === null || spine.upper === null
        ? drawingWords(spine.language).none
        : `${text(spine.lower)} – ${text(spine.upper)}`;
    const cells = [
      { text: spine.title, value: null },
      cell(spine.value),
      { text: interval, value: null },
      cell(spine.parent.value),
      cell(spine.region.value),
      cell(spine.all.length === 0 ? null : Math.min(...spine.all)),
      cell(spine.all.length === 0 ? null : Math.max(...spine.all)),
    ];
    return { cells, isSummary: false };
  });
  const column = (id: string, label: string) => ({ id, label, unit: '', kind: 'number' as const });
  return {
    caption,
    columns: [
      { id: 'name', label: words?.name ?? '', unit: '', kind: 'text' },
      column('value', words?.value ?? ''),
      { id: 'interval', label: words?.interval ?? '', unit: '', kind: 'text' },
      column('parent', first?.parent.name ?? ''),
      column('region', first?.region.name ?? ''),
      column('lowest', words?.lowest ?? ''),
      column('highest', words?.highest ?? ''),
    ],
    rows,
    note: '',
  };
}
