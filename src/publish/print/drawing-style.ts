/**
 * How drawings look on paper: the classes of publish/charts and publish/maps with plain colours. Outlines lie in groups
 * of a tenth of the scale (see PATH_SCALE), and a typesetter does not keep strokes from shrinking with them.
 */
const COLOURS = {
  ink: '#14173a',
  muted: '#4a4f6e',
  rule: '#d5d7e3',
  grid: '#e4e6ee',
  accent: '#9a4a00',
  band: '#e9bd93',
  other: '#9aa0bb',
  magnitude: ['#eef0fa', '#c5cbea', '#8e99d6', '#5560b4', '#272b73'],
  deviation: ['#00636b', '#62aaa8', '#f2efe8', '#d9a15b', '#8f4f00'],
} as const;

const { ink, muted, rule, grid, accent, band, other, magnitude, deviation } = COLOURS;

const CHARTS = `
.end{text-anchor:end}.middle{text-anchor:middle}
.chart text{fill:${ink};font-size:12px}
.chart .note{fill:${muted};font-size:11.5px}
.chart .grid{stroke:${grid};stroke-width:1px}
.chart .base,.chart .tick{stroke:${ink};stroke-width:1px}
.chart .cut{fill:none;stroke:${ink};stroke-width:1.2px}
.chart .break-line{stroke:${muted};stroke-dasharray:2 3}
.chart .name{font-size:12.5px}
.chart .other.name{fill:${muted};font-size:12px}
.chart .region.name,.chart .area.name{font-weight:600}
.chart .area.name{fill:${accent}}
.line path{fill:none;stroke:${other};stroke-width:1px}
.line circle{fill:${other}}
.region.line path{stroke:${ink};stroke-width:2.5px}
.region.line circle{fill:${ink}}
.area.line path{stroke:${accent};stroke-width:2.5px}
.area.line circle{fill:${accent}}
.band{fill:${band};fill-opacity:.45}.whisker{stroke:${band};stroke-width:2px}
.strip-plot text{font-size:13px}
.strip-plot .dot{fill:${magnitude[3]};fill-opacity:.75;stroke:#fff;stroke-width:.6px}
.scatter-plot .dot{fill:${magnitude[3]};fill-opacity:.6;stroke:#fff;stroke-width:.6px}
.strip-plot .parent-value{stroke:${accent};stroke-width:3px}
.strip-plot .region-value{stroke:${ink};stroke-width:1.2px}
.strip-plot .figure{fill:${accent};font-weight:600}
.funnel-plot .limit{fill:none;stroke:${muted};stroke-width:1.2px}
.funnel-plot .inner{stroke-dasharray:2 3}.funnel-plot .outer{stroke-dasharray:6 3}
.funnel-plot .baseline{stroke:${ink};stroke-width:1.5px}
.funnel-plot .dot{fill:${magnitude[2]};stroke:#fff;stroke-width:.6px}
.funnel-plot .outside{fill:${accent}}
.age-pyramid .age-bar{fill:${magnitude[2]}}
.age-pyramid .age-outline{fill:none;stroke:${ink};stroke-width:1.2px}
.sparkline path{fill:none;stroke:${muted};stroke-width:1.3px}
.sparkline circle{fill:${accent}}.sparkline .alone{fill:${muted}}
.spine path{fill:none}
.spine .axis{stroke:${rule}}
.spine .all{stroke:${other};stroke-opacity:.55}
.spine .region{stroke:${ink};stroke-width:1.5px}
.spine .parent{fill:#fff;stroke:${ink};stroke-width:1.3px}
.spine .interval{stroke:${accent};stroke-width:2.5px;stroke-opacity:.55}
.spine .here{fill:${accent};stroke:#fff}`;

const MAPS = `
.map-areas path,.map-base path{stroke:#fff;stroke-width:6px;stroke-linejoin:round}
.map-base{fill:#f0f1f6}
.map-borders{fill:none;stroke:${ink};stroke-width:14px;stroke-linejoin:round}
.without-class path{stroke:#868ba3}
path.without-class{stroke:#868ba3}
.thumbnail .map-areas path{stroke-width:2.5px}
.thumbnail .map-borders{stroke-width:8px}
.pattern-ground{fill:#eceef2}.pattern-line{fill:none;stroke:#868ba3}.pattern-dot{fill:#5d637f}
.map-names text,.map-circle-scale text{fill:${ink};stroke:#fff;stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.map-names text{font-size:13px;font-weight:600;font-variant:small-caps;text-anchor:middle}
.map-marks text{font-size:10px;text-anchor:middle}
.map-circles circle{fill-opacity:.85;stroke:${ink};stroke-width:.75px}
.map-circles .plain{fill:${magnitude[3]}}
.map-circles .without-class{fill:none}
.map-circle-scale circle{fill:none;stroke:${muted}}
.map-circle-scale text{font-size:12px}
.map-scale path{stroke:${ink}}.map-scale text{fill:${ink};font-size:11px}
.legend text{font-size:12.5px}
.legend .count,.legend .break,.legend .unit,.legend .mark{text-anchor:middle}
.legend .end{text-anchor:end}
.legend .open,.legend .unit{fill:${muted};font-size:11px}
.legend .tick{stroke:${ink};stroke-width:1px}
.legend .strip,.legend .bar,.legend .swatch{stroke:#777;stroke-width:.5px}
.locator-other{fill:#f0f1f6;stroke:#fff;stroke-width:5px}
.locator-border{fill:none;stroke:#777;stroke-width:8px}
.locator-here{fill:${accent}}`;

const steps = (prefix: string, colours: readonly string[]): string =>
  colours.map((colour, index) => `.${prefix}${index + 1}{fill:${colour}}`).join('');
const CLASSES = `
${steps('m', magnitude)}${steps('v', deviation)}
.on-m1,.on-m2,.on-m3,.on-v2,.on-v3,.on-v4{fill:${ink}}
.on-m4,.on-m5,.on-v1,.on-v5{fill:#fff}`;

interface Rule {
  readonly classes: readonly string[];
  readonly text: string;
}

const SHEET = `text{font-family:"Fira Sans";fill:${ink}}.glyph{font-family:"Sozialraum Marks"}${CHARTS}${MAPS}${CLASSES}`;

// A rule for each selector, with the classes that it speaks of.
const RULES: readonly Rule[] = [...SHEET.matchAll(/\s*([^{}]+)\{([^}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
  selectors.split(',').map((selector) => ({
    classes: [...selector.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name),
    text: `${selector}{${body}}`,
  })),
);

/** The style of a drawing: only what it has classes for, since each rule is held against each of its parts. */
export function drawingStyle(svg: string): string {
  const used = new Set([...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  return RULES.filter(({ classes }) => classes.every((name) => used.has(name)))
    .map(({ text }) => text)
    .join('');
}
