/** Below the list of commands. */
export const INTRODUCTION = `
Start here:
  $ portolan init                      writes a commented portolan.yaml
  $ portolan new charter --title "…"   writes a charter with the next free id
  $ portolan check                     finds what is wrong, to the character
  $ portolan score                     ranks the charters

Exit codes: 0 done, 1 findings at error level, 2 unusable arguments or configuration.`;

/** Below the options of each command, without the name of the program. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  check: [
    'check',
    'check docs/adr --max-warnings 0',
    'check --format github   # annotations on a pull request',
    'check --format sarif > portolan.sarif',
  ],
  list: ['list --kind adr', 'list --format json | jq -r ".artifacts[].id"'],
  score: [
    'score --sensitivity --robustness',
    'score --model wsjf',
    'score --what-if PRJ-001:cost-reduction=5 business-value=0.5',
    'score --format json',
  ],
  select: [
    'select',
    'select --budget 1500000 --frontier',
    'select --all-scenarios',
    'select --format json | jq -r ".selected[]"',
  ],
  capacity: ['capacity', 'capacity --projects all --month 2027-03 2027-04', 'capacity --format json | jq .advice'],
  classify: ['classify', 'classify changes/CR-2026-014.change.yaml'],
  new: ['new charter --title "Customer event stream"', 'new adr --title "Use Iceberg for tables"'],
  init: ['init', 'init --cwd portfolio'],
  explain: ['explain', 'explain adr/one-way-supersede'],
  import: [
    'import csv projects.csv   # shows what it would write',
    'import csv projects.csv --map title=Vorhaben --map budget.total="Kosten (T€)" --write',
    'import csv projects.csv --map mapping.yaml --date-format dmy --write',
  ],
  export: [
    'export | jq ".projects[] | {id, score}"',
    'export --table projects --format csv > projects.csv',
    'export --format parquet --output tables',
  ],
  lsp: ['lsp --stdio   # as the command of a language server in the settings of an editor'],
};
