import { FormDialog } from '#design/form/form-dialog.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type DelayLine } from './api.ts'
import { BuildingTabs } from './building-tabs.tsx'
import { DelayForm } from './delay-form.tsx'
import { texts } from './delay-texts.ts'

/** Delays of delivery and whether buyers were told. @serves 3.9 */
export default function DelayList() {
  const t = useTexts(texts)
  const may = useMay()
  return (
    <ListPage<DelayLine>
      name="construction.delays"
      title={t.title}
      list={construction.call.listDelays}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/construction/delays/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={[projectFilter(t.project), { kind: 'flag', key: 'sent', title: t.states.sent }]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'waiting', title: t.waiting, search: { sent: 'false' } },
      ]}
      exportAs="construction.listDelays"
      actions={
        may('construction.write') && (
          <FormDialog label={t.write} type="primary" width={560} refreshes={['construction']}>
            {({ done, close }) => <DelayForm onSent={done} onCancel={close} />}
          </FormDialog>
        )
      }
      empty={<EmptyState icon="clock" title={t.none} hint={t.noneHint} />}
    >
      <BuildingTabs active="delays" />
    </ListPage>
  )
}

function useColumns(): Column<DelayLine>[] {
  const t = useTexts(texts)
  const day = (
    key: 'knownOn' | 'oldOn' | 'newOn' | 'sentOn',
    title: string,
    by?: string,
  ): Column<DelayLine> => ({
    key,
    title,
    width: 120,
    sort: by ? { by, as: 'time' } : undefined,
    exported: { path: key, kind: 'date' },
    render: ({ [key]: date }) => date && <DateText date={date} />,
  })
  return [
    {
      key: 'project',
      title: t.project,
      width: 200,
      card: 'title',
      exported: { path: 'projectName' },
      render: ({ projectName, phaseName }) => `${projectName} ${phaseName}`,
    },
    {
      key: 'state',
      title: t.state,
      width: 110,
      card: 'corner',
      render: ({ sentOn }) => (
        <StatusTag bare tone={sentOn ? 'done' : 'act'}>
          {t.states[sentOn ? 'sent' : 'draft']}
        </StatusTag>
      ),
    },
    { key: 'reason', title: t.reason, exported: { path: 'reason' }, render: ({ reason }) => reason },
    day('oldOn', t.oldOn),
    day('newOn', t.newOn, 'newOn'),
    day('knownOn', t.knownOn),
    day('sentOn', t.sentOn, 'sentOn'),
    {
      key: 'received',
      title: t.received,
      width: 120,
      exported: [
        { path: 'counts.served', kind: 'number' },
        { path: 'counts.total', kind: 'number' },
      ],
      render: ({ counts }) => counts.total > 0 && `${counts.served} / ${counts.total}`,
    },
  ]
}
