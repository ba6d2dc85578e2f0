import { removeAt } from '../../documents/edit/remove.ts';
import { renameKey } from '../../documents/edit/replace-scalar.ts';
import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import { ownChange, pointerOf, replacement } from '../fix.ts';
import { CODES } from '../generated/codes.ts';
import { atKey, atValue, configurationRule, type Finding } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { nearestWords, unknownCode } from '../words.ts';

export const unknownRule = configurationRule({
  code: 'config/unknown-rule',
  title: 'A rule that does not exist',
  severity: 'warning',
  documentation: {
    why: 'A severity or waiver for a misspelt code changes nothing, silently.',
    mend: 'Correct the code; `portolan explain` lists all of them.',
  },
  example: {
    bad: { 'portolan.yaml': 'rules:\n  change/mising-approval: warning\n' },
    good: { 'portolan.yaml': 'rules:\n  change/missing-approval: warning\n' },
  },
  *check({ record, project, configuration }): Generator<Finding> {
    const { rules, waivers } = configuration.settings;
    const { keys } = schemaIssues(record, project);
    for (const code of Object.keys(rules ?? {})) {
      const pointer = joinPointer('/rules', code);
      if (!CODES.includes(code) && !keys.has(pointer))
        yield { place: atKey(pointer), message: unknownCode(code, CODES) };
    }
    for (const [index, waiver] of (waivers ?? []).entries()) {
      const code = waiver?.code;
      if (code === undefined || CODES.includes(code)) continue;
      yield { place: atValue(`/waivers/${index}/code`), message: unknownCode(code, CODES) };
    }
  },
  /** Offers the codes that are most like the unknown one, or to remove its line. */
  *fixes(context) {
    const { document, finding } = context;
    const pointer = pointerOf(finding.place);
    const located = nodeAt(document.root, pointer);
    const isKey = 'at' in finding.place && finding.place.at === 'key';
    const node = isKey ? located?.key : located?.value;
    if (node?.kind !== 'scalar') return;
    for (const { word, meant } of nearestWords(String(node.value), CODES)) {
      if (!isKey) yield replacement(context, pointer, word, { preferred: meant });
      else {
        yield {
          title: `Rename it to "${word}"`,
          preferred: meant,
          changes: () => ownChange(context, renameKey(document, node, word)),
        };
      }
    }
    const removed = isKey ? pointer : pointer.replace(/\/code$/, '');
    yield {
      title: isKey ? `Remove "${String(node.value)}"` : 'Remove this waiver',
      changes: () => ownChange(context, removeAt(document, removed)),
    };
  },
});
