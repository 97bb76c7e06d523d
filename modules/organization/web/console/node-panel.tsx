import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { History } from '#design/record/history/history.tsx'
import { Facts } from '#design/record/record-page.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type NodeLine, organization } from './api.ts'
import { Centre } from './centre.tsx'
import { Departments } from './departments.tsx'
import { MoveForm, NodeForm } from './node-forms.tsx'
import styles from './organization.module.css'
import { Posts } from './posts.tsx'
import { texts } from './texts.ts'
import { kindsBelow, placesFor } from './tree.ts'
import { words } from './words.ts'
import { zoneWords } from '#design/zone-words.ts'

interface NodePanelProps {
  node: NodeLine
  nodes: readonly NodeLine[]
  /** With the name above, where the page does not say it. */
  titled?: boolean
}

/** One node: what it is, its departments, its posts and who holds them. */
export function NodePanel({ node, nodes, titled = false }: NodePanelProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const may = useMay()
  const { kind, code, staff, posts, departments, projects, timezone, inReach } = node
  const counted = (label: string, value: number | null, to?: string) =>
    value === null ? [] : [{ label, value: to && value > 0 ? <AppLink to={to}>{value}</AppLink> : value }]
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        {titled && <h2>{node.name}</h2>}
        {inReach && may('organization.edit') && <NodeActions node={node} nodes={nodes} />}
      </div>
      <Facts
        facts={[
          { label: t.kind, value: w.nodeKinds[kind] },
          { label: t.code, value: code },
          ...counted(t.staff, staff, `/staff?nodeId=${node.id}`),
          ...counted(t.posts, posts),
          ...counted(t.departments, departments),
          ...counted(t.projects, projects),
          { label: t.timezone, value: zoneWords(timezone, language) },
        ]}
      />
      {inReach ? (
        <>
          {may('staff.read') && <Posts node={node} />}
          <Departments node={node} />
          <Centre node={node} />
          <History
            name="organization.nodeHistory"
            of={node.id}
            ask={(query) => organization.call.nodeHistory({ params: { nodeId: node.id }, query })}
          />
        </>
      ) : (
        <p className={styles.note}>{t.above}</p>
      )}
    </div>
  )
}

function NodeActions({ node, nodes }: { node: NodeLine; nodes: readonly NodeLine[] }) {
  const t = useTexts(texts)
  const go = useGo()
  const remove = useChange(() => organization.call.removeNode({ params: { nodeId: node.id } }), {
    refreshes: ['organization'],
    said: t.removed,
    onDone: () => go(node.parentId ? `/organization/${node.parentId}` : '/organization'),
  })
  const isEmpty =
    !node.posts && !node.departments && !node.projects && nodes.every(({ parentId }) => parentId !== node.id)
  return (
    <div className={styles.row}>
      {kindsBelow[node.kind].length > 0 && (
        <FormDialog label={t.add} icon="plus" type="primary" refreshes={['organization']}>
          {({ done, close }) => <NodeForm parent={node} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      <FormDialog label={t.change} icon="edit" refreshes={['organization']}>
        {({ done, close }) => <NodeForm node={node} parent={null} onSent={done} onCancel={close} />}
      </FormDialog>
      {placesFor(node, nodes).length > 0 && (
        <FormDialog label={t.move} refreshes={['organization']}>
          {({ done, close }) => <MoveForm node={node} nodes={nodes} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      {isEmpty && (
        <ConfirmAction
          label={t.remove}
          danger
          icon={<Icon name="remove" size={15} />}
          consequence={t.removeNode(node.name)}
          busy={remove.busy}
          onConfirm={() => remove.run(undefined)}
        />
      )}
    </div>
  )
}
