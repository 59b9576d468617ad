const ALLOWED_SOURCES = new Set(["'none'", "'self'", 'data:']);
/** Directives that take no list of hosts. */
const WITHOUT_SOURCES =
  /^(?:sandbox|upgrade-insecure-requests|block-all-mixed-content|require-trusted-types-for|trusted-types)$/;

/**
 * True if a Content-Security-Policy lets a page load nothing but its own files: there is a `default-src`, no directive
 * names a host or lets inline code run, and scripts come from files alone.
 */
export function isPolicyStrict(policy: string): boolean {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name !== undefined && name !== '');
  if (!directives.some(([name]) => name?.toLowerCase() === 'default-src')) return false;
  return directives.every(([name = '', ...sources]) => {
    if (WITHOUT_SOURCES.test(name.toLowerCase())) return true;
    const runs = /^(?:default|script|object|worker)-src/i.test(name);
    return sources.every((source) => ALLOWED_SOURCES.has(source.toLowerCase()) && !(runs && source === 'data:'));
  });
}
