import type { Effects } from '../../core/effects.ts';
import type { Finding } from '../../core/finding.ts';
import type { FaintText, SlideMaster } from '../../core/slide-master.ts';
import { parseSlideMaster } from '../../formats/document/parse-slide-master.ts';

const FOLDER = 'slides';
const TEMPLATE = /^slides\/master\.(?:pptx|potx)$/;
/** Size of figures on slides in points where the area has room for it, and one that is still read from most rows. */
const FULL_TYPE = 18;
const LEAST_TYPE = 16;

/** The office's template for slides, `slides/master.pptx` or `.potx`; null where there is none. */
export async function readSlideMaster(
  effects: Effects,
): Promise<{ master: SlideMaster | null; findings: readonly Finding[] }> {
  const file = (await effects.listFiles(FOLDER)).find((path) => TEMPLATE.test(path));
  const bytes = file === undefined ? null : await effects.readFile(file);
  if (file === undefined || !bytes) return { master: null, findings: [] };
  const master = parseSlideMaster(bytes);
  if ('refused' in master) {
    const details = { reason: master.refused, part: master.part };
    return { master: null, findings: [{ code: 'slide-master-unread', severity: 'error', file, details }] };
  }
  return { master, findings: remarks(master).map((remark) => ({ ...remark, file })) };
}

type Remark = Omit<Finding, 'file'>;

/** What the office should know of a template that can be used. */
function remarks(master: SlideMaster): readonly Remark[] {
  const { leftOut, name, position, masterCount, scale } = master;
  const found: Remark[] = [];
  if (leftOut > 0) found.push({ code: 'slide-master-partly', severity: 'warning', details: { count: leftOut } });
  if (masterCount > 1)
    found.push({ code: 'slide-master-chosen', severity: 'note', details: { name, position, count: masterCount } });
  for (const [place, { contrast, least, colour }] of faintTexts(master))
    found.push({
      code: 'slide-master-faint',
      severity: 'note',
      details: { place, contrast: Math.floor(contrast * 10) / 10, least, colour: `#${colour}` },
    });
  const points = Math.floor(FULL_TYPE * scale);
  if (points < FULL_TYPE) {
    const severity = points < LEAST_TYPE ? 'warning' : 'note';
    found.push({ code: 'slide-master-small', severity, details: { points, full: FULL_TYPE } });
  }
  return found;
}

/** The faintest text in each kind of place. */
function faintTexts({ cover, content }: SlideMaster): ReadonlyMap<'title' | 'subtitle' | 'foot', FaintText> {
  const layouts = [content, ...(cover ? [cover] : [])];
  const texts = [
    ...layouts.map(({ title }) => ['title', title] as const),
    ...layouts.map(({ subtitle }) => ['subtitle', subtitle] as const),
    ...layouts.flatMap(({ feet }) => feet.map((foot) => ['foot', foot] as const)),
  ];
  const found = new Map<'title' | 'subtitle' | 'foot', FaintText>();
  for (const [place, text] of texts) {
    const known = found.get(place);
    if (text?.faint && (!known || text.faint.contrast < known.contrast)) found.set(place, text.faint);
  }
  return found;
}
