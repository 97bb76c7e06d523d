import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useRouteParams } from '#design/link.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type NodeLine, organization } from './api.ts'
import { NodeForm } from './node-forms.tsx'
import { NodePanel } from './node-panel.tsx'
import { NodeTree } from './node-tree.tsx'
import styles from './organization.module.css'
import { texts } from './texts.ts'
import { branchesOf } from './tree.ts'

/** The organization as a tree, with departments, posts and people of the chosen node beside it. @serves S0-29, S1-10, S3-08 */
export default function Organization() {
  const t = useTexts(texts)
  const { data, error } = useQuery(organization.query.listNodes())
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  return data.nodes.length > 0 ? <Tree nodes={data.nodes} /> : <Nothing title={t.organization} />
}

function Tree({ nodes }: { nodes: NodeLine[] }) {
  const t = useTexts(texts)
  const phone = usePhone()
  const { nodeId } = useRouteParams('nodeId')
  const chosen = nodes.find(({ id }) => id === nodeId) ?? nodes.find(({ inReach }) => inReach)
  const tree = <NodeTree branches={branchesOf(nodes)} nodes={nodes} chosenId={chosen?.id} />
  if (phone)
    return nodeId && chosen ? (
      <>
        <PageHead title={chosen.name} back={{ to: '/organization', label: t.organization }} />
        <NodePanel key={chosen.id} node={chosen} nodes={nodes} />
      </>
    ) : (
      <>
        <PageHead title={t.organization} hint={t.organizationHint} />
        {tree}
      </>
    )
  return (
    <>
      <PageHead title={t.organization} hint={t.organizationHint} />
      <div className={styles.page}>
        <div className={styles.tree}>{tree}</div>
        {chosen && <NodePanel key={chosen.id} node={chosen} nodes={nodes} titled />}
      </div>
    </>
  )
}

function Nothing({ title }: { title: string }) {
  const t = useTexts(texts)
  const may = useMay()
  const found = may('organization.edit') && (
    <FormDialog label={t.founding} type="primary" refreshes={['organization', 'identity']}>
      {({ done }) => <NodeForm parent={null} onSent={done} />}
    </FormDialog>
  )
  return (
    <>
      <PageHead title={title} />
      <EmptyState icon="organization" title={t.none} hint={t.noneHint} action={found} />
    </>
  )
}
