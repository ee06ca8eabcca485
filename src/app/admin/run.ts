import type { Settings } from '../../config.ts';
import { entryOf, type NumberedEntry } from '../../chat/entry-numbers.ts';
import { readBackJson } from '../../chat/read-back-json.ts';
import { readBackText, type ReadBack } from '../../chat/read-back.ts';
import { isChatCommand, isReminderCommand, type AdminCommand } from '../../domain/admin.ts';
import { localDate } from '../../domain/calendar.ts';
import { subjectOf } from '../../domain/correction.ts';
import type { Directory } from '../../domain/directory.ts';
import { ProductError } from '../../domain/errors.ts';
import { ownLineage } from '../../domain/lineage.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { readPlan } from '../../ingest/read.ts';
import type { Clock } from '../../ports/system.ts';
import * as say from '../../text/vi/admin.ts';
import { agencyWritten, deadlineWritten, decisionLine } from '../../text/vi/corrections.ts';
import { when } from '../../text/vi/read-back.ts';
import type { EmbeddingStatus } from '../embedding/status.ts';
import type { Product } from '../open.ts';
import type { Lookout } from '../reminders/outlook.ts';
import type { ShelvedDocument } from '../shelf.ts';
import type { SyncSummary } from '../sync.ts';
import { decisionOf } from './decision.ts';
import { runChatCommand, type ChatDesk } from './chats.ts';
import { codeMaker } from '../channels/codes.ts';
import { documentOf, findDocument, notFound } from './find.ts';
import { listDocuments } from './list.ts';
import { lostLines } from './lost-lines.ts';
import { runReminderCommand, type ReminderDesk } from './reminders.ts';
import { since } from './since.ts';

/** What a clerk's commands need. */
export interface Desk {
  readonly product: Pick<Product, 'shelf' | 'store' | 'refresh'>;
  /** Brings store and memory in line with the corpus folder. `again`: true to read every file again. */
  readonly look: (again: boolean) => Promise<SyncSummary>;
  /** The present day where the office is. */
  readonly today: () => IsoDate;
  /** IANA name. */
  readonly timeZone: string;
  readonly chats: ChatDesk;
  readonly reminders: ReminderDesk;
  /** How far the vectors of passages are made; null where no model is set. */
  readonly embedding: (() => EmbeddingStatus) | null;
}

/** The desk of a running product, which looks at the folder anew for every command. */
export function deskOf(
  product: Product,
  { timeZone, reminders }: Pick<Settings, 'timeZone' | 'reminders'>,
  { clock, directory, lookout, replan, embedding = null }: Running,
): Desk {
  return {
    product,
    look: (again) => product.sync(again),
    today: () => localDate(clock.now(), timeZone),
    timeZone,
    chats: { mail: product.mail, chats: product.chats, directory, codes: codeMaker, clock, timeZone },
    embedding,
    reminders: { ledger: product.ledger, lookout, settings: reminders, clock, replan },
  };
}

/** What a desk shares with the rest of its process. */
interface Running {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly lookout: Lookout;
  /** Days on which people work, links or decisions have changed. */
  readonly replan: () => void;
  readonly embedding?: Desk['embedding'];
}

/**
 * Carries out a clerk's command on the corpus as its folder is now, and gives back what the clerk reads; null where a
 * file that is to be shown is not in the corpus. What was decided holds before this returns.
 * @throws ProductError `input-missing` where there is no such document, what the folder's file is at fault where it
 * cannot be read, `usage` where entry or number is none, `store-failed`; nothing is changed then.
 */
export async function runAdmin(command: AdminCommand, desk: Desk): Promise<string | null> {
  if (isChatCommand(command)) return runChatCommand(command, desk.chats);
  if (command.of === 'embed') return JSON.stringify(desk.embedding?.() ?? null);
  const { product } = desk;
  if (isReminderCommand(command)) {
    await desk.look(false);
    return runReminderCommand(command, desk.reminders);
  }
  const summary = await desk.look(command.of === 'reindex');
  switch (command.of) {
    case 'show':
      return show(command, summary, desk);
    case 'correct':
      return correct(command, summary, desk);
    case 'uncorrect':
      return uncorrect(command, summary, desk);
    case 'version-of':
      return versionOf(command, summary, desk);
    case 'own':
      return own(command, summary, desk);
    case 'documents':
      return listDocuments(product.shelf(), product.store, sentences(summary));
    case 'reindex':
      return say.reindexed(summary.added.length + summary.changed.length, sentences(summary));
  }
}

type Of<Kind extends AdminCommand['of']> = Extract<AdminCommand, { of: Kind }>;

