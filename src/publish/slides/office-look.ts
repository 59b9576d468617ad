import { contrast, READABLE_CONTRAST } from '../../core/contrast.ts';
import type { MasterObject, SlideMaster } from '../../core/slide-master.ts';
import { INK, SLIDE } from './look.ts';
import type { MasterObjects } from './presentation.ts';

/** Colour of titles: the dark one of the office's theme where it can be read on white, else ours. */
export function titleColour(master: SlideMaster | undefined): string {
  const colour = master?.colours.dk2;
  return colour !== undefined && contrast(colour, 'FFFFFF') >= READABLE_CONTRAST ? colour : INK;
}

/** Logo and boxes of the office's template, where they stand there. */
export function officeObjects(master: SlideMaster | undefined): MasterObjects {
  return (master?.objects ?? []).map((object): MasterObjects[number] => {
    const place = placeOf(object);
    if (object.kind === 'box') return { rect: { ...place, fill: { color: object.colour } } };
    const data = `image/${object.type};base64,${Buffer.from(object.bytes).toString('base64')}`;
    return { image: { ...place, data } };
  });
}

const placeOf = ({ x, y, width, height }: MasterObject) => ({
  ...{ x: x * SLIDE.width, y: y * SLIDE.height },
  ...{ w: width * SLIDE.width, h: height * SLIDE.height },
});
