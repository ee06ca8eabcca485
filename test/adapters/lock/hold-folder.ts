import { claimDataFolder } from '../../../src/adapters/lock/data-folder.ts';

/** Claims the folder given, says whether it got it, and stays alive. */
const [folder = '', socket = ''] = process.argv.slice(2);
const claim = await claimDataFolder(folder, { pid: process.pid, socket, corpus: '/corpus' });
process.stdout.write(claim.ours ? 'ours\n' : 'theirs\n');
setInterval(() => undefined, 1000);
