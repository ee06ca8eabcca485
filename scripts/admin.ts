import { admin } from '../src/app/admin/admin.ts';
import { runCommand } from '../src/app/command.ts';
import { loadSettings } from '../src/config.ts';

await runCommand(async () => {
  console.log(await admin(process.argv.slice(2), loadSettings()));
});
