import type { Language } from '../../../locale/language.ts';

/** Vocabularies of the catalogue by their usual prefixes. */
export const PREFIXES = Object.freeze({
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
});

/** A term of a vocabulary, as `dct:title`. */
export type Term = `${keyof typeof PREFIXES}:${string}`;

/** What is said of a thing: an address, relative to the folder of the data or whole, or a text. */
export type Statement =
  | { readonly address: string }
  | { readonly text: string; readonly language: Language | null; readonly datatype: Term | null };

/** A thing of the catalogue and all that is said of it, in the order in which it is written. */
export interface Description {
  readonly address: string;
  readonly type: Term;
  readonly statements: readonly (readonly [property: Term, statements: readonly Statement[]])[];
}

// what no address may hold; programs that read one pass over the whole statement without a word
const FORBIDDEN = /[\p{Cc}\s<>"{}|^`\\]/gu;

function allowed(iri: string): string {
  return iri.replace(FORBIDDEN, (character) => encodeURIComponent(character));
}

/** An address as a statement. */
export function address(iri: string): Statement {
  return { address: allowed(iri) };
}

/** A plain text, or one in a language. */
export function text(words: string, language: Language | null = null): Statement {
  return { text: words, language, datatype: null };
}

/** A text of a datatype. */
export function typed(words: string, datatype: Term): Statement {
  return { text: words, language: null, datatype };
}

/** A description without the properties of which nothing is said. */
export function describe(
  { address: iri, type }: Pick<Description, 'address' | 'type'>,
  statements: Description['statements'],
): Description {
  return { address: allowed(iri), type, statements: statements.filter(([, said]) => said.length > 0) };
}
