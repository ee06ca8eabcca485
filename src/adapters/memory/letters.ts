import type { ChannelName } from '../../domain/incoming.ts';
import type { NewSend, RawUpdate } from '../../ports/mail.ts';

/** Instants are milliseconds since 1970. */
type Ms = number;

export interface KeptUpdate extends Omit<RawUpdate, 'raw' | 'chat'> {
  readonly id: number;
  readonly channel: ChannelName;
  chat: string;
  raw: string | null;
  attempt: number;
  fence: number;
  due: Ms | null;
  handled: Ms | null;
}

export interface KeptSend extends Omit<NewSend, 'part' | 'chat'> {
  readonly id: number;
  chat: string;
  part: NewSend['part'] | null;
  state: 'queued' | 'claimed' | 'sending' | 'sent' | 'unknown' | 'failed' | 'dismissed';
  tries: number;
  fence: number;
  due: Ms | null;
  readonly queued: Ms;
  settled: Ms | null;
  /** Why it ended so; the platform's identifier where it was sent. */
  reason: string;
  /** The message of reminders that it is a part of: the key of its first part; null for any other. */
  message: string | null;
}
