import type { Migration } from 'kysely';
import { documents } from './0001-documents.ts';
import { clerk } from './0002-clerk.ts';
import { shape } from './0003-shape.ts';
import { mail } from './0004-mail.ts';
import { reminders } from './0005-reminders.ts';
import { secrets } from './0006-secrets.ts';
import { vectors } from './0007-vectors.ts';
import { spending } from './0008-spending.ts';

/** History: entries are added at the end and never changed, for a database somewhere has run them. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-documents': documents,
  '0002-clerk': clerk,
  '0003-shape': shape,
  '0004-mail': mail,
  '0005-reminders': reminders,
  '0006-secrets': secrets,
  '0007-vectors': vectors,
  '0008-spending': spending,
};
