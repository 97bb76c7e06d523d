import { useEffect } from 'react'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'

/** Leaves the application for the board, which the server draws. */
export default function ToBoard() {
  const t = useTexts(texts)
  useEffect(() => location.replace(`/board${location.search}`), [])
  return (
    <Page title={t.board}>
      <Skeleton lines={8} />
    </Page>
  )
}
