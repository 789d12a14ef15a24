import { applyPatch, applyPatchTool } from '../families/apply-patch-call.ts'
import { codeInterpreter, codeInterpreterTool } from '../families/code-interpreter-call.ts'
import { customTool, customToolCall } from '../families/custom-tool-call.ts'
import { message } from '../families/message.ts'
import { shell, shellTool } from '../families/shell-call.ts'
import { cited } from '../tape/passage.ts'
import { stream } from '../tape/stream.ts'

export const interpreter = stream(
  'code-interpreter',
  { inputTokens: 412, tools: [codeInterpreterTool] },
  message('I’ll work out the monthly rate for three terms.'),
  codeInterpreter({
    container: 'cntr_6a971188fc625a8f9cfdce7f6c9b25d041c7e35b9a6200f1',
    code: `loan, yearly = 240_000, 0.036
monthly = yearly / 12

for years in (20, 25, 30):
    months = years * 12
    rate = loan * monthly / (1 - (1 + monthly) ** -months)
    print(f"{years} years: {rate:8.2f} a month, {rate * months - loan:10.2f} interest")
`,
    logs: '20 years:  1404.27 a month,   97024.20 interest\n25 years:  1214.41 a month,  124321.95 interest\n30 years:  1091.15 a month,  152813.58 interest\n',
    takes: 820,
  }),
  message(
    'For 240,000 at 3.6 % a year:\n\n| Term | A month | Interest in all |\n| :-- | --: | --: |\n| 20 years | 1,404.27 | 97,024.20 |\n| 25 years | 1,214.41 | 124,321.95 |\n| 30 years | 1,091.15 | 152,813.58 |\n\nTen years less cost about **313 more a month** and save about **55,800** of interest.',
  ),
)

const table = {
  container_id: 'cntr_6a9732c18bd04f7e95a1c06fd2e84b3917a5d0c46e28b1f3',
  file_id: 'cfile_6a9732d0417c8b96e25fa3d1',
  filename: 'moon-phases-2026.csv',
}

export const interpreterFile = stream(
  'code-interpreter-file',
  { inputTokens: 371, tools: [codeInterpreterTool] },
  codeInterpreter({
    container: table.container_id,
    code: `import csv
from datetime import datetime, timedelta

new_moon = datetime(2000, 1, 6, 18, 14)
month = timedelta(days=29.530588853)

moon = new_moon
while moon.year < 2026:
    moon += month

with open("/mnt/data/moon-phases-2026.csv", "w", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["mean new moon (UTC)"])
    while moon.year == 2026:
        rows.writerow([moon.strftime("%Y-%m-%d")])
        moon += month
`,
    logs: null,
    takes: 640,
  }),
  message(
    cited(
      'I reckoned from the new moon of 6 January 2000 in steps of the mean synodic month, 29.53 days. The true moments differ by up to some fourteen hours, because the Moon’s orbit is not a circle.\n\n[Download the table]([[table|sandbox:/mnt/data/moon-phases-2026.csv]])',
      { table },
    ),
  ),
)

const calendar = { file_id: 'assistant-6TqLr2WnVb8sXy4Jc9' }

export const filePath = stream(
  'file-path',
  { model: 'gpt-4o-2024-11-20', inputTokens: 288, obfuscation: false },
  message(
    cited(
      'All 26 collection days of next year are in one file, which your calendar can read:\n\n[Download the calendar]([[calendar|sandbox:/mnt/data/collection-days-2027.ics]])',
      { calendar },
    ),
  ),
)

export const custom = stream(
  'custom-tool',
  {
    inputTokens: 203,
    tools: [customTool('run_sql', 'Runs one read-only query against the shop’s database.')],
  },
  customToolCall(
    'run_sql',
    `select date_trunc('month', placed_at) as month,
       count(*) as orders,
       round(avg(total), 2) as average
from orders
where placed_at >= date '2026-01-01'
group by month
order by month;`,
  ),
)

export const commands = stream(
  'shell',
  { inputTokens: 388, tools: [shellTool] },
  shell(
    {
      command: 'node --version && npm pkg get scripts.test',
      stdout: 'v24.21.0\n"vitest run"\n',
      takes: 480,
    },
    {
      command: 'npm test',
      stdout:
        '\n> shop@2.3.0 test\n> vitest run\n\n ✓ src/price.test.ts (6 tests)\n ✗ src/cart.test.ts (4 tests | 1 failed)\n   × adds a discount once\n     expected 90 to be 81\n',
      stderr: 'npm error Lifecycle script `test` failed with error:\nnpm error code 1\n',
      exitCode: 1,
      takes: 2300,
    },
  ),
  message(
    'One test fails: **adds a discount once** in `src/cart.test.ts`. It expects 81 and gets 90.\n\nTen per cent of 100 is taken off once, which gives 90; 81 would be the price after two discounts. The code does what the name of the test says, so the expectation is the mistake.',
  ),
)

export const patch = stream(
  'apply-patch',
  { inputTokens: 641, tools: [applyPatchTool] },
  message(
    'The expectation is wrong, not the code. I’ll change it, note it, and remove the snapshot that repeats it.',
  ),
  applyPatch({
    type: 'update_file',
    path: 'src/cart.test.ts',
    diff: `@@ describe('discount')
   it('adds a discount once', () => {
     const cart = discounted(cartOf(100), 0.1)
-    expect(cart.total).toBe(81)
+    expect(cart.total).toBe(90)
   })
`,
  }),
  applyPatch({
    type: 'create_file',
    path: 'docs/discounts.md',
    diff: `+# Discounts
+
+A discount is taken off once, from the sum of the items.
+Shipping is never discounted.
`,
  }),
  applyPatch({ type: 'delete_file', path: 'src/__snapshots__/cart.test.ts.snap' }),
)
