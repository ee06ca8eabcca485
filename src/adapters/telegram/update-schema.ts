import { z } from 'zod';

/**
 * Updates as far as we read them. Only what a kind cannot be without is required: a field that is missing or of another
 * type than documented counts as not given, and what is unknown is let pass.
 */

/** Identifiers have up to 52 significant bits; as text they are the same everywhere. */
const id = z.int().transform(String);

const user = z.object({
  id,
  is_bot: z.boolean().catch(false),
  first_name: z.string().catch(''),
  last_name: z.string().catch(''),
});
export type User = z.output<typeof user>;

const chat = z.object({ id, type: z.string(), title: z.string().nullable().catch(null) });
export type Chat = z.output<typeof chat>;

const someone = user.nullable().catch(null);

const entity = z.object({
  type: z.string(),
  /** In UTF-16 units. */
  offset: z.int().min(0),
  length: z.int().min(0),
  user: someone,
});
export type Entity = z.output<typeof entity>;

const entities = z
  .array(entity.nullable().catch(null))
  .catch([])
  .transform((list) => list.filter((one) => one !== null));

const message = z.looseObject({
  message_id: id.nullable().catch(null),
  chat,
  from: someone,
  /** A group's admins who stay anonymous, or a channel that somebody speaks as. */
  sender_chat: z.object({ id }).nullable().catch(null),
  is_automatic_forward: z.boolean().catch(false),
  text: z.string().nullable().catch(null),
  entities,
  caption: z.string().nullable().catch(null),
  caption_entities: entities,
  reply_to_message: z.object({ from: someone }).nullable().catch(null),
  new_chat_members: z.array(someone).catch([]),
  left_chat_member: someone,
  migrate_to_chat_id: id.nullable().catch(null),
});
export type Message = z.output<typeof message>;

const press = z.object({
  id: z.string().min(1),
  from: someone,
  data: z.string().nullable().catch(null),
  /** Without a chat where it was pressed under a message of another chat's; too old a message still names its chat. */
  message: z.object({ chat }).nullable().catch(null),
});

const standing = z.object({
  status: z.string(),
  /** These two are said of restricted members only; one may have left all the same. */
  can_send_messages: z.boolean().catch(false),
  is_member: z.boolean().catch(true),
});
export type Standing = z.output<typeof standing>;

const membership = z.object({
  chat,
  from: someone,
  old_chat_member: standing.nullable().catch(null),
  new_chat_member: standing,
});
export type Membership = z.output<typeof membership>;

export const updateSchema = z.looseObject({
  message: message.nullable().catch(null),
  callback_query: press.nullable().catch(null),
  my_chat_member: membership.nullable().catch(null),
});

/** The kinds that we ask Telegram for; whatever else may come is kept and ignored. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
