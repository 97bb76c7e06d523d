const began = performance.now()

/** Says on the error stream how far a measurement is, so that the last line of the output stays the result. */
export function say(what: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.error(`[${seconds.padStart(3)} s] ${what}`)
}
