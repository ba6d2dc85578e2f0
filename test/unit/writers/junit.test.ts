import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeJunit } from '../../../src/reports/writers/junit.ts';
import { finding, findings } from './arbitrary.ts';
import { xmlProblems } from './xml.ts';

describe('writeJunit', () => {
  test('gives one suite a file and one case a finding; only errors fail', () => {
    const report = writeJunit([
      finding(),
      finding({ file: 'b.yaml', severity: 'warning', message: 'Look.' }),
      finding({ severity: 'info', message: 'By the way.' }),
    ]);
    expect(report).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="portolan" tests="3" failures="1" errors="0">
  <testsuite name="charters/a.charter.yaml" tests="2" failures="1" errors="0">
    <testcase name="schema/required" classname="charters/a.charter.yaml:3:5" file="charters/a.charter.yaml" line="3"><failure message="Something is missing." type="schema/required">charters/a.charter.yaml:3:5: Something is missing.</failure></testcase>
    <testcase name="schema/required" classname="charters/a.charter.yaml:3:5" file="charters/a.charter.yaml" line="3"><system-out>info: By the way.</system-out></testcase>
  </testsuite>
  <testsuite name="b.yaml" tests="1" failures="0" errors="0">
    <testcase name="schema/required" classname="b.yaml:3:5" file="b.yaml" line="3"><system-out>warning: Look.</system-out></testcase>
  </testsuite>
</testsuites>
`);
  });

  test('has one case that passes when there are no findings', () => {
    expect(writeJunit([])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="portolan" tests="1" failures="0" errors="0">
  <testsuite name="portolan" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="portolan"/>
  </testsuite>
</testsuites>
`);
  });

  test('escapes what XML gives a meaning, and leaves out what it cannot hold', () => {
    const report = writeJunit([finding({ message: '<a href="x">&\'</a>\nnext\u0000\u0007\uD800' })]);
    expect(report).toContain('message="&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;&#10;next"');
  });

  test('is well-formed for any findings', () => {
    fc.assert(
      fc.property(findings, (list) => {
        expect(xmlProblems(writeJunit(list))).toEqual([]);
      }),
    );
  });
});
