import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { textColumn, timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, type PersonLine } from './api.ts'
import { listTexts } from './list-texts.ts'
import { toneOfCompleteness, words } from './words.ts'

/** All customers in reach, or those found by what was typed. @serves S3-05, S3-06, S0-30, S2-10 */
export default function PersonList() {
  const t = useTexts(listTexts)
  const may = useMay()
  const { q } = useSearch({ strict: false }) as { q?: string }
  const register = may('customers.edit') && (
    <AppLink to="/customers/new">
      <Button type="primary">{t.register}</Button>
    </AppLink>
  )
  const filters = useFilters()
  return (
    <ListPage<PersonLine>
      name="customers.list"
      title={t.title}
      list={customers.call.listPersons}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/customers/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-createdAt"
      columns={useColumns()}
      filters={filters}
      views={
        q
          ? []
          : [
              { key: 'everybody', title: t.all, search: {} },
              { key: 'incomplete', title: t.incomplete, search: { completenessBelow: '60' } },
            ]
      }
      exportAs="customers.listPersons"
      actions={
        <>
          {may('customers.merge') && (
            <AppLink to="/duplicates">
              <Button>{t.duplicates}</Button>
            </AppLink>
          )}
          {register}
        </>
      }
      empty={<EmptyState icon="people" title={t.none} hint={t.noneHint} action={register} />}
    />
  )
}

function useFilters(): Filter[] {
  const t = useTexts(listTexts)
  return [
    projectFilter(t.project),
    {
      kind: 'choice',
      key: 'completenessBelow',
      title: t.below,
      options: [40, 60, 85, 100].map((score) => ({ value: String(score), label: `${score}%` })),
    },
  ]
}

function useColumns(): Column<PersonLine>[] {
  const t = useTexts(listTexts)
  const w = useTexts(words)
  return [
    textColumn('name', t.name, { width: 140, card: 'title', sort: { by: 'name' } }),
    {
      key: 'sex',
      title: t.sex,
      width: 60,
      optional: true,
      render: ({ sex }) => sex && w.sexes[sex],
      exported: { path: 'sex', words: w.sexes },
    },
    {
      key: 'phone',
      title: t.phone,
      width: 150,
      render: ({ maskedPhone }) => maskedPhone && <PhoneNumber phone={maskedPhone} />,
      exported: { path: 'maskedPhone' },
    },
    {
      key: 'homes',
      title: t.homes,
      render: ({ homes }) => <Homes homes={homes} />,
      exported: { path: 'homes.0.label' },
    },
    {
      key: 'segment',
      title: t.segment,
      width: 130,
      card: 'corner',
      exported: { path: 'segment', words: w.segments },
      render: ({ segment }) =>
        segment && (
          <StatusTag bare tone={segment === 'runIn' ? 'act' : 'info'}>
            {w.segments[segment]}
          </StatusTag>
        ),
    },
    {
      key: 'completeness',
      title: t.completeness,
      sort: { by: 'completeness', as: 'amount', within: ['projectId', 'q'] },
      width: 100,
      align: 'right',
      exported: { path: 'completeness', kind: 'number' },
      render: ({ completeness }) => (
        <StatusTag bare tone={toneOfCompleteness(completeness)}>{`${completeness}%`}</StatusTag>
      ),
    },
    timeColumn('createdAt', t.created, {
      key: 'created',
      card: 'none',
      sort: { by: 'createdAt', as: 'time' },
    }),
  ]
}

function Homes({ homes }: { homes: PersonLine['homes'] }) {
  const t = useTexts(listTexts)
  const w = useTexts(words)
  const [first] = homes
  if (!first) return null
  return (
    <>
      {`${first.label} · ${w.kinds[first.kind]}`}
      {homes.length > 1 && ` ${t.more(homes.length)}`}
    </>
  )
}
