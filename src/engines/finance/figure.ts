/** A computed number, or why it cannot be one. */
export type Figure = { readonly value: number } | { readonly value: null; readonly unknown: string };

export const known = (value: number): Figure => ({ value });
export const unknown = (why: string): Figure => ({ value: null, unknown: why });
