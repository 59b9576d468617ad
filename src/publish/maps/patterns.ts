import type { Status } from '../../core/status.ts';
import { element } from '../charts/markup.ts';

/** How areas without a colour look: hatch for hidden, dots for unknown, outline for not applicable, cross-hatch for unreliable. */
export type Pattern = 'hatch' | 'dots' | 'outline' | 'cross';

const PATTERNS: Readonly<Record<Status, Pattern | null>> = {
  ok: null,
  estimated: null,
  provisional: null,
  revised: null,
  uncertain: 'cross',
  unreliable: 'cross',
  hidden: 'hatch',
  unknown: 'dots',
  'not-yet': 'dots',
  'not-applicable': 'outline',
  excluded: 'outline',
};

/** Pattern of a status; null where the colour of the class says it all. */
export function patternOf(status: Status): Pattern | null {
  return PATTERNS[status];
}

/** Reference to a pattern for a fill attribute. Outlines have none. */
export function patternFill(id: string, pattern: Pattern): string {
  return pattern === 'outline' ? 'none' : `url(#${id}-${pattern})`;
}

/**
 * Definitions of the patterns that a drawing uses; ids begin with the drawing's id.
 * @param scale units of the drawing per unit of the pattern (10 inside PATH_SCALE)
 */
export function patternDefinitions(id: string, used: ReadonlySet<Pattern>, scale: number): string {
  const size = (units: number): number => units * scale;
  const pattern = (name: Pattern, units: number, content: string): string => {
    const attributes = {
      id: `${id}-${name}`,
      width: size(units),
      height: size(units),
      patternUnits: 'userSpaceOnUse',
      patternTransform: name === 'dots' ? null : 'rotate(45)',
    };
    return used.has(name) ? element('pattern', attributes, content) : '';
  };
  const ground = (units: number): string =>
    element('rect', { class: 'pattern-ground', width: size(units), height: size(units) });
  const line = (data: string): string => element('path', { class: 'pattern-line', d: data, 'stroke-width': size(1) });
  const middle = (units: number): number => size(units) / 2;
  const content =
    pattern('hatch', 5, ground(5) + line(`M${middle(5)} 0V${size(5)}`)) +
    pattern(
      'dots',
      6,
      ground(6) + element('circle', { class: 'pattern-dot', cx: middle(6), cy: middle(6), r: size(1) }),
    ) +
    pattern('cross', 7, line(`M${middle(7)} 0V${size(7)}M0 ${middle(7)}H${size(7)}`));
  return content === '' ? '' : element('defs', {}, content);
}
