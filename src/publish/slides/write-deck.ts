import type { SlideMaster } from '../../core/slide-master.ts';
import { packParts } from '../../formats/pack-parts.ts';
import type { DeckContext } from '../chapters/deck/deck-material.ts';
import type { Deck, SlideContent } from '../chapters/deck/slide-content.ts';
import { drawPicture } from './draw-picture.ts';
import { CHART_FONT, FOOTER, INK, MARGIN, MUTED, SIZE, SLIDE, TITLE } from './look.ts';
import { notesText } from './notes.ts';
import { withOfficeMaster } from './office-master.ts';
import { type MasterObjects, newPresentation, type Presentation, type Slide } from './presentation.ts';
import { settledParts } from './settled-package.ts';
import { OWN_ROOM, officeRoom, type SlideRoom } from './slide-room.ts';

const LANGUAGE_TAGS = { de: 'de-DE', en: 'en-GB' } as const;

/** What slides are drawn into. */
interface Frame {
  readonly context: DeckContext;
  readonly deck: Deck;
  readonly room: SlideRoom;
  /** null: ours */
  readonly master: SlideMaster | null;
}

/** A deck as PPTX: titles are placeholders of a master, charts are native, equal input gives equal bytes. */
export async function writeDeck(context: DeckContext, deck: Deck): Promise<Uint8Array> {
  const presentation = await newPresentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = deck.title;
  presentation.subject = deck.subtitle;
  presentation.author = deck.office;
  presentation.company = deck.office;
  const said = wordsOfState(context);
  const master = context.edition.slideMaster ?? null;
  const office = master && { master, ...officeRoom(master, said.length > 0) };
  const bodyFont = master?.bodyFont || CHART_FONT;
  presentation.theme = { headFontFace: master?.headingFont || bodyFont, bodyFontFace: bodyFont };
  const frame = { context, deck, master, room: office?.room ?? OWN_ROOM };
  defineMasters(presentation, frame);
  drawCover(presentation, frame);
  for (const slide of deck.slides) drawSlide(presentation, frame, slide);
  const written = await presentation.write({ outputType: 'uint8array', compression: false });
  const language = LANGUAGE_TAGS[context.language];
  const { date } = context.edition.config.edition;
  const parts = settledParts(written as Uint8Array, { language, date, font: bodyFont });
  return packParts(office ? withOfficeMaster(parts, { ...office, deck, said, language }) : parts, date);
}

/** What stands on every slide: a draft mark, a line below, the number. */
function defineMasters(presentation: Presentation, frame: Frame): void {
  const { context, master } = frame;
  const title = (y: number, h: number, size: number): MasterObjects => {
    const type = { fontSize: size, bold: true, color: INK, align: 'left' as const, valign: 'top' as const, margin: 0 };
    const options = { name: 'title', type: 'title' as const, x: TITLE.x, y, w: TITLE.w, h, ...type };
    return [{ placeholder: { options, text: '' } }];
  };
  const slideNumber = {
    ...{ x: SLIDE.width - MARGIN - 0.8, y: FOOTER.y, w: 0.8, h: FOOTER.h },
    ...{ fontSize: SIZE.footer, color: MUTED, align: 'right' as const },
  };
  const background = { color: 'FFFFFF' };
  presentation.defineSlideMaster({
    title: context.words.names.cover,
    background,
    objects: [...draftMarks({ ...frame, room: OWN_ROOM }), ...(master ? [] : title(2.2, 1.6, SIZE.cover))],
  });
  presentation.defineSlideMaster({
    title: context.words.names.content,
    background,
    objects: [...draftMarks(frame), ...(master ? [] : title(TITLE.y, TITLE.h, SIZE.title))],
    ...(master ? {} : { slideNumber }),
  });
}

function wordsOfState({ edition, words }: DeckContext): readonly string[] {
  return [...(edition.state === 'released' ? [] : [words.draft]), ...(edition.config.invented ? [words.invented] : [])];
}

/** A word that is seen on light and dark grounds alike, and hides none of what stands on it. */
const FAINT = { color: '808080', transparency: 89 };

// The large word lies below everything; the plain one is what is read.
function draftMarks({ context, room, master }: Frame): MasterObjects {
  const { edition, words } = context;
  const said = wordsOfState(context);
  if (said.length === 0) return [];
  const watermark = {
    text: {
      text: words.watermark,
      options: {
        ...{ ...room.watermark, ...(master ? FAINT : { color: 'F1F2F7' }) },
        ...{ rotate: 330, fontSize: 120, bold: true },
        ...{ align: 'center' as const, valign: 'middle' as const, objectName: words.names.watermark },
      },
    },
  };
  const banner = {
    text: {
      text: said.join(' · '),
      options: {
        ...{ ...room.banner, margin: 0 },
        ...{ fontSize: room.smallType, bold: true, color: '8F4F00', align: 'right' as const },
      },
    },
  };
  return edition.state === 'released' ? [banner] : [watermark, banner];
}

function drawCover(presentation: Presentation, { context, deck, room, master }: Frame): void {
  const slide = presentation.addSlide({ masterName: context.words.names.cover });
  addTitle(slide, deck.title, master);
  const lines = [deck.subtitle, deck.office, deck.date];
  // the layout of an office has its own place for these
  if (!master?.cover)
    slide.addText(
      lines.map((text) => ({ text, options: { breakLine: true } })),
      {
        ...(master ? room.body : { x: TITLE.x, y: 3.9, w: TITLE.w, h: 1.8 }),
        ...{ margin: 0, fontSize: SIZE.body, color: MUTED },
        ...{ valign: 'top', objectName: context.words.names.text },
      },
    );
  slide.addNotes(deck.coverNotes.join('\n'));
}

function addTitle(slide: Slide, title: string, master: SlideMaster | null): void {
  if (!master) slide.addText(title, { placeholder: 'title' });
}

function drawSlide(presentation: Presentation, { context, room, master }: Frame, content: SlideContent): void {
  const slide = presentation.addSlide({ masterName: context.words.names.content });
  addTitle(slide, content.title, master);
  drawPicture(slide, content, { ...context, room: room.body, sign: room.sign, types: presentation.ChartType });
  slide.addText(content.source, {
    ...room.source,
    ...{
      margin: 0,
      fontSize: room.smallType,
      color: MUTED,
      align: 'left',
      valign: 'middle',
      objectName: context.words.names.source,
    },
  });
  slide.addNotes(notesText(context, content));
}
