import type { ReactNode } from 'react'
import { AppLink } from '../link.tsx'
import styles from './button.module.css'

interface Look {
  children: ReactNode
  /** One primary action a screen; the others are quiet or bare. */
  look?: 'primary' | 'quiet' | 'bare'
  wide?: boolean
}

interface ButtonProps extends Look {
  onClick?: () => void
  /** What goes on after a tap: the button waits and cannot be tapped again. */
  busy?: boolean
  disabled?: boolean
  submit?: boolean
}

const classOf = ({ look = 'primary', wide = false }: Omit<Look, 'children'>) =>
  [styles.button, styles[look], wide && styles.wide].filter(Boolean).join(' ')

/** A large target for a thumb. */
export function Button({
  children,
  onClick,
  busy = false,
  disabled = false,
  submit = false,
  ...look
}: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={classOf(look)}
      onClick={onClick}
      disabled={disabled || busy}
      aria-busy={busy}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink({ to, children, ...look }: Look & { to: string }) {
  return (
    <AppLink to={to} className={classOf(look)}>
      {children}
    </AppLink>
  )
}
