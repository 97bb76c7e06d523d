import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '#design/texts.ts'
import { construction, estate } from './api.ts'
import { texts } from './change-texts.ts'
import styles from './construction.module.css'
import { HomesPicker } from './homes-picker.tsx'

/** The homes that something touches, as the API takes them. */
export interface Choice {
  phaseId?: string
  buildingIds?: string[]
  units?: string[]
  layoutIds?: string[]
  homeIds?: string[]
}

const ways = ['project', 'phase', 'buildings', 'units', 'layouts', 'homes'] as const
type Way = (typeof ways)[number]

interface HomeChoiceProps {
  value?: Choice | undefined
  onChange?: (choice: Choice | undefined) => void
  projectId: string | undefined
  id?: string
}

/** Chooses homes by phase, building, unit, layout or one by one, and says how many buyers that touches. */
export function HomeChoice({ value, onChange, projectId, id }: HomeChoiceProps) {
  const t = useTexts(texts)
  const [way, setWay] = useState<Way>(wayOf(value))
  const choose = (next: Way) => {
    setWay(next)
    onChange?.(next === 'project' ? {} : undefined)
  }
  return (
    <div id={id} className={styles.stack}>
      <Segmented
        value={way}
        onChange={(next) => choose(next as Way)}
        options={ways.map((key) => ({ value: key, label: t.ways[key] }))}
        style={{ maxWidth: '100%', overflowX: 'auto' }}
      />
      {projectId && <Parts way={way} value={value} onChange={onChange} projectId={projectId} />}
      {projectId && value && <Affected projectId={projectId} choice={value} />}
    </div>
  )
}

function wayOf(value: Choice | undefined): Way {
  if (!value) return 'buildings'
  if (value.phaseId) return 'phase'
  if (value.buildingIds) return 'buildings'
  if (value.units) return 'units'
  if (value.layoutIds) return 'layouts'
  return value.homeIds ? 'homes' : 'project'
}

function Parts({ way, value, onChange, projectId }: HomeChoiceProps & { way: Way; projectId: string }) {
  const t = useTexts(texts)
  const params = { projectId }
  const plan = useQuery(construction.query.buildingPlan({ params })).data
  const buildings = useQuery(estate.query.listBuildings({ params })).data?.buildings ?? []
  const layouts = useQuery(estate.query.listLayouts({ params })).data?.layouts ?? []
  const several = (
    options: { value: string; label: string }[],
    chosen: string[] | undefined,
    key: keyof Choice,
  ) => (
    <Select
      mode="multiple"
      aria-label={t.ways[way]}
      style={{ width: '100%' }}
      value={chosen ?? []}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(ids: string[]) => onChange?.(ids.length > 0 ? { [key]: ids } : undefined)}
    />
  )
  switch (way) {
    case 'project':
      return null
    case 'phase':
      return (
        <Select
          aria-label={t.ways.phase}
          style={{ width: 240 }}
          value={value?.phaseId ?? null}
          options={plan?.bars.map(({ phaseId, phaseName }) => ({ value: phaseId, label: phaseName })) ?? []}
          onChange={(phaseId: string) => onChange?.({ phaseId })}
        />
      )
    case 'buildings':
      return several(
        buildings.map(({ id, name }) => ({ value: id, label: name })),
        value?.buildingIds,
        'buildingIds',
      )
    case 'units':
      return several(
        buildings.flatMap(({ id, name, unitCount }) =>
          Array.from({ length: unitCount }, (_, at) => ({
            value: `${id}:${at + 1}`,
            label: `${name} ${t.unit(at + 1)}`,
          })),
        ),
        value?.units,
        'units',
      )
    case 'layouts':
      return several(
        layouts.map(({ id, name }) => ({ value: id, label: name })),
        value?.layoutIds,
        'layoutIds',
      )
    case 'homes':
      return (
        <HomesPicker
          label={t.ways.homes}
          projectId={projectId}
          value={value?.homeIds ?? []}
          onChange={(homeIds) => onChange?.(homeIds.length > 0 ? { homeIds } : undefined)}
        />
      )
  }
}

function Affected({ projectId, choice }: { projectId: string; choice: Choice }) {
  const t = useTexts(texts)
  const { data } = useQuery({
    queryKey: ['construction', 'affected', projectId, choice],
    queryFn: () => construction.call.countAffected({ params: { projectId }, body: { homes: choice } }),
  })
  return data ? <output className={styles.quiet}>{t.affected(data.homes, data.persons)}</output> : null
}
