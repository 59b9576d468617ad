import { type Description, PREFIXES, type Statement } from './description.ts';

function statementValue(statement: Statement): unknown {
  if ('address' in statement) return { '@id': statement.address };
  if (statement.language) return { '@value': statement.text, '@language': statement.language };
  return statement.datatype ? { '@value': statement.text, '@type': statement.datatype } : statement.text;
}

/** catalogue.jsonld: descriptions as JSON-LD 1.1, with the context inside so that nothing has to be fetched. */
export function catalogueJsonLd(descriptions: readonly Description[]): string {
  const graph = descriptions.map(({ address, type, statements }) => ({
    '@id': address,
    '@type': type,
    ...Object.fromEntries(statements.map(([property, said]) => [property, said.map(statementValue)])),
  }));
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': graph }, null, 2)}\n`;
}
