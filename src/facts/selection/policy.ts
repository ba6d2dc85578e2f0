import { joinPointer } from '../../documents/pointer.ts';
import type { SelectionInput, ThemeShare } from '../../engines/selection/types.ts';
import { type Source, settingsOrigin } from '../gathering/source.ts';

/** How many projects of each group may be done. */
export function groupsOf(source: Source): SelectionInput['groups'] {
  const groups = source.project.configuration.settings.portfolio?.groups ?? {};
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => {
      const { atMost = 1, atLeast = 0 } = group ?? {};
      return [name, { atMost, atLeast, origin: settingsOrigin(source, joinPointer('/portfolio/groups', name)) }];
    }),
  );
}

/** The shares that strategic themes must or may have. */
export function themesOf(source: Source): ThemeShare[] {
  const themes = source.project.configuration.settings.portfolio?.themes ?? {};
  return Object.entries(themes).map(([name, theme]) => {
    const { minimumShare = 0, maximumShare = 1, of = 'cost' } = theme ?? {};
    const origin = settingsOrigin(source, joinPointer('/portfolio/themes', name));
    return { theme: name, minimum: minimumShare, maximum: maximumShare, of, origin };
  });
}
