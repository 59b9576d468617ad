import { parsePeriod } from '../../core/period.ts';

/** The years of a period, written out so that whoever reads the table back knows both: "2021", "2014–2016", "2020/2021". */
export function yearsText(code: string): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const [first, last] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  if (first === last) return last;
  return `${first}${period.kind === 'school-year' ? '/' : '–'}${last}`;
}
