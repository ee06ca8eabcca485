import { CODE_HOURS } from '../../chat/codes.ts';
import { classNotes, issue } from '../../chat/make-codes.ts';
import type { CodeMaker } from '../../chat/tools.ts';
import type { ChatCommand } from '../../domain/admin.ts';
import type { Grant, Leader } from '../../domain/chat.ts';
import type { Directory } from '../../domain/directory.ts';
import { ProductError } from '../../domain/errors.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import type { Chats, LinkedChat } from '../../ports/chats.ts';
import type { Mail } from '../../ports/mail.ts';
import type { Clock } from '../../ports/system.ts';
import { fold } from '../../text/fold.ts';
import { AUDIT, CHATS, CODES, FEEDBACK, LEADERS, SENDS } from '../../text/vi/admin-chats.ts';
import { CHANNEL_NAMES, LINKING, TAOMA_WORDS } from '../../text/vi/bot.ts';
import { day, dayAndTime, monthOf } from '../../text/vi/dates.ts';
import { localDate, localTime } from '../../domain/calendar.ts';

/** What an admin's commands about chats need. */
export interface ChatDesk {
  readonly mail: Mail;
  readonly chats: Chats;
  readonly directory: Directory;
  readonly codes: CodeMaker;
  readonly clock: Clock;
  /** IANA name. */
  readonly timeZone: string;
}

/** Who acts at a terminal, for the audit. */
const TERMINAL = 'terminal';
/** Characters of a message that are printed. */
const MOST_SHOWN = 160;
/** Entries of a list that are printed, the latest. */
const MOST_LISTED = 500;

/**
 * Carries out an admin's command about chats, and gives back what the admin reads.
 * @throws ProductError `usage` where a place, an office, a chat or a number is none; `store-failed`.
 */
export async function runChatCommand(command: ChatCommand, desk: ChatDesk): Promise<string> {
  switch (command.of) {
    case 'code':
      return code(command.office, command.place, desk);
    case 'codes':
      return codes(command.place, desk);
    case 'chats':
      return listChats(desk);
    case 'unlink':
      return unlink(command.chat, command.agency, desk);
    case 'leaders':
      return listLeaders(desk);
    case 'unlead':
      return unlead(command.person, command.place, desk);
    case 'feedback':
      return feedback(command.json, desk);
    case 'audit':
      return audit(desk);
    case 'unknown':
      return unknown(desk);
    case 'settled':
      if (!(await desk.mail.dismiss(command.number))) throw usage(SENDS.notListed(command.number));
      return SENDS.settled(command.number);
  }
}

async function code(words: string, where: string, desk: ChatDesk): Promise<string> {
  const place = placeCalled(where, desk);
  const isLeader = TAOMA_WORDS.leader.some((word) => word === fold(words));
  const grant: Grant = isLeader
    ? { of: 'leader', place }
    : { of: 'link', place, agency: officeCalled(words, place, desk) };
  const [made = ''] = await issueAll([grant], desk);
  const said = grant.of === 'leader' ? LINKING.madeLeader(made, place) : LINKING.made(made, grant.agency, place);
  const notes = grant.of === 'link' ? classNotes([grant.agency], place) : [];
  return [said, ...notes, LINKING.secret(CODE_HOURS)].join('\n');
}

/** Slips to cut apart and hand out. */
async function codes(where: string, desk: ChatDesk): Promise<string> {
  const place = placeCalled(where, desk);
  const offices = desk.directory.officesOf(place);
  const made = await issueAll(
    offices.map((agency) => ({ of: 'link', place, agency })),
    desk,
  );
  const slips = offices.map((agency, i) => CODES.slip(agency, made[i] ?? ''));
  return [CODES.title(place), CODES.howTo(CODE_HOURS), ...classNotes(offices, place), ...slips].join(
    `\n${CODES.cut}\n`,
  );
}

async function issueAll(
  grants: readonly Grant[],
  { chats, codes: maker, clock }: ChatDesk,
): Promise<readonly string[]> {
  const at = clock.now();
  const made = grants.map((grant) => issue(grant, TERMINAL, at, maker));
  const entries = grants.map((grant) => ({
    who: TERMINAL,
    chat: null,
    act: 'code-made' as const,
    facts: grant.of === 'link' ? { agency: grant.agency, place: grant.place } : { leader: grant.place },
  }));
  await chats.issue(
    made.map(({ kept }) => kept),
    entries,
    at,
  );
  return made.map((one) => one.code);
}

function placeCalled(words: string, { directory }: ChatDesk): string {
  const [place, ...others] = directory.placesNamed(words);
  if (place === undefined || others.length > 0)
    throw usage(CODES.place(words, others.length > 0 ? [place ?? '', ...others] : directory.places()));
  return place;
}

function officeCalled(words: string, place: string, { directory }: ChatDesk): string {
  const office = directory.officeNamed(words, place);
  if (office.of === 'found') return office.name;
  throw usage(CODES.offices(words, office.of === 'several' ? office.names : directory.officesOf(place)));
}

