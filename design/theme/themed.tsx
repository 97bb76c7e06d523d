import type { ReactNode } from 'react'

type Loaded<Props> = Promise<{ default: (props: Props) => ReactNode }>

/** A part that uses Ant Design, in the console's look; both are fetched at once and only when it is needed. */
export function themed<Props extends object>(load: () => Loaded<Props>): () => Loaded<Props> {
  return async () => {
    const [{ default: Part }, { default: ConsoleTheme }] = await Promise.all([
      load(),
      import('./console-theme.tsx'),
    ])
    const Themed = (props: Props) => (
      <ConsoleTheme>
        <Part {...props} />
      </ConsoleTheme>
    )
    return { default: Themed }
  }
}
