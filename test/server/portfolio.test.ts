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