async function show({ file, json }: Of<'show'>, { problems }: SyncSummary, desk: Desk): Promise<string | null> {
  const { product, timeZone } = desk;
  const found = findDocument(file, product.shelf());
  if (found === null) {
    if (file.hash !== null) return null;
    throw notFound(file, problems);
  }
  const { stored, plan, applied, orphaned, supersededBy } = found;
  const readBack: ReadBack = {
    plan,
    applied,
    orphaned,
    held: { fileName: stored.fileName, supersededBy: supersededBy?.fileName ?? null },
    since: await since(found, product.shelf(), { store: product.store, readPlan, timeZone }),
    problems: problems.filter(({ fileName }) => fileName === stored.fileName).map(({ message }) => message),
    lost: lostLines(stored),
  };
  return json ? JSON.stringify(readBackJson(readBack), null, 2) : readBackText(readBack);
}

async function correct(
  { file, entry: number, change }: Of<'correct'>,
  { problems }: SyncSummary,
  desk: Desk,
): Promise<string> {
  const { product, today } = desk;
  const { stored, plan } = documentOf(file, product.shelf(), problems);
  const found = entryOf(plan, number);
  if (found === null) {
    const { agencies, deadlines } = plan.asRead ?? plan;
    throw new ProductError(
      'usage',
      say.entryUnknown(number, { agencies: agencies.length, deadlines: deadlines.length }),
    );
  }
  const { label, entry, dropped } = found;
  if (dropped) throw new ProductError('usage', say.entryDropped(label));
  const decision = decisionOf(entry, change);
  if (decision === null) throw new ProductError('usage', say.changeUnfit(label));
  const { lineage, plan: name } = stored;
  await product.store.record({ of: 'correction', lineage, on: today(), decision });
  await product.refresh();
  const now = product.shelf().find((one) => one.stored.plan === name);
  const kept = now?.applied.find((one) => subjectOf(one.decision) === subjectOf(decision));
  const lines = [say.decided(decisionLine(decision)), ...(now === undefined ? [] : standing(entry, now))];
  return say.corrected(kept?.id ?? 0, label, lines);
}

/** What stands where an entry stood, in lines; none where it was dropped. */
function standing(entry: NumberedEntry, { plan }: ShelvedDocument): readonly string[] {
  if (entry.of === 'deadline') {
    const now = plan.deadlines.find(({ span, quote, action }) => {
      const { deadline } = entry;
      return span.start === deadline.span.start && quote === deadline.quote && action === deadline.action;
    });
    if (now?.corrected === undefined) return [];
    return [
      say.nowStands(`${now.responsible}, ${when(now)}`),
      ...deadlineWritten(now, now.corrected.read, now.corrected.on),
    ];
  }
  const now = plan.agencies.find(({ span }) => span.start === entry.agency.span.start);
  return entry.of === 'duty' || now?.corrected === undefined
    ? []
    : agencyWritten(now, now.corrected.read, now.corrected.on);
}

async function uncorrect(
  { file, number }: Of<'uncorrect'>,
  { problems }: SyncSummary,
  { product }: Desk,
): Promise<string> {
  const { stored, applied, orphaned } = documentOf(file, product.shelf(), problems);
  const found = [...applied, ...orphaned].find(({ id }) => id === number);
  if (found === undefined) throw new ProductError('usage', say.correctionUnknown(stored.fileName, String(number)));
  await product.store.record({ of: 'withdrawal', correction: number });
  await product.refresh();
  return say.uncorrected(number, decisionLine(found.decision));
}

async function versionOf(
  { file, other }: Of<'version-of'>,
  { problems }: SyncSummary,
  { product }: Desk,
): Promise<string> {
  const { stored, applied } = documentOf(file, product.shelf(), problems);
  const { stored: theirs } = documentOf(other, product.shelf(), problems);
  if (theirs.plan === stored.plan) throw new ProductError('usage', say.sameDocument(stored.fileName));
  const carry = applied.map(({ id }) => id);
  await product.store.record({ of: 'lineage', hash: stored.hash, lineage: theirs.lineage, carry });
  await product.refresh();
  const now = product.shelf().find((one) => one.stored.lineage === theirs.lineage && one.supersededBy === null);
  return say.nowVersionOf(stored.fileName, theirs.fileName, now?.stored.fileName ?? theirs.fileName);
}

async function own({ file }: Of<'own'>, { problems }: SyncSummary, { product }: Desk): Promise<string> {
  const { stored, applied } = documentOf(file, product.shelf(), problems);
  const twin = product.shelf().find((one) => one.stored.hash === stored.hash && one.stored.plan !== stored.plan);
  if (twin !== undefined) throw new ProductError('usage', say.sameBytes(stored.fileName, twin.stored.fileName));
  const carry = applied.map(({ id }) => id);
  await product.store.record({ of: 'lineage', hash: stored.hash, lineage: ownLineage(stored.hash), carry });
  await product.refresh();
  return say.nowOwn(stored.fileName);
}

function sentences({ problems }: SyncSummary): readonly string[] {
  return problems.map(({ message }) => message);
}
