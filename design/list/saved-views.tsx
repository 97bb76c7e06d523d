import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { keep, type Kept, useKept } from '../kept.ts'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { currentView } from './list-search.ts'
import { everything, type Search, type View } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './views.module.css'

const stores = new Map<string, Kept<View[]>>()

/** The views that a person keeps for a list. */
export function useSavedViews(list: string): [View[], (views: View[]) => void] {
  const store = stores.get(list) ?? keep<View[]>(`views.${list}`, [])
  stores.set(list, store)
  return [useKept(store), store.set]
}

interface ViewTabsProps {
  views: readonly View[]
  saved: readonly View[]
  save: (views: View[]) => void
  search: Search
  show: (search: Search) => void
}

/** The views of a list side by side: those of the screen, then one's own. */
export function ViewTabs({ views, saved, save, search, show }: ViewTabsProps) {
  const texts = useTexts(listTexts)
  const hasViews = views.length + saved.length > 0
  const hasAll = views.some((view) => Object.keys(view.search).length === 0)
  const all: View = { key: everything, title: texts.allRows, search: {} }
  const shown = hasViews ? [...views, ...(hasAll ? [] : [all]), ...saved] : []
  const current = currentView(search, hasViews ? shown : [all])
  if (!hasViews && current) return null
  return (
    <nav className={styles.views} aria-label={texts.views}>
      {shown.map((view) => (
        <span key={view.key} className={styles.view} data-current={view === current || undefined}>
          <button
            type="button"
            aria-current={view === current ? 'true' : undefined}
            onClick={() => show(view.search)}
          >
            {view.title}
          </button>
          {saved.includes(view) && view === current && (
            <button
              type="button"
              className={styles.remove}
              aria-label={texts.removeView(view.title)}
              onClick={() => save(saved.filter((other) => other !== view))}
            >
              <Icon name="close" size={12} />
            </button>
          )}
        </span>
      ))}
      {!current && (
        <ViewSaver keep={(title) => save([...saved, { key: `own-${Date.now()}`, title, search }])} />
      )}
    </nav>
  )
}

function ViewSaver({ keep }: { keep: (title: string) => void }) {
  const texts = useTexts(listTexts)
  const [title, setTitle] = useState('')
  const form = (
    <form
      className={styles.saver}
      aria-label={texts.saveView}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) keep(title.trim())
      }}
    >
      <Input
        autoFocus
        aria-label={texts.viewName}
        placeholder={texts.viewName}
        maxLength={20}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={!title.trim()}>
        {texts.save}
      </Button>
    </form>
  )
  return (
    <Popover content={form} trigger="click" placement="bottomLeft" arrow={false} destroyOnHidden>
      <Button type="text" size="small" icon={<Icon name="save" size={14} />}>
        {texts.saveView}
      </Button>
    </Popover>
  )
}
