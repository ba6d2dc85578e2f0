import { expect, test } from 'vitest';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { AS_OF_NOTIFICATION, PREVIEW_REQUEST } from '../../src/server/protocol.ts';
import { folder } from '../cli/portolan.ts';
import { PORTFOLIO } from '../cli/records.ts';
import { Client, folderOf, uriOf } from './client.ts';

const FILES = {
  ...PORTFOLIO,
  'portolan.yaml': `waivers:
  - { code: adr/one-way-supersede, reason: Being cleaned up., owner: Maya Lindqvist, expires: 2027-03-31 }
`,
};

test('another day is another judgement, of the files that are open and of those that are not', async () => {
  const path = folder(FILES);
  const client = new Client();
  const initializationOptions = { asOf: '2027-03-31' };
  await client.initialize({ workspaceFolders: [folderOf(path)], initializationOptions });
  const uri = uriOf(path, 'portolan.yaml');
  expect(await client.execute(WIRE.check, {})).toMatchObject({ diagnostics: [] });
  await client.connection.sendNotification(AS_OF_NOTIFICATION, { date: '2027-04-01' });
  await client.shows(uri, ['config/expired-waiver']);
  const preview = { uri: uriOf(path, 'charters/orders.charter.yaml') };
  expect(await client.connection.sendRequest(PREVIEW_REQUEST, preview)).toMatchObject({ today: '2027-04-01' });
  await client.connection.sendNotification(AS_OF_NOTIFICATION, { date: '2027-03-31' });
  await client.shows(uri, []);
});

test('a call may name a day of its own', async () => {
  const path = folder(FILES);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)], initializationOptions: { asOf: '2027-03-31' } });
  expect(await client.execute(WIRE.check, { asOf: '2027-04-01' })).toMatchObject({
    diagnostics: [{ code: 'config/expired-waiver' }],
  });
  await expect(client.execute(WIRE.check, { asOf: 'soon' })).rejects.toThrow('must be a day such as 2027-03-31');
});
