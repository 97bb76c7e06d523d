import { useGo } from '#design/link.tsx'
import { useLanguage } from '#design/language.ts'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { channels, kinds, policyTargets, urgencies } from '../../../contract.ts'
import { cases, type Policy } from '../api.ts'
import { words } from '../words.ts'
import { useConditions } from './conditions.ts'
import { lengthOf } from './lengths.ts'
import { PolicyForm } from './policy-form.tsx'
import { Preview } from './preview.tsx'
import { SettingTabs } from './tabs.tsx'
import { texts } from './texts.ts'

/** Terms as data: for which cases, how long, and what customers are promised. @serves S1-50, 4.9 */
export default function PolicyList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const go = useGo()
  const may = useMay()('cases.keepTerms')
  const choice = (
    key: 'urgency' | 'channel' | 'kind',
    values: readonly string[],
    say: Record<string, string>,
  ) => ({
    kind: 'choice' as const,
    key,
    title: t[key],
    options: values.map((value) => ({ value, label: say[value]! })),
  })
  return (
    <ListPage<Policy>
      name="cases.policies"
      title={t.title}
      hint={t.hint}
      list={cases.call.listPolicies}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/case-policies/${id}`}
      order="width"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choice('urgency', urgencies, w.urgencies),
        choice('channel', channels, w.channels),
        choice('kind', kinds, w.kinds),
        {
          kind: 'choice',
          key: 'active',
          title: t.state,
          options: [
            { value: 'true', label: t.inUse, tone: 'done' },
            { value: 'false', label: t.stopped, tone: 'off' },
          ],
        },
      ]}
      views={[
        { key: 'inUse', title: t.inUse, search: { active: 'true' } },
        { key: 'all', title: t.all, search: {} },
      ]}
      exportAs="cases.listPolicies"
      actions={
        <>
          <Preview />
          {may && (
            <FormDialog label={t.add} type="primary" width={720} refreshes={['cases']}>
              {({ done, close }) => (
                <PolicyForm
                  onSent={({ id }) => {
                    done()
                    go(`/case-policies/${id}`)
                  }}
                  onCancel={close}
                />
              )}
            </FormDialog>
          )}
        </>
      }
      empty={<EmptyState icon="calendar" title={t.none} hint={t.noneHint} />}
    >
      <SettingTabs active="terms" />
    </ListPage>
  )
}

function useColumns(): Column<Policy>[] {
  const t = useTexts(texts)
  const language = useLanguage()
  const conditions = useConditions()
  const sorts = { firstReply: 'firstReply', close: 'close' } as const
  return [
    {
      key: 'holdsFor',
      title: t.holdsFor,
      card: 'title',
      sort: { by: 'width', ways: [t.wideFirst, t.narrowFirst] },
      exported: { path: 'category', isSaid: true },
      render: conditions,
    },
    ...policyTargets.map((target): Column<Policy> => {
      const by = sorts[target as keyof typeof sorts]
      return {
        key: target,
        title: t.targets[target],
        width: 110,
        sort: by && { by, ways: [t.sooner, t.later] },
        exported: { path: `terms.minutes.${target}`, kind: 'number' },
        render: ({ terms }) => {
          const length = terms.minutes[target]
          return length === null ? null : lengthOf(length, language, terms.measure ?? 'clock')
        },
      }
    }),
    {
      key: 'state',
      title: t.state,
      width: 100,
      card: 'corner',
      exported: { path: 'active' },
      render: ({ active }) => (
        <StatusTag bare tone={active ? 'done' : 'off'}>
          {active ? t.inUse : t.stopped}
        </StatusTag>
      ),
    },
    timeColumn('changedAt', t.changedAt, { card: 'none', sort: { by: 'changedAt', as: 'time' } }),
  ]
}
