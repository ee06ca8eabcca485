import { destination, pino, stdSerializers, stdTimeFunctions, type Level } from 'pino';
import type { Log } from '../../ports/system.ts';

/** What must never be written, wherever a caller put it: the last guard behind the rule not to pass it. */
const REDACTED = ['text', 'question', 'history', 'token', 'secret', 'apiKey', 'password'];

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
