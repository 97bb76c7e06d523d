import { useRouter } from '@tanstack/react-router'
import { RefusedError } from '#platform/web/client.ts'
import { AppLink } from '#design/link.tsx'
import { Button } from '#design/plain/button.tsx'
import { ErrorState, EmptyState } from '#design/plain/states.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: {
    nothing: '没有这个页面',
    nothingHint: '地址可能写错了，或者内容已移走。可以按 Ctrl K 查找。',
    home: '回到首页',
    closed: '您的岗位不能打开这个页面',
    closedHint: '如果工作需要，请联系系统管理员为您的岗位开通权限。',
    failed: '页面没有打开',
    failedHint: '请重试；如仍不行，请把出现的时间告诉系统管理员。',
    retry: '重试',
  },
  en: {
    nothing: 'There is no such page',
    nothingHint: 'The address may be mistyped, or its content has moved. Press Ctrl K to search.',
    home: 'Back to the start',
    closed: 'Your post does not open this page',
    closedHint: 'If your work needs it, ask the system administrator to add the permission to your post.',
    failed: 'The page could not be opened',
    failedHint: 'Please try again. If it persists, tell the system administrator when it happened.',
    retry: 'Try again',
  },
})

/** No such address. */
export function NotFound() {
  const t = useTexts(texts)
  return (
    <EmptyState
      isPage
      icon="place"
      title={t.nothing}
      hint={t.nothingHint}
      action={<AppLink to="/">{t.home}</AppLink>}
    />
  )
}

/** A screen for other posts. */
export function NoPermission() {
  const t = useTexts(texts)
  return (
    <EmptyState
      isPage
      icon="lock"
      title={t.closed}
      hint={t.closedHint}
      action={<AppLink to="/">{t.home}</AppLink>}
    />
  )
}

/** Something broke while a screen was opened; the rest of the console still works. */
export function Failed({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTexts(texts)
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  const said = error instanceof RefusedError ? error.message : t.failedHint
  return (
    <ErrorState isPage title={t.failed} hint={said} action={<Button onClick={retry}>{t.retry}</Button>} />
  )
}

/** A screen on its way. */
export function Waiting() {
  return <Skeleton lines={6} />
}
