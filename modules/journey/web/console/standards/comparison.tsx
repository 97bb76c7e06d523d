import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { type Comparison, journey } from '../api.ts'
import { StandardCard } from '../standard-card.tsx'
import { Changed, ChangedSettings } from './changed.tsx'
import { KeptOwn } from './kept.tsx'
import { comparisonTexts } from './comparison-texts.ts'
import styles from './standards.module.css'
import { texts } from './texts.ts'

interface Address {
  from?: string
  to?: string
}

/** Two versions of the standard side by side: what was added, removed and changed, field by field in words. @serves S0-15, S0-45 */
export default function ComparisonPage() {
  const t = useTexts(comparisonTexts)
  const { from, to } = useSearch({ strict: false }) as Address
  const isAsked = Boolean(from && to)
  const { data, error } = useQuery({
    ...journey.query.compareStandards({ query: { from: from ?? '', to: to ?? '' } }),
    enabled: isAsked,
  })
  return (
    <>
      <PageHead title={t.title} back={{ to: '/standards/versions', label: t.back }} />
      <Choices from={from} to={to} />
      {!isAsked && <EmptyState icon="task" title={t.choose} />}
      {error && <ErrorState title={error.message} />}
      {isAsked && !data && !error && <Skeleton lines={10} />}
      {data && <Differences comparison={data} />}
    </>
  )
}

function Choices({ from, to }: Address) {
  const t = useTexts(comparisonTexts)
  const v = useTexts(texts)
  const navigate = useNavigate()
  const { data } = useQuery(journey.query.listStandards({ query: { limit: 200 } }))
  const versions = (data?.items ?? []).map(({ id, level, number, state }) => ({
    value: id,
    label: `${level.name || v.group} · ${v.version(number)} · ${v.states[state]}`,
  }))
  const choose = (change: Address) =>
    void navigate({ to: '.', search: { from, to, ...change } as never, replace: true })
  const one = (label: string, value: string | undefined, options: typeof versions, key: keyof Address) => (
    <label className={styles.chooser}>
      <span>{label}</span>
      <Select
        aria-label={label}
        value={value}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(id: string) => choose({ [key]: id })}
      />
    </label>
  )
  return (
    <div className={styles.pair}>
      {one(t.before, from, versions, 'from')}
      {one(t.after, to, [{ value: 'delivered', label: t.delivered }, ...versions], 'to')}
    </div>
  )
}

function Differences({ comparison }: { comparison: Comparison }) {
  const t = useTexts(comparisonTexts)
  const { added, removed, changed, unchanged, settings } = comparison
  const own = <KeptOwn {...comparison} />
  if (added.length + removed.length + changed.length + settings.length === 0)
    return (
      <>
        <EmptyState icon="task" title={t.same} hint={t.sameHint} />
        {own}
      </>
    )
  return (
    <>
      {changed.length > 0 && (
        <Section title={t.changed(changed.length)}>
          <ul className={styles.differences}>
            {changed.map((one) => (
              <Changed key={one.after.key} change={one} />
            ))}
          </ul>
        </Section>
      )}
      {added.length > 0 && (
        <Section title={t.added(added.length)}>
          <ul className={styles.differences}>
            {added.map((action) => (
              <StandardCard key={action.key} action={action} siblings={added} />
            ))}
          </ul>
        </Section>
      )}
      {removed.length > 0 && (
        <Section title={t.removed(removed.length)}>
          <ul className={styles.differences}>
            {removed.map((action) => (
              <StandardCard key={action.key} action={action} siblings={removed} />
            ))}
          </ul>
        </Section>
      )}
      {own}
      {settings.length > 0 && <ChangedSettings settings={settings} />}
      <p className={styles.quiet}>{t.unchanged(unchanged)}</p>
    </>
  )
}
