import type { Context } from './methods/context.ts';
import { privateRoom } from './people.ts';
import type { Json, Message, Person, Room } from './types.ts';

/** Whether the bot is told: a platform that was down for a day, or a bot that was, learns of it only when it sends. */
interface Telling {
  readonly told?: boolean;
}

/** How the bot comes into chats and out of them. */
export interface Membership {
  /** `by` adds the bot to a group: my_chat_member, and new_chat_members in the chat. */
  join(joined: { readonly chat: Room; readonly by: Person }): void;
  /** `by` takes it out: my_chat_member, and left_chat_member in the chat. */
  leave(left: { readonly chat: Room; readonly by: Person }): void;
  /** Takes the bot out without a word: sending answers 403 from now on. */
  kick(chatId: number): void;
  /** A person blocks the bot; by default it is not told. */
  block(person: Person, telling?: Telling): void;
  /** A person lets the bot write again. */
  unblock(person: Person): void;
  /** A person's account is gone. */
  deactivate(userId: number): void;
  /** A group becomes a supergroup, whose id it gives; by default both chats say so. */
  migrate(groupId: number, telling?: Telling): number;
}

const NOBODY: Person = { id: 1_087_968_824, first_name: 'Group', is_bot: true, username: 'GroupAnonymousBot' };

export function membership({ store, updates }: Context): Membership {
  function changed(chat: Room, by: Person, before: Json, after: Json): void {
    const status = (standing: Json): Json => ({ user: store.bot, ...standing });
    updates.deliver({
      my_chat_member: {
        chat,
        from: { is_bot: false, ...by },
        date: store.date(),
        old_chat_member: status(before),
        new_chat_member: status(after),
      },
    });
  }

  function service(chat: Room, by: Person, content: Json): Message {
    const message = store.add(chat.id, { from: { is_bot: false, ...by }, ...content });
    updates.deliver({ message });
    return message;
  }

  return {
    join: ({ chat, by }) => {
      store.meet(chat, by);
      store.setStanding(chat.id, { is: 'open' });
      changed(chat, by, { status: 'left' }, { status: 'member' });
      service(chat, by, { new_chat_members: [store.bot] });
    },
    leave: ({ chat, by }) => {
      const room = store.room(chat.id);
      changed(room, by, { status: 'member' }, { status: 'left' });
      service(room, by, { left_chat_member: store.bot });
      store.setStanding(chat.id, { is: 'removed' });
    },
    kick: (chatId) => {
      store.setStanding(chatId, { is: 'removed' });
    },
    block: (person, { told = false } = {}) => {
      store.meet(privateRoom(person), person);
      store.setStanding(person.id, { is: 'blocked' });
      const after = { status: 'kicked', until_date: 0 };
      if (told) changed(privateRoom(person), person, { status: 'member' }, after);
    },
    unblock: (person) => {
      store.setStanding(person.id, { is: 'open' });
      changed(privateRoom(person), person, { status: 'kicked', until_date: 0 }, { status: 'member' });
    },
    deactivate: (userId) => {
      store.setStanding(userId, { is: 'deactivated' });
    },
    migrate: (groupId, { told = true } = {}) => {
      const group = store.room(groupId);
      if (group.type !== 'group') throw new Error(`chat ${groupId} is a ${group.type}, only groups are upgraded`);
      const supergroup: Room = { ...group, id: -1_000_000_000_000 + groupId, type: 'supergroup' };
      store.meet(supergroup, null);
      if (told) {
        service(group, NOBODY, { migrate_to_chat_id: supergroup.id });
        service(supergroup, NOBODY, { migrate_from_chat_id: group.id });
      }
      store.setStanding(groupId, { is: 'moved', to: supergroup.id });
      return supergroup.id;
    },
  };
}
