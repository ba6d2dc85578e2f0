import { describe, expect, test } from 'vitest';
import { CHARTER, TEAM } from '../workspace/records.ts';
import { findings, open, recognised } from './support.ts';

const header = 'apiVersion: portolan/v1\nkind: team\n';

describe('by header', () => {
  test.each([
    ['plain', `${header}id: T-1\n`],
    ['in quotes', 'apiVersion: "portolan/v1"\nkind: \'team\'\nid: T-1\n'],
    ['with quoted keys', '"apiVersion": portolan/v1\n\'kind\': team\nid: T-1\n'],
    ['with comments', '# our team\napiVersion: portolan/v1 # the format\nkind: team # of people\nid: T-1\n'],
    ['behind a directive and a document start', `%YAML 1.2\n--- # here\n${header}id: T-1\n`],
    ['behind other keys', `id: T-1\ntitle: apiVersion\n${header}`],
    ['with spaces', 'apiVersion :  portolan/v1  \nkind :\tteam\nid: T-1\n'],
    ['behind a byte order mark', `\uFEFF${header}id: T-1\n`],
    ['with CRLF', `${header}id: T-1\n`.replaceAll('\n', '\r\n')],
    ['behind a long licence', `${'# All rights reserved.\n'.repeat(200)}${header}id: T-1\n`],
    ['of an older or newer version', 'apiVersion: portolan/v2\nkind: team\nid: T-1\n'],
  ])('%s', async (_, text) => {
    expect(await recognised({ 'anything.yaml': text })).toEqual(['anything.yaml team T-1']);
  });

  test('in the front matter of Markdown', async () => {
    expect(
      await recognised({
        'a.md': `---\n${header}id: T-1\n---\n# Team\n`,
        'b.markdown': `\uFEFF---\r\n${header}id: T-2\r\n---\r\n`,
        'c.md': `# How to write a team\n\n---\n${header}id: T-3\n---\n`,
        'd.md': `---\ntitle: Page\n---\n${header}`,
      }),
    ).toEqual(['a.md team T-1', 'b.markdown team T-2']);
  });

  test('wins over the name', async () => {
    expect(await recognised({ 'a.charter.yaml': `${header}id: T-1\n` })).toEqual(['a.charter.yaml team T-1']);
  });

  test('is no key of a nested mapping or of a later document', async () => {
    expect(
      await recognised({
        'a.yaml': 'spec:\n  apiVersion: portolan/v1\n  kind: team\n',
        'b.yaml': `name: x\n---\n${header}`,
        'c.yaml': `text: |\n  ${header.replace('\n', '\n  ')}\n`,
      }),
    ).toEqual([]);
  });

  test('needs a kind, unless the name says it', async () => {
    const text = 'apiVersion: portolan/v1\nid: T-1\n';
    expect(await recognised({ 'a.yaml': text, 'b.team.yaml': text })).toEqual(['b.team.yaml team T-1']);
  });
});

describe('other people’s files', () => {
  const deployment = 'apiVersion: v1\nkind: Deployment\nmetadata: { name: web }\n';

  test('are left alone, whatever their name or place', async () => {
    const files = {
      'deploy.yaml': deployment,
      'web.change.yaml': deployment,
      'charters/web.yaml': deployment,
      'portolan.yaml': 'paths: { charter: ["charters/*"] }\n',
      'README.md': '# Read me\n',
      'package.yaml': 'name: web\n',
      'adr/README.md': '# Decisions\n',
      'adr/template.md': '# Title\n',
      'notes/0001-first.md': '# Note\n',
      'src/team.ts': header,
    };
    expect(await recognised(files)).toEqual([]);
    expect(await findings(files)).toEqual([]);
  });

  test('bare names are not Portolan’s', async () => {
    const files = Object.fromEntries(
      ['team.yaml', 'change.md', 'charter.yml', 'adr.md', 'risks.yaml', '.team.yaml'].map((file) => [file, TEAM]),
    );
    expect(await recognised(files)).toEqual([]);
  });

  test('a slip in the version of a file that is named like one of ours is one', async () => {
    expect(await findings({ 'a.team.yaml': `apiVersion: portolon/v1\nkind: team\n${TEAM}` })).toEqual([
      'a.team.yaml:1:13 error schema/enum «portolon/v1» "apiVersion" is the text "portolon/v1"; it must be "portolan/v1".',
    ]);
  });

  test('names such as constructor.yaml', async () => {
    const files = Object.fromEntries(
      ['a.constructor.yaml', 'b.valueOf.md', '__proto__.yaml', 'c.__proto__.yaml', 'toString.yml'].map((file) => [
        file,
        TEAM,
      ]),
    );
    expect(await recognised(files)).toEqual([]);
  });
});

