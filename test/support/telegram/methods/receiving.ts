import { flagOf, listOf, numberOf, textOf } from '../read.ts';
import { conflict, mistake } from '../refusal.ts';
import type { Json } from '../types.ts';
import { isLoopback } from '../webhook-push.ts';
import type { Method } from './context.ts';

const MOST_CONNECTIONS = 100;
const USUAL_CONNECTIONS = 40;
const MOST_UPDATES = 100;

const getUpdates: Method = ({ updates, push }, values, gone) => {
  if (push.webhook !== null) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  updates.allow(kindsOf(values));
  const limit = clamp(numberOf(values, 'limit', MOST_UPDATES), MOST_UPDATES);
  return updates.fetch(numberOf(values, 'offset', 0), limit, numberOf(values, 'timeout', 0), gone);
};

const setWebhook: Method = ({ updates, push }, values) => {
  const url = textOf(values, 'url');
  const secret = textOf(values, 'secret_token');
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(secret)) throw mistake('secret token contains unallowed characters');
  if (url !== '' && (!URL.canParse(url) || !(url.startsWith('https://') || isLoopback(url)))) {
    throw mistake('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (flagOf(values, 'drop_pending_updates')) updates.dropAll();
  updates.allow(kindsOf(values));
  updates.interrupt('setWebhook');
  const maxConnections = clamp(numberOf(values, 'max_connections', USUAL_CONNECTIONS), MOST_CONNECTIONS);
  push.set(url === '' ? null : { url, secret, maxConnections });
  return true;
};

const deleteWebhook: Method = ({ updates, push }, values) => {
  if (flagOf(values, 'drop_pending_updates')) updates.dropAll();
  push.set(null);
  return true;
};

const getWebhookInfo: Method = ({ push }) => push.info();

function kindsOf(values: Json): readonly string[] | null {
  return listOf(values, 'allowed_updates')?.filter((kind) => typeof kind === 'string') ?? null;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 1), most);
}

export const receiving: Readonly<Record<string, Method>> = { getUpdates, setWebhook, deleteWebhook, getWebhookInfo };
