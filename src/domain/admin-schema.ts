import { z } from 'zod';
import type { AdminCommand } from './admin.ts';
import type { Same } from './same.ts';

const file = z.object({ words: z.string(), name: z.string(), hash: z.string().nullable() });
const names = z.array(z.string()).readonly();

const change = z.discriminatedUnion('set', [
  z.object({ set: z.literal('date'), date: z.iso.date(), bound: z.enum(['before', 'by', 'on']).nullable() }),
  z.object({ set: z.literal('binds'), binds: names }),
  z.object({ set: z.literal('name'), name: z.string() }),
  z.object({ set: z.literal('parties'), parties: names }),
  z.object({ set: z.literal('requested'), requested: z.boolean() }),
  z.object({ set: z.literal('approved'), date: z.iso.date() }),
  z.object({ set: z.literal('dropped') }),
]);

const schema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('show'), file, json: z.boolean() }),
  z.object({ of: z.literal('correct'), file, entry: z.string(), change }),
  z.object({ of: z.literal('uncorrect'), file, number: z.number().int() }),
  z.object({ of: z.literal('version-of'), file, other: file }),
  z.object({ of: z.literal('own'), file }),
  z.object({ of: z.literal('documents') }),
  z.object({ of: z.literal('reindex') }),
  z.object({ of: z.literal('embed') }),
  z.object({ of: z.literal('code'), office: z.string(), place: z.string() }),
  z.object({ of: z.literal('codes'), place: z.string() }),
  z.object({ of: z.literal('chats') }),
  z.object({ of: z.literal('unlink'), chat: z.string(), agency: z.string() }),
  z.object({ of: z.literal('leaders') }),
  z.object({ of: z.literal('unlead'), person: z.string(), place: z.string() }),
  z.object({ of: z.literal('feedback'), json: z.boolean() }),
  z.object({ of: z.literal('audit') }),
  z.object({ of: z.literal('unknown') }),
  z.object({ of: z.literal('settled'), number: z.number().int() }),
  z.object({
    of: z.literal('reminders'),
    from: z.iso.date(),
    to: z.iso.date(),
    place: z.string().nullable(),
    agency: z.string().nullable(),
    json: z.boolean(),
  }),
  z.object({ of: z.literal('ledger'), json: z.boolean() }),
  z.object({ of: z.literal('days') }),
  z.object({ of: z.literal('set-days'), text: z.string() }),
]);

/** A clerk's command that comes from another process. */
export const adminCommandSchema: z.ZodType<Same<z.output<typeof schema>, AdminCommand>> = schema;
