import type { BuildOptions, Plugin } from 'esbuild';

/** One bundle: a source file and what becomes of it. */
export interface Entry {
  /** Path of the source from the repository's root. */
  readonly source: string;
  /** Path of the bundle from the repository's root. */
  readonly output: string;
  readonly options: BuildOptions;
}

/** Packages written as ES modules ask for their own address; in a CommonJS bundle that is the bundle's. */
const node: BuildOptions = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
};
const browser: BuildOptions = { platform: 'browser', target: 'es2022' };
/** The solver looks for modules of Node only where there is one, and for its address only where nobody tells it. */
const solverForWeb: BuildOptions = {
  ...browser,
  format: 'iife',
  globalName: 'portolanSolver',
  external: ['node:*'],
  define: { 'import.meta.url': '""' },
};
const client = 'src/extension/client/node.ts';

/** The client library, with nine tenths of the extension's code, is a file of its own that is read when it is needed. */
const clientApart: Plugin = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/client\/node\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './client.cjs', external: true } : undefined,
    );
  },
};
const editor: BuildOptions = { external: ['vscode'] };

/**
 * What ships. The entries of the extension end in `.cjs`: where the manifest says `"type": "module"`, extension hosts
 * take `.js` for an ES module, and the web worker host can load none.
 */
export const productEntries: readonly Entry[] = [
  {
    source: 'src/extension/node.ts',
    output: 'dist/extension.cjs',
    options: { ...node, ...editor, plugins: [clientApart], supported: { 'dynamic-import': false } },
  },
  { source: client, output: 'dist/client.cjs', options: { ...node, ...editor } },
  {
    source: 'src/extension/browser.ts',
    output: 'dist/extension.web.cjs',
    options: { ...browser, ...editor, format: 'cjs' },
  },
  { source: 'src/server/node.ts', output: 'dist/server.cjs', options: node },
  { source: 'src/server/browser.ts', output: 'dist/server.web.js', options: { ...browser, format: 'iife' } },
  { source: 'src/cli/main.ts', output: 'dist/cli.cjs', options: node },
  { source: 'src/solver/worker-node.ts', output: 'dist/solver.cjs', options: node },
  { source: 'src/solver/worker-web.ts', output: 'dist/solver.web.js', options: solverForWeb },
  { source: 'src/webview/preview.tsx', output: 'dist/webview/preview.js', options: { ...browser, format: 'iife' } },
  { source: 'src/reports/styles/preview.css', output: 'dist/webview/preview.css', options: browser },
  {
    source: 'src/webview/portfolio/portfolio.tsx',
    output: 'dist/webview/portfolio.js',
    options: { ...browser, format: 'iife' },
  },
  { source: 'src/reports/styles/portfolio.css', output: 'dist/webview/portfolio.css', options: browser },
];

/** What ships as it is: from where in the repository to where. */
export const productFiles: readonly { readonly source: string; readonly output: string }[] = [
  { source: 'node_modules/highs/build/highs.wasm', output: 'dist/highs.wasm' },
];

/** The suite that runs inside VS Code, once for each extension host. */
export const testEntries: readonly Entry[] = [
  { source: 'test/vscode/suite/index.ts', output: 'dist/test/index.cjs', options: { ...node, ...editor } },
  {
    source: 'test/vscode/suite/index.ts',
    output: 'dist/test/index.web.cjs',
    options: { ...browser, ...editor, format: 'cjs' },
  },
];
