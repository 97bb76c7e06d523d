/** Lets so many run at once; the others wait for their turn, in the order in which they came. */
export function atMost(places: number): <T>(run: () => Promise<T>) => Promise<T> {
  let taken = 0
  const waiting: (() => void)[] = []
  return async (run) => {
    if (taken < places) taken++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await run()
    } finally {
      // A place goes straight to whoever waits: nobody who comes now slips in between.
      const next = waiting.shift()
      if (next) next()
      else taken--
    }
  }
}
