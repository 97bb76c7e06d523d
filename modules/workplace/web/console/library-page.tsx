import { useQuery } from '@tanstack/react-query'
import { Segmented, Switch } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { TextChanges } from '#design/plain/text-changes.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Edition, type Item, type Library, toneOfEdition, workplace } from './api.ts'
import { ItemForm } from './item-form.tsx'
import { ItemLines, useTextOf } from './item-lines.tsx'
import { LibraryNext } from './library-next.tsx'
import { texts } from './texts.ts'
import { words } from './words.ts'
import { WorkplaceTabs } from './workplace-tabs.tsx'
import styles from './workplace.module.css'

/** A library in its editions: read, compared, written, published. */
export function LibraryPage({ sort }: { sort: Library['sort'] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { data, error } = useQuery(workplace.query.getLibrary({ params: { sort } }))
  if (error) return <ErrorState isPage title={error.message} />
  const writes = may('workplace.write') || may('workplace.publish')
  return (
    <div className={styles.stack}>
      <PageHead title={w.sorts[sort]} hint={sort === 'conduct' ? t.conductHint : t.qualitiesHint} />
      <WorkplaceTabs active={sort} />
      {data && writes && <LibraryNext library={data} />}
      {data ? <Editions library={data} /> : <Skeleton lines={10} />}
    </div>
  )
}

function Editions({ library: { sort, editions } }: { library: Library }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const [chosen, choose] = useState<string>()
  const [isCompared, compare] = useState(false)
  const edition =
    editions.find(({ id }) => id === chosen) ??
    editions.find(({ state }) => state === 'published') ??
    editions[0]!
  const before = editions.find(({ number }) => number === edition.number - 1)
  return (
    <Section
      title={t.edition(edition.number)}
      aside={
        before && (
          <label className={styles.row}>
            <Switch size="small" checked={isCompared} onChange={compare} />
            {t.compare}
          </label>
        )
      }
    >
      <div className={styles.stack}>
        {editions.length > 1 && (
          <div>
            <Segmented
              aria-label={t.editions}
              value={edition.id}
              onChange={choose}
              options={editions.map(({ id, number }) => ({ value: id, label: t.edition(number) }))}
            />
          </div>
        )}
        <span className={styles.row}>
          <StatusTag bare tone={toneOfEdition[edition.state]}>
            {w.states[edition.state]}
          </StatusTag>
          <span className={styles.quiet}>{t.by(edition.writtenBy, edition.publishedBy)}</span>
          {edition.publishedOn && <DateText date={edition.publishedOn} />}
        </span>
        {edition.note && <span className={styles.quiet}>{join.pair(t.noteSaid, edition.note)}</span>}
        {before && isCompared ? (
          <Compared before={before.items} after={edition.items} />
        ) : (
          <Lines sort={sort} edition={edition} />
        )}
      </div>
    </Section>
  )
}

function Compared({ before, after }: { before: readonly Item[]; after: readonly Item[] }) {
  const textOf = useTextOf()
  return <TextChanges before={textOf(before)} after={textOf(after)} />
}

/** The lines of an edition; those of a draft can be changed one by one. */
function Lines({ sort, edition }: { sort: Library['sort']; edition: Edition }) {
  const t = useTexts(texts)
  const writes = useMay()('workplace.write') && edition.state === 'draft'
  const save = useChange(
    (items: Item[]) =>
      workplace.call.editEdition({ params: { sort }, body: { version: edition.version, items } }),
    { refreshes: ['workplace'], said: t.saved },
  )
  if (!writes) return <ItemLines items={edition.items} />
  return (
    <>
      <div>
        <ItemForm sort={sort} edition={edition} />
      </div>
      <ItemLines
        items={edition.items}
        aside={(item) => (
          <span className={styles.row}>
            <ItemForm sort={sort} edition={edition} item={item} />
            <ConfirmAction
              label={t.remove}
              consequence={t.removeSure}
              busy={save.busy}
              onConfirm={() => save.run(edition.items.filter(({ key }) => key !== item.key))}
            />
          </span>
        )}
      />
    </>
  )
}
