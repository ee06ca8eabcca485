import type { ChatChange, Grant } from '../domain/chat.ts';
import type { FoundCode } from '../ports/chats.ts';
import { LINKING, ROLES } from '../text/vi/bot.ts';
import { CODE_TRIES, readCode } from './codes.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';

/**
 * `/lienket MÃ` and `/vaitro MÃ`: uses a code for the chat or the person. Wrong codes are counted for each person, and
 * after `CODE_TRIES` of them none is looked at for a day: 32⁸ codes cannot be guessed five at a time.
 */
export async function redeem(want: Grant['of'], typed: string, turn: Turn): Promise<Reply> {
  const { tools, context, who } = turn;
  if (typed === '') return reply(saying(LINKING.codeMissing));
  if (context.missedCodes >= CODE_TRIES) return reply(saying(LINKING.tooManyTries));
  const code = readCode(typed.replace(/^(?:mã|ma)[\s:]+/iu, ''));
  // What can be no code is a slip of the keyboard, and no try.
  if (code === null) return reply(saying(LINKING.noCode));
  const found = await tools.code(tools.codes.hash(code));
  if (found === null) {
    const left = CODE_TRIES - context.missedCodes - 1;
    return reply(saying(LINKING.codeWrong(left)), [{ set: 'code-missed', by: who }, audit('code-refused', {}, turn)]);
  }
  // Whoever has a real code is told what became of it; nothing is used up by the wrong command.
  if (found.used) return reply(saying(LINKING.codeUsed));
  if (found.expires <= tools.now()) return reply(saying(LINKING.codeExpired));
  if (found.grant.of !== want) {
    return reply(saying(found.grant.of === 'leader' ? LINKING.leaderCode : LINKING.linkCode));
  }
  return found.grant.of === 'link' ? link(found.grant, found, turn) : lead(found.grant, found, turn);
}

function link({ agency, place }: Extract<Grant, { of: 'link' }>, { hash }: FoundCode, turn: Turn): Reply {
  const { context, who } = turn;
  const { links } = context;
  if (links.some((one) => one.agency === agency && one.place === place)) {
    return reply(saying(LINKING.already(agency, place)));
  }
  const said = links.length === 0 ? LINKING.linked(agency, place) : LINKING.linkedToo(agency, place, links.length + 1);
  return reply(saying(said), [
    { set: 'code-used', hash, by: who },
    { set: 'linked', agency, place, by: who },
    // From now on the chat asks about its agency's place, whatever somebody chose before.
    { set: 'place', place: null },
    audit('linked', { agency, place }, turn),
  ]);
}

function lead({ place }: Extract<Grant, { of: 'leader' }>, { hash }: FoundCode, turn: Turn): Reply {
  const { context, who, sender } = turn;
  if (context.leads.includes(place)) return reply(saying(ROLES.alreadyLeads(place)));
  return reply(saying(ROLES.granted(place)), [
    { set: 'code-used', hash, by: who },
    { set: 'leader', person: sender.id, place },
    audit('role-granted', { place }, turn),
  ]);
}

function audit(
  act: 'code-refused' | 'linked' | 'role-granted',
  facts: Readonly<Record<string, string>>,
  { who, incoming }: Turn,
): ChatChange {
  return { set: 'audit', entry: { who, chat: incoming.chat, act, facts } };
}
