import { startZaloServer } from '../../../packages/zalo-bot-sdk/test/server.ts';
import { canary } from '../plans.ts';
import { until } from '../until.ts';
import { ORDER, type Channel, type Who } from './channel.ts';

const TOKEN = '1459232241454765289:test-not-a-real-token';
const BOT = 'Bot Nhắc Việc';
const NAME = canary(905);
const GROUPS = { own: '82599fa3c1d20001', other: '82599fa3c1d20002' } as const;
const [ADMIN, STRANGER] = ['6ede9afa66b80001', '6ede9afa66b80003'] as const;

/** Zalo, which tells a bot the names of people and nothing of groups, and shows no buttons. */
export async function zaloChannel(): Promise<Channel> {
  const account = { account_name: BOT, can_join_groups: true };
  const server = await startZaloServer({ token: TOKEN, allowHttp: true, account });
  return {
    name: 'Zalo',
    env: {
      ...{ ZALO_BOT_TOKEN: TOKEN, ZALO_API_ROOT: server.apiRoot, ZALO_BOT_NAME: BOT },
      ADMIN_IDS: `zalo:${ADMIN}`,
    },
    otherId: GROUPS.other,
    told: [NAME],
    enter: () => Promise.resolve(),
    say: async (who, where, text) => {
      const from = personOf(who);
      const chat = where === 'private' ? from : GROUPS[where];
      const inChat = (): readonly string[] => server.sent.filter((one) => one.chat === chat).map(textOf);
      const before = inChat().length;
      const group = where !== 'private';
      await server.deliverText({ chat, from, text: group ? `@${BOT} ${text}` : text, group, name: nameOf(who) });
      await until(`a message in chat ${chat}`, () => inChat().length > before);
      return { text: inChat().at(-1) ?? '', choices: [] };
    },
    elsewhere: () => server.sent.filter(({ chat }) => chat !== GROUPS.own).map(textOf),
    close: () => server.close(),
  };
}

function personOf(who: Who): string {
  if (who === 'admin') return ADMIN;
  return who === 'stranger' ? STRANGER : `6ede9afa66b9${String(who).padStart(4, '0')}`;
}

function nameOf(who: Who): string {
  if (who === 'admin') return 'Quản trị';
  return who === 'stranger' ? NAME : ORDER;
}

function textOf({ body }: { readonly body: Readonly<Record<string, unknown>> }): string {
  return String(body['text']);
}
