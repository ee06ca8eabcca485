import { createLog } from '../../../src/adapters/log/log.ts';

/** Writes one line of each level at the level given. */
const log = createLog(process.argv[2] === 'silent' ? 'silent' : 'info');
log.debug('looked');
log.info('started', { documents: 5 });
log.warn('refused', { text: 'bí mật', token: 'bí mật', settings: { apiKey: 'bí mật', password: 'bí mật' } });
log.error('failed', { error: new Error('outer', { cause: new Error('inner') }) });

const token = '123456789:AAF-x_yzABCDEFGHIJKLMNOPQRSTUVWXYZa';
const address = `https://api.telegram.org/bot${token}/sendMessage`;
log.warn('leaked', { reason: `request to ${address} failed`, [token]: 1, short: 'http://127.0.0.1/bot7:x/getMe' });
log.error('leaked', {
  error: new Error(`outer ${token}`, { cause: new TypeError(`inner bot${token.replace(':', '%3A')}`) }),
  deep: { list: [{ url: new URL(address).href }] },
});
log.info('kept', { chat: '-1001234567890', key: 'telegram:700000001:0', at: '2024-11-20T08:00:00+07:00' });
