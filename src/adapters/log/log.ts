import { destination, pino, stdSerializers, stdTimeFunctions, type Level } from 'pino';
import type { Log } from '../../ports/system.ts';

/** What must never be written, wherever a caller put it: the last guard behind the rule not to pass it. */
const REDACTED = ['text', 'question', 'history', 'token', 'secret', 'apiKey', 'password'];

/**
 * A bot's token, by its form (digits, a colon, a long secret) or by its place in a Bot API address. Libraries put
 * addresses into the messages, causes and stacks of their errors, where no name gives the token away.
 */
const TOKENS = /\d{1,20}(?::|%3A)[\w-]{20,}|(?<=\/bot)(?=[^/\s"\\]*\d)[^/\s"\\]+(?=\/)/giu;

/** Structured logs, one JSON object a line, on standard error: standard output is for people and for results. */
export function createLog(level: Level | 'silent'): Log {
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      messageKey: 'event',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), remove: true },
      serializers: { error: stdSerializers.err },
      hooks: { streamWrite: (line) => line.replace(TOKENS, '[redacted]') },
    },
    // Written at once: what a process logged last matters most when it was killed.
    destination({ fd: 2, sync: true }),
  );
  return {
    debug: (event, facts = {}) => {
      logger.debug(facts, event);
    },
    info: (event, facts = {}) => {
      logger.info(facts, event);
    },
    warn: (event, facts = {}) => {
      logger.warn(facts, event);
    },
    error: (event, facts = {}) => {
      logger.error(facts, event);
    },
  };
}
