// What the work costs at the very least: `read FOLDER` reads all files, `parse FOLDER` also parses their YAML.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const [task, folder] = process.argv.slice(2);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));

if (task === 'parse') {
  const { parseDocument } = await import('yaml');
  const keep = texts.map((text, index) => {
    const yaml = files[index].endsWith('.md') ? (/^---\n([\s\S]*?)\n---$/m.exec(text)?.[1] ?? '') : text;
    return parseDocument(yaml).toJS();
  });
  if (keep.length !== files.length) throw new Error('Something was left out.');
}
