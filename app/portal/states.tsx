import { ButtonLink } from '#design/portal/button.tsx'
import { Page } from '#design/portal/page.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'

const texts = defineTexts({
  zh: {
    notHere: '这里没有内容',
    notHereHint: '链接可能已经失效，或者您无权查看。',
    home: '回到首页',
    wrong: '页面没有打开',
    wrongHint: '请刷新再试。如果还是不行，请拨打客服热线。',
    waiting: '正在打开',
  },
  en: {
    notHere: 'There is nothing here',
    notHereHint: 'The link may be outdated, or you may not see this page.',
    home: 'Home',
    wrong: 'This page did not open',
    wrongHint: 'Please reload. If it still does not work, call our hotline.',
    waiting: 'Opening',
  },
})

export function NotHere() {
  const t = useTexts(texts)
  return (
    <Page title={t.notHere} lead={t.notHereHint}>
      <ButtonLink to="/">{t.home}</ButtonLink>
    </Page>
  )
}

export function Went() {
  const t = useTexts(texts)
  return (
    <Page title={t.wrong}>
      <ErrorState title={t.wrong} hint={t.wrongHint} action={<ButtonLink to="/">{t.home}</ButtonLink>} />
    </Page>
  )
}

export function Waiting() {
  const t = useTexts(texts)
  return (
    <Page title={t.waiting}>
      <Skeleton lines={4} />
    </Page>
  )
}
