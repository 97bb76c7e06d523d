import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { defineTexts, useTexts } from './texts.ts'

const texts = defineTexts({ zh: { cancel: '取消' }, en: { cancel: 'Cancel' } })

interface ConfirmActionProps {
  /** The words of the button: 关闭个案. */
  label: string
  /** What happens, in one sentence, and whether it can be undone. */
  consequence: ReactNode
  onConfirm: () => unknown
  danger?: boolean
  icon?: ReactNode
  disabled?: boolean
  busy?: boolean
}

/** A button that says what it will do before it does it; the dialog stays open while the work is under way. */
export function ConfirmAction({
  label,
  consequence,
  onConfirm,
  danger = false,
  icon,
  disabled,
  busy = false,
}: ConfirmActionProps) {
  const words = useTexts(texts)
  const [open, setOpen] = useState(false)
  const [working, setWorking] = useState(false)
  const confirm = async () => {
    setWorking(true)
    try {
      await onConfirm()
      setOpen(false)
    } finally {
      setWorking(false)
    }
  }
  return (
    <>
      <Button danger={danger} icon={icon} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        okText={label}
        cancelText={words.cancel}
        okButtonProps={{ danger }}
        confirmLoading={working || busy}
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
        width={440}
      >
        {consequence}
      </Modal>
    </>
  )
}
