import type { Language } from '../../../locale/language.ts';
import { takeMapBlock } from '../client/map-block.ts';
import { hooked } from '../client/page.ts';
import { makeTip } from '../client/tip.ts';
import { takeMapTools } from '../explore/map-tools.ts';

/** Takes over the maps of the page, which share one tip. */
export function takeMaps(language: Language): void {
  const tip = makeTip();
  for (const block of hooked(document, 'map')) {
    takeMapBlock(block, { language, tip });
    takeMapTools(block, language);
  }
}
