/** What a document says of itself, to tell versions of one document from different ones; all words folded. */
export interface DocumentIdentity {
  /** `ubnd huyen son tinh` */
  readonly issuer: string | null;
  readonly province: string | null;
  /** `342/kh-ubnd`; null where it was left blank. */
  readonly number: string | null;
  readonly title: string | null;
  /** Year of the date of issue. */
  readonly issuedYear: number | null;
  /** Year of action. */
  readonly year: number | null;
}

/** One content of a document. */
export interface Version {
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly identity: DocumentIdentity;
}

/** A content with the lineage that it was given. */
export interface PlacedVersion extends Version {
  readonly fileName: string;
  readonly lineage: string;
  /** Position in the order of arrival, from 1. */
  readonly arrived: number;
}

/**
 * True where two contents are one document: equal bytes; both numbered, by one issuer in one year (numbers begin anew
 * each year); or one of them without its number (a draft, a re-typed copy) and issuer, title and year the same. Where
 * that is not known they are two documents, for taking two for one would hide one of them. Symmetrical.
 */
export function isVersionOf(older: Version, newer: Version): boolean {
  if (older.hash === newer.hash) return true;
  const [a, b] = [older.identity, newer.identity];
  // Districts of one name exist in several provinces.
  if (differ(a.province, b.province) || !agree(a.issuer, b.issuer)) return false;
  if (a.number !== null && b.number !== null) return a.number === b.number && agree(a.issuedYear, b.issuedYear);
  return agree(a.title, b.title) && agree(a.year ?? a.issuedYear, b.year ?? b.issuedYear);
}

/**
 * The lineage of a content among those `known`: the one that it had, else that of the document whose version it is,
 * else one of its own. Of several the same file's comes first, then the latest. Lineages that a clerk's word made
 * (`byWord`) hold whatever the documents say.
 */
export function lineageAmong(
  version: Version & Pick<PlacedVersion, 'fileName'>,
  known: readonly PlacedVersion[],
  byWord: ReadonlySet<string> = new Set(),
): string {
  const had = latestFirst(known.filter(({ hash }) => hash === version.hash))[0]?.lineage;
  if (had !== undefined && (byWord.has(had) || !isForeign(version, had, known))) return had;
  // A draft may look like a version of two numbered plans, which are none of each other.
  const holds = (lineage: string): boolean =>
    byWord.has(lineage) || !known.some((one) => one.lineage === lineage && isAnother(one, version));
  const related = known.filter((one) => one.hash !== version.hash && isVersionOf(one, version) && holds(one.lineage));
  const found = nearest(latestFirst(related), version.fileName);
  if (found !== undefined) return found.lineage;
  const key = keyOf(version);
  // Two provinces' districts of one name may number their plans alike.
  const taken = known.some(({ lineage, hash }) => lineage === key && hash !== version.hash);
  return taken ? `${key}#${version.hash}` : key;
}

function latestFirst(versions: readonly PlacedVersion[]): readonly PlacedVersion[] {
  return [...versions].sort((a, b) => b.arrived - a.arrived);
}

/** The one that had the same file, else the first. */
function nearest(versions: readonly PlacedVersion[], fileName: string): PlacedVersion | undefined {
  return versions.find((one) => one.fileName === fileName) ?? versions[0];
}

/** The latest to arrive of each lineage: the one in force. */
export function latestOf<T extends Pick<PlacedVersion, 'lineage' | 'arrived'>>(
  documents: readonly T[],
): ReadonlyMap<string, T> {
  const latest = new Map<string, T>();
  for (const document of documents) {
    const before = latest.get(document.lineage);
    if (before === undefined || before.arrived < document.arrived) latest.set(document.lineage, document);
  }
  return latest;
}

/** The lineage that a clerk's word gives to a content alone. */
export function ownLineage(hash: string): string {
  return `own:${hash}`;
}

/** True where two contents say of themselves that they are different documents, rather than leaving it open. */
function isAnother(a: Version, b: Version): boolean {
  const [one, other] = [a.identity, b.identity];
  if (a.hash === b.hash) return false;
  if (differ(one.province, other.province) || differ(one.issuer, other.issuer)) return true;
  const numbered = one.number !== null && other.number !== null;
  return numbered && (one.number !== other.number || differ(one.issuedYear, other.issuedYear));
}

/** True where a better reading has shown that a content shares its lineage with other documents only. */
function isForeign(version: Version, lineage: string, known: readonly PlacedVersion[]): boolean {
  const others = known.filter((one) => one.lineage === lineage && one.hash !== version.hash);
  return others.length > 0 && others.every((one) => !isVersionOf(one, version));
}

function keyOf({ hash, identity: { issuer, number, issuedYear } }: Version): string {
  const numbered = issuer !== null && number !== null && issuedYear !== null;
  return numbered ? `number:${issuer}|${number}|${issuedYear}` : `hash:${hash}`;
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a !== null && a === b;
}

function differ<T>(a: T | null, b: T | null): boolean {
  return a !== null && b !== null && a !== b;
}
