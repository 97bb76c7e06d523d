import { type Language, language, useLanguage } from '../language.ts'
import { useKept } from '../kept.ts'
import { useGo } from '../link.tsx'
import type { IconName } from '../plain/icon.tsx'
import { Menu, type MenuItem } from '../plain/menu.tsx'
import { useJoining, useTexts } from '../texts.ts'
import { type Mode, mode, usePhone } from '../theme/mode.ts'
import { shellTexts } from './texts.ts'

interface AccountMenuProps {
  name: string
  /** Post or role, under the name. */
  post?: string
  accountTo?: string
  onSignOut: () => void
}

/** Who is signed in; language, light, account and the way out. */
export function AccountMenu({ name, post, accountTo, onSignOut }: AccountMenuProps) {
  const texts = useTexts(shellTexts)
  const join = useJoining()
  const phone = usePhone()
  const go = useGo()
  const looks = useLookItems()
  const items: MenuItem[] = [
    { kind: 'heading', key: 'who', label: post ? `${name} · ${post}` : name },
    ...(accountTo
      ? [
          {
            kind: 'choice' as const,
            key: 'account',
            icon: 'person' as const,
            label: texts.account,
            choose: () => go(accountTo),
          },
        ]
      : []),
    { kind: 'line', key: 'before looks' },
    ...looks,
    { kind: 'line', key: 'after looks' },
    { kind: 'choice', key: 'leave', icon: 'leave', label: texts.signOut, choose: onSignOut },
  ]
  return (
    <Menu
      label={join.pair(texts.account, name)}
      icon="person"
      words={phone ? undefined : name}
      items={items}
    />
  )
}

const lightIcons: Record<Mode, IconName> = { light: 'sun', dark: 'moon', system: 'screen' }
const languages: Record<Language, string> = { zh: '中文', en: 'English' }

/** Language and light as items of a menu. */
export function useLookItems(): MenuItem[] {
  const texts = useTexts(shellTexts)
  const join = useJoining()
  const spoken = useLanguage()
  const light = useKept(mode)
  return [
    {
      kind: 'more',
      key: 'language',
      icon: 'language',
      label: join.pair(texts.language, languages[spoken]),
      items: (Object.keys(languages) as Language[]).map((key) => ({
        kind: 'choice',
        key,
        label: languages[key],
        choose: () => language.set(key),
      })),
    },
    {
      kind: 'more',
      key: 'light',
      icon: lightIcons[light],
      label: join.pair(texts.light, texts.lights[light]),
      items: (Object.keys(lightIcons) as Mode[]).map((key) => ({
        kind: 'choice',
        key,
        icon: lightIcons[key],
        label: texts.lights[key],
        choose: () => mode.set(key),
      })),
    },
  ]
}
