import { describe, expect, test } from 'vitest';
import { WIRE } from '../../src/extension/generated/commands.ts';
import { folder } from '../cli/portolan.ts';
import { CHARTER, DECISION, FLAWED_CHARTER, PORTFOLIO } from '../cli/records.ts';
import { Client, folderOf, SERVERS, uriOf } from './client.ts';

const FILE = 'charters/returns.charter.yaml';
const FLAWED = { ...PORTFOLIO, [FILE]: FLAWED_CHARTER };
const MISSING = 'schema/required';
const UNKNOWN = 'reference/unknown-id';

async function start(files: Readonly<Record<string, string>>): Promise<{ client: Client; path: string }> {
  const path = folder(files);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  return { client, path };
}

describe.each(Object.entries(SERVERS))('%s', (_name, args) => {
  test('says what it can do', async () => {
    const client = new Client(args);
    const result = await client.initialize({ workspaceFolders: [] });
    expect(result).toMatchObject({
      serverInfo: { name: 'portolan' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: 2,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
    expect(result.capabilities.executeCommandProvider?.commands).toEqual(expect.arrayContaining(Object.values(WIRE)));
    await client.until(() => client.registrations.length > 0);
    expect(client.registrations).toMatchObject([{ method: 'workspace/didChangeWatchedFiles' }]);
  });

  test('publishes the findings of files that nobody has open', async () => {
    const path = folder(FLAWED);
    const client = new Client(args);
    await client.initialize({ workspaceFolders: [folderOf(path)] });
    const uri = uriOf(path, FILE);
    await client.shows(uri, [MISSING, UNKNOWN]);
    expect(client.published).toEqual([
      {
        uri,
        diagnostics: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } },
            severity: 1,
            code: MISSING,
            codeDescription: { href: 'https://portolan.dev/rules#schema-required' },
            source: 'portolan',
            message: expect.stringContaining('successCriteria'),
          },
          {
            range: { start: { line: 11, character: 6 }, end: { line: 11, character: 14 } },
            severity: 1,
            code: UNKNOWN,
            codeDescription: { href: 'https://portolan.dev/rules#reference-unknown-id' },
            source: 'portolan',
            message: expect.stringContaining('ADR-0009'),
          },
        ],
      },
    ]);
  });
});

