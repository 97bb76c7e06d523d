/** Longest time, in milliseconds, for which reading or writing holds the event loop before others get their turn. */
const turnMs = 8

/** Lets the event loop do what is waiting. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Watches how long a loop has held the event loop: `if (turn.isOver()) await turn.next()`. */
export function startTurn(): { isOver: () => boolean; next: () => Promise<void> } {
  let started = performance.now()
  return {
    isOver: () => performance.now() - started > turnMs,
    async next() {
      await giveWay()
      started = performance.now()
    },
  }
}