async function listChats(desk: ChatDesk): Promise<string> {
  const printed = (await desk.chats.chats()).map((chat) => listed(chat, desk));
  const month = localDate(desk.clock.now(), 'UTC').slice(0, 7);
  const counts: string[] = [];
  for (const channel of ['telegram', 'zalo'] as const) {
    const { sent, received } = await desk.mail.monthCount(channel, month);
    if (sent + received > 0) counts.push(CHATS.count(CHANNEL_NAMES[channel], monthOf(month), sent, received));
  }
  return lines([...printed, ...counts], CHATS.none);
}

async function listLeaders({ chats }: ChatDesk): Promise<string> {
  const printed = (await chats.leaders()).map((one) => LEADERS.line(whoOf(one), one.place));
  return lines(printed, LEADERS.none);
}

async function unlead(who: string, where: string, { chats, clock }: ChatDesk): Promise<string> {
  const leader = (await chats.leaders()).find((one) => whoOf(one) === who && fold(one.place) === fold(where));
  if (leader === undefined) throw usage(LEADERS.unknown(who, where));
  const { channel, person, place } = leader;
  const entry = { who: TERMINAL, chat: null, act: 'role-ended', facts: { person: who, place } } as const;
  // The person's own chat, which need not be known: a role belongs to no chat.
  const key = { channel, chat: person };
  await chats.change(
    key,
    [
      { set: 'leader-ended', person, place },
      { set: 'audit', entry },
    ],
    clock.now(),
  );
  return LEADERS.ended(who, place);
}

function whoOf({ channel, person }: Leader): string {
  return `${channel}:${person}`;
}

async function unlink(words: string, agency: string, { chats, clock }: ChatDesk): Promise<string> {
  const chat = (await chats.chats()).find((one) => `${one.channel}:${one.chat}` === words);
  if (chat === undefined) throw usage(CHATS.unknown(words));
  const link = chat.links.find((one) => fold(one.agency) === fold(agency));
  if (link === undefined) throw usage(CHATS.notOf(words, agency));
  const facts = { agency: link.agency, place: link.place };
  const entry = { who: TERMINAL, chat: chat.chat, act: 'unlinked', facts } as const;
  await chats.change(
    keyOf(chat),
    [
      { set: 'unlinked', ...facts },
      { set: 'audit', entry },
    ],
    clock.now(),
  );
  return LINKING.unlinked(link.agency, link.place);
}

function keyOf({ channel, chat }: LinkedChat): { readonly channel: ChannelName; readonly chat: string } {
  return { channel, chat };
}

function listed({ channel, chat, kind, title, suspended, place, links }: LinkedChat, desk: ChatDesk): string {
  const facts = [
    ...(suspended === null ? [] : [CHATS.suspended]),
    ...(place === null ? [] : [CHATS.asks(place)]),
    ...(links.length === 0 ? [CHATS.notLinked] : []),
    ...links.map((link) => CHATS.linked(link.agency, link.place, link.by, day(localDate(link.at, desk.timeZone)))),
  ];
  return [CHATS.line(channel, chat, kind, title), ...facts.map((fact) => `    ${fact}`)].join('\n');
}

async function feedback(asJson: boolean, desk: ChatDesk): Promise<string> {
  const all = await desk.chats.feedback(MOST_LISTED);
  if (asJson) return all.map((one) => JSON.stringify(one)).join('\n');
  const printed = all.map(({ at, channel, helpful, question, answer, sources }) =>
    [
      FEEDBACK.line(helpful, when(at, desk), channel),
      FEEDBACK.question(oneLine(question)),
      FEEDBACK.answer(oneLine(answer)),
      ...(sources.length === 0 ? [] : [FEEDBACK.sources(sources)]),
    ].join('\n'),
  );
  return lines(printed, FEEDBACK.none);
}

async function audit(desk: ChatDesk): Promise<string> {
  const entries = await desk.chats.audit(MOST_LISTED);
  const printed = entries.map(({ at, who, act, chat, facts }) =>
    AUDIT.line(when(at, desk), who, AUDIT.acts[act], chat, Object.values(facts)),
  );
  return lines(printed, AUDIT.none);
}

async function unknown(desk: ChatDesk): Promise<string> {
  const sends = await desk.mail.unsettled(MOST_LISTED);
  const printed = sends.map(({ id, at, channel, chat, state, reason, text }) =>
    [
      SENDS.line(id, when(at, desk), `${channel}:${chat}`, SENDS.state[state], reason),
      `    ${shortened(oneLine(text))}`,
    ].join('\n'),
  );
  return lines(printed, SENDS.none);
}

function when(at: string, { timeZone }: ChatDesk): string {
  return dayAndTime(localDate(at, timeZone), localTime(at, timeZone));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Enough of a message to know it by. */
function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).toWellFormed()}…` : text;
}

function lines(printed: readonly string[], none: string): string {
  return printed.length === 0 ? none : printed.join('\n');
}

function usage(message: string): ProductError {
  return new ProductError('usage', message);
}
