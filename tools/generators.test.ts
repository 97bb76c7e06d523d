import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#platform/module/folders.ts'

const run = (tool: string, ...words: string[]) => {
  const { status, stderr } = spawnSync('node', [join(root, 'tools', tool), ...words], { encoding: 'utf8' })
  return { status, said: stderr }
}

describe('the generators', () => {
  it('write nothing over a module that exists, and say what to do', () => {
    const { status, said } = run('new-module.ts', 'cases')
    expect(status).toBe(2)
    expect(said).toBe('modules/cases exists already; nothing was written. Take another name.\n')
  })

  it('make no action for a module that is not there', () => {
    const { status, said } = run('new-action.ts', 'no-such', 'close-case')
    expect(status).toBe(2)
    expect(said).toContain('npm run new-module -- no-such')
    expect(existsSync(join(root, 'modules/no-such'))).toBe(false)
  })

  it.each([['Parking'], ['parking-'], ['parking', 'space'], []])(
    'take a name in small letters: %s',
    (...words) => {
      const { status, said } = run('new-module.ts', ...words)
      expect(status).toBe(2)
      expect(said).toContain('A name is small letters')
    },
  )
})
