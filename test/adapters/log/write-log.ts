import { createLog } from '../../../src/adapters/log/log.ts';

/** Writes one line of each level at the level given. */
const log = createLog(process.argv[2] === 'silent' ? 'silent' : 'info');
log.debug('looked');
log.info('started', { documents: 5 });
log.warn('refused', { text: 'bí mật', token: 'bí mật', settings: { apiKey: 'bí mật', password: 'bí mật' } });
log.error('failed', { error: new Error('outer', { cause: new Error('inner') }) });
