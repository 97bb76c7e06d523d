import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu.module.css'
import { Popup } from './popup.tsx'

export type MenuItem =
  | { kind: 'line'; key: string }
  | { kind: 'heading'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string; icon?: IconName; choose: () => void }
  | { kind: 'more'; key: string; label: string; icon?: IconName; items: readonly MenuItem[] }

interface MenuProps {
  /** Words for the button and its menu. */
  label: string
  icon: IconName
  /** What the button shows beside its icon. */
  words?: string
  items: readonly MenuItem[]
}

/** A button and its menu: arrows move, right opens what lies deeper, left and Esc lead back. */
export function Menu({ label, icon, words, items }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const button = (
    <Button
      look="text"
      icon={<Icon name={icon} />}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => setIsOpen(!isOpen)}
    >
      {words}
    </Button>
  )
  return (
    <Popup isOpen={isOpen} onClose={close} button={button}>
      <Items label={label} items={items} takesFocus onDone={close} />
    </Popup>
  )
}

interface ItemsProps {
  label: string
  items: readonly MenuItem[]
  takesFocus: boolean
  /** Something was chosen, or the keyboard left the menu. */
  onDone: () => void
  /** Leads back to the menu before. */
  onBack?: () => void
}

function Items({ label, items, takesFocus, onDone, onBack }: ItemsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [deeper, setDeeper] = useState<{ key: string; byKeyboard: boolean }>()
  useEffect(() => {
    if (takesFocus) rowsOf(list.current!)[0]?.focus()
  }, [takesFocus])
  const steer = (event: KeyboardEvent<HTMLUListElement>) => {
    const rows = rowsOf(list.current!)
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const next = {
      ArrowDown: rows[(at + 1) % rows.length],
      ArrowUp: rows.at(at <= 0 ? -1 : at - 1),
      Home: rows[0],
      End: rows.at(-1),
    }[event.key]
    if (event.key === 'Tab') onDone()
    if (event.key === 'ArrowLeft') onBack?.()
    if (!next && !(event.key === 'ArrowLeft' && onBack)) return
    event.preventDefault()
    event.stopPropagation()
    next?.focus()
  }
  const back = (key: string) => {
    setDeeper(undefined)
    rowsOf(list.current!)
      .find(({ dataset }) => dataset.key === key)
      ?.focus()
  }
  return (
    <ul ref={list} role="menu" aria-label={label} className={styles.menu} onKeyDown={steer}>
      {items.map((item) => {
        const { key } = item
        if (item.kind === 'line')
          return (
            <li key={key} role="none">
              <hr />
            </li>
          )
        if (item.kind === 'heading')
          return (
            <li key={key} role="presentation" className={styles.heading}>
              {item.label}
            </li>
          )
        const isDeeper = deeper?.key === key
        const more = item.kind === 'more'
        const open = (byKeyboard: boolean) => setDeeper(more ? { key, byKeyboard } : undefined)
        return (
          <li key={key} role="none" onMouseEnter={() => open(false)}>
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-key={key}
              className={styles.row}
              aria-haspopup={more ? 'menu' : undefined}
              aria-expanded={more ? isDeeper : undefined}
              onClick={(event) => {
                if (more) return open(event.detail === 0)
                onDone()
                item.choose()
              }}
              onKeyDown={(event) => {
                if (more && event.key === 'ArrowRight') open(true)
              }}
            >
              {item.icon && <Icon name={item.icon} size={16} />}
              <span>{item.label}</span>
              {more && <Icon name="right" size={14} />}
            </button>
            {more && isDeeper && (
              <Items
                label={item.label}
                items={item.items}
                takesFocus={deeper.byKeyboard}
                onDone={onDone}
                onBack={() => back(key)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

const rowsOf = (list: HTMLElement) => [
  ...list.querySelectorAll<HTMLElement>(':scope > li > [role="menuitem"]'),
]
