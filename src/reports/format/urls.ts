const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const IMAGE_DATA = /^data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,]/i;
const EXECUTABLE = /^(?:javascript|data|vbscript|blob):/i;

/**
 * The address if a record may link to it: https, mailto, a path relative to the record, or a place in the page.
 * Undefined for anything else, such as `javascript:` or an address without a scheme that names a host (`//host`).
 */
export function safeLink(url: string): string | undefined {
  const plain = visible(url);
  const scheme = SCHEME.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === 'https' || scheme === 'mailto' ? url.trim() : undefined;
  return plain === '' || namesHost(plain) ? undefined : url.trim();
}

/** The address if a record may show it as a picture: a relative path (seen from `base`, if given) or image data. */
export function safeImage(url: string, base?: string): string | undefined {
  const plain = visible(url);
  if (IMAGE_DATA.test(plain)) return url.trim();
  if (plain === '' || SCHEME.test(plain) || namesHost(plain)) return undefined;
  return base === undefined ? url.trim() : new URL(url.trim(), base).href;
}

/** An artifact's address, which the workspace gives (`file:`, `vscode-vfs:`, a relative path); never one that runs. */
export function artifactAddress(uri: string): string | undefined {
  return EXECUTABLE.test(visible(uri)) ? undefined : uri.trim();
}

/** Browsers skip blanks and control characters in an address (`java\nscript:`): so nothing may hide behind them. */
function visible(url: string): string {
  return Array.from(url)
    .filter((character) => character > ' ' && character !== '\u007f')
    .join('');
}

/** `//host/…`, also in the spellings with backslashes that browsers accept. */
function namesHost(plain: string): boolean {
  return /^[\\/]{2}/.test(plain);
}
