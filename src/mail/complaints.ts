/** Tells a platform that is tired of one chat from one that is tired of us. */
export interface Complaints {
  /** A chat was refused for haste; true where it is not about that chat alone. `now` in milliseconds. */
  limited(chat: string, now: number): boolean;
  succeeded(): void;
}

const WITHIN_MS = 2000;
const CHATS = 3;

/** So many different chats so close together, and nothing delivered between them, follow no pattern of one chat. */
export function complaints(): Complaints {
  let recent: readonly { readonly chat: string; readonly at: number }[] = [];
  return {
    limited: (chat, now) => {
      recent = [...recent.filter((one) => one.chat !== chat && now - one.at <= WITHIN_MS), { chat, at: now }];
      return recent.length >= CHATS;
    },
    succeeded: () => {
      recent = [];
    },
  };
}
