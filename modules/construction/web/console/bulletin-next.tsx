import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { ProgressJob } from '#design/plain/progress-job.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Bulletin, construction } from './api.ts'
import { texts } from './bulletin-texts.ts'

/** What comes next: sending, the messages on their way, then those who have not read it. */
export function BulletinNext({ bulletin }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id, state, told, total, read, contact } = bulletin
  if (state === 'draft')
    return (
      <NextStep
        title={t.nextSend}
        by={t.responsible}
        tone="act"
        action={may('construction.send') && <Send bulletin={bulletin} />}
      />
    )
  if (told < total)
    return (
      <NextStep title={t.nextTell} tone="active">
        <ProgressJob title={t.telling} state="running" done={told} total={total} />
      </NextStep>
    )
  return (
    <NextStep
      title={read < total ? t.unread(total - read) : t.nextDone}
      by={contact?.name ?? t.responsible}
      tone={read < total ? 'active' : 'done'}
      action={
        read < total && (
          <AppLink to={`/construction/bulletins/${id}/recipients?state=told`}>
            <Button>{t.listLink}</Button>
          </AppLink>
        )
      }
    />
  )
}

function Send({ bulletin: { id: bulletinId, version } }: { bulletin: Bulletin }) {
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    ...construction.query.bulletinAudience({ params: { bulletinId } }),
    enabled: open,
  })
  const send = useChange(
    () => construction.call.sendBulletin({ params: { bulletinId }, body: { version } }),
    { refreshes: ['construction'], said: t.sent, onDone: () => setOpen(false) },
  )
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t.send}
      </Button>
      <Modal
        open={open}
        title={t.send}
        okText={t.send}
        okButtonProps={{ disabled: !data || data.homes === 0 }}
        confirmLoading={send.busy}
        onOk={() => send.run(undefined)}
        onCancel={() => setOpen(false)}
        width={440}
      >
        {data && (data.homes > 0 ? t.sendWords(data.homes, data.persons) : t.sendNobody)}
      </Modal>
    </>
  )
}
