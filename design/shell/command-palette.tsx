import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useGo } from '../link.tsx'
import { Icon, type IconName } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { fitting, type Hit } from './palette-hits.ts'
import type { PlaceGroup } from './navigation.ts'
import { shellTexts } from './texts.ts'
import styles from './command-palette.module.css'

interface CommandPaletteProps {
  groups: readonly PlaceGroup[]
  /** Finds records by what was typed; at least two characters, or one Chinese one. */
  search?: (text: string) => Promise<Hit[]>
  onClose: () => void
}

/** Finds any page, customer or home from the keyboard. */
export function CommandPalette({ groups, search, onClose }: CommandPaletteProps) {
  const texts = useTexts(shellTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const go = useGo()
  const text = useDeferredValue(typed.trim())
  const worthAsking = text.length > 1 || /[\u4E00-\u9FFF]/.test(text)
  const found = useQuery({
    queryKey: ['palette', text],
    queryFn: () => search!(text),
    enabled: Boolean(search) && worthAsking,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  })
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    const outside = (event: MouseEvent) => event.target === shown && shown?.close()
    shown?.addEventListener('mousedown', outside)
    return () => shown?.removeEventListener('mousedown', outside)
  }, [])
  const pages = fitting(groups, typed)
  const records = worthAsking ? (found.data ?? []) : []
  const hits = [...records, ...pages]
  const chosen = Math.min(active, Math.max(hits.length - 1, 0))
  const open = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    go(hit.to)
  }
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setActive((chosen + step + hits.length) % Math.max(hits.length, 1))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      open(hits[chosen])
    }
  }
  return (
    <dialog ref={dialog} className={styles.palette} aria-label={texts.search} onClose={onClose}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={hits[chosen] ? `${listId}-${chosen}` : undefined}
          aria-label={texts.search}
          placeholder={texts.searchHint}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setActive(0)
          }}
          onKeyDown={steer}
        />
        <kbd>Esc</kbd>
      </div>
      {/* A listbox with headings has no element of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id={listId} role="listbox" aria-label={texts.search} className={styles.hits}>
        {hits.map((hit, at) => (
          <HitRow
            key={`${hit.kind}${hit.to}`}
            id={`${listId}-${at}`}
            hit={hit}
            heading={
              hit.kind === hits[at - 1]?.kind ? undefined : texts[hit.kind === 'page' ? 'pages' : 'customers']
            }
            selected={at === chosen}
            onPoint={() => setActive(at)}
            onOpen={() => open(hit)}
          />
        ))}
      </div>
      <output className={styles.foot}>
        {hits.length > 0
          ? texts.paletteKeys
          : found.isFetching
            ? texts.searching
            : typed
              ? texts.nothing
              : texts.paletteKeys}
      </output>
    </dialog>
  )
}

interface HitRowProps {
  id: string
  hit: Hit
  heading?: string
  selected: boolean
  onPoint: () => void
  onOpen: () => void
}

function HitRow({ id, hit, heading, selected, onPoint, onOpen }: HitRowProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const icons: Record<Hit['kind'], IconName> = { page: hit.icon ?? 'forward', record: hit.icon ?? 'person' }
  return (
    <>
      {heading && (
        <div className={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      <button
        type="button"
        ref={row}
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="option"
        aria-selected={selected}
        tabIndex={-1}
        className={styles.hit}
        onMouseMove={onPoint}
        onClick={onOpen}
      >
        <Icon name={icons[hit.kind]} />
        <span className={styles.label}>{hit.label}</span>
        {hit.hint && <span className={styles.hint}>{hit.hint}</span>}
      </button>
    </>
  )
}
