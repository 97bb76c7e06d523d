import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { Icon, type IconName } from '../plain/icon.tsx'

interface FormDialogProps {
  /** The words of the button, and the title of the dialog unless `title` says more. */
  label: string
  title?: string
  icon?: IconName
  /** Only the icon is shown, the words on hover: for rows of a table. */
  iconOnly?: boolean
  type?: 'primary' | 'default' | 'text' | 'link'
  size?: 'small' | 'middle'
  disabled?: boolean
  /** The modules whose answers are asked anew when the form was sent. */
  refreshes?: readonly string[]
  /** In pixels. */
  width?: number
  /** The form; `done` closes after sending, `close` without. */
  children: (ways: { done: () => void; close: () => void }) => ReactNode
}

/** A button that opens a short form over the page; what was typed and not sent is there again at the next opening. */
export function FormDialog({
  label,
  title = label,
  icon,
  iconOnly = false,
  type = 'default',
  size,
  disabled,
  refreshes = [],
  width = 480,
  children,
}: FormDialogProps) {
  const [open, setOpen] = useState(false)
  const queries = useQueryClient()
  const close = () => setOpen(false)
  const done = () => {
    close()
    for (const module of refreshes) void queries.invalidateQueries({ queryKey: [module] })
  }
  const button = (
    <Button
      type={iconOnly ? 'text' : type}
      size={iconOnly ? 'small' : size}
      disabled={disabled}
      icon={icon && <Icon name={icon} size={15} />}
      aria-label={iconOnly ? label : undefined}
      aria-haspopup="dialog"
      onClick={() => setOpen(true)}
    >
      {iconOnly ? undefined : label}
    </Button>
  )
  return (
    <>
      {iconOnly ? <Tooltip title={label}>{button}</Tooltip> : button}
      <Modal
        open={open}
        title={title}
        footer={null}
        width={width}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={close}
      >
        {children({ done, close })}
      </Modal>
    </>
  )
}
