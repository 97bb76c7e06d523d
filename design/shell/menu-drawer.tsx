import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../plain/button.tsx'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { shellTexts } from './texts.ts'
import styles from './menu-drawer.module.css'

/** The menu of a phone, from the left over the page; Esc and a tap beside it close it. */
export function MenuDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const texts = useTexts(shellTexts)
  const drawer = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = drawer.current
    shown?.showModal()
    const outside = (event: MouseEvent) => event.target === shown && shown?.close()
    shown?.addEventListener('click', outside)
    return () => shown?.removeEventListener('click', outside)
  }, [])
  return (
    <dialog ref={drawer} className={styles.drawer} aria-label={texts.name} onClose={onClose}>
      <header>
        <strong>{texts.name}</strong>
        <Button look="text" icon={<Icon name="close" />} aria-label={texts.close} onClick={onClose} />
      </header>
      <div>{children}</div>
    </dialog>
  )
}
