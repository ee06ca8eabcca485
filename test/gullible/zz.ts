import { mkdtempSync } from 'node:fs';
import { attackInChats } from './chats.ts';
const t = performance.now();
console.log(await attackInChats(mkdtempSync('/tmp/zz-')), performance.now() - t);
