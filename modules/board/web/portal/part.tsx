import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { board, type Part } from './api.ts'
import { OwnPost } from './own-post.tsx'
import styles from './portal.module.css'
import { Prove } from './prove.tsx'
import { texts } from './texts.ts'
import { Refused } from './wording-form.tsx'

/** What somebody can do with a post: follow it, say "me too", and with her own more. @serves S1-11, 6.8-6 */
export default function PartPage() {
  const t = useTexts(texts)
  const number = Number(useRouteParams('number').number)
  const { data, error } = useQuery(board.query.partInPost({ params: { number } }))
  const post = data?.post
  return (
    <Page title={post?.title ?? t.number(number)} lead={post?.projectName} back="/board/mine">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && !data.isKnown && <Prove />}
      {data?.isKnown && !post && <EmptyState icon="message" title={t.gone} />}
      {post && (post.state === 'published' || post.state === 'withheld') && (
        // The post itself is drawn by the server, outside the application.
        <p>
          <a href={`/board/${number}`}>{t.read}</a>
        </p>
      )}
      {data?.isKnown && post && (post.isOwn ? <OwnPost post={post} /> : <OthersPost post={post} />)}
    </Page>
  )
}

function OthersPost({ post }: { post: Part }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const refresh = { onSuccess: () => queries.invalidateQueries({ queryKey: ['board'] }) }
  const params = { number: post.number }
  const meToo = useMutation({ mutationFn: () => board.call.sayMeToo({ params }), ...refresh })
  const follow = useMutation({
    mutationFn: (follows: boolean) => board.call.followPost({ params, body: { follows } }),
    ...refresh,
  })
  if (post.state !== 'published') return null
  return (
    <Card title={t.count(post.meToo)}>
      <div className={styles.stack}>
        <Refused error={meToo.error ?? follow.error} />
        <Button wide busy={meToo.isPending} disabled={post.saidMeToo} onClick={() => meToo.mutate()}>
          {post.saidMeToo ? t.saidMeToo : t.meToo}
        </Button>
        <Button look="quiet" wide busy={follow.isPending} onClick={() => follow.mutate(!post.follows)}>
          {post.follows ? t.unfollow : t.follow}
        </Button>
        {post.follows && <p className={styles.quiet}>{t.following}</p>}
      </div>
    </Card>
  )
}
