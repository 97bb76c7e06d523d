/** Ends the tool with a sentence that says what to do; nothing was written. */
export function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
