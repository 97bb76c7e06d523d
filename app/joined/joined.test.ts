import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { joinServer } from './join.ts'
import { isJoined, joinedFolder, type Sources } from './runnable.ts'

describe('the joined server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-joined-'))
  const file = join(folder, 'sources.json')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is run while every source is as it was, and no more once one of them changed or is gone; times that a copy lost do not matter', async () => {
    await joinServer()
    const sources = JSON.parse(readFileSync(join(joinedFolder, 'sources.json'), 'utf8')) as Sources
    expect(Object.keys(sources)).toEqual(
      expect.arrayContaining([
        'app/start.ts',
        'demo/part.ts',
        'modules/cases/module.ts',
        'package-lock.json',
      ]),
    )
    expect(isJoined()).toBe(true)
    const restated = (change: Sources) => {
      writeFileSync(file, JSON.stringify({ ...sources, ...change }))
      return isJoined(folder)
    }
    expect(restated({})).toBe(true)
    const start = sources['app/start.ts']!
    const copied = { ...start, seconds: 0 }
    expect(restated({ 'app/start.ts': copied }), 'copied without its time').toBe(true)
    expect(restated({ 'app/start.ts': { ...copied, sha256: 'other' } }), 'written anew').toBe(false)
    expect(restated({ 'app/start.ts': { ...start, size: 1 } }), 'longer or shorter').toBe(false)
    expect(restated({ 'app/was-there-once.ts': start }), 'gone').toBe(false)
    rmSync(file)
    expect(isJoined(folder)).toBe(false)
  })
})
