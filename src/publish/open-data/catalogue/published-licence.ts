/** Licences of the list of DCAT-AP.de, by the names that offices use; lower case without signs. */
const LISTED: Readonly<Record<string, string>> = {
  dldeby20: 'dl-by-de/2.0',
  dlbyde20: 'dl-by-de/2.0',
  dldezero20: 'dl-zero-de/2.0',
  dlzerode20: 'dl-zero-de/2.0',
  ccby40: 'cc-by/4.0',
  ccbysa40: 'cc-by-sa/4.0',
  cc0: 'cc-zero',
  cc010: 'cc-zero',
  cczero: 'cc-zero',
};

/** Address of a licence as German data portals know it; its own address where it is not on their list. */
export function publishedLicence(name: string, address: string): string {
  const listed = LISTED[name.toLowerCase().replace(/[^a-z0-9]/g, '')];
  return listed === undefined ? address : `http://dcat-ap.de/def/licenses/${listed}`;
}