describe('a document that is edited', () => {
  test('has findings of its version; a fix makes them vanish', async () => {
    const { client, path } = await start(FLAWED);
    const uri = uriOf(path, FILE);
    await client.open(uri, FLAWED_CHARTER, 7);
    await client.until(() => client.published.at(-1)?.version === 7);
    expect(client.codes(uri)).toEqual([MISSING, UNKNOWN]);
    const range = { start: { line: 11, character: 6 }, end: { line: 11, character: 14 } };
    await client.edit(uri, 8, { range, text: 'ADR-0001' });
    await client.shows(uri, [MISSING]);
    await client.edit(uri, 9, {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      text: 'successCriteria:\n  - description: Counted daily\n',
    });
    await client.shows(uri, []);
    expect(client.published.at(-1)).toEqual({ uri, version: 9, diagnostics: [] });
  });

  test('has findings at positions in UTF-16 units, behind several changes in one message', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    await client.open(uri, CHARTER);
    const from = (line: number, start: number, end = start) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    await client.edit(
      uri,
      2,
      { range: from(12, 14), text: '"🚢", ' },
      { range: from(12, 27, 28), text: '9' },
      { range: from(0, 0), text: '# first\r\n' },
    );
    await client.until(() => client.published.at(-1)?.version === 2);
    const ranges = client
      .shown(uri)
      .flatMap(({ message, range }) => (String(message).includes('ADR-0009') ? range : []));
    expect(ranges).toEqual([from(13, 20, 28)]);
  });

  test('never brings findings of an older version, and few of the versions in between', async () => {
    const { client, path } = await start(FLAWED);
    const uri = uriOf(path, FILE);
    await client.open(uri, FLAWED_CHARTER, 1);
    await client.until(() => client.published.some(({ version }) => version === 1));
    const before = client.published.length;
    const range = { start: { line: 11, character: 13 }, end: { line: 11, character: 14 } };
    for (let version = 2; version <= 51; version++) {
      await client.edit(uri, version, { range, text: String(version % 7) });
    }
    await client.until(() => client.published.at(-1)?.version === 51);
    const versions = client.published.slice(before).map(({ version }) => version ?? 0);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(versions.length).toBeLessThanOrEqual(10);
    expect(client.shown(uri).at(-1)?.message).toContain(`ADR-000${51 % 7}`);
  });

  test('goes back to what is on disk when it is closed unsaved', async () => {
    const { client, path } = await start(FLAWED);
    const uri = uriOf(path, FILE);
    await client.open(uri, CHARTER.replace('PRJ-001', 'PRJ-002'));
    await client.shows(uri, []);
    await client.close(uri);
    await client.shows(uri, [MISSING, UNKNOWN]);
    expect(client.published.at(-1)).not.toHaveProperty('version');
  });

  test('may be no record any more, or become one', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'notes.yaml');
    await client.open(uri, 'colour: blue\n', 1);
    await client.edit(uri, 2, { text: FLAWED_CHARTER });
    await client.shows(uri, [MISSING, UNKNOWN]);
    await client.edit(uri, 3, { text: 'colour: blue\n' });
    await client.shows(uri, []);
    expect(client.published.at(-1)).toMatchObject({ uri, version: 3 });
  });

  test('changes the findings of the files that name its id', async () => {
    const { client, path } = await start(PORTFOLIO);
    const [charter, decision] = [uriOf(path, 'charters/orders.charter.yaml'), uriOf(path, 'docs/adr/0001-capture.md')];
    await client.open(decision, DECISION);
    const range = { start: { line: 3, character: 11 }, end: { line: 3, character: 12 } };
    await client.edit(decision, 2, { range, text: '5' });
    await client.shows(charter, [UNKNOWN]);
    await client.edit(decision, 3, { range, text: '1' });
    await client.shows(charter, []);
  });

  test('is announced once its findings are out, for whoever shows scores and lists', async () => {
    const { client, path } = await start(PORTFOLIO);
    const uri = uriOf(path, 'charters/orders.charter.yaml');
    await client.open(uri, CHARTER);
    await client.until(() => client.changes > 0);
    const before = client.changes;
    await client.edit(uri, 2, { text: CHARTER.replace('generation: 4', 'generation: 5') });
    await client.until(() => client.changes > before);
    expect(client.published).toEqual([]);
  });

  test('shows where the other side of a finding stands', async () => {
    const { client, path } = await start({ ...PORTFOLIO, 'charters/copy.charter.yaml': CHARTER });
    const [copy, original] = [uriOf(path, 'charters/copy.charter.yaml'), uriOf(path, 'charters/orders.charter.yaml')];
    await client.shows(copy, ['reference/duplicate-id']);
    expect(client.shown(copy)[0]?.relatedInformation).toEqual([
      {
        location: { uri: original, range: { start: { line: 2, character: 4 }, end: { line: 2, character: 11 } } },
        message: expect.stringContaining('PRJ-001'),
      },
    ]);
  });

  test('keeps the spelling that the client gives its URI', async () => {
    const { client, path } = await start({ 'a b(1).charter.yaml': FLAWED_CHARTER });
    const spelled = `file://${path}/a%20b(1).charter.yaml`;
    const normal = uriOf(path, 'a b(1).charter.yaml');
    expect(spelled).not.toBe(normal);
    await client.until(() => client.codes(normal).length > 0);
    await client.open(spelled, FLAWED_CHARTER);
    await client.until(() => client.codes(spelled).length > 0);
    expect(client.shown(normal)).toEqual([]);
  });
});

describe('a file outside of all folders', () => {
  test('is checked by itself while it is open; what its neighbours hold is not guessed at', async () => {
    const { client } = await start(PORTFOLIO);
    const uri = uriOf(folder(), 'loose.charter.yaml');
    await client.open(uri, FLAWED_CHARTER);
    await client.shows(uri, [MISSING]);
    await client.close(uri);
    await client.shows(uri, []);
  });

  test('that Git ignores is left alone even while it is open, as the command line does', async () => {
    const { client, path } = await start({ ...PORTFOLIO, '.gitignore': 'drafts/\n', 'drafts/a.charter.yaml': '' });
    await client.open(uriOf(path, 'drafts/a.charter.yaml'), FLAWED_CHARTER);
    await client.open(uriOf(path, 'b.charter.yaml'), FLAWED_CHARTER);
    await client.until(() => client.codes(uriOf(path, 'b.charter.yaml')).length > 0);
    expect(client.published.filter(({ uri }) => uri.includes('drafts'))).toEqual([]);
  });
});
