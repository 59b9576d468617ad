import { hooked } from '../client/page.ts';
import { takeSeveral } from '../explore/several-areas.ts';
import { takePage } from './take-page.ts';

takePage((language) => {
  for (const several of hooked(document, 'several')) void takeSeveral(several, language);
});
