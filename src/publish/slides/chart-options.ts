import type { Language } from '../../locale/language.ts';
import type { SlideBars, SlideLines } from '../chapters/deck/slide-content.ts';
import { CHART_FONT, COLOURS, INK, RULE, SIZE } from './look.ts';
import type { ChartOptions } from './presentation.ts';

const BAR = COLOURS.m3!;
const REFERENCE = COLOURS.m5!;
const LINES = [COLOURS.m5!, COLOURS.v4!];

// a locale in the code sets comma and point where the program has another one
const LOCALES = { de: '[$-407]', en: '[$-809]' } as const;
const formatCode = (language: Language, decimals: number): string =>
  `${LOCALES[language]}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;

// the library can do both, its types know one
const FIRST_ABOVE = 'maxMin' as 'minMax';

const SHARED = {
  ...{ showTitle: true, titleFontSize: SIZE.figure, titleColor: INK, titleFontFace: CHART_FONT },
  ...{ catAxisLabelFontSize: SIZE.figure, catAxisLabelColor: INK, catAxisLabelFontFace: CHART_FONT },
  ...{ valAxisLabelFontSize: SIZE.figure, valAxisLabelColor: INK, valAxisLabelFontFace: CHART_FONT },
  ...{
    dataLabelFontSize: SIZE.figure,
    dataLabelColor: INK,
    dataLabelFontFace: CHART_FONT,
    valGridLine: { color: 'E4E6EE', size: 0.75 },
  },
} satisfies ChartOptions;

/** Inches that title and margins of a chart take, points of type in an inch of lines, and the smallest type of names. */
const TITLE_HEIGHT = 0.85;
const TYPE_PER_INCH = 60;
const SMALLEST = 12;

/**
 * Bars lie, so that names can be read; all begin at zero, the first area stands at the top. Every bar has its name.
 * @param height of the chart in inches
 */
export function barOptions(
  { title, values, decimals, reference }: SlideBars,
  { language, height }: { readonly language: Language; readonly height: number },
): ChartOptions {
  const lines = Math.floor(((height - TITLE_HEIGHT) / values.length) * TYPE_PER_INCH);
  const points = Math.max(SMALLEST, Math.min(SIZE.figure, lines));
  return {
    ...SHARED,
    title,
    ...{ catAxisLabelFontSize: points, dataLabelFontSize: points, catAxisLabelFrequency: '1' },
    ...{ barDir: 'bar', barGapWidthPct: 35, catAxisOrientation: FIRST_ABOVE, valAxisHidden: true },
    ...{ valAxisMinVal: Math.min(0, ...values.map((value) => value ?? 0)), valGridLine: { style: 'none' } },
    ...{
      showValue: true,
      dataLabelFormatCode: formatCode(language, decimals),
      dataLabelPosition: 'outEnd',
      showLegend: false,
    },
    chartColors: values.map((_, index) => (index === reference ? REFERENCE : BAR)),
    ...{ catAxisLineShow: false },
  };
}

const HEADROOM = 1.2;

/** One or two lines; the values of the first stand beside its points. */
export function lineOptions({ title, lines, decimals }: SlideLines, language: Language): ChartOptions {
  const isAlone = lines.length === 1;
  const values = lines.flatMap((line) => line.values.map((value) => value ?? 0));
  const highest = Math.max(0, ...values);
  return {
    ...SHARED,
    title,
    ...{ chartColors: LINES.slice(0, lines.length), lineSize: 3, lineDataSymbolSize: 8, displayBlanksAs: 'gap' },
    ...{ showValue: isAlone, dataLabelFormatCode: formatCode(language, decimals), dataLabelPosition: 't' },
    ...{
      valAxisMinVal: Math.min(0, ...values),
      // room for the number above the highest point
      ...(isAlone && highest > 0 ? { valAxisMaxVal: Math.ceil(highest * HEADROOM * 100) / 100 } : {}),
      valAxisLabelFormatCode: formatCode(language, decimals),
      valAxisHidden: isAlone,
      catAxisLineShow: true,
    },
    ...{ showLegend: !isAlone, legendPos: 'b', legendFontSize: SIZE.figure, legendColor: INK },
    valAxisLineShow: false,
    ...(isAlone ? { valGridLine: { style: 'none' as const } } : {}),
    catGridLine: { style: 'none' },
    border: { pt: 0, color: RULE },
  };
}
