import type { DeckContext } from '../chapters/deck/deck-material.ts';
import type { Deck, SlideContent } from '../chapters/deck/slide-content.ts';
import { drawPicture } from './draw-picture.ts';
import { CHART_FONT, FOOTER, MARGIN, MUTED, SIZE, SLIDE, TITLE } from './look.ts';
import { notesText } from './notes.ts';
import { officeObjects, titleColour } from './office-look.ts';
import { type MasterObjects, newPresentation, type Presentation } from './presentation.ts';
import { settledPackage } from './settled-package.ts';

const LANGUAGE_TAGS = { de: 'de-DE', en: 'en-GB' } as const;
/** A deck as PPTX: titles are placeholders of a master, charts are native, equal input gives equal bytes. */
export async function writeDeck(context: DeckContext, deck: Deck): Promise<Uint8Array> {
  const presentation = await newPresentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = deck.title;
  presentation.subject = deck.subtitle;
  presentation.author = deck.office;
  presentation.company = deck.office;
  const master = context.edition.slideMaster;
  const bodyFont = master?.bodyFont || CHART_FONT;
  presentation.theme = { headFontFace: master?.headingFont || bodyFont, bodyFontFace: bodyFont };
  defineMasters(presentation, context);
  drawCover(presentation, context, deck);
  for (const slide of deck.slides) drawSlide(presentation, context, slide);
  const written = await presentation.write({ outputType: 'uint8array', compression: false });
  return settledPackage(written as Uint8Array, {
    language: LANGUAGE_TAGS[context.language],
    date: context.edition.config.edition.date,
    font: bodyFont,
    colours: master?.colours ?? null,
  });
}

/** What stands on every slide: a draft mark, a line below, the number. */
function defineMasters(presentation: Presentation, context: DeckContext): void {
  const title = (y: number, h: number, size: number) => ({
    placeholder: {
      options: {
        ...{ name: 'title', type: 'title' as const, x: TITLE.x, y, w: TITLE.w, h },
        ...{
          fontSize: size,
          bold: true,
          color: titleColour(context.edition.slideMaster),
          align: 'left' as const,
          valign: 'top' as const,
          margin: 0,
        },
      },
      text: '',
    },
  });
  const slideNumber = {
    ...{ x: SLIDE.width - MARGIN - 0.8, y: FOOTER.y, w: 0.8, h: FOOTER.h },
    ...{ fontSize: SIZE.footer, color: MUTED, align: 'right' as const },
  };
  // what the office puts on every slide lies below all else
  const marks = [...officeObjects(context.edition.slideMaster), ...draftMarks(context)];
  const background = { color: 'FFFFFF' };
  presentation.defineSlideMaster({
    title: context.words.names.cover,
    background,
    objects: [...marks, title(2.2, 1.6, SIZE.cover)],
  });
  presentation.defineSlideMaster({
    title: context.words.names.content,
    background,
    objects: [...marks, title(TITLE.y, TITLE.h, SIZE.title)],
    slideNumber,
  });
}

// The large word lies below everything; the plain one is what is read.
function draftMarks({ edition, words }: DeckContext): MasterObjects {
  const isDraft = edition.state !== 'released';
  const said = [...(isDraft ? [words.draft] : []), ...(edition.config.invented ? [words.invented] : [])];
  if (said.length === 0) return [];
  const watermark = {
    text: {
      text: words.watermark,
      options: {
        ...{ x: 1.7, y: 2.6, w: 10, h: 2.4, rotate: 330, fontSize: 120, bold: true, color: 'F1F2F7' },
        ...{ align: 'center' as const, valign: 'middle' as const, objectName: words.names.watermark },
      },
    },
  };
  // logos stand at the upper right
  const side = edition.slideMaster ? ('left' as const) : ('right' as const);
  const banner = {
    text: {
      text: said.join(' · '),
      options: {
        ...{ x: MARGIN, y: 0.08, w: SLIDE.width - 2 * MARGIN, h: 0.32, margin: 0 },
        ...{ fontSize: SIZE.footer, bold: true, color: '8F4F00', align: side },
      },
    },
  };
  return isDraft ? [watermark, banner] : [banner];
}

function drawCover(presentation: Presentation, context: DeckContext, deck: Deck): void {
  const slide = presentation.addSlide({ masterName: context.words.names.cover });
  slide.addText(deck.title, { placeholder: 'title' });
  const lines = [deck.subtitle, deck.office, deck.date];
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      ...{ x: TITLE.x, y: 3.9, w: TITLE.w, h: 1.8, margin: 0, fontSize: SIZE.body, color: MUTED },
      ...{ valign: 'top', objectName: context.words.names.text },
    },
  );
  slide.addNotes(deck.coverNotes.join('\n'));
}

function drawSlide(presentation: Presentation, context: DeckContext, content: SlideContent): void {
  const slide = presentation.addSlide({ masterName: context.words.names.content });
  slide.addText(content.title, { placeholder: 'title' });
  drawPicture(slide, content, { ...context, types: presentation.ChartType });
  slide.addText(content.source, {
    ...FOOTER,
    ...{
      margin: 0,
      fontSize: SIZE.footer,
      color: MUTED,
      align: 'left',
      valign: 'middle',
      objectName: context.words.names.source,
    },
  });
  slide.addNotes(notesText(context, content));
}
