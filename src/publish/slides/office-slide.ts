import type { LayoutText, SlideLayout } from '../../core/slide-master.ts';
import { fittingSize } from '../../formats/document/fitting-size.ts';
import { type Resizing, resizedDrawing } from '../../formats/document/resized-drawing.ts';

/** What a slide says in the places of its layout. */
export interface OfficeTexts {
  readonly layout: SlideLayout;
  readonly language: string;
  readonly title: string;
  /** in points */
  readonly titleSize: number;
  /** for the subtitle of a layout that has one */
  readonly lines: readonly string[];
  /** what stands at the foot, where the layout has the place */
  readonly feet: Readonly<Record<SlideLayout['feet'][number]['type'], string>>;
}

/** First of the numbers of what is added to a slide or a layout: the library counts from 2. */
export const FIRST_ADDED = 9001;

/** A slide with its title and foot in the places of its layout, and all else in the area. */
export function officeSlide(xml: string, texts: OfficeTexts, resizing: Resizing): string {
  const start = xml.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length;
  const end = xml.lastIndexOf('</p:spTree>');
  const { layout, title, titleSize, lines, feet, language } = texts;
  const fitting = (place: LayoutText, paragraphs: readonly string[]): string =>
    placeholder(place, paragraphs, { size: fittingSize(paragraphs, place), language });
  const added = [
    placeholder(layout.title, [title], { size: titleSize, language }),
    ...(layout.subtitle ? [fitting(layout.subtitle, lines)] : []),
    ...layout.feet.map((foot) => fitting(foot, [feet[foot.type]])),
  ].map((shape, at) => shape.replace('<p:cNvPr id=""', `<p:cNvPr id="${FIRST_ADDED + at}"`));
  const above = layout.subtitle ? 2 : 1;
  return [
    xml.slice(0, start),
    ...added.slice(0, above),
    resizedDrawing(xml.slice(start, end), resizing),
    ...added.slice(above),
    // what a layout changes in the colours of its master holds for slides only where they say so, too
    xml.slice(end).replace(COLOUR_MAP, (own) => COLOUR_MAP.exec(layout.xml)?.[0] ?? own),
  ].join('');
}

const COLOUR_MAP = /<p:clrMapOvr>.*?<\/p:clrMapOvr>/s;

interface Writing {
  readonly size: number;
  readonly language: string;
}

/** A text that takes place and type from the layout. */
function placeholder(
  { type, index, size: given, faint }: LayoutText,
  paragraphs: readonly string[],
  { size, language }: Writing,
): string {
  const points = size < given ? ` sz="${Math.round(size * 100)}"` : '';
  const fill = faint ? `><a:solidFill><a:srgbClr val="${faint.colour}"/></a:solidFill></a:rPr>` : '/>';
  const run = `<a:rPr lang="${language}"${points} dirty="0"${fill}`;
  const words = (text: string): string =>
    type === 'sldNum'
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${run}<a:t>${escaped(text)}</a:t></a:fld>`
      : `<a:r>${run}<a:t>${escaped(text)}</a:t></a:r>`;
  const body = paragraphs.map((text) => `<a:p>${words(text)}</a:p>`).join('');
  const which = `type="${type}"${index === null ? '' : ` idx="${index}"`}`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="" name="${type}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${which}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
