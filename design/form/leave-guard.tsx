import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useRef } from 'react'
import { useTexts } from '../texts.ts'
import { formTexts } from './texts.ts'

/** Asks before a form with unsent input is left; the sign-in page is never blocked, the draft outlives it. */
export function LeaveGuard({ active }: { active: boolean }) {
  const texts = useTexts(formTexts)
  // Once the person has chosen to leave, the form on its way out holds up nothing more.
  const leaving = useRef(false)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      active && !leaving.current && next.pathname !== current.pathname && !next.pathname.endsWith('/sign-in'),
    enableBeforeUnload: () => active,
    withResolver: true,
  })
  return (
    <Modal
      open={status === 'blocked'}
      title={texts.leaveTitle}
      okText={texts.stay}
      cancelText={texts.leave}
      onOk={reset}
      onCancel={() => {
        leaving.current = true
        proceed?.()
      }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {texts.leaveHint}
    </Modal>
  )
}
