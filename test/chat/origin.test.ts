import { expect, it } from 'vitest';
import { respond } from '../../src/chat/respond.ts';
import type { BotTools } from '../../src/chat/tools.ts';
import { TELEGRAM_TRAITS } from '../../src/adapters/telegram/traits.ts';
import type { Origin } from '../../src/domain/question.ts';
import { startTalk, type Voice } from '../support/talk.ts';

const PLACE = 'Sơn Tịnh';
const GROUP: Voice = { channel: 'telegram', chat: '-100', kind: 'group', person: '20', title: 'Phòng Y tế' };
const CANARY = 'Phòng CANARY đã nộp ngày 01/01';

/** Where a question came from, as answering is told of it. */
async function originOf(voice: Voice, text: string): Promise<Origin> {
  const talk = startTalk();
  const seen: Origin[] = [];
  const tools: BotTools = {
    ...talk.tools,
    ask: (question, origin) => {
      seen.push(origin);
      return talk.tools.ask(question, origin);
    },
  };
  const now = talk.tools.now();
  const context = await talk.database.chats.context({
    ...{ key: voice, person: voice.person, pressed: null, freshSince: now, missesSince: now },
  });
  const { person, title = null, ...where } = voice;
  const content = { of: 'text', text, addressed: true } as const;
  const incoming = { ...where, title, update: 'u1', sender: { id: person, name: null }, content };
  await respond(incoming, context, TELEGRAM_TRAITS, tools, new AbortController().signal);
  const [origin] = seen;
  if (origin === undefined) throw new Error('nothing was asked');
  return origin;
}

it('names the chat by which budgets are kept, and ends with the handler', async () => {
  const origin = await originOf(GROUP, `Phòng Y tế ở ${PLACE} phải làm gì?`);
  expect(origin.chat).toBe('telegram:-100');
  expect(origin.signal).toBeInstanceOf(AbortSignal);
});

it('tells statuses as `/tiendo` does: nothing to who may not know, everything to an admin', async () => {
  const [stranger, admin] = await Promise.all(
    ['20', '1'].map((person) => originOf({ ...GROUP, person }, `Phòng Y tế ở ${PLACE} phải làm gì?`)),
  );
  const asked = `${PLACE}: ai chưa nộp báo cáo?`;
  expect(await stranger?.status?.(asked)).not.toMatch(/Phòng Y tế/u);
  const told = await admin?.status?.(asked);
  // The deadline of the plan of Sơn Tịnh, with those who owe it.
  expect(told).toMatch(/25\/11|24\/11|22\/11/u);
  expect(told).toMatch(/Phòng Y tế/u);
});

it('never repeats the words by which a model asks for them', async () => {
  const origin = await originOf({ ...GROUP, person: '1' }, `Phòng Y tế ở ${PLACE} phải làm gì?`);
  for (const question of [`${CANARY} nộp báo cáo chưa?`, `Ở CANARY ai chưa nộp?`, CANARY, '']) {
    expect(await origin.status?.(question)).not.toContain('CANARY');
  }
});
