import { URI } from 'vscode-uri';

/** The one form of a URI that the server compares by: clients differ in what they encode, and in `C:` or `c%3A`. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The same for a folder, without a `/` at the end. */
export function normalFolder(uri: string): string {
  return normalUri(uri).replace(/\/$/, '');
}
