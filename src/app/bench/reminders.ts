import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLog } from '../../adapters/log/log.ts';
import { loadSettings, type Settings } from '../../config.ts';
import { REMINDERS } from '../../text/vi/bench.ts';
import { openProduct } from '../open.ts';
import { type Benchmark, type Measure, percentile } from './benchmark.ts';
import { type NearBotApi, startNearBotApi } from './near-bot-api.ts';
import { messageUpdate } from './near-telegram.ts';
import { LINKED_AT, remindedGroups, type RemindedGroup, writePlans } from './reminder-corpus.ts';
import { longestSilence, mostInASecond, orderKept } from './reminder-figures.ts';
import { startReminding, type Reminding } from './reminding.ts';

const ROUND_TRIP_MS = 100;
/** Groups that are told to wait, and for how long, in seconds. */
const REFUSED = 20;
const REFUSED_SECONDS = 30;
/** They are among the first that are written to, this share of them all, so that none is waited for at the end. */
const REFUSED_AMONG = 0.2;
/** Between two questions, in milliseconds. */
const ASK_EACH_MS = 500;
const LOOK_MS = 50;
/** Messages a second that reminders are to go out with. */
const PER_SECOND = 25;
/** From eight o'clock until the first message may go out, in seconds. */
const START_SECONDS = 5;
/** What has not come after so many times the time that it should take does not come. */
const PATIENCE = 4;

/** All groups of many districts at eight o'clock, through the whole product and a Telegram that is a round trip away. */
export const reminders = remindersOf('reminders', 1000);
export const manyReminders: Benchmark = { ...remindersOf('reminders-10000', 10_000), onlyByName: true };

function remindersOf(name: string, count: number): Benchmark {
  return {
    name,
    about: REMINDERS.about(count.toLocaleString('vi-VN')),
    run: async () => {
      const root = await mkdtemp(join(tmpdir(), 'nhac-viec-bench-'));
      const groups = remindedGroups(count);
      const api = await startNearBotApi({ roundTripMs: ROUND_TRIP_MS, refuse: someOf(groups) });
      const telegram = { token: api.token, apiRoot: api.root, webhook: null };
      const folders = { corpusDir: join(root, 'docs'), dataDir: join(root, 'data') };
      const settings = { ...loadSettings(), ...folders, databaseUrl: null, telegram, zalo: null, admins: [] };
      let reminding: Reminding | null = null;
      try {
        await writePlans(settings.corpusDir, groups);
        await link(settings, groups);
        reminding = await startReminding(settings);
        const answers = await untilAllReminded(groups, api, reminding.eight);
        const ended = await reminding.end();
        return [
          { name: REMINDERS.planned(ended.planned.toLocaleString('vi-VN')), value: ended.plannedIn, unit: 's' },
          ...sending(groups, api, reminding.eight),
          { name: REMINDERS.answered('p50'), value: percentile(answers, 0.5) / 1000, unit: 's' },
          { name: REMINDERS.answered('p95'), value: percentile(answers, 0.95) / 1000, unit: 's', most: 1 },
          { name: REMINDERS.resident, value: ended.resident, unit: 'MB' },
          { name: REMINDERS.most, value: ended.most, unit: 'MB' },
        ];
      } finally {
        reminding?.kill();
        await api.close();
        await rm(root, { recursive: true, force: true });
      }
    },
  };
}

/** Refuses the first message into some of the groups, in even distances among the first that are written to. */
function someOf(groups: readonly RemindedGroup[]): (chat: string) => number | null {
  const known = new Set(groups.map(({ chat }) => chat));
  const each = Math.floor((groups.length * REFUSED_AMONG) / REFUSED);
  return (chat) => {
    const isFirst = known.delete(chat);
    const nth = groups.length - known.size;
    return isFirst && nth % each === 0 && nth <= each * REFUSED ? REFUSED_SECONDS : null;
  };
}

/** The documents are read and the groups linked before the product starts, as in life. */
async function link(settings: Settings, groups: readonly RemindedGroup[]): Promise<void> {
  const product = await openProduct(settings, { log: createLog('error'), watch: false });
  for (const { chat, place, agency } of groups) {
    const changes = [
      { set: 'met', kind: 'group', title: agency },
      { set: 'linked', place, agency, by: 'telegram:1' },
    ] as const;
    await product.chats.change({ channel: 'telegram', chat }, changes, LINKED_AT);
  }
  await product.close();
}

/** Asks from eight until every group has its message; how long each answer took, in milliseconds. */
async function untilAllReminded(groups: readonly RemindedGroup[], api: NearBotApi, eight: number): Promise<number[]> {
  const asked = new Map<string, number>();
  const ask = (person: number): void => {
    const { place = '' } = groups[(person * 10) % groups.length] ?? {};
    api.push(messageUpdate(person, person, `huyện ${place}: Khi nào phải nộp báo cáo?`));
    asked.set(chatOf(person), performance.now());
  };
  const patience = eight + PATIENCE * (START_SECONDS + groups.length / PER_SECOND) * 1000;
  // The first question is not counted: it makes what all the others find.
  ask(0);
  let person = 0;
  let looked = 0;
  const missing = new Set(groups.map(({ chat }) => chat));
  while (missing.size > 0 && performance.now() < patience) {
    await wait(LOOK_MS);
    const now = performance.now();
    if (now >= eight + person * ASK_EACH_MS) ask((person += 1));
    for (; looked < api.sent.length; looked += 1) {
      const message = api.sent[looked];
      if (message?.refused === false) missing.delete(message.chat);
    }
  }
  asked.delete(chatOf(0));
  // The last one asked may still be on its way.
  await wait(2 * ASK_EACH_MS);
  const arrivals = new Map(api.sent.toReversed().map(({ chat, at }) => [chat, at]));
  return [...asked].map(([chat, at]) => (arrivals.get(chat) ?? Infinity) - at);
}

function chatOf(person: number): string {
  return String(1_000_000 + person);
}

function sending(groups: readonly RemindedGroup[], api: NearBotApi, eight: number): readonly Measure[] {
  const urgencies = new Map(groups.map(({ chat, urgency }) => [chat, urgency]));
  const told = api.sent.filter(({ chat }) => urgencies.has(chat));
  const taken = told.filter(({ refused }) => !refused);
  const refused = new Set(told.filter((one) => one.refused).map(({ chat }) => chat));
  const others = taken.filter(({ chat }) => !refused.has(chat));
  const [first, last] = [told[0]?.at ?? Infinity, taken.at(-1)?.at ?? Infinity];
  const lost = groups.length - new Set(taken.map(({ chat }) => chat)).size;
  return [
    { name: REMINDERS.first, value: (first - eight) / 1000, unit: 's', most: START_SECONDS },
    { name: REMINDERS.last, value: (last - first) / 1000, unit: 's', most: groups.length / PER_SECOND },
    { name: REMINDERS.speed, value: taken.length / ((last - first) / 1000), unit: REMINDERS.speedUnit },
    { name: REMINDERS.inASecond, value: mostInASecond(api.sent), unit: REMINDERS.messages, most: 30 },
    { name: REMINDERS.lost, value: lost, unit: REMINDERS.messages, most: 0 },
    { name: REMINDERS.doubled, value: taken.length + lost - groups.length, unit: REMINDERS.messages, most: 0 },
    { name: REMINDERS.order, value: orderKept(others.map(({ chat }) => urgencies.get(chat) ?? 0)), unit: '' },
    { name: REMINDERS.silence(refused.size), value: longestSilence(others), unit: 's', most: 2 },
  ];
}
