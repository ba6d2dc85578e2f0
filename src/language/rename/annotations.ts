/** Why an edit deserves a look: it is shown with these words, and made only when the user agrees where it asks. */
export type Note = 'portolan.prose' | 'portolan.others';

/** `ChangeAnnotation` of LSP 3.17. */
export interface ChangeAnnotation {
  label: string;
  description: string;
  needsConfirmation: boolean;
}

export const ANNOTATIONS: Readonly<Record<Note, ChangeAnnotation>> = {
  'portolan.prose': {
    label: 'Mentions in text',
    description: 'The id occurs in running text, where it may mean something else.',
    needsConfirmation: true,
  },
  'portolan.others': {
    label: 'Links in other Markdown files',
    description: 'Files that are no records link to the record.',
    needsConfirmation: false,
  },
};
