import { formatMoney, formatNumber } from '../../format/numbers.ts';
import type { ResourcePlan } from '../../model/plan.ts';
import { useLabels } from '../parts/context.ts';
import { Group } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { Period } from '../parts/when.tsx';

/** Infrastructure and vendors that a project needs. */
export function Supplies({ plan }: { readonly plan: ResourcePlan }) {
  const label = useLabels();
  const { infrastructure = [], vendors = [] } = plan;
  return (
    <>
      {infrastructure.length > 0 && (
        <Group title="Infrastructure" source="/resourcePlan/infrastructure">
          <Table
            label="Infrastructure needed"
            source="/resourcePlan/infrastructure"
            rows={infrastructure}
            columns={[
              { label: 'Resource', cell: (row) => label(row.resource) },
              { label: 'Amount', cell: (row) => formatNumber(row.amount), numeric: true },
              { label: 'Unit', cell: (row) => row.unit },
              { label: 'When', cell: (row) => (row.from ?? row.to) && <Period from={row.from} to={row.to} /> },
            ]}
          />
        </Group>
      )}
      {vendors.length > 0 && (
        <Group title="Vendors" source="/resourcePlan/vendors">
          <Table
            label="Vendors"
            source="/resourcePlan/vendors"
            rows={vendors}
            columns={[
              { label: 'Vendor', cell: (row) => row.name },
              { label: 'Service', cell: (row) => row.service },
              { label: 'Cost', cell: (row) => formatMoney(row.cost), numeric: true },
            ]}
          />
        </Group>
      )}
    </>
  );
}
