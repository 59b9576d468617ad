import { hooked } from '../client/page.ts';
import { takeOwnArea } from '../explore/own-area.ts';
import { takePage } from './take-page.ts';

takePage((language) => {
  for (const own of hooked(document, 'own-area')) void takeOwnArea(own, language);
});
