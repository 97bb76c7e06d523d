import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { EndForm } from './appointment-forms.tsx'
import { type NodeLine, organization, type PostLine } from './api.ts'
import styles from './organization.module.css'
import { PostActions } from './post-actions.tsx'
import { PostForm } from './post-form.tsx'
import { useRoleName } from './roles.ts'
import { texts } from './texts.ts'

/** The posts of a node by department, with whoever holds them; a vacant one is seen at once. @serves S0-29, S3-08 */
export function Posts({ node }: { node: NodeLine }) {
  const t = useTexts(texts)
  const may = useMay()
  const { data } = useQuery(organization.query.listPosts({ query: { nodeId: node.id } }))
  const edits = may('staff.edit')
  const add = edits && (
    <FormDialog label={t.addPost} icon="plus" type="link" size="small" refreshes={['organization']}>
      {({ done, close }) => <PostForm nodeId={node.id} onSent={done} onCancel={close} />}
    </FormDialog>
  )
  const groups = Map.groupBy(data?.posts ?? [], ({ departmentName }) => departmentName)
  return (
    <Section title={t.posts} aside={add}>
      {!data && <Skeleton lines={4} />}
      {data?.posts.length === 0 && <p className={styles.note}>{`${t.noPosts}${t.stop}${t.noPostsHint}`}</p>}
      <div className={styles.posts}>
        {[...groups].map(([department, posts]) => (
          <div key={department ?? ''}>
            {(groups.size > 1 || department) && <h3>{department ?? t.directly}</h3>}
            {posts.map((post) => (
              <Post key={post.id} post={post} edits={edits} />
            ))}
          </div>
        ))}
      </div>
    </Section>
  )
}

function Post({ post, edits }: { post: PostLine; edits: boolean }) {
  const t = useTexts(texts)
  const day = useDay()
  const roleName = useRoleName()
  const role = roleName(post.role)
  return (
    <div className={styles.post}>
      <div>
        {post.title}
        {role !== post.title && <small>{role}</small>}
      </div>
      <div className={styles.row}>
        {post.holders.length === 0 && (
          <StatusTag tone="act" bare>
            {t.vacant}
          </StatusTag>
        )}
        {post.holders.map(({ appointmentId, staffId, name, fromOn, untilOn }) => (
          <span key={appointmentId} className={styles.holder}>
            <AppLink to={`/staff/${staffId}`}>{name}</AppLink>
            <small>{untilOn ? t.until(day(untilOn)) : t.since(day(fromOn))}</small>
            {edits && !untilOn && (
              <FormDialog
                label={t.endFor(name, post.title)}
                icon="close"
                iconOnly
                refreshes={['organization', 'identity']}
              >
                {({ done, close }) => (
                  <EndForm appointmentId={appointmentId} onSent={done} onCancel={close} />
                )}
              </FormDialog>
            )}
          </span>
        ))}
      </div>
      {edits && <PostActions post={post} />}
    </div>
  )
}
