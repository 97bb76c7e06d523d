import { useEffect, useEffectEvent } from 'react'
import { isForPage } from '../keys/is-for-page.ts'

/** j and k move over the rows, Enter opens (it is a link), / goes to the search; the last j asks for more. */
export function useListKeys(loadMore: () => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (!isForPage(event)) return
    const move = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key.startsWith('Arrow') && !isOnRow()) return
    if (move) {
      event.preventDefault()
      if (!moveFocus(move) && move === 1) loadMore()
    } else if (event.key === '/') {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('[data-list-search] input')?.focus()
    }
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}

/** Arrows scroll the page until a row has the focus. */
const isOnRow = () => document.activeElement?.matches('main .row-link') ?? false

function moveFocus(step: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main .row-link')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = links[at === -1 ? 0 : at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
