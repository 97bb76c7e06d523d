import { ConfirmAction } from '#design/confirm-action.tsx'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useChange } from '#design/use-change.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { type AcknowledgementLine, workplace } from './api.ts'
import { texts } from './texts.ts'
import { WorkplaceTabs } from './workplace-tabs.tsx'

/** Who read the code in force, and who has still to. @serves S4-13 */
export default function AcknowledgementList() {
  const t = useTexts(texts)
  const remind = useChange(() => workplace.call.remindOfConduct({ body: {} }), {
    refreshes: [],
    onDone: ({ reminded }) => toast.success(t.reminded(reminded)),
  })
  return (
    <ListPage<AcknowledgementLine>
      name="workplace.acknowledgements"
      title={t.tabs.acknowledgements}
      hint={t.acknowledgementsHint}
      list={workplace.call.listAcknowledgements}
      rowKey={({ staffId }) => staffId}
      order="name"
      search={{ key: 'q', hint: t.search }}
      columns={[
        textColumn('name', t.name, { card: 'title', width: 140, sort: { by: 'name' } }),
        textColumn('title', t.title, { width: 160 }),
        textColumn('departmentName', t.department, { width: 160 }),
        textColumn('nodeName', t.company),
        {
          key: 'acknowledgedAt',
          title: t.acknowledgedAt,
          width: 150,
          card: 'corner',
          sort: { by: 'acknowledgedAt', as: 'time' },
          exported: { path: 'acknowledgedAt' },
          render: ({ acknowledgedAt }) =>
            acknowledgedAt ? (
              <RelativeTime at={acknowledgedAt} />
            ) : (
              <StatusTag tone="act">{t.notYet}</StatusTag>
            ),
        },
      ]}
      filters={[
        { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: [
            { value: 'missing', label: t.missing, tone: 'act' },
            { value: 'read', label: t.read, tone: 'done' },
          ],
        },
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'missing', title: t.missing, search: { state: 'missing' } },
      ]}
      exportAs="workplace.listAcknowledgements"
      actions={
        <ConfirmAction
          label={t.remind}
          consequence={t.remindSure}
          busy={remind.busy}
          onConfirm={() => remind.run(undefined)}
        />
      }
      empty={<EmptyState icon="book" title={t.nobody} hint={t.nobodyHint} />}
    >
      <WorkplaceTabs active="acknowledgements" />
    </ListPage>
  )
}
