import { titleOf } from '../../facts/catalog-words.ts';
import type { Project } from '../../workspace/project.ts';
import { type Block, enumeration, facts, factsParagraph, paragraph, quotation } from './content.ts';
import { own } from './enum-value.ts';
import { type Spot, tableOf, textOf } from './spot.ts';

/** A role: what it answers for, which body it speaks for, and who holds it. */
export function roleHover(spot: Spot): readonly Block[] | undefined {
  const id = textOf(spot);
  const isRole =
    tableOf(spot) === 'roles' || (spot.schema === 'portolan' && spot.isKey && /^\/roles\/[^/]+$/.test(spot.pointer));
  return isRole && id !== undefined ? roleBlocks(spot.file.project, id) : undefined;
}

function roleBlocks({ configuration }: Project, id: string): readonly Block[] | undefined {
  const { catalog, settings } = configuration;
  const role = own(catalog.roles.roles, id);
  const assigned = own(settings.roles ?? {}, id);
  if (!role && !assigned) return undefined;
  const body = role?.body && (titleOf(configuration, 'governance-bodies', role.body) ?? role.body);
  const holders = holdersOf(configuration.settings, id);
  return [
    paragraph(...facts([{ strong: titleOf(configuration, 'roles', id) ?? id }], 'role')),
    ...quotation(role?.description),
    ...factsParagraph(body === undefined ? undefined : `Speaks for: ${body}`),
    ...factsParagraph(
      holders.length > 0
        ? `Held by ${enumeration(holders)}.`
        : ['Nobody is named for it in ', { code: 'portolan.yaml' }, '.'],
    ),
  ];
}

/** Those whom the role names, and those who name the role. */
function holdersOf({ roles, people }: Project['configuration']['settings'], id: string): readonly string[] {
  const members = own(roles ?? {}, id)?.members ?? [];
  const holders = (people ?? []).flatMap((person) => (person?.roles?.includes(id) ? [person.name] : []));
  return [...new Set([...members, ...holders].filter((name) => name !== undefined))];
}

/** A person whom `portolan.yaml` knows, by name, address or handle. */
export function personHover(spot: Spot): readonly Block[] | undefined {
  const text = textOf(spot);
  if (spot.isKey || text === undefined || !spot.place?.schema['x-portolan-ref']?.includes('person')) return undefined;
  const { configuration } = spot.file.project;
  const { settings } = configuration;
  const person = settings.people?.find((entry) => entry && [entry.name, entry.email, entry.handle].includes(text));
  const names = new Set([text, person?.name, person?.email, person?.handle]);
  const assigned = Object.entries(settings.roles ?? {}).flatMap(([id, role]) => {
    return role?.members?.some((member) => member !== undefined && names.has(member)) ? [id] : [];
  });
  const ids = new Set([...assigned, ...(person?.roles ?? []).filter((id) => id !== undefined)]);
  if (!person && ids.size === 0) return undefined;
  const titles = [...ids].map((id) => titleOf(configuration, 'roles', id) ?? id);
  return [
    paragraph(...facts([{ strong: person?.name ?? text }], person?.email, person?.handle)),
    ...factsParagraph(titles.length > 0 ? `Roles: ${enumeration(titles)}` : undefined),
  ];
}
