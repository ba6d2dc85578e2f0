/**
 * The path of a URI below a folder, decoded, with `/`; the whole URI when it lies elsewhere.
 * Both must be in the same normal form, as the host gives them.
 */
export function relativeFile(folder: string, uri: string): string {
  if (!isBelow(folder, uri)) return uri;
  const rest = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(rest);
  } catch {
    // A `%` that encodes nothing: the name as it stands.
    return rest;
  }
}

export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder}/`);
}

/** The URI of the folder that holds a file. */
export function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The URI of a file below a folder, by its path with `/`, in the form in which editors and the hosts give it. */
export function fileUri(folder: string, file: string): string {
  return `${folder}/${file.split('/').map(encodeName).join('/')}`;
}

/** Encodes what RFC 3986 does not leave unreserved; `encodeURIComponent` keeps `!'()*`. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
