import { takeEmbedding } from '../explore/embedded.ts';
import { takeFigures } from '../explore/figure-tools.ts';
import { takeOwnArea } from '../explore/own-area.ts';
import { takeSeveral } from '../explore/several-areas.ts';
import { takeTablesFirst } from '../explore/tables-first.ts';
import { takeTalk } from '../explore/talk.ts';
import { takeComparison } from './comparison.ts';
import { takeFilter } from './filter-table.ts';
import { takeFinder } from './finder.ts';
import { takeMapBlock } from './map-block.ts';
import { hooked, pageLanguage } from './page.ts';
import { openReceiver } from './receive.ts';
import { takeTable } from './sort-table.ts';
import { makeTip } from './tip.ts';

// The page is complete without this script; it takes over what is there.
const language = pageLanguage();
openReceiver();
const tip = makeTip();
for (const block of hooked(document, 'map')) takeMapBlock(block, { language, tip });
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable], table[data-atlas="sortable"]'))
  takeTable(table, language);
for (const filter of hooked(document, 'filter')) takeFilter(filter, language);
for (const finder of hooked(document, 'finder')) takeFinder(finder, language);
for (const comparison of hooked(document, 'comparison')) takeComparison(comparison, language);
for (const several of hooked(document, 'several')) void takeSeveral(several, language);
for (const own of hooked(document, 'own-area')) void takeOwnArea(own, language);
for (const talk of hooked(document, 'talk')) takeTalk(talk, language);
takeTablesFirst(language);
takeFigures(language);
takeEmbedding(language);
