import { defineCommand } from '../command.ts';
import { type NewFiles, newArtifact } from './new-artifact.ts';

export const command = defineCommand({
  name: 'new',
  wire: 'portolan.server.newArtifact',
  summary: 'write a new record with the next free id; never over an existing file',
  examples: ['new charter --title "Customer event stream"', 'new adr --title "Use Iceberg for tables"'],
  editor: { command: 'portolan.newArtifact', title: 'New Artifact…', icon: '$(add)' },
  args: {
    kind: { type: 'text', required: true, description: 'The kind of record.', cli: { positional: true } },
    title: { type: 'text', description: 'its title' },
    id: { type: 'text', description: 'its id, instead of the next free one' },
    format: {
      type: 'choice',
      of: ['yaml', 'markdown'],
      description: 'YAML when missing; decision records are Markdown with front matter.',
      cli: {
        flags: '--markdown',
        as: 'markdown',
        description: 'as Markdown with front matter (decision records always are)',
      },
    },
  },
  run: (target, { kind, title, id, format }, { today }): NewFiles =>
    newArtifact(target, {
      kind,
      ...(title !== undefined && { title }),
      ...(id !== undefined && { id }),
      ...(format !== undefined && { format }),
      today,
    }),
});
