import type { Occurrence } from '../../src/domain/occurrence.ts';
import type { NewStatus } from '../../src/domain/standing.ts';
import { partyKey } from '../../src/text/office/party-key.ts';
import { startTalk, type Talk, type TalkOptions, type Voice } from './talk.ts';

/** A talk in which agencies are linked and have said what they did. */
export interface TrackedTalk extends Talk {
  /** Links a chat, through an admin's code. */
  link(voice: Voice, agency: string, place?: string): Promise<void>;
  lead(voice: Voice, place?: string): Promise<void>;
  /** What an agency of Sơn Tịnh owes by a last day. */
  owed(agency: string, lastDay: string): Promise<Occurrence>;
  /** Keeps that somebody of the agency said something of it. @param at ISO 8601 instant */
  tell(agency: string, lastDay: string, act: NewStatus['act'], at: string, more?: Partial<NewStatus>): Promise<void>;
}

const ADMIN: Voice = { channel: 'telegram', chat: '1', kind: 'private', person: '1' };

/** Starts on Wednesday 20 November 2024, 8:00. */
export function startTrackedTalk(options: TalkOptions = {}): TrackedTalk {
  const talk = startTalk(options);
  const { database, tools } = talk;
  const owed: TrackedTalk['owed'] = async (agency, lastDay) => {
    const key = partyKey(agency, 'Sơn Tịnh');
    const found = (await tools.occurrences()).find(
      (one) => one.place === 'Sơn Tịnh' && one.lastDay === lastDay && one.party.key === key,
    );
    if (found === undefined) throw new Error(`${agency} owes nothing by ${lastDay}`);
    return found;
  };
  const code = async (what: string): Promise<string> =>
    /\b[A-HJ-NP-Z2-9]{8}\b/u.exec((await talk.say(ADMIN, `/taoma ${what}`)).text)?.[0] ?? '';
  return {
    ...talk,
    owed,
    link: async (voice, agency, place = 'Sơn Tịnh') => {
      await talk.say(voice, `/lienket ${await code(`${agency}, ${place}`)}`);
    },
    lead: async (voice, place = 'Sơn Tịnh') => {
      await talk.say(voice, `/vaitro ${await code(`lãnh đạo, ${place}`)}`);
    },
    tell: async (agency, lastDay, act, at, more = {}) => {
      const { id } = await owed(agency, lastDay);
      const nothing = { name: null, number: null, until: null, why: null };
      const status = { occurrence: id, act, by: 'telegram:20', ...nothing, ...more };
      await database.chats.change({ channel: 'telegram', chat: '-100' }, [{ set: 'status', status }], at);
    },
  };
}
