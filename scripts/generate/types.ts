import { basename, join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { camelCase, type GeneratedFile, NOTICE, pascalCase, readSchemas } from './schemas.ts';

type Node = Readonly<Record<string, unknown>>;

/** TypeScript types from the schemas of records and of the catalogue's tables, one file a schema, named after it. */
export async function generateTypes(root: string): Promise<GeneratedFile[]> {
  const records = await typesOf(join(root, 'schemas'), 'src/kinds/generated');
  const tables = await typesOf(join(root, 'schemas/catalog'), 'src/catalog/generated/types');
  return [...records, ...tables, tableList(tables.map(({ path }) => basename(path, '.ts')))];
}

/** All tables of the catalogue, one property a file. */
function tableList(names: readonly string[]): GeneratedFile {
  const imports = names.map((name) => `import type { ${pascalCase(name)} } from './${name}.ts';`);
  const properties = names.map((name) => `  ${camelCase(name)}: ${pascalCase(name)};`);
  const content = `${NOTICE}${imports.join('\n')}\n\nexport interface Tables {\n${properties.join('\n')}\n}\n`;
  return { path: 'src/catalog/generated/types/index.ts', content };
}

async function typesOf(schemaFolder: string, folder: string): Promise<GeneratedFile[]> {
  const schemas = await readSchemas(schemaFolder);
  const common = schemas.find(({ name }) => name === 'common')?.schema;
  return Promise.all(
    schemas
      .filter(({ name }) => name !== 'common')
      .map(async ({ name, schema: { $id: _, title: __, ...schema } }) => {
        const shapes = { ...(common?.$defs as Node), ...(schema.$defs as Node) };
        const code = await compile(forTypes({ ...schema, $defs: shapes }, false) as JSONSchema, pascalCase(name), {
          additionalProperties: false,
          // A list with at least one item is still a list, not a tuple.
          ignoreMinAndMaxItems: true,
          unreachableDefinitions: false,
          bannerComment: NOTICE.trimEnd(),
          format: true,
          style: { singleQuote: true, printWidth: 120 },
        });
        return { path: `${folder}/${name}.ts`, content: code };
      }),
  );
}

/**
 * A schema as the type generator likes it: only shapes in `$defs` keep their title (each title becomes the name of a
 * type), shapes of the common schema are the schema's own, and a reference beside other keywords keeps its description.
 */
function forTypes(schema: unknown, isShape: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((item) => forTypes(item, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { examples: _, title, ...rest } = schema as Node;
  if (typeof rest.$ref === 'string') {
    const $ref = rest.$ref.replace(/^common\.schema\.json/, '');
    return rest.description === undefined || isShape ? { $ref } : { allOf: [{ $ref }], description: rest.description };
  }
  const entries = Object.entries(rest)
    .filter(([keyword]) => !keyword.startsWith('x-'))
    .map(([keyword, value]) => [keyword, convert(keyword, value)]);
  return { ...(isShape && title !== undefined ? { title } : {}), ...Object.fromEntries(entries) };
}

function convert(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' || keyword === '$defs') {
    const inner = Object.entries(value as Node).map(([name, schema]) => [name, forTypes(schema, keyword === '$defs')]);
    return Object.fromEntries(inner);
  }
  return keyword === 'items' || keyword === 'additionalProperties' ? forTypes(value, false) : value;
}
