import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import styles from './popup.module.css'

interface PopupProps {
  isOpen: boolean
  onClose: () => void
  /** What opens it; the keyboard returns there. */
  button: ReactNode
  children: ReactNode
}

/** What opens below a button, right edge under right edge; Esc and a click elsewhere close it. */
export function Popup({ isOpen, onClose, button, children }: PopupProps) {
  const place = useRef<HTMLDivElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const around = place.current
    if (!isOpen || !around) return undefined
    const onPointer = ({ target }: Event) => {
      if (!around.contains(target as Node)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
      // The focus went with what was closed.
      if (document.activeElement === document.body) around.querySelector('button')?.focus()
    }
  }, [isOpen])
  useLayoutEffect(() => {
    const beyond = isOpen ? margin - popup.current!.getBoundingClientRect().left : 0
    if (beyond > 0) popup.current!.style.translate = `${beyond}px`
  }, [isOpen])
  return (
    <div ref={place} className={styles.place}>
      {button}
      {isOpen && (
        <div ref={popup} className={styles.popup}>
          {children}
        </div>
      )}
    </div>
  )
}

/** How near it comes to the left edge of a narrow screen. */
const margin = 8
