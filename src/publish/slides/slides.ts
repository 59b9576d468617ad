import type { AssessedTable } from '../../core/assessed.ts';
import { documentLanguages, publishedDocuments } from '../../core/documents.ts';
import type { AwaitedFile } from '../../core/effects.ts';
import type { Edition } from '../../core/workspace.ts';
import { makeBook } from '../chapters/book.ts';
import { deckContext, deckMaterial } from '../chapters/deck/deck-material.ts';
import { municipalDeck } from '../chapters/deck/municipal-deck.ts';
import { regionDeck } from '../chapters/deck/region-deck.ts';
import { municipalDeckAreas, municipalDeckPath } from '../chapters/profile-areas.ts';
import { writeDeck } from './write-deck.ts';

/** The slides of an edition, and of its municipalities where they are asked for. Each deck is made when it is read. */
export function* publishSlides(assessed: AssessedTable, edition: Edition): Iterable<AwaitedFile> {
  const material = deckMaterial(makeBook(assessed, edition));
  const region = material.book.regions.values().next().value;
  if (region === undefined) return;
  for (const { id, path } of publishedDocuments(edition.config)) {
    if (id !== 'slides' && id !== 'slides-english') continue;
    const context = deckContext(material, id === 'slides' ? 'de' : 'en', region);
    yield { path, content: () => writeDeck(context, regionDeck(context)) };
  }
  for (const language of documentLanguages(edition.config, 'municipal-slides'))
    for (const area of municipalDeckAreas(material.book)) {
      const own = deckContext(material, language, area);
      const path = municipalDeckPath(material.book, area, language);
      yield { path, content: () => writeDeck(own, municipalDeck(own)) };
    }
}
