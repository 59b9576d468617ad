import { takeFinder } from '../client/finder.ts';
import { hooked } from '../client/page.ts';
import { takeMaps } from './take-maps.ts';
import { takePage } from './take-page.ts';

takePage((language) => {
  takeMaps(language);
  for (const finder of hooked(document, 'finder')) takeFinder(finder, language);
});
