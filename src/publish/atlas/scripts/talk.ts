import { hooked } from '../client/page.ts';
import { takeSeveral } from '../explore/several-areas.ts';
import { takeTalk } from '../explore/talk.ts';
import { takeMaps } from './take-maps.ts';
import { takePage } from './take-page.ts';

takePage((language) => {
  takeMaps(language);
  for (const several of hooked(document, 'several')) void takeSeveral(several, language);
  for (const talk of hooked(document, 'talk')) takeTalk(talk, language);
});
