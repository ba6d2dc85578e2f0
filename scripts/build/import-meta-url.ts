import { pathToFileURL } from 'node:url';

/** Stands for `import.meta.url`, which CommonJS bundles do not have. */
export const importMetaUrl: string = pathToFileURL(__filename).href;
