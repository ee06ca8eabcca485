import { parseArgs } from 'node:util';
import { carriedOut } from '../src/app/admin/admin.ts';
import { dateOf } from '../src/app/admin/arguments.ts';
import { runCommand } from '../src/app/command.ts';
import { loadSettings } from '../src/config.ts';
import { ProductError } from '../src/domain/errors.ts';
import { REMINDERS_USAGE } from '../src/text/vi/admin-reminders.ts';

await runCommand(async () => {
  const { json, from, to, place = null, agency = null } = readArguments();
  if (from === undefined || to === undefined) throw new ProductError('usage', REMINDERS_USAGE);
  const period = { from: dateOf(from), to: dateOf(to) };
  const printed = await carriedOut({ of: 'reminders', ...period, place, agency, json }, loadSettings());
  if (printed !== null && printed !== '') console.log(printed);
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        from: { type: 'string' },
        to: { type: 'string' },
        place: { type: 'string' },
        agency: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new ProductError('usage', REMINDERS_USAGE, {}, { cause: error });
  }
}
