import { basename, parse } from 'node:path';
import { listCorpus, readCorpusFile } from '../adapters/files/corpus.ts';
import type { SourceDocument } from '../domain/document.ts';
import { ProductError, type ErrorCode } from '../domain/errors.ts';
import type { Plan } from '../domain/plan.ts';
import type { CorpusFile, Reader } from '../ports/reader.ts';
import type { DocumentState, Store } from '../ports/store.ts';
import type { Log } from '../ports/system.ts';
import { fileFailed, fileFormatUnknown, fileNameTaken } from '../text/vi/errors.ts';
import { identityOf, placed, type KnownVersions, type ReadFile } from './lineages.ts';

export interface SyncOptions {
  /** The corpus folder. */
  readonly dir: string;
  readonly store: Store;
  /** The first that accepts a file reads it. */
  readonly readers: readonly Reader[];
  readonly readPlan: (document: SourceDocument) => Plan;
  /** A document read by another version is read again. */
  readonly readingVersion: number;
  /** The present, as an ISO 8601 instant. */
  readonly now: () => string;
  readonly log: Log;
  /** True to read every file again, whatever the store has of it. */
  readonly again?: boolean;
}

/** A file that was left out; its old version, where there is one, stays. */
export interface SyncProblem {
  readonly fileName: string;
  readonly code: ErrorCode;
  /** The sentence that a person reads. */
  readonly message: string;
}

/** What became of the corpus, by document identifier. */
export interface SyncSummary {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly problems: readonly SyncProblem[];
}

/**
 * Makes the store hold what the folder holds, in one change: files are told apart by the hash of their content, and
 * only new and changed ones are read. Each that was read gets its lineage, by which a re-sent, renamed or corrected file
 * is a version of the document it was before. A file that cannot be read is reported and changes nothing.
 * @throws ProductError `input-missing` where the folder is not there, `store-failed`; the store is then as it was.
 */
export async function syncCorpus(options: SyncOptions): Promise<SyncSummary> {
  const states = new Map((await options.store.states()).map((state) => [state.plan, state]));
  const seen = new Map<string, string>();
  const read: ReadFile[] = [];
  const problems: SyncProblem[] = [];
  for (const path of heldFirst(await listCorpus(options.dir), states)) {
    const outcome = await lookAt(path, states, seen, options);
    if (outcome === null) continue;
    if ('message' in outcome) {
      problems.push(outcome);
      options.log.warn('corpus.problem', { file: outcome.fileName, code: outcome.code });
      continue;
    }
    const { plan, fileName } = 'document' in outcome ? outcome.document : outcome;
    seen.set(plan, fileName);
    if ('document' in outcome) read.push(outcome);
  }
  const faulty = new Set(problems.map(({ fileName }) => fileName));
  const gone = [...states.values()].filter(({ plan, fileName }) => !seen.has(plan) && !faulty.has(fileName));
  const remove = gone.map(({ plan }) => plan);
  const present = new Set([...states.keys()].filter((plan) => !remove.includes(plan)));
  const put =
    read.length === 0
      ? []
      : placed(read, { states: [...states.values()], present, ...(await versionsIn(options.store)) });
  await options.store.apply({ put, remove, at: options.now() });
  return summaryOf(
    put.map(({ plan }) => plan),
    remove,
    seen,
    states,
    problems,
  );
}

/** Of two files that differ in their ending only, the one that is in use already stays so. */
function heldFirst(paths: readonly string[], states: ReadonlyMap<string, DocumentState>): readonly string[] {
  const isHeld = (path: string): boolean => {
    const fileName = basename(path).normalize('NFC');
    return states.get(parse(fileName).name)?.fileName === fileName;
  };
  return [...paths.filter(isHeld), ...paths.filter((path) => !isHeld(path))];
}

async function versionsIn(store: Store): Promise<Pick<KnownVersions, 'past' | 'words'>> {
  return { past: await store.past(), words: (await store.clerkWords()).lineages };
}

/** Null for a file that vanished since it was listed: it is not in the folder. */
async function lookAt(
  path: string,
  states: ReadonlyMap<string, DocumentState>,
  seen: ReadonlyMap<string, string>,
  options: SyncOptions,
): Promise<ReadFile | DocumentState | SyncProblem | null> {
  try {
    const file = await readCorpusFile(path);
    const reader = readerFor(file, options.readers);
    const other = seen.get(file.plan);
    if (other !== undefined) {
      const message = fileNameTaken(file.fileName, other);
      throw new ProductError('input-unreadable', message, { file: file.fileName });
    }
    const state = states.get(file.plan);
    return state && isCurrent(state, file, options) ? state : await readDocument(file, reader, options);
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    if (error.code === 'input-missing') return null;
    const fileName = String(error.facts['file'] ?? path);
    return { fileName, code: error.code, message: error.message };
  }
}

function readerFor(file: CorpusFile, readers: readonly Reader[]): Reader {
  const reader = readers.find((candidate) => candidate.accepts(file.fileName, file.bytes));
  if (reader) return reader;
  const endings = readers.flatMap((candidate) => candidate.endings);
  const message = fileFormatUnknown(file.fileName, endings);
  throw new ProductError('input-unreadable', message, { file: file.fileName });
}

/** A document without an arrival was stored before lineages were kept, and gets one by being read again. */
function isCurrent(state: DocumentState, file: CorpusFile, { readingVersion, again = false }: SyncOptions): boolean {
  const same = state.hash === file.hash && state.fileName === file.fileName;
  return same && state.readingVersion === readingVersion && state.arrived > 0 && !again;
}

async function readDocument(file: CorpusFile, reader: Reader, options: SyncOptions): Promise<ReadFile> {
  const { fileName, plan, hash, modified } = file;
  const { readingVersion } = options;
  const text = await reader.read(fileName, file.bytes);
  try {
    const register = options.readPlan({ plan, text });
    return {
      document: { plan, fileName, hash, readingVersion, text, register, identity: identityOf(register) },
      modified,
    };
  } catch (error) {
    // One document that the reading trips over must not keep the others from being answered.
    options.log.error('corpus.reading.failed', { file: fileName, error });
    throw new ProductError('input-unreadable', fileFailed(fileName), { file: fileName }, { cause: error });
  }
}

function summaryOf(
  read: readonly string[],
  removed: readonly string[],
  seen: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, DocumentState>,
  problems: readonly SyncProblem[],
): SyncSummary {
  return {
    added: read.filter((plan) => !states.has(plan)),
    changed: read.filter((plan) => states.has(plan)),
    removed,
    unchanged: [...seen.keys()].filter((plan) => !read.includes(plan)),
    problems,
  };
}
