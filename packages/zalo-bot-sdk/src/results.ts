import { z } from 'zod';

// Only what a caller cannot do without is required: an answer that says more, or less, than documented is still an answer.

/** Ids are strings; a number is taken as long as it is exact. */
export const id = z.union([z.string().min(1), z.int().transform(String)]);
const milliseconds = z.number().nullable().catch(null);

export const accountResult = z.looseObject({
  id,
  /** For instance `bot.VDKyGxQvc`; empty where Zalo does not say. */
  account_name: z.string().catch(''),
  account_type: z.string().catch(''),
  /** False where Zalo does not say; true proves that the bot may be invited, not that it is in a group. */
  can_join_groups: z.boolean().catch(false),
});

export const sentResult = z.looseObject({
  message_id: id,
  /** Milliseconds since 1970; null where Zalo does not say. */
  date: milliseconds,
});

const verification = z.looseObject({
  ok: z.boolean(),
  outcome: z.string().optional().catch(undefined),
  status_code: z.number().optional().catch(undefined),
  hint: z.string().optional().catch(undefined),
});

export const webhookResult = z
  .looseObject({
    /** Empty where no webhook is set. */
    url: z.string().catch(''),
    /** Milliseconds since 1970; null where Zalo does not say. */
    updated_at: milliseconds,
    /** How Zalo's trial request went, from newer versions; the address is stored even where it failed. */
    verification: verification.optional().catch(undefined),
  })
  .catch({ url: '', updated_at: null });

export type Account = z.infer<typeof accountResult>;
export type SentMessage = z.infer<typeof sentResult>;
export type WebhookInfo = z.infer<typeof webhookResult>;
