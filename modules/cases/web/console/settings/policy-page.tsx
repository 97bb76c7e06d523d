import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useRouteParams } from '#design/link.tsx'
import { useLanguage } from '#design/language.ts'
import { ListTable } from '#design/list/list-table.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { policyTargets } from '../../../contract.ts'
import { cases, type Policy } from '../api.ts'
import { words } from '../words.ts'
import { useConditions } from './conditions.ts'
import { lengthOf } from './lengths.ts'
import { PolicyForm } from './policy-form.tsx'
import { texts } from './texts.ts'

/** One policy: for which cases it holds, what it says, who changed it. @serves S1-50, 4.9 */
export default function PolicyPage() {
  const { policyId } = useRouteParams('policyId')
  const { data, error } = useQuery(cases.query.getPolicy({ params: { policyId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded of={data} /> : <Skeleton lines={10} />
}

function Loaded({ of }: { of: Policy }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const conditions = useConditions()
  const { active, category, changedBy } = of
  return (
    <RecordPage
      back={{ to: '/case-policies', label: t.title }}
      title={conditions(of)}
      status={<StatusTag tone={active ? 'done' : 'off'}>{active ? t.inUse : t.stopped}</StatusTag>}
      facts={[
        { label: t.project, value: of.projectName ?? t.allProjects },
        { label: t.category, value: category ? say(category) : t.any },
        { label: t.urgency, value: of.urgency ? w.urgencies[of.urgency] : t.any },
        { label: t.channel, value: of.channel ? w.channels[of.channel] : t.any },
        { label: t.kind, value: of.kind ? w.kinds[of.kind] : t.any },
        ...(changedBy ? [{ label: t.changedBy, value: changedBy }] : []),
        { label: t.changedAt, value: <RelativeTime at={of.changedAt} /> },
      ]}
      next={
        <NextStep
          title={active ? t.nextInUse : t.next}
          tone={active ? 'done' : 'idle'}
          action={<Deeds of={of} />}
        />
      }
    >
      <Section title={t.terms}>
        <Lines of={of} />
      </Section>
      <History
        name="cases.policyHistory"
        of={of.id}
        ask={(query) => cases.call.policyHistory({ params: { policyId: of.id }, query })}
      />
    </RecordPage>
  )
}

function Lines({ of: { terms } }: { of: Policy }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { minutes, measure, shown } = terms
  const said = (length: number | null, by = measure ?? 'clock') =>
    length === null ? (
      <span style={{ color: 'var(--ink-faint)' }}>{t.leftOpen}</span>
    ) : (
      lengthOf(length, language, by)
    )
  const lines = [
    ...policyTargets.map((target) => ({
      key: target as string,
      label: t.targets[target],
      value: said(minutes[target]),
      isShown: shown?.includes(target),
    })),
    { key: 'measure', label: t.measure, value: measure ? t.measures[measure] : said(null) },
    { key: 'remind', label: t.remindBefore, value: said(terms.remindBeforeMinutes, 'clock') },
    { key: 'confirm', label: t.confirmWithin, value: said(terms.confirmWithinMinutes, 'clock') },
    { key: 'reopen', label: t.reopenWithin, value: said(terms.reopenWithinMinutes, 'clock') },
  ]
  return (
    <ListTable<(typeof lines)[number]>
      label={t.terms}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', title: t.terms, width: 170, render: ({ label }) => label },
        {
          key: 'value',
          title: t.length,
          render: (line) => (
            <>
              {line.value}{' '}
              {'isShown' in line && line.isShown && (
                <StatusTag bare tone="info">
                  {t.shownMark}
                </StatusTag>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Deeds({ of }: { of: Policy }) {
  const t = useTexts(texts)
  const may = useMay()('cases.keepTerms')
  const { id: policyId, version, terms, active } = of
  const isGroup = [of.projectId, of.category, of.channel, of.urgency, of.kind].every(
    (value) => value === null,
  )
  const turn = useChange(
    () => cases.call.changePolicy({ params: { policyId }, body: { version, terms, active: !active } }),
    { refreshes: ['cases'], said: t.saved },
  )
  if (!may) return null
  return (
    <>
      <FormDialog label={t.edit} type="primary" width={720} refreshes={['cases']}>
        {({ done, close }) => <PolicyForm known={of} onSent={done} onCancel={close} />}
      </FormDialog>{' '}
      {!isGroup && active && (
        <ConfirmAction
          label={t.stop}
          consequence={t.stopWords}
          busy={turn.busy}
          onConfirm={() => turn.run(undefined)}
        />
      )}
      {!active && (
        <Button loading={turn.busy} onClick={() => turn.run(undefined)}>
          {t.use}
        </Button>
      )}
    </>
  )
}
