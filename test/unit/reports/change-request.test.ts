import { describe, expect, test } from 'vitest';
import type { ChangeRequestModel } from '../../../src/kinds/change-request/model.ts';
import { renderPreview } from '../../../src/reports/html.ts';
import { headings, interactive, links, section, textOf } from './reading.ts';
import { change, closedChange } from './samples.ts';

const html = renderPreview(change);

describe('a change request', () => {
  test('its sections follow the change', () => {
    expect(headings(html, 2)).toEqual([
      ...[
        'Class',
        'Approvals',
        'Why this class',
        'Description',
        'What changes',
        'Impact',
        'Consumers',
        'Obligations',
        'Preparation',
      ],
      ...['Deployment', 'Rollback', 'Communication', 'Monitoring', 'Connections'],
    ]);
  });

  test('its class comes with the reasons', () => {
    expect(section(html, 'Class')).toBe('Class Data model B Breaking Risk points 64');
    expect(section(html, 'Why this class')).toBe(
      'Why this class Column is renamed mart.orders.customer_id ' +
        'Consumers have not migrated 2 of 3 consumers Personal data is affected',
    );
    expect(html).toContain('swatch level-high');
  });

  test('approvals have their state', () => {
    expect(section(html, 'Approvals')).toBe(
      'Approvals 1 of 3 granted Stakeholder committee Granted Helene Brandt · 14 May 2026 ' +
        'Data protection Pending Oskar Lind Architecture board Missing',
    );
  });

  test('obligations say their evidence, or what would be one', () => {
    expect(section(html, 'Obligations')).toBe(
      'Obligations 2 of 3 done Impact assessment Done Lineage report of 9 May ' +
        'Migration plan approved Open Consumers agree to the plan and its deadline. Automated testing Done',
    );
  });

  test('what the class asks for stands before what is planned', () => {
    expect(section(html, 'Deployment')).toBe(
      'Deployment Coordinated release Done Support for consumers that migrate Open ' +
        'Strategy Progressive One schema at a time. Deploy the view Compare row counts Switch reports',
    );
    expect(section(html, 'Rollback')).toBe(
      'Rollback Rollback is ready Done Point the view at the old column. ' +
        'Automated Yes Takes 10 min Tested 12 May 2026 Backup verified 13 May 2026 Trigger Row counts differ by more than 0.1 %. ' +
        'Revert the view Refresh extracts',
    );
    expect(section(html, 'Monitoring')).toContain('Monitoring All consumers are watched Watched signals');
  });

  test('consumers are counted by those who have moved', () => {
    expect(section(html, 'Consumers')).toBe(
      'Consumers 1 of 3 migrated Consumers Consumer Team Notified Migrated ' +
        'Revenue report finance-bi@example.com Finance BI Notified Migrated ' +
        'Churn model ds@example.com Data science Notified Not yet CRM export Sales operations Not yet Not yet',
    );
  });

  test('impact and schedule are in plain words', () => {
    expect(section(html, 'Impact')).toContain(
      'Users Some Downtime None Data loss None Reversible Fully Criticality High',
    );
    expect(textOf(html)).toContain('Planned 2 Jun 2026, 20:00 UTC – 2 Jun 2026, 22:00 UTC Window Tuesday maintenance');
  });

  test('reasons lead to what they rest on', () => {
    const all = links(interactive(change));
    expect(all).toContainEqual(['#/items/0/type', 'Column is renamed']);
    expect(all).toContainEqual(['#/evidence/0', 'Impact assessment']);
    expect(all).toContainEqual(['#/consumers/2', 'CRM export']);
  });
});

describe('a change that is over', () => {
  const page = renderPreview(closedChange);

  test('says how it went and what was learned', () => {
    expect(section(page, 'Outcome')).toBe(
      'Outcome Successful with issues Done, one broker was slow. Carried out 13 Jan 2026, 21:00 UTC – 14 Jan 2026, 00:40 UTC ' +
        'Incidents INC-311: consumer lag of 14 minutes Review Drain leaders first. Reviewed 20 Jan 2026 By Mina Park',
    );
  });

  test('is no longer overdue', () => {
    expect(textOf(page)).toContain('Planned 13 Jan 2026 Class');
    const open = { ...closedChange, header: { ...closedChange.header, status: 'approved' } };
    expect(textOf(renderPreview(open))).toContain('Planned 13 Jan 2026 overdue Class');
  });
});

describe('a change of which little is known', () => {
  const empty: ChangeRequestModel = { kind: 'change-request', header: {}, data: {} };

  test('has an unknown class', () => {
    expect(textOf(renderPreview(empty))).toBe(
      'Change request Untitled Status unknown Class Unknown until the record says what changes. ' +
        'Description Not written yet: what changes, and why.',
    );
  });

  test('a class whose level is not known says so', () => {
    const page = renderPreview({ ...empty, classification: { category: 'Infrastructure' } });
    expect(section(page, 'Class')).toBe('Class Infrastructure Level unknown');
  });

  test('what cannot be told is not called open', () => {
    const page = renderPreview({ ...empty, rollback: [{ id: 'automated-rollback' }] });
    expect(section(page, 'Rollback')).toBe('Rollback Automated rollback');
  });
});