describe('by name', () => {
  test.each([
    ['orders.charter.yaml', 'charter'],
    ['orders.charter.yml', 'charter'],
    ['orders.charter.md', 'charter'],
    ['Orders.Charter.YAML', 'charter'],
    ['queue.adr.yaml', 'adr'],
    ['platform.risks.yaml', 'risk-register'],
    ['platform.risk-register.markdown', 'risk-register'],
    ['CR-2026-014.change.yaml', 'change-request'],
    ['CR-2026-014.change-request.md', 'change-request'],
    ['deep/er/ingest.team.yaml', 'team'],
  ])('%s is a %s', async (file, kind) => {
    expect(await recognised({ [file]: '' })).toEqual([`${file} ${kind} null`]);
  });
});

describe('by paths in portolan.yaml', () => {
  test('the first kind whose glob fits; a name wins', async () => {
    const files = {
      'portolan.yaml': 'paths: { charter: ["projects/*.yaml", "x/**"], team: ["projects/**"] }\n',
      'projects/orders.yaml': CHARTER,
      'projects/sub/ingest.yaml': TEAM,
      'projects/a.risks.yaml': '',
      'elsewhere/orders.yaml': CHARTER,
    };
    expect(await recognised(files)).toEqual([
      'projects/a.risks.yaml risk-register null',
      'projects/orders.yaml charter PRJ-001',
      'projects/sub/ingest.yaml team TEAM-ingest',
    ]);
  });
});

describe('decision records by folder', () => {
  test.each([
    'docs/adr/0007-queue.md',
    'docs/ADRs/0007_queue.markdown',
    'doc/architecture/decisions/0007-queue.md',
    'docs/decisions/7-queue.md',
    'docs/decision-records/adr-007-queue.md',
    'architecture-decision-records/007 queue.md',
    'architecture_decisions/ADR7.queue.md',
    'docs/adr/backend/0007-queue.md',
    'docs/adr/ADR-0007.md',
    'docs/adr/0007.md',
  ])('%s', async (file) => {
    expect(await recognised({ [file]: '# Queue\n' })).toEqual([`${file} adr ADR-0007`]);
  });

  test.each(['docs/adr/20260114-queue.md', 'docs/adr/2026-01-14-queue.md'])(
    '%s has a date, not a number',
    async (file) => {
      expect(await recognised({ [file]: '# Queue\n' })).toEqual([`${file} adr null`]);
    },
  );

  test.each(['docs/adr/1.2-release.md', 'docs/adr/queue.md', 'docs/adr/123456-queue.md', 'docs/adr/0007-queue.yaml'])(
    '%s is none',
    async (file) => {
      expect(await recognised({ [file]: '# Queue\n' })).toEqual([]);
    },
  );

  test('a header makes it a record that is held to the schema', async () => {
    const text = '---\napiVersion: portolan/v1\nkind: adr\nid: ADR-0007\n---\n# Queue\n';
    const workspace = await open({ 'docs/adr/0007-queue.md': text });
    expect(workspace.projects()[0]?.artifacts()[0]?.origin).toBe('declared');
  });
});
