import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { SortPicker } from '#design/list/sort-picker.tsx'
import { useKeysetList } from '#design/list/use-keyset-list.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { customers, type Duplicate } from './api.ts'
import { DuplicatePair } from './duplicate-pair.tsx'
import styles from './duplicates.module.css'
import { duplicateTexts } from './duplicate-texts.ts'
import { MergeDialog } from './merge-dialog.tsx'

/** Files that may be of one person, each pair side by side with the reasons. @serves S3-05, S3-06 */
export default function Duplicates() {
  const t = useTexts(duplicateTexts)
  const [sort, setSort] = useState('-foundAt')
  const { personId } = useSearch({ strict: false }) as { personId?: string }
  const list = useKeysetList<Duplicate>(
    'customers.duplicates',
    ({ query }) => customers.call.listDuplicates({ query }),
    { query: { personId, sort, limit: 20 } },
  )
  const [merging, setMerging] = useState<Duplicate>()
  return (
    <>
      <PageHead
        title={t.title}
        hint={t.lead}
        back={{ to: '/customers', label: t.back }}
        actions={personId && <AppLink to="/duplicates">{t.all}</AppLink>}
      />
      {list.rows.length > 1 && (
        <SortPicker
          columns={[{ title: t.found, sort: { by: 'foundAt', as: 'time' } }]}
          order={sort}
          sortBy={setSort}
        />
      )}
      {list.isFirstLoad && <Skeleton lines={8} />}
      {list.error && <ErrorState title={list.error.message} />}
      {!list.isFirstLoad && !list.error && list.rows.length === 0 && (
        <EmptyState icon="people" title={t.none} hint={t.noneHint} />
      )}
      <ul className={styles.pairs}>
        {list.rows.map((pair) => (
          <DuplicatePair key={pair.id} pair={pair} onMerge={() => setMerging(pair)} />
        ))}
      </ul>
      {list.hasMore && (
        <Button loading={list.isLoadingMore} onClick={list.loadMore}>
          {t.more}
        </Button>
      )}
      <MergeDialog pair={merging} onClose={() => setMerging(undefined)} />
    </>
  )
}
