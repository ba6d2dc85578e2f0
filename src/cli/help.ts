/** Below the list of commands. */
export const INTRODUCTION = `
Start here:
  $ portolan init                      writes a commented portolan.yaml
  $ portolan new charter --title "…"   writes a charter with the next free id
  $ portolan check                     finds what is wrong, to the character
  $ portolan score                     ranks the charters

Exit codes: 0 done, 1 findings at error level, 2 unusable arguments or configuration.`;

/** Calls of the language server, which is no command that answers. */
export const LSP_EXAMPLES: readonly string[] = [
  'lsp --stdio   # as the command of a language server in the settings of an editor',
];
