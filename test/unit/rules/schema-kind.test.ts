import { describe, expect, test } from 'vitest';
import { findings, findingsWith } from './support.ts';

describe('schema/unknown-kind', () => {
  test('a kind that there is not, or none', async () => {
    expect(
      await findings({
        'a.yaml': 'apiVersion: portolan/v1\nkind: chartr\nid: PRJ-001\n',
        'b.yaml': 'apiVersion: portolan/v1\nid: PRJ-001\n',
        'c.md': '---\napiVersion: portolan/v1\nkind: risk register\n---\n',
        'd.yaml': 'apiVersion: portolan/v1\nkind: wish\n',
      }),
    ).toEqual([
      'a.yaml:2:7 error schema/unknown-kind «chartr» There is no kind "chartr". Did you mean "charter"?',
      'b.yaml:1:13 error schema/unknown-kind «portolan/v1» "kind" is missing. It is one of charter, adr, risk-register, change-request, team, portolan.',
      'c.md:3:7 error schema/unknown-kind «risk register» There is no kind "risk register". Did you mean "risk-register"?',
      'd.yaml:2:7 error schema/unknown-kind «wish» There is no kind "wish". It is one of charter, adr, risk-register, change-request, team, portolan.',
    ]);
  });

  test('where the name says the kind, the rest of the file is checked all the same', async () => {
    expect(await findingsWith('a.team.yaml', 'apiVersion: portolan/v1\nkind: taem\nstatus: actve\n')).toEqual([
      'a.team.yaml:6:7 error schema/enum «taem» "kind" is the text "taem"; it must be "team".',
      'a.team.yaml:7:9 error schema/enum «actve» "status" is the text "actve"; it must be "active", "forming" or "dissolved". Did you mean "active"?',
    ]);
  });
});
