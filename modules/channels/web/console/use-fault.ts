import { useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'

/** A fault in words that somebody who set it up can act on. */
export function useFault(): (fault: string) => string {
  const t = useTexts(texts)
  return (fault) => t.faults[fault] ?? t.faultOf(fault)
}
