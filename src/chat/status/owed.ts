import { NOT_RECORDED } from '../../text/vi/status.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { StatusDeed } from '../../domain/outgoing.ts';
import type { BotTools, Owed, Reply, Turn } from '../tools.ts';
import { hindrance } from './hindrance.ts';
import { isJudging, may } from './may.ts';
import { told } from './say.ts';

/** Some occurrences as they stand, in the order of their identifiers; those that are gone are left out. */
export async function owedBy(ids: readonly string[], tools: BotTools): Promise<readonly Owed[]> {
  const all = new Map((await tools.occurrences()).map((one) => [one.id, one]));
  const found = [...new Set(ids)].map((id) => all.get(id));
  return tools.standings(found.filter((one): one is Occurrence => one !== undefined));
}

/** What somebody may say something new of; `refusal` is the answer where that is nothing. */
export interface Sayable {
  readonly owed: readonly Owed[];
  /** How many of them there was nothing new to say of. */
  readonly others: number;
  readonly refusal: Reply;
}

/** Of which of some occurrences the sender may say that, and why not of the others. */
export async function sayable(act: StatusDeed, ids: readonly string[], turn: Turn): Promise<Sayable> {
  const found = await owedBy(ids, turn.tools);
  const allowed = found.filter(({ occurrence }) => may(act, occurrence, turn));
  const reasons = allowed.map((owed) => hindrance(act, owed, turn));
  const owed = allowed.filter((_, i) => reasons[i] === null);
  return { owed, others: allowed.length - owed.length, refusal: refusalOf(act, found.length, reasons, turn) };
}

function refusalOf(act: StatusDeed, found: number, reasons: readonly (string | null)[], turn: Turn): Reply {
  if (found === 0) return told(NOT_RECORDED.gone, turn);
  if (reasons.length === 0) return denied(act, turn);
  const [only, ...more] = new Set(reasons);
  const several = isJudging(act) || act === 'taken-back' ? NOT_RECORDED.notAll : NOT_RECORDED.all;
  return told(more.length === 0 && reasons.length === 1 && only !== null && only !== undefined ? only : several, turn);
}

/** Says who may; that somebody tried to judge is on record. */
function denied(act: StatusDeed, turn: Turn): Reply {
  if (!isJudging(act)) return told(NOT_RECORDED.notYours, turn);
  const entry = { who: turn.who, chat: turn.incoming.chat, act: 'denied', facts: { status: act } } as const;
  return { ...told(NOT_RECORDED.notFocal, turn), changes: [{ set: 'audit', entry }] };
}
