import { expect, test } from 'vitest';
import type { Analysis } from '../../src/reports/model/portfolio/analysis.ts';
import type { PortfolioModel } from '../../src/reports/model/portfolio/portfolio.ts';
import { PORTFOLIO_ANALYSIS_REQUEST, PORTFOLIO_REQUEST } from '../../src/server/protocol.ts';
import { folder } from '../cli/portolan.ts';
import { PORTFOLIO } from '../cli/records.ts';
import { Client, folderOf, uriOf } from './client.ts';

test('the portfolio of the project meant, and how far its ranking can be trusted', async () => {
  const path = folder({ ...PORTFOLIO, 'inner/portolan.yaml': 'title: Inner\n' });
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  const portfolio = await client.connection.sendRequest<PortfolioModel>(PORTFOLIO_REQUEST, {});
  expect(portfolio.folder).toBe(`${uriOf(path)}/`);
  expect(portfolio.projects.length).toBeGreaterThan(0);
  const inner = await client.connection.sendRequest<PortfolioModel>(PORTFOLIO_REQUEST, {
    uri: uriOf(path, 'inner/portolan.yaml'),
  });
  expect([inner.title, inner.projects, inner.settings]).toEqual(['Inner', [], 'inner/portolan.yaml']);
  const analysis = await client.connection.sendRequest<Analysis>(PORTFOLIO_ANALYSIS_REQUEST, {});
  expect(analysis.robustness.projects.map(({ id }) => id)).toEqual(
    expect.arrayContaining(portfolio.projects.slice(0, 1).map(({ id }) => id)),
  );
});

test('the basis of a selection differs only when something does that it reads', async () => {
  const path = folder(PORTFOLIO);
  const client = new Client();
  await client.initialize({ workspaceFolders: [folderOf(path)] });
  const basisAfter = async (file: string, change: (text: string) => string) => {
    await client.open(uriOf(path, file), change(PORTFOLIO[file] ?? ''));
    return (await client.connection.sendRequest<PortfolioModel>(PORTFOLIO_REQUEST, {})).basis;
  };
  const written = await basisAfter('README.md', (text) => text);
  expect(written).toMatch(/^[0-9a-f]{16}$/);
  expect(await basisAfter('docs/adr/0001-capture.md', (text) => text.replace('accepted', 'deprecated'))).toBe(written);
  const team = await basisAfter('teams/ingest.team.yaml', (text) => `${text}focusFactor: 0.5\n`);
  const charter = await basisAfter('charters/orders.charter.yaml', (text) => `${text}portfolio:\n  mandatory: true\n`);
  const settings = await basisAfter('portolan.yaml', (text) => `${text}portfolio:\n  reserve: 0.1\n`);
  expect(new Set([written, team, charter, settings]).size).toBe(4);
});
