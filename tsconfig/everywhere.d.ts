/** What Node, a page and a web worker have alike beside the language, as far as the core needs it. */

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

declare class URL {
  constructor(address: string, base?: string);
  readonly href: string;
}
