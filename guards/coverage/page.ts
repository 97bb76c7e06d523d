import type { Item } from './items.ts'

/** The page `docs/coverage.md`: what works, where to find it and which test proves it; the rest stands as open. */
export function coveragePage(items: readonly Item[]): string {
  const works = items.filter(({ tests }) => tests.length)
  const lines = items.map(
    ({ id, what, screens, tests }) => `| ${id} | ${what} | ${links(screens)} | ${links(tests) || 'open'} |`,
  )
  return `# Coverage of the requirements

Made by \`npm run coverage\` from the tags in screens (\`@serves S1-50\`) and tests (\`[S1-50]\`). ${works.length} of ${items.length} items have a test.

| Item | What it asks | Screen | Test |
|---|---|---|---|
${lines.join('\n')}
`
}

const links = (paths: string[]) => paths.map((path) => `[${path.split('/').at(-1)}](../${path})`).join(', ')

/** The ids that a coverage page shows with a test. */
export function testedIn(page: string): Set<string> {
  const rows = page.matchAll(/^\| (S\d-\d\d|\d\.\d+) \|.*\| (.*) \|$/gm)
  return new Set([...rows].filter(([, , test]) => test !== 'open').map(([, id = '']) => id))
}
