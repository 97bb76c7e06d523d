import { type IconName, iconPaths } from './icon-paths.ts'

export type { IconName }

interface IconProps {
  name: IconName
  /** In pixels; 18 unless stated. */
  size?: number
  /** Words for those who do not see it; without them the icon is decoration. */
  label?: string
  /** For menus of the component library, which set the distance to the words. */
  className?: string
}

/** One line drawing of our own set. */
export function Icon({ name, size = 18, label, className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'grip' ? 2.4 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', verticalAlign: '-0.22em' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
