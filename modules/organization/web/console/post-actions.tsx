import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { AppointForm } from './appointment-forms.tsx'
import { organization, type PostLine } from './api.ts'
import styles from './organization.module.css'
import { PostForm } from './post-form.tsx'
import { texts } from './texts.ts'

/** Appoints to a post; changes it, or removes one that nobody ever held. */
export function PostActions({ post }: { post: PostLine }) {
  const t = useTexts(texts)
  const remove = useChange(() => organization.call.removePost({ params: { postId: post.id } }), {
    refreshes: ['organization'],
    said: t.removed,
  })
  return (
    <div className={styles.row}>
      <FormDialog
        label={t.appoint}
        title={t.appointTo(post.title)}
        size="small"
        refreshes={['organization', 'identity']}
      >
        {({ done, close }) => <AppointForm postId={post.id} onSent={done} onCancel={close} />}
      </FormDialog>
      <FormDialog
        label={`${t.changePost} ${post.title}`}
        title={t.changePost}
        icon="edit"
        iconOnly
        refreshes={['organization', 'identity']}
      >
        {({ done, close }) => (
          <>
            <PostForm post={post} nodeId={post.nodeId} onSent={done} onCancel={close} />
            {post.holders.length === 0 && (
              <div className={styles.removal}>
                <ConfirmAction
                  label={t.remove}
                  danger
                  consequence={t.removePost(post.title)}
                  busy={remove.busy}
                  onConfirm={() => remove.run(undefined)}
                />
              </div>
            )}
          </>
        )}
      </FormDialog>
    </div>
  )
}
