/** Lets the event loop do what is waiting. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
