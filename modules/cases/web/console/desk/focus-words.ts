import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Puts the cursor where the next word on the case is written. */
export function focusWords(): void {
  const field = document.querySelector<HTMLElement>('[data-say] textarea')
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

/** Does so when the address asks for a word, once its form is there. */
export function useFocusWhenAsked(isReady: boolean): void {
  const { say } = useSearch({ strict: false }) as { say?: string }
  useEffect(() => {
    if (say && isReady) focusWords()
  }, [say, isReady])
}
