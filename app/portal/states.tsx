import { ButtonLink } from '#design/portal/button.tsx'
import { Page } from '#design/portal/page.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
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
    notYet: '这一页在您名下有房屋后打开',
    notYetHint: '合同登记以后会自动打开，不用重新登录。您已经是业主的话，请拨打客服热线，我们来核对。',
  },
  en: {
    notHere: 'There is nothing here',
    notHereHint: 'The link may be outdated, or you may not see this page.',
    home: 'Home',
    wrong: 'This page did not open',
    wrongHint: 'Please reload. If it still does not work, call our hotline.',
    waiting: 'Opening',
    notYet: 'This page opens once a home is in your name',
    notYetHint:
      'It opens by itself when your contract is on record, without signing in again. If you own a home already, call our hotline and we will check.',
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

/** A screen for those who hold a home, before they do. */
export function NotYet({ title }: { title: string }) {
  const t = useTexts(texts)
  return (
    <Page title={title}>
      <EmptyState
        icon="home"
        title={t.notYet}
        hint={t.notYetHint}
        action={<ButtonLink to="/">{t.home}</ButtonLink>}
      />
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
