import { addDays, daysBetween, localDate } from '../../domain/calendar.ts';
import type { AuditEntry, ChatChange } from '../../domain/chat.ts';
import { lastDayOf, type Decision } from '../../domain/correction.ts';
import type { Deed, Outgoing, Reviewed } from '../../domain/outgoing.ts';
import { LINKING } from '../../text/vi/bot.ts';
import { limit } from '../../text/vi/corrections.ts';
import { planName } from '../../text/vi/plans.ts';
import { REVIEW } from '../../text/vi/review.ts';
import { reply, saying, type Reply, type Turn } from '../tools.ts';
import { readRightDay } from './right-day.ts';
import { askDay, lastDayWords, showWaiting } from './show.ts';
import { isOneDeadline, isSame, waitingIn, type Waiting } from './waiting.ts';

/** `/duyet`: the first of the deadlines that wait for an admin. */
export async function review(turn: Turn): Promise<Reply> {
  if (!turn.isAdmin) return denied(turn);
  return reply(first(await waitingIn(turn.tools), []));
}

/** What an admin chose about a deadline that waits; what comes next is shown in the same reply. */
export async function reviewed({ act, subject }: Extract<Deed, { do: 'review' }>, turn: Turn): Promise<Reply> {
  if (!turn.isAdmin) return denied(turn);
  const all = await waitingIn(turn.tools);
  const waiting = all.find((one) => isSame(one.subject, subject));
  if (waiting === undefined) return reply(first(all, [REVIEW.gone]));
  const { entry, date } = subject;
  const words = limit(waiting.owed[0].deadline.bound, date);
  switch (act) {
    case 'approve': {
      const changes = decided(waiting, { kind: 'deadline-approved', entry, date }, 'approved', turn);
      return reply(
        next(subject, all, [REVIEW.approved(words)], (one) => isSame(one.subject, subject)),
        changes,
      );
    }
    case 'drop': {
      const changes = decided(waiting, { kind: 'deadline-drop', entry }, 'dropped', turn);
      return reply(
        next(subject, all, [REVIEW.dropped(words)], (one) => isOneDeadline(one.subject, subject)),
        changes,
      );
    }
    case 'edit':
      return reply(askDay(REVIEW.ask(words), subject));
    case 'skip':
      return reply(next(subject, all, [], () => false));
  }
}

/** Takes words for the right day of a deadline, as its admin was asked; asks again where they name none. */
export async function reviewDate(text: string, subject: Reviewed, turn: Turn): Promise<Reply> {
  if (!turn.isAdmin) return denied(turn);
  const all = await waitingIn(turn.tools);
  const waiting = all.find((one) => isSame(one.subject, subject));
  if (waiting === undefined) return reply(first(all, [REVIEW.gone]));
  const right = readRightDay(text, subject.date, (words) => turn.tools.dayIn(words));
  if (right === null) return reply(askDay(REVIEW.askAgain, subject));
  const { deadline } = waiting.owed[0];
  // What is kept is the deadline's first day, from which those of a recurring one are reckoned.
  const date = addDays(deadline.date, daysBetween(subject.date, right.date));
  const { entry } = subject;
  const changes = decided(waiting, { kind: 'deadline-date', entry, date, bound: right.bound }, 'corrected', turn);
  const bound = right.bound ?? (deadline.corrected?.read ?? deadline).bound;
  const said = REVIEW.edited(limit(bound, right.date), lastDayWords(lastDayOf(right.date, bound)));
  return reply(
    next(subject, all, [said], (one) => isOneDeadline(one.subject, subject)),
    changes,
  );
}

/** The first that waits, behind what is said before. */
function first(all: readonly Waiting[], before: readonly string[]): Outgoing {
  const [waiting] = all;
  return waiting === undefined ? saying(...before, REVIEW.none) : showWaiting(waiting, all.length - 1, before);
}

/** What follows a subject and is not settled with it; `all` are those that waited before. */
function next(
  subject: Reviewed,
  all: readonly Waiting[],
  said: readonly string[],
  isSettled: (one: Waiting) => boolean,
): Outgoing {
  const left = all.filter((one) => !isSettled(one));
  const behind = all.slice(all.findIndex((one) => isSame(one.subject, subject)) + 1);
  const waiting = behind.find((one) => left.includes(one));
  if (waiting !== undefined) return showWaiting(waiting, left.length - 1, said);
  return saying(...said, left.length === 0 ? REVIEW.done : REVIEW.putOff(left.length));
}

function decided(
  { subject, owed: [{ plan, place }] }: Waiting,
  decision: Decision,
  act: Extract<AuditEntry['act'], 'approved' | 'dropped' | 'corrected'>,
  { who, incoming, tools }: Turn,
): readonly ChatChange[] {
  const on = localDate(tools.now(), tools.timeZone);
  const document = planName(plan.kind, plan.number, plan.year, plan.issuer);
  const to = decision.kind === 'deadline-date' ? { to: decision.date } : {};
  const facts = { document, place, date: subject.date, ...to };
  return [
    { set: 'decided', correction: { lineage: subject.lineage, on, decision } },
    { set: 'audit', entry: { who, chat: incoming.chat, act, facts } },
  ];
}

function denied({ who, incoming }: Turn): Reply {
  const entry = { who, chat: incoming.chat, act: 'denied', facts: { command: 'duyet' } } as const;
  return reply(saying(LINKING.denied(who)), [{ set: 'audit', entry }]);
}
