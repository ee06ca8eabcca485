import { PROGRESS } from '../../text/vi/progress.ts';
import { reply, saying, type Reply, type Turn } from '../tools.ts';

/** What is said to who may see nothing, and that it was asked for. */
export function denied(command: string, { who, incoming }: Turn, texts: readonly string[] = PROGRESS.denied): Reply {
  const entry = { who, chat: incoming.chat, act: 'denied', facts: { command } } as const;
  return reply(saying(...texts), [{ set: 'audit', entry }]);
}
