import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { EXIT } from '../../src/domain/errors.ts';

// What a scorer's project runs as `ask`: the product's own `ask` with the same arguments, each line of which is kept too.
const [root = '.', record = '', ...args] = process.argv.slice(2);
const child = spawn('npm', ['run', '--silent', 'ask', '--', ...args], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
child.stdout.pipe(process.stdout);
child.stdout.pipe(createWriteStream(record));
const [code] = (await once(child, 'close')) as [number | null];
process.exitCode = code ?? EXIT.failed;
