import { useEffect, useEffectEvent } from 'react'

/** j and k move over the rows, Enter opens (it is a link), / goes to the search; the last j asks for more. */
export function useListKeys(loadMore: () => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const move = { j: 1, k: -1 }[event.key]
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

function moveFocus(step: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main .row-link')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = links[at === -1 ? 0 : at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
