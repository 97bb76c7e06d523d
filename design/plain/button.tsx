import type { ReactNode } from 'react'
import styles from './button.module.css'

interface Look {
  children?: ReactNode
  icon?: ReactNode
  /** One primary action a screen; `text` and `link` have no edge. */
  look?: 'primary' | 'quiet' | 'text' | 'link'
  size?: 'small' | 'large'
  wide?: boolean
  className?: string
}

interface ButtonProps extends Look {
  submit?: boolean
  /** What goes on after a click: the button waits and cannot be clicked again. */
  busy?: boolean
  onClick?: () => void
  'aria-label'?: string
  'aria-expanded'?: boolean
  'aria-haspopup'?: 'menu' | 'dialog'
}

/** The button of the console where the component library is not there yet. */
export function Button(props: ButtonProps) {
  const { children, icon, submit, busy, onClick } = props
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={classOf(props)}
      aria-label={props['aria-label']}
      aria-expanded={props['aria-expanded']}
      aria-haspopup={props['aria-haspopup']}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {busy ? <span className={styles.busy} aria-hidden="true" /> : icon}
      {children}
    </button>
  )
}

/** A link out of the application that looks like a button. */
export function ButtonAnchor({ href, children, ...look }: Look & { href: string }) {
  return (
    <a href={href} className={classOf(look)}>
      {children}
    </a>
  )
}

function classOf({ children, look = 'quiet', size, wide, className }: Look): string {
  const isBare = children === undefined || children === null || children === false
  return [
    styles.button,
    styles[look],
    size && styles[size],
    isBare && styles.icon,
    wide && styles.wide,
    className,
  ]
    .filter(Boolean)
    .join(' ')
}
