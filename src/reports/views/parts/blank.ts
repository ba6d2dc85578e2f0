/** True for what shows nothing: undefined, null, false, an empty text or list, an object of such values. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return false;
}

/** True when a part of a record holds anything at all. */
export function hasContent(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasContent);
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}

/** The list, or an empty one. */
export function listOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return list ?? [];
}
