/**
 * The token types used, all of them standard in LSP 3.17, so that every theme colours them: ids of artifacts and risks
 * (`type`), words of closed lists and of the catalogue (`enumMember`), dates (`number`).
 */
export const TOKEN_TYPES = ['type', 'enumMember', 'number'] as const;

/**
 * What is more to say than by colour: `declaration` an id where it is defined, `deprecated` a decision that no longer
 * holds, `defaultLibrary` a word of the shipped catalogue, `unresolved` an id that nothing has. All but the last are
 * standard.
 */
export const TOKEN_MODIFIERS = ['declaration', 'deprecated', 'defaultLibrary', 'unresolved'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
