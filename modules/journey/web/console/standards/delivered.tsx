import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { journey } from '../api.ts'
import styles from './standards.module.css'
import { texts } from './texts.ts'

/** Newer content that this release of the product brings, as long as the group has not taken it over. */
export function Delivered() {
  const t = useTexts(texts)
  const may = useMay()
  const go = useGo()
  const { data: current } = useQuery(journey.query.currentStandard({ query: {} }))
  const { data } = useQuery({
    ...journey.query.compareStandards({ query: { from: current?.id ?? '', to: 'delivered' } }),
    enabled: current !== undefined,
  })
  const take = useChange(() => journey.call.startDraft({ body: { nodeId: null, from: 'delivered' } }), {
    refreshes: ['journey'],
    onDone: ({ id }) => go(`/standards/versions/${id}`),
  })
  const count = data && data.added.length + data.removed.length + data.changed.length + data.settings.length
  const kept = data ? data.kept.length + data.keptSettings.length : 0
  if (!count || !current || !may('journey.standards')) return null
  return (
    <aside className={styles.offer}>
      <div>
        <b>{t.delivered(count)}</b>
        <p>{t.deliveredHint}</p>
        {kept > 0 && <p>{t.keptBeside(kept)}</p>}
      </div>
      <div className={styles.row}>
        <AppLink to={`/standards/comparison?from=${current.id}&to=delivered`}>
          <Button>{t.compareDelivered}</Button>
        </AppLink>
        <ConfirmAction
          label={t.takeOver}
          consequence={t.takeOverSure}
          busy={take.busy}
          onConfirm={() => take.run(undefined)}
        />
      </div>
    </aside>
  )
}
