import { type Description, PREFIXES, type Statement } from './description.ts';

function statementText(statement: Statement): string {
  if ('address' in statement) return `<${statement.address}>`;
  // escapes of JSON are escapes of Turtle
  const quoted = JSON.stringify(statement.text);
  if (statement.language) return `${quoted}@${statement.language}`;
  return statement.datatype ? `${quoted}^^${statement.datatype}` : quoted;
}

/** catalogue.ttl: descriptions as RDF 1.1 Turtle. */
export function catalogueTurtle(descriptions: readonly Description[]): string {
  const heads = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  const blocks = descriptions.map(({ address, type, statements }) => {
    const lines = statements.map(([property, said]) => `  ${property} ${said.map(statementText).join(', ')}`);
    return `\n<${address}> a ${[type, ...lines].join(' ;\n')} .\n`;
  });
  return [...heads, ...blocks].join('');
}
