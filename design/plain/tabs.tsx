import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styles from './tabs.module.css'

export interface TabItem {
  key: string
  label: string
  children?: ReactNode
}

interface TabsProps {
  /** Words for all of them together. */
  label: string
  items: readonly TabItem[]
  /** Which one is open, where the screen decides; otherwise the first one at the beginning. */
  active?: string
  onChange?: (key: string) => void
}

/** Parts of a page one at a time; arrows move between them, and a narrow screen scrolls them sideways. */
export function Tabs({ label, items, active, onChange }: TabsProps) {
  const id = useId()
  const [own, setOwn] = useState(items[0]?.key)
  const chosen = items.find(({ key }) => key === (active ?? own)) ?? items[0]
  const choose = (key: string) => {
    setOwn(key)
    onChange?.(key)
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!step || !chosen) return
    const next = items[(items.indexOf(chosen) + step + items.length) % items.length]!
    choose(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="tab"
            id={`${id}-${item.key}`}
            aria-selected={item === chosen}
            aria-controls={item.children && item === chosen ? `${id}-panel` : undefined}
            tabIndex={item === chosen ? 0 : -1}
            onKeyDown={move}
            onClick={() => choose(item.key)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {chosen?.children && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen.key}`}>
          {chosen.children}
        </div>
      )}
    </>
  )
}
