import type { Work } from '#platform/work/index.ts'

/** Runs with a unit of work that counts the statements written by hand. */
export async function countStatements<T>(
  work: Work,
  run: (work: Work) => Promise<T>,
): Promise<{ result: T; statements: number }> {
  let statements = 0
  const counting = new Proxy(work, {
    get(target, key) {
      if (key !== 'sql') return Reflect.get(target, key)
      return (...args: Parameters<Work['sql']>) => {
        statements += 1
        return target.sql(...args)
      }
    },
  })
  return { result: await run(counting), statements }
}
