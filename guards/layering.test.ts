import { describe, expect, it } from 'vitest'
import { layers, moduleFace, moduleMap, webFace } from './module-map.ts'
import { isTest, layerOf, moduleOf, readSources, type Source } from './sources.ts'

const sources = readSources()
const edges = (list: readonly Source[]) =>
  list.flatMap(({ path, imports }) => imports.map((target) => ({ path, target })))
const production = sources.filter(({ path }) => !isTest(path))

/** Inside a module: what a file of each rank may import from its own module. Web files are checked apart. */
const ranks: [rank: number, pattern: RegExp][] = [
  [4, /^(([\w-]+-)?http|module)\.ts$|^(jobs|subscribers|imports|pages)\//],
  [3, /^(actions|queries)\/|^index\.ts$/],
  [2, /^store[^/]*\.ts$|^stores?\//],
  [1, /./],
]
const rankOf = (path: string) => {
  const inside = path.split('/').slice(2).join('/')
  return ranks.find(([, pattern]) => pattern.test(inside))![0]
}

describe('who may know whom', () => {
  it('keeps the layers: platform and design know no business, nobody knows the app', () => {
    const wrong = edges(production).filter(({ path, target }) => {
      const [from, to] = [layerOf(path), layerOf(target)]
      return from !== to && layers[to] !== undefined && !layers[from]?.includes(to)
    })
    expect(wrong, 'Move the shared part down, or pass it in from app/').toEqual([])
  })

  it('lets a module see only the modules of the map, and only their faces', () => {
    const wrong = edges(production).filter(({ path, target }) => {
      const [from, to] = [moduleOf(path), moduleOf(target)]
      if (!from || !to || from === to) return false
      return (
        !(/\/web\//.test(path) && webFace.test(target)) &&
        (!moduleMap[from]?.includes(to) || !moduleFace.test(target))
      )
    })
    expect(
      wrong,
      'Import the other module’s index.ts, contract.ts or events.ts, and state the edge in guards/module-map.ts',
    ).toEqual([])
  })

  it('has no circle between modules', () => {
    const height = (name: string, path: string[] = []): string[] => {
      if (path.includes(name)) return [...path, name]
      return (moduleMap[name] ?? []).flatMap((next) => height(next, [...path, name]))
    }
    expect(
      Object.keys(moduleMap).flatMap((name) => height(name)),
      'Turn one of the edges into a domain event',
    ).toEqual([])
  })

  it('keeps the order inside a module: rules, then store, then actions and queries, then http, jobs and subscribers', () => {
    const wrong = edges(production).filter(({ path, target }) => {
      const inside = moduleOf(path) && moduleOf(path) === moduleOf(target) && !/\/web\//.test(path)
      return inside && rankOf(path) < rankOf(target)
    })
    expect(wrong, 'Let the lower file receive what it needs as a parameter').toEqual([])
  })

  it('lets screens import only design, contracts, the web part of the platform, and their own folder', () => {
    const wrong = edges(production).filter(({ path, target }) => {
      if (!/^modules\/[^/]+\/web\//.test(path)) return false
      const own = moduleOf(path) === moduleOf(target) && /\/web\//.test(target)
      return !own && !/^design\/|^platform\/(web|text|calendar)\//.test(target) && !webFace.test(target)
    })
    expect(wrong, 'Ask the server through the contract').toEqual([])
  })

  it('lets only the platform open the database', () => {
    const wrong = production.filter(
      ({ path, packages }) =>
        packages.some((name) => name === 'pg') && !/^(platform|bench|modules\/identity)\//.test(path),
    )
    expect(
      wrong.map(({ path }) => path),
      'Use work.tables() or work.sql()',
    ).toEqual([])
  })

  it('lets business read the clock of its unit of work only', () => {
    const wrong = production.filter(
      ({ path, text }) =>
        /^modules\//.test(path) && !/\/web\//.test(path) && /new Date\(\)|Date\.now\(\)/.test(text),
    )
    expect(
      wrong.map(({ path }) => path),
      'Use work.now',
    ).toEqual([])
  })

  it('lets only the calendar name a time zone, and no screen ask the browser for its own', () => {
    const wrong = production.filter(
      ({ path, text }) =>
        /^(app|modules|platform|design)\//.test(path) &&
        path !== 'platform/calendar/time-zone.ts' &&
        /[+]08:00|Asia\/Shanghai|\.get(Hours|Date|Day|Month|FullYear)\(\)/.test(text),
    )
    expect(
      wrong.map(({ path }) => path),
      'Use usualZone, isoDay, clockOf, atClock or ofField',
    ).toEqual([])
  })
})
