import type { Artifacts } from './artifacts.ts';
import type { Connection } from './client/connection.ts';
import type { Portfolios } from './portfolio/portfolios.ts';
import type { Selector } from './portfolio/selector.ts';
import type { Previews } from './preview/previews.ts';
import type { AsOfDate } from './status/as-of.ts';

/** What commands work with. */
export interface Services {
  readonly asOf: AsOfDate;
  readonly connection: Connection;
  readonly artifacts: Artifacts;
  readonly previews: Previews;
  readonly portfolios: Portfolios;
  readonly selector: Selector;
}
