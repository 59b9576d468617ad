import type { FindingCode } from '../../core/codes.ts';
import { type Finding, shortValue } from '../../core/finding.ts';
import type { ShownHidden } from './judge/other-formats.ts';
import type { OtherMethod } from './judge/other-methods.ts';
import type { Cell, InsiderCount, ReachedCount } from './judge/reached-counts.ts';
import type { UnknownSecret } from './judge/secret-demands.ts';
import type { SmallCount } from './judge/small-counts.ts';
import type { RestCount } from './judge/small-rests.ts';
import type { Trace } from './read/other-format.ts';
import type { KnownAreas } from './read/read-areas.ts';
import type { Damage } from './read/row-reader.ts';
import type { Column } from './system/columns.ts';

type AttackCode = Extract<FindingCode, `attack-${string}`>;

/** Findings of one kind in one file that are told one by one; the others are counted. */
const MOST_TOLD = 5;

/** What an attack found: which figure and where, and in confidence how narrow it became. */
export class AttackFindings {
  private readonly told = new Map<string, { findings: Finding[]; more: number }>();
  private readonly texts = new Set<string>();

  all(): Finding[] {
    return [...this.told.values()].flatMap(({ findings, more }) =>
      findings.map((finding, at) => (more > 0 && at === findings.length - 1 ? { ...finding, more } : finding)),
    );
  }

  /** A file that cannot be read: nothing can be called safe. */
  damaged(file: string, damage?: Damage): void {
    const { row = 0, column = '', value = '' } = damage ?? {};
    this.add('attack-file-damaged', {
      file,
      ...(row > 0 ? { row } : {}),
      ...(column === '' ? {} : { column }),
      ...(value === '' ? {} : { value: shortValue(value) }),
    });
  }

  /** A file, or a part of one, of a kind that this program does not read. */
  unread(file: string, part = ''): void {
    this.add('attack-file-unread', { file, ...(part === '' ? {} : { value: shortValue(part) }) });
  }

  /** A number that stands where the figure is hidden. */
  shown(file: string, { series, period, area }: ShownHidden, areas: KnownAreas): void {
    this.add('attack-figure-shown', {
      file,
      areaCode: areas.areas[area]!.code,
      details: { indicator: series, period },
    });
  }

  /** A rank, class or interval of a hidden figure. */
  trace({ file, row, column, areaCode }: Trace): void {
    this.add('attack-trace-shown', { file, ...(row > 0 ? { row } : {}), column, areaCode });
  }

  /** A hidden count that can be worked out; `isPublic`: no edition can change that any more. */
  reached(file: string, count: ReachedCount, { areas, columns, isPublic = false }: ReachedNames): void {
    const { lower, upper, reach, width } = count;
    const isRounded = columns[count.column]!.rounding !== null;
    const code = isRounded ? 'attack-rounding-undone' : codeOf(count);
    this.add(isPublic ? 'attack-already-public' : code, {
      file,
      areaCode: areas.areas[count.area]!.code,
      details: { ...placeOf(count, columns), minimum: Math.max(0, reach), width },
      confidential: { lower, upper },
    });
  }

  /** A hidden count that one person can work out who is alone in another one. */
  insider(file: string, { insider, cell, value }: InsiderCount, names: ReachedNames): void {
    const { areas, columns, isPublic } = names;
    const own = placeOf(insider, columns);
    this.add(isPublic ? 'attack-already-public' : 'attack-insider', {
      file,
      areaCode: areas.areas[cell.area]!.code,
      details: { ...placeOf(cell, columns), ...(isPublic ? { reader: 'insider' } : {}) },
      // who is alone in a count tells that it is 1
      confidential: {
        lower: value,
        upper: value,
        other: own.indicator,
        otherPart: own.part,
        otherPeriod: own.period,
        otherArea: areas.areas[insider.area]!.code,
      },
    });
  }

  /** A secret of something that this publication does not have: then it was made of other figures. */
  unknownSecret({ indicator, area, period }: UnknownSecret): void {
    this.add('attack-file-damaged', {
      file: 'protection-secrets.json',
      areaCode: area,
      value: `${indicator} ${period}`,
    });
  }

  /** Two shown counts whose difference is small. */
  small(file: string, { whole, part, area, count }: SmallCount, names: ReachedNames): void {
    const { areas, columns, isPublic } = names;
    const [outer, inner] = [columns[whole]!.uses[0]!, columns[part]!.uses[0]!];
    const details = {
      indicator: outer.series,
      period: outer.period,
      other: inner.series,
      otherPeriod: inner.period,
    };
    this.add(isPublic ? 'attack-already-public' : 'attack-difference-small', {
      file,
      areaCode: areas.areas[area]!.code,
      details: isPublic ? { ...details, part: 'difference' } : details,
      confidential: { count },
    });
  }

  /** People whom areas of one scheme hold and those of another within them do not: too few, or known too well. */
  rest(file: string, { column, whole, parts, lower, upper, reach, width }: RestCount, names: ReachedNames): void {
    const { areas, columns, isPublic } = names;
    const { uses } = columns[column]!;
    const { series: indicator, period } = uses[0]!;
    const codes = (side: readonly number[]): string => side.map((area) => areas.areas[area]!.code).join(', ');
    const told = isPublic
      ? { part: 'rest' }
      : {
          whole: codes(whole),
          parts: codes(parts),
          ...(upper < reach ? { minimum: reach } : { width }),
        };
    this.add(isPublic ? 'attack-already-public' : 'attack-rest-small', {
      file,
      areaCode: areas.areas[whole[0]!]!.code,
      details: { indicator, period, ...told },
      confidential: { lower, upper },
    });
  }

  /** Counts that an earlier edition printed by another method. */
  otherMethod(file: string, { series, period, edition }: OtherMethod): void {
    this.add('attack-methods-differ', { file, value: series, details: { period, edition } });
  }

  /** Published figures that cannot all be true. */
  contradiction(
    file: string,
    { column, area }: { readonly column: number; readonly area: number },
    names: Names,
  ): void {
    const details = placeOf({ column, takenFrom: null, area }, names.columns);
    this.add('attack-contradiction', { file, areaCode: names.areas.areas[area]!.code, details });
  }

  private add(code: AttackCode, finding: Omit<Finding, 'code' | 'severity'>): void {
    const text = JSON.stringify([code, finding]);
    if (this.texts.has(text)) return;
    this.texts.add(text);
    const key = `${code}\u001f${finding.file}`;
    const known = this.told.get(key) ?? { findings: [], more: 0 };
    this.told.set(key, known);
    const severity = WARNINGS.includes(code) ? 'warning' : 'error';
    if (known.findings.length < MOST_TOLD) known.findings.push({ code, severity, ...finding });
    else known.more++;
  }
}

/** What findings name things by. */
export interface Names {
  readonly areas: KnownAreas;
  readonly columns: readonly Column[];
}

interface ReachedNames extends Names {
  readonly isPublic?: boolean;
}

const WARNINGS: readonly AttackCode[] = ['attack-already-public', 'attack-contradiction'];

function placeOf({ column, takenFrom }: Cell, columns: readonly Column[]) {
  const { series, period, part, kind } = columns[column]!.uses[0]!;
  if (takenFrom === null) return { indicator: series, period, part };
  return { indicator: series, period, part: kind === 'change' || kind === 'balance' ? 'side' : 'remainder' };
}

function codeOf({ lower, upper, reach }: ReachedCount): AttackCode {
  if (upper <= lower) return 'attack-count-exact';
  return upper < reach ? 'attack-count-small' : 'attack-count-narrow';
}
