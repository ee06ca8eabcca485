import type { Finding, FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Ask, Understood } from '../../domain/understood.ts';
import type { DeadlineFilter, LookUps } from '../../ports/look-ups.ts';
import type { Nearness } from '../../ports/search.ts';
import { meaningWithin } from '../../retrieve/fuse.ts';
import { lookUp, type Asker } from '../../retrieve/register/look-up.ts';
import type { Register } from '../../retrieve/register/register.ts';
import type { Shelf } from '../../retrieve/register/shelf.ts';
import { fold } from '../../text/fold.ts';
import { localitiesNamed } from '../../text/office/localities.ts';
import { otherWordings } from '../../text/synonyms.ts';

/** Share, 0 to 1, of what the person's question is about that a passage must hold to be handed to a model. */
const LEAST_COVERAGE = 0.25;
/**
 * The same for the entries closest to the question in meaning that lie closer than most. Some of its words they need too:
 * of any question something is the closest, and a model that cites whatever it gets would answer what no plan speaks of.
 */
const LEAST_IF_CLOSE = 0.1;
const NEAREST = 10;
const CLOSER = 0.5;
/** What an open end of a stretch of time stands for. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2199-12-31';

/** What a question has that is about handing in, folded: who has done so is told to nobody who asks for something else. */
const OF_STANDING =
  /(?:^| )(?:nop|nap|gui|goi|bao cao|bc|tien do|tinh hinh|hoan thanh|xong|tre|cham|muon|no|thieu|han)(?= |\W|$)/u;

export interface LookUpParts {
  /** The person's own question. */
  readonly asked: Understood;
  readonly asker: Asker;
  readonly register: Register;
  readonly shelf: Shelf;
  readonly today: IsoDate;
  /** What lies close to the person's question in meaning; null where nobody has looked. */
  readonly near: Nearness | null;
  /** The entries that the person's question is searched among. */
  readonly among: () => ReadonlySet<string>;
  readonly status: LookUps['status'];
  /** Reads words that a model passes as a message would be read. */
  understand(words: string): Understood;
}

/**
 * The look-ups for one question over the register that answers it without a model. Places and documents are those of
 * the person's question or of their chat, whatever a model writes.
 */
export function createLookUps(parts: LookUpParts): LookUps {
  const { asker, register, shelf, today, status } = parts;
  const allowed = placesAllowed(parts);
  const isAbout = gateOf(parts);
  const find = (ask: Ask, words: string, more: Partial<Understood> = {}): readonly Finding[] => {
    const read = { ...parts.understand(words), ...more };
    const ownPlaces = read.places.length > 0 || read.unknownPlaces.length > 0;
    if (read.places.some((place) => !allowed.has(place))) return [];
    const { places, unknownPlaces } = ownPlaces ? read : parts.asked;
    const { document, compare } = parts.asked;
    const asked = { ...read, asks: [ask], places, unknownPlaces, document, compare, also: [] };
    return lookUp(asked, asker, register, shelf, today);
  };
  return {
    duties: (agency) => find('duties', agency),
    deadlines: (filter) => find('deadline', filter.agency ?? '', filtered(filter)),
    passages: (topic) => {
      const found = [...find('passage', topic), ...find('who', topic)];
      return Promise.resolve(found.flatMap((finding) => gated(finding, isAbout)));
    },
    documents: () => find('plans', ''),
    status: OF_STANDING.test(fold(parts.asked.text)) ? status : null,
  };
}

function filtered({ agency, from, to }: DeadlineFilter): Partial<Understood> {
  const range = from === null && to === null ? null : { from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
  return { everyone: agency === null, time: { range, anyYear: false, direction: null } };
}

/** The places that the person may mean, by their labels. */
function placesAllowed({ asked, asker, register }: LookUpParts): ReadonlySet<string> {
  if (asked.places.length > 0) return new Set(asked.places);
  if (asker.place === null || asked.compare) return new Set(register.places);
  return new Set(localitiesNamed(register.localities, asker.place).map(({ label }) => label));
}

/** A duty or a passage has to do with the question, by its words or by its meaning. */
type Gate = (found: FoundPassage | FoundDuty) => boolean;

/** Only of passages and of the duties of a topic; what else a look-up found instead says nothing of it. */
function gated(finding: Finding, isAbout: Gate): readonly Finding[] {
  if (finding.of === 'who') {
    const found = finding.found.filter(isAbout);
    return found.length === 0 ? [] : [{ of: 'who', found }];
  }
  if (finding.of !== 'passages') return [];
  const found = finding.found.filter(isAbout);
  return found.length === 0 ? [] : [{ of: 'passages', found, total: found.length }];
}

function gateOf({ asked, shelf, near, among }: LookUpParts): Gate {
  const wordings = [asked.topicWords, ...otherWordings(asked.topicWords)];
  let nearest: ReadonlySet<string> | null = null;
  return (found) => {
    nearest ??= near === null ? new Set() : outstanding(near, among(), shelf);
    const id = idOf(shelf, found);
    if (id === null) return false;
    const covered = Math.max(...wordings.map((words) => shelf.index.coverage(words, id)));
    return covered >= (nearest.has(id) ? LEAST_IF_CLOSE : LEAST_COVERAGE);
  };
}

/** Passages and duties that stand out by their meaning, each kind among its own. */
function outstanding(
  near: Nearness,
  among: ReadonlySet<string>,
  { passages, duties, fusion }: Shelf,
): ReadonlySet<string> {
  const ofKind = [passages, duties].flatMap((kind) => {
    const own = new Set([...among].filter((id) => kind.has(id)));
    const meaning = meaningWithin(near, own, { ...fusion, nearest: NEAREST });
    return meaning.nearest.filter((id) => meaning.of(id) >= CLOSER);
  });
  return new Set(ofKind);
}

/** What the shelf knows it by; null for what stands in no document. */
function idOf({ idsOf, passages, duties }: Shelf, found: FoundPassage | FoundDuty): string | null {
  const own = idsOf.get(found.plan);
  const id =
    'passage' in found
      ? own?.passages.find((one) => passages.get(one)?.passage === found.passage)
      : own?.duties.find((one) => duties.get(one)?.duty === found.duty);
  return id ?? null;
}
