import { isJson } from '../body.ts';
import { listOf, numberOf, objectOf, textOf } from '../read.ts';
import { badRequest, mistake } from '../refusal.ts';
import type { Json } from '../types.ts';
import type { CommandSet, Method } from './context.ts';

const MOST_COMMANDS = 100;

const getMe: Method = ({ store }) => ({
  ...store.bot,
  can_join_groups: true,
  can_read_all_group_messages: true,
  supports_inline_queries: false,
});

const setMyCommands: Method = ({ done }, values) => {
  const given = listOf(values, 'commands');
  if (given === null) throw mistake('commands must be specified');
  if (given.length > MOST_COMMANDS) throw mistake('BOT_COMMANDS_TOO_MUCH');
  forget(done.commands, values);
  done.commands.push({ ...placeOf(values), commands: given.map(commandOf) });
  return true;
};

const deleteMyCommands: Method = ({ done }, values) => {
  forget(done.commands, values);
  return true;
};

const getMyCommands: Method = ({ done }, values) => {
  const { scope, language } = placeOf(values);
  return done.commands.find((set) => set.scope === scope && set.language === language)?.commands ?? [];
};

const getChat: Method = ({ store }, values) => ({
  ...store.reachable(textOf(values, 'chat_id')),
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  },
});

const getChatMember: Method = ({ store }, values) => {
  store.reachable(textOf(values, 'chat_id'));
  const user = store.person(numberOf(values, 'user_id', 0));
  if (user === null) throw badRequest('user not found');
  return { status: 'member', user: { is_bot: false, ...user } };
};

function placeOf(values: Json): Pick<CommandSet, 'scope' | 'language'> {
  return {
    scope: JSON.stringify(objectOf(values, 'scope') ?? { type: 'default' }),
    language: textOf(values, 'language_code'),
  };
}

function forget(sets: CommandSet[], values: Json): void {
  const { scope, language } = placeOf(values);
  const index = sets.findIndex((set) => set.scope === scope && set.language === language);
  if (index >= 0) sets.splice(index, 1);
}

function commandOf(given: unknown): CommandSet['commands'][number] {
  const { command, description } = isJson(given) ? given : {};
  if (typeof command !== 'string' || !/^[a-z0-9_]{1,32}$/.test(command)) throw mistake('BOT_COMMAND_INVALID');
  if (typeof description !== 'string' || description === '') throw mistake('command description must be non-empty');
  if (description.length > 256) throw mistake('command description length must not exceed 256');
  return { command, description };
}

export const about: Readonly<Record<string, Method>> = {
  getMe,
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  getChat,
  getChatMember,
};
