import { openStoreOf } from '../../src/app/open-store.ts';
import { loadSettings } from '../../src/config.ts';
import { recordingLog } from '../support/log.ts';
import { applyNext, isWhole } from './changes.ts';

/** Opens the store in the folder given, says what it found there, then applies change after change, a clerk's decisions among them, and says so. */
const [folder = ''] = process.argv.slice(2);
const start = performance.now();
const { store } = await openStoreOf(loadSettings({ DATA_DIR: folder }), recordingLog());
const ms = performance.now() - start;
let revision = await store.revision();
const whole = await isWhole(store, revision);
process.stdout.write(`opened ${revision} ${String(whole)} ${ms.toFixed(0)}\n`);
for (;;) {
  revision = await applyNext(store, revision + 1);
  process.stdout.write(`applied ${revision}\n`);
}
