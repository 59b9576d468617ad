import { parsePeriod, yearOf } from '../../core/period.ts';
import type { Language } from '../../locale/language.ts';

/** Runs of positions that belong to one unbroken line: values present, no period missing between them. */
export function unbrokenRuns(
  values: readonly (number | null)[],
  { years, breaks }: { years: readonly number[]; breaks: ReadonlySet<number> },
): number[][] {
  const steps = years.slice(1).map((year, index) => year - years[index]!);
  const usual = Math.min(...steps.filter((step) => step > 0), Infinity);
  const runs: number[][] = [];
  let open: number[] | null = null;
  values.forEach((value, index) => {
    const isApart = index > 0 && ((steps[index - 1] ?? 0) > usual * 1.5 || breaks.has(index));
    if (value === null) open = null;
    else if (open && !isApart) open.push(index);
    else {
      open = [index];
      runs.push(open);
    }
  });
  return runs;
}

/** Position of a period on a time axis, in years. */
export function periodYear(code: string): number {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`${code} is no period`);
  return period.kind === 'month' ? yearOf(period) + (Number(code.slice(5)) - 1) / 12 : yearOf(period);
}

/** A period as short as an axis needs: 2021 · 2019–21 · 2020/21 · 5/2021. */
export function axisPeriod(language: Language, code: string): string {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`${code} is no period`);
  const [start, end] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  if (period.kind === 'span') return `${start}–${end.slice(2)}`;
  if (period.kind === 'school-year') return `${start}/${end.slice(2)}`;
  if (period.kind === 'month') return language === 'de' ? `${Number(code.slice(5))}/${start}` : code;
  return end;
}
