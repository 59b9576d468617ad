import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { COLOURS, INK, PATTERN_GROUND, PATTERN_LINE } from './look.ts';

const FONTS = ['font-regular.ttf', 'font-bold.ttf'].map((name) =>
  fileURLToPath(new URL(`./fonts/${name}`, import.meta.url)),
);

/** Dots across a picture that fills most of a slide: sharp on a projector of 1920 × 1080, and still when enlarged. */
const DOTS_WIDE = 1500;

const HALO = 'fill:#14173a;stroke:#fff;stroke-width:3px;stroke-linejoin:round;paint-order:stroke';
const classes = Object.entries(COLOURS)
  .map(([name, colour]) => `.${name}{fill:#${colour}}`)
  .join('');
const DARK = 'm4 m5 v1 v5'.split(' ');
const marks = Object.keys(COLOURS)
  .map((name) => `.on-${name}{fill:#${DARK.includes(name) ? 'FFFFFF' : INK}}`)
  .join('');

/**
 * The style of maps for a program that knows no variables. Lines are measured in the units of the paths, ten to a unit
 * of the map.
 */
const STYLE = `text{font-family:"Fira Sans"}
${classes}${marks}
.map-areas path,.map-base path{stroke:#fff;stroke-width:6px;stroke-linejoin:round}
.map-base{fill:#f0f1f6}
.map-borders{fill:none;stroke:#${INK};stroke-width:14px;stroke-linejoin:round}
.without-class path,path.without-class{stroke:#${PATTERN_LINE};stroke-width:6px}
.pattern-ground{fill:#${PATTERN_GROUND}}
.pattern-line{fill:none;stroke:#${PATTERN_LINE}}
.pattern-dot{fill:#5d637f}
.map-names text{${HALO};font-size:13px;font-weight:600;text-anchor:middle}
.map-circle-scale text{${HALO};font-size:13px}
.map-circle-scale circle{fill:none;stroke:#4a4f6a;stroke-width:1px}
.map-marks text{font-size:10px;text-anchor:middle}
.map-circles circle{fill-opacity:.85;stroke:#${INK};stroke-width:.75px}
.map-circles path{stroke-width:.75px}
.map-circles .plain{fill:#5560b4}
.map-circles .without-class{fill:none}
.map-scale{display:none}
.thumbnail .map-borders{stroke-width:8px}
.thumbnail .map-areas path{stroke-width:3px}
.small-title{fill:#${INK};font-size:44px;font-weight:600}`;

/**
 * An SVG drawing as PNG. Fonts come with the program and those of the machine are left alone: every machine draws the
 * same dots.
 */
export function pictureOf(svg: string): Uint8Array {
  const styled = svg.replace('>', `><style>${STYLE}</style>`);
  const drawing = new Resvg(styled, {
    fitTo: { mode: 'width', value: DOTS_WIDE },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Fira Sans' },
  });
  return drawing.render().asPng();
}
