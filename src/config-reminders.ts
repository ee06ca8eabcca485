import { z } from 'zod';
import { ProductError } from './domain/errors.ts';
import type { ReminderSettings } from './domain/reminder.ts';
import { settingInvalid, wantsOutside, WANTS } from './text/vi/settings.ts';

/** An hour of the day: `08:00`; `8:00` is taken too. */
const time = z
  .string()
  .regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/u, WANTS.time)
  .transform((text) => text.padStart(5, '0'));

const NONE = 'none';

const quiet = z
  .string()
  .refine((text) => text === NONE || text.split('-').length === 2, WANTS.quiet)
  .transform((text) => (text === NONE ? ['00:00', '00:00'] : text.split('-')).map((part) => part.trim()))
  .pipe(z.tuple([time, time], WANTS.quiet))
  .transform(([from, to]) => ({ from, to }));

const MOST_MILESTONES = 10;
const FARTHEST = 60;

const milestones = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().regex(/^\d{1,2}$/u, WANTS.milestones)).max(MOST_MILESTONES, WANTS.milestones))
  .transform((parts) => parts.map(Number).sort((a, b) => b - a))
  .refine((days) => days.every((day) => day <= FARTHEST), WANTS.milestones)
  .refine((days) => new Set(days).size === days.length, WANTS.milestones);

/** The settings of reminders, as the environment has them. */
export const reminderShape = {
  REMINDER_MILESTONES: milestones.default([10, 5, 3, 1, 0]),
  REMINDER_TIME: time.default('08:00'),
  REMINDER_QUIET: quiet.default({ from: '20:00', to: '06:30' }),
  REMINDER_APPROVAL: z.enum(['doubtful', 'all', 'none'], WANTS.approval).default('doubtful'),
  REMINDER_ON_UNKNOWN: z.enum(['auto', 'hold', 'resend'], WANTS.onUnknown).default('auto'),
  DIGEST_TIME: time.default('08:00'),
};

type Parsed = z.output<z.ZodObject<typeof reminderShape>>;

/** @throws ProductError `setting-invalid` where reminders were to be sent in the quiet hours. */
export function remindersOf(env: Parsed, timeZone: string): ReminderSettings {
  const { from, to } = env.REMINDER_QUIET;
  for (const setting of ['REMINDER_TIME', 'DIGEST_TIME'] as const) {
    if (isWithin(env[setting], from, to)) {
      throw new ProductError('setting-invalid', settingInvalid(setting, env[setting], wantsOutside(from, to)), {
        setting,
      });
    }
  }
  return {
    milestones: env.REMINDER_MILESTONES,
    time: env.REMINDER_TIME,
    digestTime: env.DIGEST_TIME,
    quiet: env.REMINDER_QUIET,
    approval: env.REMINDER_APPROVAL,
    onUnknown: env.REMINDER_ON_UNKNOWN,
    timeZone,
  };
}

/** True for an hour from `from` until before `to`, which may lie after midnight; never where they are equal. */
function isWithin(hour: string, from: string, to: string): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
