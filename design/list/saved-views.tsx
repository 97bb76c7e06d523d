import { Button, Popover, Select } from 'antd'
import { useMemo } from 'react'
import { useKept } from '../kept.ts'
import { keepEverywhere } from '../kept-everywhere.ts'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { currentView } from './list-search.ts'
import { everything, type Search, type View } from './model.ts'
import { OwnView } from './own-view.tsx'
import { listTexts } from './texts.ts'
import { ViewName } from './view-name.tsx'
import styles from './views.module.css'

const none: View[] = []

/** The views that a person keeps for a list. */
export function useSavedViews(list: string): [View[], (views: View[]) => void] {
  const store = useMemo(() => keepEverywhere<View[]>(`views.${list}`), [list])
  return [useKept(store) ?? none, store.set]
}

interface ViewTabsProps {
  views: readonly View[]
  saved: readonly View[]
  save: (views: View[]) => void
  search: Search
  show: (search: Search) => void
  /** One control to choose from, where the page has tabs already. */
  asMenu?: boolean
}

/** The views of a list side by side: those of the screen, then one's own. */
export function ViewTabs({ views, saved, save, search, show, asMenu = false }: ViewTabsProps) {
  const texts = useTexts(listTexts)
  const hasViews = views.length + saved.length > 0
  const hasAll = views.some((view) => Object.keys(view.search).length === 0)
  const all: View = { key: everything, title: texts.allRows, search: {} }
  const shown = hasViews ? [...views, ...(hasAll ? [] : [all]), ...saved] : []
  const current = currentView(search, hasViews ? shown : [all])
  if (!hasViews && current) return null
  const saver = !current && (
    <ViewSaver keep={(title) => save([...saved, { key: `own-${Date.now()}`, title, search }])} />
  )
  if (asMenu)
    return (
      <>
        <Select
          aria-label={texts.views}
          value={current?.key ?? null}
          placeholder={texts.views}
          popupMatchSelectWidth={false}
          options={shown.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(key) => show(shown.find((view) => view.key === key)!.search)}
        />
        {current && saved.includes(current) && (
          <OwnView view={current} change={(now) => save(changedViews(saved, current, now))} />
        )}
        {saver}
      </>
    )
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
            <OwnView view={view} change={(now) => save(changedViews(saved, view, now))} />
          )}
        </span>
      ))}
      {saver}
    </nav>
  )
}

function ViewSaver({ keep }: { keep: (title: string) => void }) {
  const texts = useTexts(listTexts)
  return (
    <Popover
      content={<ViewName label={texts.saveView} keep={keep} />}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
    >
      <Button type="text" size="small" icon={<Icon name="save" size={14} />}>
        {texts.saveView}
      </Button>
    </Popover>
  )
}

/** The list opens with the own view that was marked so, else with the one that the screen marks, else with its first, else with everything. */
export const openingFirst = (views: readonly View[], saved: readonly View[]): View[] => {
  const first: View[] = views.length > 0 ? [] : [{ key: everything, title: '', search: {} }]
  const opening = [...saved, ...views].find(({ opens }) => opens)
  const rest = [...first, ...views, ...saved].filter((view) => view !== opening)
  return opening ? [opening, ...rest] : rest
}

/** The views after a change of one of them; only one can be the first. */
export function changedViews(saved: readonly View[], old: View, now: View | null): View[] {
  return saved.flatMap((view) => {
    if (view === old) return now ? [now] : []
    const { opens: _, ...plain } = view
    return now?.opens ? [plain] : [view]
  })
}
